import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import type { AnggotaTpm, Bentuk, CatatPersetujuan, TpmContext, TpmFacts } from './tpm.types.js';

const rule = rulesOf<TpmContext, TpmFacts, Law>();

type Unsur = NonNullable<Pack['tpm']>['unsur'][number];
const unsurDari = ({ pack }: Law): readonly Unsur[] => pack.tpm?.unsur ?? [];
/** Roles as a text asks for them: the law puts their titles there. */
const sebutan = (peran: readonly string[]): string => peran.map((kode) => `{${kode}}`).join(' atau ');

export const diatur = rule({
  id: 'tpm.diatur', title: 'Peraturan yang berlaku mengatur evaluasi mandiri', reads: 'state',
  evaluate: ({ law }) => verdict(law.pack.tpm !== null, 'peraturan yang mengatur evaluasi WBK secara mandiri', `${law.pack.nomor} ${law.pack.tpm === null ? 'tidak mengaturnya' : 'mengaturnya'}`),
});

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'tpm.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

/** An approval that never holds in the period would approve nothing. */
export const masaBerlaku = rule<CatatPersetujuan>({
  id: 'tpm.masa-berlaku', title: 'Masa berlaku persetujuan berurutan dan menyentuh periodenya', reads: 'data',
  evaluate: ({ data: { berlakuDari, berlakuSampai, periode } }) => verdict(
    berlakuDari <= berlakuSampai && berlakuDari <= `${periode}-12-31` && berlakuSampai >= `${periode}-01-01`,
    `masa berlaku yang mencakup tahun ${periode}`, `${longDate(berlakuDari)} sampai ${longDate(berlakuSampai)}`,
  ),
});

export const skDalamMasaBerlaku = rule<Bentuk>({
  id: 'tpm.sk-dalam-masa-berlaku', title: 'Keputusan pembentukan ditetapkan selama persetujuan berlaku', reads: 'data',
  evaluate: ({ context: { persetujuan }, data }): Verdict => {
    const mulai = persetujuan.tanggal > persetujuan.berlakuDari ? persetujuan.tanggal : persetujuan.berlakuDari;
    const sampai = persetujuan.berlakuSampai;
    const need = `antara ${longDate(mulai)} dan ${longDate(sampai)} (persetujuan ${persetujuan.nomor})`;
    return { ...verdict(data.tanggal >= mulai && data.tanggal <= sampai, need, longDate(data.tanggal)), mulai, sampai };
  },
});

export const sesudahSkLama = rule<Bentuk>({
  id: 'tpm.sesudah-sk-lama', title: 'Keputusan baru tidak mendahului keputusan yang digantinya', reads: 'data',
  evaluate: ({ context: { sk }, data }) => (sk ? verdict(data.tanggal >= sk.tanggal, `paling awal ${longDate(sk.tanggal)}, tanggal keputusan ${sk.nomorSk}`, longDate(data.tanggal)) : []),
});

export const unsurLengkap = rule<Bentuk>({
  id: 'tpm.unsur-lengkap', title: 'Tim Penilai Mandiri paling sedikit terdiri atas setiap unsur yang ditentukan', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => unsurDari(law).map(({ id, judul, minimalHadir }) => {
    const jumlah = data.anggota.filter((a) => a.unsur === id).length;
    return verdict(jumlah >= minimalHadir, `paling sedikit ${minimalHadir} anggota dari ${judul}`, `${jumlah} anggota`);
  }),
});

/** Whoever sits for a body is appointed to the team and works in that body. Persons are counted, never named. */
export const anggotaDariUnsurnya = rule<Bentuk>({
  id: 'tpm.anggota-dari-unsurnya', title: 'Setiap anggota menjabat dalam tim dan berasal dari unsur yang diwakilinya', reads: 'data',
  evaluate: ({ data, facts, law }): Verdict[] => (law.pack.tpm === null ? [] : data.anggota).flatMap((anggota) => asalAnggota(anggota, facts, law)),
});

function asalAnggota({ orang, unsur }: AnggotaTpm, facts: TpmFacts, law: Law): Verdict[] {
  const wakil = unsurDari(law).find(({ id }) => id === unsur);
  if (!wakil) return [verdict(false, `unsur ${unsurDari(law).map(({ judul }) => judul).join(' atau ')}`, 'satu anggota dari unsur yang tidak ditentukan')];
  const menjabat = (facts.jabatan[orang] ?? []).filter(({ peran }) => wakil.peran.includes(peran));
  if (menjabat.length === 0) return [verdict(false, `anggota unsur ${wakil.judul} menjabat ${sebutan(wakil.peran)}`, 'satu anggota tanpa jabatan itu')];
  // An instansi under the same law may have no unit of that code: then it cannot be told, and is not asked.
  const { unit } = wakil;
  if (unit === undefined || !facts.unit.includes(unit) || menjabat.some(({ jalur }) => jalur.includes(unit))) return [];
  return [verdict(false, `anggota unsur ${wakil.judul} bekerja di sana`, 'satu anggota dari tempat lain')];
}

export const adaKetua = rule<Bentuk>({
  id: 'tpm.ada-ketua', title: 'Tim Penilai Mandiri mempunyai ketua', reads: 'data',
  evaluate: ({ data, facts, law }) => {
    const ketua = law.pack.tpm?.ketua;
    if (ketua === undefined) return [];
    const jumlah = data.anggota.filter(({ orang }) => facts.jabatan[orang]?.some(({ peran }) => peran === ketua)).length;
    return verdict(jumlah > 0, `seorang anggota menjabat ${sebutan([ketua])}`, `${jumlah} anggota`);
  },
});

export const tanpaEvaluasiBerjalan = rule({
  id: 'tpm.tanpa-evaluasi-berjalan', title: 'Tidak ada usulan yang masih dievaluasi tim ini', reads: 'state',
  evaluate: ({ facts }) => warning(facts.berjalan === 0, 'seluruh evaluasi mandiri periode ini selesai', `${facts.berjalan} usulan masih berjalan`),
});
