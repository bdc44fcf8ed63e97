import type { Transaction } from '../platform/database/database.js';
import type { FactRequest, FactSource } from './fact-source.js';
import { FactSources } from './fact-sources.js';

const sourceOf = (machine: string, more: Partial<FactSource> = {}): FactSource => ({ machine, statement: () => ({ name: machine, text: 'select' }), facts: () => ({}), ...more });
const nothing = {} as unknown;

describe('FactSources', () => {
  it('finds the source of each machine, and refuses a second one', () => {
    const sources = new FactSources();
    const usulan = sourceOf('usulan');
    sources.register(usulan);
    expect(sources.of('usulan')).toBe(usulan);
    expect(() => sources.register(sourceOf('usulan'))).toThrow('sumber fakta untuk mesin "usulan" didaftarkan dua kali');
    expect(() => sources.of('panel')).toThrow('mesin "panel" tanpa sumber fakta');
  });

  it('asks each machine that is reached once, for all its cases; cases that are opened have no facts yet', async () => {
    const asked: (readonly string[])[] = [];
    const sources = new FactSources();
    sources.register(sourceOf('usulan', {
      subjects: (_tx, ids) => { asked.push(ids); return Promise.resolve(Object.fromEntries(ids.map((id) => [id, { id, stored: null, facts: {} }]))); },
    }));
    const raises = [...['a', 'b'].map((id) => ({ command: 'usulan.usulkan', data: {}, to: { case: id } })), { command: 'predikat.terbitkan', data: {}, to: 'new' as const }];
    const found = await sources.reached(nothing as Transaction, raises, nothing as FactRequest);
    expect([asked, Object.keys(found)]).toEqual([[['a', 'b']], ['a', 'b']]);
    expect(await sources.reached(nothing as Transaction, [], nothing as FactRequest)).toEqual({});
  });
});
