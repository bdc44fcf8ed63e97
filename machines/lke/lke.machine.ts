import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { lacking } from './answers.js';
import { scoreText } from './score.js';
import { answersOf } from './lke.rules.js';
import type { Isi, Jawaban, LkeContext, LkeFacts, Mulai } from './lke.types.js';

type Event = MachineEvent<Record<string, unknown>, LkeFacts, Law>;

const withPerson = (penilai: readonly string[], person: string): string[] => (penilai.includes(person) ? [...penilai] : [...penilai, person]);

/** What was typed laid over what stood there; evidence stays unless it is replaced. */
function merge(context: LkeContext, data: Isi, person: string): Record<string, Jawaban> {
  const typed = Object.entries(data.jawaban ?? {}).map(([code, { nilai, catatan, bukti }]) => {
    const before = context.jawaban[code];
    const note = catatan ?? before?.catatan;
    return [code, { nilai, ...(note === undefined ? {} : { catatan: note }), bukti: bukti ?? before?.bukti ?? [], oleh: person, lapisan: context.lapisan }] as const;
  });
  return { ...context.jawaban, ...Object.fromEntries(typed) };
}

/** What a later stage of TPI starts with: the answers of the stage before, of which only those found lacking are open (TRK Lampiran II.B.6). */
const laterStage = (lapisan: string, { law, facts }: Event): Pick<LkeContext, 'jawaban' | 'hasil' | 'terbuka'> | null =>
  (law.pack.tahapTpi.indexOf(lapisan) > 0 ? { jawaban: facts.bawah?.jawaban ?? {}, hasil: facts.bawah?.hasil ?? {}, terbuka: facts.usulan?.kurang ?? [] } : null);

/** What the stages of TPI hand on to each other, where there are several. */
const shortcomings = (context: LkeContext, law: Law): string[] | undefined =>
  (law.pack.tahapTpi.length > 1 && law.pack.tahapTpi.includes(context.lapisan) ? lacking(law.instrument, answersOf(context)) : undefined);

/** A worksheet of one layer: filled in, finished with its score, re-opened only with a reason. It starts from the layer below. */
export const lkeMachine = setup({
  types: { context: {} as LkeContext, events: {} as Event },
  actions: {
    mulai: assign(({ event }) => {
      const { usulan, lapisan, skTim } = event.data as Mulai;
      const from = event.facts.usulan;
      return {
        usulan, lapisan, ...(skTim ? { skTim } : {}), satker: event.facts.unit.satker, tujuan: from?.tujuan ?? 'WBK', putaran: from?.putaran ?? 1,
        komponen: event.law.pack.tingkat[lapisan]?.komponen ?? 'penuh', instrumen: event.law.instrument.code,
        jawaban: event.facts.bawah?.jawaban ?? {}, hasil: event.facts.bawah?.hasil ?? {}, ...laterStage(lapisan, event), penilai: [], nilai: null,
      };
    }),
    isi: assign(({ context, event }) => {
      const data = event.data as Isi;
      return {
        jawaban: merge(context, data, event.actor.person), hasil: { ...context.hasil, ...data.hasil }, penilai: withPerson(context.penilai, event.actor.person),
      };
    }),
    selesaikan: assign(({ context, event }) => ({
      nilai: scoreText(event.law.instrument, answersOf(context), event.law.pack.ambang), penilai: withPerson(context.penilai, event.actor.person),
      kurang: shortcomings(context, event.law),
    })),
    bukaKembali: assign(({ context, event }) => {
      const putaran = event.facts.usulan?.putaran ?? context.putaran;
      return { nilai: null, kurang: undefined, putaran, ...(putaran === context.putaran ? {} : laterStage(context.lapisan, event)) };
    }),
  },
}).createMachine({
  id: 'lke', initial: 'baru', context: {} as LkeContext,
  states: {
    baru: { on: { 'lke.mulai': { target: 'diisi', actions: 'mulai' } } },
    diisi: {
      on: {
        'lke.isi': { actions: 'isi' },
        'lke.selesaikan': { target: 'selesai', actions: 'selesaikan' },
      },
    },
    selesai: { on: { 'lke.bukaKembali': { target: 'diisi', actions: 'bukaKembali' } } },
  },
});
