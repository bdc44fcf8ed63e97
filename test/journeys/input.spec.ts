import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { registry } from '../../machines/registry.js';
import { GRANTS } from '../../src/identity/permission/table.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { growth, traceOf } from '../support/world-trace.js';
import { openWorld, type Person, type World } from '../support/world.js';

const PAKTA = { tanggal: '2027-05-25', cara: 'serentak', penandatangan: ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41'] };
const UPT = '/api/v1/upt';
const KEY = 'header/Idempotency-Key';

let world: World;
let kepala: Person;
let satker: string;
let lke: string;

beforeAll(async () => {
  world = await openWorld();
  const { route, person } = await routeOverHttp(world, 'lapas');
  await route.through('lke.mulai@mandiri');
  kepala = await person(DEMO.kemenimipas.lapas.kepala);
  satker = route.kasus('satker');
  lke = route.kasus('lke/mandiri');
});
afterAll(() => world.close());

/** The paths of what the answer finds fault with; the answer is a 400 that says why at each. */
async function faultsOf(sent: request.Test): Promise<string[]> {
  const { body } = await sent.expect(400).expect('content-type', 'application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ type: 'urn:predikat:masalah:masukan-tidak-sah', status: 400, instance: expect.stringMatching(/^urn:uuid:/) });
  const faults = body.faults as { path: string; why: string[] }[];
  for (const { path, why } of faults) expect([path, why]).toEqual([path, [expect.any(String), ...why.slice(1)]]);
  return faults.map(({ path }) => path).sort();
}

const post = (path: string): request.Test => kepala.ask('post', path).set('idempotency-key', randomUUID()).set('content-type', 'application/json');
/** A body, as an object or byte by byte, to the case of the unit. */
const body = (content: object | string) => (): request.Test => post(`${UPT}/kasus/${satker}/perintah`).send(content);
const pakta = (more: object) => body({ perintah: 'satker.catatPaktaIntegritas', data: { ...PAKTA, ...more } });
const text = (data: string): string => `{"perintah":"satker.catatPaktaIntegritas","data":${data}}`;
/** A sound examination but for its counts. */
const PEMERIKSAAN = (tindakLanjut: object) => ({ perintah: 'usulan.catatPemeriksaan', data: { ...registry.command('usulan.catatPemeriksaan')?.spec.example, tindakLanjut } });
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('bad input is told with every fault and its path', () => {
  it.each<[string, () => request.Test, string[]]>([
    ['no body', () => post(`${UPT}/perintah`), ['/data', '/perintah']],
    ['an empty body', body({}), ['/data', '/perintah']],
    ['a list for a body', body([]), ['']],
    ['a text for a body', body('"satker.buka"'), ['']],
    ['half a body', body('{"perintah":"satker.buka"'), ['']],
    ['bytes that are no UTF-8', () => post(`${UPT}/perintah`).serialize(() => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) as unknown as string).send({}), ['']],
    ['unknown fields of the envelope', body({ perintah: 'satker.mulaiMembangun', data: {}, tenant: 'x', aktor: { peran: 'menteri' } }), ['/aktor', '/tenant']],
    ['a command that is a number', body({ perintah: 7, data: {} }), ['/perintah']],
    ['a command that is a list', body({ perintah: ['satker.buka'], data: {} }), ['/perintah']],
    ['an empty command', body({ perintah: '', data: {} }), ['/perintah']],
    ['a command of 61 letters', body({ perintah: 'a'.repeat(61), data: {} }), ['/perintah']],
    ['data that is null', body({ perintah: 'satker.mulaiMembangun', data: null }), ['/data']],
    ['data that is a list', body({ perintah: 'satker.mulaiMembangun', data: [] }), ['/data']],
    ['data that is a text', body({ perintah: 'satker.mulaiMembangun', data: '{}' }), ['/data']],
    ...[null, '1', 0, -1, 1.5, 2_000_000_000, true, [1]].map((versi) =>
      [`a version that is ${JSON.stringify(versi)}`, body({ perintah: 'satker.catatPaktaIntegritas', data: PAKTA, versi }), ['/versi']] as [string, () => request.Test, string[]]),

    ['unknown fields of the data', pakta({ lain: 1, nilai: '100' }), ['/data/lain', '/data/nilai']],
    ['every wrong type of the data at once', pakta({ tanggal: 20270525, cara: null, penandatangan: 'semua' }), ['/data/cara', '/data/penandatangan', '/data/tanggal']],
    ['missing fields', body({ perintah: 'satker.catatPaktaIntegritas', data: {} }), ['/data/cara', '/data/penandatangan', '/data/tanggal']],
    ['numbers out of bounds', body(PEMERIKSAAN({ temuan: -1, selesai: 10_000_001 })), ['/data/tindakLanjut/selesai', '/data/tindakLanjut/temuan']],
    ['a number beyond all numbers', body(JSON.stringify(PEMERIKSAAN({ temuan: 1, selesai: 424_242 })).replace('424242', '1e999')), ['/data/tindakLanjut/selesai']],
    ['a date that no calendar has', body({ perintah: 'satker.bentukTimKerja', data: { nomor: '1', tanggal: '2027-02-29', mekanisme: 'Rapat', anggota: [{ jabatan: 'Anggota', area: 'MP', orang: 'bukan-uuid' }] } }), ['/data/anggota/0/orang', '/data/tanggal']],
    ['a list that is too long, and an empty one', body({ perintah: 'satker.bentukTimKerja', data: { nomor: ' ', tanggal: '2027-01-01', mekanisme: 'x', anggota: Array.from({ length: 201 }, () => ({ jabatan: 'A', area: 'MP' })) } }), ['/data/anggota', '/data/nomor']],
    ['a text that is too long for its field', body({ perintah: 'satker.bentukTimKerja', data: { nomor: 'n'.repeat(121), tanggal: '2027-01-01', mekanisme: 'm'.repeat(4001), anggota: [{ jabatan: 'A', area: 'MP' }] } }), ['/data/mekanisme', '/data/nomor']],
    ['questions and options that the instrument does not have', () => kepala.send(lke, 'lke.isi', { jawaban: { 'P.MP.1.a': { nilai: 'Mungkin' }, 'P.XX.1': { nilai: 'Ya' }, toString: { nilai: 'Ya' } } }),
      ['/data/jawaban/P.MP.1.a/nilai', '/data/jawaban/P.XX.1/nilai', '/data/jawaban/toString/nilai']],

    ['NUL in a value', pakta({ catatan: 'a\0b' }), ['/data/catatan']],
    ['NUL in a name', pakta({ 'a\0b': 1 }), ['/data/a\uFFFDb']],
    ['half a surrogate pair in a value', body(text('{"catatan":"\\ud800"}')), ['/data/catatan']],
    ['half a surrogate pair in a name', body(text('{"\\udc00":1}')), ['/data/\uFFFD']],
    ['a name that reaches the prototype', body(text('{"__proto__":{"berwenang":true}}')), ['/data/__proto__']],
    ['a name that reaches the constructor, deep inside', body(text('{"a":[{"constructor":{"prototype":{}}}]}')), ['/data/a/0/constructor']],
    ['17 levels of nesting', body(nested(17)), ['/a'.repeat(16)]],
    ['100 000 levels of nesting', body(nested(100_000)), ['/a'.repeat(16)]],
    ['5 001 members', body(text(JSON.stringify(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`k${i}`, i]))))), ['']],
    ['a list of 100 000', body(text(JSON.stringify(Array.from({ length: 100_000 }, () => 1)))), ['']],
    ['a text of 20 001 letters', pakta({ catatan: 'a'.repeat(20_001) }), ['/data/catatan']],

    ['no key', () => kepala.ask('post', `${UPT}/perintah`).send({ perintah: 'satker.buka', data: {} }), [KEY]],
    ...['1234567', 'k'.repeat(101), 'dua kata saja', 'tab\tdi-tengah'].map((key) => [`the key ${JSON.stringify(key.slice(0, 20))}`, () => kepala.send(null, 'satker.buka', {}, { key }), [KEY]] as [string, () => request.Test, string[]]),

    ...['satker.hapus', 'toString', '__proto__', 'SATKER.BUKA', 'satker.buka '].map((perintah) => [`the command ${JSON.stringify(perintah)}`, body({ perintah, data: {} }), ['/perintah']] as [string, () => request.Test, string[]]),
    ['a command that opens, sent to a case', body({ perintah: 'satker.buka', data: { satker: randomUUID(), tujuan: 'WBK' } }), ['/kasus']],
    ['a command to a case, sent without one', () => kepala.send(null, 'satker.catatPaktaIntegritas', PAKTA), ['/kasus']],
  ])('%s', async (_, sent, paths) => {
    expect(await faultsOf(sent())).toEqual(paths);
  });

  it('commands that only follow from others are unknown to everybody', async () => {
    const internal = registry.machines.flatMap((def) => def.commands.filter((spec) => spec.internal));
    expect(internal.map((spec) => spec.type)).toEqual(expect.arrayContaining(['satker.ikutDicanangkan', 'usulan.putuskanPanel', 'usulan.keluarkanDariSurat', 'usulan.usulkan', 'predikat.terbitkan']));
    const ketua = await world.signIn(DEMO.kemenimipas.itjen.ketuaTpi);
    for (const { type, example } of internal) {
      for (const kasus of [satker, null]) expect(await faultsOf(ketua.send(kasus, type, example))).toEqual(['/perintah']);
    }
  });

  it.each(['1', 'satker', `${randomUUID()}'`, randomUUID().slice(1), '%00', '..%2f..', `${randomUUID()}%0a`])('the id %s', async (id) => {
    expect(await faultsOf(kepala.get(`/kasus/${id}`))).toEqual(['params/id']);
    expect(await faultsOf(kepala.get(`/kasus/${id}/riwayat`))).toEqual(['params/id']);
    expect(await faultsOf(kepala.send(id, 'satker.mulaiMembangun', {}))).toEqual(['params/id']);
  });

  const mark = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  it.each([
    ['/kasus?jumlah=0', 'query/jumlah'], ['/kasus?jumlah=101', 'query/jumlah'], ['/kasus?jumlah=x', 'query/jumlah'], ['/kasus?jumlah=1&jumlah=2', 'query/jumlah'], ['/kasus?satker=1', 'query/satker'],
    ['/kasus?lain=1', 'query/lain'], ['/kasus?mesin[]=usulan', 'query/mesin[]'], [`/kasus?mesin=${'m'.repeat(41)}`, 'query/mesin'], ['/kasus?mesin=%00', 'query/mesin'], ['/kasus?setelah=x', 'query/setelah'],
    [`/kasus?setelah=${mark('/', 'usulan', '2027')}`, 'query/setelah'], [`/kasus?setelah=${mark('/\0', 'usulan', '2027', randomUUID())}`, 'query/setelah'], [`/kasus?setelah=${mark('/', 'usulan', '2027', 'x')}`, 'query/setelah'],
    [`/kotak-masuk?setelah=${mark('kemarin', randomUUID())}`, 'query/setelah'], [`/kotak-masuk?setelah=${mark('294277-01-01T00:00:00Z', randomUUID())}`, 'query/setelah'],
    [`/kotak-masuk?setelah=${mark({}, randomUUID())}`, 'query/setelah'], ['/satker?jenjang=planet', 'query/jenjang'], ['/satker?setelah=x', 'query/setelah'],
  ])('the address %s', async (address, path) => {
    expect(await faultsOf(kepala.get(address))).toEqual([path]);
  });
});

