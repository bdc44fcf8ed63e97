import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Forbidden } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { outsideOf } from '../../regulasi/published.js';
import type { Actor } from '../actor.js';
import { Kewenangan } from '../kewenangan/ledger.js';
import { permit } from '../permission/permit.js';
import type { KebijakanSandiDto } from './kata-sandi.dto.js';

const ACT = 'kebijakanSandi.tetapkan';
const READ = 'select komposisi, umur_hari from kebijakan_sandi where tenant_id = $1';
const UNIT = 'select id, jenjang, path from satker where tenant_id = $1 and path = $2';
const WRITE = `insert into kebijakan_sandi (tenant_id, komposisi, umur_hari) values ($1, $2, $3)
  on conflict (tenant_id) do update set komposisi = excluded.komposisi, umur_hari = excluded.umur_hari`;

interface Row { readonly komposisi: boolean; readonly umur_hari: number | null }

/** Composition and expiry of passwords, for an instansi whose auditors ask for it. Neither holds unless it is switched on. */
@Injectable()
export class KebijakanSandi {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan) {}

  /** @throws Forbidden */
  read(actor: Actor): Promise<KebijakanSandiDto> {
    return this.asAdmin(actor, async (manager) => {
      const [row] = await manager.query<Row[]>(READ, [actor.tenant]);
      return { komposisi: row?.komposisi ?? false, ...(row?.umur_hari == null ? {} : { umurHari: row.umur_hari }) };
    });
  }

  /** @throws Forbidden */
  set(actor: Actor, { komposisi, umurHari }: KebijakanSandiDto): Promise<KebijakanSandiDto> {
    return this.asAdmin(actor, async (manager) => {
      await manager.query(WRITE, [actor.tenant, komposisi, umurHari ?? null]);
      await this.kewenangan.catat(manager, actor, 'kebijakanSandi.ditetapkan', { komposisi, umurHari: umurHari ?? null });
      return { komposisi, ...(umurHari === undefined ? {} : { umurHari }) };
    });
  }

  private async asAdmin<T>(actor: Actor, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const { law } = this.laws.byPack(actor.packId);
    return this.database.inTx({ tenant: actor.tenant, scope: actor.scope, person: actor.person, post: actor.post, acting: actor.acting?.orang }, async (manager) => {
      const [root] = await manager.query<{ id: string; jenjang: Actor['jenjang']; path: string }[]>(UNIT, [actor.tenant, `/${actor.path.split('/')[1] ?? ''}/`]);
      const permission = permit(actor, ACT, { satker: root?.id ?? '', jenjang: root?.jenjang ?? 'instansi', path: root?.path ?? '' }, law);
      if (!permission.ok) throw new Forbidden([permission.why]);
      return fn(manager);
    });
  }
}
