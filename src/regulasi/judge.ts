import type { Fault } from '../../machines/kernel/machine.js';
import { FaultsError } from '../../machines/kernel/fault.js';
import { packDocuments } from '../../machines/regulasi/catalog.js';
import { checkPack } from '../../machines/regulasi/check.js';
import { loadInstrument } from '../../machines/regulasi/instrument.js';
import { lawOf } from '../../machines/regulasi/law.js';
import { instrumentDocuments } from '../../machines/regulasi/official-instruments.js';
import type { Pack } from '../../machines/regulasi/pack.schema.js';
import { quotable, type QuotableText } from '../../machines/regulasi/quotes.js';
import { readPack, resolvePack } from '../../machines/regulasi/resolve.js';
import { sidikOf } from '../platform/history/canonical.js';
import { loadedLaw, type LoadedLaw } from './loaded-law.js';
import { published, textId, type Reader } from './published.js';
import type { Naskah } from './usulan.js';

/** What is there already: the documents by id, and the texts that packs brought with them. */
export interface Shelf {
  readonly packs: ReadonlyMap<string, unknown>;
  readonly instruments: ReadonlyMap<string, unknown>;
  readonly teks: ReadonlyMap<string, unknown>;
}

/** What a proposal is held against besides the shelf. */
export interface Measure {
  /** The rules and commands of the machines, each of which needs a citation. */
  readonly needed: ReadonlySet<string>;
  /** The text of a regulation that comes with the program, by the name of its file. */
  readonly teksBawaan: (berkas: string) => string | undefined;
}

/** What came of it: every fault, or the documents as they would be published; `law` is null for a worksheet alone. */
export type Judged =
  | { readonly faults: readonly Fault[]; readonly law: null; readonly instrumen: null }
  | { readonly faults: readonly []; readonly law: LoadedLaw | null; readonly instrumen: { readonly id: string; readonly sidik: string } };

/** What comes with the program. */
export const ofTheProgram: Shelf = { packs: packDocuments, instruments: instrumentDocuments, teks: new Map() };

/** What comes with the program, and what was published since. */
export async function shelfOf(reader: Reader): Promise<Shelf> {
  const since = async (jenis: 'paket' | 'instrumen' | 'teks', own: ReadonlyMap<string, unknown>) => new Map([...await published(reader, jenis, null, [...own.keys()]), ...own]);
  return { packs: await since('paket', packDocuments), instruments: await since('instrumen', instrumentDocuments), teks: await since('teks', new Map()) };
}

/** Holds a pack with its worksheet, or a worksheet alone, against everything that it must fulfil before it may be proposed or activated. */
export function judge(naskah: Naskah, shelf: Shelf, measure: Measure): Judged {
  return naskah.paket === null ? judgeWorksheet(naskah.instrumen, shelf) : judgePack(naskah, shelf, measure);
}

const refused = (faults: readonly Fault[]): Judged => ({ faults, law: null, instrumen: null });

function judgeWorksheet(document: unknown, { instruments }: Shelf): Judged {
  const code = codeOf(document);
  if (typeof code !== 'string') return refused(worksheetFaults(document));
  const faults = [...worksheetFaults(document), ...otherText(instruments.get(code), document, '/code', `instrumen "${code}"`)];
  return faults.length > 0 ? refused(faults) : { faults: [], law: null, instrumen: { id: code, sidik: sidikOf(document).toString('hex') } };
}

function worksheetFaults(document: unknown): readonly Fault[] {
  try {
    loadInstrument(document);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

function judgePack({ paket, instrumen, teks }: Naskah, shelf: Shelf, measure: Measure): Judged {
  const id = typeof paket === 'object' && paket !== null && 'id' in paket ? String(paket.id) : '';
  const packs = new Map([...shelf.packs].filter(([other]) => other !== id));
  const code = codeOf(instrumen);
  const instruments = new Map(typeof code === 'string' ? [...shelf.instruments, [code, instrumen]] : shelf.instruments);
  const { sections } = readPack(paket, (other) => packs.get(other));
  const faults = [
    ...checkPack(paket, { packs, instruments, texts: textsOf(sections, teks, shelf, measure), needed: measure.needed }),
    ...(instrumen === null || code === sections.instrumen ? [] : [{ path: '/instrumen', why: `instrumen yang disertakan berkode "${String(code)}", bukan "${sections.instrumen ?? ''}"` }]),
    ...(instrumen === null || typeof code !== 'string' ? [] : otherText(shelf.instruments.get(code), instrumen, '/instrumen', `instrumen "${code}"`)),
  ];
  if (faults.length > 0) return refused(faults);
  const pack = resolvePack(paket, (other) => packs.get(other));
  const already = packDocuments.has(id) ? resolvePack(packDocuments.get(id), (other) => packDocuments.get(other)) : shelf.packs.get(id);
  const edited = otherText(already, pack, '/id', `paket "${id}"`);
  if (edited.length > 0) return refused(edited);
  const worksheet = instruments.get(pack.instrumen);
  const law = loadedLaw(lawOf(pack, loadInstrument(worksheet)), worksheet);
  return { faults: [], law, instrumen: { id: law.instrumenId, sidik: law.instrumenSidik } };
}

const codeOf = (document: unknown): unknown => (typeof document === 'object' && document !== null && 'code' in document ? document.code : undefined);

/** A published text is never edited, only superseded by one with another id. */
const otherText = (already: unknown, now: unknown, path: string, what: string): Fault[] =>
  (already === undefined || sidikOf(already).equals(sidikOf(now)) ? [] : [{ path, why: `${what} sudah terbit dengan naskah lain; pakai pengenal baru` }]);

/** The regulations that a pack cites: those it brings with it, those of the program, and those that a parent brought. */
function textsOf({ id, induk, sumber = {} }: Partial<Pack>, own: Naskah['teks'], shelf: Shelf, { teksBawaan }: Measure): Map<string, QuotableText> {
  const family = [...(id === undefined ? [] : [id]), ...ancestors(induk, shelf)];
  const inherited = (singkatan: string): unknown => family.map((pack) => shelf.teks.get(textId(pack, singkatan))).find((text) => text !== undefined);
  return new Map(Object.entries(sumber).flatMap(([singkatan, { berkas }]): [string, QuotableText][] => {
    const text = own[singkatan] ?? teksBawaan(berkas) ?? inherited(singkatan);
    return typeof text === 'string' ? [[singkatan, quotable(text)]] : [];
  }));
}

function ancestors(induk: string | undefined, shelf: Shelf, children: readonly string[] = []): string[] {
  if (induk === undefined || children.includes(induk)) return [...children];
  const parent = shelf.packs.get(induk) as { readonly induk?: string } | undefined;
  return ancestors(parent?.induk, shelf, [...children, induk]);
}
