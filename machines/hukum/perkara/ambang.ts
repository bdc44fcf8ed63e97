import { hitungan, perkara, type Baris, type Nomor, type Perkara } from './perkara.js';
import { nilai, serta } from './ubahan.js';
import { answersOf, best } from '../../lke/sample-answers.js';
import { scoreText } from '../../lke/score.js';
import type { Law } from '../../regulasi/law.js';

/** What a report on WBBM finds: a unit that holds WBK. */
const WBBM = { context: { tujuan: 'WBBM' }, facts: { predikat: { WBK: '2026-01-10', WBBM: null } } };
type Baca = readonly [bunyi: string, lulus: boolean, angka: Readonly<Record<string, unknown>>];

const baris = (wbbm: boolean, rows: readonly Baca[]): Baris[] => rows.map(([bunyi, lulus, angka]) =>
  [lulus ? 'menerima' : 'menolak', `${wbbm ? 'WBBM' : 'WBK'}, ${bunyi}`, wbbm ? serta(WBBM, nilai('tpi', angka)) : nilai('tpi', angka)]);

const area = (kode: string, percent: string) => ({ areas: { [kode]: { value: '4.20', percent } } });
const total = (batas: string, kurang: string): Baca[] => [[`nilai total ${koma(batas)}`, true, { total: batas }], [`nilai total ${koma(kurang)}`, false, { total: kurang }]];
const pengungkit = (batas: string, kurang: string): Baca[] => [[`pengungkit ${koma(batas)}`, true, { pengungkit: batas }], [`pengungkit ${koma(kurang)} walau nilai total 100`, false, { pengungkit: kurang }]];
const satuArea = (batas: string, kurang: string): Baca[] => [[`satu area ${koma(batas)} % dari bobotnya`, true, area('TL', batas)], [`satu area ${koma(kurang)} % dari bobotnya`, false, area('TL', kurang)]];
const grup = (nama: string, kode: string, batas: string, kurang: string): Baca[] => [[`${nama} ${koma(batas)}`, true, { hasilGroups: { [kode]: batas } }], [`${nama} ${koma(kurang)}`, false, { hasilGroups: { [kode]: kurang } }]];
const butir = (nama: string, kode: string, batas: string, kurang: string): Baca[] => [[`${nama} ${koma(batas)}`, true, { hasilItems: { [kode]: batas } }], [`${nama} ${koma(kurang)}`, false, { hasilItems: { [kode]: kurang } }]];
/** Points or index: the same number twice, once the index is rounded. */
const survei = (nama: string, kode: string, grupKode: string | null, batas: readonly [string, string], kurang: readonly [string, string]): Baca[] => [batas, kurang].map(([poin, indeks], i) =>
  [`${nama} ${koma(poin)} dengan indeks ${koma(indeks)}`, i === 0, { hasilIndices: { [kode]: indeks }, hasilItems: { [kode]: poin }, ...(grupKode === null ? {} : { hasilGroups: { [grupKode]: poin } }) }]);
function koma(angka: string): string {
  return angka.replace('.', ',');
}

const LHE = ['usulan.terbitkanLhe', 'evaluasiTpi'] as const;
const AMBANG = 'usulan.nilai-ambang';
const UMUM_WBK = [...total('75.00', '74.99'), ...pengungkit('40.00', '39.99'), ...satuArea('60.00', '59.99')];
const UMUM_WBBM = [...total('85.00', '84.99'), ...pengungkit('48.00', '47.99'), ...satuArea('75.00', '74.99')];

const baru = (wbk: Nomor, wbbm: Nomor): Perkara[] => [
  ...perkara(wbk, LHE, AMBANG, baris(false, [
    ...UMUM_WBK, ...grup('birokrasi bersih dan akuntabel', 'H.BA', '18.25', '18.24'), ...survei('survei persepsi anti korupsi', 'H.BA.1', null, ['15.75', '3.60'], ['15.71', '3.59']),
    ...butir('capaian kinerja', 'H.BA.2', '2.50', '2.49'), ...survei('pelayanan publik yang prima', 'H.PP.1', 'H.PP', ['14.00', '3.20'], ['13.96', '3.19']),
  ])),
  ...perkara(wbbm, LHE, AMBANG, baris(true, [
    ...UMUM_WBBM, ...grup('birokrasi bersih dan akuntabel', 'H.BA', '19.50', '19.49'), ...survei('survei persepsi anti korupsi', 'H.BA.1', null, ['15.75', '3.60'], ['15.71', '3.59']),
    ...butir('capaian kinerja', 'H.BA.2', '3.75', '3.74'), ...survei('pelayanan publik yang prima', 'H.PP.1', 'H.PP', ['15.75', '3.60'], ['15.71', '3.59']),
  ])),
];

