import { z } from 'zod';
import { Rational } from '../kernel/decimal.js';

const decimal = z
  .string()
  .max(60)
  .regex(/^(0|[1-9]\d*)(\.\d+)?$/, 'harus teks desimal tidak negatif, misalnya "17.50"')
  .transform((text) => Rational.parse(text));

const fraction = z
  .string()
  .max(20)
  .regex(/^\d+\/[1-9]\d*$/, 'harus pecahan, misalnya "1/3"')
  .transform((text) => {
    const [numerator = '', denominator = ''] = text.split('/');
    return Rational.of(BigInt(numerator), BigInt(denominator));
  });

const code = z.string().regex(/^[A-Za-z][\w.-]*$/, 'harus kode tanpa spasi');
const name = z.string().min(1);
const provenance = { note: z.string().optional(), explanation: z.string().optional(), source: z.string().optional() };

const scaleOption = z.object({ key: z.string().min(1), value: decimal });
const option = scaleOption.extend({ label: name, points: decimal.optional() });

const input = z.object({ id: z.string().regex(/^[A-Za-z_]\w*$/), label: name, type: z.literal('integer'), min: z.int().min(0).default(0) });

const choice = { answerType: z.string().min(1), options: z.array(option).min(2) };
const percent = {
  answerType: z.literal('PERSEN'),
  formula: z.string().min(1),
  inputs: z.array(input).min(1),
  zeroDenominator: z.record(z.string(), z.string()),
};
const index = { answerType: z.string().min(1), scaleMax: decimal, formula: z.string().min(1) };

const questionHead = { ...provenance, code, text: name, weight: decimal, share: fraction };
/** `components`: what a survey must ask about, in the words of the regulation. */
const itemHead = { ...provenance, code, name, weight: decimal, components: z.array(name).optional() };

const question = z.union([z.object({ ...questionHead, ...percent }), z.object({ ...questionHead, ...choice })]);
const hasilItem = z.union([
  z.object({ ...itemHead, ...percent }),
  z.object({ ...itemHead, ...index }),
  z.object({ ...itemHead, ...choice }),
]);

const indicator = z.object({ code, name, weight: decimal, questions: z.array(question).min(1) });
const aspectWeight = z.object({ weight: decimal });
const area = z.object({
  code,
  name,
  weight: decimal,
  aspectWeights: z.object({ pemenuhan: aspectWeight, reform: aspectWeight }),
  aspects: z.object({ pemenuhan: z.array(indicator), reform: z.array(indicator) }),
});
const hasilGroup = z.object({ code, name, weight: decimal, items: z.array(hasilItem).min(1) });

const threshold = z.string().regex(/^\d{1,4}(\.\d{1,4})?$/, 'harus teks desimal, misalnya "18.25"');

/**
 * The thresholds of one predikat: points as decimal text; `areaMinPercent` in percent of each area's weight; every
 * other key is a threshold on hasil, in points, or in points or survey index (either one is enough).
 */
export const thresholdsSchema = z
  .object({ total: threshold, pengungkit: threshold, areaMinPercent: threshold, requires: z.string().optional() })
  .catchall(z.union([threshold, z.object({ points: threshold, index: threshold })]));

/** Thresholds per predikat, as an instrument and a regulation pack write them. */
export const gatesSchema = z.object({ WBK: thresholdsSchema, WBBM: thresholdsSchema });

/** An official worksheet (LKE) as a document; facts beyond these fields (sources, notes) may stand in it and are kept out. */
export const instrumentSchema = z.object({
  code,
  regulation: name,
  totals: z.object({ pengungkit: decimal, pemenuhan: decimal, reform: decimal, hasil: decimal, total: decimal }),
  scales: z.record(z.string(), z.array(scaleOption).min(2)),
  gates: gatesSchema,
  gateItems: z.record(z.string(), code).optional(),
  areas: z.array(area).min(1),
  hasil: z.array(hasilGroup),
});

export type InstrumentDocument = z.output<typeof instrumentSchema>;
export type QuestionDocument = z.output<typeof question>;
export type HasilItemDocument = z.output<typeof hasilItem>;
export type Thresholds = z.output<typeof thresholdsSchema>;
export type Gates = z.output<typeof gatesSchema>;
/** The two predikat of a zona integritas: wilayah bebas dari korupsi; wilayah birokrasi bersih dan melayani. */
export type Predikat = keyof Gates;
