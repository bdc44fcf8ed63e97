import { KASUS, NAMA_SATKER, ORANG, SATKER, SIDIK } from '../../machines/example-world.js';
import { examples } from '../../machines/examples.js';
import type { JenisNaskah, KasusSumber, Orang, Sumber, UnitSumber } from '../../machines/naskah/naskah.types.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { answersOf, best } from '../../machines/lke/sample-answers.js';
import { TERBAIK } from '../../machines/usulan/usulan.scene.js';
import type { Law } from '../../machines/regulasi/law.js';

const INSTANSI_ID = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d01';
const ESELON_ID = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d02';
const KANWIL_ID = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d03';

const unit = (id: string, nama: string, jenjang: UnitSumber['jenjang'], jenis: string, path: string): UnitSumber => ({ id, nama, jenjang, jenis, path, pegawai: 112 });
const orang = (nama: string, nip: string, jabatan: string, pangkat: string): Orang => ({ nama, nip, jabatan, pangkat });

const KETUA_TPI = orang('Contoh Ketua Penilai, Ak., M.Ak.', '197201011997031003', 'Inspektur Jenderal', 'Pembina Utama Madya (IV/d)');
/** Made-up people: no name, number or office is anybody's. */
const PEJABAT: Readonly<Record<string, Orang>> = {
  pimpinanInstansi: { nama: 'Contoh Pimpinan, S.H., M.Si.' },
  sekretaris: orang('Contoh Sekretaris, M.H.', '197001011995031001', 'Sekretaris Jenderal', 'Pembina Utama (IV/e)'),
  penyiapUsulan: orang('Contoh Kepala Biro, M.M.', '197501012000031002', 'Kepala Biro Perencanaan dan Keuangan', 'Pembina Utama Muda (IV/c)'),
  ketuaTpi: KETUA_TPI,
  kepalaSatker: orang('Contoh Kepala Satuan Kerja, Bc.IP., S.H.', '198001012005011004', `Kepala ${NAMA_SATKER}`, 'Pembina (IV/a)'),
  kepalaKanwil: orang('Contoh Kepala Kantor Wilayah, S.I.P.', '197401011999031005', 'Kepala Kantor Wilayah', 'Pembina Utama Muda (IV/c)'),
  pimpinanEselonSatu: orang('Contoh Direktur Jenderal, M.Si.', '196901011994031006', 'Direktur Jenderal', 'Pembina Utama (IV/e)'),
  ketuaTpm: orang('Contoh Ketua TPM, M.H.', '197101011996031007', 'Ketua Tim Penilai Mandiri', 'Pembina Utama Madya (IV/d)'),
  pokja: orang('Contoh Ketua Pokja, S.Sos.', '198101012006011008', 'Ketua Kelompok Kerja', 'Penata Tingkat I (III/d)'),
  timPembangunan: orang('Contoh Ketua Tim Pembangunan, S.STP.', '197901012004011009', 'Asisten Administrasi Umum', 'Pembina Tingkat I (IV/b)'),
  timKhusus: orang('Contoh Ketua Tim Khusus, M.T.', '197801012003011010', 'Inspektur Wilayah', 'Pembina Tingkat I (IV/b)'),
};

/** Which instansi stands for a pack in the texts. */
const INSTANSI: Readonly<Record<string, Sumber['instansi']>> = {
  'kemenimipas-sek-ot-03-02-01-2025': { nama: 'Kementerian Imigrasi dan Pemasyarakatan', kota: 'Jakarta' }, 'perbup-ketapang-49-2022': { nama: 'Pemerintah Kabupaten Ketapang', kota: 'Ketapang' },
  'perwali-binjai-3-2024': { nama: 'Pemerintah Kota Binjai', kota: 'Binjai' }, 'perwali-tarakan-45-2020': { nama: 'Pemerintah Kota Tarakan', kota: 'Tarakan' },
};

const machines = new Map(examples.map(({ scene }) => [scene.machine, scene]));

