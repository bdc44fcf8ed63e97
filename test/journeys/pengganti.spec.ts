import { createHash, randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { registry } from '../../machines/registry.js';
import { verifikasi } from '../support/dosir.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

jest.setTimeout(240_000);

let world: World;
let route: Route;
let biro: Person, sekjen: Person, menteri: Person, kepala: Person, kakanwil: Person, auditor: Person;

beforeAll(async () => {
  world = await openWorld();
  const walk = await routeOverHttp(world, 'lapas');
  route = walk.route;
  const { cast } = route;
  await route.through('usulan.ajukan');
  [biro, sekjen, menteri, kepala, kakanwil, auditor] = await Promise.all([cast.biro, cast.sekjen, cast.menteri, cast.upt.kepala, cast.kanwil.kepala, cast.auditor].map((who) => walk.person(who))) as [Person, Person, Person, Person, Person, Person];
});
afterAll(() => world.close());

let nomor = 0;
/** Somebody in the post of somebody else, from today on for ten days. */
async function sebagaiPlh(pengganti: Person, pejabat: Person): Promise<Pick<Person, 'ask' | 'send'>> {
  const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  await world.asAdmin(`insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan)
    select $1, $2, $3, $4, 'plh', (app.now() at time zone 'Asia/Jakarta')::date, (app.now() at time zone 'Asia/Jakarta')::date + 10, $5, 'Dinas luar', $6, $6`, [pejabat.actor.tenant, id, pejabat.actor.post, pengganti.actor.person, `SP-${++nomor}`, randomUUID()]);
  await world.asAdmin('select identity.session_open($1, $2, $3, $4)', [createHash('sha256').update(token).digest(), pengganti.actor.account, pejabat.actor.tenant, id]);
  await world.asAdmin(`update session set dikuatkan = clock_timestamp() + interval '1 day' where sidik = $1`, [createHash('sha256').update(token).digest()]);
  const base = `/api/v1/${pejabat.tier}`;
  const [address] = [new URL(menteri.ask('get', '/health').url).origin];
  const ask: Person['ask'] = (method, path) => request(address)[method](path).set('cookie', `sid=${token}`);
  return { ask, send: (kasus, perintah, data) => ask('post', kasus === null ? `${base}/perintah` : `${base}/kasus/${kasus}/perintah`).set('idempotency-key', randomUUID()).send({ perintah, data }) };
}
const whyNot = async (asked: request.Test): Promise<readonly [number, string[]]> => {
  const { status, body } = await asked;
  return [status, ((body as { why?: { rule: string }[] }).why ?? []).map(({ rule }) => rule)];
};
const file = (asked: request.Test): request.Test => asked.buffer(true).parse((response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => { done(null, Buffer.concat(pieces)); });
});

describe('a substitute (J9)', () => {
  it('does not forward at the tier above what the same person proposed as head', async () => {
    const plh = await sebagaiPlh(kepala, kakanwil);
    expect(await whyNot(plh.send(route.kasus('usulan'), 'usulan.teruskan', registry.command('usulan.teruskan')?.spec.example))).toEqual([403, ['izin.segregasi']]);
    const { body } = await plh.ask('get', `/api/v1/kanwil/kasus/${route.kasus('usulan')}`);
    const teruskan = (body as { tindakan: { perintah: string; berwenang: boolean; kurang: { rule: string }[] }[] }).tindakan.find(({ perintah }) => perintah === 'usulan.teruskan');
    expect([teruskan?.berwenang, teruskan?.kurang[0]?.rule]).toEqual([false, 'izin.segregasi']);
  });

  it('signs in the place of the Menteri, and both stand on what was signed; whoever initialled it may not', async () => {
    await route.through('surat.susunKonsep');
    const surat = route.kasus('surat');
    const { kasus: dokumen } = (await biro.send(null, 'dokumen.susun', { kasus: surat, jenis: 'suratPengajuan', isian: {} }).expect(201)).body as { kasus: string };
    await biro.send(dokumen, 'dokumen.paraf', {}).expect(200);
    await sekjen.send(dokumen, 'dokumen.paraf', {}).expect(200);
    await biro.send(dokumen, 'dokumen.nomori', { nomor: 'M.IP-OT.03.02-7', tanggal: '2027-05-25' }).expect(200);
    await sebagaiPlh(kakanwil, menteri); // stands in the paper that is printed now
    await biro.ask('post', `/api/v1/kementerian/dokumen/${dokumen}/final`).set('idempotency-key', randomUUID()).expect(200);
    const segel = (who: Pick<Person, 'ask'>) => who.ask('post', `/api/v1/kementerian/dokumen/${dokumen}/segel`).set('idempotency-key', randomUUID());
    expect(await whyNot(segel(await sebagaiPlh(sekjen, menteri)))).toEqual([403, ['izin.segregasi']]);
    expect(await world.asAdmin(`select jenis from dokumen_berkas where dokumen_id = $1 and jenis <> 'final'`, [dokumen])).toEqual([]); // nothing was signed
    await segel(await sebagaiPlh(kakanwil, menteri)).expect(200);
    const [signed] = await world.asAdmin<{ penanda: { nama: string; jabatan: string }; naskah: string }>(`select penanda, (select f.naskah from dokumen_berkas f where f.dokumen_id = b.dokumen_id and f.jenis = 'final') as naskah from dokumen_berkas b where dokumen_id = $1 and jenis = 'bertandaTangan'`, [dokumen]);
    expect(signed?.penanda).toMatchObject({ nama: kakanwil.actor.nama, jabatan: `Plh. Menteri Imigrasi dan Pemasyarakatan a.n. ${menteri.actor.nama}` });
    expect(signed?.naskah).toContain('Plh. Menteri Imigrasi dan Pemasyarakatan');
    const { body } = await auditor.get(`/kasus/${dokumen}/riwayat`).expect(200);
    expect((body as { isi: object[] }).isi.at(-1)).toMatchObject({ jabatan: 'Plh. Menteri Imigrasi dan Pemasyarakatan', pelaku: kakanwil.actor.nama, atasNama: menteri.actor.nama, skPenggantian: expect.stringMatching(/^SP-/) as string });
    const zip = (await file(auditor.get(`/kasus/${surat}/dosir.zip`)).expect(200)).body as Buffer;
    expect(verifikasi(zip)).toMatchObject({ status: 3, temuan: [] }); // whole; whose seal it is, only a certificate could tell
  });
});
