import { BARU, LAMA, rowOf } from '../../../../test/support/lke-workbooks.js';
import { third } from '../../../../test/support/third-instrument.js';
import { loadInstrument, type Instrument } from '../../../../machines/regulasi/instrument.js';
import { linesOf, type Line } from './lines.js';

const shown = ({ nomor, teks, bobot }: Line): string => `${nomor} ${teks}${bobot ? ` ${bobot.toFixed(2)}` : ''}`;
const at = (kode: string, instrument: Instrument = BARU): Line => {
  const line = linesOf(instrument, 'penuh').find((each) => each.kode === kode);
  if (!line) throw new Error(`no row ${kode}`);
  return line;
};

describe('the form of the worksheet', () => {
  it('begins as PermenPANRB 90/2021 Lampiran III does', () => {
    expect(linesOf(BARU, 'penuh').slice(0, 6).map(shown)).toEqual([
      'A. PENGUNGKIT 60.00', 'I. PEMENUHAN 30.00', '1. MANAJEMEN PERUBAHAN 4.00', 'i. Penyusunan Tim Kerja 0.50',
      'a. Unit kerja telah membentuk tim untuk melakukan pembangunan Zona Integritas', 'b. Penentuan anggota Tim dipilih melalui prosedur/mekanisme yang jelas',
    ]);
  });

  it('ends with the results and their totals', () => {
    expect(linesOf(BARU, 'penuh').slice(-9).map(shown)).toEqual([
      ' TOTAL PENGUNGKIT', 'B. HASIL 40.00', 'I. BIROKRASI YANG BERSIH DAN AKUNTABEL 22.50', 'a. Nilai Survei Persepsi Anti Korupsi (survei eksternal, IPAK) 17.50',
      'b. Capaian Kinerja Lebih Baik daripada Capaian Kinerja Sebelumnya 5.00', 'II. PELAYANAN PUBLIK YANG PRIMA 17.50', '- Nilai Persepsi Kualitas Pelayanan (survei eksternal, IPKP) 17.50',
      ' TOTAL HASIL', ' NILAI EVALUASI ZONA INTEGRITAS',
    ]);
  });

  it('keeps all questions in the official order, first all of pemenuhan, then all of reform, each with its counts below it', () => {
    for (const instrument of [BARU, LAMA]) {
      const codes = linesOf(instrument, 'penuh').flatMap(({ item }) => (item ? [item.code] : []));
      const of = (aspect: string) => [...instrument.questions.values()].filter((question) => question.aspect === aspect).map(({ code }) => code);
      expect(codes).toEqual([...of('pemenuhan'), ...of('reform'), ...instrument.hasilItems.keys()]);
    }
    expect(linesOf(BARU, 'penuh').filter(({ kode }) => kode.startsWith('R.SDM.3.a')).map(({ kode, teks }) => [kode, teks])).toEqual([
      ['R.SDM.3.a', 'Penurunan pelanggaran disiplin pegawai'], ['R.SDM.3.a#lalu', '- Jumlah pelanggaran tahun sebelumnya'], ['R.SDM.3.a#kini', '- Jumlah pelanggaran tahun ini'],
      ['R.SDM.3.a#sanksi', expect.stringContaining('- Jumlah pelanggaran yang telah diberikan')],
    ]);
  });

  it('leaves the aspects out where there is but one, and the results where only pengungkit is scored', () => {
    expect(linesOf(LAMA, 'penuh').slice(0, 3).map(shown)).toEqual(['A. PENGUNGKIT 60.00', 'I. MANAJEMEN PERUBAHAN 5.00', '1. Tim Kerja 1.00']);
    expect(linesOf(BARU, 'pengungkit').at(-1)).toMatchObject({ kode: 'total.pengungkit' });
  });

  it('prints the choices and what each asks for as the form does', () => {
    expect(at('P.MP.1.b')).toMatchObject({ pilihan: 'A/B/C', penjelasan: expect.stringMatching(/^a\. Jika dengan prosedur.*\nb\. .*\nc\. /) });
    expect([at('P.MP.1.a').pilihan, at('R.MP.1.a').pilihan, at('R.MP.1.a#agen').pilihan, at('H.BA.1').pilihan]).toEqual(['Ya/Tidak', '%', 'Jumlah', 'Nilai (0-4)']);
  });
});

describe('the formulas', () => {
  it('take the mean of the questions times the weight', () => {
    const row = rowOf('P.MP.1');
    expect(at('P.MP.1').rumus).toEqual({ nilai: `H${row}*SUM(L${row + 1},L${row + 2})/2`, persen: `L${row}/H${row}` });
  });

  it('carry what the instrument states for a denominator of zero', () => {
    const [lalu, kini] = [`K${rowOf('R.SDM.3.a#lalu')}`, `K${rowOf('R.SDM.3.a#kini')}`];
    expect(at('R.SDM.3.a').rumus.jawaban).toContain(`IF(${lalu}=0,IF(AND(${lalu}=0,${kini}=0),1,IF(AND(${lalu}=0,${kini}>0),0,"")),MAX(0,MIN(1,(${lalu}-${kini})/${lalu})))`);
  });

  it('are made for an instrument that nobody has seen, with shares that differ and a denominator of several counts', () => {
    const instrument = loadInstrument(third());
    const [a, b] = [at('X.1.a', instrument), at('X.1.b', instrument)];
    expect(at('X.1', instrument).rumus.nilai).toBe(`N(L${a.baris})*30+N(L${b.baris})*10`);
    expect(b.rumus.jawaban).toContain(`IF((K${b.baris + 1}+K${b.baris + 2})=0,0.5,`);
    expect(at('S.1', instrument).rumus.nilai).toContain('*30');
  });
});
