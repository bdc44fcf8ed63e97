import type { Actor } from '../../src/identity/actor.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { UndanganService } from '../../src/orang/undangan/undangan.service.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { HERE, openOidcWorld, ruleOf, type OidcBrowser, type OidcWorld } from '../support/oidc-world.js';

const { kemenimipas: k } = DEMO;

let world: OidcWorld;
let admin: Actor;
let undangan: UndanganService;
beforeAll(async () => {
  world = await openOidcWorld();
  const { database, historyKey } = world.ground;
  admin = await world.ground.actor(k.admin);
  undangan = new UndanganService(database, new LawCatalog(), new Kewenangan(historyKey), new Mailer(null));
});
afterAll(() => world.close());

const undang = async (nama = 'Nareswari Puspita') => {
  const { id, orang, kode = '' } = await undangan.undang(admin, { nama, cara: 'cetak' });
  return { id, orang, kode };
};
const dengan = (kode: string): string => `?undangan=${kode}`;
/** Takes the code to the provider, as whoever the provider says. */
const terima = async (kode: string, akun: string, penyedia: 'uji' | 'lain' = 'uji', browser: OidcBrowser = world.browser()) => {
  await world[penyedia === 'uji' ? 'oidc' : 'lain'].who({ akun, klaim: {} });
  return (await browser.masuk(penyedia, dengan(kode))).answer;
};
/** What came of an invitation: how it stands, whether its person has an account, and by which identities. */
const jadinya = async ({ id, orang }: { id: string; orang: string }) => {
  const [row] = await world.ground.asAdmin<{ dipakai: boolean; akun: number; identitas: string[] }>(`select dipakai_pada is not null as dipakai, (select count(*)::int from account where person_id = $2) as akun,
    (select coalesce(array_agg(subjek), '{}') from identitas_oidc join account a on a.id = account_id where a.person_id = $2) as identitas from undangan where id = $1`, [id, orang]);
  return row;
};
const UTUH = { dipakai: false, akun: 0, identitas: [] };

describe('an invitation', () => {
  it('names the providers that the instansi trusts, and is accepted by an identity of one; that opens the account from then on', async () => {
    const made = await undang();
    const browser = world.browser();
    const told = await (await browser.open(`${HERE}/api/v1/undangan/${made.kode}`)).json() as { penyedia: { alamat: string }[] };
    expect(told.penyedia).toEqual([{ id: 'uji', judul: 'SSO Uji', alamat: `/api/v1/sesi/oidc/uji?undangan=${made.kode}` }]);
    await world.oidc.who({ akun: 'nareswari', klaim: {} });
    expect((await browser.follow(`${HERE}${told.penyedia[0]?.alamat}`)).answer?.status).toBe(302);
    expect(await browser.sesi()).toMatchObject({ nama: 'Nareswari Puspita', cara: 'oidc', pilihanJabatan: [] });
    expect(await jadinya(made)).toEqual({ dipakai: true, akun: 1, identitas: ['nareswari'] });
    expect(await world.ground.asAdmin('select 1 from account where person_id = $1 and password_hash is not null', [made.orang])).toEqual([]);
    const later = world.browser();
    await later.masuk();
    expect(await later.sesi()).toMatchObject({ nama: 'Nareswari Puspita' });
  });

  it('that was used opens nothing to anybody, and of two who take it at once one comes in', async () => {
    const made = await undang();
    await terima(made.kode, 'pertama');
    expect([(await terima(made.kode, 'kedua'))?.status, (await terima(made.kode, 'pertama'))?.status, (await world.browser().open(`${HERE}/api/v1/undangan/${made.kode}`)).status]).toEqual([404, 404, 404]);
    expect(await jadinya(made)).toMatchObject({ identitas: ['pertama'] });
    const other = await undang();
    const ready: { browser: OidcBrowser; address: string }[] = [];
    for (const akun of ['serentak-1', 'serentak-2']) {
      await world.oidc.who({ akun, klaim: {} });
      const browser = world.browser();
      ready.push({ browser, ...await browser.hampir('uji', dengan(other.kode)) });
    }
    const answers = await Promise.all(ready.map(({ browser, address }) => browser.open(address)));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 404]);
    expect(await jadinya(other)).toMatchObject({ akun: 1, identitas: [expect.stringMatching(/^serentak-[12]$/)] });
  });

  it.each([['runs out', `kedaluwarsa = clock_timestamp() - interval '1 millisecond'`], ['is withdrawn', 'dicabut_pada = clock_timestamp()']])('that %s while its person is at the provider opens nothing', async (_, set) => {
    const made = await undang();
    const browser = world.browser();
    await world.oidc.who({ akun: 'terlambat', klaim: {} });
    const { address } = await browser.hampir('uji', dengan(made.kode));
    await world.ground.asAdmin(`update undangan set ${set} where id = $1`, [made.id]);
    expect([(await browser.open(address)).status, browser.cookie('sid')]).toEqual([404, undefined]);
    expect(await jadinya(made)).toEqual(UTUH);
  });

  it('is not accepted through a provider that the instansi does not trust, and stays open', async () => {
    const made = await undang();
    expect(await ruleOf(await terima(made.kode, 'dari-lain', 'lain'))).toBe('oidc.instansi');
    expect(await jadinya(made)).toEqual(UTUH);
    expect((await terima(made.kode, 'dari-uji'))?.status).toBe(302);
  });

  it('is not accepted by an identity that opens another account, and stays open', async () => {
    await terima((await undang('Orang Pertama')).kode, 'milik-orang-pertama');
    const made = await undang('Orang Kedua');
    const browser = world.browser();
    expect(await ruleOf(await terima(made.kode, 'milik-orang-pertama', 'uji', browser))).toBe('oidc.sudah-tertaut');
    expect([browser.cookie('sid'), await jadinya(made)]).toEqual([undefined, UTUH]);
    expect((await terima(made.kode, 'milik-orang-kedua'))?.status).toBe(302);
  });

  it('of somebody who came in by another identity meanwhile opens nothing, by an identity or by a password, and no further one is made', async () => {
    const made = await undang();
    await world.ground.asAdmin(`with baru as (insert into account (id, person_id, username) values (gen_random_uuid(), $1, 'sudah-tertaut') returning id) insert into identitas_oidc (penerbit, subjek, account_id) select $2, 'identitasnya', id from baru`, [made.orang, world.oidc.issuer]);
    expect((await terima(made.kode, 'perampas'))?.status).toBe(404);
    const withPassword = await fetch(`${world.url}/api/v1/undangan/${made.kode}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ namaPengguna: 'perampas', kataSandi: 'perahu-lontar-kelabu-senja-8841' }) });
    expect(withPassword.status).toBe(404);
    expect(await jadinya(made)).toEqual({ dipakai: false, akun: 1, identitas: ['identitasnya'] });
    await expect(undangan.undang(admin, { orang: made.orang, cara: 'cetak' })).rejects.toMatchObject({ fields: { sebab: 'berakun' } });
  });
});
