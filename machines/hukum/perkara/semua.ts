import { perkaraAmbang } from './ambang.js';
import { perkaraEvaluasi } from './evaluasi.js';
import { perkaraInstrumen } from './instrumen.js';
import { perkaraKawasan } from './kawasan.js';
import { perkaraLapisan } from './lapisan.js';
import { perkaraNasional } from './nasional.js';
import { perkaraPembangunan } from './pembangunan.js';
import { perkaraPencanangan } from './pencanangan.js';
import { perkaraPendahuluan } from './pendahuluan.js';
import { perkaraPengusulan } from './pengusulan.js';
import type { Perkara } from './perkara.js';
import { perkaraPredikat } from './predikat.js';

/** Every scenario of the law, in the order of a unit's life. */
export const semuaPerkara: readonly Perkara[] = [
  ...perkaraPencanangan, ...perkaraPembangunan, ...perkaraPendahuluan, ...perkaraEvaluasi, ...perkaraLapisan, ...perkaraAmbang, ...perkaraInstrumen, ...perkaraPengusulan, ...perkaraNasional, ...perkaraPredikat, ...perkaraKawasan,
];
