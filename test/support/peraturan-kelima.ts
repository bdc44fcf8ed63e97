import { writeFileSync } from 'node:fs';
import path from 'node:path';
import nasional from '../../machines/regulasi/packs/nasional-90-2021-jo-5-2024/pack.json' with { type: 'json' };

/** A regulation that nobody has seen: its own text, words, thresholds, route and worksheet, on top of the national one. */
export const KELIMA = 'perbup-contoh-1-2027';

const NASKAH = `PERATURAN BUPATI CONTOH NOMOR 1 TAHUN 2027 TENTANG ZONA INTEGRITAS

Pasal 5
(1) Perangkat daerah dinilai lebih dahulu oleh Sekretariat Daerah sebelum dievaluasi Inspektorat.
(2) Nilai pengungkit paling sedikit 35 dari 70 dan kepuasan masyarakat paling sedikit 3,00 dari 5.
Pasal 6
Perangkat daerah membangun zona integritas paling singkat enam bulan sejak ditetapkan.
`;

const TIGA = [{ key: 'penuh', value: '1', label: 'penuh' }, { key: 'separuh', value: '0.4', label: 'separuh' }, { key: 'tidak', value: '0', label: 'tidak' }];
const tanya = (code: string, weight: string) => ({ code, text: `${code}?`, answerType: 'TIGA', weight, share: '1/1', options: TIGA });

/** A worksheet of its own, with two areas, three answers and a survey on a scale of five. */
export const instrumenKelima = () => ({
  code: 'LKE-CONTOH-2027', regulation: 'Peraturan Bupati Contoh Nomor 1 Tahun 2027',
  totals: { pengungkit: '70', pemenuhan: '40', reform: '30', hasil: '30', total: '100' },
  scales: { TIGA: TIGA.map(({ key, value }) => ({ key, value })) },
  gates: {
    WBK: { total: '60', pengungkit: '35', areaMinPercent: '40', kepuasan: { points: '18', index: '3.00' } },
    WBBM: { total: '80', pengungkit: '50', areaMinPercent: '75', kepuasan: '24.00', requires: 'WBK' },
  },
  gateItems: { kepuasan: 'S.1' },
  areas: [
    area('MP', '30', '20', '10'), area('PP', '40', '20', '20'),
  ],
  hasil: [{ code: 'S', name: 'Survei', weight: '30', items: [{ code: 'S.1', name: 'Kepuasan masyarakat', weight: '30', answerType: 'INDEKS_5', scaleMax: '5', formula: 'round2(index) / 5 * 30' }] }],
});

function area(code: string, weight: string, pemenuhan: string, reform: string) {
  const indicator = (part: string, points: string) => [{ code: `${part}.${code}`, name: `${code} ${part}`, weight: points, questions: [tanya(`${part}.${code}.1`, points)] }];
  return { code, name: `Area ${code}`, weight, aspectWeights: { pemenuhan: { weight: pemenuhan }, reform: { weight: reform } }, aspects: { pemenuhan: indicator('P', pemenuhan), reform: indicator('R', reform) } };
}

const kutip = (pasal: string, kutipan: string) => [{ sumber: 'CTH', pasal, kutipan }];

/** The pack, which says only what the regulation itself answers. */
export const paketKelima = () => ({
  id: KELIMA, judul: 'Zona Integritas di Kabupaten Contoh', nomor: 'Peraturan Bupati Contoh Nomor 1 Tahun 2027', ditetapkan: '2027-01-04', induk: nasional.id,
  berlaku: { dari: '2027-01-11', sampai: null as string | null }, instrumen: 'LKE-CONTOH-2027',
  istilah: { pimpinan: 'Bupati', satker: 'perangkat daerah', instansi: 'pemerintah kabupaten' },
  pembangunan: { ...nasional.pembangunan, bulanMinimal: 6 },
  rute: { perangkatDaerah: ['setda'] },
  tingkat: {
    setda: { judul: 'Sekretariat Daerah', unit: { jenis: 'sekretariatDaerah' }, penilai: ['timPenilaiSetjen'], pengusul: ['sekretaris'], komponen: 'pengungkit', skTimWajib: true },
    tpi: { ...nasional.tingkat.tpi, judul: 'Tim Penilai Internal pada Inspektorat', unit: { jenis: 'inspektorat' } },
  },
  lapisan: ['mandiri', 'setda', 'tpi', 'tpn'],
  ambang: instrumenKelima().gates,
  peran: { sekretaris: { judul: 'Sekretaris Daerah' }, pimpinanInstansi: { judul: 'Bupati Contoh' }, timPenilaiSetjen: { judul: 'Tim Penilai Sekretariat Daerah' } },
  sumber: { CTH: { judul: 'Peraturan Bupati Contoh Nomor 1 Tahun 2027', berkas: 'perbup-contoh-1-2027.txt' } },
  dasar: {
    'usulan.teruskan': kutip('Pasal 5 ayat (1)', 'Perangkat daerah dinilai lebih dahulu oleh Sekretariat Daerah sebelum dievaluasi Inspektorat'),
    'usulan.nilai-ambang': kutip('Pasal 5 ayat (2)', 'Nilai pengungkit paling sedikit 35 dari 70 dan kepuasan masyarakat paling sedikit 3,00 dari 5'),
    'usulan.lama-membangun': kutip('Pasal 6', 'membangun zona integritas paling singkat enam bulan sejak ditetapkan'),
  },
});

/** Lays the pack, its text and its worksheet down beside each other, as an instansi would hand them in; gives their paths. */
export function berkasKelima(folder: string, paket: object = paketKelima(), instrumen: object = instrumenKelima()): { paket: string; instrumen: string } {
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('perbup-contoh-1-2027.txt'), NASKAH);
  writeFileSync(at('paket.json'), JSON.stringify(paket));
  writeFileSync(at('instrumen.json'), JSON.stringify(instrumen));
  return { paket: at('paket.json'), instrumen: at('instrumen.json') };
}
