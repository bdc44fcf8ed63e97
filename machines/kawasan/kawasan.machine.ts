import { assign, setup } from 'xstate';
import { addYears } from '../kernel/calendar.js';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { skorOf } from './integrasi.js';
import type {
  Akhiri, BatalkanUndangan, Bentuk, Cabut, HasilTpn, KawasanContext, KawasanFacts, Klarifikasi, Laporan, NilaiIntegrasi, Penetapan, Rekomendasi, TimKhusus, Tinjauan, Undang, UsulCabut, Usulan,
} from './kawasan.types.js';

type Event = MachineEvent<Record<string, unknown>, KawasanFacts, Law>;

const ANGGOTA = { 'kawasan.undang': { actions: 'undang' }, 'kawasan.batalkanUndangan': { actions: 'batalkanUndangan' } } as const;
const INTEGRASI = { ...ANGGOTA, 'kawasan.bentukTimKhusus': { actions: 'bentukTimKhusus' }, 'kawasan.catatTinjauan': { actions: 'catatTinjauan' }, 'kawasan.nilaiIntegrasi': { actions: 'nilaiIntegrasi' } } as const;
const USULKAN = { 'kawasan.usulkan': { target: 'evaluasiTpn', actions: 'usulkan' } } as const;

/** An area of units of several instansi: joined by invitation, integrated, proposed, awarded, monitored (IMP BAB II.C, III.B; N90 Lampiran II Bab III.D.2, IV). */
export const kawasanMachine = setup({
  types: { context: {} as KawasanContext, events: {} as Event },
  guards: {
    memenuhi: ({ event }) => event.data['hasil'] === 'memenuhi',
    sudahBerpredikat: ({ context }) => context.predikat !== undefined,
    pertahankan: ({ event }) => event.data['hasil'] === 'pertahankan',
  },
  actions: {
    bentuk: assign(({ event }) => {
      const { nomor, tanggal, ...kawasan } = event.data as Bentuk;
      const judulJenis = event.law.pack.kawasan.jenis.find(({ id }) => id === kawasan.jenis)?.judul ?? kawasan.jenis;
      return { ...kawasan, judulJenis, dibentuk: { nomor, tanggal }, undangan: [], tinjauan: [], laporan: [] };
    }),
    // A score says how the units of then work together: with a new one it must be given anew.
    undang: assign(({ context, event }) => ({ undangan: [...context.undangan, { ...(event.data as Undang), urut: context.undangan.length + 1 }], nilai: undefined })),
    batalkanUndangan: assign(({ context, event }) => {
      const { undangan, ...batal } = event.data as BatalkanUndangan;
      return { undangan: context.undangan.map((u) => (u.urut === undangan ? { ...u, batal } : u)) };
    }),
    bentukTimKhusus: assign(({ event }) => ({ tim: event.data as TimKhusus })),
    catatTinjauan: assign(({ context, event }) => ({ tinjauan: [...context.tinjauan, event.data as Tinjauan] })),
    nilaiIntegrasi: assign(({ event }) => ({ nilai: { ...(event.data as NilaiIntegrasi), skor: skorOf(event.data as NilaiIntegrasi) } })),
    usulkan: assign(({ context, event }) => {
      const usulan = event.data as Usulan;
      return { usulan, hasil: undefined, predikat: clockRestarted(context.predikat, usulan, event.law) };
    }),
    // Where TPN finds no integration, the score that said otherwise is worth nothing any more.
    catatHasilTpn: assign(({ context, event }) => {
      const hasil = event.data as HasilTpn;
      return { hasil, nilai: hasil.hasil === 'belumTerintegrasi' ? undefined : context.nilai };
    }),
    catatPenetapan: assign(({ context, event }) => {
      const { nomorSk, tanggal } = event.data as Penetapan;
      return { predikat: context.usulan && { tujuan: context.usulan.tujuan, sk: { nomor: nomorSk, tanggal }, monevBerikut: addYears(tanggal, event.law.pack.predikat.monevTahun) }, laporan: [] };
    }),
    laporkanMonev: assign(({ context, event }) => {
      const laporan = event.data as Laporan;
      return { predikat: context.predikat && { ...context.predikat, monevBerikut: addYears(laporan.tanggal, event.law.pack.predikat.monevTahun) }, laporan: [...context.laporan, laporan] };
    }),
    usulkanPencabutan: assign(({ event }) => ({ pencabutan: { usul: event.data as UsulCabut } })),
    klarifikasi: assign(({ context, event }) => ({ pencabutan: context.pencabutan && { ...context.pencabutan, klarifikasi: event.data as Klarifikasi } })),
    catatRekomendasiTpn: assign(({ context, event }) => ({ pencabutan: context.pencabutan && { ...context.pencabutan, rekomendasi: event.data as Rekomendasi } })),
    cabut: assign(({ context, event }) => {
      const sk = event.data as Cabut;
      return { predikat: undefined, laporan: [], terkunciSampai: addYears(sk.tanggal, event.law.pack.predikat.kunciTahun), pencabutan: context.pencabutan && { ...context.pencabutan, sk } };
    }),
    akhiri: assign(({ event }) => ({ diakhiri: event.data as Akhiri })),
  },
}).createMachine({
  id: 'kawasan', initial: 'baru', context: {} as KawasanContext,
  states: {
    baru: { on: { 'kawasan.bentuk': { target: 'pembentukan', actions: 'bentuk' } } },
    pembentukan: { on: { ...ANGGOTA, 'kawasan.bentukTimKhusus': { target: 'pembangunan', actions: 'bentukTimKhusus' }, 'kawasan.akhiri': { target: 'diakhiri', actions: 'akhiri' } } },
    pembangunan: { on: { ...INTEGRASI, ...USULKAN, 'kawasan.akhiri': { target: 'diakhiri', actions: 'akhiri' } } },
    evaluasiTpn: {
      on: {
        'kawasan.catatHasilTpn': [
          { guard: 'memenuhi', target: 'menungguPenetapan', actions: 'catatHasilTpn' },
          { guard: 'sudahBerpredikat', target: 'berpredikat', actions: 'catatHasilTpn' },
          { target: 'pembangunan', actions: 'catatHasilTpn' },
        ],
      },
    },
    menungguPenetapan: { on: { 'kawasan.catatPenetapan': { target: 'berpredikat', actions: 'catatPenetapan' } } },
    berpredikat: {
      on: {
        ...INTEGRASI, ...USULKAN,
        'kawasan.laporkanMonev': { actions: 'laporkanMonev' },
        'kawasan.usulkanPencabutan': { target: 'diusulkanCabut', actions: 'usulkanPencabutan' },
      },
    },
    diusulkanCabut: {
      on: {
        'kawasan.klarifikasi': { actions: 'klarifikasi' },
        'kawasan.catatRekomendasiTpn': [
          { guard: 'pertahankan', target: 'berpredikat', actions: 'catatRekomendasiTpn' },
          { target: 'menungguPencabutan', actions: 'catatRekomendasiTpn' },
        ],
      },
    },
    // The area goes on building: only proposals are barred, and only for a time (C43).
    menungguPencabutan: { on: { 'kawasan.cabut': { target: 'pembangunan', actions: 'cabut' } } },
    diakhiri: { type: 'final' },
  },
});

/** Proposed for the next predikat before its report was due: the clock begins anew with the letter (C45). */
function clockRestarted(predikat: KawasanContext['predikat'], { tanggal }: Usulan, { pack }: Law): KawasanContext['predikat'] {
  if (!predikat || !pack.predikat.ulangMonevSaatUsulWbbm || tanggal > predikat.monevBerikut) return predikat;
  return { ...predikat, monevBerikut: addYears(tanggal, pack.predikat.monevTahun) };
}
