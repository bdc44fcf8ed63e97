import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Alasan, DokumenContext, DokumenFacts, Finalkan, Jabatan, Nomori, Susun, TandaTangani, Ubah } from './dokumen.types.js';

type Event = MachineEvent<Record<string, unknown>, DokumenFacts, Law>;

/** The office that a signature of this role counts for: one that has not been signed yet, before one that has. */
export function jabatanPenandatangan({ tandaTangan }: Pick<DokumenContext, 'tandaTangan'>, role: string, all: readonly Jabatan[]): Jabatan | undefined {
  const own = all.filter(({ oleh }) => oleh.includes(role));
  return own.find(({ peran }) => !tandaTangan.some((t) => t.peran === peran)) ?? own[0];
}

const alasanDari = ({ data, actor, now }: Event): Alasan & { oleh: string; pada: string } => ({ ...(data as Alasan), oleh: actor.person, pada: now });

/** A document: drafted from its case, initialled in order, numbered by the office's register, pinned, signed, issued. */
export const dokumenMachine = setup({
  types: { context: {} as DokumenContext, events: {} as Event },
  guards: {
    lengkap: ({ context, event: { facts: { jabatan, pelaku }, law } }) => {
      const sekarang = jabatanPenandatangan(context, pelaku.peran, jabatan.penandatangan)?.peran;
      const signed = new Set([...context.tandaTangan.map(({ peran }) => peran), sekarang]);
      return law.pack.dokumen[context.jenis]?.cukupSatu === true || jabatan.penandatangan.every(({ peran }) => signed.has(peran));
    },
  },
  actions: {
    susun: assign(({ event }) => ({
      ...(event.data as Susun), mesin: event.facts.subjek.mesin, dasar: event.facts.subjek.kepala, penyusun: event.actor.person, paraf: [], pengembalian: [], tandaTangan: [],
    })),
    // A text that changed is initialled again; its number is kept, since the register has given it.
    ubah: assign(({ event }) => ({ ...(event.data as Ubah), dasar: event.facts.subjek.kepala, penyusun: event.actor.person, paraf: [] })),
    paraf: assign(({ context, event: { facts, actor, now } }) => ({
      paraf: [...context.paraf, { orang: actor.person, peran: facts.jabatan.paraf[context.paraf.length]?.peran ?? facts.pelaku.peran, pada: now }],
    })),
    kembalikan: assign(({ context, event }) => ({ paraf: [], pengembalian: [...context.pengembalian, alasanDari(event)] })),
    nomori: assign(({ event: { data, facts } }) => ({ ...(data as Nomori), nomorKasus: facts.naskah !== null && facts.naskah.nomorKasus !== null })),
    finalkan: assign(({ event: { data, facts, now } }) => {
      const final = data as Finalkan;
      return { final: { ...final, tanggal: facts.berkas?.jenis === 'final' ? facts.berkas.tanggal : facts.hariIni, pada: now }, berkas: final.sidik };
    }),
    tandaTangani: assign(({ context, event: { data, facts, actor, now } }) => {
      const signed = data as TandaTangani;
      const peran = jabatanPenandatangan(context, facts.pelaku.peran, facts.jabatan.penandatangan)?.peran ?? facts.pelaku.peran;
      return { tandaTangan: [...context.tandaTangan, { ...signed, orang: actor.person, peran, pada: now }], ...(signed.cara === 'basah' ? {} : { berkas: signed.sidik }) };
    }),
    terbitkan: assign(({ event }) => ({ terbit: event.now })),
    batalkan: assign(({ event }) => ({ pembatalan: alasanDari(event) })),
  },
}).createMachine({
  id: 'dokumen', initial: 'baru', context: {} as DokumenContext,
  states: {
    baru: { on: { 'dokumen.susun': { target: 'konsep', actions: 'susun' } } },
    konsep: {
      on: {
        'dokumen.ubah': { actions: 'ubah' },
        'dokumen.paraf': { actions: 'paraf' },
        'dokumen.kembalikan': { actions: 'kembalikan' },
        'dokumen.nomori': { actions: 'nomori' },
        'dokumen.finalkan': { target: 'final', actions: 'finalkan' },
        'dokumen.batalkan': { target: 'batal', actions: 'batalkan' },
      },
    },
    final: {
      on: {
        'dokumen.tandaTangani': [{ guard: 'lengkap', target: 'terbit', actions: ['tandaTangani', 'terbitkan'] }, { actions: 'tandaTangani' }],
        'dokumen.batalkan': { target: 'batal', actions: 'batalkan' },
      },
    },
    terbit: {
      on: {
        // Several hold some offices (the members of a team): those who are left may sign too.
        'dokumen.tandaTangani': { actions: 'tandaTangani' },
        'dokumen.batalkan': { target: 'batal', actions: 'batalkan' },
      },
    },
    batal: { type: 'final' },
  },
});
