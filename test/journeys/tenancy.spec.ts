import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { registry } from '../../machines/registry.js';
import type { Tier } from '../../src/identity/actor.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { growth, traceOf } from '../support/world-trace.js';
import { openWorld, rowsOf, type Person, type ShownCase, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const CANARY = 'KENARI';

let world: World;
let here: Route;
let there: Route;
let person: (name: string) => Promise<Person>;
/** Somebody of the one ministry at each tier. */
let people: Readonly<Record<Tier, Person>>;
/** Ids of everything in the other ministry. */
let foreign: string[];

beforeAll(async () => {
  world = await openWorld();
  ({ route: here, person } = await routeOverHttp(world, 'lapas'));
  await here.through('lke.isi@kanwil');
  ({ route: there } = await routeOverHttp(world, 'balai'));
  await there.through('usulan.catatPenetapan');
  people = {
    upt: await person(k.lapas.kepala), kanwil: await person(k.kanwilPemasyarakatan.kepala), 'eselon-satu': await person(k.ditjenPemasyarakatan.kepala),
    kementerian: await person(k.menteri), nasional: await world.signIn(DEMO.tpn, 'tpn', k.kode),
  };
  await plantCanaries();
});
afterAll(() => world.close());

/** All that is written of the other ministry says so; a notice for somebody there lies ready. */
async function plantCanaries(): Promise<void> {
  const tenant = `(select tenant_id from instansi where kode = '${c.kode}')`;
  await world.asAdmin(`update satker set nama = '${CANARY} ' || nama where tenant_id = ${tenant}`);
  await world.asAdmin(`update instansi set nama = '${CANARY} ' || nama where tenant_id = ${tenant}`);
  await world.asAdmin(`update person set nama = '${CANARY} ' || nama where id in (select person_id from post where tenant_id = ${tenant}) and id not in (select person_id from post where tenant_id <> ${tenant})`);
  await world.asAdmin(`insert into pemberitahuan select e.tenant_id, e.case_id, e.seq, p.id, e.type, e.at from event e join post p using (tenant_id) where e.seq = 1`);
  const rows = await world.asAdmin<{ id: string }>(`
    select id from kasus where tenant_id = ${tenant} union all select id from satker where tenant_id = ${tenant} and kode in ('${c.kode}', '${c.balai.kode}', 'itjen') union all select person_id from post where tenant_id = ${tenant} and role in ('ketuaTpi', 'operator')
    union all select id from post where tenant_id = ${tenant} and role in ('ketuaTpi', 'tpn') union all select ${tenant}`);
  foreign = rows.map(({ id }) => id);
}

interface Operation { tier: Tier; method: 'get' | 'post' | 'put' | 'delete'; path: string }

/** Every operation of the API that belongs to a tier, from its own document. */
async function operations(): Promise<Operation[]> {
  const { body } = await world.ask('get', '/api/openapi.json').expect(200);
  return Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) => {
    const tier = path.split('/')[3] as Tier;
    return tier in people ? Object.keys(methods).map((method) => ({ tier, method: method as Operation['method'], path })) : [];
  });
}

/** What is sent to an operation, so that nothing but the id is wrong with it. */
const bodyOf = (path: string): object => BODIES.find(([end]) => path.endsWith(end))?.[1] ?? { perintah: 'lke.isi', data: {} };
const BODIES: readonly (readonly [string, object])[] = [
  ['/pegawai', { pegawai: [{ nama: 'Sekar Wulandari', jabatan: 'Pengelola', kepala: false, dari: '2025-01-02' }] }], ['/akhiri', { sampai: '2026-03-31' }],
  ['/penangguhan', { alasan: 'Menunggu hasil audit', dasar: 'ND-12/2027' }], ['/lanjutkan', { alasan: 'Hasil diterima' }],
  ['/alamat', {}], ['/esign', { nik: '0000000000000001', passphrase: 'frasa' }], ['/kop', { baris: ['KANTOR'], alamat: [], kota: 'Jakarta', lambang: false }], ['/lke-asing', { berkas: 'UEsDBA==', peta: {} }], ['/tautan', { url: 'https://example.go.id/', judul: 'SK', tanggalBerlaku: '2026-01-02', periode: '2026' }],
];

