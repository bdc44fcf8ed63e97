import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { possible, type Possibility } from '../../machines/kernel/possible.js';
import { MIGRASIKAN } from '../../machines/migrasi/migrate.js';
import { petaSchema } from '../../machines/migrasi/peta.js';
import { registry } from '../../machines/registry.js';
import { kerangkaRencana } from '../../machines/satker/kerangka-rencana.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Actor } from '../identity/actor.js';
import { permit, type Permission, type Target } from '../identity/permission/permit.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { BadInput, NotFound } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, SUMMARY_COLUMNS, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { TenggatService } from '../waktu/tenggat.service.js';
import { asSeen, tenantWide } from '../workflow/load.js';
import { kasusPada, saatPada } from './masa-lalu.js';
import { pelakuDari, type RawPelaku } from './pelaku.js';
import { Outlooks } from '../workflow/outlook.js';
import { mayPerson } from '../workflow/person.js';
import { bukaPribadi } from '../workflow/pribadi.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import type { KerangkaRencanaDto } from './kerangka.dto.js';
import type { KasusDto, KasusRingkasDto, KotakMasukDto, KumpulanKasusDto, PeristiwaDto, RiwayatDto, TindakanDto } from './kasus.dto.js';
import type { TenggatDto } from './tenggat.dto.js';
import type { Tenggat } from '../../machines/waktu/tenggat.js';

const FROM = `from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)`;
const CASE = `select ${CASE_COLUMNS} ${FROM} where k.tenant_id = $1 and k.id = $2`;
const ONE = `cross join lateral (select * from satker where tenant_id = $1 and id = k.satker_id offset 0) s`;
// First the page from the index alone, then its rows one by one: of a scope the planner expects few cases, and would rather sort all of them. A unit is
// found by its path, along which the index lies.
const LIST = ({ satker, mesin }: { satker?: string | undefined; mesin?: string | undefined }): string => `with halaman as materialized (select k.id from kasus k where k.tenant_id = $1
    and ${satker === undefined ? '$2::uuid is null' : 'k.satker_id = $2 and k.path = (select path from satker where tenant_id = $1 and id = $2)'} and ${mesin === undefined ? '$3::text is null' : 'k.machine = $3'}
    and (k.path, k.machine, k.kunci, k.id) > ($4, $5, $6, $7::uuid) order by k.path, k.machine, k.kunci, k.id limit $8)
  select ${SUMMARY_COLUMNS} from halaman h cross join lateral (select * from kasus where tenant_id = $1 and id = h.id offset 0) k ${ONE} order by k.path, k.machine, k.kunci, k.id`;
// A post is waited for in its own unit, or wherever its scope (the policy of the table) covers the case.
const INBOX = `with halaman as materialized (select t.case_id, t.sejak from tugas t
    where t.tenant_id = $1 and t.role = $2 and (t.unit_path is null or t.unit_path = $3) and (t.sejak, t.case_id) > ($4::timestamptz, $5::uuid) order by t.sejak, t.case_id limit $6)
  select ${SUMMARY_COLUMNS}, t.sejak as menunggu_sejak from halaman t cross join lateral (select * from kasus where tenant_id = $1 and id = t.case_id offset 0) k ${ONE} order by t.sejak, t.case_id`;
const EVENTS = `select e.seq, e.type, e.command, e.at, e.role, e.payload, encode(e.hash, 'hex') as hash, encode(e.pack_sidik, 'hex') as pack_sidik, o.nama as pelaku, n.nama as atas_nama
  from event e left join person o on o.id = e.actor left join person n on n.id = e.on_behalf where e.tenant_id = $1 and e.case_id = $2 order by e.seq`;
const NIL = '00000000-0000-0000-0000-000000000000';

/** The sort keys of the lists: what the database would not take is no mark of ours either. */
const word = z.string().regex(/^[^\0]*$/);
const INBOX_POSITION = z.tuple([z.iso.datetime(), z.uuid()]);
const LIST_POSITION = z.tuple([word, word, word, z.uuid()]);

interface RawEvent { seq: number; type: string; command: string; at: Date; role: string; payload: string; hash: string; pack_sidik: string; pelaku: string | null; atas_nama: string | null }

