import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Forbidden } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { outsideOf } from '../../regulasi/published.js';
import type { Actor } from '../actor.js';
import { permit } from '../permission/permit.js';
import { perluFaktorKedua } from '../permission/wajib-faktor.js';
import type { Law } from '../../../machines/regulasi/law.js';

/** What tokens may be made for, and what they may send, by the one table of grants. */
@Injectable()
export class IzinToken {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /** @throws Forbidden unless the post administers tokens of services */
  async mengelolaLayanan(actor: Actor): Promise<void> {
    const root = { satker: actor.satker, jenjang: 'instansi', path: `/${actor.path.split('/')[1] ?? ''}/` } as const;
    const permission = permit(actor, 'token.terbitkanLayanan', root, await this.lawOf(actor));
    if (!permission.ok) throw new Forbidden([permission.why]);
  }

  /** Whether programs may write for a post of this role: not for one that decides about others, whatever it is that they write. */
  async menulis(actor: Actor): Promise<boolean> {
    return !perluFaktorKedua(actor.role, await this.lawOf(actor));
  }

  private async lawOf({ packId }: Actor): Promise<Law> {
    await this.laws.ready(outsideOf(this.database), [packId]);
    return this.laws.byPack(packId).law;
  }
}
