import { longDate, type LocalDate } from '../../../machines/kernel/calendar.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import { bertumpang, temuanOf, type Aturan, type Temuan } from './temuan.js';

/** A post that is to be given. */
export interface JabatanBaru {
  readonly orang: string;
  readonly peran: string;
  readonly satker: { readonly id: string; readonly jenjang: Jenjang };
  readonly dari: LocalDate;
  readonly sampai: LocalDate | null;
  readonly sk: string;
  readonly tanggalSk: LocalDate;
  readonly area: readonly string[];
  /** Why it is entered after its first day. */
  readonly alasan?: string | undefined;
}

/** A post that is there. `tanggalSk` null: from before decrees were dated. */
export interface JabatanAda {
  readonly id: string;
  readonly orang: string;
  readonly peran: string;
  readonly satker: string;
  readonly dari: LocalDate;
  readonly sampai: LocalDate | null;
  readonly sk: string;
  readonly tanggalSk: LocalDate | null;
}

/** What is asked: the post, who gives it, today, and the posts of the instansi that share its person, its office or its decree. */
export interface Diminta { readonly baru: JabatanBaru; readonly pemberi: string; readonly hariIni: LocalDate; readonly ada: readonly JabatanAda[]; readonly skPenggantian: readonly string[]; readonly law: Law }

const judul = ({ pack }: Law, role: string): string => pack.peran[role]?.judul ?? role;
const sama = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const wrong = (is: boolean, need: string, have: string) => (is ? { need, have } : null);

/** The posts that are the same office: of this unit, or, where there is one in the whole instansi, of that. */
const sejabatan = ({ baru, ada, law }: Diminta): readonly JabatanAda[] => {
  const tunggal = law.pack.peran[baru.peran]?.tunggal;
  return tunggal ? ada.filter((one) => one.peran === baru.peran && (tunggal === 'instansi' || one.satker === baru.satker.id)) : [];
};

const ATURAN: readonly Aturan<Diminta>[] = [
  {
    rule: 'jabatan.rentang', title: 'Jabatan berakhir tidak sebelum dimulai', bagian: 'sampai',
    periksa: ({ baru: { dari, sampai } }) => wrong(sampai !== null && sampai < dari, `hari terakhir pada atau sesudah ${longDate(dari)}`, sampai === null ? '' : longDate(sampai)),
  },
  {
    rule: 'jabatan.peran-dikenal', title: 'Peran dikenal peraturan instansi ini', bagian: 'peran',
    periksa: ({ baru: { peran }, law }) => wrong(!Object.hasOwn(law.pack.peran, peran), `peran menurut ${law.pack.nomor}`, peran),
  },
  {
    rule: 'jabatan.jenjang', title: 'Peran ada pada jenjang satker itu', bagian: 'peran',
    periksa: ({ baru: { peran, satker }, law }) => {
      const jenjang = law.pack.peran[peran]?.jenjang;
      return wrong(jenjang !== undefined && !jenjang.includes(satker.jenjang), `satker berjenjang ${(jenjang ?? []).join(' atau ')}`, `satker berjenjang ${satker.jenjang}`);
    },
  },
  {
    rule: 'jabatan.area', title: 'Area disebut hanya untuk peran yang bekerja menurut area, dan dikenal lembar kerjanya', bagian: 'area',
    periksa: ({ baru: { area, peran }, law }) => areaWrong(area, peran, law),
  },
  {
    rule: 'jabatan.pemangku-tunggal', title: 'Jabatan ini dipangku satu orang pada satu waktu', bagian: 'dari',
    periksa: (asked) => {
      const other = sejabatan(asked).find((one) => bertumpang(one, asked.baru));
      return wrong(other !== undefined, `tidak ada pemangku lain ${judul(asked.law, asked.baru.peran)} pada rentang itu`, other ? `sudah dipangku sejak ${longDate(other.dari)}${other.sampai === null ? '' : ` sampai ${longDate(other.sampai)}`}` : '');
    },
  },
  {
    rule: 'jabatan.rangkap', title: 'Satu orang tidak merangkap jabatan yang saling meniadakan', bagian: 'peran',
    periksa: ({ baru, ada, law }) => {
      const takRangkap = [baru.peran, ...law.pack.peran[baru.peran]?.takRangkap ?? []];
      const other = ada.find((one) => one.orang === baru.orang && bertumpang(one, baru) && (one.peran === baru.peran ? one.satker === baru.satker.id : takRangkap.includes(one.peran)));
      return wrong(other !== undefined, 'orang yang tidak memegang jabatan itu atau jabatan yang meniadakannya', other ? `sudah ${judul(law, other.peran)} sejak ${longDate(other.dari)}` : '');
    },
  },
  {
    rule: 'jabatan.sk', title: 'Satu nomor SK adalah satu naskah: satu tanggal, dan satu orang bagi jabatan yang dipangku sendiri', bagian: 'sk',
    periksa: (asked) => skWrong(asked),
  },
  {
    rule: 'jabatan.tanggal-sk', title: 'SK sudah ditetapkan, dan jabatan dimulai tidak sebelum SK-nya', bagian: 'tanggalSk',
    periksa: ({ baru: { dari, tanggalSk }, hariIni }) => wrong(tanggalSk > hariIni || dari < tanggalSk, `SK bertanggal paling lambat ${longDate(dari < hariIni ? dari : hariIni)}`, longDate(tanggalSk)),
  },
  {
    rule: 'jabatan.surut', title: 'Jabatan yang dimasukkan sesudah hari pertamanya disertai alasan', bagian: 'alasan',
    periksa: ({ baru: { dari, alasan }, hariIni }) => wrong(dari < hariIni && (alasan ?? '') === '', `alasan, karena ${longDate(dari)} sudah lewat`, 'tanpa alasan'),
  },
  {
    rule: 'jabatan.bukan-diri-sendiri', title: 'Tidak seorang pun memberi jabatan kepada dirinya sendiri', bagian: 'orang', segregasi: true,
    periksa: ({ baru, pemberi }) => wrong(baru.orang === pemberi, 'administrator lain', 'diri sendiri'),
  },
];

