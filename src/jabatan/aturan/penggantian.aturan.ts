import { addDays, addMonths, longDate, type LocalDate } from '../../../machines/kernel/calendar.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { JabatanAda } from './jabatan.aturan.js';
import { bertumpang, temuanOf, type Aturan, type Temuan } from './temuan.js';

/** A substitution that is to be laid down. */
export interface PenggantianBaru {
  readonly jenis: 'plh' | 'plt';
  readonly orang: string;
  readonly dari: LocalDate;
  readonly sampai: LocalDate;
  readonly sk: string;
}

/** A substitution that is there and not revoked. */
export interface PenggantianAda { readonly id: string; readonly jabatan: string; readonly orang: string; readonly jenis: 'plh' | 'plt'; readonly dari: LocalDate; readonly sampai: LocalDate; readonly sk: string }

/** What is asked: the substitution, the post it is about, who gives it, today, and what else there is. */
export interface DimintaGanti {
  readonly baru: PenggantianBaru;
  readonly jabatan: JabatanAda;
  /** Who gives it; `wilayah` is the subtree that the giver answers for. */
  readonly pemberi: { readonly orang: string; readonly wilayah: string; readonly pengganti: boolean };
  readonly hariIni: LocalDate;
  /** All posts of the same office. */
  readonly sejabatan: readonly JabatanAda[];
  readonly penggantian: readonly PenggantianAda[];
  /** Where the one who would stand in is posted today in this instansi: paths of their units. */
  readonly tempatPengganti: readonly string[];
  readonly skTerpakai: boolean;
  readonly law: Law;
}

const wrong = (is: boolean, need: string, have: string) => (is ? { need, have } : null);
/** Earlier substitutions of the same person in this vacancy. */
const sebelumnya = ({ baru, jabatan, penggantian }: DimintaGanti): number => penggantian.filter((one) => one.jabatan === jabatan.id && one.orang === baru.orang && one.jenis === 'plt' && one.dari < baru.dari).length;

