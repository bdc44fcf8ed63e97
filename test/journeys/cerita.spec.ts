import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { openWorld, type Person, type World } from '../support/world.js';

jest.setTimeout(240_000);

interface Langkah {
  readonly kasus: string; readonly mesin: string; readonly versi: number; readonly perintah: string; readonly pada: string; readonly waktu: string; readonly kalimat: string; readonly sidik: string;
  readonly dasar: readonly { readonly pasal: string }[]; readonly perubahan: readonly { readonly apa: string; readonly dari?: string; readonly menjadi?: string }[]; readonly dokumen?: { readonly judul: string };
}
interface Cerita { readonly isi: readonly Langkah[]; readonly berikutnya?: string }

let world: World;
let operator: Person, kepala: Person, auditor: Person, kanwilLain: Person;
let usulan: string, mandiri: string, kanwil: string;

const cerita = async (who: Person, kasus: string, query = ''): Promise<Cerita> => (await who.get(`/kasus/${kasus}/cerita${query}`).expect(200)).body as Cerita;
const steps = async (who: Person, kasus: string, query = '?jumlah=100') => (await cerita(who, kasus, query)).isi;
const named = ({ kasus, versi }: Langkah): string => `${kasus}/${versi}`;

beforeAll(async () => {
  world = await openWorld();
  const { route, person } = await routeOverHttp(world, 'lapas');
  await route.through('lke.isi@kanwil');
  [operator, kepala, auditor, kanwilLain] = await Promise.all([person(route.cast.upt.operator), person(route.cast.upt.kepala), person(route.cast.auditor), person(DEMO.kemenimipas.kanwilImigrasi.kepala)]);
  [usulan, mandiri, kanwil] = [route.kasus('usulan'), route.kasus('lke/mandiri'), route.kasus('lke/kanwil')];
  await operator.send(null, 'dokumen.susun', { kasus: mandiri, jenis: 'lke', isian: {} }).expect(201);
});
afterAll(() => world.close());

describe('the story of a case', () => {
  it('tells the steps of the case and of what hangs on it in time, as its histories have them', async () => {
    const told = await steps(auditor, usulan);
    const recorded = await world.asAdmin<{ sidik: string }>(`select encode(hash, 'hex') as sidik from event e join kasus k on k.id = e.case_id where k.id = $1 or k.induk_id = $1 or k.induk_id in (select id from kasus where induk_id = $1) order by e.at, e.case_id, e.seq`, [usulan]);
    expect(told.map(({ sidik }) => sidik)).toEqual(recorded.map(({ sidik }) => sidik));
    expect(new Set(told.map(({ mesin }) => mesin))).toEqual(new Set(['usulan', 'lke', 'dokumen']));
  });

  it('says in a sentence who did what, in which office, and where that led, with the article', async () => {
    const ajukan = (await steps(auditor, usulan, '?perintah=usulan.ajukan'))[0];
    expect(ajukan?.kalimat).toMatch(/^Kepala Satker pada Lembaga Pemasyarakatan Kelas I Cirebon \(Wirasena Hadikusuma\): .+\. Keadaan .+ berubah dari “.+” menjadi “.+”\.$/);
    expect(ajukan?.dasar.length).toBeGreaterThan(0);
    expect(ajukan?.waktu).toMatch(/^\d+ Mei 2027 \d\d\.\d\d WIB$/);
  });

  it('tells what each step changed, in words', async () => {
    const isi = (await steps(operator, mandiri, '?mesin=lke&perintah=lke.isi'))[0];
    expect(isi?.perubahan).toContainEqual(expect.objectContaining({ apa: expect.stringMatching(/^jawaban › P\.[A-Z]+\./) as string, menjadi: expect.any(String) as string }));
    expect(JSON.stringify((await steps(auditor, usulan)).map(({ perubahan }) => perubahan))).not.toMatch(new RegExp(kepala.actor.person));
  });

  it('names the document that a step is about', async () => {
    expect((await steps(operator, mandiri, '?mesin=dokumen')).map(({ dokumen }) => dokumen?.judul)).toEqual([expect.stringMatching(/Lembar Kerja Evaluasi/i)]);
  });

  it('can be narrowed to a machine, a command, a person, and days', async () => {
    const all = await steps(auditor, usulan);
    expect((await steps(auditor, usulan, '?mesin=usulan&jumlah=100')).map(named)).toEqual(all.filter(({ mesin }) => mesin === 'usulan').map(named));
    expect((await steps(auditor, usulan, `?orang=${kepala.actor.person}&jumlah=100`)).every(({ kalimat }) => kalimat.includes('Wirasena Hadikusuma'))).toBe(true);
    expect(await steps(auditor, usulan, '?dari=2031-01-01')).toEqual([]);
    expect(await steps(auditor, usulan, '?sampai=2020-01-01')).toEqual([]);
    expect((await steps(auditor, usulan, '?dari=2020-01-01&sampai=2031-01-01&jumlah=100')).map(named)).toEqual(all.map(named));
  });

  it.each(['pada', '-pada'])('is read page by page without a step twice or missing (%s)', async (urut) => {
    const all = (await steps(auditor, usulan)).map(named);
    const read: string[] = [];
    for (let setelah: string | undefined, pages = 0; pages === 0 || setelah; pages++) {
      const page = await cerita(auditor, usulan, `?jumlah=7&urut=${urut}${setelah ? `&setelah=${encodeURIComponent(setelah)}` : ''}`);
      read.push(...page.isi.map(named));
      setelah = page.berikutnya;
    }
    expect(read).toEqual(urut === 'pada' ? all : [...all].reverse());
  });

  it('leaves out layers that are not finished, and exists for nobody who does not see the case', async () => {
    expect(JSON.stringify(await steps(kepala, usulan))).not.toContain(kanwil);
    await kanwilLain.get(`/kasus/${usulan}/cerita`).expect(404);
    await operator.get(`/kasus/${kanwil}/cerita`).expect(404);
  });

  it('refuses a mark that is none, and a day that is none', async () => {
    await operator.get(`/kasus/${usulan}/cerita?setelah=abc`).expect(400);
    await operator.get(`/kasus/${usulan}/cerita?dari=2027-02-30`).expect(400);
    await operator.get(`/kasus/${usulan}/cerita?urut=nama`).expect(400);
  });

  it('is also a text to be read and printed', async () => {
    const { text } = await auditor.get(`/kasus/${usulan}/cerita.txt?mesin=usulan`).expect(200).expect('content-type', /text\/plain/);
    expect(text).toMatch(/^\d+ \w+ 20\d\d \d\d\.\d\d WIB\n {2}.+\n/);
    expect(text).toContain('Dasar: ');
  });
});
