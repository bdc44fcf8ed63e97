import type { Transaction } from '../../platform/database/database.js';
import type { LoadedLaw } from '../../regulasi/loaded-law.js';
import type { Dikenal, Keadaan, Menjabat, Unit } from './aturan/keadaan.js';
import type { Buku } from './buku/kolom.js';

const UNITS = `select s.id, s.kode, i.kode as induk, s.jenjang, s.jenis, s.nama, s.provinsi, s.zona, s.pegawai, s.path
  from satker s left join satker i on (i.tenant_id, i.id) = (s.tenant_id, s.induk_id) where s.tenant_id = $1 order by s.path`;
const PEOPLE = `select o.id, o.nama, o.nip, o.pangkat, o.username as akun, k.email as surel, o.di_sini as "diSini"
  from identity.orang_menurut($1, $2) o left join kontak k on k.person_id = o.id and o.di_sini`;
const POSTS = `select p.id, p.person_id as orang, p.role as peran, s.kode as satker, p.dari::text, p.sampai::text, p.sk, p.tanggal_sk::text as "skTanggal", p.area
  from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1`;
const SUBSTITUTES = `select lower(g.sk) as sk from penggantian g where g.tenant_id = $1`;
const TODAY = `select (app.now() at time zone i.zona)::date::text as hari from instansi i where i.tenant_id = $1`;

/** What a workbook is judged against, as it stands in this transaction. */
export async function muatKeadaan(tx: Transaction, tenant: string, pengirim: string, buku: Buku, { law }: LoadedLaw): Promise<Keadaan> {
  const keys = [...buku.Orang.flatMap(({ isi }) => [isi.NIP, isi['Nama pengguna']]), ...buku.Jabatan.map(({ isi }) => isi.Orang)].flatMap((key) => (key === undefined || key === '' ? [] : [key]));
  const [satker, orang, jabatan, pengganti, [today]] = await Promise.all([
    tx.run<Unit>({ name: 'impor-satker', text: UNITS, values: [tenant] }),
    tx.run<Dikenal>({ name: 'impor-orang', text: PEOPLE, values: [keys, keys.map((key) => key.toLowerCase())] }),
    tx.run<Menjabat>({ name: 'impor-jabatan', text: POSTS, values: [tenant] }),
    tx.run<{ sk: string }>({ name: 'impor-sk-pengganti', text: SUBSTITUTES, values: [tenant] }),
    tx.run<{ hari: string }>({ name: 'impor-hari', text: TODAY, values: [tenant] }),
  ]);
  return {
    hariIni: today?.hari ?? '', pengirim, satker, orang, jabatan, skPengganti: pengganti.map(({ sk }) => sk),
    peran: law.pack.peran, area: law.instrument.areas.map(({ code }) => code),
  };
}
