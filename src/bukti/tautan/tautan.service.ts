import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDate } from '../../../machines/kernel/calendar.js';
import type { Actor } from '../../identity/actor.js';
import { BadInput, NotFound } from '../../platform/http/problem.js';
import { IzinBukti } from '../izin.js';
import { TautanDitolak, urlOf } from '../../platform/net/alamat.js';
import type { PotretDto, TambahTautanDto, TautanDto } from './tautan.dto.js';

const LINKS = `
  select t.id, t.satker_id as satker, t.url, t.judul, t.tanggal_berlaku::text as "tanggalBerlaku", t.periode, t.pada,
    (select jsonb_strip_nulls(jsonb_build_object('keadaan', p.keadaan, 'status', p.status, 'jenis', p.jenis, 'bita', p.bita, 'sidik', p.sidik, 'sebab', p.sebab, 'pada', to_char(p.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
       from bukti_tautan_potret p where (p.tenant_id, p.tautan_id) = (t.tenant_id, t.id) order by p.no desc limit 1) as potret
  from bukti_tautan t where t.tenant_id = $1 and`;
const OF_UNIT = `${LINKS} t.satker_id = $2 order by t.pada desc, t.id limit 500`;
const ONE = `${LINKS} t.id = $2`;
const INSERT = `insert into bukti_tautan (tenant_id, id, satker_id, path, judul, url, tanggal_berlaku, periode, oleh, jabatan) values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10)`;
const LOOK = `select jobs.enqueue('bukti.tautan', $1, json_build_object('tautan', $2::text), 'bukti.tautan/' || $2)`;

type Row = Omit<TautanDto, 'pada' | 'potret'> & { pada: Date; potret: PotretDto | null };

/** Links to documents that lie elsewhere; a job looks what stands behind them. */
@Injectable()
export class TautanService {
  constructor(private readonly izin: IzinBukti) {}

  /** @throws NotFound for a unit outside the scope */
  daftar(actor: Actor, satker: string): Promise<TautanDto[]> {
    return this.izin.sebagai(actor, async (manager) => {
      await this.izin.satker(manager, actor, satker);
      return (await manager.query<Row[]>(OF_UNIT, [actor.tenant, satker])).map(told);
    });
  }

  /** @throws NotFound, Forbidden for the unit; BadInput for an address that is none */
  tambah(actor: Actor, satker: string, { url, judul, tanggalBerlaku, periode }: TambahTautanDto): Promise<TautanDto> {
    return this.izin.sebagai(actor, async (manager) => {
      const unit = await this.izin.satker(manager, actor, satker);
      await this.izin.pastikan(actor, 'bukti.unggah', unit);
      if (!isDate(tanggalBerlaku)) throw new BadInput([{ path: '/tanggalBerlaku', why: 'harus tanggal yang ada di kalender' }]);
      const id = randomUUID();
      await manager.query(INSERT, [actor.tenant, id, satker, unit.path, judul, diterima(url), tanggalBerlaku, periode, actor.person, actor.post]);
      await manager.query(LOOK, [actor.tenant, id]);
      return this.satu(manager, actor.tenant, id);
    });
  }

  /** Has a link looked at again, soon. @throws NotFound, Forbidden */
  periksa(actor: Actor, id: string): Promise<TautanDto> {
    return this.izin.sebagai(actor, async (manager) => {
      const tautan = await this.satu(manager, actor.tenant, id);
      await this.izin.pastikan(actor, 'bukti.unggah', await this.izin.satker(manager, actor, tautan.satker));
      await manager.query(LOOK, [actor.tenant, id]);
      return tautan;
    });
  }

  private async satu(manager: EntityManager, tenant: string, id: string): Promise<TautanDto> {
    const [row] = await manager.query<Row[]>(ONE, [tenant, id]);
    if (!row) throw new NotFound();
    return told(row);
  }
}

const told = ({ pada, potret, ...row }: Row): TautanDto => ({ ...row, pada: pada.toISOString(), ...(potret === null ? {} : { potret }) });

function diterima(url: string): string {
  try {
    return urlOf(url).href;
  } catch (error) {
    if (error instanceof TautanDitolak) throw new BadInput([{ path: '/url', why: error.message }]);
    throw error;
  }
}
