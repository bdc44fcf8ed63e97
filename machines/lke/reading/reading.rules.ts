import { rulesOf } from '../../kernel/machine.js';
import { verdict } from '../../kernel/rule.js';
import type { Instrument } from '../../regulasi/instrument.js';
import type { Law } from '../../regulasi/law.js';
import { areaOf, codes, tanpaBenturan, typed } from '../lke.rules.js';
import type { Bagi, Isi, KembalikanButir, LkeContext, LkeFacts, Tanggapi } from '../lke.types.js';

const rule = rulesOf<LkeContext, LkeFacts, Law>();

/** The roles that read a worksheet of this layer a second time; none where the layer has no second reading. */
export const pembacaDi = ({ pack }: Law, lapisan: string): readonly string[] => pack.tingkat[lapisan]?.pembaca ?? [];
const judulPembaca = (law: Law, lapisan: string): string => pembacaDi(law, lapisan).map((role) => law.pack.peran[role]?.judul ?? role).join(' atau ');

export const adaPembaca = rule({
  id: 'lke.ada-pembaca', title: 'LKE diajukan pada lapisan yang mempunyai pembaca kedua', reads: 'state',
  evaluate: ({ context, law }) => {
    const pembaca = judulPembaca(law, context.lapisan);
    return verdict(pembaca !== '', 'lapisan yang LKE-nya dibaca kedua kali', pembaca === '' ? 'lapisan ini diselesaikan langsung oleh pengisinya' : `dibaca ${pembaca}`);
  },
});

export const dibacaKedua = rule({
  id: 'lke.dibaca-kedua', title: 'LKE selesai sesudah dibaca kedua kali', reads: 'state',
  evaluate: ({ context, law }) => {
    const pembaca = judulPembaca(law, context.lapisan);
    return pembaca === '' ? [] : verdict(context.diajukan !== undefined, `diajukan pengisinya untuk dibaca ${pembaca}`, context.diajukan ? 'telah diajukan' : 'belum diajukan');
  },
});

export const pembacaLain = rule({
  id: 'lke.pembaca-lain', title: 'Pembaca kedua bukan yang mengisi sendiri', reads: 'state', kind: 'segregation',
  evaluate: (input) => {
    const { context, facts } = input;
    if (!context.diajukan) return [];
    const { orang } = facts.pelaku;
    const pengisi = new Set(Object.values(context.jawaban).filter((j) => j.lapisan === context.lapisan).map((j) => j.oleh));
    const [sendiri, tunggal] = [context.diajukan.oleh === orang, pengisi.size === 1 && pengisi.has(orang)];
    return tanpaBenturan(input, !sendiri && !tunggal, 'orang selain yang mengajukan dan selain pengisi tunggalnya', sendiri ? 'yang mengajukan' : tunggal ? 'pengisi tunggalnya' : 'orang lain');
  },
});

export const ulasanDitanggapi = rule({
  id: 'lke.ulasan-ditanggapi', title: 'Setiap butir yang dikembalikan diperbaiki atau ditanggapi', reads: 'state',
  evaluate: ({ context: { pengembalian } }) => {
    if (!pengembalian) return [];
    const { belum, putaran } = pengembalian;
    return verdict(belum.length === 0, `jawaban atau tanggapan atas setiap butir ulasan putaran ${putaran}`, belum.length === 0 ? 'seluruhnya ditindaklanjuti' : `belum: ${codes(belum)}`);
  },
});

export const hanyaYangDikembalikan = rule<Partial<Isi & KembalikanButir>>({
  id: 'lke.hanya-yang-dikembalikan', title: 'Hanya butir yang dikembalikan yang terbuka', reads: 'data',
  evaluate: ({ context, data, law }) => {
    const terbuka = context.pengembalian?.butir ?? (law.pack.tahapTpi.includes(context.lapisan) ? undefined : context.terbuka);
    if (!terbuka) return [];
    const terkunci = typed(data).filter((kode) => !terbuka.includes(kode));
    return verdict(terkunci.length === 0, `hanya butir yang dikembalikan: ${codes(terbuka)}`, terkunci.length === 0 ? 'sesuai pengembalian' : `terkunci karena tidak dikembalikan: ${codes(terkunci)}`);
  },
});

export const ulasanAda = rule<Tanggapi>({
  id: 'lke.ulasan-ada', title: 'Tanggapan diberikan atas ulasan', reads: 'data',
  evaluate: ({ context: { pengembalian }, data }) => {
    const tanpa = typed(data).filter((kode) => !pengembalian?.butir.includes(kode));
    return verdict(tanpa.length === 0, 'butir yang sedang dikembalikan', tanpa.length === 0 ? 'dikembalikan' : `tidak sedang dikembalikan: ${codes(tanpa)}`);
  },
});

/** Areas and groups of results by code, with their names. */
export const areas = ({ areas: pengungkit, hasil }: Instrument): ReadonlyMap<string, string> => new Map([...pengungkit, ...hasil].map(({ code, name }) => [code, name]));

/** Readers fill in any area, where they are others than those who fill in; where one of the team reads, the areas bind that one too. */
const lintasArea = ({ pack }: Law, lapisan: string, pembaca: boolean): boolean =>
  pembaca && (pack.tingkat[lapisan]?.penilai ?? []).some((role) => !pack.tingkat[lapisan]?.pembaca?.includes(role));

export const bagianSendiri = rule<Partial<Isi & Tanggapi>>({
  id: 'lke.bagian-sendiri', title: 'Area yang dibagi diisi oleh yang ditugasi', reads: 'data',
  evaluate: ({ context: { lapisan, pembagian }, data, facts, law }) => {
    if (!pembagian || lintasArea(law, lapisan, facts.pelaku.pembaca)) return [];
    const touched = [...new Set(typed(data).flatMap((kode) => areaOf(law.instrument, kode) ?? []))];
    const orangLain = touched.filter((area) => pembagian[area] && !pembagian[area].includes(facts.pelaku.orang));
    const tim = law.pack.tingkat[lapisan]?.judul ?? lapisan;
    const told = orangLain.map((area) => `area ${areas(law.instrument).get(area) ?? area} ditugaskan kepada ${pembagian[area]?.length ?? 0} orang lain dari ${tim}`);
    return verdict(orangLain.length === 0, 'area yang ditugaskan kepada pengisi, atau yang tidak dibagi', told.join('; ') || 'bagian sendiri');
  },
});

export const dibagiKepadaTim = rule<Bagi>({
  id: 'lke.dibagi-kepada-tim', title: 'Area dibagi kepada anggota lapisannya', reads: 'data',
  evaluate: ({ context, data, facts, law }) => {
    const lain = [...new Set(Object.values(data.pembagian).flat())].filter((orang) => !facts.tim?.includes(orang));
    const tim = law.pack.tingkat[context.lapisan]?.judul ?? context.lapisan;
    return verdict(lain.length === 0, `orang yang memegang jabatan pada ${tim}`, lain.length === 0 ? 'seluruhnya anggota' : `${lain.length} orang bukan anggotanya`);
  },
});
