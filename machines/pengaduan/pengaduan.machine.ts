import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type {
  Identifikasi, JatuhkanSanksi, Keterangan, MintaKlarifikasi, Pantau, PengaduanContext, PengaduanFacts, Selesaikan, Simpulkan, Terima, UsulkanPencabutan,
} from './pengaduan.types.js';

type Event = MachineEvent<Record<string, unknown>, PengaduanFacts, Law>;

/**
 * A complaint of maladministration (N90 Lampiran II Bab IV.A angka 5; TRK Lampiran III.B): looked at, the unit heard, and
 * settled, found unproven, or the ground of a sanction or of a proposal to revoke.
 */
export const pengaduanMachine = setup({
  types: { context: {} as PengaduanContext, events: {} as Event },
  guards: {
    tidakRelevan: ({ event }) => event.data['hasil'] === 'tidakRelevan',
    terbukti: ({ event }) => event.data['hasil'] === 'terbukti',
  },
  actions: {
    terima: assign(({ event }) => {
      const { satker, nomor, tanggal, kanal, ringkasan, bukti } = event.data as Terima;
      return { satker, nomor, kanal, ringkasan, bukti, terakhir: tanggal, keterangan: [], pemantauan: [] };
    }),
    identifikasi: assign(({ event }) => ({ identifikasi: event.data as Identifikasi, terakhir: (event.data as Identifikasi).tanggal })),
    mintaKlarifikasi: assign(({ event }) => {
      const permintaan = event.data as MintaKlarifikasi;
      return { permintaan, tenggat: permintaan.tenggat, terakhir: permintaan.tanggal };
    }),
    keterangan: assign(({ context, event }) => ({ keterangan: [...context.keterangan, event.data as Keterangan], terakhir: (event.data as Keterangan).tanggal })),
    simpulkan: assign(({ event }) => ({ simpulan: event.data as Simpulkan, terakhir: (event.data as Simpulkan).tanggal })),
    pantau: assign(({ context, event }) => {
      const catatan = event.data as Pantau;
      return { pemantauan: [...context.pemantauan, catatan], tenggat: catatan.tenggat, terakhir: catatan.tanggal };
    }),
    sanksi: assign(({ event }) => ({ sanksi: event.data as JatuhkanSanksi, terakhir: (event.data as JatuhkanSanksi).tanggal })),
    selesaikan: assign(({ event }) => ({ penyelesaian: event.data as Selesaikan, terakhir: (event.data as Selesaikan).tanggal })),
    usulkan: assign(({ event }) => ({ usulCabut: event.data as UsulkanPencabutan, terakhir: (event.data as UsulkanPencabutan).tanggal })),
  },
}).createMachine({
  id: 'pengaduan', initial: 'baru', context: {} as PengaduanContext,
  states: {
    baru: { on: { 'pengaduan.terima': { target: 'diterima', actions: 'terima' } } },
    diterima: {
      on: {
        'pengaduan.identifikasi': [
          { guard: 'tidakRelevan', target: 'ditutup', actions: 'identifikasi' },
          { target: 'diidentifikasi', actions: 'identifikasi' },
        ],
      },
    },
    ditutup: { type: 'final' },
    diidentifikasi: { on: { 'pengaduan.mintaKlarifikasi': { target: 'diklarifikasi', actions: 'mintaKlarifikasi' } } },
    diklarifikasi: {
      on: {
        'pengaduan.beriKeterangan': { actions: 'keterangan' },
        'pengaduan.pantau': { actions: 'pantau' },
        'pengaduan.simpulkan': [
          { guard: 'terbukti', target: 'terbukti', actions: 'simpulkan' },
          { target: 'selesai', actions: 'simpulkan' },
        ],
      },
    },
    terbukti: {
      on: {
        'pengaduan.pantau': { actions: 'pantau' },
        'pengaduan.selesaikan': { target: 'selesai', actions: 'selesaikan' },
        'pengaduan.jatuhkanSanksi': { target: 'disanksi', actions: 'sanksi' },
        'pengaduan.usulkanPencabutan': { target: 'diusulkanCabut', actions: 'usulkan' },
      },
    },
    // a sanction is what the local law knows; a revocation may still follow by the national one (C10)
    disanksi: {
      on: {
        'pengaduan.pantau': { actions: 'pantau' },
        'pengaduan.selesaikan': { target: 'selesai', actions: 'selesaikan' },
        'pengaduan.usulkanPencabutan': { target: 'diusulkanCabut', actions: 'usulkan' },
      },
    },
    selesai: { type: 'final' },
    diusulkanCabut: { type: 'final' },
  },
});
