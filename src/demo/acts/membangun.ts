import type { Kementerian, Satker } from '../cast.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';

/** The six areas of change, each with a programme and an action that a unit of this kind would really plan. */
const RENCANA = [
  { area: 'MP', program: 'Agen perubahan pada setiap seksi', indikator: 'Agen perubahan', rencanaAksi: 'Menetapkan agen perubahan dan mengukur hasilnya', target: '2 perubahan nyata setiap agen' },
  { area: 'TL', program: 'Layanan elektronik dari pendaftaran sampai selesai', indikator: 'E-office', rencanaAksi: 'Menerapkan antrean dan persuratan elektronik', target: '100% surat secara elektronik' },
  { area: 'SDM', program: 'Kinerja individu terkait kinerja satker', indikator: 'Penetapan kinerja individu', rencanaAksi: 'Menilai kinerja setiap bulan', target: '12 kali setahun' },
  { area: 'AK', program: 'Pimpinan memantau capaian kinerja berkala', indikator: 'Keterlibatan pimpinan', rencanaAksi: 'Rapat capaian kinerja', target: '4 kali setahun' },
  { area: 'PW', program: 'Pengendalian gratifikasi dan benturan kepentingan', indikator: 'Pengendalian gratifikasi', rencanaAksi: 'Unit pengendalian gratifikasi dan kanal pengaduan', target: 'Seluruh pengaduan ditindaklanjuti' },
  { area: 'PP', program: 'Standar layanan dan survei kepuasan', indikator: 'Standar pelayanan', rencanaAksi: 'Menetapkan standar dan menyurvei pengguna', target: 'IPKP paling sedikit 3,50' },
] as const;

/** A member or programme for every area; or, with `tanpa`, for all but one. */
const areas = (tanpa?: string) => RENCANA.filter(({ area }) => area !== tanpa);

export const timKerja = (nomor: string, tanggal: string, tanpa?: string) => ({
  nomor, tanggal, mekanisme: 'Pemilihan dalam rapat pegawai, berdasar kompetensi', anggota: areas(tanpa).map(({ area }) => ({ jabatan: 'Koordinator area', area })),
});
export const program = (tanpa?: string) => ({
  layananUtama: 'Pelayanan kepada masyarakat', isuStrategis: 'Waktu tunggu layanan', risiko: 'Pungutan liar dan gratifikasi',
  program: areas(tanpa).map(({ area, program: uraian }) => ({ area, uraian })),
});
export const rencanaAksi = (tanggal: string, tanpa?: string) => ({
  tanggal, kegiatan: areas(tanpa).map(({ area, indikator, rencanaAksi: aksi, target }) => ({ area, indikator, rencanaAksi: aksi, target, waktu: '2026-12-31' })),
});

const CRITERIA = { layananUtama: 'Menyelenggarakan layanan utama kementerian', risikoTinggi: 'Rawan pungutan liar dan gratifikasi', dampakLuas: 'Dirasakan langsung oleh masyarakat' } as const;

/** All three criteria, met, with the reason of each. */
export const kriteria = Object.fromEntries(Object.entries(CRITERIA).map(([id, alasan]) => [id, { terpenuhi: true, alasan }]));

/** Opens the life of a unit on its way to a predikat and gives its case. */
export async function bukaSatker(r: Rute, satker: Satker, tujuan: 'WBK' | 'WBBM'): Promise<string> {
  const { kasus } = await r.terima({ oleh: satker.operator, perintah: 'satker.buka', data: { satker: await satker.id(), tujuan }, judul: `Memulai pembangunan zona integritas menuju ${tujuan}` });
  return kasus;
}

const angka = (n: number): string => n.toLocaleString('id-ID');

export async function catatPakta(r: Rute, oleh: Orang, kasus: string, jumlahPegawai: number, menandatangani: number): Promise<void> {
  await r.terima({
    oleh, kasus, perintah: 'satker.catatPaktaIntegritas', data: { jumlahPegawai, menandatangani, kepalaMenandatangani: true },
    judul: `Mencatat pakta integritas: ${angka(menandatangani)} dari ${angka(jumlahPegawai)} pegawai, termasuk pimpinan, menandatangani`,
  });
}

/** Where and by whom a unit is declared: UPT and Kanwil at the Kanwil, Eselon I units with the ministry. */
export interface Pencanangan {
  readonly oleh: Orang;
  readonly penyelenggara: 'kanwil' | 'instansi';
  readonly tempat: string;
  readonly piagam: string;
  readonly judul: string;
}

export async function canangkan(r: Rute, kasus: string, { oleh, penyelenggara, tempat, piagam, judul }: Pencanangan): Promise<void> {
  await r.terima({
    oleh, kasus, perintah: 'satker.canangkan', judul,
    data: { tanggal: r.hari, penyelenggara, tempat, nomorPiagam: piagam, publikasi: [{ media: 'Situs web dan media sosial resmi', tanggal: r.hari }] },
  });
}

/** The declaration of the ministry itself, which precedes every designation. */
export async function canangkanInstansi(r: Rute, k: Kementerian, jumlahPegawai: number): Promise<void> {
  const { kasus } = await r.terima({ oleh: k.sekjen, perintah: 'satker.buka', data: { satker: await k.akar(), tujuan: 'instansi' }, judul: 'Menyiapkan pencanangan tingkat kementerian' });
  await catatPakta(r, k.sekjen, kasus, jumlahPegawai, Math.round(jumlahPegawai * 0.97));
  await canangkan(r, kasus, {
    oleh: k.menteri, penyelenggara: 'instansi', tempat: 'Graha Pengayoman, Jakarta', piagam: 'M.IP-OT.03.02-01 (contoh)', judul: 'Menteri mencanangkan pembangunan zona integritas di seluruh kementerian',
  });
}

export async function tetapkan(r: Rute, menteri: Orang, kasus: string, nomor: string): Promise<void> {
  await r.terima({ oleh: menteri, kasus, perintah: 'satker.tetapkan', data: { nomor, tanggal: r.hari, kriteria }, judul: 'Menetapkan satker: ketiga kriteria terpenuhi' });
}

/** Team, programme and plan of action, and building begins. */
export async function mulaiMembangun(r: Rute, satker: Satker, kasus: string, nomorSk: string): Promise<void> {
  await r.terima({ oleh: satker.kepala, kasus, perintah: 'satker.bentukTimKerja', data: timKerja(nomorSk, r.hari), judul: 'Membentuk tim kerja yang mencakup enam area perubahan' });
  await r.terima({ oleh: satker.operator, kasus, perintah: 'satker.tetapkanProgram', data: program(), judul: 'Menetapkan program pembangunan untuk enam area' });
  await r.terima({ oleh: satker.operator, kasus, perintah: 'satker.susunRencanaAksi', data: rencanaAksi(r.hari), judul: 'Menyusun rencana aksi yang terukur' });
  await r.terima({ oleh: satker.kepala, kasus, perintah: 'satker.mulaiMembangun', judul: 'Memulai pembangunan pada enam area perubahan' });
}
