import type { Instansi, Kementerian, Satker } from '../cast.js';
import type { Orang } from '../client.js';
import type { Jawaban } from '../record.js';
import type { Rute } from '../story.js';
import { Lembar, type IsiLke } from '../worksheets.js';

/** A proposal that is under way, with the worksheets that were begun for it, by layer. */
export interface Usulan {
  readonly id: string;
  readonly satker: Satker;
  readonly lembar: Lembar;
  readonly lke: Map<string, string>;
}

/** An assessing tier on the route of a unit. */
export interface Tingkat {
  readonly lapisan: string;
  readonly sebutan: string;
  readonly penilai: Orang;
  /** Who reads its worksheet a second time: another of the team, or its chair. */
  readonly pembaca: Orang;
  readonly pengusul: Orang;
  readonly nomorSkTim: string;
  readonly nomorSurat: string;
}

export async function bukaUsulan(r: Rute, satker: Satker, tujuan: 'WBK' | 'WBBM', periode: string): Promise<Usulan> {
  const { kasus } = await r.terima({ oleh: satker.operator, perintah: 'usulan.buka', data: { satker: await satker.id(), tujuan, periode }, judul: `Memulai usulan ${tujuan} tahun ${periode}` });
  return { id: kasus, satker, lembar: new Lembar(r.law.instrument, await satker.nama()), lke: new Map() };
}

export const timKanwil = (kanwil: Satker): Tingkat => {
  const [penilai = kanwil.operator, pembaca = kanwil.kepala] = kanwil.penilai;
  return { lapisan: 'kanwil', sebutan: 'Tim Penilai Kantor Wilayah', penilai, pembaca, pengusul: kanwil.kepala, nomorSkTim: 'W11-OT.03.02-30 (contoh)', nomorSurat: 'W11-OT.03.02-45 (contoh)' };
};
export const timEselonSatu = (ditjen: Satker): Tingkat => {
  const [penilai = ditjen.operator, pembaca = ditjen.kepala] = ditjen.penilai;
  return { lapisan: 'eselonSatuPembina', sebutan: 'Tim Penilai Unit Eselon I Pembina', penilai, pembaca, pengusul: ditjen.kepala, nomorSkTim: 'PAS-OT.03.02-12 (contoh)', nomorSurat: 'PAS-OT.03.02-61 (contoh)' };
};
export const timSetjen = ({ penilaiSetjen: [penilai, pembaca], sekretaris }: Kementerian): Tingkat =>
  ({ lapisan: 'sekretariatJenderal', sebutan: 'Tim Penilai Sekretariat Jenderal', penilai, pembaca, pengusul: sekretaris, nomorSkTim: 'SEK-OT.03.02-18 (contoh)', nomorSurat: 'SEK-OT.03.02-52 (contoh)' });
export const timTpi = (ketua: Orang, anggota: Orang): Tingkat =>
  ({ lapisan: 'tpi', sebutan: 'Tim Penilai Internal', penilai: anggota, pembaca: ketua, pengusul: ketua, nomorSkTim: 'M.IP-15.OT.03.02 Tahun 2025 (contoh)', nomorSurat: '' });

/** A worksheet and the two who work on it. */
type Tim = Pick<Tingkat, 'lapisan' | 'sebutan' | 'penilai' | 'pembaca'> & Partial<Tingkat>;

/** Begins the worksheet of a layer, or opens it again in a later round, fills it in and has it finished. */
export async function isiLke(r: Rute, usulan: Usulan, tim: Tim, isi: IsiLke): Promise<void> {
  const kasus = await mulaiLke(r, usulan, tim);
  const { penilai: oleh, sebutan } = tim;
  await r.terima({ oleh, kasus, perintah: 'lke.isi', data: { ...isi }, judul: `Mengisi LKE ${sebutan}: ${isiDari(isi)}` });
  await selesaikanLke(r, kasus, tim);
}

