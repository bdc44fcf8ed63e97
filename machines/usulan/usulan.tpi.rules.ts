import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import { gatesOf } from '../lke/gates.js';
import type { Law } from '../regulasi/law.js';
import { SAKIP } from '../regulasi/pack.schema.js';
import { lkeSelesai } from './usulan.pendahuluan.rules.js';
import type { CatatPercepatan, Lhe, LkeFact, MintaPercepatan, UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();
interface Input { readonly context: UsulanContext; readonly facts: UsulanFacts; readonly law: Law }

/** The layer of the stage of TPI that the proposal is at. */
const tahapKini = ({ context, law }: Pick<Input, 'context' | 'law'>): string => law.pack.tahapTpi[context.tahap] ?? 'tpi';
const lkeTpi = (input: Input): LkeFact | undefined => input.facts.lke[tahapKini(input)];

export const lkeTpiSelesai = rule({
  id: 'usulan.lke-tpi-selesai', title: 'TPI telah menilai pengungkit dan hasil dengan LKE', reads: 'state',
  evaluate: ({ context, facts, law }) => lkeSelesai(context, facts, law, tahapKini({ context, law })),
});

export const pemeriksaanLengkap = rule({
  id: 'usulan.pemeriksaan-lengkap', title: 'Delapan hal yang harus diperhatikan TPI telah diperiksa', reads: 'state',
  evaluate: ({ context }) => verdict(context.pemeriksaan !== undefined, 'lembar pemeriksaan delapan hal terisi', context.pemeriksaan ? 'terisi' : 'belum terisi'),
});

export const pelatihanPenilai = rule({
  id: 'usulan.pelatihan-penilai', title: 'Penilai TPI tercatat mengikuti pelatihan pengisian LKE', reads: 'state',
  evaluate: (input) => {
    const penilai = lkeTpi(input)?.penilai ?? [];
    const belum = penilai.filter((orang) => !input.facts.pelatihan.includes(orang)).length;
    return warning(belum === 0, `pelatihan setiap penilai tercatat pada periode ${input.context.periode}`, belum === 0 ? 'tercatat' : `${belum} dari ${penilai.length} penilai belum tercatat`);
  },
});

export const paruhArea = rule({
  id: 'usulan.paruh-area', title: 'Pemenuhan dan reform setiap area masing-masing mencapai persentase ambang', reads: 'state',
  evaluate: (input): Verdict[] => {
    const halves = lkeTpi(input)?.nilai?.halves ?? {};
    const ambang = Number(input.law.pack.ambang[input.context.tujuan].areaMinPercent);
    return input.law.instrument.areas.flatMap(({ code, name }) => Object.entries(halves[code] ?? {}).map(([aspek, persen]) =>
      warning(Number(persen) >= ambang, `${aspek} area ${name} sebaiknya paling sedikit ${ambang}% dari bobotnya`, `${persen.replace('.', ',')}%`)));
  },
});

/** The rules of a favourable report; an unfavourable one asks for recommendations instead. */
const jikaMemenuhi = (id: string, title: string, evaluate: (input: Input) => Verdict | readonly Verdict[]) =>
  rule<Lhe>({ id, title, reads: 'data', evaluate: (input) => (input.data.simpulan === 'memenuhi' ? evaluate(input) : []) });

/** The thresholds of the predikat, all of them, held against the worksheet of a layer. */
const nilaiLapisan = ({ context, facts, law }: Input, lapisan: string): Verdict | Verdict[] => {
  const nilai = facts.lke[lapisan]?.nilai;
  if (!nilai) return verdict(false, `nilai LKE ${law.pack.tingkat[lapisan]?.judul ?? lapisan}`, 'belum ada nilai');
  return gatesOf(law.instrument, nilai, law.pack.ambang[context.tujuan]).map(({ ok, need, have }) => verdict(ok, need, have));
};

export const nilaiAmbang = jikaMemenuhi('usulan.nilai-ambang', 'Nilai memenuhi ambang predikat', (input) => nilaiLapisan(input, tahapKini(input)));
export const nilaiAmbangMandiri = jikaMemenuhi('usulan.nilai-ambang', 'Nilai memenuhi ambang predikat', (input) => nilaiLapisan(input, 'tpm'));

/** What Tabel 5 asks of the unit: of a unit of Stranas PK it is only told, since that may be proposed while still fulfilling it (N5 Lampiran II Bab II.A). */
export const syarat = (facts: UsulanFacts, law: Law): typeof verdict => (law.pack.stranasPk.includes(facts.unit.jenis) ? warning : verdict);

const bagian = (sudah: number, wajib: number): string => (wajib === 0 ? 'tidak ada kewajiban' : `${sudah} dari ${wajib} (${((sudah * 100) / wajib).toFixed(2).replace('.', ',')}%)`);
const cukup = (sudah: number, wajib: number, persen: string): boolean => sudah * 100 >= Number(persen) * wajib;

export const tindakLanjutTuntas = jikaMemenuhi('usulan.tindak-lanjut-tuntas', 'Tindak lanjut hasil pengawasan APIP/BPK tuntas', ({ context, facts, law }) => {
  const { selesai, temuan } = context.pemeriksaan?.tindakLanjut ?? { selesai: 0, temuan: 1 };
  const persen = law.pack.syaratUnit[context.tujuan].tindakLanjutPersen;
  return syarat(facts, law)(cukup(selesai, temuan, persen), `${persen}% temuan ditindaklanjuti`, bagian(selesai, temuan));
});

export const lhkLengkap = jikaMemenuhi('usulan.lhk-lengkap', 'Kepatuhan penyampaian LHKPN dan LHKASN', ({ context, facts, law }) => {
  const persen = law.pack.syaratUnit[context.tujuan].lhkPersen;
  return (['lhkpn', 'lhkasn'] as const).map((jenis) => {
    const { sudah, wajib } = context.pemeriksaan?.[jenis] ?? { sudah: 0, wajib: 1 };
    return syarat(facts, law)(cukup(sudah, wajib, persen), `${jenis.toUpperCase()} ${persen}%`, bagian(sudah, wajib));
  });
});

export const sakipUnit = jikaMemenuhi('usulan.sakip-unit', 'Predikat SAKIP dari evaluasi internal', ({ context, facts, law }) => {
  const need = law.pack.syaratUnit[context.tujuan].sakip;
  const have = context.pemeriksaan?.sakip;
  return syarat(facts, law)(have !== undefined && SAKIP.indexOf(have) >= SAKIP.indexOf(need), `SAKIP minimal “${need}”`, have ? `“${have}”` : 'belum diperiksa');
});

/** Where the law does not ask again what was asked for the predikat before, a lack is only told (C21). */
export const layananUtama = jikaMemenuhi('usulan.layanan-utama', 'Layanan utama yang berdampak pada persepsi masyarakat', ({ context, facts, law }) => {
  const layanan = context.pemeriksaan?.layananUtama;
  const say = law.pack.syaratUnit[context.tujuan].layananUtama ? syarat(facts, law) : warning;
  const jawab = (ya: boolean | undefined): string => (ya === undefined ? 'belum diperiksa' : ya ? 'ya' : 'tidak');
  return [
    say(layanan?.inti === true, '{satker} menyelenggarakan layanan utama {instansi}', jawab(layanan?.inti)),
    say(layanan?.berdampak === true, 'dampak yang signifikan terhadap persepsi masyarakat', jawab(layanan?.berdampak)),
  ];
});

export const rekomendasiPerbaikan = rule<Pick<Lhe, 'simpulan' | 'rekomendasi'>>({
  id: 'usulan.rekomendasi-perbaikan', title: 'LHE belum memenuhi disertai rekomendasi perbaikan', reads: 'data',
  evaluate: ({ data }) => (data.simpulan === 'memenuhi' ? [] : verdict(data.rekomendasi.length > 0, 'paling sedikit satu rekomendasi', `${data.rekomendasi.length} rekomendasi`)),
});

const memegangWbk = ({ context, facts, law }: Input): Verdict | Verdict[] =>
  (law.pack.ambang[context.tujuan].requires ? verdict(facts.predikat.WBK !== null, 'predikat Menuju WBK yang masih berlaku', facts.predikat.WBK ? `SK tanggal ${longDate(facts.predikat.WBK)}` : 'belum berpredikat') : []);

export const wbbmMemegangWbk = rule({ id: 'usulan.wbbm-memegang-wbk', title: 'Calon WBBM telah berpredikat WBK', reads: 'state', evaluate: memegangWbk });
export const wbbmMemegangWbkDiLhe = jikaMemenuhi('usulan.wbbm-memegang-wbk', 'Calon WBBM telah berpredikat WBK', memegangWbk);

export const adaTahapBerikut = rule({
  id: 'usulan.tahap-berikut', title: 'Masih ada tahap penilaian sesudah percepatan', reads: 'state',
  evaluate: ({ context, law }) => {
    const { tahapTpi } = law.pack;
    const have = tahapTpi.length === 1 ? 'regulasi hanya mengenal satu tahap' : `Tahap ${context.tahap + 1} dari ${tahapTpi.length}`;
    return verdict(context.tahap + 1 < tahapTpi.length, 'penilaian TPI yang bertahap, pada tahap sebelum yang terakhir', have);
  },
});

export const hanyaKekurangan = rule<MintaPercepatan>({
  id: 'usulan.hanya-kekurangan', title: 'Daftar percepatan hanya memuat yang belum bernilai penuh', reads: 'data',
  evaluate: ({ context, data, facts, law }) => {
    const kurang = lkeTpi({ context, facts, law })?.kurang ?? [];
    const penuh = data.daftar.map((b) => b.pertanyaan).filter((code) => !kurang.includes(code));
    return verdict(penuh.length === 0, 'butir yang pada tahap ini belum bernilai penuh', penuh.length === 0 ? `${data.daftar.length} butir` : `telah bernilai penuh: ${penuh.join(', ')}`);
  },
});

export const dalamDaftarPercepatan = rule<CatatPercepatan>({
  id: 'usulan.dalam-daftar-percepatan', title: 'Yang dipenuhi termuat dalam daftar percepatan', reads: 'data',
  evaluate: ({ context, data }) => {
    const termuat = context.percepatan?.daftar.some((b) => b.pertanyaan === data.pertanyaan) === true;
    return verdict(termuat, 'butir pada daftar percepatan', termuat ? 'termuat' : `${data.pertanyaan} tidak termuat`);
  },
});

export const percepatanTuntas = rule({
  id: 'usulan.percepatan-tuntas', title: 'Setiap butir percepatan telah dijawab', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => (context.percepatan?.daftar ?? []).map(({ pertanyaan, tenggat, dipenuhi }) => (dipenuhi && dipenuhi.tanggal > tenggat
    ? warning(false, `${pertanyaan} dipenuhi paling lambat ${longDate(tenggat)}`, `dipenuhi ${longDate(dipenuhi.tanggal)}`)
    : verdict(dipenuhi !== undefined, `${pertanyaan} dipenuhi paling lambat ${longDate(tenggat)}`, dipenuhi ? `dipenuhi ${longDate(dipenuhi.tanggal)}` : tenggat < facts.hariIni ? 'belum dijawab dan lewat tenggat' : 'belum dijawab'))),
});
