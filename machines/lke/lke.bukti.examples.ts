import type { Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { KeadaanBukti, LkeContext, LkeFacts } from './lke.types.js';

const SIDIK = 'c'.repeat(64);
const cites = (keadaan: KeadaanBukti) => ({
  data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya', bukti: [{ judul: 'SK tim kerja', sidik: SIDIK }] } } }, facts: { bukti: keadaan === 'tidakDikenal' ? {} : { [SIDIK]: { keadaan } } },
});
const IS: Pick<Example<LkeContext, LkeFacts, Law>, 'command' | 'rule'> = { command: 'lke.isi', rule: 'lke.bukti-tersimpan' };

/** What may be cited as evidence, and what not. */
export const buktiExamples: readonly Example<LkeContext, LkeFacts, Law>[] = [
  { ...IS, fact: 'a file that is stored is cited', holds: true, ...cites('tersimpan') },
  { ...IS, fact: 'a file that was taken without a scanner is cited', holds: true, ...cites('belumDipindai') },
  { ...IS, fact: 'a hash behind which there is no file is refused', holds: false, ...cites('tidakDikenal') },
  { ...IS, fact: 'a file of another unit is refused', holds: false, ...cites('unitLain') },
  { ...IS, fact: 'a file that was refused is not cited', holds: false, ...cites('ditolak') },
  { ...IS, fact: 'a file in quarantine is not cited yet', holds: false, ...cites('ditahan') },
  { ...IS, fact: 'a file that is broken is not cited', holds: false, ...cites('rusak') },
  { ...IS, fact: 'what the worksheet cites already stays cited, whatever became of the file', holds: true, ...cites('rusak'), context: { jawaban: { 'P.MP.1.a': { nilai: 'Ya', bukti: [{ judul: 'SK tim kerja', sidik: SIDIK }], oleh: 'x', lapisan: 'mandiri' } } } },
];
