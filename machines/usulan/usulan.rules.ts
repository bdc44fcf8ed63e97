import { addMonths, longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { gatesOf } from '../lke/gates.js';
import type { Law } from '../regulasi/law.js';
import { SAKIP } from '../regulasi/pack.schema.js';
import type { HasilTpn, Kembalikan, Lhe, Penetapan, Usulkan, UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();
const date = (d: string | null | undefined): string => (d ? longDate(d) : 'belum ada');
const tingkatNow = (context: UsulanContext): string => context.rute[context.posisi] ?? 'tpi';
const judul = (law: Law, tingkat: string): string => law.pack.tingkat[tingkat]?.judul ?? tingkat;

export const satkerMembangun = rule({
  id: 'usulan.satker-membangun', title: 'Satker telah ditetapkan dan sedang membangun', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.satker?.keadaan === 'membangun', 'satker dalam tahap membangun zona integritas', facts.satker ? `tahap “${facts.satker.judul ?? facts.satker.keadaan}”` : 'pembangunan belum dimulai'),
});

/** The worksheet of a layer is finished in this round and scores what the layer must score. */
const lkeSelesai = (context: UsulanContext, facts: UsulanFacts, law: Law, lapisan: string): Verdict => {
  const lke = facts.lke[lapisan];
  const komponen = law.pack.tingkat[lapisan]?.komponen ?? 'penuh';
  const now = lke !== undefined && lke.putaran === context.putaran;
  const ok = now && lke.keadaan === 'selesai' && lke.nilai !== null && (komponen === 'pengungkit' || lke.komponen === 'penuh');
  const have = !lke ? 'LKE belum dibuat' : lke.keadaan !== 'selesai' ? 'LKE masih diisi' : now ? 'LKE selesai' : `LKE selesai pada putaran ${lke.putaran}, bukan putaran ${context.putaran}`;
  return verdict(ok, `LKE lapisan “${judul(law, lapisan)}” selesai pada putaran ${context.putaran}`, have);
};

export const lkeMandiriSelesai = rule({
  id: 'usulan.lke-mandiri-selesai', title: 'LKE mandiri selesai diisi beserta buktinya', reads: 'state',
  evaluate: ({ context, facts, law }) => lkeSelesai(context, facts, law, 'mandiri'),
});

export const lkeTingkatSelesai = rule({
  id: 'usulan.lke-tingkat-selesai', title: 'Tim penilai tingkat ini telah menilai dengan LKE', reads: 'state',
  evaluate: ({ context, facts, law }) => lkeSelesai(context, facts, law, tingkatNow(context)),
});

export const lkeTpiSelesai = rule({
  id: 'usulan.lke-tpi-selesai', title: 'TPI telah menilai pengungkit dan hasil dengan LKE', reads: 'state',
  evaluate: ({ context, facts, law }) => lkeSelesai(context, facts, law, 'tpi'),
});

export const nilaiPendahuluan = rule({
  id: 'usulan.nilai-pendahuluan', title: 'Nilai pengungkit memenuhi standar untuk diusulkan', reads: 'state',
  evaluate: ({ context, facts, law }) => {
    const nilai = facts.lke[tingkatNow(context)]?.nilai;
    if (!nilai) return verdict(false, 'nilai LKE tingkat ini', 'belum ada nilai');
    const wanted = law.pack.ambangPendahuluan;
    return gatesOf(law.instrument, nilai, law.pack.ambang[context.tujuan])
      .filter((g) => wanted.some((w) => g.key === w || g.key.startsWith(`${w}:`))).map(({ ok, need, have }) => verdict(ok, need, have));
  },
});

export const tingkatLayak = rule({
  id: 'usulan.tingkat-layak', title: 'Penilaian pendahuluan menyimpulkan layak', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => context.rute.map((tingkat) => {
    const layak = context.hasil.some((h) => h.tingkat === tingkat && h.putaran === context.putaran && h.hasil === 'layak');
    return verdict(layak, `simpulan layak dari ${judul(law, tingkat)} pada putaran ${context.putaran}`, layak ? 'layak' : 'belum ada simpulan layak');
  }),
});

export const alasanTertulis = rule<Kembalikan>({
  id: 'usulan.alasan-tertulis', title: 'Pengembalian menyebut apa yang harus diperbaiki', reads: 'data',
  evaluate: ({ data }) => verdict(data.butir.length > 0, 'paling sedikit satu butir perbaikan', `${data.butir.length} butir`),
});

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'usulan.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const pemeriksaanLengkap = rule({
  id: 'usulan.pemeriksaan-lengkap', title: 'Delapan hal yang harus diperhatikan TPI telah diperiksa', reads: 'state',
  evaluate: ({ context }) => verdict(context.pemeriksaan !== undefined, 'lembar pemeriksaan delapan hal terisi', context.pemeriksaan ? 'terisi' : 'belum terisi'),
});

