import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { CatatanTpn, Klirens } from './usulan.nasional.types.js';
import type { Ajukan, CatatPercepatan, HasilTingkat, Kecualikan, Kembalikan, Lhe, MintaPercepatan, Teruskan, UsulanContext, UsulanFacts } from './usulan.types.js';

type Event = MachineEvent<Record<string, unknown>, UsulanFacts, Law>;

const keep = (part: keyof UsulanContext) => assign<UsulanContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));
const keepTpn = (part: keyof CatatanTpn) => assign<UsulanContext, Event, undefined, Event, never>(({ context, event }) => ({ tpn: { ...context.tpn, [part]: event.data } }));

/** The verdict of the tier whose turn it is, bound to the hash of its worksheet. */
const verdictOfTier = (context: UsulanContext, event: Event, rest: Omit<HasilTingkat, 'tingkat' | 'putaran' | 'sidikLke'>): HasilTingkat[] => {
  const tingkat = context.rute[context.posisi] ?? event.law.pack.tahapTpi[context.tahap] ?? 'tpi';
  const sidik = event.facts.lke[tingkat]?.sidik;
  return [...context.hasil, { tingkat, putaran: context.putaran, ...rest, ...(sidik ? { sidikLke: sidik } : {}) }];
};

/** A new round begins at the first tier and the first stage; what TPI had checked is checked again. */
const nextRound = (context: UsulanContext) => ({ putaran: context.putaran + 1, posisi: 0, tahap: 0, pemeriksaan: undefined, daftar: undefined });

/** What an offence of the instansi does to every proposal that is under way (N90 Lampiran II Penutup). */
const gugur = { 'usulan.gugurkan': { target: 'gugur', actions: 'gugurkan' } } as const;

/**
 * One proposal in one period, from the self-assessment to the predikat (domain.md section 11, rows 5–12). The state
 * `penilaianPendahuluan` walks the pack's route level by level and `evaluasiTpi` its stages of TPI, so one machine serves
 * every instansi; after a return the route is walked again from its first tier.
 */
