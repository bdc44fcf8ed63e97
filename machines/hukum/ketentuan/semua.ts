import type { Paket } from '../paket.js';
import { binjai } from './binjai.js';
import { kemenimipas } from './kemenimipas.js';
import type { Ketentuan } from './ketentuan.js';
import { ketapang } from './ketapang.js';
import { nasional } from './nasional.js';
import { tarakan } from './tarakan.js';

/** The rules of the five regulations. */
export const ketentuan: Readonly<Record<Paket, readonly Ketentuan[]>> = { tarakan, ketapang, binjai, kemenimipas, nasional };

export const ketentuanByNomor: ReadonlyMap<string, Ketentuan> = new Map(Object.values(ketentuan).flat().map((one) => [one.nomor, one]));
