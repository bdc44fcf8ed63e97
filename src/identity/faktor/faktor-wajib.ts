import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { outsideOf } from '../../regulasi/published.js';
import { perluFaktorKedua } from '../permission/wajib-faktor.js';

/** Whether a second factor is demanded of posts that decide about others, or only recommended. */
export type MfaMode = 'wajib' | 'anjuran';
export const MFA_MODE = Symbol('MFA_MODE');

/** Which posts may be used only in a session that showed a second factor. */
@Injectable()
export class FaktorWajib {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, @Inject(MFA_MODE) private readonly mode: MfaMode) {}

  /** Whether a post of this role under this pack needs a second factor in this installation. */
  async wajibBagi({ role, packId }: { readonly role: string; readonly packId: string }): Promise<boolean> {
    if (this.mode === 'anjuran') return false;
    await this.laws.ready(outsideOf(this.database), [packId]);
    return perluFaktorKedua(role, this.laws.byPack(packId).law);
  }

  /** Whether this session may not use this post, since it showed one factor only. A token is held to its scopes instead. */
  async menolak(session: { readonly kuat: boolean; readonly token?: unknown }, post: { readonly role: string; readonly packId: string }): Promise<boolean> {
    return !session.kuat && session.token === undefined && await this.wajibBagi(post);
  }
}