/** Hands a worksheet in, and has the second reader finish it. */
export async function selesaikanLke(r: Rute, kasus: string, { penilai, pembaca, sebutan }: Pick<Tingkat, 'penilai' | 'pembaca' | 'sebutan'>): Promise<void> {
  await r.terima({ oleh: penilai, kasus, perintah: 'lke.ajukan', judul: `Mengajukan LKE ${sebutan} untuk dibaca kedua kali` });
  await r.terima({ oleh: pembaca, kasus, perintah: 'lke.selesaikan', judul: `Membaca dan menyelesaikan LKE ${sebutan}`, keterangan: nilaiOf(pembaca) });
}

const sedangDiisi = async (penilai: Orang, kasus: string): Promise<boolean> => ((await penilai.get(`/kasus/${kasus}`)).body as { keadaan?: string }).keadaan === 'diisi';

/** Begins the worksheet of a layer, opens it again in a later round, or goes on with the one that is open. */
export async function mulaiLke(r: Rute, usulan: Usulan, { lapisan, sebutan, penilai, nomorSkTim }: Pick<Tingkat, 'lapisan' | 'sebutan' | 'penilai'> & Partial<Tingkat>): Promise<string> {
  const before = usulan.lke.get(lapisan);
  if (before !== undefined && await sedangDiisi(penilai, before)) return before;
  if (before !== undefined) {
    await r.terima({ oleh: penilai, kasus: before, perintah: 'lke.bukaKembali', data: { alasan: 'Menindaklanjuti butir perbaikan pada pengembalian' }, judul: `Membuka kembali LKE ${sebutan} sesudah perbaikan` });
    return before;
  }
  const { kasus } = await r.terima({
    oleh: penilai, perintah: 'lke.mulai', judul: `Memulai LKE ${sebutan}`,
    data: { usulan: usulan.id, lapisan, ...(nomorSkTim === undefined ? {} : { skTim: { nomor: nomorSkTim, tanggal: '2025-07-01' } }) },
  });
  usulan.lke.set(lapisan, kasus);
  return kasus;
}

function isiDari({ jawaban = {}, hasil }: IsiLke): string {
  const [jumlah, bukti] = [Object.keys(jawaban).length, Object.values(jawaban).filter((j) => j.bukti !== undefined).length];
  return [
    ...(jumlah > 0 ? [`${jumlah} jawaban${bukti > 0 ? ` dengan ${bukti} data dukung` : ''}`] : []),
    ...(hasil ? [`komponen hasil (indeks anti korupsi ${(hasil['H.BA.1'] ?? hasil['H.KKN.1'])?.replace('.', ',')}, indeks pelayanan ${hasil['H.PP.1']?.replace('.', ',')})`] : []),
  ].join(' dan ');
}

interface Nilai { readonly pengungkit: string; readonly hasil: string | null; readonly total: string | null }

/** The score of a worksheet that was just finished. */
const nilaiOf = (oleh: Orang) => async ({ kasus }: Jawaban): Promise<string> => {
  const { body } = await oleh.get(`/kasus/${kasus}`);
  const { pengungkit, hasil, total } = (body as { isi: { nilai: Nilai } }).isi.nilai;
  const teks = total === null || hasil === null ? `nilai pengungkit ${pengungkit} dari 60` : `nilai ${total} dari 100: pengungkit ${pengungkit}, hasil ${hasil}`;
  return teks.replaceAll('.', ',');
};

export const MANDIRI = { lapisan: 'mandiri', sebutan: 'mandiri' } as const;

/** The unit assesses itself and hands the proposal in. */
export async function ajukan(r: Rute, usulan: Usulan, isi: IsiLke): Promise<void> {
  await isiLke(r, usulan, { ...MANDIRI, penilai: usulan.satker.operator, pembaca: usulan.satker.kepala }, isi);
  await kirimAjuan(r, usulan);
}

export async function kirimAjuan(r: Rute, { id, satker }: Usulan): Promise<void> {
  await r.terima({ oleh: satker.kepala, kasus: id, perintah: 'usulan.ajukan', data: { tanggal: r.hari }, judul: 'Mengajukan usulan dengan data dukung dan LKE mandiri' });
}

