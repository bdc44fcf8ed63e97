import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { AnggotaTpm, JabatanTpm, TpmContext, TpmFacts } from './tpm.types.js';

const { tpi, biro, tpiLain, tpiKetiga } = ORANG;

/** Four people, one of each body that IMP BAB III.A.1.d angka 1) names; the first leads them. */
export const ANGGOTA: AnggotaTpm[] = [
  { orang: tpi, unsur: 'tpi' }, { orang: biro, unsur: 'setjen' }, { orang: tpiLain, unsur: 'ditjenImigrasi' }, { orang: tpiKetiga, unsur: 'ditjenPemasyarakatan' },
];
const pada = (unit: string, peran = 'anggotaTpm'): JabatanTpm[] => [{ peran, jalur: ['kemenimipas', unit] }];

/** The team of 2027, approved for that year and formed in February. */
export const tpmScene: Scene<TpmContext, TpmFacts, Law> = {
  machine: 'tpm', id: KASUS.tpm, law, now: '2027-05-10T03:00:00Z', actor: actorFor(tpi),
  context: {
    satker: SATKER, periode: '2027', anggota: ANGGOTA, riwayat: [], sk: { nomorSk: 'M.IP-15', tanggal: '2027-02-15' },
    persetujuan: { nomor: 'B/55', tanggal: '2027-02-01', berlakuDari: '2027-02-01', berlakuSampai: '2027-12-31', lingkup: 'WBK tahun 2027', sidik: SIDIK },
  },
  facts: {
    hariIni: '2027-05-10', berjalan: 0, unit: ['setjen', 'itjen', 'ditjen-imigrasi', 'ditjen-pemasyarakatan', 'bpsdm'],
    jabatan: { [tpi]: pada('itjen', 'ketuaTpm'), [biro]: pada('setjen'), [tpiLain]: pada('ditjen-imigrasi'), [tpiKetiga]: pada('ditjen-pemasyarakatan') },
  },
};
