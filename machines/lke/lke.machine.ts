import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { lacking } from './answers.js';
import { answered, attendedTo, returned, returnedFromAbove } from './reading/comments.js';
import { scoreText } from './score.js';
import { answersOf } from './lke.rules.js';
import type { Bagi, Isi, Jawaban, KembalikanButir, LkeContext, LkeFacts, Mulai, Tanggapi } from './lke.types.js';
import type { CatatSurvei } from './survei/survei.types.js';

type Event = MachineEvent<Record<string, unknown>, LkeFacts, Law>;

const withPerson = (penilai: readonly string[] = [], person: string): string[] => (penilai.includes(person) ? [...penilai] : [...penilai, person]);

/** What was typed laid over what stood there; evidence stays unless it is replaced. */
function merge(context: LkeContext, data: Isi, said: Pick<Jawaban, 'oleh' | 'lapisan' | 'pada'>): Record<string, Jawaban> {
  const typed = Object.entries(data.jawaban ?? {}).map(([code, { nilai, catatan, bukti }]) => {
    const before = context.jawaban[code];
    const note = catatan ?? before?.catatan;
    return [code, { nilai, ...(note === undefined ? {} : { catatan: note }), bukti: bukti ?? before?.bukti ?? [], ...said }] as const;
  });
  return { ...context.jawaban, ...Object.fromEntries(typed) };
}

/** Who says something now, and for which layer. */
const speaking = ({ lapisan }: LkeContext, { actor, now }: Event) => ({ oleh: actor.person, lapisan, pada: now });

const surveysBelow = ({ bawah }: LkeFacts): Pick<LkeContext, 'survei'> => (bawah?.survei ? { survei: bawah.survei } : {});

/** What a later stage of TPI starts with: the answers of the stage before, of which only those found lacking are open (TRK Lampiran II.B.6). */
const laterStage = (lapisan: string, { law, facts }: Event): Pick<LkeContext, 'jawaban' | 'hasil' | 'survei' | 'terbuka'> | null =>
  (law.pack.tahapTpi.indexOf(lapisan) > 0 ? { jawaban: facts.bawah?.jawaban ?? {}, hasil: facts.bawah?.hasil ?? {}, ...surveysBelow(facts), terbuka: facts.usulan?.kurang ?? [] } : null);

/** What the stages of TPI hand on to each other, where there are several. */
const shortcomings = (context: LkeContext, law: Law): string[] | undefined =>
  (law.pack.tahapTpi.length > 1 && law.pack.tahapTpi.includes(context.lapisan) ? lacking(law.instrument, answersOf(context)) : undefined);

/**
 * A worksheet of one layer: filled in by several, handed in for a second reading where the law of the layer has readers, returned
 * question by question or finished with its score, re-opened only with a reason. It starts from the layer below.
 */
export const lkeMachine = setup({
  types: { context: {} as LkeContext, events: {} as Event },
  actions: {
    mulai: assign(({ event }) => {
      const { usulan, lapisan, skTim } = event.data as Mulai;
      const from = event.facts.usulan;
      return {
        usulan, lapisan, ...(skTim ? { skTim } : {}), satker: event.facts.unit.satker, tujuan: from?.tujuan ?? 'WBK', putaran: from?.putaran ?? 1,
        komponen: event.law.pack.tingkat[lapisan]?.komponen ?? 'penuh', instrumen: event.law.instrument.code,
        jawaban: event.facts.bawah?.jawaban ?? {}, hasil: event.facts.bawah?.hasil ?? {}, ...surveysBelow(event.facts), ...laterStage(lapisan, event), penilai: [], nilai: null,
      };
    }),
    isi: assign(({ context, event }) => {
      const data = event.data as Isi;
      return {
        jawaban: merge(context, data, speaking(context, event)), hasil: { ...context.hasil, ...data.hasil }, penilai: withPerson(context.penilai, event.actor.person),
        ...attendedTo(context, [...Object.keys(data.jawaban ?? {}), ...Object.keys(data.hasil ?? {})]),
      };
    }),
    catatSurvei: assign(({ context, event }) => {
      const { unsur, ...survei } = event.data as CatatSurvei;
      return {
        hasil: { ...context.hasil, [unsur]: survei.indeks }, survei: { ...context.survei, [unsur]: { ...survei, ...speaking(context, event) } },
        penilai: withPerson(context.penilai, event.actor.person), ...attendedTo(context, [unsur]),
      };
    }),
    bagi: assign(({ context, event }) => {
      const { pembagian } = event.data as Bagi;
      return { pembagian: Object.fromEntries(Object.entries({ ...context.pembagian, ...pembagian }).filter(([, orang]) => orang.length > 0)) };
    }),
    tanggapi: assign(({ context, event }) => answered(context, event.data as Tanggapi, speaking(context, event))),
    ajukan: assign(({ context, event }) => ({
      diajukan: { oleh: event.actor.person, pada: event.now }, penilai: withPerson(context.penilai, event.actor.person), pengembalian: undefined,
    })),
    kembalikanButir: assign(({ context, event }) => ({
      ...returned(context, (event.data as KembalikanButir).butir, speaking(context, event)), diajukan: undefined, pembaca: withPerson(context.pembaca, event.actor.person),
    })),
    selesaikan: assign(({ context, event }) => ({
      nilai: scoreText(event.law.instrument, answersOf(context), event.law.pack.ambang), kurang: shortcomings(context, event.law), pengembalian: undefined,
      ...(context.diajukan ? { pembaca: withPerson(context.pembaca, event.actor.person), diajukan: undefined } : { penilai: withPerson(context.penilai, event.actor.person) }),
    })),
    bukaKembali: assign(({ context, event }) => {
      const putaran = event.facts.usulan?.putaran ?? context.putaran;
      return { nilai: null, kurang: undefined, putaran, ...(putaran === context.putaran ? {} : { ...returnedFromAbove(context, event.facts), ...laterStage(context.lapisan, event) }) };
    }),
  },
}).createMachine({
  id: 'lke', initial: 'baru', context: {} as LkeContext,
  states: {
    baru: { on: { 'lke.mulai': { target: 'diisi', actions: 'mulai' } } },
    diisi: {
      on: {
        'lke.isi': { actions: 'isi' },
        'lke.catatSurvei': { actions: 'catatSurvei' },
        'lke.bagi': { actions: 'bagi' },
        'lke.tanggapi': { actions: 'tanggapi' },
        'lke.ajukan': { target: 'dibaca', actions: 'ajukan' },
        'lke.selesaikan': { target: 'selesai', actions: 'selesaikan' },
      },
    },
    dibaca: {
      on: {
        'lke.kembalikanButir': { target: 'diisi', actions: 'kembalikanButir' },
        'lke.selesaikan': { target: 'selesai', actions: 'selesaikan' },
      },
    },
    selesai: { on: { 'lke.bukaKembali': { target: 'diisi', actions: 'bukaKembali' } } },
  },
});
