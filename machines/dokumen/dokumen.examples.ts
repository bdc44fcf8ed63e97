import { ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import { cetakan, dokumenScene, FINAL, KEPALA, tersegel } from './dokumen.scene.js';
import type { DokumenContext, DokumenFacts, IsianDiminta } from './dokumen.types.js';

type DokumenExample = Example<DokumenContext, DokumenFacts, Law>;

/** The row of the letter in the pack, put otherwise. */
const withRow = (change: Partial<Pack['dokumen'][string]>) => (law: Law): Law => {
  const row = law.pack.dokumen['suratPengajuan'];
  return row ? { ...law, pack: { ...law.pack, dokumen: { ...law.pack.dokumen, suratPengajuan: { ...row, ...change } } } } : law;
};
const KEMUDIAN = { seq: 8, hash: '9'.repeat(64) };
const bergeser = { subjek: { ...dokumenScene.facts.subjek, kepala: KEMUDIAN } };
const naskah = (kurang: string | null, ...isian: IsianDiminta[]) => ({ naskah: { kurang, isian, nomorKasus: null, tanggalKasus: null } });
const tercatat = { naskah: { kurang: null, isian: [], nomorKasus: 'M.IP-OT.03.02-1', tanggalKasus: '20 Mei 2027' } };
const TEMPAT: IsianDiminta = { nama: 'tempat', judul: 'Tempat', jenis: 'teks', wajib: true };
const SEJAK: IsianDiminta = { nama: 'sejak', judul: 'Berlaku sejak', jenis: 'tanggal', wajib: false };

const lengkap = (command: string): DokumenExample[] => [
  { command, rule: 'dokumen.siap-disusun', fact: 'a case that lacks what the document tells of gives none', holds: false, facts: naskah('surat belum memuat satker') },
  { command, rule: 'dokumen.siap-disusun', fact: 'a case that lacks nothing does', holds: true },
  { command, rule: 'dokumen.isian-lengkap', fact: 'what is asked is typed', holds: true, facts: naskah(null, TEMPAT, SEJAK), data: { isian: { tempat: 'Cirebon', sejak: '2027-01-01' } } },
  { command, rule: 'dokumen.isian-lengkap', fact: 'what may be left out is left out', holds: true, facts: naskah(null, TEMPAT, SEJAK), data: { isian: { tempat: 'Cirebon' } } },
  { command, rule: 'dokumen.isian-lengkap', fact: 'what must be typed is missing', holds: false, facts: naskah(null, TEMPAT), data: { isian: { tempat: ' '.trim() } } },
  { command, rule: 'dokumen.isian-lengkap', fact: 'a day that is in no calendar is refused', holds: false, facts: naskah(null, SEJAK), data: { isian: { sejak: '2027-02-30' } } },
  { command, rule: 'dokumen.isian-lengkap', fact: 'what nobody asks for is refused', holds: false, facts: naskah(null, SEJAK), data: { isian: { lain: 'apa pun' } } },
];

const disusun: DokumenExample[] = [
  { command: 'dokumen.susun', rule: 'dokumen.dikenal', fact: 'a document that the law knows is drafted from its case', holds: true },
  { command: 'dokumen.susun', rule: 'dokumen.dikenal', fact: 'a document that the law does not know is not', holds: false, data: { jenis: 'suratSakti' } },
  { command: 'dokumen.susun', rule: 'dokumen.dikenal', fact: 'a name that every object has is no document', holds: false, data: { jenis: 'toString' } },
  { command: 'dokumen.susun', rule: 'dokumen.dikenal', fact: 'a document is not drafted from a case that it does not tell of', holds: false, facts: { naskah: null } },
  { command: 'dokumen.susun', rule: 'dokumen.belum-ada', fact: 'a second letter stands only when the first was cancelled', holds: false, facts: { sejenis: { semua: 1, berlaku: 1 } } },
  { command: 'dokumen.susun', rule: 'dokumen.belum-ada', fact: 'after a cancellation another one is drafted', holds: true, facts: { sejenis: { semua: 1, berlaku: 0 } } },
  { command: 'dokumen.susun', rule: 'dokumen.belum-ada', fact: 'of a report that comes again several stand', holds: true, facts: { sejenis: { semua: 2, berlaku: 2 } }, law: withRow({ berulang: true }) },
  ...lengkap('dokumen.susun'), ...lengkap('dokumen.ubah'),
];

const diparaf: DokumenExample[] = [
  { command: 'dokumen.paraf', rule: 'dokumen.kasus-tetap', fact: 'the case has not moved since the draft', holds: true },
  { command: 'dokumen.paraf', rule: 'dokumen.kasus-tetap', fact: 'a draft of an earlier state of the case is initialled by nobody', holds: false, facts: bergeser },
  { command: 'dokumen.paraf', rule: 'dokumen.giliran-paraf', fact: 'the Sekretaris Jenderal follows the Biro', holds: true },
  { command: 'dokumen.paraf', rule: 'dokumen.giliran-paraf', fact: 'the Sekretaris Jenderal does not come before the Biro', holds: false, context: { paraf: [] } },
  { command: 'dokumen.paraf', rule: 'dokumen.giliran-paraf', fact: 'there is no third paraf in a chain of two', holds: false, context: { paraf: dokumenScene.context.paraf }, facts: { pelaku: { orang: ORANG.tpi, peran: 'sekretaris' } } },
  { command: 'dokumen.paraf', rule: 'dokumen.giliran-paraf', fact: 'a document without paraf takes none', holds: false, context: { paraf: [] }, facts: { jabatan: { ...dokumenScene.facts.jabatan, paraf: [] } } },
  { command: 'dokumen.paraf', rule: 'dokumen.paraf-orang-lain', fact: 'another person initials', holds: true },
  { command: 'dokumen.paraf', rule: 'dokumen.paraf-orang-lain', fact: 'who holds both offices initials once', holds: false, facts: { pelaku: { orang: ORANG.biro, peran: 'sekretaris' } } },
];

const dinomori: DokumenExample[] = [
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-belum-dipakai', fact: 'one decree on several cases gives its number to the document of each', holds: true, facts: { ...tercatat, nomorDipakai: true } },
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-kasus', fact: 'the number and date that the case holds are those of the document', holds: true, facts: tercatat },
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-kasus', fact: 'another number than that of the case is refused', holds: false, facts: tercatat, data: { nomor: 'M.IP-OT.03.02-2' } },
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-kasus', fact: 'another date than that of the case is refused', holds: false, facts: tercatat, data: { tanggal: '2027-05-21' } },
  { command: 'dokumen.nomori', rule: 'dokumen.memakai-nomor', fact: 'a letter is numbered', holds: true },
  { command: 'dokumen.nomori', rule: 'dokumen.memakai-nomor', fact: 'a pledge is not', holds: false, law: withRow({ bernomor: false }) },
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-belum-dipakai', fact: 'a number of its own is taken', holds: true },
  { command: 'dokumen.nomori', rule: 'dokumen.nomor-belum-dipakai', fact: 'the number of another letter of the year is refused', holds: false, facts: { nomorDipakai: true } },
  { command: 'dokumen.nomori', rule: 'dokumen.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2027-05-25' } },
  { command: 'dokumen.nomori', rule: 'dokumen.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2027-05-26' } },
  { command: 'dokumen.nomori', rule: 'dokumen.tanggal-sesudah-kasus', fact: 'a document of the day on which its case was opened is accepted', holds: true, data: { tanggal: '2027-05-04' } },
  { command: 'dokumen.nomori', rule: 'dokumen.tanggal-sesudah-kasus', fact: 'a document of the day before is refused', holds: false, data: { tanggal: '2027-05-03' } },
];

