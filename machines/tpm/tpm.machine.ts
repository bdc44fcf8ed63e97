import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Akhiri, Bentuk, CatatPersetujuan, TpmContext, TpmFacts, UbahSusunan } from './tpm.types.js';

type Event = MachineEvent<Record<string, unknown>, TpmFacts, Law>;

/** The team that judges WBK for its own instansi: approved by MenPANRB, formed by decree, changed, ended (IMP BAB III.A.1.d). */
export const tpmMachine = setup({
  types: { context: {} as TpmContext, events: {} as Event },
  actions: {
    catatPersetujuan: assign(({ event }) => {
      const { satker, periode, ...persetujuan } = event.data as CatatPersetujuan;
      return { satker, periode, persetujuan, anggota: [], riwayat: [] };
    }),
    bentuk: assign(({ event }) => {
      const { anggota, nomorSk, tanggal } = event.data as Bentuk;
      return { anggota, sk: { nomorSk, tanggal } };
    }),
    ubahSusunan: assign(({ context, event }) => {
      const { anggota, nomorSk, tanggal, alasan } = event.data as UbahSusunan;
      const { sk = { nomorSk, tanggal }, anggota: dahulu, riwayat } = context;
      return { anggota, sk: { nomorSk, tanggal }, riwayat: [...riwayat, { ...sk, anggota: dahulu, alasan }] };
    }),
    akhiri: assign(({ event }) => ({ akhir: event.data as Akhiri })),
  },
}).createMachine({
  id: 'tpm', initial: 'baru', context: {} as TpmContext,
  states: {
    baru: { on: { 'tpm.catatPersetujuan': { target: 'disetujui', actions: 'catatPersetujuan' } } },
    disetujui: {
      on: {
        'tpm.bentuk': { target: 'dibentuk', actions: 'bentuk' },
        'tpm.akhiri': { target: 'berakhir', actions: 'akhiri' },
      },
    },
    dibentuk: {
      on: {
        'tpm.ubahSusunan': { actions: 'ubahSusunan' },
        'tpm.akhiri': { target: 'berakhir', actions: 'akhiri' },
      },
    },
    berakhir: { type: 'final' },
  },
});
