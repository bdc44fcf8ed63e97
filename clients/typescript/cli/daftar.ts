import { BUKTI } from './bukti.js';
import { DASBOR } from './dasbor.js';
import { EKSPOR } from './ekspor.js';
import { KASUS } from './kasus.js';
import { KIRIM } from './kirim.js';
import { KOTAK_MASUK } from './kotak-masuk.js';
import { MASUK } from './masuk.js';
import type { Perintah } from './perintah.js';

/** All commands, as the overview shows them. */
export const PERINTAH: readonly Perintah[] = [...MASUK, ...KOTAK_MASUK, ...KASUS, ...KIRIM, ...BUKTI, ...DASBOR, ...EKSPOR];
