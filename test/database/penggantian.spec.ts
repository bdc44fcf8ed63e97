import { historyVerify } from '../../src/cli/history-verify.js';
import { registry } from '../../machines/registry.js';
import { openPemda, type Nama, type Pemda } from '../support/pemda.js';

jest.setTimeout(90_000);

const HARI_INI = '2027-01-04';
let pemda: Pemda;
let orang: Record<string, string>;
const idOf = (nama: Nama): string => orang[nama] ?? '';
const postOf = async (nama: Nama) => (await pemda.asAdmin<{ id: string }>('select id from post where person_id = $1 order by dari desc, id limit 1', [idOf(nama)]))[0]?.id ?? '';
const rulesOf = (answer: { body: unknown }): string[] => ((answer.body as { why?: { rule: string }[] }).why ?? []).map(({ rule }) => rule);
const verify = async () => JSON.parse((await pemda.cli(historyVerify, ['--json'])).out) as { cases: number; ok: number; faults: object[] };
let nomor = 0;
const lay = async (dari: Nama, kepada: Nama, over: object = {}, oleh: Nama = 'admin') =>
  pemda.call(oleh, 'post', '/admin/penggantian', { jabatan: await postOf(dari), orang: idOf(kepada), jenis: 'plh', dari: HARI_INI, sampai: '2027-01-20', sk: `SP-${++nomor}`, alasan: 'Dinas luar', ...over });
/** From here on this person acts in the post of that one. */
const actAs = (nama: Nama, penggantian: string) => pemda.call(nama, 'post', '/sesi/jabatan', { jabatan: penggantian });
const ownPost = async (nama: Nama) => actAs(nama, await postOf(nama));

beforeAll(async () => {
  pemda = await openPemda('nasional-90-2021-jo-5-2024', `${HARI_INI}T03:00:00Z`);
  orang = Object.fromEntries((await pemda.asAdmin<{ username: string; person_id: string }>('select username, person_id from account')).map((row) => [row.username, row.person_id]));
});
afterAll(() => pemda.close());
beforeEach(async () => {
  await pemda.asAdmin('truncate kasus, percobaan cascade');
  await pemda.clock(`${HARI_INI}T03:00:00Z`);
  for (const { id } of await pemda.asAdmin<{ id: string }>('select id from penggantian where dicabut_pada is null')) await pemda.call('admin', 'post', `/admin/penggantian/${id}/cabut`, { alasan: 'Selesai' });
  for (const nama of ['operator', 'auditor', 'sekda', 'kadis'] as const) await ownPost(nama);
});
const example = (type: string): object => registry.command(type)?.spec.example as object;

describe('a substitute', () => {
  it('acts in the post of another; both stand in the history, which is decided again as it was', async () => {
    const laid = await lay('kadis', 'operator', { sk: 'SP-kadis-operator' });
    expect([laid.status, laid.body]).toMatchObject([201, { sebutan: 'Plh. Kepala satuan kerja', namaDigantikan: 'kadis', namaOrang: 'operator' }]);
    expect((await actAs('operator', (laid.body as { id: string }).id)).status).toBe(200);
    const opened = await pemda.send('operator', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
    expect(opened.status).toBe(201);
    const { kasus } = opened.body as { kasus: string };
    const { body } = await pemda.call('auditor', 'get', `/kementerian/kasus/${kasus}/riwayat`);
    expect(body).toMatchObject({ isi: [{ jabatan: 'Plh. Kepala satuan kerja', pelaku: 'operator', atasNama: 'kadis', skPenggantian: 'SP-kadis-operator' }] });
    expect(await pemda.asAdmin('select actor, on_behalf, payload::jsonb -> $1 as k from event', ['kewenangan'])).toMatchObject([{ actor: idOf('operator'), on_behalf: idOf('kadis'), k: { sebagai: 'plh', sk: 'SP-kadis-operator' } }]);
    expect(await verify()).toMatchObject({ cases: 1, ok: 1, faults: [] });
    await pemda.asAdmin('update event set on_behalf = null');
    expect((await verify()).faults).toMatchObject([{ what: 'hash' }]);
  });

  it('is out at once when it is revoked, and when its last day is over', async () => {
    const [first, second] = [await lay('kadis', 'operator', { sampai: '2027-01-05' }), await lay('inspektur', 'auditor')];
    const [a, b] = [(first.body as { id: string }).id, (second.body as { id: string }).id];
    await actAs('operator', a);
    await actAs('auditor', b);
    expect((await pemda.call('auditor', 'get', '/kementerian/kotak-masuk')).status).toBe(200);
    expect((await pemda.call('admin', 'post', `/admin/penggantian/${b}/cabut`, { alasan: 'Kembali' })).status).toBe(200);
    expect((await pemda.call('auditor', 'get', '/kementerian/kotak-masuk')).status).toBe(403);
    expect(await pemda.call('admin', 'post', `/admin/penggantian/${b}/cabut`, { alasan: 'Kembali' })).toMatchObject({ status: 409, body: { reason: 'sudah-dicabut' } });
    await pemda.clock('2027-01-05T16:59:50Z');
    expect((await pemda.call('operator', 'get', '/upt/kotak-masuk')).status).toBe(200);
    await pemda.clock('2027-01-05T17:00:00Z');
    expect((await pemda.call('operator', 'get', '/upt/kotak-masuk')).status).toBe(403);
  });

  it('takes no decision that is not delegated, and names no substitute in turn', async () => {
    const kasus = ((await pemda.send('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' })).body as { kasus: string }).kasus;
    await actAs('sekda', ((await lay('bupati', 'sekda')).body as { id: string }).id);
    expect(await pemda.send('sekda', kasus, 'satker.tetapkan', example('satker.tetapkan'))).toMatchObject({ status: 403, body: { why: [{ rule: 'izin.tak-didelegasikan', need: expect.stringContaining('Pasal 14 ayat (7)') as string }] } });
    expect((await lay('kadis', 'pembina', { sk: 'SP-lanjut' }, 'sekda')).status).toBe(403);
    await actAs('kadis', ((await lay('admin', 'kadis', { sk: 'SP-admin' }, 'admin')).body as { id: string }).id);
    expect(await pemda.call('kadis', 'post', '/admin/jabatan', { orang: idOf('operator'), peran: 'auditor', satker: pemda.unit('inspektorat'), dari: HARI_INI, sk: 'SK-x', tanggalSk: HARI_INI })).toMatchObject({ status: 403, body: { why: [{ rule: 'izin.tak-didelegasikan' }] } });
  });

  it('decides nothing about the unit of the own post', async () => {
    const laid = await lay('inspektur', 'kadis', { sk: 'SP-i' });
    const kasus = ((await pemda.send('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' })).body as { kasus: string }).kasus;
    await actAs('kadis', (laid.body as { id: string }).id);
    const answer = await pemda.call('kadis', 'post', '/kementerian/perintah', { perintah: 'pengaduan.terima', data: { ...example('pengaduan.terima'), satker: pemda.unit('dukcapil') } });
    expect([kasus.length, answer.status, rulesOf(answer)]).toEqual([36, 403, ['izin.segregasi']]);
    expect(await pemda.asAdmin(`select alasan::jsonb -> 0 ->> 'rule' as rule from percobaan where command = 'pengaduan.terima'`)).toEqual([{ rule: 'izin.segregasi' }]);
  });
});

