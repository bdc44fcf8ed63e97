import type { Isi, Nilai } from '../../../../machines/lke/lke.types.js';
import { noteOf, traceOf } from '../layout/trace.js';
import type { Typed } from './answers.js';
import { told, type RowReport, type Stored } from './report.js';

/** What stands in the case now, and what may be changed there. */
export interface Standing {
  readonly jawaban: Readonly<Record<string, Stored>>;
  readonly hasil: Readonly<Record<string, Nilai>>;
  /** The questions and items that alone may be answered; undefined: all. */
  readonly terbuka?: readonly string[] | undefined;
}

/** What becomes of one question; `baru` is what is to be written. */
export interface Judged { readonly report: RowReport; readonly hasil: boolean; readonly baru?: { readonly nilai: Nilai; readonly catatan?: string; readonly dilihat?: string | null } }

/**
 * Holds what was typed against what stood there at the export (its mark, where there was an export) and what stands there now.
 */
export function judge(typed: Typed, standing: Standing, exported: string | undefined): Judged {
  const { kode, hasil, lembar, sel, catatan, kesalahan } = typed;
  const now = nowOf(typed, standing);
  const as = (nasib: RowReport['nasib'], ...alasan: string[]): Judged => ({ hasil, report: { kode, lembar, sel, nasib, alasan } });
  const wrong = (alasan: string): Judged => as('salah', told({ lembar, sel, alasan }));
  if (kesalahan.length > 0) return as('salah', ...kesalahan.map(told));
  if (typed.nilai === null && catatan === '') return as('kosong', ...(now.nilai === undefined ? [] : ['dikosongkan pada lembar; jawaban yang tersimpan tetap']));
  const nilai = typed.nilai ?? now.nilai;
  if (nilai === undefined) return wrong('catatan tanpa jawaban; isi jawabannya');
  const stored = traceOf(now.nilai, now.catatan);
  if (traceOf(nilai, catatan === '' ? now.catatan : catatan) === stored) return as('sama');
  if (traceOf(typed.nilai ?? undefined, catatan) === exported) return as('tetap', 'diubah pada aplikasi sejak lembar diekspor, tidak pada lembar');
  if (exported !== undefined && stored !== exported) return as('bentrok', told({ lembar, sel, alasan: `diubah juga pada aplikasi sejak lembar diekspor; sekarang ${shown(now.nilai)}, pada lembar ${shown(nilai)}` }));
  if (standing.terbuka && !standing.terbuka.includes(kode)) return wrong('terkunci: bukan butir yang dinilai kembali');
  return { ...as('baru'), baru: { nilai, ...(catatan === '' || catatan === noteOf(now.catatan ?? '') ? {} : { catatan }), ...(hasil ? {} : { dilihat: now.pada ?? null }) } };
}

const nowOf = ({ kode, hasil }: Typed, standing: Standing): Partial<Stored> => (hasil ? { nilai: own(standing.hasil, kode) } : own(standing.jawaban, kode) ?? {});

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

function shown(nilai: Nilai | undefined): string {
  if (nilai === undefined) return 'belum dijawab';
  return `“${typeof nilai === 'string' ? nilai : Object.entries(nilai).map(([id, count]) => `${id} ${count}`).join(', ')}”`;
}

/** The command `lke.isi` for all that is to be written; empty where nothing is. */
export function commandOf(judged: readonly Judged[]): Isi {
  const written = (ofHasil: boolean) => judged.flatMap(({ report, baru, hasil }) => (baru && hasil === ofHasil ? [[report.kode, baru] as const] : []));
  const [jawaban, hasil] = [written(false), written(true)];
  return {
    ...(jawaban.length > 0 ? { jawaban: Object.fromEntries(jawaban) } : {}),
    ...(hasil.length > 0 ? { hasil: Object.fromEntries(hasil.map(([kode, { nilai }]) => [kode, nilai])) } : {}),
  };
}
