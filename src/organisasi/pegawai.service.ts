import { Injectable } from '@nestjs/common';
import { isDate } from '../../machines/kernel/calendar.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import { permit } from '../identity/permission/permit.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { idOf } from '../platform/http/input/id-of.js';
import { BadInput, Conflict, Forbidden, NotFound, type RawFault } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { faultsOf, repeated, told, type Row } from './pegawai.batch.js';
import type { DaftarPegawaiDto, HalamanPegawaiDto, PegawaiBaruDto, PegawaiDitambahkanDto, PegawaiDto } from './pegawai.dto.js';
import { SEHALAMAN } from '../platform/http/halaman.dto.js';

/** Whoever records who has signed keeps the list of those who may. */
const ACT = 'satker.catatPaktaIntegritas';

const COLUMNS = `p.id, p.nip, p.nama, p.jabatan, p.kepala, p.dari::text, p.sampai::text`;
const UNIT = `select s.id as satker, s.jenjang, s.path from satker s where s.tenant_id = $1 and s.id = $2 and starts_with(s.path, $3)`;
const LIST = `select ${COLUMNS} from pegawai p where p.tenant_id = $1 and p.satker_id = $2 and (p.nama, p.id) > ($3, $4::uuid)
  and ($5::date is null or (p.dari <= $5 and (p.sampai is null or p.sampai >= $5))) order by p.nama, p.id limit $6`;
const BY_IDS = `select ${COLUMNS}, p.satker_id as satker from pegawai p where p.tenant_id = $1 and p.id = any($2::uuid[])`;
const BY_NIP = `select p.nip, max(coalesce(p.sampai, 'infinity'))::text as sampai from pegawai p where p.tenant_id = $1 and p.nip = any($2::text[]) group by p.nip`;
const HEADED = `select from pegawai p where p.tenant_id = $1 and p.satker_id = $2 and p.kepala and p.sampai is null`;
const INSERT = `insert into pegawai (tenant_id, id, satker_id, path, nip, nama, jabatan, kepala, dari)
  select $1, r.id, $2, $3, r.nip, r.nama, r.jabatan, r.kepala, r.dari from jsonb_to_recordset($4::jsonb) as r(id uuid, nip text, nama text, jabatan text, kepala boolean, dari date)`;
const END = `update pegawai p set sampai = $3 where p.tenant_id = $1 and p.id = $2 and p.sampai is null returning ${COLUMNS}`;
const NIL = '00000000-0000-0000-0000-000000000000';

interface Unit { satker: string; jenjang: Jenjang; path: string }

