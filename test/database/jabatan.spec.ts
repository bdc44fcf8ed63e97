import { randomUUID } from 'node:crypto';
import { historyVerify } from '../../src/cli/history-verify.js';
import { KODE, openPemda, type Nama, type Pemda } from '../support/pemda.js';

jest.setTimeout(90_000);

const HARI_INI = '2027-01-04';
let pemda: Pemda;
let orang: Record<string, string>;
const idOf = (nama: Nama): string => orang[nama] ?? '';

beforeAll(async () => {
  pemda = await openPemda('nasional-90-2021-jo-5-2024', `${HARI_INI}T03:00:00Z`);
  orang = Object.fromEntries((await pemda.asAdmin<{ username: string; person_id: string }>('select username, person_id from account')).map((row) => [row.username, row.person_id]));
});
afterAll(() => pemda.close());

const baru = (over: object = {}) => ({ orang: idOf('operator'), peran: 'ketuaTimKerja', satker: pemda.unit('dukcapil'), dari: HARI_INI, sk: 'SK-1/2027', tanggalSk: HARI_INI, ...over });
const give = (over: object = {}, oleh: Nama = 'admin') => pemda.call(oleh, 'post', '/admin/jabatan', baru(over));
const rulesOf = (answer: { body: unknown }): string[] => ((answer.body as { why?: { rule: string }[] }).why ?? []).map(({ rule }) => rule);
const postOf = async (nama: Nama, peran: string) => (await pemda.asAdmin<{ id: string }>('select id from post where person_id = $1 and role = $2 order by dari desc limit 1', [idOf(nama), peran]))[0]?.id ?? '';
const verify = async () => JSON.parse((await pemda.cli(historyVerify, ['--json'])).out) as { faults: { kasus: string; seq: number | null; what: string; detail: string }[] };

