import { Injectable } from '@nestjs/common';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import type { Law } from '../../machines/regulasi/law.js';
import { instrumentDocuments } from '../../machines/regulasi/official-instruments.js';
import { sidikOf } from '../platform/history/canonical.js';

/**
 * A law in force, with the hashes that a case is pinned to: hexadecimal SHA-256 of the canonical documents. The pack is
 * hashed with its silences filled, so that a change in a parent shows in the children.
 */
export interface LoadedLaw {
  readonly law: Law;
  readonly packId: string;
  readonly packDocument: unknown;
  readonly packSidik: string;
  readonly instrumenId: string;
  readonly instrumenDocument: unknown;
  readonly instrumenSidik: string;
}

/** What a case remembers of the law it began under. */
interface Pinned { readonly packId: string; readonly packSidik: string; readonly instrumenSidik: string }

/** The laws that this installation can decide under. */
@Injectable()
export class LawCatalog {
  private readonly byId = new Map<string, LoadedLaw>();

  constructor() {
    for (const packId of packDocuments.keys()) {
      const law = lawById(packId);
      const instrumenId = law.instrument.code;
      const instrumenDocument = instrumentDocuments.get(instrumenId);
      this.byId.set(packId, {
        law, packId, packDocument: law.pack, packSidik: sidikOf(law.pack).toString('hex'),
        instrumenId, instrumenDocument, instrumenSidik: sidikOf(instrumenDocument).toString('hex'),
      });
    }
  }

  all(): LoadedLaw[] {
    return [...this.byId.values()];
  }

  /** @throws Error when the pack is unknown to this installation */
  byPack(id: string): LoadedLaw {
    const found = this.byId.get(id);
    if (!found) throw new Error(`paket regulasi "${id}" tidak dikenal instalasi ini`);
    return found;
  }

  /**
   * The law a case began under, or, for a new case, the one in force for the instansi.
   * @throws Error when the text of that law is no longer the one the case was pinned to
   */
  forCase(pinned: Pinned | null, packInForce: string): LoadedLaw {
    const found = this.byPack(pinned?.packId ?? packInForce);
    if (pinned && (pinned.packSidik !== found.packSidik || pinned.instrumenSidik !== found.instrumenSidik)) {
      throw new Error(`naskah paket "${found.packId}" atau instrumennya berbeda dari yang dipakai kasus`);
    }
    return found;
  }
}
