import type { Examples } from './kernel/proof/example.js';
import { lkeExamples } from './lke/lke.examples.js';
import { panelExamples } from './panel/panel.examples.js';
import { predikatExamples } from './predikat/predikat.examples.js';
import { satkerExamples } from './satker/satker.examples.js';
import { suratExamples } from './surat/surat.examples.js';
import { usulanExamples } from './usulan/usulan.examples.js';

/** The worked examples of every machine. */
export const examples: readonly Examples[] = [satkerExamples, usulanExamples, lkeExamples, panelExamples, suratExamples, predikatExamples];