/** The criteria of a pack, all met. */
const kriteria = ({ penetapan }: Law['pack']) => Object.fromEntries(penetapan.kriteria.map(({ id }) => [id, { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' }]));

/** What the worked examples leave out since no rule asks for it, but a document prints. */
const tambahan = (machine: string, { pack, instrument }: Law): Record<string, unknown> => ({
  satker: { usulanPenetapan: { nomor: 'POKJA-3', tanggal: '2025-06-16', kriteria: kriteria(pack) }, penetapan: { nomor: 'M.IP-10 Tahun 2025', tanggal: '2025-07-01', dasar: 'kriteria', kriteria: kriteria(pack) } },
  surat: { penerima: pack.istilah.penerimaUsulan }, predikat: { terkunciSampai: '2032-02-01' },
  lke: { ...(pack.tingkat['kanwil'] ? {} : { lapisan: pack.tahapTpi[0] }), jawaban: Object.fromEntries(Object.entries(answersOf(instrument, best)).map(([kode, nilai]) => [kode, { nilai, catatan: 'Lengkap', bukti: [{ judul: 'Keputusan dan laporan', sidik: SIDIK }], oleh: ORANG.tpi, lapisan: 'tpi' }])) },
})[machine] ?? {};

/** The panel of the examples as one of TPM. */
const PANEL_TPM = { jenis: 'tpm', anggota: [{ orang: ORANG.tpi, unsur: 'tpi' }, { orang: ORANG.biro, unsur: 'setjen' }, { orang: ORANG.tpiLain, unsur: 'ditjenPemasyarakatan' }] };

/** What the worked example of a machine is changed into, so that it needs a certain kind of document. */
const UNTUK_JENIS: Readonly<Record<string, Record<string, unknown>>> = {
  skTimPenilaiEselonSatu: { lapisan: 'eselonSatuPembina' }, skTimPenilaiSetjen: { lapisan: 'sekretariatJenderal' },
  laporanPerangkatDaerah: { laporan: { nomor: '000/12', tanggal: '2027-12-20', tindakLanjutKomponen: 'Rekomendasi Tahap I telah ditindaklanjuti.', sidik: SIDIK } },
  lheMandiri: { lheMandiri: { nomor: 'TPM-4', tanggal: '2027-07-20', simpulan: 'memenuhi', catatan: 'Memenuhi seluruh syarat.', rekomendasi: ['Memperluas layanan daring'] } },
  undanganPanelTpm: PANEL_TPM, daftarHadirPanelTpm: PANEL_TPM, beritaAcaraPanelTpm: PANEL_TPM,
  rekomendasiPerbaikan: { lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20', simpulan: 'belumMemenuhi', catatan: 'Area penguatan pengawasan belum memenuhi.', rekomendasi: ['Menetapkan mekanisme penanganan benturan kepentingan.', 'Melaporkan pengendalian gratifikasi setiap semester.'] } },
  suratUsulanMandiri: { jenis: 'mandiri' }, skPenetapanMandiri: { penetap: 'instansi' },
  skPencabutanDaerah: { cabutDaerah: { nomor: '188.45/12', tanggal: '2030-02-10', nomorRekomendasi: 'ITDA-9', tanggalRekomendasi: '2030-02-01', sidik: SIDIK } },
  skSanksi: { sanksi: { nomor: '188.45/30', tanggal: '2027-09-01', indikator: ['Penanganan benturan kepentingan'], sanksi: 'Teguran tertulis', pembinaan: 'Pendampingan selama enam bulan' } },
};

/** The case of a machine as its worked examples know it, complete. */
function kasus(machine: string, law: Law): KasusSumber {
  const scene = machines.get(machine);
  if (!scene) throw new RangeError(`tidak ada contoh untuk mesin ${machine}`);
  return { id: scene.id, machine, keadaan: 'contoh', satker: SATKER, context: { ...(scene.context as Record<string, unknown>), ...tambahan(machine, law) } };
}

const berubah = (one: KasusSumber, ubah: Record<string, unknown>): KasusSumber => ({ ...one, context: { ...one.context, ...ubah } });

/** A finished worksheet of one layer of the proposal of the examples, everything answered best. */
const lembar = (lapisan: string): KasusSumber => ({
  id: `5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4e${lapisan === 'tpi' ? '01' : '02'}`, machine: 'lke', keadaan: 'selesai', satker: SATKER,
  context: { ...kasus('lke', lawById('kemenimipas-sek-ot-03-02-01-2025')).context, usulan: KASUS.usulan, lapisan, putaran: 1, komponen: 'penuh', penilai: [ORANG.tpi, ORANG.tpiLain], nilai: TERBAIK },
});

/**
 * A source from which a kind of document can be written: the case of the worked examples with all others around it, under one
 * pack, with made-up people. `ubah` lays single parts over it.
 */
export function contohSumber({ jenis, machine, isian }: Pick<JenisNaskah, 'jenis' | 'machine' | 'isian'>, paket: string, ubah: Partial<Sumber> = {}): Sumber {
  const law = lawById(paket);
  const lain = [...machines.keys()].filter((name) => name !== machine && name !== 'lke').map((name) => kasus(name, law));
  return {
    law, hariIni: '2027-06-01', instansi: INSTANSI[paket] ?? { nama: 'Kementerian Contoh', kota: 'Jakarta' },
    kasus: berubah(kasus(machine, law), UNTUK_JENIS[jenis] ?? {}), lain: [...lain, ...(machine === 'lke' ? [] : [lembar('tpi'), lembar('tpm')])],
    unit: {
      [INSTANSI_ID]: unit(INSTANSI_ID, 'Kementerian Contoh', 'instansi', 'kementerian', '/contoh/'),
      [ESELON_ID]: unit(ESELON_ID, 'Direktorat Jenderal Contoh', 'eselonSatu', 'direktoratJenderal', '/contoh/ditjen/'),
      [KANWIL_ID]: unit(KANWIL_ID, 'Kantor Wilayah Contoh', 'kanwil', 'kanwil', '/contoh/ditjen/kanwil/'),
      [SATKER]: unit(SATKER, NAMA_SATKER, 'upt', 'lapas', '/contoh/ditjen/kanwil/lapas/'),
    },
    orang: {
      [ORANG.tpi]: orang('Contoh Penilai Pertama, S.E.', '198501012010011011', 'Auditor Ahli Madya', 'Pembina (IV/a)'), [ORANG.biro]: orang('Contoh Perencana, S.E.', '198601012011011012', 'Perencana Ahli Madya', 'Pembina (IV/a)'),
      [ORANG.tpiLain]: orang('Contoh Penilai Kedua, S.H.', '198701012012011013', 'Auditor Ahli Muda', 'Penata (III/c)'), [ORANG.tpiKetiga]: orang('Contoh Penilai Ketiga, S.Kom.', '198801012013011014', 'Auditor Ahli Muda', 'Penata (III/c)'),
      [ORANG.orangLain]: orang('Contoh Pegawai, A.Md.', '199001012015011015', 'Pengelola Layanan', 'Pengatur (II/c)'),
    },
    pejabat: paket.startsWith('per') ? { ...PEJABAT, ketuaTpi: { ...KETUA_TPI, jabatan: 'Inspektur' } } : PEJABAT,
    pegawai: [orang('Contoh Kepala Satuan Kerja, Bc.IP., S.H.', '198001012005011004', `Kepala ${NAMA_SATKER}`, 'Pembina (IV/a)'), orang('Contoh Pegawai, A.Md.', '199001012015011015', 'Pengelola Layanan', 'Pengatur (II/c)')],
    isian: Object.fromEntries(isian.map(({ nama, contoh }) => [nama, contoh])), nomor: 'CTH-12.OT.03.02 Tahun 2027', tanggal: '2027-05-31', ...ubah,
  };
}

