import { registry } from '../../machines/registry.js';
import type { Akhir, Langkah, Riwayat } from './record.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Cerita } from './story.js';

/** Rules that no request can meet unmet, and why. */
export const TAK_TERCAPAI: Readonly<Record<string, string>> = {
  'usulan.tingkat-layak': 'keadaan “menunggu daftar” hanya tercapai dengan simpulan layak dari setiap tingkat pada putaran itu, sehingga aturan ini pengaman kedua',
  'usulan.jalur-mandiri': 'surat mengarahkan kepada Tim Penilai Mandiri hanya predikat yang boleh dinilainya, sehingga aturan ini pengaman kedua',
  'surat.predikat-mandiri': 'rapat panel Tim Penilai Mandiri hanya membahas predikat yang boleh dinilainya, sehingga aturan ini pengaman kedua',
};

/** Why a rule may be missing here: the examples of each machine are judged by the same rules, one that holds and one that does not. */
const DIUJI = 'tidak diperagakan; penolakannya diuji dengan contoh pada mesinnya';

/** The short names of all sources that the routes cite. */
function sumberDari(laws: readonly Law[]): string[] {
  return [...new Set(laws.flatMap(({ pack }) => Object.entries(pack.sumber).map(([nama, { judul }]) => `${nama}: ${judul}.`)))];
}

/** Every rule by which one of the machines can refuse, with the one that asks for the right state. */
function semuaAturan(): string[] {
  return [...new Set(registry.machines.flatMap((def) => [`${def.name}.keadaan`, ...def.commands.flatMap((spec) => spec.rules.map((rule) => rule.id))]))];
}

/** What the whole demonstration came to. */
export interface Ringkasan {
  readonly rute: readonly Akhir[];
  readonly riwayat: Riwayat;
  /** Rules that refused at least once, those of the door (`izin.*`) too. */
  readonly aturanDitolak: readonly string[];
  /** Rules that refused nobody here, but warned. */
  readonly aturanPeringatan: readonly string[];
  /** The short names of the regulations, with their numbers. */
  readonly sumber: readonly string[];
  /** Rules of the machines that refused nothing here, with the reason where there is one. */
  readonly aturanTanpaPenolakan: readonly { readonly rule: string; readonly sebab: string }[];
  readonly penyimpangan: readonly string[];
  readonly sesuai: boolean;
}

const diperingatkanOleh = (langkah: readonly Langkah[]): string[] => [...new Set(langkah.flatMap((step) => (step.jawaban?.peringatan ?? []).map(({ rule }) => rule)))];
const ditolakOleh = (langkah: readonly Langkah[]): string[] => [...new Set(langkah.flatMap((step) => (step.mengapa ?? []).map(({ rule }) => rule)))];

/** @param rute every route that was to be told: one that did not come to its end is not as expected */
export function ringkas(cerita: Cerita, rute: readonly string[], riwayat: Riwayat): Ringkasan {
  const shown = ditolakOleh(cerita.langkah);
  const warned = diperingatkanOleh(cerita.langkah).filter((rule) => !shown.includes(rule));
  const penyimpangan = [
    ...cerita.penyimpangan.map(({ rute: id, langkah, apa }) => `Rute ${id}, langkah ${langkah}: ${apa}`),
    ...rute.filter((id) => !cerita.akhir.some((akhir) => akhir.rute === id)).map((id) => `Rute ${id} tidak sampai selesai`),
    ...(riwayat.sah ? [] : ['Riwayat tidak utuh']),
  ];
  return {
    rute: rute.flatMap((id) => cerita.akhir.filter((akhir) => akhir.rute === id)), riwayat, aturanDitolak: [...shown].sort(), aturanPeringatan: [...warned].sort(), sumber: sumberDari(cerita.laws),
    aturanTanpaPenolakan: semuaAturan().filter((rule) => !shown.includes(rule) && !warned.includes(rule)).map((rule) => ({ rule, sebab: TAK_TERCAPAI[rule] ?? DIUJI })),
    penyimpangan, sesuai: penyimpangan.length === 0,
  };
}

/** The last line of `--json`. */
export function jsonRingkasan({ rute, ...rest }: Ringkasan): Record<string, unknown> {
  return { ringkasan: { rute: rute.map(({ rute: id, satker, langkah, hasil, sesuai }) => ({ rute: id, satker, langkah, hasil, sesuai })), ...rest } };
}