/** What an operation must be asked with. */
const QUERIES: readonly (readonly [end: string, query: string])[] = [['/jalan', '?menuju=WBK'], ['/survei-templat.xlsx', '?unsur=H.BA.1'], ['/survei', '?unsur=H.BA.1']];

/** Files are sent as what they are, everything else as JSON. */
const FILES: readonly (readonly [end: string, type: string])[] = [
  ['/bertandatangan', 'application/pdf'], ['/pindaian', 'application/pdf'], ['/logo', 'image/png'], ['/survei', 'text/csv'], ['/templat/{jenis}', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
];
function sent(asked: request.Test, method: Operation['method'], path: string): request.Test {
  const type = method === 'put' || method === 'post' ? FILES.find(([end]) => path.endsWith(end))?.[1] : undefined;
  if (type !== undefined) return asked.set('content-type', type).send(Buffer.from('89504e470d0a1a0a', 'hex'));
  return asked.send(method === 'post' || method === 'put' ? bodyOf(path) : undefined);
}

const withoutInstance = ({ status, text, body }: request.Response, ...ids: string[]): unknown =>
  JSON.parse(ids.reduce((told, id) => told.replaceAll(id, 'ID'), JSON.stringify({ status, text: text === '' ? '' : { ...body, instance: null } }))) as unknown;

describe('between two ministries', () => {
  it('no operation of any tier knows an id of the other one: it is answered as an unknown id', async () => {
    const withId = (await operations()).filter(({ path }) => path.includes('{id}'));
    expect(withId.map(({ tier }) => tier)).toEqual(expect.arrayContaining(Object.keys(people)));
    const before = await traceOf(world);
    for (const { tier, method, path } of withId) {
      const ask = (id: string) => sent(people[tier].ask(method, `${path.replace('{id}', id).replace('{jenis}', 'suratPengajuan')}${QUERIES.find(([end]) => path.endsWith(end))?.[1] ?? ''}`).set('idempotency-key', randomUUID()), method, path);
      const unknown = withoutInstance(await ask(randomUUID()));
      expect([path, method, (unknown as { status: number }).status]).toEqual([path, method, 404]);
      for (const id of foreign) expect([path, id, withoutInstance(await ask(id))]).toEqual([path, id, unknown]);
    }
    expect(await traceOf(world)).toEqual(before);
  }, 90_000);

  it('no list of any tier has a row or a name of the other one', async () => {
    const lists = (await operations()).filter(({ method, path }) => method === 'get' && !path.includes('{'));
    expect(lists.filter(({ path }) => !path.includes('/dasbor/'))).toHaveLength(3 * Object.keys(people).length);
    expect(lists.filter(({ path }) => path.includes('/dasbor/'))).toHaveLength(9 * Object.keys(people).length);
    for (const { tier, path } of [...lists, { tier: 'upt' as const, path: '/api/v1/pemberitahuan' }, { tier: 'kementerian' as const, path: '/api/v1/pemberitahuan' }]) {
      if (path.includes('/dasbor/')) await people[tier].ask('get', `${path}?satker=${there.cast.satker}`).expect(404);
      for (const query of ['', ...(path.includes('/dasbor/') ? [] : ['?jumlah=50']), ...(path.endsWith(`${tier}/kasus`) ? [`?satker=${there.cast.satker}`] : [])]) {
        const { text } = await people[tier].ask('get', `${path}${query}`).expect(200);
        expect([path, query, foreign.filter((id) => text.includes(id)), text.includes(CANARY)]).toEqual([path, query, [], false]);
        if (query.startsWith('?satker')) expect(text).toBe('{"isi":[]}');
      }
    }
  });

  it('no detail and no history in the one has a name of the other', async () => {
    for (const path of ['', '/riwayat']) {
      const { text } = await people.kementerian.get(`/kasus/${here.kasus('usulan')}${path}`).expect(200);
      expect([foreign.filter((id) => text.includes(id)), text.includes(CANARY)]).toEqual([[], false]);
    }
  });

  it('an id inside a command is answered as one that does not exist', async () => {
    const TITLES = { jenis: 'tpi', periode: '2027', nomorSk: 'X', tanggalSk: '2027-04-25', anggota: [{ orang: here.cast.panel.tpi, unsur: 'tpi' }, { orang: here.cast.panel.biro, unsur: 'biro' }] };
    const tries: [string, string, (id: string) => object, string][] = [
      [k.lapas.kepala, 'satker.buka', (satker) => ({ satker, tujuan: 'WBK' }), there.cast.satker],
      [k.menteri, 'satker.buka', (satker) => ({ satker, tujuan: 'instansi' }), there.cast.root],
      [k.lapas.operator, 'usulan.buka', (satker) => ({ satker, tujuan: 'WBK', periode: '2027' }), there.cast.satker],
      [k.itjen.anggotaTpi[0], 'lke.mulai', (usulan) => ({ usulan, lapisan: 'tpi' }), there.kasus('usulan')],
      [k.itjen.ketuaTpi, 'panel.buka', (satker) => ({ ...TITLES, satker, agenda: [here.kasus('usulan')] }), there.cast.root],
      [k.itjen.ketuaTpi, 'panel.buka', (usulan) => ({ ...TITLES, satker: here.cast.root, agenda: [usulan] }), there.kasus('usulan')],
      [k.setjen.biro[0], 'surat.susunKonsep', (satker) => ({ jenis: 'pengajuan', satker, periode: '2027', panel: there.kasus('panel'), hal: 'Pengajuan' }), there.cast.root],
      [k.setjen.biro[0], 'surat.susunKonsep', (panel) => ({ jenis: 'pengajuan', satker: here.cast.root, periode: '2027', panel, hal: 'Pengajuan' }), there.kasus('panel')],
    ];
    for (const [name, command, data, id] of tries) {
      const who = await person(name);
      const nobodys = randomUUID();
      const [unknown, met] = [await who.send(null, command, data(nobodys)), await who.send(null, command, data(id))];
      expect([command, met.status >= 400 && met.status < 500]).toEqual([command, true]);
      expect([command, withoutInstance(met, id)]).toEqual([command, withoutInstance(unknown, nobodys)]);
      expect(met.text).not.toContain(CANARY);
    }
  });

  it('who has a post in both works in one at a time', async () => {
    const inOther = await world.signIn(DEMO.tpn, 'tpn', c.kode);
    const satkerOf = async (who: Person) => new Set((await rowsOf(who.get('/kasus?jumlah=100'))).map((row) => row.satker.nama.startsWith(CANARY)));
    expect([await satkerOf(people.nasional), await satkerOf(inOther)]).toEqual([new Set([false]), new Set([true])]);
    await inOther.get(`/kasus/${there.kasus('usulan')}`).expect(200);
    await inOther.get(`/kasus/${here.kasus('usulan')}`).expect(404);
    await people.nasional.get(`/kasus/${there.kasus('usulan')}`).expect(404);
  });
});

describe('within a ministry', () => {
  const unitsOf = async (who: Person): Promise<string[]> => [...new Set((await rowsOf(who.get('/kasus?jumlah=100'))).map((row) => row.satker.id))].sort();

  beforeAll(async () => {
    for (const upt of ['rutan', 'kanim'] as const) await (await routeOverHttp(world, upt, { declared: true })).route.through('satker.buka');
  });

  it('each post sees the cases of its own subtree, and no others', async () => {
    const unit = (kode: string) => world.unit(k.kode, kode);
    const [lapas, rutan, kanim, root] = await Promise.all([k.lapas.kode, k.rutan.kode, k.kanim.kode, k.kode].map(unit));
    const expected: [string, (string | undefined)[]][] = [
      [k.lapas.kepala, [lapas]], [k.lapas.operator, [lapas]], [k.rutan.operator, [rutan]], [k.kanim.kepala, [kanim]],
      [k.kanwilPemasyarakatan.kepala, [lapas, rutan]], [k.kanwilPemasyarakatan.penilai[0], [lapas, rutan]], [k.kanwilPemasyarakatan.operator, [lapas, rutan]], [k.kanwilImigrasi.kepala, [kanim]],
      [k.ditjenPemasyarakatan.kepala, [lapas, rutan]], [k.ditjenImigrasi.penilai[0], [kanim]],
      ...[k.menteri, k.setjen.sekjen, k.setjen.biro[0], k.itjen.ketuaTpi, k.auditor].map((name) => [name, [lapas, rutan, kanim, root]] as [string, (string | undefined)[]]),
    ];
    expected.push([k.admin, []]); // manages people, and reads no case
    for (const [name, units] of expected) expect([name, await unitsOf(await person(name))]).toEqual([name, units.sort()]);
  });

  it('each post lists the units of its own subtree, and no others', async () => {
    const kodes = async (name: string) => (await rowsOf<{ kode: string }>((await person(name)).get('/satker?jumlah=100'))).map((row) => row.kode);
    expect(await kodes(k.lapas.kepala)).toEqual([k.lapas.kode]);
    expect(await kodes(k.kanwilPemasyarakatan.kepala)).toEqual(expect.arrayContaining([k.kanwilPemasyarakatan.kode, k.lapas.kode, k.rutan.kode]));
    expect(await kodes(k.kanwilPemasyarakatan.kepala)).not.toContain(k.kanim.kode);
  });

  it('a list goes on where the page before it ended', async () => {
    const all = (await rowsOf(people.kementerian.get('/kasus?jumlah=100'))).map((row) => row.id);
    const paged: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: { isi: ShownCase[]; berikutnya?: string } = (await people.kementerian.get(`/kasus?jumlah=2${next === '' ? '' : `&setelah=${next}`}`).expect(200)).body;
      paged.push(...page.isi.map((row) => row.id));
      next = page.berikutnya;
    }
    expect(paged).toEqual(all);
  });

  it('adminInstansi sees no case by its id either, and what is sent to one is answered as to an unknown one', async () => {
    const admin = await person(k.admin);
    await admin.get(`/kasus/${here.kasus('usulan')}`).expect(404);
    await admin.get(`/kasus/${here.kasus('usulan')}/riwayat`).expect(404);
    expect((await admin.send(here.kasus('usulan'), 'usulan.kembalikan', registry.command('usulan.kembalikan')?.spec.example ?? {})).status).toBe(404);
  });

  it('auditor reads, and sends nothing', async () => {
    const who = await person(k.auditor);
    const before = await traceOf(world);
    const isi = await rowsOf(who.get('/kasus?jumlah=100'));
    let refused = 0;
    for (const { id, mesin, satker } of isi) {
      const shown = (await who.get(`/kasus/${id}`).expect(200)).body as ShownCase;
      expect(shown.tindakan.filter((t) => t.berwenang)).toEqual([]);
      await who.get(`/kasus/${id}/riwayat`).expect(200);
      for (const spec of registry.machine(mesin).commands.filter((s) => !s.internal)) {
        const about = { ...spec.example, ...('satker' in spec.example ? { satker: satker.id } : {}), ...('usulan' in spec.example && spec.opens ? { usulan: here.kasus('usulan') } : {}) };
        await who.send(spec.opens ? null : id, spec.type, about).expect(403);
        refused += 1;
      }
    }
    expect(new Set(isi.map(({ mesin }) => mesin))).toEqual(new Set(['satker', 'usulan', 'lke']));
    expect(growth(before, await traceOf(world))).toEqual({ percobaan: refused });
  });
});
