import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Instrument } from '../regulasi/instrument.js';
import type { Law } from '../regulasi/law.js';
import { checkAnswers, earns, type Worksheet } from './answers.js';
import type { Isi, KembalikanButir, LkeContext, LkeFacts, Mulai, Nilai, Tanggapi } from './lke.types.js';
import type { CatatSurvei } from './survei/survei.types.js';

const rule = rulesOf<LkeContext, LkeFacts, Law>();

/** The bare worksheet, as scoring reads it. A layer that only tests pengungkit leaves the results out. */
export function answersOf(context: Pick<LkeContext, 'jawaban' | 'hasil' | 'komponen'>): Worksheet {
  return {
    answers: Object.fromEntries(Object.entries(context.jawaban).map(([code, { nilai }]) => [code, nilai])),
    ...(context.komponen === 'penuh' ? { hasil: context.hasil } : {}),
  };
}

/** Every question or result that is typed, whatever is done with it. */
export const typed = ({ jawaban, hasil, unsur, tanggapan, butir }: Partial<Isi & CatatSurvei & Tanggapi & KembalikanButir>): string[] =>
  [...Object.keys(jawaban ?? {}), ...Object.keys(hasil ?? {}), ...(unsur === undefined ? [] : [unsur]), ...Object.keys(tanggapan ?? {}), ...(butir ?? []).map(({ pertanyaan }) => pertanyaan)];

/** The area of a question, or the group of a result: what is assigned to persons. */
export const areaOf = ({ questions, hasil }: Instrument, kode: string): string | undefined =>
  questions.get(kode)?.area ?? hasil.find(({ items }) => items.some((item) => item.code === kode))?.code;

/** In which states of the proposal the layers are written that stand on no route. */
const GILIRAN: Readonly<Record<string, readonly string[]>> = {
  mandiri: ['penilaianMandiri', 'perbaikan'], tpm: ['evaluasiTpm'], tpn: ['deskTpn', 'lapanganTpn'],
};

/** Whether the state of the proposal is the turn of a layer: a stage of TPI, a layer of its own, or a tier of the route. */
function isTurn({ pack }: Law, lapisan: string, { keadaan, tahapTpi, tingkat }: NonNullable<LkeFacts['usulan']>): boolean {
  if (pack.tahapTpi.includes(lapisan)) return keadaan === 'evaluasiTpi' && tahapTpi === lapisan;
  const own = Object.hasOwn(GILIRAN, lapisan) ? GILIRAN[lapisan] : undefined;
  return own ? own.includes(keadaan) : keadaan === 'penilaianPendahuluan' && tingkat === lapisan;
}

function giliranDari(law: Law, lapisan: string, usulan: LkeFacts['usulan']): Verdict {
  const judul = law.pack.tingkat[lapisan]?.judul;
  if (judul === undefined || !usulan) return verdict(false, 'lapisan penilaian yang dikenal', `lapisan “${lapisan}”`);
  const own = isTurn(law, lapisan, usulan);
  const sekarang = usulan.keadaan === 'penilaianPendahuluan' ? `penilaian di ${law.pack.tingkat[usulan.tingkat]?.judul ?? usulan.tingkat}` : `tahap “${usulan.judul ?? usulan.keadaan}”`;
  return verdict(own, `giliran ${judul}`, sekarang);
}

export const giliranMulai = rule<Mulai>({
  id: 'lke.giliran', title: 'LKE diisi pada giliran lapisannya', reads: 'data',
  evaluate: ({ data, facts, law }) => giliranDari(law, data.lapisan, facts.usulan),
});

export const giliran = rule({
  id: 'lke.giliran', title: 'LKE diisi pada giliran lapisannya', reads: 'state',
  evaluate: ({ context, facts, law }) => giliranDari(law, context.lapisan, facts.usulan),
});

export const timBerSk = rule<Mulai>({
  id: 'lke.tim-ber-sk', title: 'Tim penilai dibentuk dengan keputusan', reads: 'data',
  evaluate: ({ data, law }) => (law.pack.tingkat[data.lapisan]?.skTimWajib ? verdict(data.skTim !== undefined, 'nomor dan tanggal SK tim penilai', data.skTim?.nomor ?? 'belum disebut') : []),
});

const hanyaPenilai = (lapisan: string | undefined): boolean => lapisan !== undefined && lapisan !== 'mandiri';
type Input = { context: Partial<LkeContext>; facts: LkeFacts; law: Law; data: unknown };
const lapisanDari = ({ context, data }: Input): string | undefined => context.lapisan ?? (data as Partial<Mulai>).lapisan;

/** A conflict of interest, unless the chair wrote an exemption down: then it is told, with the reason, and recorded (C30). */
export function tanpaBenturan(input: Input, ok: boolean, need: string, have: string): Verdict {
  const lapisan = lapisanDari(input);
  const pengecualian = input.facts.pelaku.pengecualian.find((p) => p.lapisan === undefined || p.lapisan === lapisan);
  return ok || !pengecualian ? verdict(ok, need, have) : warning(ok, need, `${have}; dikecualikan oleh ketua tim: ${pengecualian.alasan}`);
}

export const bukanUnitSendiri = rule({
  id: 'lke.bukan-unit-sendiri', title: 'Penilai tidak memegang jabatan di {satker} yang dinilai', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const { jabatanDiUnit } = input.facts.pelaku;
    const need = `tidak memegang jabatan di {satker} itu sekarang atau dalam ${input.law.pack.segregasi.tinjauBulan} bulan terakhir`;
    return hanyaPenilai(lapisanDari(input)) ? tanpaBenturan(input, !jabatanDiUnit, need, jabatanDiUnit ? 'memegang atau pernah memegang jabatan di sana' : 'tidak') : [];
  },
});

