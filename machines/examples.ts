import { anggotaKawasanExamples } from './anggotaKawasan/anggotaKawasan.examples.js';
import { dokumenExamples } from './dokumen/dokumen.examples.js';
import { kawasanExamples } from './kawasan/kawasan.examples.js';
import type { Examples } from './kernel/proof/example.js';
import { lkeExamples } from './lke/lke.examples.js';
import { panelExamples } from './panel/panel.examples.js';
import { pengaduanExamples } from './pengaduan/pengaduan.examples.js';
import { pembangunanExamples } from './pembangunan/pembangunan.examples.js';
import { periodeExamples } from './periode/periode.examples.js';
import { predikatExamples } from './predikat/predikat.examples.js';
import { replikasiExamples } from './replikasi/replikasi.examples.js';
import { satkerExamples } from './satker/satker.examples.js';
import { studiTiruExamples } from './studiTiru/studiTiru.examples.js';
import { suratExamples } from './surat/surat.examples.js';
import { tpmExamples } from './tpm/tpm.examples.js';
import { usulanExamples } from './usulan/usulan.examples.js';

/** The worked examples of every machine. */
export const examples: readonly Examples[] = [satkerExamples, pembangunanExamples, replikasiExamples, studiTiruExamples, periodeExamples, usulanExamples, lkeExamples, panelExamples, suratExamples, tpmExamples, predikatExamples, pengaduanExamples, kawasanExamples, anggotaKawasanExamples, dokumenExamples];