export const usulanMachine = setup({
  types: { context: {} as UsulanContext, events: {} as Event },
  guards: {
    tanpaTingkat: ({ context }) => context.rute.length === 0,
    masihAdaTingkat: ({ context }) => context.posisi + 1 < context.rute.length,
    memenuhiTanpaPanel: ({ event }) => event.law.pack.panel === null && event.data['simpulan'] === 'memenuhi',
    lheMemenuhi: ({ event }) => event.data['simpulan'] === 'memenuhi',
    diusulkan: ({ event }) => event.data['keputusan'] === 'diusulkan',
    kepadaTpn: ({ event }) => event.data['jalur'] === 'tpn',
    lanjut: ({ event }) => event.data['hasil'] === 'lanjut',
    tpnMemenuhi: ({ event }) => event.data['hasil'] === 'memenuhi',
    disetujui: ({ event }) => event.data['hasil'] === 'disetujui',
  },
  actions: {
    buka: assign(({ event }) => ({
      ...event.data, jenjang: event.facts.unit.jenjang, rute: event.law.pack.rute[event.facts.unit.jenjang] ?? [], posisi: 0, putaran: 1, tahap: 0, hasil: [],
    })),
    ajukan: assign(({ event }) => ({ pengajuan: event.data as Ajukan, posisi: 0 })),
    teruskan: assign(({ context, event }) => {
      const { tanggal, nomorSurat } = event.data as Teruskan;
      return { hasil: verdictOfTier(context, event, { hasil: 'layak', tanggal, nomorSurat }), posisi: context.posisi + 1 };
    }),
    kembalikan: assign(({ context, event }) => {
      const { tanggal, alasan, butir } = event.data as Kembalikan;
      return { hasil: verdictOfTier(context, event, { hasil: 'dikembalikan', tanggal, alasan, butir, oleh: event.actor.person, pada: event.now }), ...nextRound(context) };
    }),
    putaranBaru: assign(({ context, event }) => ({ lhe: event.data as Lhe, ...nextRound(context) })),
    masukkan: assign(({ event }) => ({ daftar: { tanggal: String(event.data['tanggal']), masuk: true } })),
    keluarkan: assign(({ event }) => ({ daftar: { tanggal: String(event.data['tanggal']), masuk: false, alasan: String(event.data['alasan']) } })),
    kecualikan: assign(({ context, event }) => ({ kecuali: [...(context.kecuali ?? []), event.data as Kecualikan] })),
    mintaPercepatan: assign(({ context, event }) => ({ percepatan: { ...(event.data as MintaPercepatan), putaran: context.putaran } })),
    catatPercepatan: assign(({ context, event }) => {
      const { pertanyaan, ...dipenuhi } = event.data as CatatPercepatan;
      return context.percepatan ? { percepatan: { ...context.percepatan, daftar: context.percepatan.daftar.map((b) => (b.pertanyaan === pertanyaan ? { ...b, dipenuhi } : b)) } } : {};
    }),
    tahapBerikut: assign(({ context, event }) => ({
      tahap: context.tahap + 1, ...(context.percepatan ? { percepatan: { ...context.percepatan, diajukan: String(event.data['tanggal']) } } : {}),
    })),
    catatPemeriksaan: keep('pemeriksaan'), terbitkanLhe: keep('lhe'), putuskanPanel: keep('panel'), lampirkanSptjm: keep('sptjm'),
    keluarkanDariSurat: keep('dikeluarkan'), usulkan: keep('usulan'), catatPenetapan: keep('penetapan'), gugurkan: keep('gugur'),
    catatPraEvaluasi: keepTpn('praEvaluasi'), catatDesk: keepTpn('desk'), catatSurvei: keepTpn('survei'), catatKinerja: keepTpn('kinerja'),
    catatLapangan: keepTpn('lapangan'), catatPanelTpn: keepTpn('panel'),
    catatKlirens: assign(({ context, event }) => {
      const said = event.data as Klirens;
      return { tpn: { ...context.tpn, klirens: [...(context.tpn?.klirens ?? []).filter(({ badan }) => badan !== said.badan), said] } };
    }),
    terbitkanLheMandiri: keep('lheMandiri'), putuskanPanelTpm: keep('panelMandiri'), usulkanMandiri: keep('usulanMandiri'), catatTanggapan: keep('tanggapan'),
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
        ...gugur,
      },
    },
    penilaianPendahuluan: {
      on: {
        'usulan.kecualikan': { actions: 'kecualikan' },
        'usulan.teruskan': [
          { guard: 'masihAdaTingkat', target: 'penilaianPendahuluan', actions: 'teruskan' },
          { target: 'menungguDaftarTpi', actions: 'teruskan' },
        ],
        'usulan.kembalikan': { target: 'perbaikan', actions: 'kembalikan' },
        ...gugur,
      },
    },
    perbaikan: {
      on: {
        'usulan.ajukan': [
          { guard: 'tanpaTingkat', target: 'menungguDaftarTpi', actions: 'ajukan' },
          { target: 'penilaianPendahuluan', actions: 'ajukan' },
        ],
        ...gugur,
      },
    },
    menungguDaftarTpi: {
      on: {
        'usulan.masukkanDaftar': { target: 'evaluasiTpi', actions: 'masukkan' },
        'usulan.keluarkanDaftar': { target: 'tidakMasukDaftar', actions: 'keluarkan' },
        ...gugur,
      },
    },
    tidakMasukDaftar: { type: 'final' },
    evaluasiTpi: {
      on: {
        'usulan.kecualikan': { actions: 'kecualikan' },
        'usulan.catatPemeriksaan': { actions: 'catatPemeriksaan' },
        'usulan.mintaPercepatan': { target: 'percepatan', actions: 'mintaPercepatan' },
        'usulan.terbitkanLhe': [
          { guard: 'memenuhiTanpaPanel', target: 'menungguSurat', actions: 'terbitkanLhe' },
          { guard: 'lheMemenuhi', target: 'menungguPanel', actions: 'terbitkanLhe' },
          { target: 'perbaikan', actions: 'putaranBaru' },
        ],
        'usulan.kembalikan': { target: 'perbaikan', actions: 'kembalikan' },
        ...gugur,
      },
    },
    percepatan: {
      on: {
        'usulan.catatPercepatan': { actions: 'catatPercepatan' },
        'usulan.ajukanTahapDua': { target: 'evaluasiTpi', actions: 'tahapBerikut' },
        ...gugur,
      },
    },
    menungguPanel: {
      on: {
        'usulan.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'usulan.putuskanPanel': [
          { guard: 'diusulkan', target: 'menungguSurat', actions: 'putuskanPanel' },
          { target: 'tidakDiusulkan', actions: 'putuskanPanel' },
        ],
        ...gugur,
      },
    },
    tidakDiusulkan: { type: 'final' },
    menungguSurat: {
      on: {
        'usulan.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'usulan.keluarkanDariSurat': { target: 'tidakDiusulkan', actions: 'keluarkanDariSurat' },
        'usulan.usulkan': [
          { guard: 'kepadaTpn', target: 'praEvaluasiTpn', actions: 'usulkan' },
          { target: 'evaluasiTpm', actions: 'usulkan' },
        ],
        ...gugur,
      },
    },
    praEvaluasiTpn: {
      on: {
        'usulan.catatPraEvaluasi': [
          { guard: 'lanjut', target: 'deskTpn', actions: 'catatPraEvaluasi' },
          { target: 'tidakBerpredikat', actions: 'catatPraEvaluasi' },
        ],
        ...gugur,
      },
    },
    deskTpn: {
      on: {
        'usulan.catatSurvei': { actions: 'catatSurvei' },
        'usulan.catatDesk': [
          { guard: 'lanjut', target: 'lapanganTpn', actions: 'catatDesk' },
          { target: 'tidakBerpredikat', actions: 'catatDesk' },
        ],
        ...gugur,
      },
    },
    lapanganTpn: {
      on: {
        'usulan.catatSurvei': { actions: 'catatSurvei' },
        'usulan.catatKinerja': { actions: 'catatKinerja' },
        'usulan.catatLapangan': { target: 'panelTpn', actions: 'catatLapangan' },
        ...gugur,
      },
    },
    panelTpn: {
      on: {
        'usulan.catatKlirens': { actions: 'catatKlirens' },
        'usulan.catatPanelTpn': [
          { guard: 'tpnMemenuhi', target: 'menungguPenetapan', actions: 'catatPanelTpn' },
          { target: 'tidakBerpredikat', actions: 'catatPanelTpn' },
        ],
        ...gugur,
      },
    },
    evaluasiTpm: {
      on: {
        'usulan.kecualikan': { actions: 'kecualikan' },
        'usulan.terbitkanLheMandiri': [
          { guard: 'lheMemenuhi', target: 'menungguPanelTpm', actions: 'terbitkanLheMandiri' },
          { target: 'tidakBerpredikat', actions: 'terbitkanLheMandiri' },
        ],
        ...gugur,
      },
    },
    menungguPanelTpm: {
      on: {
        'usulan.putuskanPanel': [
          { guard: 'diusulkan', target: 'menungguSuratMandiri', actions: 'putuskanPanelTpm' },
          { target: 'tidakBerpredikat', actions: 'putuskanPanelTpm' },
        ],
        ...gugur,
      },
    },
    menungguSuratMandiri: {
      on: {
        'usulan.keluarkanDariSurat': { target: 'tidakBerpredikat', actions: 'keluarkanDariSurat' },
        'usulan.usulkanMandiri': { target: 'menungguTanggapan', actions: 'usulkanMandiri' },
        ...gugur,
      },
    },
    menungguTanggapan: {
      on: {
        'usulan.catatTanggapan': [
          { guard: 'disetujui', target: 'menungguPenetapanMandiri', actions: 'catatTanggapan' },
          { target: 'tidakBerpredikat', actions: 'catatTanggapan' },
        ],
        ...gugur,
      },
    },
    menungguPenetapanMandiri: { on: { 'usulan.tetapkanMandiri': { target: 'berpredikat', actions: 'catatPenetapan' }, ...gugur } },
    menungguPenetapan: { on: { 'usulan.catatPenetapan': { target: 'berpredikat', actions: 'catatPenetapan' }, ...gugur } },
    tidakBerpredikat: { type: 'final' },
    berpredikat: { type: 'final' },
    gugur: { type: 'final' },
  },
});
