import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import PizZip from 'pizzip';
import request from 'supertest';
import { dokumenPeriksa } from '../../src/cli/dokumen/periksa.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { bubuhkan } from '../../src/tandatangan/bubuhkan.js';
import { buatSertifikat } from '../../src/tandatangan/segel/sertifikat.js';
import { testPasswords } from '../support/passwords.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

const HARI = '2027-05-25';
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

jest.setTimeout(180_000);

let world: World;
let route: Route;
let biro: Person, sekjen: Person, menteri: Person, ketuaTpi: Person, kepala: Person, auditor: Person;
let surat: string, dokumen: string;

beforeAll(async () => {
  world = await openWorld();
  const walk = await routeOverHttp(world, 'lapas');
  route = walk.route;
  await route.through('surat.susunKonsep');
  surat = route.kasus('surat');
  const { cast } = route;
  [biro, sekjen, menteri, ketuaTpi, kepala, auditor] = await Promise.all([cast.biro, cast.sekjen, cast.menteri, cast.ketuaTpi, cast.upt.kepala, cast.auditor].map((who) => walk.person(who))) as [Person, Person, Person, Person, Person, Person];
});
afterAll(() => world.close());

const api = (who: Person, address: string): string => `/api/v1/${who.tier}${address}`;
const file = (asked: request.Test): request.Test => asked.buffer(true).parse((response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => { done(null, Buffer.concat(pieces)); });
});
const act = async (who: Person, kasus: string | null, perintah: string, data: unknown): Promise<{ kasus: string; keadaan: string }> => {
  const { status, body, text } = await who.send(kasus, perintah, data);
  if (status >= 300) throw new Error(`${perintah}: ${status} ${text}`);
  return body as { kasus: string; keadaan: string };
};
const whyNot = async (asked: request.Test): Promise<readonly [number, string[]]> => {
  const { status, body } = await asked;
  return [status, ((body as { why?: { rule: string }[] }).why ?? []).map(({ rule }) => rule)];
};
const post = (who: Person, address: string, key = randomUUID()): request.Test => who.ask('post', api(who, address)).set('idempotency-key', key);
interface Ada { readonly id: string; readonly keadaan: string; readonly kode?: string; readonly sidik?: string }
const daftar = async (who: Person, kasus: string) => (await who.get(`/kasus/${kasus}/dokumen`).expect(200)).body.isi as { jenis: string; kurang?: string; dokumen: Ada[] }[];
const konsepBaru = async (): Promise<string> => {
  const { kasus } = await act(biro, null, 'dokumen.susun', { kasus: surat, jenis: 'suratPengajuan', isian: {} });
  await act(biro, kasus, 'dokumen.paraf', {});
  await act(sekjen, kasus, 'dokumen.paraf', {});
  return kasus;
};

