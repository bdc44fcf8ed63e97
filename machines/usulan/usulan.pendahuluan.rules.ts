import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { gatesOf } from '../lke/gates.js';
import type { Law } from '../regulasi/law.js';
import type { Kecualikan, Kembalikan, UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();
const tingkatNow = (context: UsulanContext): string => context.rute[context.posisi] ?? 'tpi';
const judul = (law: Law, tingkat: string): string => law.pack.tingkat[tingkat]?.judul ?? tingkat;

/** A document is of today or earlier. */
export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'usulan.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const satkerMembangun = rule({
  id: 'usulan.satker-membangun', title: '{Satker} telah ditetapkan dan sedang membangun', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.satker?.keadaan === 'membangun', '{satker} dalam tahap membangun zona integritas', facts.satker ? `tahap “${facts.satker.judul ?? facts.satker.keadaan}”` : 'pembangunan belum dimulai'),
});

/** Whether the worksheet of a layer is finished in this round and scores what the layer must score. */
export const lkeSelesai = (context: UsulanContext, facts: UsulanFacts, law: Law, lapisan: string): Verdict => {
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

export const bukanDiriSendiri = rule<Kecualikan>({
  id: 'usulan.pengecualian-orang-lain', title: 'Ketua tim tidak mengecualikan dirinya sendiri', reads: 'data', kind: 'segregation',
  evaluate: ({ data, facts }) => {
    const sendiri = data.orang === facts.pelaku.orang;
    return verdict(!sendiri, 'pengecualian bagi orang lain', sendiri ? 'bagi diri sendiri' : 'bagi orang lain');
  },
});