/** A tier scores and sends the proposal up. */
export async function nilaiDanTeruskan(r: Rute, usulan: Usulan, tingkat: Tingkat, isi: IsiLke): Promise<void> {
  await isiLke(r, usulan, tingkat, isi);
  await teruskan(r, usulan, tingkat);
}

export async function teruskan(r: Rute, { id }: Usulan, { pengusul, sebutan, nomorSurat }: Tingkat): Promise<void> {
  await r.terima({ oleh: pengusul, kasus: id, perintah: 'usulan.teruskan', data: { nomorSurat, tanggal: r.hari }, judul: `Mengusulkan ke tingkat berikutnya berdasar penilaian ${sebutan}` });
}

export async function kembalikan(r: Rute, { id }: Usulan, oleh: Orang, alasan: string, butir: Readonly<Record<string, string>>): Promise<void> {
  await r.terima({
    oleh, kasus: id, perintah: 'usulan.kembalikan', judul: `Mengembalikan untuk diperbaiki: ${alasan}`,
    data: { alasan, tanggal: r.hari, butir: Object.entries(butir).map(([pertanyaan, catatan]) => ({ pertanyaan, catatan })) },
  });
}

/** The eight things that TPI looks at, all in order. */
export const PEMERIKSAAN_BAIK = {
  tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 152, sudah: 152 },
  komitmen: 'Pimpinan dan pegawai memahami arah perubahan dan tugas masing-masing', implementasi: 'Data dukung sesuai dengan keadaan di lapangan',
  inovasi: 'Dua inovasi layanan berjalan dan digunakan masyarakat', survei: 'Survei persepsi dilakukan pihak luar dengan responden yang cukup', kinerja: 'Capaian kinerja lebih baik dari tahun sebelumnya',
  layananUtama: { inti: true, berdampak: true, uraian: 'Layanan utama yang langsung dirasakan masyarakat' },
} as const;

export async function masukkanDaftar(r: Rute, { id }: Usulan, ketua: Orang): Promise<void> {
  await r.terima({ oleh: ketua, kasus: id, perintah: 'usulan.masukkanDaftar', data: { tanggal: r.hari }, judul: 'Menetapkan {satker} dalam daftar yang dievaluasi Tim Penilai Internal' });
}

/** TPI scores both components and checks the eight things. */
export async function nilaiTpi(r: Rute, usulan: Usulan, { ketuaTpi, anggotaTpi: [anggota] }: Pick<Instansi, 'ketuaTpi' | 'anggotaTpi'>, isi: IsiLke, pemeriksaan: Record<string, unknown> = PEMERIKSAAN_BAIK): Promise<void> {
  await isiLke(r, usulan, timTpi(ketuaTpi, anggota), isi);
  await r.terima({ oleh: anggota, kasus: usulan.id, perintah: 'usulan.catatPemeriksaan', data: pemeriksaan, judul: 'Mencatat delapan hal yang harus diperhatikan' });
}

export const lhe = (r: Rute, simpulan: 'memenuhi' | 'belumMemenuhi', rekomendasi: readonly string[] = []) => ({
  nomor: 'ITJ-PW.02.03-77 (contoh)', tanggal: r.hari, simpulan, rekomendasi: [...rekomendasi],
  catatan: simpulan === 'memenuhi' ? 'Pengungkit dan hasil memenuhi kriteria' : 'Belum memenuhi kriteria; perlu perbaikan dan pembinaan kembali',
});

/** @param peringatan rules that are to be told as warnings */
export async function lheMemenuhi(r: Rute, { id }: Usulan, ketua: Orang, peringatan: readonly string[] = []): Promise<void> {
  await r.terima({ oleh: ketua, kasus: id, perintah: 'usulan.terbitkanLhe', data: lhe(r, 'memenuhi'), judul: 'Menerbitkan laporan hasil evaluasi: memenuhi', peringatan });
}

/** The whole evaluation by TPI, with a good end. */
export async function evaluasiTpi(r: Rute, usulan: Usulan, k: Pick<Instansi, 'ketuaTpi' | 'anggotaTpi'>, isi: IsiLke): Promise<void> {
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await nilaiTpi(r, usulan, k, isi);
  await lheMemenuhi(r, usulan, k.ketuaTpi);
}
