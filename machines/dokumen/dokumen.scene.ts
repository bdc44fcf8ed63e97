import { actorFor, KASUS, law, ORANG } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Berkas, DokumenContext, DokumenFacts, Jabatan, Kepala } from './dokumen.types.js';

const jabatan = (...roles: string[]): Jabatan[] => roles.map((peran) => ({ peran, oleh: [peran] }));
export const KEPALA: Kepala = { seq: 7, hash: 'e'.repeat(64) };
const KODE = '0J4K7-2M9XQ-8ZB3T-V5N6R';
export const FINAL = 'd'.repeat(64);
const PADA = '2027-05-21T03:00:00Z';

/** The print of the letter that the service has stored. */
export const cetakan: Extract<Berkas, { jenis: 'final' }> = { sidik: FINAL, jenis: 'final', kepala: KEPALA, kode: KODE, nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20' };
/** The same, sealed. */
export const tersegel: Exclude<Berkas, { jenis: 'final' }> = { sidik: 'f'.repeat(64), jenis: 'bertandaTangan', cara: 'segel', alas: FINAL };

/** The ministry's letter: initialled by the Biro and the Sekretaris Jenderal, numbered on 20 May 2027, printed and pinned, before the Menteri. */
export const dokumenScene: Scene<DokumenContext, DokumenFacts, Law> = {
  machine: 'dokumen', id: KASUS.dokumen, law, now: '2027-05-25T03:00:00Z', actor: actorFor(ORANG.orangLain),
  context: {
    kasus: KASUS.surat, jenis: 'suratPengajuan', isian: {}, mesin: 'surat', dasar: KEPALA, penyusun: ORANG.biro, pengembalian: [], tandaTangan: [],
    paraf: [{ orang: ORANG.biro, peran: 'penyiapUsulan', pada: PADA }, { orang: ORANG.tpiLain, peran: 'sekretaris', pada: PADA }],
    nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20', final: { sidik: FINAL, kepala: KEPALA, kode: KODE, tanggal: '2027-05-20', pada: PADA }, berkas: FINAL,
  },
  facts: {
    hariIni: '2027-05-25', pelaku: { orang: ORANG.orangLain, peran: 'pimpinanInstansi' }, naskah: { kurang: null, isian: [], nomorKasus: null, tanggalKasus: null },
    jabatan: { paraf: jabatan('penyiapUsulan', 'sekretaris'), penandatangan: jabatan('pimpinanInstansi') },
    subjek: { mesin: 'surat', kepala: KEPALA, dibuka: '2027-05-04' }, sejenis: { semua: 0, berlaku: 0 }, nomorDipakai: false, berkas: tersegel,
  },
  before: {
    'dokumen.paraf': { context: { paraf: [{ orang: ORANG.biro, peran: 'penyiapUsulan', pada: PADA }] }, facts: { pelaku: { orang: ORANG.tpiLain, peran: 'sekretaris' } } },
    'dokumen.finalkan': { facts: { berkas: cetakan } },
  },
};
