import { isDate, longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { DokumenContext, DokumenFacts, IsianDiminta, Jabatan, Kepala, Nomori, Susun, Ubah } from './dokumen.types.js';

/** Types the rules of the machine `dokumen`. */
export const rule = rulesOf<DokumenContext, DokumenFacts, Law>();

const sama = (a: Kepala, b: Kepala): boolean => a.seq === b.seq && a.hash === b.hash;
const nama = ({ peran }: Jabatan): string => `{${peran}}`;

export const dikenal = rule<Susun>({
  id: 'dokumen.dikenal', title: 'Jenis dokumen diatur, dan kasus ini yang diceritakannya', reads: 'data',
  evaluate: ({ data, facts, law }) => {
    const row = Object.hasOwn(law.pack.dokumen, data.jenis) ? law.pack.dokumen[data.jenis] : undefined;
    return [
      verdict(row !== undefined, `dokumen yang diatur ${law.pack.nomor}`, row?.judul ?? `“${data.jenis}” tidak diatur`),
      ...(row ? [verdict(facts.naskah !== null, 'dokumen yang disusun dari kasus ini', facts.naskah ? row.judul : `${row.judul} tidak disusun dari kasus ini`)] : []),
    ];
  },
});

const SIAP = { id: 'dokumen.siap-disusun', title: 'Kasus sudah memuat semua yang diceritakan dokumen ini' } as const;
const siap = ({ naskah }: DokumenFacts): Verdict[] => (naskah ? [verdict(naskah.kurang === null, 'tidak ada yang kurang dalam kasusnya', naskah.kurang ?? 'lengkap')] : []);
export const siapDisusun = rule({ ...SIAP, reads: 'data', evaluate: ({ facts }) => siap(facts) });
/** The same once the kind of document is known. */
export const tetapSiap = rule({ ...SIAP, reads: 'state', evaluate: ({ facts }) => siap(facts) });

export const belumAda = rule<Susun>({
  id: 'dokumen.belum-ada', title: 'Satu kasus mempunyai satu dokumen sejenis yang berlaku', reads: 'data',
  evaluate: ({ data, facts: { sejenis }, law }) => (law.pack.dokumen[data.jenis]?.berulang ? []
    : verdict(sejenis.berlaku === 0, 'belum ada, atau yang terdahulu sudah dibatalkan', sejenis.berlaku === 0 ? 'belum ada' : 'sudah ada dan belum dibatalkan')),
});

/** What is wrong with one thing that was asked. */
function cacat({ judul, jenis, wajib }: IsianDiminta, nilai: string | undefined): Verdict[] {
  if (nilai === undefined || nilai === '') return wajib ? [verdict(false, `${judul} diisi`, 'kosong')] : [];
  return jenis === 'tanggal' && !isDate(nilai) ? [verdict(false, `${judul} berupa tanggal YYYY-MM-DD`, nilai)] : [];
}

export const isianLengkap = rule<Ubah>({
  id: 'dokumen.isian-lengkap', title: 'Isian dokumen lengkap dan sesuai jenisnya', reads: 'data',
  evaluate: ({ data, facts: { naskah } }) => {
    if (!naskah) return [];
    const asing = Object.keys(data.isian).filter((name) => !naskah.isian.some((asked) => asked.nama === name));
    return [
      ...naskah.isian.flatMap((asked) => cacat(asked, data.isian[asked.nama])),
      ...asing.map((name) => verdict(false, 'hanya isian yang diminta dokumen ini', `“${name}” tidak diminta`)),
    ];
  },
});

export const kasusTetap = rule({
  id: 'dokumen.kasus-tetap', title: 'Kasus tidak berubah sejak konsep disusun', reads: 'state',
  evaluate: ({ context: { dasar }, facts: { subjek } }) => {
    const tetap = sama(dasar, subjek.kepala);
    return verdict(tetap, `kasus masih pada versi ${dasar.seq}; bila berubah, konsep disusun ulang`, tetap ? 'tidak berubah' : `kasus sudah berubah sejak konsep ini disusun (versi ${subjek.kepala.seq})`);
  },
});

export const giliranParaf = rule({
  id: 'dokumen.giliran-paraf', title: 'Paraf dibubuhkan menurut urutannya', reads: 'state',
  evaluate: ({ context: { paraf }, facts: { jabatan, pelaku } }) => {
    const giliran = jabatan.paraf[paraf.length];
    if (!giliran) return verdict(false, 'masih ada paraf yang ditunggu', jabatan.paraf.length === 0 ? 'dokumen ini tanpa paraf' : 'semua paraf sudah dibubuhkan');
    return verdict(giliran.oleh.includes(pelaku.peran), `paraf ${nama(giliran)}`, `paraf {${pelaku.peran}}`);
  },
});

export const parafOrangLain = rule({
  id: 'dokumen.paraf-orang-lain', title: 'Satu orang membubuhkan satu paraf', reads: 'state', kind: 'segregation',
  evaluate: ({ context: { paraf }, facts: { pelaku } }) => {
    const sudah = paraf.some(({ orang }) => orang === pelaku.orang);
    return verdict(!sudah, 'orang yang belum membubuhkan paraf pada konsep ini', sudah ? 'sudah membubuhkan paraf' : 'belum membubuhkan paraf');
  },
});

export const memakaiNomor = rule({
  id: 'dokumen.memakai-nomor', title: 'Dokumen ini diberi nomor', reads: 'state',
  evaluate: ({ context: { jenis }, law }) => {
    const bernomor = law.pack.dokumen[jenis]?.bernomor === true;
    return verdict(bernomor, 'dokumen yang diberi nomor dari register', bernomor ? 'diberi nomor' : 'dokumen ini tidak bernomor');
  },
});

export const nomorBelumDipakai = rule<Nomori>({
  id: 'dokumen.nomor-belum-dipakai', title: 'Satu nomor untuk satu dokumen dalam satu tahun', reads: 'data',
  // A number on record in the case is the register's already, and one decree may decide several cases.
  evaluate: ({ data, facts: { nomorDipakai, naskah } }) => (naskah?.nomorKasus === data.nomor ? [] : verdict(!nomorDipakai, `nomor yang belum dipakai dokumen sejenis pada tahun ${data.tanggal.slice(0, 4)}`, nomorDipakai ? `${data.nomor} sudah dipakai` : 'belum dipakai')),
});

export const nomorKasus = rule<Nomori>({
  id: 'dokumen.nomor-kasus', title: 'Nomor dan tanggal dokumen sama dengan yang tercatat pada kasus', reads: 'data',
  evaluate: ({ data, facts: { naskah } }) => [
    ...(naskah?.nomorKasus == null ? [] : [verdict(data.nomor === naskah.nomorKasus, `nomor ${naskah.nomorKasus}`, data.nomor)]),
    ...(naskah?.tanggalKasus == null ? [] : [verdict(longDate(data.tanggal) === naskah.tanggalKasus, `tanggal ${naskah.tanggalKasus}`, longDate(data.tanggal))]),
  ],
});

export const tidakMendatang = rule<Nomori>({
  id: 'dokumen.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const sesudahKasus = rule<Nomori>({
  id: 'dokumen.tanggal-sesudah-kasus', title: 'Dokumen tidak mendahului kasusnya', reads: 'data',
  evaluate: ({ data, facts: { subjek } }) => verdict(data.tanggal >= subjek.dibuka, `paling awal ${longDate(subjek.dibuka)}, hari kasusnya dibuka`, longDate(data.tanggal)),
});
