import type { Citation } from '../../machines/kernel/citation.js';
import { longDate } from '../../machines/kernel/calendar.js';
import type { Law } from '../../machines/regulasi/law.js';
import { registry } from '../../machines/registry.js';
import { cut, LEBAR, wrap, type Warnai } from './layout.js';
import type { Akhir, Alasan, Jawaban, Langkah } from './record.js';
import type { Ringkasan } from './summary.js';

const INDENT = '      ';
const DEEP = `${INDENT}    `;
const RULE = '═'.repeat(LEBAR);
/** As much of an article's words as two lines hold. */
const KUTIPAN = 150;

/** What stands above a route. */
export interface Kepala {
  readonly nomor: number;
  readonly judul: string;
  readonly pengantar: string;
  readonly law: Law;
}

/** One route as a person reads it: heading, chapters, numbered steps, and how it ended. */
export function rute({ nomor, judul, pengantar, law }: Kepala, langkah: readonly Langkah[], akhir: Akhir | undefined, warna: Warnai): string {
  const told = new Set<string>();
  const babak = (step: Langkah, i: number): string[] => (i === 0 || step.babak !== langkah[i - 1]?.babak ? ['', warna('tebal', `  ${step.babak}`)] : []);
  return [
    '', RULE, ...wrap(judul, `RUTE ${nomor}  `).map((line) => warna('tebal', line)), ...(akhir ? [`        ${akhir.satker}`] : []), ...wrap(`Menurut ${ownSource(law)}`, '        '), '', ...wrap(pengantar, '        '), RULE,
    ...langkah.flatMap((step, i) => [...babak(step, i), '', ...stepLines(step, { told, law, warna })]),
    ...(akhir ? ['', ...wrap(`${akhir.hasil} (${akhir.langkah} langkah)`, '  Akhir rute: ').map((line) => warna(akhir.sesuai ? 'hijau' : 'merah', line))] : []), '',
  ].join('\n');
}

/** The regulation itself, behind those on which it rests. */
const ownSource = ({ pack }: Law): string => Object.values(pack.sumber).at(-1)?.judul ?? pack.nomor;

/** What the lines of a route share: the articles already quoted, its law, the colours. */
interface Cetak {
  readonly told: Set<string>;
  readonly law: Law;
  readonly warna: Warnai;
}

function stepLines(step: Langkah, { told, law, warna }: Cetak): string[] {
  const { langkah, tanggal, pelaku, judul, jawaban, dasar, keterangan, mengapa } = step;
  return [
    ...wrap(`${longDate(tanggal)} · ${pelaku.nama} (${pelaku.jabatan}, ${pelaku.satker})`, `${String(langkah).padStart(4)}. `).map((line) => warna('redup', line)),
    ...wrap(judul, INDENT),
    ...(jawaban ? accepted(jawaban, keterangan, law, warna) : refused(mengapa ?? [], step.status, warna)),
    ...(jawaban ? articles(dasar, told).map((line) => warna('redup', line)) : []),
  ];
}

const keadaan = ({ mesin, keadaan: state }: Jawaban, law: Law): string => law.say(registry.machine(mesin).states[state]?.title ?? state);

function accepted(jawaban: Jawaban, keterangan: string | undefined, law: Law, warna: Warnai): string[] {
  const result = [keadaan(jawaban, law), ...(keterangan === undefined ? [] : [keterangan])].join('; ');
  return [
    ...wrap(result, `${INDENT}✓ `).map((line) => warna('hijau', line)), ...followed(jawaban.turunan, law).flatMap((line) => wrap(line, `${INDENT}  → `)),
    ...warned(jawaban.peringatan ?? []).flatMap((line) => wrap(line, `${INDENT}  ! `)).map((line) => warna('kuning', line)),
  ];
}

/** One line for each rule that only warns: its first finding, and how many more there are. */
function warned(peringatan: readonly Alasan[]): string[] {
  return [...new Set(peringatan.map(({ rule }) => rule))].map((rule) => {
    const [first, ...more] = peringatan.filter((one) => one.rule === rule);
    return `Perhatian: ${first?.need ?? ''} (${first?.have ?? ''})${more.length > 0 ? `, dan ${more.length} hal serupa` : ''} [${rule}]`;
  });
}

