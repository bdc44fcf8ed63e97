import type { Transaction } from '../platform/database/database.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import type { CaseRow, FactRequest, FactSource } from './fact-source.js';
import { FactSources } from './fact-sources.js';

const sourceOf = (machine: string, more: Partial<FactSource> = {}): FactSource => ({ machine, statement: () => ({ name: machine, text: 'select' }), facts: () => ({}), ...more });
const nothing = { law: {} } as unknown;
const laws = new LawCatalog();
const PACK = 'nasional-90-2021-jo-5-2024';
const { packId, packSidik, instrumenSidik } = laws.byPack(PACK);
/** A proposal that waits for the letter, as far as the specs look at it. */
const rowOf = (id: string): CaseRow => ({ id, packId, packSidik, instrumenSidik, stored: { machine: 'usulan', version: 1, value: 'menungguSurat', context: { tujuan: 'WBK' }, status: 'active' } }) as unknown as CaseRow;

describe('FactSources', () => {
  it('finds the source of each machine, and refuses a second one', () => {
    const sources = new FactSources(laws);
    const usulan = sourceOf('usulan');
    sources.register(usulan);
    expect(sources.of('usulan')).toBe(usulan);
    expect(() => sources.register(sourceOf('usulan'))).toThrow('sumber fakta untuk mesin "usulan" didaftarkan dua kali');
    expect(() => sources.of('panel')).toThrow('mesin "panel" tanpa sumber fakta');
  });

  it('asks each machine that is reached once, for all its cases; cases that are opened have no facts yet', async () => {
    const asked: (readonly string[])[] = [];
    const sources = new FactSources(laws);
    sources.register(sourceOf('usulan', {
      subjects: (_tx, ids) => { asked.push(ids); return Promise.resolve(ids.map((id) => ({ row: rowOf(id), facts: {} }))); },
    }));
    const raises = [...['a', 'b'].map((id) => ({ command: 'usulan.usulkan', data: {}, to: { case: id } })), { command: 'predikat.terbitkan', data: {}, to: 'new' as const }];
    const found = await sources.reached(nothing as Transaction, raises, nothing as FactRequest);
    expect([asked, Object.keys(found)]).toEqual([[['a', 'b']], ['a', 'b']]);
    expect(found['a']?.law).toBe(laws.byPack(PACK).law);
    expect(await sources.reached(nothing as Transaction, [], nothing as FactRequest)).toEqual({});
  });

  it('follows what a command that is reached raises in its turn: a proposal for WBBM, with the WBK of the unit', async () => {
    const reached: (readonly [string, readonly string[]])[] = [];
    const sources = new FactSources(laws);
    const reaching = (machine: string, context: Record<string, unknown>, facts: unknown): FactSource => sourceOf(machine, {
      subjects: (_tx, ids) => { reached.push([machine, ids]); return Promise.resolve(ids.map((id) => ({ row: { ...rowOf(id), stored: { machine, version: 1, value: '', context, status: 'active' } }, facts }))); },
    });
    sources.register(reaching('usulan', { tujuan: 'WBBM' }, { predikatKasus: { WBK: 'wbk', WBBM: null } }));
    sources.register(reaching('predikat', {}, {}));
    const found = await sources.reached(nothing as Transaction, [{ command: 'usulan.usulkan', data: {}, to: { case: 'a' } }], nothing as FactRequest);
    expect([reached, Object.keys(found).sort()]).toEqual([[['usulan', ['a']], ['predikat', ['wbk']]], ['a', 'wbk']]);
  });
});
