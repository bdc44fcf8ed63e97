import type { Ground } from './explored.js';
import { adeganDari } from '../hukum/adegan.scene.js';
import { PAKET, type Paket } from '../hukum/paket.js';
import { lawById } from '../regulasi/catalog.js';
import { JENJANG, type Jenjang, type Pack } from '../regulasi/pack.schema.js';

/** Commands about something that a law may have no kind of. */
const TENTANG: Readonly<Record<string, (pack: Pack) => boolean>> = {
  'pembangunan.catatPenguatan': ({ pembangunan }) => pembangunan.penguatan.length > 0, 'pembangunan.catatPembinaan': ({ pembangunan }) => pembangunan.pembinaan.length > 0,
};

/** A law as the machines are explored under it: its commands are given what it asks for, in the codes of its own worksheet. */
export function groundUnder(paket: Paket): Ground {
  const known = new Map<string, Readonly<Record<string, { readonly data?: Readonly<Record<string, unknown>> }>>>();
  const before = (machine: string) => {
    const told = known.get(machine) ?? adeganDari(machine, paket).scene.before ?? {};
    known.set(machine, told);
    return told;
  };
  const law = lawById(PAKET[paket].id);
  return { law, tahu: (command) => TENTANG[command]?.(law.pack) ?? true, isi: (command) => before(command.split('.')[0] ?? '')[command]?.data };
}

/** The levels of units whose proposals have a route under a law. */
export const jenjangUnder = (paket: Paket): Jenjang[] => JENJANG.filter((jenjang) => lawById(PAKET[paket].id).pack.rute[jenjang] !== undefined);