describe('what is too much, or no JSON', () => {
  it('is refused by size and by type', async () => {
    await post(`${UPT}/perintah`).send(text(`{"catatan":"${'a'.repeat(1024 * 1024)}"}`)).expect(413);
    await kepala.ask('post', `${UPT}/perintah`).set('content-type', 'text/plain').send('satker.buka').expect(415);
    await kepala.ask('post', `${UPT}/perintah`).set('content-type', 'application/xml').send('<a/>').expect(415);
  });
});

/** Values that a field may be given by somebody who does not fill in the form. */
const HOSTILE: readonly unknown[] = [null, '', ' ', -1, 1.5, 9e15, true, [], {}, [[]], '\u0001', '2027-13-45', '../../etc/passwd', "' or 1=1 --", 'hasOwnProperty', '__proto__', '🏛️'.repeat(50), randomUUID().toUpperCase(), '=1+1'];

/** The value with one leaf after the other replaced, and with one member too many or too few. */
function* mutants(value: unknown, put: (changed: unknown) => unknown = (x) => x): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value).slice(0, 4)) {
    const withMember = (changed: unknown): unknown => put(Array.isArray(value) ? value.map((v: unknown, i) => (String(i) === name ? changed : v)) : { ...value, [name]: changed });
    for (const hostile of HOSTILE) yield withMember(hostile);
    yield* mutants(member, withMember);
  }
}

