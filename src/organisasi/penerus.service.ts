import { Injectable } from '@nestjs/common';
import { isDate } from '../../machines/kernel/calendar.js';
import type { Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { BadInput, Conflict, Forbidden, NotFound } from '../platform/http/problem.js';
import type { CatatPenerusDto, DaftarPenerusDto, PenerusDto } from './penerus.dto.js';

const UNIT = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'kode', ${alias}.kode, 'nama', ${alias}.nama, 'jenjang', ${alias}.jenjang, 'jenis', ${alias}.jenis, 'zona', ${alias}.zona, 'pegawai', ${alias}.pegawai)`;
const LIST = `select ${UNIT('l')} as lama, ${UNIT('b')} as baru, p.jenis, p.tanggal::text as tanggal, p.dasar
  from penerus_satker p join satker l on (l.tenant_id, l.id) = (p.tenant_id, p.lama) join satker b on (b.tenant_id, b.id) = (p.tenant_id, p.baru)
  where p.tenant_id = $1 order by p.tanggal, p.lama, p.baru`;
const KNOWN = `select count(*)::int as ada from satker where tenant_id = $1 and id = any($2::uuid[])`;
const TODAY = `select (app.now() at time zone $1)::date::text as hari_ini`;
// a unit cannot come after itself: that would make it its own ancestor, with no first one
const RECORD = `insert into penerus_satker (tenant_id, lama, baru, jenis, tanggal, dasar, person_id, post_id)
  select $1, $2, $3, $4, $5::date, $6, $7, $8 where not exists (select from app.silsilah($1, $2) s where s.satker_id = $3) returning lama`;

/** Which unit came in the place of which (C43): recorded by the administrator of the instansi, by a decree, and never changed. */
@Injectable()
export class PenerusService {
  constructor(private readonly database: Database) {}

  /** All successions between units that the post sees. */
  async list(actor: Actor): Promise<DaftarPenerusDto> {
    return this.database.inTx(contextOf(actor), async (manager) => ({ isi: await manager.query<PenerusDto[]>(LIST, [actor.tenant]) }));
  }

  /**
   * Records one succession.
   * @throws Forbidden for everybody but the administrator of the instansi
   * @throws BadInput for a day that is none or not yet there, and for a unit that would succeed itself
   * @throws NotFound for a unit that is not of this instansi
   * @throws Conflict where it is on record already
   */
  async record(actor: Actor, { lama, baru, jenis, tanggal, dasar }: CatatPenerusDto): Promise<void> {
    if (actor.role !== 'adminInstansi') throw new Forbidden([{ rule: 'izin.jabatan', title: 'Tindakan dilakukan oleh jabatan yang berwenang', need: 'Administrator instansi', have: `jabatan lain pada ${actor.namaSatker}`, basis: [] }]);
    if (!isDate(tanggal)) throw new BadInput([{ path: '/tanggal', why: 'harus tanggal yang ada di kalender' }]);
    await this.database.inTx(contextOf(actor), async (manager) => {
      const [{ hari_ini: hariIni } = { hari_ini: '' }] = await manager.query<{ hari_ini: string }[]>(TODAY, [actor.zona]);
      if (tanggal > hariIni) throw new BadInput([{ path: '/tanggal', why: `paling lambat hari ini, ${hariIni}` }]);
      const [{ ada } = { ada: 0 }] = await manager.query<{ ada: number }[]>(KNOWN, [actor.tenant, [lama, baru]]);
      if (ada < (lama === baru ? 1 : 2)) throw new NotFound();
      const recorded = await manager.query<object[]>(RECORD, [actor.tenant, lama, baru, jenis, tanggal, dasar, actor.person, actor.post]).catch(refuseDouble);
      if (recorded.length === 0) throw new BadInput([{ path: '/baru', why: 'satker tidak meneruskan dirinya sendiri atau pendahulunya' }]);
    });
  }
}

const contextOf = ({ tenant, scope, person, post }: Actor) => ({ tenant, scope, person, post });

function refuseDouble(error: unknown): never {
  if ((error as { code?: unknown }).code === '23505') throw new Conflict('sudah-ada', {}, 'Penerusan satker ini sudah tercatat.');
  throw error;
}
