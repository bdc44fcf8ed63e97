import { randomUUID } from 'node:crypto';
import type { Step } from '../../machines/kernel/decide.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { canonical } from '../platform/history/canonical.js';
import { GENESIS, hashOf, macOf, type Link } from '../platform/history/chain.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow, Unit } from './fact-source.js';
import { changes, rest } from './koleksi.js';
import type { Task } from './tasks.js';

/** A step with the case it moves as it was, the law it is decided under, and whom the case waited and will wait for. */
export interface PlannedStep {
  readonly step: Step;
  readonly row: CaseRow | null;
  readonly parent: string | null;
  readonly unit: Unit;
  readonly law: LoadedLaw;
  readonly tasks: readonly Task[];
  readonly tasksBefore: readonly Task[];
  /** The tier or layer whose turn it will be. */
  readonly tingkat: string | undefined;
}

/** The whole effect of a command: its steps, and the reply stored under its key. */
export interface Plan {
  readonly actor: Actor;
  readonly now: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly steps: readonly PlannedStep[];
}

/** What became of one case. */
export interface Outcome {
  readonly kasus: string;
  readonly mesin: string;
  readonly peristiwa: string;
  readonly keadaan: string;
  readonly versi: number;
}

interface Prepared { readonly record: Record<string, unknown>; readonly jobs: Record<string, unknown>[]; readonly outcome: Outcome }

/** Writes everything under version checks, one statement for each case, and commits, in one flight. */
export async function writeAll(tx: Transaction, plan: Plan, historyKey: Buffer, replyOf: (outcomes: readonly Outcome[]) => string): Promise<string> {
  const commandId = randomUUID();
  const prepared = plan.steps.map((planned) => prepare(plan, planned, commandId, historyKey));
  const reply = replyOf(prepared.map((p) => p.outcome));
  const stored = (n: number) => (n === 0 ? [plan.actor.person, plan.key, plan.fingerprint, reply] : [null, null, null, null]);
  await Promise.all([
    ...prepared.map(({ record, jobs }, n) => tx.run({ name: 'tulis', text: WRITE, values: [plan.actor.tenant, JSON.stringify(record), JSON.stringify(jobs), ...stored(n)] })),
    tx.commit(),
  ]);
  return reply;
}

function prepare(plan: Plan, { step, row, parent, unit, law, tasks, tasksBefore, tingkat }: PlannedStep, commandId: string, historyKey: Buffer): Prepared {
  const id = row?.id ?? randomUUID();
  const seq = (row?.seq ?? 0) + 1;
  const opening = 'open' in step.case ? { satker: unit.satker, kunci: step.case.open.kunci, induk: parent, packId: law.packId, instrumenId: law.instrumenId, instrumenSidik: law.instrumenSidik } : undefined;
  const payload = canonical({ data: step.data, facts: step.facts, ...(opening ? { kasus: opening } : {}), ...kewenanganOf(plan.actor) });
  const { actor } = plan;
  const link: Link = {
    tenant: actor.tenant, caseId: id, seq, path: unit.path, type: step.event, command: step.command, machine: step.after.machine, machineVersion: step.after.version,
    actor: actor.person, post: actor.post, role: actor.role, onBehalf: actor.acting?.orang ?? '', packSidik: law.packSidik, at: plan.now, commandId, payload, prev: row?.head ?? GENESIS,
  };
  const hash = hashOf(link);
  const moved = step.before?.value !== step.after.value;
  return {
    record: {
      ...link, baru: row === null, satker: unit.satker, kunci: opening?.kunci ?? null, induk: parent, pack_id: law.packId, instrumen_id: law.instrumenId, instrumen_sidik: law.instrumenSidik,
      keadaan: step.after.value, status: step.after.status, context: rest(step.after.machine, step.after.context), ...changes(step.after.machine, step.before?.context ?? null, step.after.context), sejak: moved ? plan.now : row?.sejak ?? plan.now, hash, mac: macOf(hash, historyKey),
      tugas: tasks, tingkat: tingkat ?? null, tugas_berubah: moved || !sameTasks(tasks, tasksBefore), pada: plan.now,
    },
    jobs: step.effects.map((effect) => ({ task: effect.kind === 'notify' ? 'beritahukan' : 'ingatkan', kunci: `${id}/${seq}/${effect.subject}`, pada: effect.at ?? null, isi: { kasus: id, seq, perihal: effect.subject } })),
    outcome: { kasus: id, mesin: registry.machine(step.after.machine).name, peristiwa: step.event, keadaan: step.after.value, versi: seq },
  };
}

/** By which substitution it was done, where the person stood in for somebody: the chain keeps who as `onBehalf`. */
const kewenanganOf = ({ acting }: Actor) => (acting ? { kewenangan: { sebagai: acting.sebagai, sk: acting.sk, penggantian: acting.penggantian } } : {});

