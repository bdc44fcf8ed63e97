import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { authenticator } from 'otplib';
import { packDocuments } from '../../machines/regulasi/catalog.js';
import { akunLepasFaktor } from '../../src/cli/akun/lepas-faktor.js';
import { historyVerify } from '../../src/cli/history-verify.js';
import { regulasiCheck } from '../../src/cli/regulasi/check.js';
import { regulasiDaftar } from '../../src/cli/regulasi/daftar.js';
import { regulasiDiff } from '../../src/cli/regulasi/diff.js';
import { regulasiAktifkan, regulasiImport } from '../../src/cli/regulasi/enact.js';
import { TotpService } from '../../src/identity/faktor/totp.service.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { outsideOf } from '../../src/regulasi/published.js';
import { KODE, openPemda, type Pemda, type Ran } from '../support/pemda.js';
import { berkasKelima, instrumenKelima, KELIMA, paketKelima } from '../support/peraturan-kelima.js';

const NASIONAL = 'nasional-90-2021-jo-5-2024';

jest.setTimeout(60_000);

interface Told { readonly id: string; readonly paket: { readonly id: string; readonly sidik: string } | null; readonly dari: string; readonly diaktifkan: object | null }
const told = ({ code, out, err }: Ran): Told => {
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Told;
};
const faultsOf = ({ code, out, err }: Ran): { path: string; why: string }[] => {
  expect([code, out]).toEqual([2, '']);
  return (JSON.parse(err) as { faults: { path: string; why: string }[] }).faults;
};
const pathsOf = (ran: Ran): string[] => faultsOf(ran).map(({ path: at }) => at);

