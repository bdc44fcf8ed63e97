import { pointer } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import { diffPacks } from './diff.js';
import { checkGates } from './gate-items.js';
import { gatesSchema } from './instrument.schema.js';
import { InstrumentError, loadInstrument, type Instrument } from './instrument.js';
import type { Pack } from './pack.schema.js';
import { findQuote, type QuotableText } from './quotes.js';
import { readPack } from './resolve.js';

/** What a pack is checked against. */
export interface Library {
  /** The documents of the packs that are known, by id: its parents, and those it must not be mistaken for. */
  readonly packs: ReadonlyMap<string, unknown>;
  /** The documents of the worksheets, by code. */
  readonly instruments: ReadonlyMap<string, unknown>;
  /** The texts of the regulations, by the short name of a citation. */
  readonly texts: ReadonlyMap<string, QuotableText>;
  /** The rules and commands of the machines: each needs a citation, and there is none for anything else. Not checked where left out. */
  readonly needed?: ReadonlySet<string>;
  /** When other packs hold for the instansi that this one is meant for. Not checked where left out. */
  readonly masa?: readonly Masa[];
}

/** The days on which a pack holds for an instansi, both included; `dari` may be `-infinity`, which is before every day; `sampai` null: until another comes into force. */
export interface Masa {
  readonly packId: string;
  readonly dari: string;
  readonly sampai: string | null;
}

/**
 * Everything that speaks against a pack, each fault with its JSON pointer; none where it may come into force. A fault of
 * its worksheet stands below `/instrumen`.
 */
export function checkPack(document: unknown, library: Library): Fault[] {
  const { sections, faults } = readPack(document, (id) => library.packs.get(id));
  return [
    ...faults,
    ...publishedFaults(document, sections, library.packs),
    ...(sections.instrumen === undefined ? [] : worksheetFaults(sections.instrumen, sections.ambang, library.instruments)),
    ...(sections.dasar === undefined ? [] : [...quoteFaults(sections.dasar, library.texts), ...namesFaults(sections.dasar, library.needed)]),
    ...(sections.id === undefined || sections.berlaku === undefined ? [] : overlapFaults({ packId: sections.id, ...sections.berlaku }, library.masa ?? [])),
  ];
}

/** A published pack is never edited, only superseded by one with another id. */
function publishedFaults(document: unknown, { id }: Partial<Pack>, packs: Library['packs']): Fault[] {
  const published = id === undefined ? undefined : packs.get(id);
  if (published === undefined || diffPacks(published, document).length === 0) return [];
  return [{ path: '/id', why: `paket "${id}" sudah terbit dengan naskah lain; pakai pengenal baru` }];
}

function worksheetFaults(code: string, ambang: Pack['ambang'] | undefined, instruments: Library['instruments']): Fault[] {
  const document = instruments.get(code);
  if (document === undefined) return [{ path: '/instrumen', why: `instrumen "${code}" tidak dikenal` }];
  const read = loaded(document);
  if ('faults' in read) return read.faults.map((fault) => ({ ...fault, path: `/instrumen${fault.path}` }));
  if (ambang === undefined) return [];
  const gates = gatesSchema.safeParse(ambang);
  return gates.success ? checkGates(gates.data, read.gateItems).map((fault) => ({ ...fault, path: `/ambang${fault.path}` })) : [{ path: '/ambang', why: 'tidak dapat dibaca sebagai ambang instrumen' }];
}

function loaded(document: unknown): Instrument | { readonly faults: readonly Fault[] } {
  try {
    return loadInstrument(document);
  } catch (error) {
    if (error instanceof InstrumentError) return { faults: error.faults };
    throw error;
  }
}

/** Citations whose words do not stand in the regulation that they name. */
function quoteFaults(dasar: Pack['dasar'], texts: Library['texts']): Fault[] {
  return Object.entries(dasar).flatMap(([id, citations]) => citations.flatMap(({ sumber, kutipan }, n): Fault[] => {
    const text = texts.get(sumber);
    if (!text) return [{ path: pointer('dasar', id, n, 'sumber'), why: `naskah "${sumber}" tidak tersedia, sehingga kutipannya tidak dapat dicocokkan` }];
    return findQuote(text, kutipan).found ? [] : [{ path: pointer('dasar', id, n, 'kutipan'), why: `tidak ada dalam naskah ${sumber}: “${kutipan}”` }];
  }));
}

function namesFaults(dasar: Pack['dasar'], needed: Library['needed']): Fault[] {
  if (!needed) return [];
  return [
    ...[...needed].filter((id) => !Object.hasOwn(dasar, id)).map((id) => ({ path: pointer('dasar', id), why: 'dasar hukum aturan atau perintah ini tidak ada' })),
    ...Object.keys(dasar).filter((id) => !needed.has(id)).map((id) => ({ path: pointer('dasar', id), why: 'tidak ada aturan atau perintah dengan nama ini' })),
  ];
}

/**
 * The others that share a day with one. A pack that holds until another comes (`sampai` null) gives way to a later one,
 * and so shares no day with it.
 */
export function overlapping(one: Masa, others: readonly Masa[]): Masa[] {
  return others.filter((other) => {
    const [first, second] = other.dari < one.dari ? [other, one] : [one, other];
    return first.dari === second.dari || (first.sampai !== null && first.sampai >= second.dari);
  });
}

function overlapFaults(masa: Masa, holding: readonly Masa[]): Fault[] {
  return overlapping(masa, holding.filter(({ packId }) => packId !== masa.packId))
    .map(({ packId, dari, sampai }) => ({ path: '/berlaku', why: `bertumpang tindih dengan paket "${packId}", yang berlaku ${dari} sampai ${sampai ?? 'diganti'}` }));
}
