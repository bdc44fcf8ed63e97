import { randomUUID } from 'node:crypto';
import type { Fault } from '../../machines/kernel/machine.js';
import type { Actor } from '../identity/actor.js';
import type { Database, Transaction } from '../platform/database/database.js';
import { appendToLedger, BEGINNING, brokenAt, readLedger, type LedgerEvent } from '../platform/history/ledger.js';
import { judge, shelfOf, type Judged, type Measure, type Shelf } from './judge.js';
import { RANTAI_REGULASI, type LedgerType } from './ledger.js';
import { masaFaults, masaOf } from './masa.js';
import { publish, textId } from './published.js';
import { namaUsulan, usulanIn, type IsiUsulan, type Naskah, type UsulanRegulasi } from './usulan.js';

/** Who may propose a regulation for their instansi, or bring one into force. */
export const PERAN_REGULASI: readonly string[] = ['adminInstansi', 'pimpinanInstansi', 'sekretaris'];

/** Where regulations are enacted, and against what they are held. */
export interface Office {
  readonly database: Pick<Database, 'inFlights'>;
  /** With which the chain is sealed. */
  readonly historyKey: Buffer;
  readonly measure: Measure;
}

/** What was done; or every reason why nothing was. */
export type Enacted = { readonly ok: true; readonly usulan: UsulanRegulasi } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What is known under the lock on the chain of the instansi. */
interface Ground { readonly tx: Transaction; readonly actor: Actor; readonly chain: readonly LedgerEvent[]; readonly shelf: Shelf; readonly now: string; readonly hariIni: string }

const LOCK = `select pg_advisory_xact_lock(hashtextextended('regulasi' || $1, 0))`;
const NOW = `select app.now() as now, (app.now() at time zone $1)::date::text as hari_ini`;
const IN_FORCE = 'insert into pemberlakuan (tenant_id, dari, sampai, pack_id, seq, diusulkan_oleh, diaktifkan_oleh) values ($1, $2, $3, $4, $5, $6, $7)';

/**
 * Proposes a pack (with its worksheet, when it is a new one) to hold from a day on, or a worksheet alone (`dari` null). The texts are
 * kept as they are; nothing comes into force.
 */
export function propose(office: Office, actor: Actor, naskah: Naskah, dari: string | null): Promise<Enacted> {
  return underLock(office, actor, async (ground) => {
    const judged = judge(naskah, ground.shelf, office.measure);
    const faults = [...judged.faults, ...await datesFaults(ground, judged, dari)];
    if (faults.length > 0 || !judged.instrumen) return { ok: false, faults };
    const { law, instrumen } = judged;
    const isi: IsiUsulan = {
      paket: law && { id: law.packId, sidik: law.packSidik }, instrumen, naskah,
      dari: law ? dari : null, sampai: law?.law.pack.berlaku.sampai ?? null,
    };
    const event = await record(office, ground, 'regulasi.diusulkan', isi, (isi.paket ?? instrumen).sidik);
    return { ok: true, usulan: { id: event.hash, seq: event.seq, isi, diusulkan: { orang: event.actor, pada: event.at }, diaktifkan: null } };
  });
}

/**
 * Brings a proposal into force: publishes its documents and, for a pack, lets it hold from its day on. Everything is checked again, since
 * the world may have changed; the person must be another one than the one who proposed.
 * @param id the hash of the proposal, or the first eight characters of it or more
 */
export function activate(office: Office, actor: Actor, id: string): Promise<Enacted> {
  return underLock(office, actor, async (ground) => {
    const found = usulanIn(ground.chain).filter((usulan) => id.length >= 8 && usulan.id.startsWith(id.toLowerCase()));
    const [usulan] = found;
    if (!usulan || found.length > 1) return refused('/id', found.length > 1 ? `lebih dari satu usulan diawali "${id}"` : `usulan "${id}" tidak ada pada ${actor.instansi}`);
    const judged = judge(usulan.isi.naskah, ground.shelf, office.measure);
    const faults = [...proposalFaults(usulan, actor), ...judged.faults, ...changedFaults(usulan, judged), ...await datesFaults(ground, judged, usulan.isi.dari)];
    if (faults.length > 0) return { ok: false, faults };
    const event = await record(office, ground, 'regulasi.diaktifkan', { usulan: usulan.id }, (usulan.isi.paket ?? usulan.isi.instrumen).sidik);
    await putInForce(ground, usulan, judged, event);
    return { ok: true, usulan: { ...usulan, diaktifkan: { orang: event.actor, pada: event.at, seq: event.seq } } };
  });
}

const refused = (path: string, why: string): Enacted => ({ ok: false, faults: [{ path, why }] });

