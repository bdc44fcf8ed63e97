import { anggotaKawasan } from './anggotaKawasan/anggotaKawasan.commands.js';
import { dokumen } from './dokumen/dokumen.commands.js';
import { kawasan } from './kawasan/kawasan.commands.js';
import { createRegistry } from './kernel/registry.js';
import { lke } from './lke/lke.commands.js';
import { panel } from './panel/panel.commands.js';
import { pengaduan } from './pengaduan/pengaduan.commands.js';
import { pembangunan } from './pembangunan/pembangunan.commands.js';
import { periode } from './periode/periode.commands.js';
import { predikat } from './predikat/predikat.commands.js';
import { replikasi } from './replikasi/replikasi.commands.js';
import { satker } from './satker/satker.commands.js';
import { studiTiru } from './studiTiru/studiTiru.commands.js';
import { surat } from './surat/surat.commands.js';
import { tpm } from './tpm/tpm.commands.js';
import { usulan } from './usulan/usulan.commands.js';

/** All machines of the product: what the door, the documents and the tests iterate over. */
export const registry = createRegistry([satker, pembangunan, replikasi, studiTiru, periode, usulan, lke, panel, surat, tpm, predikat, pengaduan, kawasan, anggotaKawasan, dokumen]);