const other = (change: Partial<typeof cetakan>): Pick<DokumenExample, 'facts'> => ({ facts: { berkas: { ...cetakan, ...change } } });
const difinalkan: DokumenExample[] = [
  { command: 'dokumen.finalkan', rule: 'dokumen.paraf-lengkap', fact: 'all have initialled', holds: true },
  { command: 'dokumen.finalkan', rule: 'dokumen.paraf-lengkap', fact: 'one paraf is missing', holds: false, context: { paraf: dokumenScene.context.paraf.slice(0, 1) } },
  { command: 'dokumen.finalkan', rule: 'dokumen.bernomor', fact: 'a letter without number is not printed for good', holds: false, context: { nomor: undefined as unknown as string, tanggal: undefined as unknown as string }, ...other({ nomor: null }) },
  { command: 'dokumen.finalkan', rule: 'dokumen.bernomor', fact: 'a pledge needs none', holds: true, context: { nomor: undefined as unknown as string, tanggal: undefined as unknown as string }, ...other({ nomor: null }), law: withRow({ bernomor: false }) },
  { command: 'dokumen.finalkan', rule: 'dokumen.siap-disusun', fact: 'the case lacks nothing', holds: true },
  { command: 'dokumen.finalkan', rule: 'dokumen.siap-disusun', fact: 'what the document rests on is gone meanwhile', holds: false, facts: { ...naskah('tidak ada satker dalam surat'), berkas: cetakan } },
  { command: 'dokumen.finalkan', rule: 'dokumen.kasus-tetap', fact: 'the draft tells of the case as it stands', holds: true },
  { command: 'dokumen.finalkan', rule: 'dokumen.kasus-tetap', fact: 'a draft that rests on an older state of the case is refused', holds: false, context: { dasar: { ...KEPALA, seq: 6 } } },
  { command: 'dokumen.finalkan', rule: 'dokumen.kepala-riwayat', fact: 'the print carries the hash of the last event', holds: true },
  { command: 'dokumen.finalkan', rule: 'dokumen.kepala-riwayat', fact: 'a print with the hash of an earlier event is refused', holds: false, data: { kepala: KEMUDIAN }, ...other({ kepala: KEMUDIAN }) },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'the print that was stored is pinned', holds: true },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'a hash that nobody stored is not', holds: false, facts: { berkas: null } },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'a signed file is no print', holds: false, facts: { berkas: tersegel } },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'a print with an earlier number is not pinned', holds: false, ...other({ nomor: 'M.IP-OT.03.02-0' }) },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'a print of another date is not pinned', holds: false, ...other({ tanggal: '2027-05-19' }) },
  { command: 'dokumen.finalkan', rule: 'dokumen.berkas-tersimpan', fact: 'a print with the code of another document is not pinned', holds: false, ...other({ kode: '0J4K7-2M9XQ-8ZB3T-V5N6S' }) },
];

