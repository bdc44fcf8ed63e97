import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import type { Actor } from '../../src/identity/actor.js';
import type { SesiDto } from '../../src/identity/session.dto.js';
import { CurrentActor, SignedIn } from '../../src/identity/session.guard.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { serveIdentity } from '../support/identity-app.js';

const { kemenimipas: k } = DEMO;

@SignedIn()
@Controller('coba')
class CobaController {
  @Get()
  tanpaPelaku(): string { return 'ok'; }

  @Post()
  pelaku(@CurrentActor() { nama, role }: Actor): object { return { nama, role }; }
}

const serve = (demo: DemoDatabase, cookieSecure = false) => serveIdentity(demo, [CobaController], { cookieSecure });

describe('sessions over HTTP', () => {
  let demo: DemoDatabase;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    ({ app, url } = await serve(demo));
  });
  afterAll(async () => {
    await app.close(); // closes the application's pool too
    await demo.close();
  });

  const api = () => request(url);
  const masuk = (namaPengguna: string, more: object = {}) => api().post('/api/v1/sesi').send({ namaPengguna, kataSandi: demo.accounts.kataSandi, ...more });
  const cookieOf = ({ headers }: request.Response): string => String(headers['set-cookie']).split(';')[0] ?? '';
  const cookiesOf = ({ headers }: request.Response): string[] => headers['set-cookie'] as unknown as string[];
  const whoIs = (cookie: string) => api().get('/api/v1/sesi').set('cookie', cookie);

  it('open with name and password, in a cookie that scripts cannot read', async () => {
    const answer = await masuk(k.lapas.kepala).expect(201);
    expect(answer.body).toMatchObject({
      nama: 'Wirasena Hadikusuma',
      jabatan: { id: expect.stringMatching(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/), peran: 'kepalaSatker', tingkat: 'upt', namaSatker: 'Lembaga Pemasyarakatan Kelas I Cirebon', instansi: 'Kementerian Imigrasi dan Pemasyarakatan', zona: 'Asia/Jakarta' },
      pilihanJabatan: [answer.body.jabatan],
    });
    expect(cookiesOf(answer)).toEqual([expect.stringMatching(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/), expect.stringMatching(/^perangkat=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)]);
    expect(answer.text).not.toContain(cookieOf(answer).slice(4));
    await whoIs(cookieOf(answer)).expect(200, answer.body);
  });

  it('over TLS have a cookie that is bound to this very host', async () => {
    const other = await openDemoDatabase();
    const tls = await serve(other, true);
    const answer = await request(tls.url).post('/api/v1/sesi').send({ namaPengguna: k.menteri, kataSandi: other.accounts.kataSandi }).expect(201);
    expect(cookiesOf(answer)).toEqual([expect.stringMatching(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/), expect.stringMatching(/^__Host-perangkat=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
    await tls.app.close();
    await other.close();
  });

  it('are refused alike for a wrong password and an unknown name', async () => {
    const told = async (namaPengguna: string, kataSandi: string) => {
      const { body, headers } = await api().post('/api/v1/sesi').send({ namaPengguna, kataSandi }).expect(401).expect('content-type', /problem\+json/);
      expect(headers).not.toHaveProperty('set-cookie');
      return { ...(body as object), instance: '' };
    };
    expect(await told(k.menteri, 'bukan-kata-sandinya-1')).toEqual(await told('tidak.ada@kemenimipas', 'bukan-kata-sandinya-1'));
  });

  it.each([
    [{}, ['/namaPengguna', '/kataSandi']], [{ namaPengguna: '', kataSandi: 'x' }, ['/namaPengguna']], [{ namaPengguna: 'a', kataSandi: 'x'.repeat(129) }, ['/kataSandi']],
    [{ namaPengguna: 'a', kataSandi: 'x', jabatan: 'x' }, ['/jabatan']], [{ namaPengguna: 'a', kataSandi: 'x', peran: 'adminInstansi' }, ['/peran']], [{ namaPengguna: ['a'], kataSandi: { a: 1 } }, ['/namaPengguna', '/kataSandi']],
  ])('are refused for the malformed %j', async (isi, paths) => {
    const { body } = await api().post('/api/v1/sesi').send(isi).expect(400);
    expect((body as { faults: { path: string }[] }).faults.map((f) => f.path)).toEqual(paths);
  });

  it('end the earlier one of the same browser when one signs in again', async () => {
    const first = cookieOf(await masuk(k.auditor));
    const second = cookieOf(await masuk(k.auditor).set('cookie', first).expect(201));
    await whoIs(first).expect(401);
    await whoIs(second).expect(200);
  });

  it('change their post and their cookie, and know no post of others', async () => {
    const first = await masuk(DEMO.tpn).expect(201);
    const { jabatan, pilihanJabatan } = first.body as SesiDto;
    const other = pilihanJabatan.find(({ id }) => id !== jabatan?.id);
    const second = await api().post('/api/v1/sesi/jabatan').set('cookie', cookieOf(first)).send({ jabatan: other?.id }).expect(200);
    expect(second.body.jabatan).toEqual(other);
    await whoIs(cookieOf(first)).expect(401);
    const menteri = await masuk(k.menteri);
    await api().post('/api/v1/sesi/jabatan').set('cookie', cookieOf(second)).send({ jabatan: menteri.body.jabatan.id }).expect(404);
    await masuk(DEMO.tpn, { jabatan: menteri.body.jabatan.id }).expect(404);
    await masuk(DEMO.tpn, { jabatan: other?.id }).expect(201);
  });

  it('end when one signs out, also twice', async () => {
    const cookie = cookieOf(await masuk(k.auditor));
    const { headers } = await api().delete('/api/v1/sesi').set('cookie', cookie).expect(204);
    expect(String(headers['set-cookie'])).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/);
    await whoIs(cookie).expect(401);
    await api().delete('/api/v1/sesi').set('cookie', cookie).expect(204);
  });

  it.each([['GET', '/api/v1/sesi'], ['POST', '/api/v1/sesi/jabatan'], ['GET', '/coba'], ['POST', '/coba']])('are needed for %s %s', async (method, path) => {
    for (const cookie of ['', 'sid=x', `sid=${'A'.repeat(43)}`, 'lain=x']) {
      const asked = method === 'GET' ? api().get(path) : api().post(path).send({});
      await asked.set('cookie', cookie).expect(401).expect('content-type', /problem\+json/);
    }
  });

  it('without a post show who one is, and do nothing else', async () => {
    const cookie = cookieOf(await masuk(k.kanim.operator).expect(201));
    await api().get('/coba').set('cookie', cookie).expect(200);
    await api().post('/coba').set('cookie', cookie).expect(201, { nama: 'Kinanti Larasdewi', role: 'operator' });
    await demo.asAdmin('update post set sampai = current_date - 2 where person_id = (select person_id from account where username = $1)', [k.kanim.operator]);
    const { body } = await api().post('/coba').set('cookie', cookie).expect(403).expect('content-type', /problem\+json/);
    expect(body.why[0]).toMatchObject({ rule: 'sesi.jabatan-aktif', where: '/api/v1/sesi/jabatan' });
    await api().get('/coba').set('cookie', cookie).expect(403);
    expect((await whoIs(cookie).expect(200)).body).toEqual({ orang: expect.any(String), nama: 'Kinanti Larasdewi', cara: 'sandi', kuat: false, dikuatkan: expect.any(String), pilihanJabatan: [] });
  });

  it('are not opened by a page of another site', async () => {
    await masuk(k.menteri).set('sec-fetch-site', 'cross-site').expect(403);
  });

  it('stand in the API document, with cookie and every answer', async () => {
    const { text } = await api().get('/api/openapi.json').expect(200);
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { summary: string; security?: unknown; responses: object }>> };
    const answers = (path: string, method: string) => Object.keys(paths[path]?.[method]?.responses ?? {}).sort();
    expect(answers('/api/v1/sesi', 'post')).toEqual(expect.arrayContaining(['201', '400', '401', '403', '404', '503']));
    expect(answers('/api/v1/sesi', 'get')).toEqual(expect.arrayContaining(['200', '401']));
    expect(paths['/api/v1/sesi/jabatan']?.['post']?.security).toEqual([{ sid: [] }]);
  });
});
