import { BALI_NUSA_TENGGARA } from './bali-nusa-tenggara.js';
import { JAWA } from './jawa.js';
import { KALIMANTAN } from './kalimantan.js';
import { MALUKU_PAPUA } from './maluku-papua.js';
import type { Provinsi } from './provinsi.js';
import { SULAWESI } from './sulawesi.js';
import { SUMATRA } from './sumatra.js';

/** All 38 provinces, from west to east by island group. The order is part of the generator: it decides ties. */
export const PROVINSI: readonly Provinsi[] = [
  ...SUMATRA, ...JAWA, ...BALI_NUSA_TENGGARA, ...KALIMANTAN, ...SULAWESI, ...MALUKU_PAPUA,
];