/** The register of employees: who belongs to a unit, from and until when. Each change is recorded by the table itself. */
@Injectable()
export class PegawaiService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /**
   * The employees of one unit, by name.
   * @throws NotFound for a unit outside the scope; Forbidden for a post that does not keep its register; BadInput for a cursor that is none of ours
   */
  list(actor: Actor, satker: string, { setelah, jumlah = SEHALAMAN.biasa, pada }: HalamanPegawaiDto): Promise<DaftarPegawaiDto> {
    const [nama = '', id = NIL] = setelah === undefined ? [] : decodeCursor(setelah, 2) ?? [];
    if (setelah !== undefined && (id === NIL || !/^[0-9a-f-]{36}$/.test(id) || nama.includes('\0'))) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
    if (pada !== undefined && !isDate(pada)) throw new BadInput([{ path: 'query/pada', why: 'harus tanggal yang ada di kalender' }]);
    return this.within(actor, async (tx) => {
      await this.keptUnit(tx, actor, satker);
      const rows = await tx.run<Row>({ name: 'daftar-pegawai', text: LIST, values: [actor.tenant, satker, nama, id, pada ?? null, jumlah + 1] });
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map(told), ...(last ? { berikutnya: encodeCursor([last.nama, last.id]) } : {}) };
    });
  }

  /**
   * Enters employees, all or none. The ids come from the key, so that the same batch sent again enters nobody twice.
   * @throws BadInput with every row that cannot stand; Conflict where another batch was faster; Refused for a key used for others
   */
  add(actor: Actor, satker: string, key: string, pegawai: readonly PegawaiBaruDto[]): Promise<PegawaiDitambahkanDto> {
    const idAt = (i: number): string => idOf(`${actor.tenant}/${actor.person}/${key}/${i}`);
    const rows = pegawai.map((row, i) => ({ id: idAt(i), ...row }));
    return this.within(actor, async (tx) => {
      const unit = await this.keptUnit(tx, actor, satker);
      const earlier = await tx.run<Row>({ name: 'pegawai-menurut-pengenal', text: BY_IDS, values: [actor.tenant, [...rows.map(({ id }) => id), idAt(rows.length)]] }); // one more: a longer batch of this key is another
      if (earlier.length > 0) return { isi: repeated(earlier, rows, satker) };
      const faults = [...faultsOf(rows), ...await this.clashes(tx, actor, unit, rows)];
      if (faults.length > 0) throw new BadInput(faults);
      await tx.run({ name: 'tambah-pegawai', text: INSERT, values: [actor.tenant, satker, unit.path, JSON.stringify(rows)] });
      return { isi: rows };
    }).catch(refuseDouble);
  }

  /**
   * Records the last day of an employee; the same day twice is once.
   * @throws NotFound for an employee outside the scope; BadInput for a day before the first; Conflict where another day is on record
   */
  end(actor: Actor, id: string, sampai: string): Promise<PegawaiDto> {
    return this.within(actor, async (tx) => {
      const [row] = await tx.run<Row>({ name: 'pegawai-menurut-pengenal', text: BY_IDS, values: [actor.tenant, [id]] });
      if (!row) throw new NotFound();
      await this.keptUnit(tx, actor, row.satker);
      if (!isDate(sampai) || sampai < row.dari) throw new BadInput([{ path: '/sampai', why: `harus tanggal yang ada di kalender, tidak sebelum ${row.dari}` }]);
      const [ended] = row.sampai === null ? await tx.run<Row>({ name: 'akhiri-pegawai', text: END, values: [actor.tenant, id, sampai] }) : [];
      if (ended) return told(ended);
      if (row.sampai === sampai) return told(row);
      throw new Conflict('sudah-berakhir', row.sampai === null ? {} : { sampai: row.sampai }, 'Hari terakhir pegawai ini sudah dicatat.');
    });
  }

  private within<T>({ tenant, scope, person, post }: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as({ tenant, scope, person, post })]);
      const result = await fn(tx);
      await tx.commit();
      return result;
    });
  }

  /** The unit, where this post keeps its register. */
  private async keptUnit(tx: Transaction, actor: Actor, satker: string): Promise<Unit> {
    const [unit] = await tx.run<Unit>({ name: 'satker-berpegawai', text: UNIT, values: [actor.tenant, satker, actor.scope] });
    if (!unit) throw new NotFound();
    await this.laws.ready(tx, [actor.packId]);
    const permission = permit(actor, ACT, unit, this.laws.byPack(actor.packId).law);
    if (!permission.ok) throw new Forbidden([permission.why]);
    return unit;
  }

  /** What stands against rows elsewhere in the instansi: a NIP that is in use, a unit that has its head. */
  private async clashes(tx: Transaction, actor: Actor, { satker }: Unit, rows: readonly PegawaiBaruDto[]): Promise<RawFault[]> {
    const { tenant, scope, person, post, path } = actor;
    await tx.as({ tenant, scope: `/${path.split('/')[1] ?? ''}/`, person, post });
    const [used, headed] = await Promise.all([
      tx.run<{ nip: string; sampai: string }>({ name: 'pegawai-menurut-nip', text: BY_NIP, values: [tenant, rows.flatMap(({ nip }) => nip ?? [])] }),
      tx.run({ name: 'kepala-satker', text: HEADED, values: [tenant, satker] }),
      tx.as({ tenant, scope, person, post }),
    ]);
    const until = new Map(used.map(({ nip, sampai }) => [nip, sampai]));
    return rows.flatMap(({ nip, kepala, dari }, i): RawFault[] => [
      ...(nip !== undefined && (until.get(nip) ?? '') >= dari ? [{ path: `/pegawai/${i}/nip`, why: 'sudah terdaftar sebagai pegawai dalam instansi pada tanggal itu' }] : []),
      ...(kepala && headed.length > 0 ? [{ path: `/pegawai/${i}/kepala`, why: 'satker masih mempunyai pimpinan; akhiri yang lama lebih dahulu' }] : []),
    ]);
  }
}

/** Another batch was faster: the keys of the table decided the race. */
function refuseDouble(error: unknown): never {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  if (code !== '23505') throw error;
  if (constraint === 'pegawai_pkey') throw new Conflict('sedang-diproses', {}, 'Perintah dengan kunci yang sama sedang diproses.');
  throw new Conflict('sudah-terdaftar', {}, constraint === 'pegawai_kepala_aktif' ? 'Satker ini baru saja memperoleh pimpinan.' : 'Sebagian pegawai ini baru saja didaftarkan.');
}
