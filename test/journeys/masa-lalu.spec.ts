import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
/** Days on which the route rests, with the last step taken by then; what is left is taken on the day after. */
const DAYS = [['2027-05-26', 'satker.mulaiMembangun'], ['2027-05-27', 'usulan.teruskan@kanwil'], ['2027-05-28', 'usulan.terbitkanLhe']] as const;

let world: World;
let route: Route;
let ketuaTpi: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ route } = await routeOverHttp(world, 'lapas'));
  ketuaTpi = await world.signIn(k.itjen.ketuaTpi);
});
afterAll(() => world.close());

/** What a case shows, but for the word that it is a look back, and for the days until which it is waited for: those are reckoned for today only. */
async function shown(name: string, pada?: string): Promise<unknown> {
  const id = [...route.names].find(([, called]) => called === name)?.[0] ?? '';
  const { body, status } = await ketuaTpi.get(`/kasus/${id}${pada ? `?pada=${pada}` : ''}`);
  return { status, rest: { ...(body as Record<string, unknown>), pada: undefined, tenggat: undefined } };
}

describe('a look back', () => {
  const seen = new Map<string, unknown>();

  it('shows every case as it was shown on the day: position, contents, what was possible and what was missing', async () => {
    for (const [day, step] of DAYS) {
      await world.clock.to(day);
      await route.through(step);
      await world.clock.to(`${day}T16:55:00Z`);
      for (const name of route.names.values()) seen.set(`${day} ${name}`, await shown(name));
    }
    await world.clock.to('2027-05-29');
    await route.through('surat.kirim');
    for (const [key, then] of seen) {
      const [day = '', name = ''] = key.split(' ');
      expect({ key, shown: await shown(name, day) }).toEqual({ key, shown: then });
    }
    expect(seen.size).toBeGreaterThan(12);
  });

  it('says so, and knows no case that was opened later', async () => {
    const id = route.kasus('usulan');
    const [then, before] = [await ketuaTpi.get(`/kasus/${id}?pada=2027-05-27`), await ketuaTpi.get(`/kasus/${id}?pada=2027-05-26`)];
    expect((then.body as { pada: string }).pada).toBe('2027-05-27');
    expect(before.status).toBe(404);
  });

  it.each(['2027-05-30', '2027-02-30', 'kemarin'])('is refused for %s', async (pada) => {
    const { status, body } = await ketuaTpi.get(`/kasus/${route.kasus('usulan')}?pada=${pada}`);
    expect({ status, path: (body as { faults?: { path: string }[] }).faults?.[0]?.path }).toEqual({ status: 400, path: 'query/pada' });
  });
});
