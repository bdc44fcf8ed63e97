import { createHash, randomUUID } from 'node:crypto';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { readWorkbook } from '../../src/platform/workbook/workbook.js';
import { unggah } from '../support/bukti.js';
import { edited, sheetOf } from '../support/lke-workbooks.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SEGI = ['Diskriminasi pelayanan', 'Kecurangan pelayanan', 'Menerima imbalan dan/atau gratifikasi', 'Percaloan', 'Pungutan liar'];
const list = (responden: number, komponen: readonly string[] = SEGI): Buffer =>
  Buffer.from([['Nomor responden', 'Jenis layanan', ...komponen].join(';'), ...Array.from({ length: responden }, (_, n) => [n + 1, n % 2 === 0 ? 'Kunjungan' : 'Integrasi', ...komponen.map((_one, c) => (c === 0 ? '3,5' : '4'))].join(';'))].join('\n'));
const SURVEI = { unsur: 'H.BA.1', populasi: '240', metode: 'Kuesioner tatap muka', dari: '2027-01-04', sampai: '2027-01-29', pelaksana: 'pihakKetiga', namaPelaksana: 'Lembaga survei universitas' };

let world: World;
let route: Route;
let anggota: Person, asing: Person;
let lke: string;

beforeAll(async () => {
  world = await openWorld();
  const over = await routeOverHttp(world, 'lapas');
  ({ route } = over);
  [anggota, asing] = [await over.person(k.itjen.anggotaTpi[0]), await over.person(DEMO.contoh.menteri)];
  await route.through('lke.isi@tpi');
  lke = route.kasus('lke/tpi');
});
afterAll(() => world.close());

function send(bytes: Buffer, query: Readonly<Record<string, string>>, { who = anggota, type = 'text/csv', key = randomUUID() } = {}): request.Test {
  return who.ask('post', `/api/v1/${who.tier}/kasus/${lke}/survei`).query(query).set('idempotency-key', key).set('content-type', type).serialize((body) => body as string).send(bytes as unknown as string);
}
const rulesOf = async (sent: request.Test): Promise<string[]> => ((await sent.expect(422)).body as { why: { rule: string }[] }).why.map(({ rule }) => rule);
const faultsOf = async (sent: request.Test): Promise<{ path: string; why: string[] }[]> => ((await sent.expect(400)).body as { faults: { path: string; why: string[] }[] }).faults;
const versi = async (): Promise<number> => ((await anggota.get(`/kasus/${lke}`).expect(200)).body as { versi: number }).versi;

