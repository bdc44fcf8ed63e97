import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { StudiTiruContext, StudiTiruFacts } from './studiTiru.types.js';

const rule = rulesOf<StudiTiruContext, StudiTiruFacts, Law>();

/** An answer is given after it was asked for, and not in the future. */
export const tanggalJawaban = rule<{ tanggal: string }>({
  id: 'studiTiru.tanggal-jawaban', title: 'Jawaban tidak mendahului permohonan dan tidak mendahului hari ini', reads: 'data',
  evaluate: ({ context, data, facts }) => [
    verdict(data.tanggal >= context.tanggal, `tidak sebelum ${longDate(context.tanggal)}`, longDate(data.tanggal)),
    verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
  ],
});