/** What an actor may see of cases: lists, one with its possibilities, its history. Reads only. */
@Injectable()
export class KasusService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources, private readonly outlooks: Outlooks, private readonly tenggat: TenggatService) {}

  /** The cases that wait for this post, the oldest first. */
  inbox(actor: Actor, jumlah: number, setelah?: string): Promise<KotakMasukDto> {
    const [sejak = '-infinity', id = NIL] = cursorOf(setelah, INBOX_POSITION);
    return this.asActor(actor, async (tx) => {
      const rows = await tx.run<RawCase & { menunggu_sejak: Date }>({ name: 'kotak-masuk', text: INBOX, values: [actor.tenant, actor.role, actor.path, sejak, id, jumlah] });
      await this.laws.ready(tx, rows.map((raw) => raw.pack_id));
      const last = rows.length === jumlah ? rows.at(-1) : undefined;
      return {
        isi: rows.map((raw) => { const { law } = this.lawOf(caseOf(raw), actor); return { ...summary(caseOf(raw), law), menunggu: law.pack.peran[actor.role]?.judul ?? actor.role }; }),
        ...(last ? { berikutnya: encodeCursor([last.menunggu_sejak.toISOString(), last.id]) } : {}),
      };
    });
  }

  /** The cases in scope, by the tree. */
  list(actor: Actor, filter: { satker?: string | undefined; mesin?: string | undefined }, jumlah: number, setelah?: string): Promise<KumpulanKasusDto> {
    const [path = '', mesin = '', kunci = '', id = NIL] = cursorOf(setelah, LIST_POSITION);
    return this.asActor(actor, async (tx) => {
      const rows = await tx.run<RawCase>({ name: `daftar-kasus${filter.satker === undefined ? '' : '-satker'}${filter.mesin === undefined ? '' : '-mesin'}`, text: LIST(filter), values: [actor.tenant, filter.satker ?? null, filter.mesin ?? null, path, mesin, kunci, id, jumlah] });
      await this.laws.ready(tx, rows.map((raw) => raw.pack_id));
      const last = rows.length === jumlah ? rows.at(-1) : undefined;
      return {
        isi: rows.map(caseOf).filter((row) => this.isVisible(actor, row)).map((row) => summary(row, this.lawOf(row, actor).law)),
        ...(last ? { berikutnya: encodeCursor([last.path, last.machine, last.kunci, last.id]) } : {}),
      };
    });
  }

  /**
   * One case with its position, what can be done now and what each act still lacks; or the same at the end of a past day.
   * @throws NotFound also where the case exists but is not this actor's to see, or did not exist then
   */
  detail(actor: Actor, id: string, pada?: string): Promise<KasusDto> {
    return this.asActor(actor, async (tx) => {
      const today = await this.visibleCase(tx, actor, id);
      const saat = await saatPada(tx, actor.zona, pada);
      await tx.as(tenantWide(actor));
      const then = saat.lampau ? tx.reading(...await kasusPada(tx, this.laws, actor, today.unit.path, saat.now)) : tx;
      const row = saat.lampau ? await this.visibleCase(then, actor, id) : today;
      const loaded = this.lawOf(row, actor);
      const { machine } = row.stored;
      const outlook = await this.outlooks.of(then, actor, { row, machine, unit: row.unit, data: {} }, loaded, saat);
      const source = this.sources.of(machine);
      const turn = { tingkat: source.tingkat?.(row.stored.context, {}), dokumen: source.dokumen?.(row.stored.context, {}) };
      const acts = possible(outlook, machine);
      const orang = await mayPerson(then, actor, acts.map(({ command }) => command), { row, parent: null, unit: row.unit, law: loaded.law, hariIni: saat.hariIni });
      const tindakan = acts.map((act) => this.act(actor, row, loaded, act, turn, orang));
      const tenggat = saat.lampau ? undefined : (await this.tenggat.of(tx, actor.tenant, [row])).get(row.id);
      const ringkasan = { ...source.shown?.(outlook.subject.facts, row, loaded), ...await source.beside?.(then, actor.tenant, row) };
      return {
        ...summary(row, loaded.law), ...(saat.lampau ? { pada: saat.hariIni } : {}), status: row.stored.status, paket: row.packId, sidikPaket: row.packSidik, sidikRiwayat: row.head,
        ...(row.induk ? { induk: row.induk } : {}), ...(tenggat?.hukum || tenggat?.layanan ? { tenggat: tenggatDto(tenggat) } : {}), isi: await bukaPribadi(tx, actor.tenant, row.stored.context), ...(Object.keys(ringkasan).length > 0 ? { ringkasan } : {}), tindakan,
      };
    });
  }

  /**
   * The form of the plan of action of a unit, to be filled in, under the law and the worksheet of its case.
   * @throws NotFound also for a case of another machine, which has no such plan
   */
  kerangkaRencana(actor: Actor, id: string): Promise<KerangkaRencanaDto> {
    return this.asActor(actor, async (tx) => {
      const row = await this.visibleCase(tx, actor, id);
      if (row.stored.machine !== 'satker') throw new NotFound();
      const { law: { instrument, pack } } = this.lawOf(row, actor);
      return { instrumen: instrument.code, bab: kerangkaRencana(instrument, pack).map((bab) => ({ ...bab, butir: [...bab.butir] })) };
    });
  }

  /** What happened, in order, with the article of each step. */
  history(actor: Actor, id: string): Promise<RiwayatDto> {
    return this.asActor(actor, async (tx) => {
      const row = await this.visibleCase(tx, actor, id);
      const events = await tx.run<RawEvent>({ name: 'riwayat', text: EVENTS, values: [actor.tenant, id] });
      const now = this.lawOf(row, actor);
      if (events.some((e) => e.pack_sidik !== now.packSidik)) await this.laws.ready(tx);
      return { isi: events.map((e) => peristiwaDto(e, (this.laws.bySidik(e.pack_sidik) ?? now).law)) };
    });
  }

  private act(actor: Actor, row: CaseRow, { law }: LoadedLaw, act: Possibility, turn: Pick<Target, 'tingkat' | 'dokumen'>, orang: (command: string) => Permission): TindakanDto {
    const post = permit(actor, act.command, { satker: row.unit.satker, jenjang: row.unit.jenjang, path: row.unit.path, keadaan: row.stored.value, ...turn }, law);
    const permission = post.ok ? orang(act.command) : post;
    const kurang = [...(permission.ok ? [] : [permission.why]), ...act.unmet];
    const told = ({ rule, title, need, have, basis, kasus }: typeof act.met[number]) => ({ rule, title, need, have, basis: [...basis], ...(kasus ? { kasus } : {}) });
    return {
      perintah: act.command, judul: act.title, berwenang: permission.ok, siap: act.ready, dasar: [...act.basis],
      kurang: kurang.map(told), terpenuhi: act.met.map(told), peringatan: act.warnings.map(told), memeriksaIsian: [...act.onData],
    };
  }

  /**
   * Reads around one case, as this actor sees it and under the law of the case.
   * @throws NotFound also where the case exists but is not this actor's to see
   */
  async around<T>(actor: Actor, id: string, read: (tx: Transaction, row: CaseRow, law: LoadedLaw) => Promise<T> | T): Promise<T> {
    return this.asActor(actor, async (tx) => {
      const row = await this.visibleCase(tx, actor, id);
      return read(tx, row, this.lawOf(row, actor));
    });
  }

  private async visibleCase(tx: Transaction, actor: Actor, id: string): Promise<CaseRow> {
    const [raw] = await tx.run<RawCase>({ name: 'kasus', text: CASE, values: [actor.tenant, id] });
    const row = raw ? caseOf(raw) : null;
    await this.laws.ready(tx, row ? [row.packId] : []);
    if (!row || !this.isVisible(actor, row)) throw new NotFound();
    return row;
  }

  private isVisible(actor: Actor, row: CaseRow): boolean {
    return this.sources.isVisible(actor, row, this.lawOf(row, actor));
  }

  private lawOf(row: CaseRow, actor: Actor): LoadedLaw {
    return this.laws.forCase(row, actor.packId);
  }

  private asActor<T>(actor: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.within(asSeen(actor), fn);
  }
}