/** The rules of a favourable report; an unfavourable one asks for recommendations instead. */
const jikaMemenuhi = (id: string, title: string, evaluate: (input: { context: UsulanContext; facts: UsulanFacts; law: Law }) => Verdict | readonly Verdict[]) =>
  rule<Lhe>({ id, title, reads: 'data', evaluate: (input) => (input.data.simpulan === 'memenuhi' ? evaluate(input) : []) });

export const nilaiAmbang = jikaMemenuhi('usulan.nilai-ambang', 'Nilai memenuhi ambang predikat', ({ context, facts, law }) => {
  const nilai = facts.lke['tpi']?.nilai;
  if (!nilai) return verdict(false, 'nilai LKE TPI', 'belum ada nilai');
  return gatesOf(law.instrument, nilai, law.pack.ambang[context.tujuan]).map(({ ok, need, have }) => verdict(ok, need, have));
});

const bagian = (sudah: number, wajib: number): string => (wajib === 0 ? 'tidak ada kewajiban' : `${sudah} dari ${wajib} (${((sudah * 100) / wajib).toFixed(2).replace('.', ',')}%)`);
const cukup = (sudah: number, wajib: number, persen: string): boolean => sudah * 100 >= Number(persen) * wajib;

export const tindakLanjutTuntas = jikaMemenuhi('usulan.tindak-lanjut-tuntas', 'Tindak lanjut hasil pengawasan APIP/BPK tuntas', ({ context, law }) => {
  const { selesai, temuan } = context.pemeriksaan?.tindakLanjut ?? { selesai: 0, temuan: 1 };
  const persen = law.pack.syaratUnit[context.tujuan].tindakLanjutPersen;
  return verdict(cukup(selesai, temuan, persen), `${persen}% temuan ditindaklanjuti`, bagian(selesai, temuan));
});

export const lhkLengkap = jikaMemenuhi('usulan.lhk-lengkap', 'Kepatuhan penyampaian LHKPN dan LHKASN', ({ context, law }) => {
  const persen = law.pack.syaratUnit[context.tujuan].lhkPersen;
  return (['lhkpn', 'lhkasn'] as const).map((jenis) => {
    const { sudah, wajib } = context.pemeriksaan?.[jenis] ?? { sudah: 0, wajib: 1 };
    return verdict(cukup(sudah, wajib, persen), `${jenis.toUpperCase()} ${persen}%`, bagian(sudah, wajib));
  });
});

export const sakipUnit = jikaMemenuhi('usulan.sakip-unit', 'Predikat SAKIP dari evaluasi internal', ({ context, law }) => {
  const need = law.pack.syaratUnit[context.tujuan].sakip;
  const have = context.pemeriksaan?.sakip;
  return verdict(have !== undefined && SAKIP.indexOf(have) >= SAKIP.indexOf(need), `SAKIP minimal “${need}”`, have ? `“${have}”` : 'belum diperiksa');
});

export const rekomendasiPerbaikan = rule<Lhe>({
  id: 'usulan.rekomendasi-perbaikan', title: 'LHE belum memenuhi disertai rekomendasi perbaikan', reads: 'data',
  evaluate: ({ data }) => (data.simpulan === 'memenuhi' ? [] : verdict(data.rekomendasi.length > 0, 'paling sedikit satu rekomendasi', `${data.rekomendasi.length} rekomendasi`)),
});

const memegangWbk = ({ context, facts, law }: { context: UsulanContext; facts: UsulanFacts; law: Law }): Verdict | Verdict[] =>
  (law.pack.ambang[context.tujuan].requires ? verdict(facts.predikat.WBK !== null, 'predikat Menuju WBK yang masih berlaku', facts.predikat.WBK ? `SK tanggal ${longDate(facts.predikat.WBK)}` : 'belum berpredikat') : []);

