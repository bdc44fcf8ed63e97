import { registry } from '../../machines/registry.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { Law } from '../../machines/regulasi/law.js';
import { tierOf, type Actor } from '../../src/identity/actor.js';
import type { Target } from '../../src/identity/permission/permit.js';
import { pecahKeadaan, type Baris } from './matriks.js';

/** The packs by their short names in the matrix. */
const PAKET: Readonly<Record<string, string>> = {
  kemenimipas: 'kemenimipas-sek-ot-03-02-01-2025', nasional: 'nasional-90-2021-jo-5-2024', tarakan: 'perwali-tarakan-45-2020', ketapang: 'perbup-ketapang-49-2022', binjai: 'perwali-binjai-3-2024',
};
export const lawOf = ({ paket }: Pick<Baris, 'paket'>): Law => lawById(PAKET[paket] ?? '');

interface Unit { readonly jenjang: Jenjang; readonly jenis: string; readonly path: string }
const unit = (jenjang: Jenjang, jenis: string, path: string): Unit => ({ jenjang, jenis, path });

/** A ministry: units that lie below, above and beside each other. */
const KEMENTERIAN = {
  root: unit('instansi', 'kementerian', '/k/'), setjen: unit('eselonSatu', 'sekretariatJenderal', '/k/setjen/'), itjen: unit('eselonSatu', 'inspektoratJenderal', '/k/itjen/'),
  ditjen: unit('eselonSatu', 'direktoratJenderal', '/k/ditjen/'), ditjenLain: unit('eselonSatu', 'direktoratJenderal', '/k/ditjen-lain/'),
  kanwil: unit('kanwil', 'kanwil', '/k/ditjen/kanwil/'), kanwilLain: unit('kanwil', 'kanwil', '/k/ditjen/kanwil-lain/'),
  upt: unit('upt', 'lapas', '/k/ditjen/kanwil/upt/'), uptLain: unit('upt', 'lapas', '/k/ditjen/kanwil/upt-lain/'),
};
/** A local government; `upt` is a perangkat daerah, as in the column `tingkat`. */
const PEMDA = {
  root: unit('instansi', 'pemerintahKota', '/k/'), setjen: unit('perangkatDaerah', 'sekretariatDaerah', '/k/setda/'), itjen: unit('perangkatDaerah', 'inspektorat', '/k/inspektorat/'),
  upt: unit('perangkatDaerah', 'dinas', '/k/dinas/'), uptLain: unit('perangkatDaerah', 'dinas', '/k/dinas-lain/'),
};
type Nama = keyof typeof KEMENTERIAN;
const treeOf = ({ paket }: Pick<Baris, 'paket'>): Partial<Record<Nama, Unit>> => (['tarakan', 'ketapang', 'binjai'].includes(paket) ? PEMDA : KEMENTERIAN);

/** Where the posts of the instansi as a whole sit. */
const TEMPAT: Readonly<Record<string, Nama>> = {
  sekretaris: 'setjen', timPenilaiSetjen: 'setjen', penyiapUsulan: 'setjen', adminInstansi: 'setjen', pokja: 'setjen', timPembangunan: 'setjen', petugasPengaduan: 'setjen', pdTerkait: 'setjen',
  ketuaTpi: 'itjen', sekretarisTpi: 'itjen', anggotaTpi: 'itjen', auditor: 'itjen', ketuaTpm: 'itjen', anggotaTpm: 'itjen',
};
const TINGKAT: Readonly<Record<string, Nama>> = { upt: 'upt', kanwil: 'kanwil', 'eselon-satu': 'ditjen', kementerian: 'root', nasional: 'root' };
/** Members of TPM come from units of the ministry, too: where the row looks at what lies below theirs, from a Ditjen. */
const placeOf = ({ peran, tingkat, hubungan }: Baris): Nama => (peran.endsWith('Tpm') && hubungan === 'bawahan' ? 'ditjen' : undefined) ?? (tingkat === 'kementerian' ? TEMPAT[peran] : undefined) ?? TINGKAT[tingkat] ?? 'root';

