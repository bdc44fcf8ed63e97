import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Database } from '../../platform/database/database.js';
import { systemContext } from '../../platform/jobs/system-context.js';

const OWN = 'select identity.data_saya($1) as data, app.now() as pada';
const WHERE = 'select tenant_id as tenant, nama from identity.instansi_orang($1)';
/** What a person did or tried in an instansi, and where the person is named: ids of cases, never what stands in them, which belongs to the offices. */
const IN_INSTANSI: Readonly<Record<string, string>> = {
  tindakan: `select e.at as pada, e.type as peristiwa, e.case_id as kasus, e.role as peran from event e where e.tenant_id = $1 and e.actor = $2 order by e.at, e.case_id, e.seq`,
  ditolak: `select p.pada, p.command as perintah, p.case_id as kasus from percobaan p where p.tenant_id = $1 and p.person_id = $2 order by p.pada`,
  administrasi: `select k.at as pada, k.type as peristiwa from peristiwa_kewenangan k where k.tenant_id = $1 and k.actor = $2 order by k.seq`,
  menyebutSaya: `select k.at as pada, k.type as peristiwa from peristiwa_kewenangan k where k.tenant_id = $1 and strpos(k.payload, ($2::uuid)::text) > 0 order by k.seq`,
  kepegawaian: `select g.nama, g.nip, g.jabatan, g.dari::text, g.sampai::text from pegawai g where g.tenant_id = $1 and g.nip = (select nip from person where id = $2) order by g.dari`,
  unduhanBukti: `select u.pada, u.berkas_id as berkas from bukti_unduhan u where u.tenant_id = $1 and u.oleh = $2 order by u.pada`,
};

const BACA_SAYA = `DATA PRIBADI SAYA

data.json memuat seluruh data tentang Anda yang disimpan Predikat (UU 27/2022 tentang Pelindungan Data Pribadi, hak memperoleh salinan):
- orang, akun, kontak, pengaturan: data diri dan cara masuk. Kata sandi, kode, dan kunci hanya disimpan sebagai sidik dan tidak dapat disalin.
- jabatan, penggantian, undangan: jabatan Anda pada setiap instansi.
- sesi, kejadianAkun, passkey, identitasLain, token: jejak pemakaian akun.
- instansi: yang Anda lakukan pada setiap instansi, dengan pengenal kasusnya. Isi kasus milik instansi dan tidak disertakan.
`;

/** Everything that is kept of the person who asks. */
@Injectable()
export class DataSayaService {
  constructor(private readonly database: Database) {}

  /** As JSON, in an archive with an explanation. */
  async arsip(orang: string): Promise<Buffer> {
    const [own] = await this.database.outside<{ data: object; pada: Date }>({ name: 'data-saya', text: OWN, values: [orang] });
    const places = await this.database.outside<{ tenant: string; nama: string }>({ name: 'instansi-saya', text: WHERE, values: [orang] });
    const instansi: object[] = [];
    for (const { tenant, nama } of places) instansi.push({ nama, ...await this.dalam(tenant, orang) });
    const pada = own?.pada ?? new Date(0);
    return zipped({ 'data.json': JSON.stringify({ dibuat: pada.toISOString(), ...own?.data, instansi }, null, 2), 'BACA-SAYA.txt': BACA_SAYA }, pada);
  }

  private dalam(tenant: string, orang: string): Promise<Record<string, object[]>> {
    return this.database.inTx({ ...systemContext(tenant), person: orang }, async (manager) => {
      const found: Record<string, object[]> = {};
      for (const [nama, text] of Object.entries(IN_INSTANSI)) found[nama] = await manager.query<object[]>(text, [tenant, orang]);
      return found;
    });
  }
}

async function zipped(files: Readonly<Record<string, string>>, pada: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [nama, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), nama, { mtime: pada, mode: 0o100600 });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
