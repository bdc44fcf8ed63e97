import type { Law } from '../../../../machines/regulasi/law.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { NamaLembar } from './kolom.js';

/** What stands in a workbook: the rows of each sheet, in the order of its columns, and what the drop-downs offer. */
export interface IsiBuku {
  readonly baris: Readonly<Record<NamaLembar, readonly (readonly string[])[]>>;
  readonly peran: readonly (readonly [kode: string, judul: string])[];
  readonly satker: readonly (readonly [kode: string, nama: string])[];
  readonly jenis: readonly string[];
  readonly area: readonly (readonly [kode: string, judul: string])[];
}

const UNITS = `select s.kode, coalesce(i.kode, '') as induk, s.jenjang, s.jenis, s.nama, coalesce(s.provinsi, '') as provinsi, s.zona, s.pegawai::text
  from satker s left join satker i on (i.tenant_id, i.id) = (s.tenant_id, s.induk_id) where s.tenant_id = $1 order by s.path`;
const PEOPLE = `select coalesce(o.nip, '') as nip, o.nama, coalesce(o.pangkat, '') as pangkat, coalesce(k.email, '') as surel, coalesce(a.username, '') as akun
  from person o left join kontak k on k.person_id = o.id left join identity.akun_orang() a on a.person_id = o.id where o.nip is not null or a.username is not null order by o.nama, o.id`;
const POSTS = `select coalesce(o.nip, a.username, '') as orang, p.role, s.kode, p.dari::text, coalesce(p.sampai::text, '') as sampai, p.sk, coalesce(p.tanggal_sk::text, '') as tanggal, array_to_string(p.area, ', ') as area
  from post p join person o on o.id = p.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) left join identity.akun_orang() a on a.person_id = o.id
  where p.tenant_id = $1 and coalesce(o.nip, a.username) is not null order by s.path, p.role, p.dari, p.id`;

/** The rows of the instansi, or none (a template), with the lists. */
export async function isiBuku(tx: Transaction, tenant: string, law: Law, terisi: boolean): Promise<IsiBuku> {
  const [units, people, posts] = await Promise.all([
    tx.run<Record<string, string>>({ name: 'ekspor-satker', text: UNITS, values: [tenant] }),
    terisi ? tx.run<Record<string, string>>({ name: 'ekspor-orang', text: PEOPLE }) : [],
    terisi ? tx.run<Record<string, string | null>>({ name: 'ekspor-jabatan', text: POSTS, values: [tenant] }) : [],
  ]);
  const values = (rows: readonly Record<string, string | null>[]): string[][] => rows.map((row) => Object.values(row).map((value) => value ?? ''));
  return {
    baris: { Satker: terisi ? values(units.filter(({ induk }) => induk !== '')) : [], Orang: values(people), Jabatan: values(posts) },
    peran: Object.entries(law.pack.peran).map(([kode, { judul }]) => [kode, judul] as const),
    satker: units.map(({ kode = '', nama = '' }) => [kode, nama] as const),
    jenis: [...new Set(units.map(({ jenis = '' }) => jenis))].sort(),
    area: law.instrument.areas.map(({ code, name }) => [code, name] as const),
  };
}
