import { Injectable } from '@nestjs/common';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import { instrumentDocuments } from '../../machines/regulasi/official-instruments.js';
import { loadedLaw, type LoadedLaw } from './loaded-law.js';
import { publishedLaws, type Reader } from './published.js';

export type { LoadedLaw } from './loaded-law.js';

/** What a case remembers of the law it began under. */
interface Pinned { readonly packId: string; readonly packSidik: string; readonly instrumenSidik: string }

/**
 * The laws that this installation can decide under: those that came with the program, and those that were activated since,
 * each read once from the database, since a published text never changes.
 */
@Injectable()
export class LawCatalog {
  private readonly byId = new Map<string, LoadedLaw>();

  constructor() {
    for (const id of packDocuments.keys()) {
      const law = lawById(id);
      this.byId.set(id, loadedLaw(law, instrumentDocuments.get(law.instrument.code)));
    }
  }

  /** Those that are known by now. */
  all(): LoadedLaw[] {
    return [...this.byId.values()];
  }

  /**
   * Makes these packs known, or (without ids) every one that was published; to be awaited before `byPack` and `forCase`. Only
   * what is missing is asked of the database, through the connection that needs it, so that nobody waits for a second one.
   */
  async ready(reader: Reader, ids?: Iterable<string>): Promise<void> {
    const missing = ids && [...new Set(ids)].filter((id) => !this.byId.has(id));
    if (missing?.length === 0) return;
    for (const found of await publishedLaws(reader, [...this.byId.keys()], missing ?? null)) this.byId.set(found.packId, found);
  }

  /** The law of a text, as events name it; undefined where it is not known by now. */
  bySidik(packSidik: string): LoadedLaw | undefined {
    return this.all().find((law) => law.packSidik === packSidik);
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
