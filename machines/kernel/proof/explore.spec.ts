import { FACTS, toyLaw, toys } from '../../../test/support/toy-machines.js';
import { explore, isKnown, labelOf, provedAt, withoutRules, type Act, type Model, type World } from './explore.js';

const act = (command: string, data: Record<string, unknown> = {}, way?: string): Act => ({ kasus: command.startsWith('tim') ? 't' : 'm', command, data, way });
const ACTS = [
  act('map.buka'), act('map.isi', { lembar: 2 }), act('map.ajukan', { segera: true }, 'segera'), act('map.ajukan', { segera: false }, 'berjenjang'),
  act('map.teruskan'), act('map.kembalikan'), act('tim.buka', { maps: ['m'] }), act('tim.selesai'),
];
const byState = (world: World) => JSON.stringify(Object.entries(world).map(([id, { value, context }]) => [id, value, context['tingkat'], context['lembar']]).sort());

const model = (change: Partial<Model> = {}): Model => ({
  registry: withoutRules(toys), law: toyLaw, now: '2027-05-01T00:00:00.000Z', actor: { person: 'p', post: 'j', role: 'r' }, start: {}, cases: ['m', 't'],
  acts: () => ACTS, facts: () => FACTS, identity: byState, idOf: ({ machine }) => (machine === 'tim' ? 't' : 'm'), ...change,
});
const at = (nodes: ReturnType<typeof explore>, map: string, lembar?: number) => nodes.filter(({ world }) => world['m']?.value === map && (lembar === undefined || world['m'].context['lembar'] === lembar));

describe('explore', () => {
  it('reaches every state, through the commands that others raise too', () => {
    const nodes = explore(model());
    expect(new Set(nodes.map(({ world }) => world['m']?.value))).toEqual(new Set([undefined, 'terbuka', 'berjenjang', 'diajukan', 'ditutup']));
    expect(at(nodes, 'ditutup').every(({ world }) => world['t']?.value === 'bubar')).toBe(true);
  });

  it('keeps a shortest way to each world', () => {
    expect(at(explore(model()), 'diajukan', 0)[0]?.path).toEqual(['map.buka', 'map.ajukan@segera']);
  });

  it('takes an act only where the state of its case knows it', () => {
    expect(isKnown(model(), {}, act('map.buka'))).toBe(true);
    expect(isKnown(model(), {}, act('map.isi'))).toBe(false);
    expect(isKnown(model(), {}, act('map.lain'))).toBe(false);
  });

  it('remembers only what was done on every way: folders are handed in at once or level by level, never unopened', () => {
    const levels = (w: World) => JSON.stringify(Object.values(w).map(({ value, context }) => [value, value === 'berjenjang' ? context['tingkat'] : 0]).sort());
    const done = at(explore(model({ identity: levels })), 'diajukan').map((node) => [...node.done].filter((l) => l.startsWith('map.')));
    expect(done).toContainEqual(['map.buka']);
    expect(done.every((labels) => labels.includes('map.buka') && !labels.includes('map.kembalikan'))).toBe(true);
  });

  it('keeps both acts of a step that another follows from', () => {
    expect(at(explore(model()), 'ditutup').every(({ done }) => ['tim.selesai', 'map.tutup', 'tim.buka', 'map.buka'].every((label) => done.has(label)))).toBe(true);
  });

  it('forgets what a later act takes back', () => {
    const only = { acts: () => [act('map.buka'), act('map.isi', { lembar: 2 }), act('map.ajukan', { segera: false }), act('map.kembalikan')], identity: (w: World) => w['m']?.value ?? '' };
    const voids = (done: string) => (done === 'map.kembalikan' ? /^map\.isi$/ : undefined);
    const terbuka = (nodes: ReturnType<typeof explore>) => [...(at(nodes, 'terbuka')[0]?.done ?? [])];
    expect(terbuka(explore(model({ ...only, start: {}, voids })))).toEqual(['map.buka']);
    expect([...(at(explore(model({ ...only, voids })), 'berjenjang')[0]?.done ?? [])]).toEqual(['map.buka', 'map.ajukan']);
  });

  it('by the rules goes only where they let it: without a sheet nothing is handed in', () => {
    const nodes = explore(model({ registry: toys }));
    expect(at(nodes, 'diajukan', 0)).toEqual([]);
    expect(at(nodes, 'diajukan', 2).every(({ done }) => done.has('map.isi'))).toBe(true);
  });

  it('tells which rules were judged on every way, act by act', () => {
    const [node] = at(explore(model()), 'terbuka');
    expect(node && [...provedAt(node, toys)]).toEqual(['map.buka/map.hari-kerja']);
    expect(node && [...provedAt(node, withoutRules(toys))]).toEqual([]);
    expect(provedAt({ world: {}, path: [], done: new Set(['map.ajukan@segera']) }, toys)).toEqual(new Set(['map.ajukan@segera/map.ada-lembar', 'map.ajukan@segera/map.hari-kerja', 'map.ajukan@segera/map.rapi']));
  });

  it('gives the same graph each time', () => {
    expect(JSON.stringify(explore(model()))).toBe(JSON.stringify(explore(model())));
  });

  it('stops where the identity grows without end', () => {
    const growing = { acts: (w: World) => [act('map.buka'), act('map.isi', { lembar: Number(w['m']?.context['lembar'] ?? 0) + 2 })] };
    expect(() => explore(model(growing), 100)).toThrow(RangeError);
  });

  it('stops where an act has no sound payload, which would otherwise never be taken', () => {
    expect(() => explore(model({ acts: () => [act('map.buka'), act('map.isi', { lembar: 'dua' })] }))).toThrow('map.isi: [{"path":"/data/lembar"');
  });

  it('writes the way of an act behind it', () => {
    expect([labelOf('map.isi'), labelOf('map.ajukan', 'segera')]).toEqual(['map.isi', 'map.ajukan@segera']);
  });
});
