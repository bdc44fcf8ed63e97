import { hitungan, perkara, type Perkara } from './perkara.js';
import type { Law } from '../../regulasi/law.js';

const opsi = ({ instrument }: Law, kode: string, kunci: string) => {
  const answer = (instrument.questions.get(kode) ?? instrument.hasilItems.get(kode))?.answer;
  return answer?.kind === 'choice' ? answer.options.get(kunci) : undefined;
};

/** What the worksheets say where the regulations' own words slip. */
export const perkaraInstrumen: readonly Perkara[] = [
  ...perkara({ binjai: ['B-06', 'C25'] }, 'lke.isi', undefined, [['menerima', 'capaian kinerja dijawab dengan tingkat E, yang kelima', { data: { hasil: { 'H.BA.2': 'E' } } }]]),
  ...perkara({ binjai: ['B-06', 'C25'] }, 'lke.isi', 'masukan', [['menolak', 'capaian kinerja dijawab dengan tingkat F, menurut angka 6 yang tercetak', { data: { hasil: { 'H.BA.2': 'F' } } }]]),
  ...hitungan({ tarakan: ['T-09', 'C49'] }, [
    ['menerima', 'monitoring tahunan, opsi terbawah, bernilai 0', (law) => opsi(law, 'L.MP.3.b', 'D')?.value.isZero() === true],
    ['menolak', 'monitoring semesteran, satu di atasnya, bernilai 0', (law) => opsi(law, 'L.MP.3.b', 'C')?.value.isZero() === true],
  ]),
  ...hitungan({ kemenimipas: ['I-15', 'C50'], nasional: ['N-17', 'C50'] }, [
    ['menerima', 'capaian kinerja tingkat D berbunyi seperti Lampiran III, sudah berorientasi hasil', (law) => opsi(law, 'H.BA.2', 'D')?.label.includes('sudah berorientasi hasil') === true],
    ['menolak', 'capaian kinerja tingkat E berbunyi sudah berorientasi hasil', (law) => opsi(law, 'H.BA.2', 'E')?.label.includes('sudah berorientasi hasil') === true],
  ]),
];