/** `Usulan predikat: Evaluasi Tim Penilai Nasional (4 kasus)`: what moved along with it. */
function followed(turunan: readonly Jawaban[], law: Law): string[] {
  const counts = new Map<string, number>();
  for (const one of turunan) {
    const line = law.say(`${registry.machine(one.mesin).title}: ${keadaan(one, law)}`);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} kasus)`));
}

/** The articles of a step: with their words the first time that a route rests on them, then by their place alone. */
function articles(dasar: readonly Citation[], told: Set<string>): string[] {
  const isNew = (c: Citation) => !told.has(c.pasal + c.kutipan);
  const fresh = dasar.filter(isNew);
  const known = dasar.filter((c) => !isNew(c));
  for (const c of dasar) told.add(c.pasal + c.kutipan);
  return [
    ...fresh.flatMap((c) => wrap(`${place(c)} “${cut(c.kutipan, KUTIPAN)}”`, `${INDENT}  `)),
    ...(known.length > 0 ? wrap(places(known), `${INDENT}  `) : []),
  ];
}

const place = ({ sumber, pasal }: Citation): string => `${sumber} ${pasal}`;
const places = (basis: readonly Citation[]): string => [...new Set(basis.map(place))].join('; ');

function refused(mengapa: readonly Alasan[], status: number, warna: Warnai): string[] {
  const rules = [...new Set(mengapa.map(({ rule }) => rule))];
  if (status === 404) return [warna('merah', `${INDENT}✗ TIDAK DITEMUKAN (404): kasus itu tidak ada bagi jabatan ini`)];
  const kind = rules.every((rule) => rule.startsWith('izin.')) ? 'bukan wewenang jabatan ini' : `${rules.length} syarat belum terpenuhi`;
  return [
    warna('merah', `${INDENT}✗ DITOLAK (${status}): ${kind}`),
    ...rules.flatMap((rule) => reason(mengapa.filter((one) => one.rule === rule), warna)),
  ];
}

/** One unmet rule: all that it needs and what there is, then where it is written. */
function reason(findings: readonly Alasan[], warna: Warnai): string[] {
  const [first] = findings;
  if (!first) return [];
  return [
    ...wrap(`${first.title} [${first.rule}]`, `${INDENT}  – `).map((line) => warna('kuning', line)),
    ...findings.flatMap(({ need, have }) => [...wrap(need, `${DEEP}syarat  `), ...wrap(have, `${DEEP}ada     `)]),
    ...(first.basis.length > 0 ? wrap(places(first.basis), `${DEEP}dasar   `).map((line) => warna('redup', line)) : []),
  ];
}

/** The end: each route with its outcome, the history, the rules that were shown, and whatever was not as expected. */
export function ringkasan({ rute: routes, riwayat, aturanDitolak, aturanPeringatan, aturanTanpaPenolakan, sumber, penyimpangan, sesuai }: Ringkasan, seconds: number, warna: Warnai): string {
  const shown = aturanDitolak.filter((rule) => registry.machines.some((def) => rule.startsWith(`${def.name}.`))).length;
  const utuh = riwayat.sah ? 'rantai sidik, kunci, dan keputusan ulang seluruhnya cocok' : 'ADA YANG TIDAK COCOK';
  return [
    RULE, warna('tebal', 'RINGKASAN'), RULE, '', ...routes.flatMap((akhir, i) => outcome(akhir, i + 1, warna)),
    '', ...wrap(`${riwayat.kasus} kasus dengan ${riwayat.peristiwa} peristiwa diperiksa: ${utuh}.`, 'Riwayat  '),
    ...wrap(`${shown} dari ${shown + aturanPeringatan.length + aturanTanpaPenolakan.length} aturan ${registry.machines.length} mesin menolak sedikitnya satu kali; ${aturanPeringatan.length} lainnya hanya memperingatkan.`, 'Aturan   '),
    ...bySebab(aturanTanpaPenolakan).flatMap(([sebab, rules]) => wrap(`Tidak pernah menolak di sini (${sebab}): ${rules.join(', ')}.`, '         ')),
    ...sumber.flatMap((line, i) => wrap(line, i === 0 ? 'Sumber   ' : '         ')), '', ...penyimpangan.flatMap((line) => wrap(line, '✗ ').map((l) => warna('merah', l))),
    warna(sesuai ? 'hijau' : 'merah', sesuai ? `Seluruh rute berakhir sebagaimana mestinya (${seconds.toFixed(1).replace('.', ',')} detik).` : 'Ada yang tidak sebagaimana mestinya.'), '',
  ].join('\n');
}

/** The rules that refused nothing, those with the same reason together. */
function bySebab(rules: Ringkasan['aturanTanpaPenolakan']): [sebab: string, rules: string[]][] {
  return [...new Set(rules.map(({ sebab }) => sebab))].map((sebab) => [sebab, rules.filter((one) => one.sebab === sebab).map(({ rule }) => rule)]);
}

const outcome = ({ judul, satker, langkah, hasil, sesuai }: Akhir, nomor: number, warna: Warnai): string[] => [
  ...wrap(judul, ` ${nomor}. `).map((line) => warna('tebal', line)), ...wrap(`${satker} · ${langkah} langkah`, '    '),
  ...wrap(hasil, `    ${sesuai ? '✓' : '✗'} `).map((line) => warna(sesuai ? 'hijau' : 'merah', line)),
];
