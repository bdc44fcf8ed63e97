import { assign, setup } from 'xstate';
import { addYears } from '../kernel/calendar.js';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type {
  AturUlangMonev, Cabut, CabutDaerah, KeputusanDaerah, Klarifikasi, Kunjungan, Laporkan, Penghargaan, PredikatContext, PredikatFacts, Rekomendasi, TemuanTpn, Terbitkan, UsulCabut,
  UsulkanCabut, UsulkanKarenaPengaduan,
} from './predikat.types.js';

type Event = MachineEvent<Record<string, unknown>, PredikatFacts, Law>;

/** A proposal to revoke begins anew: what an earlier one brought to light is over. */
const bermula = (usulCabut: UsulCabut, kunjungan?: Kunjungan) => ({ usulCabut, kunjungan, klarifikasi: undefined, rekomendasi: undefined });

/** The award: it holds, is monitored every two years, and may be revoked, with a lock-out (N90 Lampiran II Bab IV; IMP BAB IV.B–D). */
export const predikatMachine = setup({
  types: { context: {} as PredikatContext, events: {} as Event },
  guards: { pertahankan: ({ event }) => event.data['hasil'] === 'pertahankan' },
  actions: {
    terbitkan: assign(({ event }) => {
      const { satker, tujuan, periode, penetap, nomorSk, tanggal, nomorRekomendasi, nomorPiagam } = event.data as Terbitkan;
      const sk = { nomor: nomorSk, tanggal, ...(nomorRekomendasi === undefined ? {} : { nomorRekomendasi }), ...(nomorPiagam === undefined ? {} : { nomorPiagam }) };
      return { satker, tujuan, periode, penetap, sk, monevBerikut: addYears(tanggal, event.law.pack.predikat.monevTahun), laporan: [], penghargaan: [] };
    }),
    keputusanDaerah: assign(({ event }) => ({ keputusanDaerah: event.data as KeputusanDaerah })),
    penghargaan: assign(({ context, event }) => ({ penghargaan: [...context.penghargaan, event.data as Penghargaan] })),
    laporkan: assign(({ context, event }) => {
      const laporan = event.data as Laporkan;
      return { laporan: [...context.laporan, laporan], monevBerikut: addYears(laporan.tanggal, event.law.pack.predikat.monevTahun) };
    }),
    // C45: only for a WBK, only by a letter of the due day or before; a later one leaves the report overdue
    aturUlangMonev: assign(({ context, event }) => {
      const { tanggal } = event.data as AturUlangMonev;
      const { ulangMonevSaatUsulWbbm, monevTahun } = event.law.pack.predikat;
      return ulangMonevSaatUsulWbbm && context.tujuan === 'WBK' && tanggal <= context.monevBerikut ? { monevBerikut: addYears(tanggal, monevTahun) } : {};
    }),
    usulkanCabut: assign(({ event }) => bermula({ ...event.data as UsulkanCabut, asal: 'tpi' })),
    usulkanKarenaPengaduan: assign(({ event }) => bermula({ ...event.data as UsulkanKarenaPengaduan, asal: 'pengaduan' })),
    // what TPN found, it found in the field: its visit has taken place
    temuanTpn: assign(({ event }) => {
      const data = event.data as TemuanTpn;
      return bermula({ ...data, asal: 'tpn' }, { tanggal: data.tanggal, uraian: data.temuan, sidik: data.sidik });
    }),
    klarifikasi: assign(({ event }) => ({ klarifikasi: event.data as Klarifikasi })),
    kunjungan: assign(({ event }) => ({ kunjungan: event.data as Kunjungan })),
    rekomendasi: assign(({ event }) => ({ rekomendasi: event.data as Rekomendasi })),
    cabut: assign(({ event }) => {
      const data = event.data as Cabut;
      return { cabut: data, terkunciSampai: addYears(data.tanggal, event.law.pack.predikat.kunciTahun) };
    }),
    cabutDaerah: assign(({ event }) => ({ cabutDaerah: event.data as CabutDaerah })),
  },
}).createMachine({
  id: 'predikat', initial: 'baru', context: {} as PredikatContext,
  states: {
    baru: { on: { 'predikat.terbitkan': { target: 'berlaku', actions: 'terbitkan' } } },
    berlaku: {
      on: {
        'predikat.catatKeputusanDaerah': { actions: 'keputusanDaerah' },
        'predikat.berikanPenghargaan': { actions: 'penghargaan' },
        'predikat.laporkanMonev': { actions: 'laporkan' },
        'predikat.aturUlangMonev': { actions: 'aturUlangMonev' },
        'predikat.usulkanPencabutan': { target: 'diusulkanCabut', actions: 'usulkanCabut' },
        'predikat.usulkanKarenaPengaduan': { target: 'diusulkanCabut', actions: 'usulkanKarenaPengaduan' },
        'predikat.catatTemuanTpn': { target: 'diusulkanCabut', actions: 'temuanTpn' },
        'predikat.cabutDaerah': { actions: 'cabutDaerah' },
      },
    },
    diusulkanCabut: {
      on: {
        'predikat.klarifikasi': { actions: 'klarifikasi' },
        'predikat.catatKunjunganTpn': { actions: 'kunjungan' },
        'predikat.catatRekomendasiTpn': [
          { guard: 'pertahankan', target: 'berlaku', actions: 'rekomendasi' },
          { target: 'menungguPencabutan', actions: 'rekomendasi' },
        ],
        'predikat.cabutDaerah': { actions: 'cabutDaerah' },
      },
    },
    menungguPencabutan: {
      on: {
        'predikat.cabut': { target: 'dicabut', actions: 'cabut' },
        'predikat.cabutDaerah': { actions: 'cabutDaerah' },
      },
    },
    // over for good; only the local decree may still follow the national one
    dicabut: { on: { 'predikat.cabutDaerah': { actions: 'cabutDaerah' } } },
  },
});