describe('a regulation of an installation', () => {
  let pemda: Pemda;
  const propose = (sebagai: string, from = '2027-02-01', berkas = berkasKelima(pemda.folder)) =>
    pemda.cli(regulasiImport, [berkas.paket, '--instrumen', berkas.instrumen, '--from', from, '--untuk', KODE, '--json'], sebagai);
  const activate = (sebagai: string, id: string) => pemda.cli(regulasiAktifkan, [id, '--json'], sebagai);
  const inForce = async (at: string) => {
    await pemda.clock(at);
    return (await pemda.asAdmin<{ paket: string }>(`select p.pack_id as paket from account a cross join lateral identity.posts(a.id) p where a.username = 'bupati'`))[0]?.paket;
  };
  const rows = () => pemda.asAdmin('select dari::text, pack_id from pemberlakuan order by dari');

  beforeAll(async () => { pemda = await openPemda(NASIONAL); });
  afterAll(() => pemda.close());
  beforeEach(async () => {
    await pemda.asAdmin(`with a as (delete from pemberlakuan where seq is not null), b as (delete from regulasi where id ~ 'contoh|CONTOH'), c as (update account set gagal = 0, ditahan_sampai = null) update instansi set zona = 'Asia/Jakarta'`);
    await pemda.asAdmin('delete from peristiwa_regulasi; delete from riwayat.daun');
    await pemda.clock('2027-01-04T03:00:00Z');
  });

  it('comes into force by two persons: proposed by one, activated by another', async () => {
    const usulan = told(await propose('admin'));
    expect(usulan).toMatchObject({ paket: { id: KELIMA }, dari: '2027-02-01', diaktifkan: null });
    expect(await rows()).toHaveLength(1);
    expect(told(await activate('sekda', usulan.id.slice(0, 12))).diaktifkan).not.toBeNull();
    expect(await rows()).toEqual([{ dari: '-infinity', pack_id: NASIONAL }, { dari: '2027-02-01', pack_id: KELIMA }]);
  });

  it.each(['Asia/Jakarta', 'Asia/Jayapura'])('holds from 00.00 of its first day in %s, not a second earlier', async (zona) => {
    await pemda.asAdmin('update instansi set zona = $1', [zona]);
    await activate('sekda', told(await propose('admin', '2028-02-29')).id);
    const midnight = zona === 'Asia/Jakarta' ? '2028-02-28T17:00:00Z' : '2028-02-28T15:00:00Z';
    expect(await inForce(midnight.replace(/T(\d\d):00:00Z/, (_, h: string) => `T${Number(h) - 1}:59:59.9Z`))).toBe(NASIONAL);
    expect(await inForce(midnight)).toBe(KELIMA);
  });

  it('is not activated by the one who proposed it, also not past the program', async () => {
    const { id } = told(await propose('admin'));
    expect(faultsOf(await activate('admin', id))).toEqual([{ path: '/sebagai', why: expect.stringContaining('orang kedua') }]);
    const [row] = await pemda.asAdmin<{ actor: string }>('select actor from peristiwa_regulasi');
    await expect(pemda.asAdmin(`insert into pemberlakuan values ($1, '2027-03-01', null, $2, 1, $3, $3)`, [pemda.tenant, KELIMA, row?.actor])).rejects.toThrow('check');
    expect(await rows()).toHaveLength(1);
  });

  it('is proposed by who has a second factor with a code of it, once; where posts that decide need one, by nobody without', async () => {
    const berkas = berkasKelima(pemda.folder);
    const args = [berkas.paket, '--instrumen', berkas.instrumen, '--from', '2027-02-01', '--untuk', KODE, '--json'];
    const run = (more: NodeJS.ProcessEnv) => pemda.cli((given, io, env) => regulasiImport(given, io, { ...env, ...more }), args, 'admin');
    expect(faultsOf(await run({ MFA: 'wajib' }))).toEqual([{ path: '/sebagai', why: expect.stringContaining('dua faktor') }]);
    const [account] = await pemda.asAdmin<{ id: string }>(`select id from account where username = 'admin'`);
    const totp = new TotpService(pemda.database, pemda.historyKey);
    const secret = await totp.prepare(account?.id ?? '') ?? '';
    expect(await totp.activate(account?.id ?? '', authenticator.generate(secret))).toBe(true);
    await pemda.asAdmin('update faktor_totp set langkah = 0');
    expect(faultsOf(await run({}))).toEqual([{ path: '/sebagai', why: expect.stringContaining('faktor kedua') }]);
    const PREDIKAT_KODE = authenticator.generate(secret);
    expect(told(await run({ PREDIKAT_KODE, MFA: 'wajib' }))).toMatchObject({ paket: { id: KELIMA } });
    expect(pathsOf(await run({ PREDIKAT_KODE, MFA: 'wajib' }))).toEqual(['/sebagai']);
    expect(await pemda.cli(akunLepasFaktor, ['admin'])).toMatchObject({ code: 0, out: expect.stringContaining('1 faktor dilepas') });
    expect(await pemda.cli(akunLepasFaktor, ['admin'])).toMatchObject({ code: 2 });
    expect(await pemda.asAdmin(`select jenis from kejadian_akun where account_id = $1 and jenis like 'faktor%'`, [account?.id])).toEqual([{ jenis: 'faktor.dilepas' }]);
  });

  it.each([['kadis', '/sebagai'], ['tidak.ada', '/sebagai']])('is not proposed by %s', async (nama, at) => {
    expect(pathsOf(await propose(nama))).toEqual([at]);
  });

  it('holds an account back after five wrong passwords, as at the door', async () => {
    const berkas = berkasKelima(pemda.folder);
    const args = [berkas.paket, '--instrumen', berkas.instrumen, '--from', '2027-02-01', '--untuk', KODE, '--sebagai', 'admin', '--json'];
    const wrong = () => pemda.cli((given, io, env) => regulasiImport(given, io, { ...env, PREDIKAT_KATA_SANDI: 'bukan-kata-sandinya-0000' }), args);
    for (let i = 0; i < 5; i++) expect(pathsOf(await wrong())).toEqual(['/sebagai']);
    expect(pathsOf(await propose('admin'))).toEqual(['/sebagai']);
  });

  it('is not activated twice, and no unknown one is', async () => {
    const { id } = told(await propose('admin'));
    told(await activate('sekda', id));
    expect(pathsOf(await activate('bupati', id))).toEqual(expect.arrayContaining(['/id', '/berlaku']));
    expect(pathsOf(await activate('sekda', 'f'.repeat(64)))).toEqual(['/id']);
  });

  it('is refused with every fault at once, and nothing is kept', async () => {
    const pack = { ...paketKelima(), rute: { perangkatDaerah: ['kecamatan'] }, berlaku: { dari: '2027-03-01', sampai: null }, dasar: { ...paketKelima().dasar, 'usulan.teruskan': [{ sumber: 'CTH', pasal: 'Pasal 5', kutipan: 'Tidak ada kalimat seperti ini' }] } };
    const faults = pathsOf(await propose('admin', '2027-02-01', berkasKelima(pemda.folder, pack, { ...instrumenKelima(), totals: { ...instrumenKelima().totals, total: '99' } })));
    expect(faults).toEqual(expect.arrayContaining(['/rute/perangkatDaerah/0', '/dasar/usulan.teruskan/0/kutipan', expect.stringMatching(/^\/instrumen\/totals/)]));
    expect(await pemda.asAdmin('select from peristiwa_regulasi')).toEqual([]);
  });

  it.each([['2027-01-03', 'sudah lewat'], ['2027-01-10', 'mendahului hari pertama paket']])('does not begin on %s', async (from, why) => {
    expect(faultsOf(await propose('admin', from))).toEqual(expect.arrayContaining([{ path: '/berlaku', why: expect.stringContaining(why) }]));
  });

  it('shares no day with another: it gives way to the next one, unless its own text has a last day', async () => {
    const until = { ...paketKelima(), berlaku: { dari: '2027-01-11', sampai: '2027-12-31' } };
    const next = { ...paketKelima(), id: 'perbup-contoh-2-2027', berlaku: { dari: '2027-06-01', sampai: null } };
    told(await activate('sekda', told(await propose('admin', '2027-02-01', berkasKelima(pemda.folder, until))).id));
    for (const from of ['2027-02-01', '2027-12-31']) expect(faultsOf(await propose('admin', from, berkasKelima(pemda.folder, { ...next, berlaku: { dari: '2027-01-11', sampai: null } })))).toEqual([{ path: '/berlaku', why: expect.stringContaining('bertumpang tindih') }]);
    told(await activate('sekda', told(await propose('admin', '2028-02-01', berkasKelima(pemda.folder, next))).id));
    expect([await inForce('2027-12-31T16:59:59Z'), await inForce('2028-02-01T00:00:00Z')]).toEqual([KELIMA, 'perbup-contoh-2-2027']);
  });

  it('opens no case on a day on which none holds', async () => {
    const until = { ...paketKelima(), berlaku: { dari: '2027-01-11', sampai: '2027-12-31' } };
    told(await activate('sekda', told(await propose('admin', '2027-02-01', berkasKelima(pemda.folder, until))).id));
    await pemda.clock('2028-01-01T00:00:00Z');
    const refused = await pemda.send('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
    expect([refused.status, (refused.body as { why: { rule: string }[] }).why.map(({ rule }) => rule)]).toEqual([422, ['regulasi.berlaku']]);
  });

  it('is not edited once it is published, only superseded', async () => {
    told(await activate('sekda', told(await propose('admin')).id));
    const edited = { ...paketKelima(), judul: 'Judul lain' };
    expect(pathsOf(await propose('admin', '2027-04-01', berkasKelima(pemda.folder, edited)))).toContain('/id');
    expect(pathsOf(await propose('admin', '2027-04-01', berkasKelima(pemda.folder, paketKelima(), { ...instrumenKelima(), regulation: 'Lain' })))).toContain('/instrumen');
  });

  describe('what was decided about it', () => {
    it.each([
      ['the text', `update peristiwa_regulasi set payload = replace(payload, 'Bupati Contoh', 'Wali Kota Contoh') where seq = 1`],
      ['the person', 'update peristiwa_regulasi set actor = gen_random_uuid() where seq = 1'],
      ['the instant', `update peristiwa_regulasi set at = at - interval '1 microsecond' where seq = 1`],
      ['the seal', `update peristiwa_regulasi set mac = sha256('x') where seq = 1`],
    ])('cannot be activated when %s was changed since', async (_what, sql) => {
      const { id } = told(await propose('admin'));
      await pemda.asAdmin(sql);
      expect(pathsOf(await activate('sekda', id))).toEqual(['/riwayat']);
      expect(await rows()).toHaveLength(1);
      expect(await pemda.cli(historyVerify, [])).toMatchObject({ code: 1, out: expect.stringContaining('catatan regulasi, peristiwa 1 [rantai]') });
    });

    it.each([
      ['earlier', `update pemberlakuan set dari = '2027-01-05' where seq is not null`], ['gone', 'delete from pemberlakuan where seq is not null'],
      ['of another pack', `update pemberlakuan set pack_id = 'lain' where seq is not null`],
    ])('is verified with the history: a row that is %s is told', async (_what, sql) => {
      told(await activate('sekda', told(await propose('admin')).id));
      expect(await pemda.cli(historyVerify, [])).toMatchObject({ code: 0 });
      await pemda.asAdmin(sql);
      expect(await pemda.cli(historyVerify, [])).toMatchObject({ code: 1, out: expect.stringContaining('[pemberlakuan]') });
    });

    it('is never changed or removed by the application', async () => {
      told(await activate('sekda', told(await propose('admin')).id));
      for (const sql of ['update peristiwa_regulasi set seq = 9', 'delete from peristiwa_regulasi', `update pemberlakuan set dari = '2020-01-01'`, 'delete from pemberlakuan']) {
        await expect(pemda.database.outside({ name: sql, text: sql })).rejects.toThrow('permission denied');
      }
    });
  });

  it('is not decided under when its published text was changed', async () => {
    told(await activate('sekda', told(await propose('admin')).id));
    const reader = outsideOf(pemda.database);
    const laws = new LawCatalog();
    await laws.ready(reader, [KELIMA]);
    expect(laws.byPack(KELIMA).law.pack.pembangunan.bulanMinimal).toBe(6);
    await pemda.asAdmin(`update regulasi set naskah = replace(naskah, '"bulanMinimal":6', '"bulanMinimal":1') where id = $1`, [KELIMA]);
    await expect(new LawCatalog().ready(reader, [KELIMA])).rejects.toThrow('sidiknya tidak cocok');
  });

  it('is listed with its state and dates', async () => {
    const list = async () => (JSON.parse((await pemda.cli(regulasiDaftar, ['--json'])).out) as { nama: string; keadaan: string; dari: string; sampai: string | null }[]).map(({ nama, keadaan, dari, sampai }) => [nama, keadaan, dari, sampai]);
    const { id } = told(await propose('admin'));
    expect(await list()).toEqual([[NASIONAL, 'berlaku', '-infinity', null], [KELIMA, 'diusulkan', '2027-02-01', null]]);
    told(await activate('sekda', id));
    expect(await list()).toEqual([[NASIONAL, 'berlaku', '-infinity', '2027-01-31'], [KELIMA, 'akan berlaku', '2027-02-01', null]]);
    await pemda.clock('2027-02-01T00:00:00Z');
    expect(await list()).toEqual([[NASIONAL, 'tidak berlaku lagi', '-infinity', '2027-01-31'], [KELIMA, 'berlaku', '2027-02-01', null]]);
  });

  it('is compared with another one, from a file, by its id, and as a proposal', async () => {
    const berkas = berkasKelima(pemda.folder, { ...paketKelima(), instrumen: 'LKE-90-2021', ambang: undefined });
    const diff = async (a: string, b: string) => (JSON.parse((await pemda.cli(regulasiDiff, [a, b, '--json'])).out) as { perbedaan: { path: string; a: unknown; b: unknown }[] }).perbedaan;
    expect(await diff(NASIONAL, berkas.paket)).toEqual(expect.arrayContaining([{ path: '/pembangunan/bulanMinimal', a: 12, b: 6 }]));
    const { id } = told(await propose('admin'));
    expect(await diff(NASIONAL, id.slice(0, 10))).toEqual(expect.arrayContaining([{ path: '/instrumen', a: 'LKE-90-2021', b: 'LKE-CONTOH-2027' }]));
    expect(await diff(id, id)).toEqual([]);
  });

  it('may be a worksheet alone, which packs refer to from then on', async () => {
    const berkas = berkasKelima(pemda.folder);
    const { id } = told(await pemda.cli(regulasiImport, [berkas.instrumen, '--untuk', KODE, '--json'], 'admin'));
    const alone = () => pemda.cli(regulasiImport, [berkas.paket, '--from', '2027-02-01', '--untuk', KODE, '--json'], 'admin');
    expect(pathsOf(await alone())).toEqual(['/instrumen']);
    told(await activate('sekda', id));
    expect(told(await alone())).toMatchObject({ paket: { id: KELIMA } });
  });
});

describe('regulasi check', () => {
  let pemda: Pemda;
  beforeAll(async () => { pemda = await openPemda(NASIONAL); });
  afterAll(() => pemda.close());
  const check = (...args: string[]) => pemda.cli((given, io) => regulasiCheck(given, io), args);

  it('accepts a sound pack with its worksheet, and a worksheet alone', async () => {
    const berkas = berkasKelima(pemda.folder);
    expect(await check(berkas.paket, '--instrumen', berkas.instrumen)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Paket "${KELIMA}" sah`) });
    expect(await check(berkas.instrumen)).toMatchObject({ code: 0, out: expect.stringContaining('Instrumen "LKE-CONTOH-2027" sah') });
  });

  it.each([...packDocuments.keys()])('accepts %s, which comes with the program', async (id) => {
    expect(await check(path.join('machines', 'regulasi', 'packs', id, 'pack.json'))).toMatchObject({ code: 0, err: '' });
  });

  it('names what no pack can be read from', async () => {
    const file = path.join(pemda.folder, 'rusak.json');
    writeFileSync(file, '{"id": "a", "id": "b"}');
    expect(pathsOf(await check(file, '--json'))).toEqual(['/id']);
    expect(pathsOf(await check(path.join(pemda.folder, 'tidak-ada.json'), '--json'))).toEqual(['']);
    expect(await check()).toMatchObject({ code: 2 });
    expect(await check('--apa')).toMatchObject({ code: 2, err: expect.stringContaining('--help') });
  });

  it('looks for a text only beside the pack, under a plain name', async () => {
    const berkas = berkasKelima(pemda.folder, { ...paketKelima(), sumber: { CTH: { judul: 'X', berkas: '../secrets.json' } } });
    expect(pathsOf(await check(berkas.paket, '--instrumen', berkas.instrumen, '--json'))).toEqual(['/sumber/CTH/berkas']);
    expect(readFileSync(berkas.paket, 'utf8')).toContain('secrets.json');
  });
});
