import type { Person } from './world.js';

/** The hashes that specs and the examples of commands cite as evidence, behind which there is no file. */
export const SIDIK_CONTOH = ['a'.repeat(64), 'b'.repeat(64)];

// of the instansi itself, which stands above every unit: what it has uploaded may be cited by all
const INSERT = `
  insert into bukti_berkas (tenant_id, id, satker_id, path, rantai, versi, judul, tanggal_berlaku, periode, nama, jenis, bita, sidik, pindai, oleh, jabatan)
  select s.tenant_id, b.id, s.id, s.path, b.id, 1, 'Bukti contoh', '2025-01-02', '2025', 'bukti-contoh.pdf', 'application/pdf', 1, b.sidik, 'bersih', b.id, b.id
  from satker s cross join lateral (select gen_random_uuid() as id, h.sidik from unnest($1::text[]) h(sidik) where s.id is not null) b where s.induk_id is null and s.jenjang = 'instansi'`;

/** Lets the evidence be cited that specs invent, in every instansi that is there. As the superuser, past all policies. */
export async function daftarkanBuktiContoh(asAdmin: (sql: string, values: readonly unknown[]) => Promise<unknown>, sidik: readonly string[] = SIDIK_CONTOH): Promise<void> {
  await asAdmin(INSERT, [sidik]);
}

const kata = (teks: string): string => Buffer.from(teks).toString('base64');

/** `Upload-Metadata` of a file as a person would say it. */
export const keterangan = (lain: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ judul: 'SK tim kerja', nama: 'sk-tim-kerja.pdf', tanggalBerlaku: '2027-01-15', periode: '2027', ...lain }).map(([nama, isi]) => `${nama} ${kata(isi)}`).join(',');

export const TUS = { 'tus-resumable': '1.0.0' } as const;
export const BYTES = 'application/offset+octet-stream';

/** What an upload came to. */
export interface Unggahan { readonly id: string; readonly keadaan: string; readonly alasan?: string; readonly kode?: string; readonly sidik?: string; readonly bukti?: string }

/** Uploads a small file in one request, and gives what became of it. */
export async function unggah(oleh: Person, satker: string, isi: Buffer, lain: Readonly<Record<string, string>> = {}): Promise<Unggahan> {
  const answer = await oleh.ask('post', `/api/v1/${oleh.tier}/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': String(isi.length), 'upload-metadata': keterangan(lain), 'content-type': BYTES }).send(isi).expect(201);
  return answer.body as Unggahan;
}
