import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Ajukan, HasilTingkat, HasilTpn, Kembalikan, Lhe, Teruskan, UsulanContext, UsulanFacts } from './usulan.types.js';

type Event = MachineEvent<Record<string, unknown>, UsulanFacts, Law>;

const keep = (part: keyof UsulanContext) => assign<UsulanContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));

/** The verdict of the tier whose turn it is, bound to the hash of its worksheet. */
const verdictOfTier = (context: UsulanContext, event: Event, rest: Pick<HasilTingkat, 'hasil' | 'tanggal' | 'nomorSurat' | 'alasan'>): HasilTingkat[] => {
  const tingkat = context.rute[context.posisi] ?? 'tpi';
  const sidik = event.facts.lke[tingkat]?.sidik;
  return [...context.hasil, { tingkat, putaran: context.putaran, ...rest, ...(sidik ? { sidikLke: sidik } : {}) }];
};

/** A new round begins at the first tier; what TPI had checked is checked again. */
const nextRound = (context: UsulanContext) => ({ putaran: context.putaran + 1, posisi: 0, pemeriksaan: undefined, daftar: undefined });

/**
 * One proposal in one period, from the self-assessment to the predikat (domain.md section 11, rows 5–12). The state
 * `penilaianPendahuluan` walks the pack's route level by level, so one machine serves every instansi; after a return the
 * route is walked again from its first tier.
 */
export const usulanMachine = setup({
  types: { context: {} as UsulanContext, events: {} as Event },
  guards: {
    tanpaTingkat: ({ context }) => context.rute.length === 0,
    masihAdaTingkat: ({ context }) => context.posisi + 1 < context.rute.length,
    lheMemenuhi: ({ event }) => event.data['simpulan'] === 'memenuhi',
    diusulkan: ({ event }) => event.data['keputusan'] === 'diusulkan',
    tpnMemenuhi: ({ event }) => event.data['hasil'] === 'memenuhi',
    tpnLanjut: ({ event }) => event.data['hasil'] === 'lanjut',
  },
  actions: {
    buka: assign(({ event }) => ({
      ...event.data, jenjang: event.facts.unit.jenjang, rute: event.law.pack.rute[event.facts.unit.jenjang] ?? [], posisi: 0, putaran: 1, hasil: [],
    })),
    ajukan: assign(({ event }) => ({ pengajuan: event.data as Ajukan, posisi: 0 })),
    teruskan: assign(({ context, event }) => {
      const { tanggal, nomorSurat } = event.data as Teruskan;
      return { hasil: verdictOfTier(context, event, { hasil: 'layak', tanggal, nomorSurat }), posisi: context.posisi + 1 };
    }),
    kembalikan: assign(({ context, event }) => {
      const { tanggal, alasan } = event.data as Kembalikan;
      return { hasil: verdictOfTier(context, event, { hasil: 'dikembalikan', tanggal, alasan }), ...nextRound(context) };
    }),
    putaranBaru: assign(({ context, event }) => ({ lhe: event.data as Lhe, ...nextRound(context) })),
    masukkan: assign(({ event }) => ({ daftar: { tanggal: String(event.data['tanggal']), masuk: true } })),
    keluarkan: assign(({ event }) => ({ daftar: { tanggal: String(event.data['tanggal']), masuk: false, alasan: String(event.data['alasan']) } })),
    catatPemeriksaan: keep('pemeriksaan'), terbitkanLhe: keep('lhe'), putuskanPanel: keep('panel'), lampirkanSptjm: keep('sptjm'),
    keluarkanDariSurat: keep('dikeluarkan'), usulkan: keep('usulan'), catatPenetapan: keep('penetapan'),
    catatTpn: assign(({ context, event }) => ({ tpn: [...(context.tpn ?? []), event.data as HasilTpn] })),
  },
}).createMachine({
  id: 'usulan', initial: 'baru', context: {} as UsulanContext,
  states: {
    baru: { on: { 'usulan.buka': { target: 'penilaianMandiri', actions: 'buka' } } },
    penilaianMandiri: {
      on: {
        'usulan.ajukan': [
          { guard: 'tanpaTingkat', target: 'menungguDaftarTpi', actions: 'ajukan' },
          { target: 'penilaianPendahuluan', actions: 'ajukan' },
        ],
      },
    },
    penilaianPendahuluan: {
      on: {
        'usulan.teruskan': [
          { guard: 'masihAdaTingkat', target: 'penilaianPendahuluan', actions: 'teruskan' },
          { target: 'menungguDaftarTpi', actions: 'teruskan' },
        ],
        'usulan.kembalikan': { target: 'perbaikan', actions: 'kembalikan' },
      },
    },
    perbaikan: {
      on: {
        'usulan.ajukan': [
          { guard: 'tanpaTingkat', target: 'menungguDaftarTpi', actions: 'ajukan' },
          { target: 'penilaianPendahuluan', actions: 'ajukan' },
        ],
      },
    },
    menungguDaftarTpi: {
      on: {
        'usulan.masukkanDaftar': { target: 'evaluasiTpi', actions: 'masukkan' },
        'usulan.keluarkanDaftar': { target: 'tidakMasukDaftar', actions: 'keluarkan' },
      },
    },
    tidakMasukDaftar: { type: 'final' },
    evaluasiTpi: {
      on: {
        'usulan.catatPemeriksaan': { actions: 'catatPemeriksaan' },
        'usulan.terbitkanLhe': [
          { guard: 'lheMemenuhi', target: 'menungguPanel', actions: 'terbitkanLhe' },
          { target: 'perbaikan', actions: 'putaranBaru' },
        ],
        'usulan.kembalikan': { target: 'perbaikan', actions: 'kembalikan' },
      },
    },
    menungguPanel: {
      on: {
        'usulan.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'usulan.putuskanPanel': [
          { guard: 'diusulkan', target: 'menungguSurat', actions: 'putuskanPanel' },
          { target: 'tidakDiusulkan', actions: 'putuskanPanel' },
        ],
      },
    },
    tidakDiusulkan: { type: 'final' },
    menungguSurat: {
      on: {
        'usulan.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'usulan.keluarkanDariSurat': { target: 'tidakDiusulkan', actions: 'keluarkanDariSurat' },
        'usulan.usulkan': { target: 'evaluasiTpn', actions: 'usulkan' },
      },
    },
    evaluasiTpn: {
      on: {
        'usulan.catatHasilTpn': [
          { guard: 'tpnMemenuhi', target: 'menungguPenetapan', actions: 'catatTpn' },
          { guard: 'tpnLanjut', target: 'evaluasiTpn', actions: 'catatTpn' },
          { target: 'tidakBerpredikat', actions: 'catatTpn' },
        ],
      },
    },
    tidakBerpredikat: { type: 'final' },
    menungguPenetapan: { on: { 'usulan.catatPenetapan': { target: 'berpredikat', actions: 'catatPenetapan' } } },
    berpredikat: { type: 'final' },
  },
});
