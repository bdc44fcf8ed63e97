import { isDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { pointer } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import { PENERIMA, TUJUAN, type Pack } from './pack.schema.js';

/** What no single field can show: routes to unknown tiers, documents signed by unknown roles, dates that contradict each other. */
export const crossFaults = (sections: Partial<Pack>): Fault[] => CHECKS.flatMap((check) => check(sections));

/** A check that is made as soon as the sections that it looks at are sound, whatever is wrong with the others. */
const over = <K extends keyof Pack>(needs: readonly K[], faults: (pack: Pick<Pack, K>) => Fault[]) => (sections: Partial<Pack>): Fault[] =>
  (needs.every((key) => sections[key] !== undefined) ? faults(sections as Pick<Pack, K>) : []);

const faultIf = (wrong: boolean, path: string, why: string): Fault[] => (wrong ? [{ path, why }] : []);

/** The names in a list that a table does not have. */
const unknownIn = (table: object, names: readonly string[], path: string, kind: string): Fault[] =>
  names.flatMap((name, i) => faultIf(!Object.hasOwn(table, name), `${path}/${i}`, `${kind} "${name}" tidak dikenal`));

const CHECKS: readonly ((sections: Partial<Pack>) => Fault[])[] = [
  over(['berlaku'], ({ berlaku: { dari, sampai } }) => faultIf(sampai !== null && sampai < dari, '/berlaku/sampai', `mendahului hari pertama berlaku, ${dari}`)),
  over(['berlaku', 'ditetapkan'], ({ berlaku, ditetapkan }) => faultIf(berlaku.dari < ditetapkan, '/berlaku/dari', `mendahului tanggal penetapan, ${ditetapkan}`)),
  over(['surat'], ({ surat: { batas: { bulan, tanggal } } }) => faultIf(!isDate(`2024-${two(bulan)}-${two(tanggal)}`), '/surat/batas/tanggal', `bulan ke-${bulan} tidak mempunyai tanggal ${tanggal}`)),
  over(['rute', 'tingkat'], ({ rute, tingkat }) => Object.entries(rute).flatMap(([jenjang, tiers]) => unknownIn(tingkat, tiers, `/rute/${jenjang}`, 'tingkat'))),
  over(['rute', 'tingkat', 'lapisan'], routeFaults),
  over(['lapisan', 'tingkat'], ({ lapisan, tingkat }) => unknownIn(tingkat, lapisan, '/lapisan', 'tingkat')),
  over(['tahapTpi', 'tingkat'], ({ tahapTpi, tingkat }) => unknownIn(tingkat, tahapTpi, '/tahapTpi', 'tingkat')),
  over(['tahapTpi', 'lapisan'], ({ tahapTpi, lapisan }) => inOrder(tahapTpi, lapisan, '/tahapTpi')),
  over(['tingkat', 'peran'], ({ tingkat, peran }) => Object.entries(tingkat).flatMap(([name, { penilai, pembaca = [], pengusul }]) =>
    Object.entries({ penilai, pembaca, pengusul }).flatMap(([part, roles]) => unknownIn(peran, roles, pointer('tingkat', name, part), 'peran')))),
  over(['panel', 'peran'], ({ panel, peran }) => meetingFaults(panel, peran, '/panel')),
  over(['tpm', 'peran'], ({ tpm, peran }) => meetingFaults(tpm, peran, '/tpm')),
  over(['pencanangan', 'peran'], ({ pencanangan, peran }) => unknownIn(peran, pencanangan.penandatangan, '/pencanangan/penandatangan', 'peran')),
  over(['penetapan', 'peran'], ({ penetapan: { pengusul }, peran }) => faultIf(pengusul !== null && !Object.hasOwn(peran, pengusul), '/penetapan/pengusul', `peran "${pengusul ?? ''}" tidak dikenal`)),
  over(['dokumen', 'peran'], ({ dokumen, peran }) => Object.entries(dokumen).flatMap(([name, row]) =>
    (['penyusun', 'paraf', 'penandatangan'] as const).flatMap((part) => unknownIn(peran, row[part], pointer('dokumen', name, part), 'peran')))),
  over(['kawasan'], kawasanFaults),
  over(['layanan', 'eskalasi'], ({ layanan, eskalasi }) => Object.entries(layanan).flatMap(([name, { tangga, segera, hariKerja }]) => [
    ...unknownIn(eskalasi, [tangga], pointer('layanan', name, 'tangga'), 'tangga eskalasi'), ...faultIf(segera >= hariKerja, pointer('layanan', name, 'segera'), `harus kurang dari ${hariKerja} hari kerja`)])),
  over(['layanan', 'tingkat'], ({ layanan, tingkat }) => Object.keys(layanan).filter((name) => name.includes('@')).flatMap((name) => unknownIn(tingkat, [name.split('@')[1] ?? ''], pointer('layanan', name), 'tingkat'))),
  over(['eskalasi', 'peran'], ({ eskalasi, peran }) => Object.entries(eskalasi).flatMap(([name, rungs]) => [
    ...rungs.flatMap(({ kepada }, i) => unknownIn({ ...peran, ...PENERIMA_BUKAN_PERAN }, kepada, pointer('eskalasi', name, i, 'kepada'), 'penerima')),
    ...rungs.flatMap(({ pada }, i) => faultIf(i > 0 && rank(pada) <= rank(rungs[i - 1]?.pada ?? 'dekat'), pointer('eskalasi', name, i, 'pada'), 'tidak sesudah anak tangga sebelumnya'))])),
  over(['peran'], ({ peran }) => Object.entries(peran).flatMap(([name, { takRangkap = [] }]) => unknownIn(peran, takRangkap, pointer('peran', name, 'takRangkap'), 'peran'))),
  over(['dasar', 'sumber'], ({ dasar, sumber }) => Object.entries(dasar).flatMap(([id, citations]) =>
    citations.flatMap((citation, n) => faultIf(!Object.hasOwn(sumber, citation.sumber), pointer('dasar', id, n, 'sumber'), `sumber "${citation.sumber}" tidak dikenal`)))),
  (sections) => twins(sections, ''),
];

const two = (n: number): string => String(n).padStart(2, '0');

const PENERIMA_BUKAN_PERAN = Object.fromEntries(PENERIMA.map((who) => [who, true]));
/** Where a rung stands on its ladder, in working days after the target. */
const rank = (pada: 'dekat' | 'lewat' | number): number => (pada === 'dekat' ? -1 : pada === 'lewat' ? 0 : pada);

/** A tier on the way to TPI tests pengungkit and proposes onward, and comes in the order of the layers. */
function routeFaults({ rute, tingkat, lapisan }: Pick<Pack, 'rute' | 'tingkat' | 'lapisan'>): Fault[] {
  return Object.entries(rute).flatMap(([jenjang, tiers]) => [
    ...inOrder(tiers, lapisan, `/rute/${jenjang}`),
    ...tiers.flatMap((name, i) => {
      const tier = Object.hasOwn(tingkat, name) ? tingkat[name] : undefined;
      return tier ? faultIf(tier.komponen !== 'pengungkit' || tier.pengusul.length === 0, `/rute/${jenjang}/${i}`, `tingkat "${name}" tidak menilai pengungkit atau tidak mempunyai pengusul`) : [];
    }),
  ]);
}

/** Layers that are no layer of this law, or that come in another order than its layers. */
function inOrder(names: readonly string[], lapisan: readonly string[], path: string): Fault[] {
  const ranks = names.map((name) => lapisan.indexOf(name));
  return names.flatMap((name, i) => [
    ...faultIf(ranks[i] === -1, `${path}/${i}`, `"${name}" tidak ada pada lapisan`),
    ...faultIf(i > 0 && ranks[i] !== -1 && (ranks[i] ?? 0) <= (ranks[i - 1] ?? 0), `${path}/${i}`, `"${name}" tidak sesuai urutan lapisan`),
  ]);
}

function meetingFaults(meeting: Pack['panel'], peran: Pack['peran'], path: string): Fault[] {
  if (meeting === null) return [];
  const { pembilang, penyebut } = meeting.kuorumPecahan;
  return [
    ...faultIf(!Object.hasOwn(peran, meeting.ketua), `${path}/ketua`, `peran "${meeting.ketua}" tidak dikenal`),
    ...meeting.unsur.flatMap((unsur, i) => unknownIn(peran, unsur.peran, `${path}/unsur/${i}/peran`, 'peran')),
    ...faultIf(pembilang < 0 || pembilang >= penyebut, `${path}/kuorumPecahan`, 'kuorum harus pecahan dari 0 sampai kurang dari 1'),
  ];
}

/** A score that nobody can reach would be a refusal in disguise. */
function kawasanFaults({ kawasan: { ambang, aspek } }: Pick<Pack, 'kawasan'>): Fault[] {
  const most = Rational.sum(aspek.map(({ maksimum }) => Rational.parse(maksimum)));
  return TUJUAN.flatMap((tujuan) => faultIf(Rational.parse(ambang[tujuan]).cmp(most) > 0, `/kawasan/ambang/${tujuan}`, 'ambang melebihi jumlah maksimum semua aspek'));
}

/** Rows of a list that carry one id. */
function twins(value: unknown, path: string): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const ids = Array.isArray(value) ? value.map((row: unknown) => (typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined)) : [];
  return [
    ...ids.flatMap((id, i) => faultIf(id !== undefined && ids.indexOf(id) < i, `${path}/${i}/id`, `pengenal "${String(id)}" ganda`)),
    ...Object.entries(value).flatMap(([key, child]) => twins(child, `${path}${pointer(key)}`)),
  ];
}
