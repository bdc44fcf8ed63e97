import { ketersediaan } from '../../src/cli/ketersediaan.js';
import { KODE, openPemda, type Pemda } from '../support/pemda.js';

jest.setTimeout(90_000);

interface Found { readonly satker: number; readonly isi: readonly { tugas: string; perlu: number; tersedia: number; berbenturan: number }[] }
let pemda: Pemda;

beforeAll(async () => {
  pemda = await openPemda('perbup-ketapang-49-2022', '2027-01-04T03:00:00Z');
  await pemda.send('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
  await pemda.asAdmin(`update kasus set keadaan = 'membangun' where machine = 'satker'`);
});
afterAll(() => pemda.close());

const check = async (): Promise<Found> => (await pemda.call('admin', 'get', '/admin/ketersediaan?periode=2027')).body as Found;
const lke = ({ isi }: Found) => isi.filter(({ tugas }) => tugas.startsWith('lke.'));

describe('the check before a round', () => {
  it('finds people for every layer, and says so on the command line too', async () => {
    const found = await check();
    expect([found.satker, lke(found)]).toEqual([1, []]);
    const ran = await pemda.cli(ketersediaan, ['--tenant', KODE, '--periode', '2027', '--json']);
    expect(JSON.parse(ran.out)).toEqual(found);
    expect(ran.code).toBe(found.isi.length === 0 ? 0 : 1);
    expect((await pemda.cli(ketersediaan, ['--tenant', 'tidak-ada', '--periode', '2027'])).code).toBe(2);
    expect((await pemda.cli(ketersediaan, ['--tenant', KODE, '--periode', 'nanti'])).code).toBe(2);
  });

  it('warns where the only assessor has worked in the unit within the look-back, and tells that the chair can exempt', async () => {
    const [{ person_id: auditor = '' } = {}] = await pemda.asAdmin<{ person_id: string }>(`select person_id from account where username = 'auditor'`);
    const move = (sampai: string, dari: string) => pemda.asAdmin(`insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sampai, sk) select $1, gen_random_uuid(), $2, 'operator', s.id, s.path, $3, $4, 'SK lama' from satker s where s.kode = 'dukcapil'`, [pemda.tenant, auditor, dari, sampai]);
    await move('2026-01-03', '2025-01-01'); // a day too long ago
    expect(lke(await check())).toEqual([]);
    await move('2026-01-04', '2026-01-04');
    expect(lke(await check())).toMatchObject([{ tugas: expect.stringMatching(/^lke\.(isi|selesaikan)@tpi$/) as string, perlu: 1, berbenturan: 1 }]);
  });

  it('is for those who manage people and lead the round', async () => {
    expect((await pemda.call('inspektur', 'get', '/admin/ketersediaan?periode=2027')).status).toBe(200);
    expect((await pemda.call('operator', 'get', '/admin/ketersediaan?periode=2027')).status).toBe(403);
    expect((await pemda.call('admin', 'get', '/admin/ketersediaan?periode=besok')).status).toBe(400);
  });
});
