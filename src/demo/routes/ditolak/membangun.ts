import { randomUUID } from 'node:crypto';
import { catatPenandatangan, daftarPegawai, kriteria, program, rencanaAksi, timKerja } from '../../acts/membangun.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';

const BESOK = 'dengan tanggal yang belum tiba';

/** Before anybody has signed: what cannot be declared or designated yet. */
export async function paktaBelumCukup(r: Rute, { lapas, kepalaLapasLama, kementerian: { pimpinan } }: Tokoh, kasus: string): Promise<void> {
  r.babak('Pencanangan dan penetapan yang belum boleh');
  const { operator } = lapas;
  const [, ...anakBuah] = await daftarPegawai(operator, await lapas.id(), r.hari);
  await r.tolak({
    oleh: operator, kasus, perintah: 'satker.catatPaktaIntegritas', data: { tanggal: r.hari, cara: 'perorangan', penandatangan: [...anakBuah.slice(0, 3), randomUUID(), randomUUID()] },
    judul: 'Mencatat lima penanda tangan pakta integritas, dua di antaranya bukan pegawai satker',
  }, 'satker.pegawai-sendiri');
  await catatPenandatangan(r, operator, kasus, anakBuah.slice(0, 60), `Mencatat yang sebenarnya: baru 60 dari ${anakBuah.length + 1} pegawai, dan pimpinan belum`);
  await r.tolak({
    oleh: kepalaLapasLama, kasus, perintah: 'satker.canangkan', data: { tanggal: r.hari, penyelenggara: 'upt', tempat: 'Lapangan upacara', nomorPiagam: '1', publikasi: [] },
    judul: 'Kepala UPT hendak mencanangkan sendiri, bukan di Kantor Wilayah',
  }, 'izin.jabatan');
  await r.tolak({ oleh: pimpinan, kasus, perintah: 'satker.tetapkan', data: { nomor: 'M.IP-9 (contoh)', tanggal: r.hari, kriteria: kriteria(r.law) }, judul: 'Menteri hendak menetapkan satker yang belum dicanangkan' }, 'satker.keadaan');
}

/** A declaration in which everything is missing at once. */
export async function pencananganTergesa(r: Rute, { kanwilPemasyarakatan: { kepala } }: Tokoh, kasus: string, besok: string): Promise<void> {
  await r.tolak({
    oleh: kepala, kasus, perintah: 'satker.canangkan', data: { tanggal: besok, penyelenggara: 'upt', tempat: 'Halaman UPT', nomorPiagam: '1', publikasi: [] },
    judul: `Mencanangkan di tingkat UPT, tanpa publikasi, ${BESOK}, sebelum pakta ditandatangani`,
  }, 'satker.pakta-kepala', 'satker.pakta-mayoritas', 'satker.publikasi', 'satker.penyelenggara-pencanangan', 'satker.tanggal-tidak-mendatang');
}

/** A designation before the ministry has declared, with criteria that are not met. */
export async function penetapanTergesa(r: Rute, { kementerian: { pimpinan } }: Tokoh, kasus: string, sebelumPencanangan: string): Promise<void> {
  await r.tolak({
    oleh: pimpinan, kasus, perintah: 'satker.tetapkan', judul: 'Menetapkan satker sebelum kementerian mencanangkan, dengan satu kriteria saja, bertanggal sebelum pencanangan',
    data: { nomor: 'M.IP-9 (contoh)', tanggal: sebelumPencanangan, kriteria: { layananUtama: kriteria(r.law)['layananUtama'], dampakLuas: { terpenuhi: false, alasan: 'Belum ditelaah' } } },
  }, 'satker.instansi-dicanangkan', 'satker.kriteria-penetapan', 'satker.penetapan-sesudah-pencanangan');
}

/** Designated, but neither team nor programme nor plan; and each of them with an area left out. */
export async function membangunTanpaRencana(r: Rute, { lapas }: Tokoh, kasus: string, besok: string): Promise<void> {
  r.babak('Pembangunan yang belum siap');
  const { kepala, operator } = lapas;
  await r.tolak({ oleh: kepala, kasus, perintah: 'satker.mulaiMembangun', judul: 'Memulai pembangunan tanpa tim kerja, program, dan rencana aksi' }, 'satker.tim-kerja-ada', 'satker.program-ada', 'satker.rencana-aksi-ada');
  await r.tolak({
    oleh: kepala, kasus, perintah: 'satker.bentukTimKerja', data: timKerja('SK tim (contoh)', besok, 'PP'), judul: `Membentuk tim kerja tanpa area pelayanan publik, ${BESOK}`,
  }, 'satker.tim-setiap-area', 'satker.tanggal-tidak-mendatang');
  await r.tolak({ oleh: operator, kasus, perintah: 'satker.tetapkanProgram', data: program('PW'), judul: 'Menetapkan program tanpa area penguatan pengawasan' }, 'satker.program-selaras-area');
  await r.tolak({ oleh: operator, kasus, perintah: 'satker.susunRencanaAksi', data: rencanaAksi(r.law, r.hari, { tanpa: 'AK' }), judul: 'Menyusun rencana aksi tanpa area penguatan akuntabilitas' }, 'satker.rencana-terukur');
  await r.tolak({
    oleh: operator, perintah: 'usulan.buka', data: { satker: await lapas.id(), tujuan: 'WBK', periode: '2026' }, judul: 'Memulai usulan sebelum pembangunan dimulai',
  }, 'usulan.satker-membangun');
}

