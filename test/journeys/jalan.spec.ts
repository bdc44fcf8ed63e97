import { DEMO } from '../../src/seed/demo-accounts.js';
import type { JalanDto } from '../../src/kasus/jalan.dto.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;

let world: World;
let route: Route;
let kepala: Person;
let lapas: string;

beforeAll(async () => {
  world = await openWorld();
  ({ route } = await routeOverHttp(world, 'lapas'));
  kepala = await world.signIn(k.lapas.kepala);
  lapas = kepala.actor.satker;
});
afterAll(() => world.close());

const jalan = async (menuju: 'WBK' | 'WBBM', pada?: string, who: Person = kepala): Promise<JalanDto> =>
  (await who.get(`/satker/${lapas}/jalan?menuju=${menuju}${pada ? `&pada=${pada}` : ''}`).expect(200)).body as JalanDto;
const acts = ({ babak }: JalanDto) => babak.map(({ mesin, tujuan, langkah }) => `${mesin} ${tujuan}: ${langkah.map(({ perintah }) => perintah.split('.')[1]).join(' ')}`);

describe('the way to a predikat', () => {
  it('is the whole way for a unit that has not begun; it binds nobody', async () => {
    const found = await jalan('WBK');
    expect(found).toMatchObject({ menuju: 'WBK', pada: '2027-05-25', mengikat: false, sudahDipegang: false });
    expect(found.babak.map(({ mesin, tujuan, terbuka }) => ({ mesin, tujuan, terbuka }))).toEqual([{ mesin: 'satker', tujuan: 'WBK', terbuka: true }, { mesin: 'usulan', tujuan: 'WBK', terbuka: true }]);
    expect(acts(found)[0]).toBe('satker WBK: buka canangkan tetapkan mulaiMembangun');
    expect(found.babak[1]).toMatchObject({ palingAwal: '2028-05-25', periode: '2028', batas: '2028-05-31' });
    expect(found.babak[0]?.langkah[0]).toMatchObject({ perintah: 'satker.buka', kurang: [] });
    expect(found.babak[1]?.langkah.at(-1)).toMatchObject({ ke: 'Berpredikat' });
    expect(found.babak.flatMap(({ langkah }) => langkah).filter(({ dasar }) => dasar.length === 0)).toEqual([]);
  });

  it('goes by WBK first where WBBM is meant and WBK is not held', async () => {
    expect((await jalan('WBBM')).babak.map(({ mesin, tujuan }) => `${mesin} ${tujuan}`)).toEqual(['satker WBK', 'usulan WBK', 'satker WBBM', 'usulan WBBM']);
  });

  it('begins where the unit stands, and says what the next act lacks', async () => {
    await route.before('usulan.ajukan');
    const found = await jalan('WBK');
    expect(found.babak[0]).toMatchObject({ mesin: 'satker', langkah: [] });
    expect(found.babak[1]).toMatchObject({ kasus: route.kasus('usulan'), periode: '2027', batas: '2027-05-31' });
    expect(found.babak[1]?.langkah.slice(0, 3).map(({ perintah }) => perintah)).toEqual(['usulan.ajukan', 'usulan.teruskan', 'usulan.teruskan']);
    expect(found.babak[1]?.langkah[1]?.kurang?.map(({ rule }) => rule)).toContain('usulan.lke-tingkat-selesai');
  });

  it('tells from which day the letter may carry the unit: one year after its designation', async () => {
    const usulkan = (await jalan('WBK')).babak[1]?.langkah.find(({ perintah }) => perintah === 'usulan.usulkan');
    expect(usulkan).toMatchObject({ mulai: '2026-07-01' });
    expect(usulkan?.menyusul).toHaveLength(1);
  });

  it('names the cheapest answers of the highest layer that this post may see', async () => {
    expect((await jalan('WBK')).jawabanTermurah).toMatchObject({ lapisan: 'mandiri', cukup: true, langkah: 0 });
    await route.before('lke.ajukan@kanwil');
    const penilai = await world.signIn(k.kanwilPemasyarakatan.penilai[0]);
    await penilai.send(route.kasus('lke/kanwil'), 'lke.isi', { jawaban: Object.fromEntries(['P.MP.1.a', 'P.TL.1.a', 'P.TL.1.b', 'P.TL.1.c'].map((code) => [code, { nilai: code === 'P.MP.1.a' ? 'Tidak' : 'D' }])) });
    expect((await jalan('WBBM')).jawabanTermurah).toBeUndefined();
    expect((await jalan('WBK')).jawabanTermurah?.lapisan).toBe('mandiri');
    expect((await jalan('WBK', undefined, penilai)).jawabanTermurah?.lapisan).toBe('mandiri');
    await route.through('usulan.teruskan@kanwil');
    expect((await jalan('WBK')).jawabanTermurah?.lapisan).toBe('kanwil');
  });

  it('was another one on a past day', async () => {
    expect(acts(await jalan('WBK', '2027-05-24'))[0]).toBe('satker WBK: buka canangkan tetapkan mulaiMembangun');
  });

  it('is nothing any more once the predikat is held', async () => {
    await route.through('usulan.catatPenetapan');
    expect(await jalan('WBK')).toMatchObject({ sudahDipegang: true, babak: [] });
    expect((await jalan('WBBM')).babak.map(({ mesin, tujuan }) => `${mesin} ${tujuan}`)).toEqual(['satker WBBM', 'usulan WBBM']);
  });

  it('is nobody\'s business outside the scope', async () => {
    const stranger = await world.signIn(k.rutan.kepala);
    await stranger.get(`/satker/${lapas}/jalan?menuju=WBK`).expect(404);
    await kepala.get(`/satker/${lapas}/jalan?menuju=ZI`).expect(400);
  });
});