function areaWrong(area: readonly string[], peran: string, { pack, instrument }: Law) {
  const known = new Set(instrument.areas.map(({ code }) => code));
  const foreign = area.filter((code) => !known.has(code));
  if (area.length > 0 && !pack.peran[peran]?.berarea) return { need: 'tanpa area bagi peran ini', have: area.join(', ') };
  return wrong(foreign.length > 0, `area ${[...known].join(', ')}`, foreign.join(', '));
}

function skWrong(asked: Diminta) {
  const { baru, ada, skPenggantian } = asked;
  const same = ada.filter((one) => sama(one.sk, baru.sk));
  const dated = same.find(({ tanggalSk }) => tanggalSk !== null && tanggalSk !== baru.tanggalSk);
  if (skPenggantian.some((sk) => sama(sk, baru.sk))) return { need: 'nomor SK yang belum dipakai', have: `${baru.sk} adalah SK suatu penggantian` };
  if (dated?.tanggalSk) return { need: `tanggal SK ${longDate(dated.tanggalSk)}, yang tercatat untuk ${baru.sk}`, have: longDate(baru.tanggalSk) };
  const alone = sejabatan(asked).find((one) => sama(one.sk, baru.sk) && one.orang !== baru.orang);
  return wrong(alone !== undefined, 'SK yang mengangkat orang ini', `${baru.sk} telah mengangkat orang lain dalam jabatan yang sama`);
}

/** What stands against giving this post. Pure. */
export const jabatanDitolak = (asked: Diminta): Temuan[] => temuanOf(ATURAN, asked);

/** What is asked when a post ends. `adminLain`: administrators of the instansi who stay. */
export interface DimintaAkhir { readonly jabatan: JabatanAda; readonly sampai: LocalDate; readonly kemarin: LocalDate; readonly adminLain: number }

const ATURAN_AKHIR: readonly Aturan<DimintaAkhir>[] = [
  {
    rule: 'jabatan.rentang', title: 'Jabatan berakhir tidak sebelum dimulai', bagian: 'sampai',
    periksa: ({ jabatan: { dari }, sampai }) => wrong(sampai < dari, `hari terakhir pada atau sesudah ${longDate(dari)}`, longDate(sampai)),
  },
  {
    rule: 'jabatan.tidak-diperpanjang', title: 'Mengakhiri jabatan tidak memperpanjangnya', bagian: 'sampai',
    periksa: ({ jabatan, sampai }) => wrong(jabatan.sampai !== null && sampai > jabatan.sampai, jabatan.sampai === null ? '' : `paling lambat ${longDate(jabatan.sampai)}; selebihnya dengan SK baru`, longDate(sampai)),
  },
  {
    rule: 'jabatan.tidak-surut', title: 'Yang telah dilakukan dalam jabatan tidak dijadikan tanpa wewenang', bagian: 'sampai',
    periksa: ({ sampai, kemarin }) => wrong(sampai < kemarin, `paling awal ${longDate(kemarin)}`, longDate(sampai)),
  },
  {
    rule: 'jabatan.admin-terakhir', title: 'Instansi tidak kehilangan administrator terakhirnya', bagian: 'sampai',
    periksa: ({ jabatan: { peran }, adminLain }) => wrong(peran === 'adminInstansi' && adminLain === 0, 'administrator lain yang tetap menjabat', 'tidak ada'),
  },
];

/** What stands against ending this post. Pure. */
export const akhirDitolak = (asked: DimintaAkhir): Temuan[] => temuanOf(ATURAN_AKHIR, asked);
