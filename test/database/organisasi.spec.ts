import type { Actor } from '../../src/identity/actor.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionService } from '../../src/identity/session.service.js';
import { OrganisasiService } from '../../src/organisasi/organisasi.service.js';
import { BadInput, NotFound } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';

const { kemenimipas: k, contoh: c } = DEMO;

describe('the tree', () => {
  let demo: DemoDatabase;
  let organisasi: OrganisasiService;
  let sessions: SessionService;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    organisasi = new OrganisasiService(demo.database);
    sessions = new SessionService(demo.database, new Passwords());
  });
  afterAll(() => demo.close());

  const actor = async (namaPengguna: string): Promise<Actor> => {
    const found = await sessions.actorOf(await sessions.signIn({ namaPengguna, kataSandi: demo.accounts.kataSandi }));
    if (!found) throw new Error('nobody acts');
    return found;
  };
  const idOf = async (kode: string): Promise<string> => (await demo.asAdmin<{ id: string }>('select id from satker where kode = $1', [kode]))[0]?.id ?? '';
  const kodes = (units: readonly { kode: string }[]) => units.map((unit) => unit.kode);

  it('lists a Kanwil and its units, each after the one above it, and nothing above or beside', async () => {
    const { isi, berikutnya } = await organisasi.list(await actor(k.kanwilPemasyarakatan.kepala), { jumlah: 200 });
    expect(isi[0]?.kode).toBe('kanwil-pemasyarakatan-jawa-barat');
    expect(kodes(isi)).toEqual(expect.arrayContaining(['lapas-cirebon', 'rutan-cirebon']));
    expect(new Set(isi.slice(1).map((unit) => unit.induk))).toEqual(new Set([isi[0]?.id]));
    expect(berikutnya).toBeUndefined();
  });

  it('is paged through without gap or repetition', async () => {
    const menteri = await actor(k.menteri);
    const seen: string[] = [];
    let setelah: string | undefined;
    do {
      const page = await organisasi.list(menteri, { jumlah: 199, ...(setelah ? { setelah } : {}) });
      seen.push(...kodes(page.isi));
      setelah = page.berikutnya;
    } while (setelah);
    expect(seen).toHaveLength(857);
    expect(new Set(seen).size).toBe(857);
  });

  it('tells no next page where the page is just full', async () => {
    const lapas = await actor(k.lapas.kepala);
    expect(await organisasi.list(lapas, { jumlah: 1 })).toEqual({ isi: [expect.objectContaining({ kode: 'lapas-cirebon', provinsi: 'Jawa Barat' })] });
  });

  it('lists one level', async () => {
    const { isi } = await organisasi.list(await actor(k.menteri), { jenjang: 'eselonSatu' });
    expect(kodes(isi)).toEqual(['bpsdm', 'ditjen-imigrasi', 'ditjen-pemasyarakatan', 'itjen', 'setjen']);
  });

  it.each(['', 'x', '%00', Buffer.from('/a/ or 1=1').toString('base64url'), Buffer.from('/').toString('base64url')])('refuses the cursor "%s"', async (setelah) => {
    await expect(organisasi.list(await actor(k.lapas.kepala), { setelah })).rejects.toThrow(BadInput);
  });

  it('shows a unit with the chain above it', async () => {
    const unit = await organisasi.one(await actor(k.lapas.operator), await idOf('lapas-cirebon'));
    expect(unit).toMatchObject({ kode: 'lapas-cirebon', jenis: 'lapas', zona: 'Asia/Jakarta' });
    expect(kodes(unit.rantai)).toEqual(['kemenimipas', 'ditjen-pemasyarakatan', 'kanwil-pemasyarakatan-jawa-barat']);
    expect((await organisasi.one(await actor(k.menteri), await idOf('kemenimipas'))).rantai).toEqual([]);
  });

  it('hides a unit of another subtree, of another ministry, and an unknown one alike', async () => {
    const lapas = await actor(k.lapas.kepala);
    for (const id of [await idOf('lapas-kuningan'), await idOf(c.balai.kode), '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11']) {
      await expect(organisasi.one(lapas, id)).rejects.toThrow(NotFound);
    }
  });
});