const signed = (change: Partial<typeof tersegel>): Pick<DokumenExample, 'facts'> => ({ facts: { berkas: { ...tersegel, ...change } } });
const ditandatangani: DokumenExample[] = [
  { command: 'dokumen.tandaTangani', rule: 'dokumen.penandatangan', fact: 'the Menteri signs', holds: true },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.penandatangan', fact: 'whom the law does not name does not', holds: false, facts: { pelaku: { orang: ORANG.tpi, peran: 'ketuaTpi' } } },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.sekali-seorang', fact: 'who has not signed signs', holds: true },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.sekali-seorang', fact: 'nobody signs twice', holds: false, context: { tandaTangan: [{ orang: ORANG.orangLain, peran: 'pimpinanInstansi', cara: 'segel', sidik: FINAL, pada: '2027-05-22T03:00:00Z' }] } },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'the final file is signed', holds: true },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a signature over other bytes is none', holds: false, ...signed({ alas: '9'.repeat(64) }) },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a signature over the final file is none once another has signed', holds: false, context: { berkas: '9'.repeat(64) } },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a file that nobody stored is refused', holds: false, facts: { berkas: null } },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a seal is not told as a signature of BSrE', holds: false, data: { cara: 'esign' } },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a paper that was signed by pen is kept as a scan, whatever its bytes', holds: true, data: { cara: 'basah' }, ...signed({ jenis: 'pindaian', cara: 'basah', alas: null }) },
  { command: 'dokumen.tandaTangani', rule: 'dokumen.rantai-berkas', fact: 'a scan is no electronic signature', holds: false, ...signed({ jenis: 'pindaian', alas: null }) },
];

const dibatalkan: DokumenExample[] = [
  { command: 'dokumen.batalkan', rule: 'dokumen.pembatal', fact: 'a draft is cancelled by whoever drafts', holds: true, facts: { pelaku: { orang: ORANG.biro, peran: 'penyiapUsulan' } } },
  { command: 'dokumen.batalkan', rule: 'dokumen.pembatal', fact: 'what was issued is cancelled by who signs it', holds: true, context: { terbit: '2027-05-22T03:00:00Z' } },
  { command: 'dokumen.batalkan', rule: 'dokumen.pembatal', fact: 'what was issued is not cancelled by whoever drafted it', holds: false, context: { terbit: '2027-05-22T03:00:00Z' }, facts: { pelaku: { orang: ORANG.biro, peran: 'penyiapUsulan' } } },
];

/** Worked examples of the life of a document (IMP BAB III.A.1.c angka 3)–5); N5 Lampiran II Bab II.A). */
export const dokumenExamples = examplesOf(dokumenScene, [...disusun, ...diparaf, ...dinomori, ...difinalkan, ...ditandatangani, ...dibatalkan]);
