import { createPredikat, isi, jikaMasih, Masalah, TidakTerjangkau } from '../../clients/typescript/index.js';

interface Sent { readonly method: string; readonly url: string; readonly headers: Headers; readonly body: string }
type Answer = Response | Error;

const KASUS = '/api/v1/upt/kasus/{id}';
const PERINTAH = '/api/v1/upt/kasus/{id}/perintah';
const id = '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21';
const problem = (status: number, more: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'urn:predikat:masalah:x', title: 'Judul', status, detail: 'Rincian.', instance: 'urn:uuid:1', ...more }), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers } });
const json = (body: object, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

/** The client before a server that gives these answers in turn; what it sent, and how long it waited (s). */
function before(...answers: readonly Answer[]) {
  const sent: Sent[] = [];
  const waited: number[] = [];
  const api = createPredikat({
    alamat: 'http://127.0.0.1:1/', token: 'pdk_rahasia', tidur: (ms) => { waited.push(ms / 1000); return Promise.resolve(); },
    fetch: async (request) => {
      sent.push({ method: request.method, url: request.url, headers: request.headers, body: await request.text() });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing to answer');
      return answer.clone();
    },
  });
  return { api, sent, waited, ask: () => isi(api.GET(KASUS, { params: { path: { id } } })), send: (header: object = {}) => isi(api.POST(PERINTAH, { params: { path: { id }, header }, body: { perintah: 'satker.mulaiMembangun', data: {} } as never })) };
}
const keysOf = (sent: readonly Sent[]) => sent.map(({ headers }) => headers.get('idempotency-key'));
const LOST = new TypeError('fetch failed');

describe('a command', () => {
  it('gets a key, and keeps it when it is sent again; another has another', async () => {
    const { sent, send } = before(LOST, problem(503), problem(409, { reason: 'sedang-diproses', fields: {} }), json({ kasus: id }));
    await send();
    expect(new Set(keysOf(sent)).size).toBe(1);
    expect(keysOf(sent)[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.map(({ body }) => body)).toEqual(Array.from({ length: 4 }, () => sent[0]?.body));
    await send();
    expect(new Set(keysOf(sent)).size).toBe(2);
  });

  it('keeps a key that it was given, and says the version that was looked at', async () => {
    const { sent, send } = before(json({ kasus: id }));
    await send({ 'Idempotency-Key': 'kunci-sendiri', ...jikaMasih(7) });
    expect([sent[0]?.headers.get('idempotency-key'), sent[0]?.headers.get('if-match')]).toEqual(['kunci-sendiri', '"7"']);
  });

  it('under whose key another is at work at first sight is a conflict, not a thing to wait for', async () => {
    const { sent, send } = before(problem(409, { reason: 'sedang-diproses', fields: {} }));
    await expect(send()).rejects.toMatchObject({ status: 409, reason: 'sedang-diproses' });
    expect(sent).toHaveLength(1);
  });
});

describe('a busy server', () => {
  it('is asked again after the time that it names, as a number or a date', async () => {
    const { waited, ask } = before(problem(429, {}, { 'retry-after': '7' }), problem(503, {}, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }), json({ id }));
    await expect(ask()).resolves.toEqual({ id });
    expect(waited[0]).toBe(7);
    expect(Math.abs((waited[1] ?? 0) - 30)).toBeLessThanOrEqual(2);
  });

  it('is not waited for longer than we would, nor asked more than four times', async () => {
    await expect(before(problem(503, {}, { 'retry-after': '3600' })).ask()).rejects.toMatchObject({ status: 503, tungguDetik: 3600 });
    const { sent, ask } = before(problem(429, {}, { 'retry-after': '1' }));
    await expect(ask()).rejects.toBeInstanceOf(Masalah);
    expect(sent).toHaveLength(4);
  });

  it.each<[string, Answer, number]>([['one that is busy', problem(503), 1], ['a line that broke', LOST, 1], ['a limit of requests', problem(429, {}, { 'retry-after': '1' }), 4]])('%s: what changes something without a key is sent again only where nothing was done', async (_, answer, times) => {
    const { api, sent } = before(answer);
    await expect(api.POST('/api/v1/saya/token', { body: { nama: 'x', cakupan: ['baca:kasus'], sampai: '2027-01-01' } })).rejects.toBeInstanceOf(answer instanceof Error ? TidakTerjangkau : Masalah);
    expect([sent.length, sent[0]?.headers.get('idempotency-key')]).toEqual([times, null]);
  });

  it('that never answers is told so, by its address and not by the token', async () => {
    const error = await before(LOST).ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TidakTerjangkau', alamat: 'http://127.0.0.1:1' });
    expect(JSON.stringify(error) + String(error)).not.toContain('rahasia');
  });
});

describe('a problem', () => {
  it('is thrown with all that the server said', async () => {
    const why = [{ rule: 'r', title: 'T', need: 'n', have: 'h', basis: [{ sumber: 'IMP', pasal: 'III', kutipan: 'k' }] }];
    await expect(before(problem(422, { why })).send()).rejects.toMatchObject({ name: 'Masalah', status: 422, judul: 'Judul', detail: 'Rincian.', jenis: 'urn:predikat:masalah:x', nomor: 'urn:uuid:1', why });
  });

  it('that is none, from something in between, is one all the same', async () => {
    await expect(before(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } })).ask()).rejects.toMatchObject({ status: 502, why: [], faults: [] });
  });
});

describe('answers with a tag', () => {
  it('are given again from memory where the server says that they still hold', async () => {
    const { sent, ask } = before(json({ id, versi: 7 }, { etag: '"7-a"' }), new Response(null, { status: 304 }), json({ id, versi: 8 }, { etag: '"8-b"' }), new Response(null, { status: 304 }));
    expect([await ask(), await ask(), await ask(), await ask()].map((kasus) => kasus.versi)).toEqual([7, 7, 8, 8]);
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"7-a"', '"7-a"', '"8-b"']);
  });

  it('are of one address only', async () => {
    const { api, sent } = before(json({ isi: [] }, { etag: 'W/"a"' }));
    await api.GET('/api/v1/upt/kasus', { params: { query: { jumlah: 1 } } });
    await api.GET('/api/v1/upt/kasus', { params: { query: { jumlah: 2 } } });
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null]);
  });
});

describe('a list', () => {
  it('is read page by page, as far as it is wanted', async () => {
    const { api, sent } = before(json({ isi: [{ id: 'a' }, { id: 'b' }], berikutnya: 'm1' }), json({ isi: [{ id: 'c' }] }));
    const seen: string[] = [];
    for await (const { id: one } of api.semua('/api/v1/upt/kasus', { query: { mesin: 'usulan', jumlah: 2 } })) seen.push(one);
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?mesin=usulan&jumlah=2', '?mesin=usulan&jumlah=2&setelah=m1']);
    const first = before(json({ isi: [{ id: 'a' }], berikutnya: 'm1' }));
    for await (const { id: one } of first.api.semua('/api/v1/upt/kasus')) { expect(one).toBe('a'); break; }
    expect(first.sent).toHaveLength(1);
  });
});