export const bukanLapisanBawah = rule({
  id: 'lke.bukan-penilai-lapisan-bawah', title: 'Penilai tidak menilai {satker} yang sama di lapisan lain', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const { tahapTpi, tingkat } = input.law.pack;
    const lapisan = lapisanDari(input);
    if (!hanyaPenilai(lapisan)) return [];
    const bertahap = lapisan !== undefined && tahapTpi.includes(lapisan);
    const lain = input.facts.pelaku.menilaiLapisan.filter((l) => l !== lapisan && !(bertahap && tahapTpi.includes(l)));
    return tanpaBenturan(input, lain.length === 0, 'belum menilai {satker} ini di lapisan lain', lain.length > 0 ? `telah menilai di lapisan ${lain.map((l) => `“${tingkat[l]?.judul ?? l}”`).join(', ')}` : 'belum');
  },
});

export const bukanRantaiSendiri = rule({
  id: 'lke.bukan-rantai-sendiri', title: 'Penilai bukan dari unit pembina {satker} yang dinilai', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const lapisan = lapisanDari(input);
    const { rantaiSendiri } = input.facts.pelaku;
    return lapisan !== undefined && input.law.pack.segregasi.lapisanTanpaRantai.includes(lapisan)
      ? tanpaBenturan(input, !rantaiSendiri, 'bukan dari unit eselon I pembina {satker} itu', rantaiSendiri ? 'dari unit pembinanya' : 'bukan') : [];
  },
});

export const hanyaYangKurang = rule<Partial<Isi & KembalikanButir>>({
  id: 'lke.hanya-yang-kurang', title: 'Penilaian Tahap II terbatas pada yang kurang pada Tahap I', reads: 'data',
  evaluate: ({ context, data, law }) => {
    const { terbuka } = context;
    if (!terbuka || !law.pack.tahapTpi.includes(context.lapisan)) return [];
    const terkunci = typed(data).filter((code) => !terbuka.includes(code));
    return verdict(terkunci.length === 0, `hanya butir pada daftar percepatan: ${codes(terbuka)}`, terkunci.length === 0 ? 'sesuai daftar' : `terkunci karena telah terpenuhi pada Tahap I: ${codes(terkunci)}`);
  },
});

export const jawabanMutakhir = rule<Isi>({
  id: 'lke.jawaban-mutakhir', title: 'Jawaban orang lain tidak tertimpa tanpa dilihat', reads: 'data',
  evaluate: ({ context, facts, data }) => Object.entries(data.jawaban ?? {}).flatMap(([kode, { dilihat }]) => {
    const kini = context.jawaban[kode];
    if (dilihat === undefined || !kini) return [];
    const { oleh, pada, nilai } = kini;
    const sama = oleh === facts.pelaku.orang || (pada ?? null) === dilihat;
    return verdict(sama, `jawaban ${kode} sama dengan yang dilihat sebelum diubah`, sama ? 'sama' : `sesudah itu ditulis orang lain (${oleh})${pada === undefined ? '' : ` pada ${pada}`}; kini ${worth(nilai)}`);
  }),
});

type Sheet = Pick<LkeContext, 'jawaban' | 'hasil' | 'komponen'>;

/** The questions, and where they count the results, that have no sound answer yet. */
export const belumDijawab = (sheet: Sheet, { instrument }: Law): string[] =>
  checkAnswers(instrument, answersOf(sheet), { complete: true }).map(({ path }) => path.split('/')[2] ?? path);

/** The questions whose answer earns something and has no evidence. */
export const tanpaBukti = (sheet: Sheet, { instrument }: Law): string[] =>
  Object.entries(sheet.jawaban).filter(([kode, j]) => j.bukti.length === 0 && earns(instrument, kode, j.nilai)).map(([kode]) => kode);

export const lengkap = rule({
  id: 'lke.lengkap', title: 'Seluruh pertanyaan terjawab', reads: 'state',
  evaluate: ({ context, law }) => {
    const belum = belumDijawab(context, law);
    const jumlah = law.instrument.questions.size;
    return verdict(belum.length === 0, `${jumlah} pertanyaan${context.komponen === 'penuh' ? ' dan seluruh nilai hasil' : ''} terjawab`, belum.length === 0 ? 'lengkap' : `belum: ${codes(belum)}`);
  },
});

export const buktiTerlampir = rule({
  id: 'lke.bukti-terlampir', title: 'Jawaban yang bernilai disertai bukti', reads: 'state',
  evaluate: ({ context, law }) => {
    const tanpa = tanpaBukti(context, law);
    return verdict(tanpa.length === 0, 'setiap jawaban yang bernilai memiliki bukti', tanpa.length === 0 ? 'terlampir' : `tanpa bukti: ${codes(tanpa)}`);
  },
});

/** An answer as it was typed. */
const worth = (nilai: Nilai): string => (typeof nilai === 'string' ? `“${nilai}”` : Object.entries(nilai).map(([input, count]) => `${input} ${count}`).join(', '));

/** A readable list: the first ten, and how many more. */
export const codes = (all: readonly string[]): string => `${all.slice(0, 10).join(', ')}${all.length > 10 ? `, dan ${all.length - 10} lainnya` : ''}`;
