import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { studiTiruScene } from './studiTiru.scene.js';
import type { StudiTiruContext, StudiTiruFacts } from './studiTiru.types.js';

const answeredInTime = (command: string): Example<StudiTiruContext, StudiTiruFacts, Law>[] => [
  ['an answer of the day of the request is accepted', true, '2026-03-02'], ['an answer before the request is refused', false, '2026-03-01'],
  ['an answer of today is accepted', true, '2026-12-30'], ['an answer of tomorrow is refused', false, '2026-12-31'],
].map(([fact, holds, tanggal]) => ({ command, rule: 'studiTiru.tanggal-jawaban', fact: String(fact), holds: holds === true, data: { tanggal } }));

/** Worked examples of the answer of the unit that is studied (IMP BAB IV.E). */
export const studiTiruExamples = examplesOf(studiTiruScene, [...answeredInTime('studiTiru.setujui'), ...answeredInTime('studiTiru.tolak')]);
