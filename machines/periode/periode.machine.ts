import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { BentukTim, Buka, CatatPelatihan, PeriodeContext, PeriodeFacts } from './periode.types.js';

type Event = MachineEvent<Record<string, unknown>, PeriodeFacts, Law>;

/** Keeps the payload of a step under its name; the last one counts. */
const keep = (part: 'jadwal' | 'instrumen' | 'kuota' | 'kkn' | 'penutupan') => assign<PeriodeContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));
const add = (list: 'evaluasi' | 'laporan') => assign<PeriodeContext, Event, undefined, Event, never>(({ context, event }) => ({ [list]: [...context[list], event.data] }));

/** The year of the instansi as a whole: schedule, teams, quota, training, the evaluation of the policy and the report on it (IMP BAB II.A.3; TRK Lampiran BAB V). */
export const periodeMachine = setup({
  types: { context: {} as PeriodeContext, events: {} as Event },
  actions: {
    buka: assign(({ event }) => {
      const { satker, periode } = event.data as Buka;
      return { satker, periode, tim: [], pelatihan: [], evaluasi: [], laporan: [] };
    }),
    jadwal: keep('jadwal'), instrumen: keep('instrumen'), kuota: keep('kuota'), kkn: keep('kkn'), tutup: keep('penutupan'), evaluasi: add('evaluasi'), laporan: add('laporan'),
    bentukTim: assign(({ context, event }) => {
      const tim = event.data as BentukTim;
      return { tim: [...context.tim.filter(({ jenis }) => jenis !== tim.jenis), tim] };
    }),
    pelatihan: assign(({ context, event }) => {
      const { orang, tanggal, materi } = event.data as CatatPelatihan;
      return { pelatihan: [...context.pelatihan, ...orang.map((person) => ({ orang: person, tanggal, materi }))] };
    }),
  },
}).createMachine({
  id: 'periode', initial: 'baru', context: {} as PeriodeContext,
  states: {
    baru: { on: { 'periode.buka': { target: 'berjalan', actions: 'buka' } } },
    berjalan: {
      on: {
        'periode.umumkanJadwal': { actions: 'jadwal' },
        'periode.bentukTim': { actions: 'bentukTim' },
        'periode.tetapkanInstrumen': { actions: 'instrumen' },
        'periode.catatPelatihan': { actions: 'pelatihan' },
        'periode.tetapkanKuota': { actions: 'kuota' },
        'periode.catatKkn': { actions: 'kkn' },
        'periode.catatEvaluasi': { actions: 'evaluasi' },
        'periode.catatLaporan': { actions: 'laporan' },
        'periode.tutup': { target: 'ditutup', actions: 'tutup' },
      },
    },
    ditutup: { type: 'final' },
  },
});
