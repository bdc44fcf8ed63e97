import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { pengaduanMachine } from './pengaduan.machine.js';
import * as rules from './pengaduan.rules.js';
import * as shape from './pengaduan.types.js';
import type { PengaduanContext, PengaduanFacts, UsulkanPencabutan } from './pengaduan.types.js';

const command = commandsOf<PengaduanContext, PengaduanFacts, Law>();
const SIDIK = 'e'.repeat(64);
const TANGGAL = [rules.berurutan, rules.tidakMendatang] as const;
const padaTenggat = ({ tenggat = '' }: PengaduanContext) => ({ kind: 'schedule' as const, subject: 'pengaduan.tenggat', at: `${tenggat}T00:00:00Z` });

/** The proposal goes to the award that it names, where that one can still be proposed. */
const kepadaPredikat = ({ context, data, facts }: { context: PengaduanContext; data: UsulkanPencabutan; facts: PengaduanFacts }) => {
  const { tujuan, ...usul } = data;
  const held = facts.predikat[tujuan] ?? null;
  return held?.keadaan === 'berlaku' ? [{ command: 'predikat.usulkanKarenaPengaduan', data: { ...usul, pengaduan: context.nomor }, to: { case: held.kasus } }] : [];
};

/** The machine `pengaduan` with its commands. Until the unit is asked, nothing is told to it: neither the case nor a notice. */
export const pengaduan: MachineDef = {
  name: 'pengaduan', version: 1, title: 'Pengaduan maladministrasi', machine: pengaduanMachine,
  states: {
    diterima: { title: 'Diterima', waitsFor: ['ketuaTpi', 'anggotaTpi'] },
    ditutup: { title: 'Ditutup', waitsFor: [] },
    diidentifikasi: { title: 'Diidentifikasi', waitsFor: ['ketuaTpi'] },
    diklarifikasi: { title: 'Diklarifikasi', waitsFor: ['kepalaSatker', 'ketuaTpi', 'anggotaTpi'] },
    terbukti: { title: 'Terbukti', waitsFor: ['ketuaTpi', 'pimpinanInstansi'] },
    disanksi: { title: 'Dijatuhi sanksi', waitsFor: [] },
    selesai: { title: 'Selesai', waitsFor: [] },
    diusulkanCabut: { title: 'Diteruskan sebagai usul pencabutan', waitsFor: [] },
  },
  commands: [
    command({
      type: 'pengaduan.terima', event: 'pengaduan.diterima', title: 'Catat pengaduan', data: shape.terima,
      example: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', nomor: 'ADU-7', tanggal: '2029-08-01', kanal: 'lapor', ringkasan: 'Diminta membayar agar kunjungan didahulukan', bukti: [{ judul: 'Foto kuitansi', sidik: SIDIK }] },
      rules: [rules.pemegangPredikat, rules.kanalDikenal, rules.tanpaIdentitas, rules.tidakMendatang],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ nomor }) => nomor },
    }),
    command({
      type: 'pengaduan.identifikasi', event: 'pengaduan.diidentifikasi', title: 'Identifikasi pengaduan', data: shape.identifikasi,
      example: { tanggal: '2029-08-08', hasil: 'relevan', kriteria: 'Survei persepsi anti korupsi', uraian: 'Menyangkut layanan utama' }, rules: [rules.kriteriaDisebut, ...TANGGAL],
    }),
    command({
      type: 'pengaduan.mintaKlarifikasi', event: 'pengaduan.dimintaKlarifikasi', title: 'Minta klarifikasi kepada {satker}', data: shape.mintaKlarifikasi,
      example: { nomor: 'ITJ-PW.02-3', tanggal: '2029-08-13', tenggat: '2029-08-27' }, rules: [rules.tenggatKemudian, ...TANGGAL],
      effects: ({ context }) => [{ kind: 'notify', subject: 'pengaduan.dimintaKlarifikasi' }, padaTenggat(context)],
    }),
    command({
      type: 'pengaduan.beriKeterangan', event: 'pengaduan.diberiKeterangan', title: 'Beri keterangan', data: shape.keterangan,
      example: { tanggal: '2029-08-20', uraian: 'Petugas loket telah diperiksa', sidik: SIDIK }, rules: [...TANGGAL, rules.tepatTenggat],
      effects: () => [{ kind: 'notify', subject: 'pengaduan.diberiKeterangan' }],
    }),
    command({
      type: 'pengaduan.pantau', event: 'pengaduan.dipantau', title: 'Pantau penyelesaian', data: shape.pantau,
      example: { tanggal: '2029-09-10', uraian: 'Petugas dipindahkan; antrean belum diperbaiki', tenggat: '2029-10-10' }, rules: [rules.tenggatKemudian, ...TANGGAL, rules.tepatTenggat],
      effects: ({ context }) => [padaTenggat(context)],
    }),
    command({
      type: 'pengaduan.simpulkan', event: 'pengaduan.disimpulkan', title: 'Simpulkan hasil klarifikasi', data: shape.simpulkan,
      example: { nomor: 'ITJ-PW.02-9', tanggal: '2029-09-12', hasil: 'terbukti', temuan: 'Pungutan pada loket kunjungan', sidik: SIDIK }, rules: [rules.satkerDidengar, ...TANGGAL, rules.tepatTenggat],
      effects: () => [{ kind: 'notify', subject: 'pengaduan.disimpulkan' }],
    }),
    command({
      type: 'pengaduan.selesaikan', event: 'pengaduan.diselesaikan', title: 'Catat penyelesaian', data: shape.selesaikan,
      example: { tanggal: '2029-10-08', uraian: 'Pungutan dikembalikan; loket diganti antrean elektronik', sidik: SIDIK }, rules: [...TANGGAL, rules.tepatTenggat],
      effects: () => [{ kind: 'notify', subject: 'pengaduan.diselesaikan' }],
    }),
    command({
      type: 'pengaduan.jatuhkanSanksi', event: 'pengaduan.dijatuhiSanksi', title: 'Jatuhkan sanksi dan pembinaan', data: shape.jatuhkanSanksi,
      example: { nomor: '700-21', tanggal: '2029-10-01', indikator: ['Survei persepsi anti korupsi'], sanksi: 'Teguran tertulis', pembinaan: 'Pelatihan integritas petugas loket' },
      rules: [rules.sanksiDikenal, ...TANGGAL], effects: () => [{ kind: 'notify', subject: 'pengaduan.dijatuhiSanksi' }],
    }),
    command({
      type: 'pengaduan.usulkanPencabutan', event: 'pengaduan.diusulkanCabut', title: 'Usulkan pencabutan predikat', data: shape.usulkanPencabutan,
      example: { nomor: 'ITJ-PW.03-9', tanggal: '2029-11-20', tujuan: 'WBK', temuan: 'Pungutan pada loket kunjungan', kriteria: 'Indeks persepsi anti korupsi di bawah ambang', sidik: SIDIK },
      rules: [rules.predikatBerlaku, ...TANGGAL], raises: kepadaPredikat,
    }),
  ],
};
