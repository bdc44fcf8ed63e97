import { lawById } from '../regulasi/catalog.js';
import { tonggakOf } from './tonggak.js';

const imp = lawById('kemenimipas-sek-ot-03-02-01-2025');
const year = { tahun: '2026', mutakhir: ['2026-03-31', '2026-06-30'] };
const find = (rows: ReturnType<typeof tonggakOf>, word: string) => rows.find(({ judul }) => judul.includes(word));

describe('the milestones of a year', () => {
  it('are the stages of the schedule, the updates of evidence and the deadline, in order of their days', () => {
    const jadwal = { nomor: 'SEK-4', tanggal: '2026-01-12', tahap: [{ judul: 'Penilaian oleh kantor wilayah', dari: '2026-02-02', sampai: '2026-02-27' }] };
    const rows = tonggakOf({ ...year, jadwal }, imp, '2026-04-01');
    expect(rows.map(({ judul, sifat, tanggal, lewat }) => [judul, sifat, tanggal, lewat])).toEqual([
      ['Penilaian oleh kantor wilayah', 'layanan', '2026-02-27', true], ['Pemutakhiran data dukung ke-1', 'hukum', '2026-03-31', true],
      ['Batas pengiriman paket usulan', 'hukum', '2026-05-31', false], ['Pemutakhiran data dukung ke-2', 'hukum', '2026-06-30', false],
    ]);
    expect(rows[0]?.sumber.surat).toEqual({ nomor: 'SEK-4', tanggal: '2026-01-12' });
  });

  it('stand on their article, and fall on a Sunday where the law puts them there', () => {
    expect(new Date('2026-05-31T00:00:00Z').getUTCDay()).toBe(0);
    expect(find(tonggakOf(year, imp, '2026-01-01'), 'Batas')).toMatchObject({ tanggal: '2026-05-31', sumber: { dasar: imp.basis('surat.tepat-waktu') } });
  });

  it('move by a notice only, which is named; the day before stays to be seen', () => {
    const batas = { tanggal: '2026-06-19', nomorPemberitahuan: 'B/90/RB.04/2026', tanggalPemberitahuan: '2026-05-11' };
    expect(find(tonggakOf({ ...year, batas }, imp, '2026-06-20'), 'Batas')).toMatchObject({ tanggal: '2026-06-19', semula: '2026-05-31', lewat: true, sumber: { surat: { nomor: 'B/90/RB.04/2026', tanggal: '2026-05-11' } } });
    expect(find(tonggakOf({ ...year, batas: { ...batas, tanggal: '2026-05-31' } }, imp, '2026-06-20'), 'Batas')).not.toHaveProperty('semula');
  });

  it('have the yearly report where the law asks for one', () => {
    expect([find(tonggakOf(year, lawById('perwali-tarakan-45-2020'), '2026-01-01'), 'Laporan')?.tanggal, find(tonggakOf(year, imp, '2026-01-01'), 'Laporan')]).toEqual(['2026-12-31', undefined]);
  });
});