/** One at a time for each instansi, so that a chain has no two links of one number. */
function underLock(office: Office, actor: Actor, fn: (ground: Ground) => Promise<Enacted>): Promise<Enacted> {
  if (!PERAN_REGULASI.includes(actor.role)) return Promise.resolve(refused('/sebagai', `jabatan ${actor.role} tidak berwenang; perlu ${PERAN_REGULASI.join(', ')}`));
  return office.database.inFlights(async (tx) => {
    await Promise.all([tx.begin(), tx.as({ tenant: actor.tenant, scope: rootOf(actor), person: actor.person, post: actor.post })]);
    await tx.run({ name: 'kunci-regulasi', text: LOCK, values: [actor.tenant] });
    const [chain, shelf, [clock]] = [await readLedger(RANTAI_REGULASI, tx, actor.tenant), await shelfOf(tx), await tx.run<{ now: Date; hari_ini: string }>({ name: 'jam-regulasi', text: NOW, values: [actor.zona] })];
    const broken = brokenAt(chain, office.historyKey);
    const done = broken !== null ? refused('/riwayat', `catatan regulasi instansi ini berubah sejak peristiwa ${broken}; jalankan history verify`)
      : await fn({ tx, actor, chain, shelf, now: clock?.now.toISOString() ?? '', hariIni: clock?.hari_ini ?? '' });
    await tx.commit();
    return done;
  });
}

const rootOf = ({ path }: Actor): string => `/${path.split('/')[1] ?? ''}/`;

async function record({ historyKey }: Office, { tx, actor, chain, now }: Ground, type: LedgerType, payload: unknown, sidik: string): Promise<LedgerEvent> {
  const entry = { type, sidik, payload, tenant: actor.tenant, path: rootOf(actor), actor: actor.person, post: actor.post, role: actor.role, onBehalf: actor.acting?.orang ?? '', at: now, commandId: randomUUID() };
  const [event] = await appendToLedger(RANTAI_REGULASI, tx, chain.at(-1) ?? BEGINNING, [entry], historyKey);
  if (!event) throw new Error('peristiwa regulasi tidak tercatat');
  return event;
}

async function datesFaults({ tx, actor, hariIni }: Ground, { law }: Judged, dari: string | null): Promise<Fault[]> {
  if (!law) return [];
  if (dari === null) return [{ path: '/berlaku', why: 'tanggal mulai berlaku bagi instansi belum disebut' }];
  const { berlaku } = law.law.pack;
  return masaFaults({ packId: law.packId, dari, sampai: berlaku.sampai, berlaku }, await masaOf(tx, actor.tenant), hariIni);
}

function proposalFaults({ diusulkan, diaktifkan, isi }: UsulanRegulasi, actor: Actor): Fault[] {
  return [
    ...(diaktifkan ? [{ path: '/id', why: `${namaUsulan(isi)} sudah diaktifkan pada ${diaktifkan.pada}` }] : []),
    ...(diusulkan.orang === actor.person ? [{ path: '/sebagai', why: 'pengusul tidak boleh mengaktifkan usulannya sendiri; perlu orang kedua' }] : []),
  ];
}

/** A parent that was changed since, in another release of the program, would let another law come into force than was proposed. */
function changedFaults({ isi }: UsulanRegulasi, { law, instrumen }: Judged): Fault[] {
  const changed = [
    ...(law && law.packSidik !== isi.paket?.sidik ? [isi.paket?.id] : []),
    ...(instrumen && instrumen.sidik !== isi.instrumen.sidik ? [isi.instrumen.id] : []),
  ];
  return changed.map((id) => ({ path: '/naskah', why: `naskah lengkap "${String(id)}" berbeda dari yang diusulkan; usulkan kembali` }));
}

async function putInForce({ tx, actor }: Ground, { isi, diusulkan }: UsulanRegulasi, { law }: Judged, event: LedgerEvent): Promise<void> {
  const { naskah } = isi;
  const worksheet = law?.instrumenDocument ?? naskah.instrumen;
  await publish(tx, { id: isi.instrumen.id, jenis: 'instrumen', naskah: worksheet });
  if (!law || isi.dari === null) return;
  await publish(tx, { id: law.packId, jenis: 'paket', naskah: law.packDocument });
  for (const [singkatan, teks] of Object.entries(naskah.teks)) await publish(tx, { id: textId(law.packId, singkatan), jenis: 'teks', naskah: teks });
  await tx.run({ name: 'berlakukan', text: IN_FORCE, values: [actor.tenant, isi.dari, isi.sampai, law.packId, event.seq, diusulkan.orang, event.actor] });
}
