import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { checkAnswers, earns, type Worksheet } from './answers.js';
import type { LkeContext, LkeFacts, Mulai } from './lke.types.js';

const rule = rulesOf<LkeContext, LkeFacts, Law>();

/** The bare worksheet, as scoring reads it. A layer that only tests pengungkit leaves the results out. */
export function answersOf(context: Pick<LkeContext, 'jawaban' | 'hasil' | 'komponen'>): Worksheet {
  return {
    answers: Object.fromEntries(Object.entries(context.jawaban).map(([code, { nilai }]) => [code, nilai])),
    ...(context.komponen === 'penuh' ? { hasil: context.hasil } : {}),
  };
}

/** In which states of the proposal a layer may be written. */
function giliranDari(law: Law, lapisan: string, usulan: LkeFacts['usulan']): Verdict {
  const judul = law.pack.tingkat[lapisan]?.judul;
  if (judul === undefined || !usulan) return verdict(false, 'lapisan penilaian yang dikenal', `lapisan “${lapisan}”`);
  const own = lapisan === 'mandiri' ? ['penilaianMandiri', 'perbaikan'].includes(usulan.keadaan)
    : lapisan === 'tpi' ? usulan.keadaan === 'evaluasiTpi'
      : usulan.keadaan === 'penilaianPendahuluan' && usulan.tingkat === lapisan;
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

export const bukanUnitSendiri = rule({
  id: 'lke.bukan-unit-sendiri', title: 'Penilai tidak memegang jabatan di satker yang dinilai', reads: 'state', kind: 'segregation',
  evaluate: (input) => (hanyaPenilai(lapisanDari(input)) ? verdict(!input.facts.pelaku.jabatanDiUnit, `tidak memegang jabatan di satker itu sekarang atau dalam ${input.law.pack.segregasi.tinjauBulan} bulan terakhir`, input.facts.pelaku.jabatanDiUnit ? 'memegang atau pernah memegang jabatan di sana' : 'tidak') : []),
});

export const bukanLapisanBawah = rule({
  id: 'lke.bukan-penilai-lapisan-bawah', title: 'Penilai tidak menilai satker yang sama di lapisan lain', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const lain = input.facts.pelaku.menilaiLapisan.filter((l) => l !== lapisanDari(input));
    return hanyaPenilai(lapisanDari(input)) ? verdict(lain.length === 0, 'belum menilai satker ini di lapisan lain', lain.length > 0 ? `telah menilai di lapisan ${lain.map((l) => `“${input.law.pack.tingkat[l]?.judul ?? l}”`).join(', ')}` : 'belum') : [];
  },
});

export const bukanRantaiSendiri = rule({
  id: 'lke.bukan-rantai-sendiri', title: 'Penilai bukan dari unit pembina satker yang dinilai', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const lapisan = lapisanDari(input);
    return lapisan !== undefined && input.law.pack.segregasi.lapisanTanpaRantai.includes(lapisan)
      ? verdict(!input.facts.pelaku.rantaiSendiri, 'bukan dari unit eselon I pembina satker itu', input.facts.pelaku.rantaiSendiri ? 'dari unit pembinanya' : 'bukan') : [];
  },
});

export const lengkap = rule({
  id: 'lke.lengkap', title: 'Seluruh pertanyaan terjawab', reads: 'state',
  evaluate: ({ context, law }) => {
    const faults = checkAnswers(law.instrument, answersOf(context), { complete: true });
    const jumlah = law.instrument.questions.size;
    return verdict(faults.length === 0, `${jumlah} pertanyaan${context.komponen === 'penuh' ? ' dan seluruh nilai hasil' : ''} terjawab`, faults.length === 0 ? 'lengkap' : `belum: ${codes(faults.map((f) => f.path.split('/')[2] ?? f.path))}`);
  },
});

export const buktiTerlampir = rule({
  id: 'lke.bukti-terlampir', title: 'Jawaban yang bernilai disertai bukti', reads: 'state',
  evaluate: ({ context, law }) => {
    const tanpa = Object.entries(context.jawaban).filter(([code, j]) => j.bukti.length === 0 && earns(law.instrument, code, j.nilai)).map(([code]) => code);
    return verdict(tanpa.length === 0, 'setiap jawaban yang bernilai memiliki bukti', tanpa.length === 0 ? 'terlampir' : `tanpa bukti: ${codes(tanpa)}`);
  },
});

/** A readable list: the first ten, and how many more. */
const codes = (all: readonly string[]): string => `${all.slice(0, 10).join(', ')}${all.length > 10 ? `, dan ${all.length - 10} lainnya` : ''}`;
