import { createRegistry } from './kernel/registry.js';
import { lke } from './lke/lke.commands.js';
import { panel } from './panel/panel.commands.js';
import { predikat } from './predikat/predikat.commands.js';
import { satker } from './satker/satker.commands.js';
import { surat } from './surat/surat.commands.js';
import { usulan } from './usulan/usulan.commands.js';

/** All machines of the product: what the door, the documents and the tests iterate over. */
export const registry = createRegistry([satker, usulan, lke, panel, surat, predikat]);
