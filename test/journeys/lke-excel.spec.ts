import { randomUUID } from 'node:crypto';
import type { Worksheet } from 'exceljs';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { bare, BARU, edited, exportOf, rowOf, sheetOf } from '../support/lke-workbooks.js';
import { routeOverHttp } from '../support/world-actors.js';
import { openWorld, type Person, type World } from '../support/world.js';
import { readWorkbook } from '../../src/platform/workbook/workbook.js';
import { writeLke } from '../../src/lke/excel/write/workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const K = (kode: string): string => `K${rowOf(kode)}`;

let world: World;
let operator: Person;
let menteriLain: Person;
let lke: string;
let satkerKasus: string;

beforeAll(async () => {
  world = await openWorld();
  const { route, person } = await routeOverHttp(world, 'lapas');
  await route.through('lke.mulai@mandiri');
  operator = await person(DEMO.kemenimipas.lapas.operator);
  menteriLain = await person(DEMO.contoh.menteri);
  [lke, satkerKasus] = [route.kasus('lke/mandiri'), route.kasus('satker')];
});
afterAll(() => world.close());

const bytesOf = (asked: request.Test): request.Test => asked.buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { done(null, Buffer.concat(chunks)); });
});

async function exported(who: Person = operator): Promise<Buffer> {
  return (await bytesOf(who.get(`/kasus/${lke}/lke.xlsx`)).expect(200).expect('content-type', XLSX)).body as Buffer;
}

function send(bytes: Buffer, query = '', { who = operator, kasus = lke, key = randomUUID() } = {}): request.Test {
  return who.ask('post', `/api/v1/${who.tier}/kasus/${kasus}/lke.xlsx${query}`).set('idempotency-key', key).set('content-type', XLSX).serialize((body) => body as string).send(bytes as unknown as string);
}

const typed = (bytes: Buffer, ...cells: readonly (readonly [string, unknown])[]): Promise<Buffer> =>
  edited(bytes, (book) => { const sheet: Worksheet = sheetOf(book); for (const [address, value] of cells) sheet.getCell(address).value = value as string; });
const versi = async (): Promise<number> => ((await operator.get(`/kasus/${lke}`).expect(200)).body as { versi: number }).versi;
const stored = async (): Promise<Record<string, { nilai: unknown; catatan?: string }>> => ((await operator.get(`/kasus/${lke}`).expect(200)).body as { isi: { jawaban: Record<string, { nilai: unknown }> } }).isi.jawaban;
type Faults = { readonly path: string; readonly why: string[] }[];
const faultsOf = async (sent: request.Test): Promise<Faults> => ((await sent.expect(400).expect('content-type', /problem\+json/)).body as { faults: Faults }).faults;

