import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isDate } from '../../../machines/kernel/calendar.js';
import { tahunLibur } from '../../../machines/waktu/kalender.js';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { permit } from '../../identity/permission/permit.js';
import { Database } from '../../platform/database/database.js';
import { BadInput, Conflict, Forbidden, NotFound, type RawFault } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { outsideOf } from '../../regulasi/published.js';
import { keputusanOf, kalenderStatement, type RawKalender } from './kalender.baca.js';
import type { KalenderDto, TetapkanKalenderDto } from './kalender.dto.js';

interface RawHari { id: string; tanggal: string; nama: string; nomor_sk: string; path: string; satker: string | null }

const OWN = `select h.id, h.tanggal::text, h.nama, h.nomor_sk, h.path, s.nama as satker from hari_libur h left join satker s on s.tenant_id = h.tenant_id and s.path = h.path and s.jenjang <> 'instansi'
  where h.tenant_id = $1 and h.dicabut_pada is null and extract(year from h.tanggal) = $2 order by h.tanggal, h.path`;
const UNITS = 'select id, path from satker where tenant_id = $1 and id = any($2::uuid[])';
const INSERT = `insert into hari_libur (tenant_id, id, tanggal, nama, path, nomor_sk, tanggal_sk, oleh, jabatan)
  select $1, r.id, r.tanggal, r.nama, r.path, $3, $4::date, $5, $6 from jsonb_to_recordset($2::jsonb) as r(id uuid, tanggal date, nama text, path text)`;
const WITHDRAW = 'update hari_libur set dicabut_pada = app.now(), dicabut_oleh = $3, alasan_cabut = $4 where tenant_id = $1 and id = $2 and dicabut_pada is null returning id';
const KNOWN = 'select from hari_libur where tenant_id = $1 and id = $2';

/** The path of a whole instansi. */
const rootOf = ({ path }: Pick<Actor, 'path'>): string => `/${path.split('/')[1] ?? ''}/`;

/** The days off of an instansi: those of all, and its own, which its administrator enters by the decree that says so. */
@Injectable()
export class KalenderService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan) {}

  /** The days off of a year, by date; those of other units of the instansi among them. */
  tahun(actor: Actor, tahun: number): Promise<KalenderDto> {
    return this.within(actor, (manager) => this.read(manager, actor, tahun));
  }

  /** @throws Forbidden unless the post keeps the calendar of the instansi */
  async mengelola(actor: Actor): Promise<void> {
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const permission = permit(actor, 'kalender.tetapkan', { satker: actor.satker, jenjang: 'instansi', path: rootOf(actor) }, this.laws.byPack(actor.packId).law);
    if (!permission.ok) throw new Forbidden([permission.why]);
  }

  /**
   * Enters days off, all or none.
   * @throws Forbidden; BadInput with every day that cannot stand; Conflict where another decree was faster
   */
  async tetapkan(actor: Actor, { tahun, nomorSk, tanggalSk, hari }: TetapkanKalenderDto): Promise<KalenderDto> {
    await this.mengelola(actor);
    return this.within(actor, async (manager) => {
      const units = new Map((await manager.query<{ id: string; path: string }[]>(UNITS, [actor.tenant, hari.flatMap(({ satker }) => satker ?? [])])).map(({ id, path }) => [id, path]));
      const rows = hari.map(({ tanggal, nama, satker }) => ({ id: randomUUID(), tanggal, nama: nama.trim(), path: satker === undefined ? rootOf(actor) : units.get(satker) ?? '' }));
      const known = await manager.query<RawHari[]>(OWN, [actor.tenant, tahun]);
      const faults = [...(isDate(tanggalSk) ? [] : [{ path: '/tanggalSk', why: 'harus tanggal yang ada di kalender' }]), ...rows.flatMap((row, i) => dayFaults(row, i, tahun, rows, known))];
      if (faults.length > 0) throw new BadInput(faults);
      await manager.query(INSERT, [actor.tenant, JSON.stringify(rows), nomorSk, tanggalSk, actor.person, actor.post]);
      await this.kewenangan.catat(manager, actor, 'kalender.ditetapkan', { nomorSk, tanggalSk, hari: rows.map(({ id, tanggal, path }) => ({ id, tanggal, path })) });
      return this.read(manager, actor, tahun);
    }).catch(refuseDouble);
  }

  /**
   * Takes a day back: it is a working day again, from now on and for every target that is reckoned.
   * @throws Forbidden; NotFound for a day that is not this instansi's; Conflict where it was taken back already
   */
  async cabut(actor: Actor, id: string, alasan: string): Promise<void> {
    await this.mengelola(actor);
    await this.within(actor, async (manager) => {
      const [[row] = []] = await manager.query<[{ id: string }[], number]>(WITHDRAW, [actor.tenant, id, actor.person, alasan]);
      if (row) await this.kewenangan.catat(manager, actor, 'kalender.dicabut', { id });
      else if ((await manager.query<object[]>(KNOWN, [actor.tenant, id])).length > 0) throw new Conflict('sudah-dicabut', {}, 'Hari libur ini sudah dicabut.');
      else throw new NotFound();
    });
  }

  private async read(manager: EntityManager, actor: Actor, tahun: number): Promise<KalenderDto> {
    const [kalender] = await manager.query<RawKalender[]>(kalenderStatement(actor.tenant).text, [actor.tenant]);
    const { keputusan, hari } = tahunLibur(tahun, keputusanOf(kalender?.keputusan ?? null));
    const own = await manager.query<RawHari[]>(OWN, [actor.tenant, tahun]);
    return {
      tahun, perkiraan: keputusan === undefined, keputusan: [...(keputusan?.nomor ?? [])],
      isi: [...hari.map((day) => ({ ...day })), ...own.map(({ id, tanggal, nama, nomor_sk, satker }) => ({ tanggal, nama, jenis: 'instansi', id, nomorSk: nomor_sk, ...(satker === null ? {} : { satker }) }))]
        .sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal))),
    };
  }

  /** As the instansi sees itself: the calendar is one for all its units. */
  private within<T>(actor: Actor, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTx({ tenant: actor.tenant, scope: rootOf(actor), person: actor.person, post: actor.post }, fn);
  }
}

interface Row { readonly tanggal: string; readonly path: string }

/** What speaks against one of the days. */
function dayFaults({ tanggal, path }: Row, i: number, tahun: number, rows: readonly Row[], known: readonly Row[]): RawFault[] {
  const at = `/hari/${i}/tanggal`;
  if (!isDate(tanggal)) return [{ path: at, why: 'harus tanggal yang ada di kalender' }];
  const same = (other: Row): boolean => other.tanggal === tanggal && other.path === path;
  return [
    ...(path === '' ? [{ path: `/hari/${i}/satker`, why: 'satker tidak dikenal' }] : []),
    ...(tanggal.startsWith(`${tahun}-`) ? [] : [{ path: at, why: `bukan tanggal dalam tahun ${tahun}` }]),
    ...(rows.findIndex(same) < i ? [{ path: at, why: 'tanggal ini disebut dua kali' }] : []),
    ...(known.some(same) ? [{ path: at, why: 'tanggal ini sudah ditetapkan sebagai hari libur' }] : []),
  ];
}

/** Another decree entered the same day at the same time: the key of the table decided the race. */
function refuseDouble(error: unknown): never {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  if (code === '23505' && constraint === 'hari_libur_sekali') throw new Conflict('sudah-ditetapkan', {}, 'Salah satu hari ini baru saja ditetapkan.');
  throw error;
}