describe('a draft', () => {
  it('is previewed before anybody drafts it, as PDF and for Word', async () => {
    expect((await daftar(biro, surat)).map(({ jenis, kurang }) => [jenis, kurang === undefined])).toEqual(expect.arrayContaining([['suratPengajuan', true], ['sptjmInstansi', false]]));
    const pdf = await file(biro.get(`/kasus/${surat}/dokumen/suratPengajuan/konsep.pdf`)).expect(200);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await file(biro.get(`/kasus/${surat}/dokumen/suratPengajuan/konsep.docx`)).expect(200);
    expect((docx.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('is not for those who hold none of its offices', async () => {
    expect(await whyNot(ketuaTpi.get(`/kasus/${surat}/dokumen/suratPengajuan/konsep.pdf`))).toEqual([403, ['izin.jabatan']]);
    expect(await whyNot(ketuaTpi.send(null, 'dokumen.susun', { kasus: surat, jenis: 'suratPengajuan', isian: {} }))).toEqual([403, ['izin.jabatan']]);
    await kepala.get(`/kasus/${surat}/dokumen`).expect(404);
  });

  it('is not drafted of what the law does not know, or from another case, or from a case that lacks something', async () => {
    expect(await whyNot(biro.send(null, 'dokumen.susun', { kasus: surat, jenis: 'skTpi', isian: {} }))).toEqual([422, ['dokumen.dikenal']]);
    expect(await whyNot(biro.send(null, 'dokumen.susun', { kasus: surat, jenis: 'sptjmInstansi', isian: { alamat: 'Jalan Contoh 1' } }))).toEqual([422, ['dokumen.siap-disusun']]);
    expect(await whyNot(biro.send(null, 'dokumen.susun', { kasus: surat, jenis: 'tidakAda', isian: {} }))).toEqual([403, ['izin.jabatan']]);
    await biro.send(null, 'dokumen.susun', { kasus: randomUUID(), jenis: 'suratPengajuan', isian: {} }).expect(404);
  });

  it('is initialled in order, each by another person', async () => {
    dokumen = (await act(biro, null, 'dokumen.susun', { kasus: surat, jenis: 'suratPengajuan', isian: { tembusan: 'Inspektur Jenderal' } })).kasus;
    expect(await whyNot(sekjen.send(dokumen, 'dokumen.paraf', {}))).toEqual([422, ['dokumen.giliran-paraf']]);
    expect(await whyNot(menteri.send(dokumen, 'dokumen.paraf', {}))).toEqual([403, ['izin.jabatan']]);
    await act(biro, dokumen, 'dokumen.paraf', {});
    expect(await whyNot(biro.send(dokumen, 'dokumen.paraf', {}))).toEqual([403, ['dokumen.giliran-paraf', 'dokumen.paraf-orang-lain']]);
    await act(sekjen, dokumen, 'dokumen.paraf', {});
  });

  it('is one: a second letter of the period is refused', async () => {
    expect(await whyNot(biro.send(null, 'dokumen.susun', { kasus: surat, jenis: 'suratPengajuan', isian: {} }))).toEqual([422, ['dokumen.belum-ada']]);
  });

  it('is seen by its offices and by auditors alone', async () => {
    for (const who of [biro, sekjen, menteri, auditor]) await who.get(`/kasus/${dokumen}`).expect(200);
    await ketuaTpi.get(`/kasus/${dokumen}`).expect(404);
    await ketuaTpi.get(`/dokumen/${dokumen}/konsep.pdf`).expect(404);
    expect((await daftar(ketuaTpi, surat)).find(({ jenis }) => jenis === 'suratPengajuan')?.dokumen).toEqual([]);
    expect((await daftar(sekjen, surat)).find(({ jenis }) => jenis === 'suratPengajuan')?.dokumen).toMatchObject([{ id: dokumen, keadaan: 'konsep' }]);
  });

  it('waits for whoever is next', async () => {
    const waiting = async (who: Person) => ((await who.get('/kotak-masuk').expect(200)).body.isi as { id: string }[]).some(({ id }) => id === dokumen);
    expect([await waiting(biro), await waiting(sekjen), await waiting(menteri)]).toEqual([true, false, false]);
  });
});

describe('a number', () => {
  it('comes from the register, of a day that has come and is not before the case', async () => {
    for (const [tanggal, rule] of [['2027-05-26', 'dokumen.tanggal-tidak-mendatang'], ['2027-05-24', 'dokumen.tanggal-sesudah-kasus']] as const) {
      expect(await whyNot(biro.send(dokumen, 'dokumen.nomori', { nomor: 'M.IP-1', tanggal }))).toEqual([422, [rule]]);
    }
    expect(await whyNot(post(biro, `/dokumen/${dokumen}/final`))).toEqual([422, ['dokumen.bernomor']]);
    await act(biro, dokumen, 'dokumen.nomori', { nomor: 'M.IP-OT.03.02-1', tanggal: HARI });
  });
});

describe('the final document', () => {
  const KEY = randomUUID();
  let pdf: Buffer;

  it('rests on the case as it stands: a draft of an earlier state is refused', async () => {
    await act(biro, surat, 'surat.catatSyaratInstansi', { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 });
    const { status, body } = await post(biro, `/dokumen/${dokumen}/final`);
    expect([status, body.why]).toEqual([422, [expect.objectContaining({ rule: 'dokumen.kasus-tetap', have: expect.stringContaining('kasus sudah berubah sejak konsep ini disusun') as string })]]);
    await act(biro, dokumen, 'dokumen.ubah', { isian: {} });
    await act(biro, dokumen, 'dokumen.paraf', {});
    await act(sekjen, dokumen, 'dokumen.paraf', {});
  });

  it('is not pinned by hand: a hash that nobody stored is refused', async () => {
    const { sidikRiwayat, versi } = (await biro.get(`/kasus/${surat}`)).body as { sidikRiwayat: string; versi: number };
    const data = { sidik: 'a'.repeat(64), kepala: { seq: versi, hash: sidikRiwayat }, kode: '0J4K7-2M9XQ-8ZB3T-V5N6R' };
    expect(await whyNot(biro.send(dokumen, 'dokumen.finalkan', data))).toEqual([422, ['dokumen.berkas-tersimpan']]);
  });

  it('is printed, stored and pinned with the head of its case; the same key again gives the same answer', async () => {
    const { sidikRiwayat } = (await biro.get(`/kasus/${surat}`)).body as { sidikRiwayat: string };
    const [first, again] = [await post(biro, `/dokumen/${dokumen}/final`, KEY).expect(200), await post(biro, `/dokumen/${dokumen}/final`, KEY).expect(200)];
    expect(again.body).toEqual(first.body);
    pdf = (await file(biro.get(`/dokumen/${dokumen}/berkas`)).expect(200)).body as Buffer;
    const { isi } = (await biro.get(`/kasus/${dokumen}`)).body as { isi: { final: { sidik: string; kepala: { hash: string }; kode: string; tanggal: string } } };
    expect(isi.final).toMatchObject({ sidik: sha256(pdf), kepala: { hash: sidikRiwayat }, tanggal: HARI, kode: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/) as string });
  });

  it('comes out the same when it is printed again, whatever the letterhead has become', async () => {
    await sekjen.ask('put', api(sekjen, `/satker/${sekjen.actor.satker}/kop`)).send({ baris: ['KOP BARU'], alamat: [], kota: 'Jakarta', lambang: false }).expect(200);
    const { body } = await biro.get(`/dokumen/${dokumen}/periksa`).expect(200);
    expect(body).toEqual({ sidik: sha256(pdf), sidikUlang: sha256(pdf), sama: true, tersimpanUtuh: true });
  });

  it('comes out the same in another thread, and a text that was changed is found', async () => {
    const { migrator, app: appPassword, jobs, verifier } = testPasswords;
    const secrets = { CONTEXT_KEY: 'c'.repeat(40), HISTORY_KEY: 'h'.repeat(40), DB_MIGRATOR_PASSWORD: migrator, DB_APP_PASSWORD: appPassword, DB_JOBS_PASSWORD: jobs, DB_VERIFIER_PASSWORD: verifier };
    writeFileSync(path.join(world.folder, 'secrets.json'), JSON.stringify(secrets));
    const env = { DATABASE_URL: world.db.admin, DATA_DIR: world.folder };
    const run = async () => { const told: string[] = []; const code = await dokumenPeriksa(['--json'], { out: (text) => told.push(text), err: (text) => told.push(text) }, env); return [code, told.join('')] as const; };
    expect(await run()).toEqual([0, '{"dokumen":1,"sama":1,"berbeda":[]}\n']);
    await world.asAdmin(`update dokumen_berkas set naskah = replace(naskah, 'Dengan hormat', 'Tanpa hormat') where dokumen_id = $1`, [dokumen]);
    const [code, told] = await run();
    expect([code, JSON.parse(told)]).toEqual([1, { dokumen: 1, sama: 0, berbeda: [expect.objectContaining({ dokumen, sidik: sha256(pdf) })] }]);
    await world.asAdmin(`update dokumen_berkas set naskah = replace(naskah, 'Tanpa hormat', 'Dengan hormat') where dokumen_id = $1`, [dokumen]);
  });

  it('is not told to anybody before it is signed', async () => {
    const kode = (await daftar(biro, surat)).find(({ jenis }) => jenis === 'suratPengajuan')?.dokumen[0]?.kode ?? '';
    expect(await world.asAdmin('select * from publik.dokumen($1)', [kode])).toEqual([]);
    await ketuaTpi.get(`/kasus/${dokumen}`).expect(404);
  });

  it('is signed by the Menteri, and a signature over other bytes is refused', async () => {
    expect(await whyNot(post(biro, `/dokumen/${dokumen}/segel`))).toEqual([403, ['izin.jabatan']]);
    const put = (body: Buffer) => menteri.ask('put', api(menteri, `/dokumen/${dokumen}/bertandatangan`)).set('idempotency-key', randomUUID()).set('content-type', 'application/pdf').send(body);
    expect(await whyNot(put(pdf))).toEqual([422, ['dokumen.rantai-berkas']]);
    expect(await whyNot(put(Buffer.concat([pdf, Buffer.from('%\n')])))).toEqual([422, ['dokumen.rantai-berkas']]);
    const key = randomUUID();
    const [first, again] = [await post(menteri, `/dokumen/${dokumen}/segel`, key).expect(200), await post(menteri, `/dokumen/${dokumen}/segel`, key).expect(200)];
    expect([first.body.keadaan, again.body]).toEqual(['terbit', first.body]);
    expect(await whyNot(post(menteri, `/dokumen/${dokumen}/segel`))).toEqual([422, expect.arrayContaining(['dokumen.sekali-seorang'])]);
    const signed = (await file(biro.get(`/dokumen/${dokumen}/berkas`)).expect(200)).body as Buffer;
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true);
    expect(signed.length).toBeGreaterThan(pdf.length);
    const [told] = await world.asAdmin<Record<string, unknown>>('select * from publik.dokumen_bersidik($1)', [sha256(signed)]);
    expect(told).toMatchObject({ keadaan: 'terbit', nomor: 'M.IP-OT.03.02-1', sidik: sha256(pdf), sidik_tanda_tangan: [sha256(signed)], cara: ['segel'], dibatalkan_pada: null, alasan_batal: null });
    expect(await world.asAdmin('select kode from publik.dokumen(lower($1))', [told?.['kode']])).toEqual([{ kode: told?.['kode'] }]);
    expect(await world.asAdmin('select kode from publik.dokumen_bersidik($1)', [sha256(pdf)])).toEqual([{ kode: told?.['kode'] }]);
  });

  it('is seen by whoever sees its case once it is issued, and cancelled by who signed it alone', async () => {
    await ketuaTpi.get(`/dokumen/${dokumen}/berkas`).expect(200);
    expect(await whyNot(biro.send(dokumen, 'dokumen.batalkan', { alasan: 'Keliru' }))).toEqual([403, ['izin.jabatan']]);
    await act(menteri, dokumen, 'dokumen.batalkan', { alasan: 'Nama satker keliru' });
    const [told] = await world.asAdmin<Record<string, unknown>>('select * from publik.dokumen_bersidik($1)', [sha256(pdf)]);
    expect(told).toMatchObject({ keadaan: 'dibatalkan', alasan_batal: null });
  });

  it('makes room for another one under the same number, however it is written', async () => {
    const kedua = await konsepBaru();
    await act(biro, kedua, 'dokumen.nomori', { nomor: 'm.ip-ot.03.02 - 1', tanggal: HARI });
    expect(await world.asAdmin('select nomor from dokumen_nomor where dokumen_id = $1', [kedua])).toEqual([{ nomor: 'M.IP-OT.03.02-1' }]);
    await act(biro, kedua, 'dokumen.batalkan', { alasan: 'Disusun ulang' });
    expect(await world.asAdmin('select from dokumen_nomor where dokumen_id = $1', [kedua])).toEqual([]);
  });
});

describe('a number that is taken', () => {
  const TAKE = `insert into dokumen_nomor select tenant_id, 'suratPengajuan', '2027', $2, id from kasus where id = $1`;
  let ketiga: string;
  beforeAll(async () => { ketiga = await konsepBaru(); });

  it('is refused by name', async () => {
    await world.asAdmin(TAKE, [dokumen, 'M.IP-7']);
    expect(await whyNot(biro.send(ketiga, 'dokumen.nomori', { nomor: 'M.IP- 7', tanggal: HARI }))).toEqual([422, ['dokumen.nomor-belum-dipakai']]);
  });

  it('by another at the same instant is told as a conflict, and nothing is numbered', async () => {
    const other = new pg.Client(world.db.admin);
    await other.connect();
    await other.query('begin');
    await other.query('delete from dokumen_nomor');
    await other.query(TAKE, [dokumen, 'M.IP-8']);
    const sent = biro.send(ketiga, 'dokumen.nomori', { nomor: 'M.IP-8', tanggal: HARI }).then(({ status, body }) => [status, (body as { reason: string }).reason]);
    await new Promise((done) => { setTimeout(done, 500); });
    await other.query('commit');
    await other.end();
    expect(await sent).toEqual([409, 'nomor-terpakai']);
    expect((await biro.get(`/kasus/${ketiga}`)).body.isi.nomor).toBeUndefined();
  });
});

describe('a file that was signed elsewhere', () => {
  const put = (id: string, address: string, body: Buffer) => menteri.ask('put', api(menteri, `/dokumen/${id}/${address}`)).set('idempotency-key', randomUUID()).set('content-type', 'application/pdf').send(body);
  const final = async (): Promise<{ id: string; pdf: Buffer }> => {
    const open = (await daftar(biro, surat)).find(({ jenis }) => jenis === 'suratPengajuan')?.dokumen.find(({ keadaan }) => keadaan !== 'batal');
    if (open) await act(menteri, open.id, 'dokumen.batalkan', { alasan: 'Disusun ulang' }).catch(() => act(biro, open.id, 'dokumen.batalkan', { alasan: 'Disusun ulang' }));
    const id = await konsepBaru();
    await act(biro, id, 'dokumen.nomori', { nomor: `M.IP-${id.slice(0, 8)}`, tanggal: HARI });
    await post(biro, `/dokumen/${id}/final`).expect(200);
    return { id, pdf: (await file(biro.get(`/dokumen/${id}/berkas`)).expect(200)).body as Buffer };
  };

  it('is taken where it holds this document and nothing but signatures; that of another document is not', async () => {
    const kunci = await buatSertifikat({ nama: 'Surawisesa Adhiguna', sejak: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2036-01-01T00:00:00Z') });
    const signed = (pdf: Buffer): Buffer => bubuhkan(pdf, { nama: 'Surawisesa Adhiguna', alasan: 'Surat', pada: new Date('2027-05-25T03:30:00Z') }, kunci);
    const satu = await final();
    const dua = await final();
    expect(await whyNot(put(dua.id, 'bertandatangan', signed(satu.pdf)))).toEqual([422, ['dokumen.rantai-berkas']]);
    expect(await world.asAdmin(`select from dokumen_berkas where dokumen_id = $1 and jenis <> 'final'`, [dua.id])).toEqual([]);
    const berkas = signed(dua.pdf);
    expect((await put(dua.id, 'bertandatangan', berkas).expect(200)).body).toMatchObject({ keadaan: 'terbit' });
    expect((await biro.get(`/kasus/${dua.id}`)).body.isi.tandaTangan).toMatchObject([{ cara: 'unggah', peran: 'pimpinanInstansi', sidik: sha256(berkas) }]);
  });

  it('of a paper that was signed by pen is kept as a scan, when it is a PDF that does nothing', async () => {
    const { id, pdf } = await final();
    expect(await whyNot(put(id, 'pindaian', Buffer.from('MZ bukan PDF')))).toEqual([422, ['dokumen.pindaian']]);
    expect((await put(id, 'pindaian', Buffer.concat([pdf, Buffer.from('\n')])).expect(200)).body).toMatchObject({ keadaan: 'terbit' });
  });
});

describe('letterhead and template', () => {
  const put = (who: Person, address: string, type: string, body: Buffer) => who.ask('put', api(who, address)).set('content-type', type).send(body);
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  it('are kept by the unit and the administrator, and by nobody else', async () => {
    const kop = { baris: ['KANTOR'], alamat: ['Jalan Contoh 1'], kota: 'Cirebon', lambang: false };
    const satker = kepala.actor.satker;
    expect(await whyNot(ketuaTpi.ask('put', api(ketuaTpi, `/satker/${satker}/kop`)).send(kop))).toEqual([403, ['izin.kop']]);
    expect((await kepala.ask('put', api(kepala, `/satker/${satker}/kop`)).send(kop).expect(200)).body).toMatchObject({ versi: 1, kota: 'Cirebon' });
    expect((await put(kepala, `/satker/${satker}/kop/logo`, 'image/png', Buffer.from('bukan gambar'))).status).toBe(400);
    await kepala.ask('put', api(kepala, `/satker/${sekjen.actor.satker}/kop`)).send(kop).expect(404);
  });

  it('a template with an unknown tag is refused with the tag, and nothing is stored; a good one is used', async () => {
    const address = `/satker/${sekjen.actor.satker}/templat/suratPengajuan`;
    const bawaan = (await file(sekjen.get(address)).expect(200)).body as Buffer;
    const zip = new PizZip(bawaan);
    const text = zip.file('word/document.xml')?.asText() ?? '';
    const changed = (from: string, to: string): Buffer => { zip.file('word/document.xml', text.replace(from, to)); return zip.generate({ type: 'nodebuffer' }); };
    const { status, body } = await put(sekjen, address, DOCX, changed('{nomor}', '{nomorr}'));
    expect([status, body.why]).toEqual([422, [expect.objectContaining({ rule: 'templat.tanda-dikenal', have: expect.stringContaining('nomorr') as string })]]);
    expect(await world.asAdmin('select from templat')).toEqual([]);
    expect((await put(sekjen, address, DOCX, changed('Dengan hormat', 'Salam hormat')).expect(200)).body).toMatchObject({ sendiri: true, versi: 1 });
    expect((await sekjen.ask('delete', api(sekjen, address)).expect(200)).body).toMatchObject({ sendiri: false, versi: 2 });
  });
});

describe('another instansi', () => {
  it('finds neither document nor file', async () => {
    const lain = await world.signIn(DEMO.contoh.setjen.sekjen, undefined, 'kementerian-contoh');
    for (const address of [`/kasus/${dokumen}`, `/kasus/${surat}/dokumen`, `/dokumen/${dokumen}/berkas`, `/dokumen/${dokumen}/periksa`, `/satker/${kepala.actor.satker}/kop`]) await lain.get(address).expect(404);
    await post(lain, `/dokumen/${dokumen}/final`).expect(404);
  });
});
