import type { Fault } from '../kernel/machine.js';
import { checkAnswers } from '../lke/answers.js';
import { answersOf } from '../lke/lke.rules.js';
import type { LkeContext } from '../lke/lke.types.js';
import { scoreText } from '../lke/score.js';
import type { Law } from '../regulasi/law.js';
import type { UsulanContext } from '../usulan/usulan.types.js';
import type { Peta } from './peta.js';

type Context = Readonly<Record<string, unknown>>;
type Rewrite = (context: Context, peta: Peta, law: Law, faults: Fault[]) => Context;

/** Machines whose contexts hold something that the law says: the route of a proposal, the questions of a worksheet. */
const REWRITE: Readonly<Record<string, Rewrite>> = {
  usulan: (context, _peta, law, faults) => {
    const { rute: before, posisi, jenjang } = context as unknown as UsulanContext;
    const rute = law.pack.rute[jenjang];
    if (!rute) { faults.push({ path: '/rute', why: `paket "${law.pack.id}" tidak mempunyai rute untuk jenjang "${jenjang}"` }); return context; }
    const here = before[posisi];
    const to = here === undefined ? rute.length : rute.indexOf(here);
    if (to === -1) faults.push({ path: '/posisi', why: `kasus berada pada tingkat "${here ?? ''}", yang tidak ada dalam rute ${rute.join(' → ') || 'langsung kepada Tim Penilai Internal'}` });
    return { ...context, rute: [...rute], posisi: to };
  },
  lke: (context, peta, law, faults) => {
    const sheet = context as unknown as LkeContext;
    if (!Object.hasOwn(law.pack.tingkat, sheet.lapisan)) faults.push({ path: '/lapisan', why: `paket "${law.pack.id}" tidak mengenal lapisan "${sheet.lapisan}"` });
    const jawaban = recoded(sheet.jawaban, peta.pertanyaan);
    const hasil = recoded(sheet.hasil, peta.hasil);
    const next = { ...sheet, jawaban, hasil, instrumen: law.instrument.code };
    const unread = checkAnswers(law.instrument, answersOf(next), { complete: sheet.nilai !== null });
    faults.push(...unread.map(({ path, why }) => ({ path: path.replace(/^\/answers/, '/jawaban'), why })));
    return unread.length > 0 || sheet.nilai === null ? { ...next } : { ...next, nilai: scoreText(law.instrument, answersOf(next), law.pack.ambang) };
  },
};

/** A context as the new law has it. */
export const contextUnder = (machine: string, context: Context, peta: Peta, law: Law, faults: Fault[]): Context =>
  REWRITE[machine]?.(context, peta, law, faults) ?? context;

/** Answers under their new codes; what the mapping leaves behind is gone. */
function recoded<T>(answers: Readonly<Record<string, T>>, codes: Readonly<Record<string, string | null>>): Record<string, T> {
  return Object.fromEntries(Object.entries(answers).flatMap(([code, answer]): [string, T][] => {
    const to = Object.hasOwn(codes, code) ? codes[code] : code;
    return to === null || to === undefined ? [] : [[to, answer]];
  }));
}
