import { ajukan, bukaUsulan, kembalikan, lhe, masukkanDaftar, nilaiTpi, type Usulan } from '../acts/penilaian.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { HASIL, unggul } from '../worksheets.js';

/** Excellent, but WBBM is only for who holds WBK; and an assessor from the own line is kept out. */
export async function langsungWbbm(r: Rute, { ditjenPemasyarakatan, kementerian: k, mantanKepalaLapas }: Tokoh, hari: readonly [mandiri: string, tpi: string]): Promise<Usulan> {
  r.babak('Usulan tahun 2026 menuju WBBM');
  await r.pada(hari[0]);
  const usulan = await bukaUsulan(r, ditjenPemasyarakatan, 'WBBM', '2026');
  await ajukan(r, usulan, usulan.lembar.isi(unggul));
  await r.pada(hari[1]);
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await r.tolak({
    oleh: mantanKepalaLapas, perintah: 'lke.mulai', data: { usulan: usulan.id, lapisan: 'tpi', skTim: { nomor: 'M.IP-15 (contoh)', tanggal: '2025-07-01' } },
    judul: 'Anggota tim yang sampai tahun lalu bekerja di bawah unit ini hendak menilainya',
  }, 'lke.bukan-rantai-sendiri');
  await nilaiTpi(r, usulan, k, { hasil: HASIL.unggul });
  const terbit = { oleh: k.ketuaTpi, kasus: usulan.id, perintah: 'usulan.terbitkanLhe' };
  await r.tolak({ ...terbit, data: lhe(r, 'memenuhi'), judul: 'Menerbitkan LHE “memenuhi” untuk WBBM: seluruh nilai cukup, tetapi belum berpredikat WBK' }, 'usulan.wbbm-memegang-wbk');
  await kembalikan(r, usulan, k.ketuaTpi, 'raih predikat WBK lebih dahulu', { 'P.MP.1.a': 'Usulkan WBK; WBBM menyusul sesudah WBK ditetapkan' });
  return usulan;
}