const ATURAN: readonly Aturan<DimintaGanti>[] = [
  {
    rule: 'penggantian.rentang', title: 'Penggantian berakhir tidak sebelum dimulai', bagian: 'sampai',
    periksa: ({ baru: { dari, sampai } }) => wrong(sampai < dari, `hari terakhir pada atau sesudah ${longDate(dari)}`, longDate(sampai)),
  },
  {
    rule: 'penggantian.tidak-surut', title: 'Penggantian tidak berlaku surut', bagian: 'dari',
    periksa: ({ baru: { dari }, hariIni }) => wrong(dari < hariIni, `paling awal hari ini, ${longDate(hariIni)}`, longDate(dari)),
  },
  {
    rule: 'penggantian.lama', title: 'Penggantian tidak lebih lama daripada yang diperkenankan', bagian: 'sampai',
    periksa: (asked) => lamaWrong(asked),
  },
  {
    rule: 'penggantian.plh-berpejabat', title: 'Plh. menggantikan pejabat yang masih menjabat dan berhalangan sementara', bagian: 'jenis',
    periksa: ({ baru: { jenis, dari, sampai }, jabatan }) => wrong(jenis === 'plh' && (jabatan.dari > dari || (jabatan.sampai !== null && jabatan.sampai < sampai)),
      'pejabat definitif sepanjang rentang itu', jabatan.sampai === null ? `menjabat sejak ${longDate(jabatan.dari)}` : `menjabat sampai ${longDate(jabatan.sampai)}`),
  },
  {
    rule: 'penggantian.plt-lowong', title: 'Plt. mengisi jabatan yang lowong', bagian: 'jenis',
    periksa: ({ baru, sejabatan }) => {
      const holder = sejabatan.find((one) => bertumpang(one, baru));
      return wrong(baru.jenis === 'plt' && holder !== undefined, 'jabatan tanpa pejabat definitif pada rentang itu', holder ? `dijabat sejak ${longDate(holder.dari)}` : '');
    },
  },
  {
    rule: 'penggantian.satu-pengganti', title: 'Satu jabatan digantikan oleh satu orang pada satu waktu', bagian: 'dari',
    periksa: ({ baru, jabatan, penggantian }) => {
      const other = penggantian.find((one) => one.jabatan === jabatan.id && bertumpang(one, baru));
      return wrong(other !== undefined, 'tidak ada pengganti lain pada rentang itu', other ? `sudah digantikan ${longDate(other.dari)} sampai ${longDate(other.sampai)}` : '');
    },
  },
  {
    rule: 'penggantian.sk', title: 'Satu SK untuk satu penggantian', bagian: 'sk',
    periksa: ({ baru: { sk }, skTerpakai }) => wrong(skTerpakai, 'nomor SK yang belum dipakai', `${sk} sudah dipakai`),
  },
  {
    rule: 'penggantian.dalam-wilayah', title: 'Pengganti bekerja dalam wilayah pemberinya', bagian: 'orang',
    periksa: ({ tempatPengganti, pemberi: { wilayah } }) => wrong(!tempatPengganti.some((path) => path.startsWith(wilayah)), 'orang yang hari ini memegang jabatan dalam wilayah pemberi penggantian', tempatPengganti.length === 0 ? 'tidak memegang jabatan pada instansi ini' : 'menjabat di luar wilayah itu'),
  },
  {
    rule: 'penggantian.bukan-pejabatnya', title: 'Pengganti bukan pejabat yang digantikan', bagian: 'orang',
    periksa: ({ baru, jabatan }) => wrong(baru.jenis === 'plh' && baru.orang === jabatan.orang, 'orang lain', 'pejabat itu sendiri'),
  },
  {
    rule: 'penggantian.peran', title: 'Jabatan ini dapat digantikan', bagian: 'jabatan',
    periksa: ({ jabatan: { peran }, law }) => wrong(TAK_DIGANTIKAN.has(peran), 'jabatan pada instansi ini sendiri', law.pack.peran[peran]?.judul ?? peran),
  },
  {
    rule: 'penggantian.tidak-berlanjut', title: 'Pengganti tidak menunjuk pengganti lagi', bagian: 'jabatan', segregasi: true,
    periksa: ({ pemberi }) => wrong(pemberi.pengganti, 'pejabat definitif', 'seorang pengganti'),
  },
  {
    rule: 'penggantian.bukan-diri-sendiri', title: 'Tidak seorang pun menunjuk dirinya sendiri sebagai pengganti', bagian: 'orang', segregasi: true,
    periksa: ({ baru, pemberi }) => wrong(baru.orang === pemberi.orang, 'ditetapkan oleh orang lain', 'diri sendiri'),
  },
];

/** Posts of others in this instansi, or of a person alone: nobody stands in for them here. */
const TAK_DIGANTIKAN: ReadonlySet<string> = new Set(['tpn', 'timKhusus', 'operatorPlatform', 'auditor', 'pegawai']);

function lamaWrong(asked: DimintaGanti) {
  const { baru: { jenis, dari, sampai }, law: { pack: { penggantian: { plh, plt } } } } = asked;
  if (jenis === 'plh') {
    const most = addDays(dari, plh.hariMaksimal - 1);
    return wrong(sampai > most, `Plh. paling lama ${plh.hariMaksimal} hari, sampai ${longDate(most)}`, longDate(sampai));
  }
  const [most, before] = [addDays(addMonths(dari, plt.bulanMaksimal), -1), sebelumnya(asked)];
  if (before > plt.perpanjangan) return { need: `Plt. diperpanjang paling banyak ${plt.perpanjangan} kali`, have: `sudah ${before} kali` };
  return wrong(sampai > most, `Plt. paling lama ${plt.bulanMaksimal} bulan, sampai ${longDate(most)}`, longDate(sampai));
}

/** What stands against this substitution. Pure. */
export const penggantianDitolak = (asked: DimintaGanti): Temuan[] => temuanOf(ATURAN, asked);