describe('whatever is sent', () => {
  it('no command of any machine is answered as a fault of the server, and nothing changes that was not accepted', async () => {
    const ketua = await world.signIn(DEMO.kemenimipas.itjen.ketuaTpi);
    const before = await traceOf(world);
    const seen = new Map<number, number>();
    for (const spec of registry.machines.flatMap((def) => def.commands.filter((c) => !c.internal))) {
      const sample = [...mutants(spec.example)];
      for (const data of sample.filter((_, i) => i % Math.ceil(sample.length / 25) === 0)) {
        const { status, text: told } = await ketua.send(spec.opens ? null : satker, spec.type, data);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect([spec.type, JSON.stringify(data), status < 500, told.includes('"status":')]).toEqual([spec.type, JSON.stringify(data), true, true]);
      }
    }
    expect([...seen.keys()].sort()).toEqual([400, 403, 404, 422]);
    expect(growth(before, await traceOf(world))).toEqual({ percobaan: (seen.get(403) ?? 0) + (seen.get(422) ?? 0) });
  }, 60_000);

  it('no command is answered as a fault of the server when it is sent to a case of another machine, by those who may send it', async () => {
    const { route, person } = await routeOverHttp(world, 'balai');
    await route.through('predikat.cabut');
    const { cast } = route;
    const byRole: Record<string, string> = {
      kepalaSatker: cast.upt.kepala, ketuaTpi: cast.ketuaTpi, penyiapUsulan: cast.biro, sekretaris: cast.sekjen, pimpinanInstansi: cast.menteri, kepalaKanwil: cast.kanwil.kepala,
    };
    for (const { name: machine, commands } of registry.machines) {
      for (const spec of commands.filter((s) => !s.internal && !s.opens)) {
        const roles = (GRANTS[spec.type] ?? []).flatMap((grant) => grant.peran);
        const who = await person(byRole[roles.find((role) => role in byRole) ?? ''] ?? cast.ketuaTpi);
        for (const [kasus, name] of route.names) {
          const { status } = await who.send(kasus, spec.type, spec.example);
          const own = name.startsWith(machine) || (name === 'instansi' && machine === 'satker');
          expect([spec.type, name, status, status < 500 && (own || status >= 400)]).toEqual([spec.type, name, status, true]);
        }
      }
    }
  }, 60_000);

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'tidakAda', ''])('the layer %j is nobody\'s', async (lapisan) => {
    const { body: told } = await kepala.send(null, 'lke.mulai', { usulan: (await kepala.get('/kasus?mesin=usulan')).body.isi[0].id, lapisan }).expect(403);
    expect(told.why).toEqual([expect.objectContaining({ rule: 'izin.jabatan', need: 'tidak ada jabatan yang berwenang' })]);
  });
});