/** A case can pass to the next tier without changing its state: what counts is whom it waits for. */
const sameTasks = (a: readonly Task[], b: readonly Task[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Compare-and-set of a case, the entries of it that changed, its event, the tasks, the jobs and (with the first case of a command) the reply: all or nothing. A
 * case that moved since it was read makes the count differ, which raises PC001 and so undoes everything, the commit that follows
 * included. One case at a time, so that the planner knows that one row is meant: expecting many, it reads the whole ministry.
 */
const WRITE = `
with langkah as (
  select * from jsonb_to_record($2::jsonb) as l(
    "caseId" uuid, seq int, path text, type text, command text, machine text, "machineVersion" int, actor uuid, post uuid, role text, "onBehalf" text, "packSidik" text, at timestamptz,
    "commandId" uuid, payload text, prev text, baru boolean, satker uuid, kunci text, induk uuid, pack_id text, instrumen_id text, instrumen_sidik text,
    keadaan text, status text, context jsonb, ditulis jsonb, dilepas jsonb, sejak timestamptz, hash text, mac text, tugas jsonb, tingkat text, tugas_berubah boolean, pada timestamptz)
), diubah as (
  update kasus k set keadaan = l.keadaan, status = l.status, context = l.context, seq = l.seq, head = decode(l.hash, 'hex'), sejak = l.sejak, machine_version = l."machineVersion",
    pack_id = l.pack_id, pack_sidik = decode(l."packSidik", 'hex'), instrumen_id = l.instrumen_id, instrumen_sidik = decode(l.instrumen_sidik, 'hex')
  from langkah l where not l.baru and k.tenant_id = $1 and k.id = l."caseId" and k.seq = l.seq - 1 and k.head = decode(l.prev, 'hex') returning 1
), dibuka as (
  insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, induk_id, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
  select $1, l."caseId", l.machine, l."machineVersion", l.satker, l.kunci, l.induk, l.path, l.pack_id, decode(l."packSidik", 'hex'), l.instrumen_id, decode(l.instrumen_sidik, 'hex'),
    l.keadaan, l.status, l.context, l.seq, decode(l.hash, 'hex'), l.sejak from langkah l where l.baru returning 1
), butir_ditulis as (
  insert into kasus_butir (tenant_id, case_id, koleksi, kunci, path, isi)
  select $1, l."caseId", b.koleksi, b.kunci, l.path, b.isi from langkah l, jsonb_to_recordset(l.ditulis) as b(koleksi text, kunci text, isi json)
  on conflict (tenant_id, case_id, koleksi, kunci) do update set isi = excluded.isi returning 1
), butir_dilepas as (
  delete from kasus_butir b using langkah l, jsonb_to_recordset(l.dilepas) as d(koleksi text, kunci text)
  where l.dilepas <> '[]' and b.tenant_id = $1 and b.case_id = l."caseId" and b.koleksi = d.koleksi and b.kunci = d.kunci returning 1
), peristiwa as (
  insert into event (tenant_id, case_id, seq, path, type, command, machine, machine_version, actor, post, role, on_behalf, pack_sidik, at, command_id, payload, prev, hash, mac)
  select $1, l."caseId", l.seq, l.path, l.type, l.command, l.machine, l."machineVersion", l.actor, l.post, l.role, nullif(l."onBehalf", '')::uuid, decode(l."packSidik", 'hex'), l.at, l."commandId", l.payload,
    decode(l.prev, 'hex'), decode(l.hash, 'hex'), decode(l.mac, 'hex') from langkah l returning 1
), selesai as (
  delete from tugas t using langkah l where l.tugas_berubah and t.tenant_id = $1 and t.case_id = l."caseId" and not l.tugas @> jsonb_build_array(jsonb_build_object('role', t.role)) returning 1
), menunggu as (
  insert into tugas (tenant_id, case_id, role, path, unit_path, sejak)
  select $1, l."caseId", t.role, l.path, t."unitPath", l.pada from langkah l, jsonb_to_recordset(l.tugas) as t(role text, "unitPath" text) where l.tugas_berubah
  on conflict (tenant_id, case_id, role) do update set unit_path = excluded.unit_path, sejak = excluded.sejak returning 1
), bergilir as (
  insert into giliran (tenant_id, case_id, seq, path, keadaan, tingkat, sejak) select $1, l."caseId", l.seq, l.path, l.keadaan, l.tingkat, l.pada from langkah l where l.tugas_berubah returning 1
), pekerjaan as (
  select jobs.enqueue(p.task, $1::text, p.isi::json, p.kunci, p.pada) from jsonb_to_recordset($3::jsonb) as p(task text, isi jsonb, kunci text, pada timestamptz)
), disimpan as (
  insert into perintah (tenant_id, person_id, kunci, sidik, jawaban) select $1, $4::uuid, $5::text, decode($6, 'hex'), $7::text where $7::text is not null returning 1
)
select app.pastikan((select count(*) from diubah) + (select count(*) from dibuka) = (select count(*) from langkah), 'versi kasus sudah berubah'),
  (select count(*) from butir_ditulis), (select count(*) from butir_dilepas), (select count(*) from peristiwa), (select count(*) from selesai), (select count(*) from menunggu), (select count(*) from bergilir), (select count(*) from pekerjaan), (select count(*) from disimpan)`;
