import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { AnggotaFact, KawasanContext, KawasanFacts, Laporan, NilaiIntegrasi, PredikatKawasan, Undang, Undangan } from './kawasan.types.js';

const aspek = (nilai: string) => ({ nilai, catatan: 'Diperiksa bersama', bukti: [{ judul: 'Peta proses bisnis', sidik: SIDIK }] });
/** Five aspects that come to 7,75 of 10. */
export const ASPEK: NilaiIntegrasi['aspek'] = { petaProses: aspek('2'), sop: aspek('1.5'), penerapan: aspek('1.5'), evaluasi: aspek('1'), sistemInformasi: aspek('1.75') };

/** The units of the worked area: the immigration office of the initiator, and the quarantine of another ministry. */
export const UNIT: readonly [Undang, Undang] = [
  { instansi: 'kemenimipas', unit: 'Kantor Pelayanan Imigrasi di Bandara', kodeUnit: 'kanim-cirebon', nomor: 'M-6', tanggal: '2028-01-20', acuan: 'Kantor Pelayanan Imigrasi di Bandara' },
  { instansi: 'kementerian-contoh', unit: 'Balai Kekarantinaan Kesehatan', kodeUnit: 'balai-kekarantinaan', nomor: 'M-7', tanggal: '2028-01-20', acuan: 'Kantor Kesehatan Pelabuhan (Karantina Kesehatan)' },
];
export const UNDANGAN: Undangan[] = UNIT.map((unit, i) => ({ ...unit, urut: i + 1 }));

/** Who speaks in the Tim Khusus for the one and the other instansi. */
const WAKIL: Readonly<Record<string, string>> = { kemenimipas: ORANG.tpi, 'kementerian-contoh': ORANG.biro };

/** The answer of an invited unit that joined and holds WBBM, which counts as WBK. */
export const anggota = ({ urut, instansi }: Pick<Undangan, 'urut' | 'instansi'>, change: Partial<AnggotaFact> = {}): AnggotaFact => ({
  undangan: urut, keadaan: 'bergabung', wakil: [WAKIL[instansi] ?? ORANG.orangLain], predikat: { tujuan: 'WBBM', nomor: '812 Tahun 2027', tanggal: '2027-12-06' }, ...change,
});

export const laporan = (nomor: string, tanggal: string, kesimpulan: Laporan['kesimpulan']): Laporan => ({ nomor, tanggal, kesimpulan, capaian: 'Skor 6,90', catatan: 'Turun' });

export const predikatWbk: PredikatKawasan = {
  tujuan: 'WBK', sk: { nomor: '900 Tahun 2028', tanggal: '2028-12-05' }, monevBerikut: '2032-11-01',
};
const belumBerpredikat = { context: { predikat: undefined } };

/** An airport with units of two ministries, at work until the end of 2031; the last report on its WBK says that it no longer holds. */
export const kawasanScene: Scene<KawasanContext, KawasanFacts, Law> = {
  machine: 'kawasan', id: KASUS.kawasan, law, now: '2031-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, kode: 'bandara-kertajati', jenis: 'lainnya', judulJenis: 'Kawasan tertentu lainnya', nama: 'Kawasan Bandar Udara Kertajati', kabupatenKota: 'Kabupaten Majalengka',
    dibentuk: { nomor: 'NK-1', tanggal: '2028-01-10' }, undangan: UNDANGAN,
    tim: { nomorSk: 'SKB-3', tanggal: '2028-02-10', sidik: SIDIK, anggota: UNIT.map(({ instansi }) => ({ instansi, orang: WAKIL[instansi] ?? '' })) },
    tinjauan: [], nilai: { tanggal: '2028-04-10', aspek: ASPEK, skor: '7.75' }, usulan: { tujuan: 'WBK', nomor: 'M.IP-9', tanggal: '2028-05-20', sidik: SIDIK },
    hasil: { hasil: 'memenuhi', nomor: 'B/210', tanggal: '2028-11-20', sidik: SIDIK, unit: [] }, predikat: predikatWbk, laporan: [laporan('ITJ-4', '2030-11-01', 'tidakMemenuhi')],
    pencabutan: {
      usul: { nomor: 'ITJ-9', tanggal: '2030-11-20', temuan: 'Loket terpisah lagi', kriteria: 'Integrasi', sidik: SIDIK }, klarifikasi: { tanggal: '2030-12-03', uraian: 'Dibenarkan', sidik: SIDIK },
      rekomendasi: { nomor: 'B/12', tanggal: '2031-01-15', hasil: 'cabut', sidik: SIDIK },
    },
  },
  facts: { hariIni: '2031-12-31', pelaku: { orang: ORANG.tpi }, anggota: UNDANGAN.map((undangan) => anggota(undangan)) },
  before: { 'kawasan.undang': { context: { undangan: UNDANGAN.slice(0, 1) } }, 'kawasan.usulkan': belumBerpredikat, 'kawasan.catatHasilTpn': belumBerpredikat, 'kawasan.catatPenetapan': belumBerpredikat },
};