export const wbbmMemegangWbk = rule({ id: 'usulan.wbbm-memegang-wbk', title: 'Calon WBBM telah berpredikat WBK', reads: 'state', evaluate: memegangWbk });
export const wbbmMemegangWbkDiLhe = jikaMemenuhi('usulan.wbbm-memegang-wbk', 'Calon WBBM telah berpredikat WBK', memegangWbk);

export const sptjmUnit = rule({
  id: 'usulan.sptjm-unit', title: 'SPTJM kepala satker terlampir', reads: 'state',
  evaluate: ({ context, law }) => (law.pack.surat.sptjmUnit ? verdict(context.sptjm?.meterai === true, 'SPTJM ditandatangani kepala satker di atas meterai', context.sptjm ? (context.sptjm.meterai ? 'terlampir' : 'tanpa meterai') : 'belum dilampirkan') : []),
});

export const lamaMembangun = rule<Usulkan>({
  id: 'usulan.lama-membangun', title: 'Membangun zona integritas paling singkat satu tahun', reads: 'data',
  evaluate: ({ context, data, facts, law }) => {
    const ditetapkan = facts.satker?.ditetapkan ?? null;
    const wbk = facts.predikat.WBK;
    const mulai = context.tujuan === 'WBBM' && wbk !== null && ditetapkan !== null && wbk > ditetapkan ? wbk : ditetapkan;
    if (mulai === null) return verdict(false, `${law.pack.pembangunan.bulanMinimal} bulan sejak penetapan`, 'belum ditetapkan');
    const cukupPada = addMonths(mulai, law.pack.pembangunan.bulanMinimal);
    return verdict(data.tanggal >= cukupPada, `surat usulan bertanggal ${longDate(cukupPada)} atau sesudahnya (${law.pack.pembangunan.bulanMinimal} bulan sejak ${longDate(mulai)})`, `surat usulan bertanggal ${longDate(data.tanggal)}`);
  },
});

export const tidakTerkunci = rule<Usulkan>({
  id: 'usulan.tidak-terkunci', title: 'Masa tunggu setelah pencabutan predikat telah lewat', reads: 'data',
  evaluate: ({ data, facts }) => verdict(facts.terkunciSampai === null || data.tanggal >= facts.terkunciSampai, 'tidak dalam masa tunggu setelah pencabutan', facts.terkunciSampai ? `dapat diajukan lagi mulai ${longDate(facts.terkunciSampai)}` : 'tidak pernah dicabut'),
});

export const sesudahUsulan = rule<HasilTpn>({
  id: 'usulan.hasil-tpn-sesudah-usulan', title: 'Pemberitahuan TPN tidak mendahului surat usulan', reads: 'data',
  evaluate: ({ context, data }) => verdict(context.usulan !== undefined && data.tanggal >= context.usulan.tanggal, `tidak sebelum ${date(context.usulan?.tanggal)}`, longDate(data.tanggal)),
});

export const tahapTpn = rule<HasilTpn>({
  id: 'usulan.tahap-tpn', title: 'Hasil akhir TPN berasal dari tahap panel, penolakan dari tahap pra-evaluasi', reads: 'data',
  evaluate: ({ data }) => {
    const tahap = { memenuhi: ['panel'], tidakMemenuhi: ['praEvaluasi', 'desk', 'lapangan', 'panel'], ditolak: ['praEvaluasi'], lanjut: ['praEvaluasi', 'desk', 'lapangan'] }[data.hasil];
    return verdict(tahap.includes(data.tahap), `hasil “${data.hasil}” pada tahap ${tahap.join(' atau ')}`, `tahap ${data.tahap}`);
  },
});

export const penetapanSesudahTpn = rule<Penetapan>({
  id: 'usulan.penetapan-sesudah-tpn', title: 'SK penetapan berdasar rekomendasi TPN dan tidak mendahuluinya', reads: 'data',
  evaluate: ({ context, data }) => {
    const hasil = context.tpn?.find((t) => t.hasil === 'memenuhi');
    return verdict(hasil !== undefined && data.tanggal >= hasil.tanggal, `tidak sebelum ${date(hasil?.tanggal)}`, longDate(data.tanggal));
  },
});