describe('a post', () => {
  it('is given by the administrator, is told in the list, and is a link of the chain', async () => {
    const given = await give({ area: ['MP'], sampai: '2027-12-31' });
    expect([given.status, given.body]).toMatchObject([201, { peran: 'ketuaTimKerja', judulPeran: 'Ketua Tim Kerja ZI', namaSatker: 'dukcapil', area: ['MP'], surut: false }]);
    const { body } = await pemda.call('admin', 'get', `/admin/jabatan?satker=${pemda.unit('dukcapil')}&peran=ketuaTimKerja&pada=${HARI_INI}`);
    expect(body).toMatchObject({ isi: [{ sk: 'SK-1/2027', orang: idOf('operator') }] });
    expect(await pemda.asAdmin('select type, on_behalf from peristiwa_kewenangan order by seq desc limit 1')).toEqual([{ type: 'jabatan.ditetapkan', on_behalf: null }]);
    expect((await verify()).faults).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['ends before it begins', { sampai: '2027-01-03' }, 422, 'jabatan.rentang'],
    ['rests on a decree that has another date', { sk: 'sk-1/2027 ', tanggalSk: '2027-01-02' }, 422, 'jabatan.sk'],
    ['begins before its decree', { sk: 'SK-2', dari: '2027-01-05', tanggalSk: '2027-01-06' }, 422, 'jabatan.tanggal-sk'],
    ['began in the past, without a reason', { sk: 'SK-3', dari: '2027-01-02', tanggalSk: '2027-01-02' }, 422, 'jabatan.surut'],
    ['began before the date of the decree', { sk: 'SK-3', dari: '2026-12-01', tanggalSk: '2027-01-02', alasan: 'Terlambat' }, 422, 'jabatan.tanggal-sk'],
    ['is of a role that this law does not know', { sk: 'SK-4', peran: 'camat' }, 422, 'jabatan.peran-dikenal'],
    ['is of a role that stands at another level', { sk: 'SK-4', peran: 'kepalaKanwil' }, 422, 'jabatan.jenjang'],
    ['is a second head of the unit', { sk: 'SK-5', peran: 'kepalaSatker' }, 422, 'jabatan.pemangku-tunggal'],
    ['names an area that the worksheet does not have', { sk: 'SK-6', peran: 'anggotaTimKerja', area: ['XX'] }, 422, 'jabatan.area'],
    ['names an area though the role works on none', { sk: 'SK-6', peran: 'operator', satker: 'setda', area: ['MP'] }, 422, 'jabatan.area'],
  ])('is refused where it %s', async (_, over, status, rule) => {
    const { satker, ...rest } = over as { satker?: string };
    const answer = await give({ ...rest, ...(satker ? { satker: pemda.unit(satker) } : {}) });
    expect([answer.status, rulesOf(answer)]).toEqual([status, expect.arrayContaining([rule])]);
  });

  it('is given by nobody to themselves, by nobody but the administrator, and in no unit or to no person that is not there', async () => {
    expect(await give({ orang: idOf('admin'), sk: 'SK-7' })).toMatchObject({ status: 403, body: { why: [{ rule: 'jabatan.bukan-diri-sendiri' }] } });
    for (const oleh of ['sekda', 'bupati', 'kadis', 'operator'] as const) expect([oleh, (await give({ sk: 'SK-7' }, oleh)).status]).toEqual([oleh, 403]);
    expect((await give({ sk: 'SK-7', satker: pemda.tenant })).status).toBe(404);
    expect((await give({ sk: 'SK-7', orang: pemda.tenant })).status).toBe(404);
    expect((await pemda.call('kadis', 'get', '/admin/jabatan')).status).toBe(403);
  });

  it('of another instansi is not there: neither its unit, nor its person, nor itself', async () => {
    const lain = randomUUID();
    await pemda.asAdmin(`insert into instansi (tenant_id, kode, nama, zona) values ($1, 'lain', 'Lain', 'Asia/Jakarta')`, [lain]);
    await pemda.asAdmin(`insert into satker (tenant_id, id, kode, jenjang, jenis, nama, zona, path, pegawai) values ($1, $1, 'lain', 'instansi', 'pemerintahKota', 'Lain', 'Asia/Jakarta', '/lain/', 1)`, [lain]);
    await pemda.asAdmin(`insert into person (id, nama) values ($1, 'Orang lain')`, [lain]);
    await pemda.asAdmin(`insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sk) values ($1, $1, $1, 'pimpinanInstansi', $1, '/lain/', '2020-01-01', 'SK')`, [lain]);
    for (const over of [{ satker: lain }, { orang: lain }]) expect((await give({ ...over, sk: 'SK-lain' })).status).toBe(404);
    expect((await pemda.call('admin', 'post', `/admin/jabatan/${lain}/akhiri`, { sampai: HARI_INI })).status).toBe(404);
    expect((await pemda.call('admin', 'put', `/admin/jabatan/${lain}/area`, { area: [] })).status).toBe(404);
    expect((await pemda.call('admin', 'post', '/admin/penggantian', { jabatan: lain, orang: idOf('operator'), jenis: 'plh', dari: HARI_INI, sampai: HARI_INI, sk: 'SP', alasan: 'Dinas' })).status).toBe(404);
    expect((await pemda.call('admin', 'get', `/admin/jabatan?satker=${lain}`)).body).toEqual({ isi: [] });
  });

  it('that began in the past is marked, with its reason', async () => {
    const given = await give({ orang: idOf('pembina'), peran: 'anggotaTimKerja', sk: 'SK-8', dari: '2027-01-02', tanggalSk: '2026-12-30', alasan: 'SK baru diterima' });
    expect([given.status, given.body]).toMatchObject([201, { surut: true, alasan: 'SK baru diterima' }]);
  });

  it('of a secretary of TPI is not held beside that of a member (C17)', async () => {
    const answer = await give({ orang: idOf('auditor'), peran: 'sekretarisTpi', satker: pemda.unit('inspektorat'), sk: 'SK-9' });
    expect([answer.status, rulesOf(answer)]).toEqual([422, ['jabatan.rangkap']]);
  });

  it('that ends is gone at the next request; it is not ended retroactively, prolonged, nor taken from the last administrator', async () => {
    const id = await postOf('pokja', 'pokja');
    expect((await pemda.call('pokja', 'get', '/kementerian/kotak-masuk')).status).toBe(200);
    expect(rulesOf(await pemda.call('admin', 'post', `/admin/jabatan/${id}/akhiri`, { sampai: '2026-12-31' }))).toEqual(['jabatan.tidak-surut']);
    expect((await pemda.call('admin', 'post', `/admin/jabatan/${id}/akhiri`, { sampai: '2027-01-03' })).status).toBe(200);
    expect((await pemda.call('pokja', 'get', '/kementerian/kotak-masuk')).status).toBe(403);
    expect(rulesOf(await pemda.call('admin', 'post', `/admin/jabatan/${id}/akhiri`, { sampai: '2027-02-01' }))).toEqual(['jabatan.tidak-diperpanjang']);
    expect(rulesOf(await pemda.call('admin', 'post', `/admin/jabatan/${await postOf('admin', 'adminInstansi')}/akhiri`, { sampai: '2027-01-31' }))).toEqual(['jabatan.admin-terakhir']);
    expect((await verify()).faults).toEqual([]);
  });

  it('that is changed in the table beside the chain is told by the verification', async () => {
    const id = await postOf('operator', 'ketuaTimKerja');
    await pemda.asAdmin('update post set sampai = null where id = $1', [id]);
    expect((await verify()).faults).toMatchObject([{ kasus: 'kewenangan', what: 'jabatan', detail: expect.stringContaining('sampai') as string }]);
    await pemda.asAdmin(`update post set sampai = '2027-12-31' where id = $1`, [id]);
    await pemda.asAdmin(`update peristiwa_kewenangan set payload = replace(payload, 'dukcapil', 'dukcapil') || ' ' where seq = 1`);
    expect((await verify()).faults).toMatchObject([{ kasus: 'kewenangan', seq: 1, what: 'rantai' }]);
    await pemda.asAdmin(`update peristiwa_kewenangan set payload = rtrim(payload) where seq = 1`);
    expect((await verify()).faults).toEqual([]);
  });
});

describe('an administrator', () => {
  it('sees no case', async () => {
    await pemda.send('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
    expect((await pemda.call('bupati', 'get', '/kementerian/kasus')).body).toMatchObject({ isi: [{ mesin: 'satker' }] });
    expect((await pemda.call('admin', 'get', '/kementerian/kasus')).body).toEqual({ isi: [] });
    expect(await pemda.call('admin', 'get', `/kementerian/satker/${pemda.unit('dukcapil')}/jalan?menuju=WBK`)).toMatchObject({ status: 403, body: { why: [{ rule: 'izin.baca' }] } });
    expect((await pemda.call('admin', 'get', '/kementerian/satker')).status).toBe(200);
    expect(KODE).toBe('kabupaten-contoh');
  });
});