describe('a worksheet goes out as a workbook and comes back filled in', () => {
  it('says whose it is, and is answered as a file of that name', async () => {
    const answer = await bytesOf(operator.get(`/kasus/${lke}/lke.xlsx`)).expect(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(/^attachment; filename\*=UTF-8''LKE .* mandiri 2027\.xlsx$/);
    const { sheets } = await readWorkbook(answer.body as Buffer, ['LKE', '_predikat']);
    expect(sheets.get('LKE')?.cells.get('B3')?.nilai).toMatch(/^Unit kerja: Lembaga Pemasyarakatan/);
    expect(sheets.get('_predikat')?.cells.get('B2')?.nilai).toBe(lke);
  });

  it('is tried first without writing, then written as one command through the door; again, nothing is left to write', async () => {
    const [before, key] = [await versi(), randomUUID()];
    const filled = await typed(await exported(), [K('P.MP.1.a'), 'Ya'], [`N${rowOf('P.MP.1.a')}`, 'SK tim kerja'], [K('R.MP.1.a#agen'), 4], [K('R.MP.1.a#perubahan'), 3]);
    const trial = (await send(filled, '?uji=true').expect(200)).body as { ditulis: number; butir: { nasib: string }[] };
    expect([trial.ditulis, trial.butir.filter(({ nasib }) => nasib === 'baru').length, await versi()]).toEqual([0, 2, before]);
    const done = (await send(filled, '', { key }).expect(200)).body as { ditulis: number; balasan: { perintah: string } };
    expect([done.ditulis, done.balasan.perintah, await versi()]).toEqual([2, 'lke.isi', before + 1]);
    expect(await stored()).toMatchObject({ 'P.MP.1.a': { nilai: 'Ya', catatan: 'SK tim kerja' }, 'R.MP.1.a': { nilai: { agen: 4, perubahan: 3 } } });
    expect((await send(filled, '', { key }).expect(200)).body).toMatchObject({ ditulis: 0 });
    expect(await versi()).toBe(before + 1);
  });

  it('writes nothing of a sheet with one fault, and tells its cell', async () => {
    const [before, sheet] = [await versi(), await typed(await exported(), [K('P.MP.2.b'), 'B'], [K('P.MP.2.c'), 'Z'])];
    expect(await faultsOf(send(sheet))).toEqual([{ path: `berkas/LKE/${K('P.MP.2.c')}`, why: [`Lembar LKE, sel ${K('P.MP.2.c')}: opsi "Z" tidak ada; pilihan: A, B, C`] }]);
    expect(await versi()).toBe(before);
    const { body } = await send(sheet, '?mode=yangBenar').expect(200);
    expect(body).toMatchObject({ ditulis: 1, butir: expect.arrayContaining([expect.objectContaining({ kode: 'P.MP.2.c', nasib: 'salah' }), expect.objectContaining({ kode: 'P.MP.2.b', nasib: 'baru' })]) });
    expect((await stored())['P.MP.2.b']).toMatchObject({ nilai: 'B' });
  });

  it('does not write over what somebody changed since the export', async () => {
    const sheet = await exported();
    await operator.send(lke, 'lke.isi', { jawaban: { 'P.MP.3.a': { nilai: 'D' }, 'P.MP.3.b': { nilai: 'D' } } }).expect(200);
    const filled = await typed(sheet, [K('P.MP.3.a'), 'A'], [K('P.MP.3.c'), 'A']);
    expect(await faultsOf(send(filled))).toEqual([{ path: `berkas/LKE/${K('P.MP.3.a')}`, why: [expect.stringContaining('sekarang “D”, pada lembar “A”')] }]);
    const { body } = await send(filled, '?mode=yangBenar').expect(200);
    expect(body).toMatchObject({ ditulis: 1, butir: expect.arrayContaining([expect.objectContaining({ kode: 'P.MP.3.a', nasib: 'bentrok' }), expect.objectContaining({ kode: 'P.MP.3.b', nasib: 'kosong' })]) });
    expect(await stored()).toMatchObject({ 'P.MP.3.a': { nilai: 'D' }, 'P.MP.3.b': { nilai: 'D' }, 'P.MP.3.c': { nilai: 'A' } });
  });

  it('is read from another layout by a mapping', async () => {
    const foreign = await edited(await typed(await exported(), [K('P.MP.4.b'), 'B']), (book) => { book.removeWorksheet(sheetOf(book, '_predikat').id); });
    const ask = (peta: object) => operator.ask('post', `/api/v1/upt/kasus/${lke}/lke-asing?mode=yangBenar`).set('idempotency-key', randomUUID()).send({ berkas: foreign.toString('base64'), peta });
    expect((await ask({ lembar: 'LKE', barisPertama: 8, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'K' }, isian: 'barisBerikut', rumus: 'pakaiNilai' }).expect(200)).body).toMatchObject({ ditulis: 1 });
    expect((await stored())['P.MP.4.b']).toMatchObject({ nilai: 'B' });
    expect((await faultsOf(ask({ barisPertama: 8 }))).map(({ path }) => path)).toEqual(['/peta/cocokkan', '/peta/kolom']);
  });
});

describe('nothing comes in but by those who may, into the case that it came from', () => {
  const own = (kasus: string) => writeLke(exportOf(BARU, { kasus, lapisan: 'mandiri', jawaban: bare({ 'P.MP.1.a': 'Ya' }) }));

  it('a sheet of another case is refused with the place that says so', async () => {
    expect((await faultsOf(send(await own(randomUUID())))).map(({ path }) => path)).toContain('berkas/_predikat/B2');
  });

  it('a worksheet of another ministry, a case of another kind and one that nobody knows are not found', async () => {
    const sheet = await exported();
    for (const [who, kasus] of [[menteriLain, lke], [operator, satkerKasus], [operator, randomUUID()]] as const) {
      await who.get(`/kasus/${kasus}/lke.xlsx`).expect(404);
      await send(sheet, '', { who, kasus }).expect(404);
    }
  });

  it('whoever may not fill it in is told by the door', async () => {
    const menteri = await world.signIn(DEMO.kemenimipas.menteri);
    const sheet = await typed(await exported(menteri), [K('P.MP.1.b'), 'A']);
    await send(sheet, '', { who: menteri }).expect(403);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, number]>([
    ['a file that is no workbook', () => Buffer.from('bukan'), 400], ['nothing', () => Buffer.alloc(0), 400], ['more than 5 MB', () => Buffer.alloc(5 * 1024 * 1024 + 1), 413],
  ])('%s is refused', async (_what, make, status) => {
    await send(await make()).expect(status);
  });

  it('a workbook is no body for any other address, JSON none for this one, and the key is asked for', async () => {
    const sheet = await exported();
    await operator.ask('post', `/api/v1/upt/kasus/${lke}/perintah`).set('idempotency-key', randomUUID()).set('content-type', XLSX).serialize((body) => body as string).send(sheet as unknown as string).expect(415);
    await operator.ask('post', `/api/v1/upt/kasus/${lke}/lke.xlsx`).set('idempotency-key', randomUUID()).send({}).expect(415);
    await operator.ask('post', `/api/v1/upt/kasus/${lke}/lke.xlsx`).set('content-type', XLSX).serialize((body) => body as string).send(sheet as unknown as string).expect(400);
  });
});