const lama: Perkara[] = [
  ...perkara({ tarakan: 'T-13' }, LHE, AMBANG, baris(false, [
    ...UMUM_WBK, ...grup('bersih dan bebas KKN', 'H.KKN', '18.50', '18.49'), ...butir('survei persepsi korupsi', 'H.KKN.1', '13.50', '13.49'),
    ...butir('tindak lanjut hasil pemeriksaan', 'H.KKN.2', '5.00', '4.99'), ...grup('kualitas pelayanan publik', 'H.PP', '15.00', '14.99'),
  ])),
  ...perkara({ tarakan: 'T-14' }, LHE, AMBANG, baris(true, [
    ...UMUM_WBBM, ...grup('bersih dan bebas KKN', 'H.KKN', '18.88', '18.87'), ...butir('survei persepsi korupsi', 'H.KKN.1', '13.88', '13.87'),
    ...butir('tindak lanjut hasil pemeriksaan', 'H.KKN.2', '5.00', '4.99'), ...grup('kualitas pelayanan publik', 'H.PP', '17.00', '16.99'),
  ])),
  ...perkara({ tarakan: ['T-13', 'C3'] }, LHE, AMBANG, ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'].flatMap((kode) => baris(false, [
    [`area ${kode} tepat 60,00 %, satu dari enam`, true, area(kode, '60.00')], [`area ${kode} 59,99 %, walau kelima area lain penuh`, false, area(kode, '59.99')],
  ]))),
];

/** A worksheet in which everything is answered best but for its results. */
const gagal = (law: Law, tujuan: 'failsWBK' | 'failsWBBM', hasil: Readonly<Record<string, unknown>>): readonly string[] =>
  scoreText(law.instrument, { answers: answersOf(law.instrument, best), hasil }, law.pack.ambang)[tujuan];
const kkn = (indeks: string, persen: unknown = '1') => ({ 'H.KKN.1': indeks, 'H.KKN.2': persen, 'H.PP.1': '4.00' });
const ba = (anti: string, layanan = '4.00', kinerja = 'A') => ({ 'H.BA.1': anti, 'H.BA.2': kinerja, 'H.PP.1': layanan });

const dihitung: Perkara[] = [
  ...hitungan({ tarakan: 'T-14' }, [
    ['menerima', 'indeks 3,70 bernilai 13,875, dibulatkan menjadi 13,88', (law) => gagal(law, 'failsWBBM', kkn('3.70')).length === 0],
    ['menolak', 'indeks 3,69 bernilai 13,84', (law) => gagal(law, 'failsWBBM', kkn('3.69')).length === 0],
  ]),
  ...hitungan({ tarakan: 'T-13' }, [
    ['menerima', 'indeks persepsi korupsi 3,60', (law) => gagal(law, 'failsWBK', kkn('3.60')).length === 0],
    ['menolak', 'indeks persepsi korupsi 3,59', (law) => gagal(law, 'failsWBK', kkn('3.59')).length === 0],
    ['menerima', 'tindak lanjut 999 dari 1.000 temuan, 99,90 %, menunjukkan 5,00', (law) => gagal(law, 'failsWBK', kkn('4.00', { temuan: 1000, selesai: 999 })).length === 0],
    ['menolak', 'tindak lanjut 998 dari 1.000 temuan, 99,80 %', (law) => gagal(law, 'failsWBK', kkn('4.00', { temuan: 1000, selesai: 998 })).length === 0],
  ]),
  ...hitungan({ ketapang: 'K-09', binjai: 'B-10', kemenimipas: 'I-22', nasional: 'N-19' }, [
    ['menerima', 'indeks persepsi anti korupsi 3,595, dibulatkan lebih dahulu menjadi 3,60', (law) => gagal(law, 'failsWBK', ba('3.595')).length === 0],
    ['menolak', 'indeks persepsi anti korupsi 3,594, dibulatkan menjadi 3,59', (law) => gagal(law, 'failsWBK', ba('3.594')).length === 0],
    ['menerima', 'indeks pelayanan 3,20', (law) => gagal(law, 'failsWBK', ba('4.00', '3.20')).length === 0],
    ['menolak', 'indeks pelayanan 3,19', (law) => gagal(law, 'failsWBK', ba('4.00', '3.19')).length === 0],
  ]),
  ...hitungan({ ketapang: 'K-09', binjai: 'B-11', kemenimipas: 'I-22', nasional: 'N-19' }, [
    ['menerima', 'WBBM dengan capaian kinerja tingkat B', (law) => gagal(law, 'failsWBBM', ba('4.00', '4.00', 'B')).length === 0],
    ['menolak', 'WBBM dengan capaian kinerja tingkat C', (law) => gagal(law, 'failsWBBM', ba('4.00', '4.00', 'C')).length === 0],
  ]),
];

/** The thresholds of section 8, each at its number and just below it. */
export const perkaraAmbang: readonly Perkara[] = [
  ...baru({ ketapang: 'K-09', binjai: 'B-10', kemenimipas: 'I-22', nasional: 'N-19' }, { ketapang: 'K-09', binjai: 'B-11', kemenimipas: 'I-22', nasional: 'N-19' }),
  ...lama, ...dihitung,
];
