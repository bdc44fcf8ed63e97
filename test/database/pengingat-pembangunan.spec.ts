import { DEMO } from '../../src/seed/demo-accounts.js';
import { PemberitahuanTasks } from '../../src/pemberitahuan/pemberitahuan.tasks.js';
import { routeAtDoor } from '../support/world-actors.js';
import { openGround, type Ground } from '../support/world-ground.js';

jest.setTimeout(60_000);

const BUKTI = [{ judul: 'Notula', sidik: 'a'.repeat(64) }];
const { kemenimipas: k } = DEMO;

let ground: Ground;
let kasus: string;

const send = async (who: string, command: string, data: object, to: string | null = kasus) => ground.execute(await ground.actor(who), { command, kasus: to, data });
const rekomendasi = { tanggal: '2027-05-25', uraian: 'Umumkan standar pelayanan', tenggat: '2027-06-10' };

/** Wakes for what an event has fixed, and tells which roles are reminded. */
async function reminded(seq: number, perihal: string): Promise<string[]> {
  const { tenant } = await ground.actor(k.lapas.kepala);
  await ground.asAdmin('delete from pemberitahuan');
  await new PemberitahuanTasks(ground.database).ingatkan({ tenant, jobId: '1', data: { kasus, seq, perihal } });
  const rows = await ground.asAdmin<{ role: string }>('select distinct p.role from pemberitahuan n join post p on p.id = n.post_id where n.case_id = $1 order by 1', [kasus]);
  return rows.map(({ role }) => role);
}
const scheduled = () => ground.asAdmin<{ perihal: string; pada: string }>(
  `select payload -> 'data' ->> 'perihal' as perihal, run_at::date::text as pada from graphile_worker._private_jobs where payload -> 'data' ->> 'kasus' = $1 and payload -> 'data' ->> 'perihal' like '%utakhir%' order by 1`, [kasus]);

beforeEach(async () => {
  ground = await openGround();
  const { route } = await routeAtDoor(ground, 'lapas');
  await route.through('satker.mulaiMembangun');
  ({ kasus } = await send(k.lapas.operator, 'pembangunan.buka', { satker: await ground.unit(k.kode, k.lapas.kode), tahun: '2027' }, null));
});
afterEach(() => ground.close());

describe('what falls due in a year of building', () => {
  it('is scheduled with the opening of the year, quarter by quarter', async () => {
    expect(await scheduled()).toEqual([1, 2, 3, 4].map((n, i) => ({ perihal: `pembangunan.pemutakhiran${n}`, pada: ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'][i] })));
  });

  it('is told to the unit and to those who see to it above, when the day has come and nothing was done', async () => {
    expect(await reminded(1, 'pembangunan.pemutakhiran1')).toEqual(['kepalaKanwil', 'kepalaSatker', 'operator', 'pimpinanEselonSatu', 'sekretaris']);
    expect(await reminded(1, 'pembangunan.pemutakhiran2')).toEqual([]);
    await send(k.lapas.operator, 'pembangunan.mutakhirkanBukti', { urutan: 1, tanggal: '2027-05-25', uraian: 'Enam area', bukti: BUKTI });
    expect(await reminded(1, 'pembangunan.pemutakhiran1')).toEqual([]);
  });

  it('is a recommendation by its own term, as long as it is open', async () => {
    await send(k.kanwilPemasyarakatan.kepala, 'pembangunan.beriRekomendasi', rekomendasi);
    await send(k.kanwilPemasyarakatan.kepala, 'pembangunan.beriRekomendasi', { ...rekomendasi, uraian: 'Latih petugas', tenggat: '2027-06-20' });
    expect(await reminded(2, 'pembangunan.rekomendasiJatuhTempo')).toEqual([]);
    await ground.clock.to('2027-06-10');
    expect(await reminded(2, 'pembangunan.rekomendasiJatuhTempo')).toContain('kepalaSatker');
    expect(await reminded(3, 'pembangunan.rekomendasiJatuhTempo')).toEqual([]);
    await send(k.lapas.operator, 'pembangunan.tindakLanjuti', { rekomendasi: 1, tanggal: '2027-06-10', uraian: 'Diumumkan', bukti: BUKTI });
    expect(await reminded(2, 'pembangunan.rekomendasiJatuhTempo')).toEqual([]);
  });
});