/** The dates of a case, as lists that nobody else holds. */
const tenggatDto = ({ hukum, layanan }: Tenggat): TenggatDto => ({ ...(hukum ? { hukum: { ...hukum, dasar: [...hukum.dasar] } } : {}), ...(layanan ? { layanan } : {}) });

const payloadOf = ({ payload }: RawEvent) => JSON.parse(payload) as { data: Record<string, unknown>; kewenangan?: RawPelaku['kewenangan'] };
const dataOf = (event: RawEvent): Record<string, unknown> => payloadOf(event).data;

/** One step, as the law that it was decided under words it. */
const peristiwaDto = (e: RawEvent, law: Law): PeristiwaDto => ({
  versi: e.seq, peristiwa: e.type, ...toldBy(e, law), pada: e.at.toISOString(),
  ...pelakuDari({ ...e, kewenangan: payloadOf(e).kewenangan ?? null }, law), data: dataOf(e), sidik: e.hash,
});

/** What an event is called and where the law says it; a migration tells by what decision it was ordered. */
function toldBy(event: RawEvent, law: Law): Pick<PeristiwaDto, 'judul' | 'dasar'> {
  if (event.command !== MIGRASIKAN) return { judul: law.say(registry.command(event.command)?.spec.title ?? event.command), dasar: [...law.basis(event.command)] };
  const { judul, dasar } = petaSchema.parse(dataOf(event)['peta']);
  return { judul: `${judul} (${dasar.nomor})`, dasar: [{ sumber: dasar.sumber, pasal: dasar.pasal, kutipan: dasar.kutipan }] };
}

const summary = (row: CaseRow, { say }: Law): KasusRingkasDto => {
  const def = registry.machine(row.stored.machine);
  const { satker, nama, jenjang, jenis } = row.unit;
  return {
    id: row.id, mesin: def.name, judul: say(def.title), kunci: row.kunci, keadaan: row.stored.value, judulKeadaan: say(def.states[row.stored.value]?.title ?? row.stored.value),
    versi: row.seq, sejak: row.sejak, satker: { id: satker, nama, jenjang, jenis },
  };
};

function cursorOf(text: string | undefined, position: typeof INBOX_POSITION | typeof LIST_POSITION): string[] {
  if (text === undefined) return [];
  const cursor = position.safeParse(decodeCursor(text, position.def.items.length));
  if (!cursor.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return cursor.data;
}
