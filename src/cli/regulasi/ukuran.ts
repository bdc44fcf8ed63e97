import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registry } from '../../../machines/registry.js';
import type { Measure } from '../../regulasi/judge.js';
import { PRODUCT_FOLDER } from '../../version.js';

const TEKS = path.join(PRODUCT_FOLDER, 'machines', 'regulasi', 'sumber');

/** What a pack is held against: the rules and commands of this program, and the texts of the regulations that come with it. */
export const ukuran: Measure = {
  needed: new Set(registry.machines.flatMap((def) => def.commands.flatMap((spec) => [spec.type, ...spec.rules.map((rule) => rule.id)]))),
  teksBawaan: (berkas) => {
    const file = path.join(TEKS, path.basename(berkas));
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  },
};
