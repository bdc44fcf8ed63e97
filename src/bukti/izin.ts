import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import { permit } from '../identity/permission/permit.js';
import { Database } from '../platform/database/database.js';
import { Forbidden, NotFound } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { outsideOf } from '../regulasi/published.js';
import { asSeen } from '../workflow/load.js';

/** A unit whose evidence is meant. */
export interface Pemilik { readonly satker: string; readonly jenjang: Jenjang; readonly path: string }

/** A unit inside the scope; the chain above it can be read too, and is not meant. */
const UNIT = `select s.id as satker, s.jenjang, s.path from satker s where s.tenant_id = $1 and s.id = $2 and starts_with(s.path, $3)`;

/** Who may do what with the evidence of which unit, by the one table of grants. */
@Injectable()
export class IzinBukti {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /** As this post, looking at what it sees. */
  async sebagai<T>(actor: Actor, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTx(asSeen(actor), fn);
  }

  /** @throws NotFound for a unit that this post does not see */
  async satker(manager: EntityManager, actor: Actor, satker: string): Promise<Pemilik> {
    const [unit] = await manager.query<Pemilik[]>(UNIT, [actor.tenant, satker, actor.scope]);
    if (!unit) throw new NotFound();
    return unit;
  }

  /** @throws Forbidden telling who may */
  async pastikan(actor: Actor, tindakan: string, unit: Pemilik): Promise<void> {
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const permission = permit(actor, tindakan, unit, this.laws.byPack(actor.packId).law);
    if (!permission.ok) throw new Forbidden([permission.why]);
  }
}