describe('a survey from single responses', () => {
  it('begins with a template that has the components of the law', async () => {
    const answer = await anggota.get(`/kasus/${lke}/survei-templat.xlsx?unsur=H.BA.1`).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { done(null, Buffer.concat(chunks)); });
    }).expect(200).expect('content-type', XLSX);
    const bytes = answer.body as Buffer;
    const { sheets } = await readWorkbook(bytes, 'pertama');
    expect(['A1', 'B1', 'C1', 'G1'].map((at) => sheets.get('Tanggapan')?.cells.get(at)?.nilai)).toEqual(['Nomor responden', 'Jenis layanan', 'Diskriminasi pelayanan', 'Pungutan liar']);
    const filled = await edited(bytes, (book) => { [1, 'Kunjungan', 4, 4, 4, 4, 3].forEach((value, n) => { sheetOf(book, 'Tanggapan').getCell(2, n + 1).value = value; }); });
    expect((await send(filled, { unsur: 'H.BA.1', uji: 'true' }, { type: XLSX }).expect(200)).body).toMatchObject({ responden: 1, indeks: '3.80', respondenMinimal: 30 });
  });

  it('is tried without recording anything', async () => {
    const before = await versi();
    const { body } = await send(list(40), { unsur: 'H.BA.1', uji: 'true' }).expect(200);
    expect(body).toEqual({
      unsur: 'H.BA.1', indeks: '3.90', responden: 40, respondenMinimal: 30, layanan: [{ jenis: 'Kunjungan', responden: 20 }, { jenis: 'Integrasi', responden: 20 }],
      komponen: SEGI.map((nama, n) => ({ nama, nilai: n === 0 ? '3.5000' : '4.0000', jawaban: 40 })), kolomDiabaikan: [], sidik: createHash('sha256').update(list(40)).digest('hex'),
    });
    expect(await versi()).toBe(before);
  });

  it('is refused as long as the list is no evidence, and below the sample of the law', async () => {
    expect(await rulesOf(send(list(40), SURVEI))).toEqual(['lke.bukti-tersimpan']);
    expect(await rulesOf(send(list(29), { ...SURVEI, pengecualian: 'Sedikit waktu' }))).toEqual(['lke.bukti-tersimpan', 'lke.sampel-survei']);
    expect((await faultsOf(send(list(40), { unsur: 'H.BA.1' }))).map(({ path }) => path)).toEqual(expect.arrayContaining(['/data/populasi', '/data/metode', '/data/dari', '/data/sampai']));
  });

  it('is recorded with its evidence, once, and shown with the score and beside the other layers', async () => {
    const { berkas, key } = { berkas: list(40), key: randomUUID() };
    await unggah(anggota, anggota.actor.satker, berkas, { judul: 'Tanggapan IPAK', nama: 'ipak.csv' });
    const first = (await send(berkas, SURVEI, { key }).expect(200)).body as { balasan: { versi: number } };
    expect((await send(berkas, SURVEI, { key }).expect(200)).body).toEqual(first);
    expect(await versi()).toBe(first.balasan.versi);
    const shown = { unsur: 'H.BA.1', indeks: '3.90', sesuai: true, responden: 40, populasi: 240, metode: 'Kuesioner tatap muka', dari: '2027-01-04', sampai: '2027-01-29', pelaksana: { jenis: 'pihakKetiga', nama: 'Lembaga survei universitas' }, lapisan: 'tpi' };
    expect((await anggota.get(`/kasus/${lke}/nilai`).expect(200)).body).toMatchObject({ survei: [shown] });
    const { lapisan } = (await anggota.get(`/kasus/${route.kasus('usulan')}/lapisan`).expect(200)).body as { lapisan: { lapisan: string; survei: unknown[] }[] };
    expect(lapisan.map((one) => [one.lapisan, one.survei.length])).toEqual(expect.arrayContaining([['kanwil', 0], ['tpi', 1]]));
  });

  it('that differs from the answer is told where the worksheet is handed in, and stops nobody', async () => {
    await anggota.send(lke, 'lke.isi', { hasil: { 'H.BA.1': '4.00' } }).expect(200);
    const { peringatan } = (await anggota.send(lke, 'lke.ajukan', {}).expect(200)).body as { peringatan: { rule: string; have: string }[] };
    expect(peringatan.filter(({ rule }) => rule === 'lke.survei-tercatat').map(({ have }) => have)).toEqual(['indeks 3,90 menurut survei', 'survei belum dicatat']);
  });
});

describe('a list that is not as it should be', () => {
  it('is told with every cell', async () => {
    const bytes = Buffer.from(`${list(1).toString()}\n1;Kunjungan;9;4;4;4;4\n3171234567890123;Kunjungan;4;4;4;4;4`);
    expect(await faultsOf(send(bytes, { unsur: 'H.BA.1', uji: 'true' }))).toEqual([
      { path: 'berkas/A3', why: ['nomor responden 1 sudah ada pada baris 2'] }, { path: 'berkas/C3', why: ['“9” bukan skor 1 sampai 4; kosongkan bila tidak dijawab'] },
      { path: 'berkas/A4', why: ['tampak seperti NIK, NIP, nomor telepon, atau surel; pakai nomor urut'] },
    ]);
    expect(await faultsOf(send(list(1), { unsur: 'H.BA.2', uji: 'true' }))).toMatchObject([{ path: 'query/unsur' }]);
  });

  it('is not taken in another form, larger than 10 MB, or by strangers', async () => {
    await send(list(1), { unsur: 'H.BA.1', uji: 'true' }, { type: 'text/plain' }).expect(415);
    await send(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), { unsur: 'H.BA.1', uji: 'true' }).expect(413);
    await send(list(1), { unsur: 'H.BA.1', uji: 'true' }, { who: asing }).expect(404);
    await asing.get(`/kasus/${lke}/survei-templat.xlsx?unsur=H.BA.1`).expect(404);
    await anggota.ask('post', `/api/v1/${anggota.tier}/kasus/${lke}/lke.xlsx`).set('idempotency-key', randomUUID()).set('content-type', 'text/csv').serialize((body) => body as string).send('a;b').expect(415);
  });
});