const BAWAH: Partial<Record<Nama, Nama>> = { root: 'ditjen', ditjen: 'upt', kanwil: 'upt', setjen: 'upt' };
const ATAS: Partial<Record<Nama, Nama>> = { upt: 'kanwil', kanwil: 'ditjen', ditjen: 'root', setjen: 'root', itjen: 'root' };
const SAUDARA: Partial<Record<Nama, Nama>> = { upt: 'uptLain', kanwil: 'kanwilLain', ditjen: 'ditjenLain' };

/** The unit that an act is about, as it stands to the one who acts. */
function aboutOf(row: Baris, own: Nama): Nama {
  const { pada } = pecahKeadaan(row.keadaan);
  if (row.hubungan === 'instansi' && !registry.command(row.tindakan) && !/^(?:jabatan|penggantian|baca|tenggat)\./.test(row.tindakan)) return 'root'; // people, tokens, calendars: of the instansi itself
  switch (row.hubungan) {
    case 'sendiri': return own;
    case 'bawahan': return own === 'ditjen' && pada !== undefined && !lawOf(row).pack.rute.upt?.includes(pada) && lawOf(row).pack.rute.kanwil?.includes(pada) ? 'kanwil' : BAWAH[own] ?? 'upt';
    case 'atasan': return ATAS[own] ?? 'root';
    case 'saudara': return SAUDARA[own] ?? 'uptLain';
    case 'pusat': return 'root';
    default: return pada === 'sekretariatJenderal' ? 'kanwil' : 'upt';
  }
}

/** Beyond the pre-assessment it is the turn of TPI, as the source of the machine says. */
const turnOf = ({ tindakan, keadaan }: Baris): string | undefined => (tindakan.startsWith('usulan.') && keadaan !== 'penilaianPendahuluan' ? 'tpi' : undefined);

/** Who asks, as the row says it. */
export function pelakuDari(row: Baris): Actor {
  const [name, tree] = [placeOf(row), treeOf(row)];
  const place = tree[name] ?? tree.root ?? unit('instansi', 'kementerian', '/k/');
  const whole = tierOf({ role: row.peran, jenjang: place.jenjang }) === 'kementerian' || row.tingkat === 'nasional';
  const acting = row.pelaku === 'plh' || row.pelaku === 'plt' ? { acting: { sebagai: row.pelaku, orang: 'pejabat', nama: 'Pejabat', penggantian: 'p', sk: 'SP-1', sampai: '2027-12-31' } as const } : {};
  return {
    account: 'a', person: 'orang', nama: 'Orang', tenant: 'k', instansi: 'Instansi', zona: 'Asia/Jakarta', packId: lawOf(row).pack.id, post: 'j', role: row.peran, satker: name, namaSatker: name,
    jenjang: place.jenjang, jenis: place.jenis, path: place.path, scope: whole ? '/k/' : place.path, ...acting,
  };
}

/** What it is asked about, as the row says it. */
export function sasaranDari(row: Baris): Target & { readonly tenant: string } {
  const name = aboutOf(row, placeOf(row));
  const there = treeOf(row)[name] ?? treeOf(row).upt ?? unit('upt', 'lapas', '/k/upt/');
  const lain = row.hubungan === 'lain';
  const { keadaan, pada = turnOf(row) } = pecahKeadaan(row.keadaan);
  const { pack } = lawOf(row);
  return {
    tenant: lain ? 'lain' : 'k', satker: lain ? 'lain' : name, jenjang: there.jenjang, path: lain ? '/lain/upt/' : there.path,
    ...(pada !== undefined && Object.hasOwn(pack.tingkat, pada) ? { tingkat: pada } : {}), ...(pada !== undefined && Object.hasOwn(pack.dokumen, pada) ? { dokumen: pada } : {}),
    ...(keadaan === '-' ? {} : { keadaan: keadaan === 'baru' ? null : keadaan }),
  };
}
