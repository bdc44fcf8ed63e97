import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { pino } from 'pino';
import request from 'supertest';
import { Database } from '../../src/platform/database/database.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { PageModule } from '../../src/publik/page/page.module.js';
import { VerifikasiModule } from '../../src/publik/verifikasi/verifikasi.module.js';
import { bubuhkan } from '../../src/tandatangan/bubuhkan.js';
import type { SigningKey } from '../../src/tandatangan/cms/sign.js';
import { TANPA_KENALAN, type SertifikatDikenal } from '../../src/tandatangan/kepercayaan.js';
import { DIKENAL } from '../../src/tandatangan/penandatangan.js';
import { buatSertifikat } from '../../src/tandatangan/segel/sertifikat.js';
import { tablePdf, typstPdf } from '../support/pdf-samples.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

const KODE = '0J4K7-2M9XQ-8ZB3T-V5N6R';
const masa = { sejak: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2036-01-01T00:00:00Z') };
const isi = { nama: 'Segel', alasan: 'Pengesahan', pada: new Date('2026-05-31T03:15:00Z') };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

let world: SmallWorld;
let app: NestFastifyApplication;
let url: string;
let segel: SigningKey;
let asing: SigningKey;
let final: Buffer;
let tersegel: Buffer;

@Global()
@Module({})
class Ground {
  static on(database: Database, dikenal: SertifikatDikenal) {
    return { module: Ground, exports: [Database, DIKENAL], providers: [{ provide: Database, useValue: database }, { provide: DIKENAL, useValue: dikenal }] };
  }
}

beforeAll(async () => {
  world = await smallWorld();
  segel = await buatSertifikat({ nama: 'Segel elektronik uji', ...masa });
  asing = await buatSertifikat({ nama: 'Orang lain', ...masa });
  final = typstPdf();
  tersegel = bubuhkan(final, isi, segel);
  await dokumen(KODE, 'terbit', final, tersegel, 'Surat <b>pengajuan</b> evaluasi');
  await dokumen('0J4K7-2M9XQ-8ZB3T-00000', 'batal', tablePdf('Batal'), null, 'Keputusan tim');
  await dokumen('0J4K7-2M9XQ-8ZB3T-11111', 'konsep', tablePdf('KONSEP-RAHASIA'), null, 'KONSEP-RAHASIA');
  class Root { static of() { return { module: Root, imports: [Ground.on(world.database, { ...TANPA_KENALAN, segel: [new X509Certificate(segel.certificate)] }), PageModule, VerifikasiModule] }; } }
  Module({})(Root);
  app = await createHttpApp(Root.of(), { logger: pino({ level: 'silent' }), rateLimit: 10_000, cookieSecure: false, version: '9.9.9' });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => { await app.close(); await world.close(); });

/** A document as the door and the service leave it; its own machine is proved elsewhere. */
async function dokumen(kode: string, keadaan: 'terbit' | 'batal' | 'konsep', cetakan: Buffer, bertanda: Buffer | null, judul: string): Promise<void> {
  const { admin, tenant } = world;
  const [id, sidik] = [randomUUID(), sha256(cetakan)];
  const { rows: [satker] } = await admin.query<{ id: string; path: string }>(`select id, path from satker where tenant_id = $1 order by path desc limit 1`, [tenant]);
  const { rows: [hukum] } = await admin.query<{ pack: string; ps: Buffer; instrumen: string; is: Buffer }>(`select p.id as pack, p.sidik as ps, i.id as instrumen, i.sidik as is from regulasi p, regulasi i where p.jenis = 'paket' and i.jenis = 'instrumen' limit 1`);
  const context = {
    final: { sidik: sidik.toString('hex') }, tandaTangan: bertanda ? [{ sidik: sha256(bertanda).toString('hex'), cara: 'segel', pada: '2026-05-31T03:15:00.000Z' }] : [],
    ...(keadaan === 'konsep' ? {} : { terbit: { pada: '2026-05-31T03:15:00.000Z' } }), ...(keadaan === 'batal' ? { pembatalan: { pada: '2026-06-30T20:00:00.000Z', alasan: 'URUSAN-DALAM' } } : {}), catatanDalam: 'URUSAN-DALAM',
  };
  await admin.query(`insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
    values ($1, $2, 'dokumen', 1, $3, 'uji-' || $12::text, $4, $5, $6, $7, $8, $9, 'active', $10, 1, $11, now())`, [tenant, id, satker?.id, satker?.path, hukum?.pack, hukum?.ps, hukum?.instrumen, hukum?.is, keadaan, JSON.stringify(context), Buffer.alloc(32), kode]);
  const berkas = (bytes: Buffer, rest: string, values: unknown[]) => admin.query(
    `insert into dokumen_berkas (tenant_id, dokumen_id, path, sidik, bytes, kode, judul, publik, nomor, tanggal, kepala_seq, kepala, oleh, ${rest})
     values ($1, $2, $3, $4, $5, $6, $7, true, 'W.1-OT.03.02-7', '2026-05-31', 3, $8, $9, ${values.map((_, i) => `$${i + 10}`).join(', ')})`,
    [tenant, id, satker?.path, sha256(bytes), bytes.length, kode, judul, Buffer.alloc(32, 0xab), randomUUID(), ...values]);
  await berkas(cetakan, 'jenis, naskah, kop, tanda', ['final', JSON.stringify({ judul: 'Pengajuan Lapas Contoh' }), '{}', '{}']);
  if (bertanda) await berkas(bertanda, 'jenis, cara, alas, penanda', ['bertandaTangan', 'segel', sidik, JSON.stringify({ jabatan: 'Kepala Lapas Contoh', nama: 'Siti Aminah' })]);
}

const json = (path: string) => request(url).get(path).set('accept', 'application/json');
const unggah = (bytes: Buffer, accept = 'application/json') => request(url).post('/v/periksa').set('accept', accept).attach('berkas', bytes, { filename: 'surat.pdf', contentType: 'application/pdf' });

describe('a code that is printed on a paper', () => {
  it('tells the document as its paper does, to programs and to people', async () => {
    const { body } = await json(`/v/${KODE}`).expect(200);
    expect(body).toEqual({ dikenal: true, dokumen: {
      kode: KODE, keadaan: 'terbit', jenis: 'Surat <b>pengajuan</b> evaluasi', judul: 'Pengajuan Lapas Contoh', nomor: 'W.1-OT.03.02-7', tanggal: '2026-05-31', instansi: 'Kementerian Contoh', unit: expect.any(String) as string,
      sidik: sha256(final).toString('hex'), kepala: 'ab'.repeat(32), dibatalkanPada: null, tandaTangan: [{ jabatan: 'Kepala Lapas Contoh', nama: 'Siti Aminah', cara: 'segel', pada: '2026-05-31T03:15:00.000Z' }],
    } });
    const { text } = await request(url).get(`/v/${KODE}`).set('accept', 'text/html').expect(200).expect('content-type', 'text/html; charset=utf-8').expect('content-security-policy', /default-src 'none'/);
    expect(text).toMatch(/Dokumen ini diterbitkan[^]*W\.1-OT\.03\.02-7[^]*31 Mei 2026[^]*Siti Aminah[^]*31 Mei 2026 pukul 10\.15 WIB/);
    expect(text).toContain('Surat &lt;b&gt;pengajuan&lt;/b&gt; evaluasi');
    expect(text).not.toMatch(/<script|style=|\son\w+=|<b>/i);
  });

  it('is found as people type it', async () => {
    expect((await json('/v/oj4k72m9xq8zb3tv5n6r').expect(200)).body.dikenal).toBe(true);
  });

  it('of a cancelled document says so, and not why', async () => {
    const { text } = await request(url).get('/v/0J4K7-2M9XQ-8ZB3T-00000').expect(200);
    expect(text).toMatch(/Dokumen ini dibatalkan[^]*1 Juli 2026/);
    expect(text).not.toContain('URUSAN-DALAM');
  });

  it.each(['0J4K7-2M9XQ-8ZB3T-11111', '0J4K7-2M9XQ-8ZB3T-99999', 'x', "%27%20or%201=1--", '%3Cscript%3E'])('of a draft, of nothing, or of something else (%s) gets one and the same page', async (kode) => {
    const { text } = await request(url).get(`/v/${kode}`).expect(200);
    expect(text).toBe((await request(url).get('/v/AAAAA-AAAAA-AAAAA-AAAAA')).text);
    expect(text).toContain('Kode tidak dikenal');
    expect((await json(`/v/${kode}`).expect(200)).body).toEqual({ dikenal: false, dokumen: null });
  });

  it('takes the same time, known or not', async () => {
    for (const kode of [KODE, 'AAAAA-AAAAA-AAAAA-AAAAA']) {
      const since = performance.now();
      await json(`/v/${kode}`);
      expect(performance.now() - since).toBeGreaterThanOrEqual(55);
    }
  });
});

describe('a file that is uploaded', () => {
  it('as it was issued is told so, sealed or not', async () => {
    expect((await unggah(tersegel).expect(200)).body).toMatchObject({ ditambahi: false, bukanPdf: null, dokumen: { kode: KODE }, tandaTangan: [{ sah: true, kepercayaan: 'segelInstalasi', penandatangan: { nama: 'Segel elektronik uji' } }] });
    expect((await unggah(final).expect(200)).body).toMatchObject({ dokumen: { kode: KODE }, tandaTangan: [] });
    expect((await unggah(tersegel, 'text/html').expect(200)).text).toMatch(/Berkas ini asli dan tidak diubah[^]*Segel instalasi ini/);
    await request(url).post('/v/periksa').set('content-type', 'application/pdf').set('accept', 'application/json').send(final).expect(200);
  });

  it('with a signature more is the same document, by somebody unknown', async () => {
    const { body } = await unggah(bubuhkan(tersegel, isi, asing)).expect(200);
    expect(body).toMatchObject({ ditambahi: true, dokumen: { kode: KODE }, tandaTangan: [{ sah: true, kepercayaan: 'segelInstalasi' }, { sah: true, kepercayaan: 'tidakDikenal' }] });
  });

  it('that was changed is not ours, and its seal is told broken', async () => {
    const palsu = Buffer.from(tersegel);
    palsu[2_000] = (palsu[2_000] ?? 0) ^ 1;
    expect((await unggah(palsu).expect(200)).body).toMatchObject({ dokumen: null, tandaTangan: [{ sah: false, cacat: [{ kode: 'ringkasan-berbeda' }] }] });
    expect((await unggah(Buffer.concat([tersegel, Buffer.from('x')]), 'text/html').expect(200)).text).toMatch(/Berkas tidak dikenal[^]*tidak diakhiri/);
  });

  it('of a draft, or that is no PDF, is unknown', async () => {
    expect((await unggah(tablePdf('KONSEP-RAHASIA')).expect(200)).body).toMatchObject({ dokumen: null });
    expect((await unggah(Buffer.from('halo'), 'text/html').expect(200)).text).toContain('Berkas ini bukan PDF.');
  });

  it('that is missing, cut, or too large is refused in words', async () => {
    await request(url).post('/v/periksa').field('lain', 'x').expect(400);
    await request(url).post('/v/periksa').set('content-type', 'multipart/form-data').send('x').expect(400);
    await request(url).post('/v/periksa').send({}).expect(400).expect('content-type', /problem\+json/);
    expect((await unggah(Buffer.alloc(0), 'text/html').expect(400).expect('content-type', /text\/html/)).text).toContain('Berkas belum dipilih');
    await request(url).post('/v/periksa').set('content-type', 'application/pdf').send(Buffer.alloc(50 * 1024 * 1024 + 1)).expect(413);
    await request(url).post('/v').set('content-type', 'application/pdf').send(final).expect(405);
  });

  it('is refused when one address sends more than thirty a minute', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) statuses.push((await unggah(Buffer.from('halo'))).status);
    expect(statuses.at(-1)).toBe(429);
    await json(`/v/${KODE}`).expect(200);
  });
});