describe('a substitution', () => {
  it.each<[string, Nama, Nama, object, Nama, number, string]>([
    ['ends before it begins', 'kadis', 'operator', { sampai: '2027-01-03' }, 'admin', 422, 'penggantian.rentang'],
    ['is back-dated', 'kadis', 'operator', { dari: '2027-01-03' }, 'admin', 422, 'penggantian.tidak-surut'],
    ['lasts longer than a Plh may', 'kadis', 'operator', { sampai: '2027-05-01' }, 'admin', 422, 'penggantian.lama'],
    ['is a Plt while the office is held', 'kadis', 'operator', { jenis: 'plt' }, 'admin', 422, 'penggantian.plt-lowong'],
    ['rests on a decree that is used', 'kadis', 'operator', { sk: 'sk CONTOH' }, 'admin', 422, 'penggantian.sk'],
    ['is for the holder', 'kadis', 'kadis', {}, 'admin', 422, 'penggantian.bukan-pejabatnya'],
    ['is for the one who gives it', 'kadis', 'admin', {}, 'admin', 403, 'penggantian.bukan-diri-sendiri'],
    ['is for somebody outside the unit of the one who gives it', 'kadis', 'pembina', {}, 'kadis', 422, 'penggantian.dalam-wilayah'],
    ['is given by a colleague', 'kadis', 'operator', {}, 'inspektur', 403, 'izin.jabatan'],
  ])('is refused where it %s', async (_, dari, kepada, over, oleh, status, rule) => {
    const answer = await lay(dari, kepada, over, oleh);
    expect([answer.status, rulesOf(answer)]).toEqual([status, expect.arrayContaining([rule])]);
  });

  it('is laid down by the holder, too; there is one at a time, on one decree', async () => {
    expect((await lay('kadis', 'operator', {}, 'kadis')).status).toBe(201);
    expect(rulesOf(await lay('kadis', 'operator', { dari: '2027-01-20', sampai: '2027-01-22', sk: 'sp-KADIS-operator' }))).toEqual(['penggantian.satu-pengganti', 'penggantian.sk']);
    expect((await pemda.call('kadis', 'get', `/admin/penggantian?pada=${HARI_INI}`)).body).toMatchObject({ isi: [{ namaOrang: 'operator' }] });
    expect((await pemda.call('operator', 'get', '/admin/penggantian')).status).toBe(403);
  });

  it('as Plt fills a vacant office for three months, and is prolonged once', async () => {
    const id = await postOf('kadis');
    await pemda.call('admin', 'post', `/admin/jabatan/${id}/akhiri`, { sampai: '2027-01-03' });
    const plt = (dari: string, sampai: string, sk: string) => lay('kadis', 'operator', { jenis: 'plt', dari, sampai, sk });
    expect(rulesOf(await plt(HARI_INI, '2027-04-04', 'PLT-1'))).toEqual(['penggantian.lama']);
    expect((await plt(HARI_INI, '2027-04-03', 'PLT-1')).status).toBe(201);
    expect((await plt('2027-04-04', '2027-07-03', 'PLT-2')).status).toBe(201);
    expect(rulesOf(await plt('2027-07-04', '2027-08-01', 'PLT-3'))).toEqual(['penggantian.lama']);
    expect(rulesOf(await lay('kadis', 'operator', { sk: 'PLH-1' }))).toContain('penggantian.plh-berpejabat');
    expect(await verify()).toMatchObject({ faults: [] });
    await pemda.asAdmin(`update penggantian set sampai = sampai + 1 where sk = 'PLT-2'`);
    expect((await verify()).faults).toMatchObject([{ kasus: 'kewenangan', what: 'penggantian' }]);
  });
});
