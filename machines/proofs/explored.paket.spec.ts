import { assumingRules } from './explored.js';
import { groundUnder, jenjangUnder } from './explored.paket.js';
import { PAKET, type Paket } from '../hukum/paket.js';
import { breaches, statesOf } from './invariants.js';
import { explore } from '../kernel/proof/explore.js';
import { registry } from '../registry.js';

const everyWay = (Object.keys(PAKET) as Paket[]).flatMap((paket) => jenjangUnder(paket).map((jenjang) => ({ paket, jenjang })));

describe('what the law never lets happen, under every regulation', () => {
  it.each(everyWay)('$paket, $jenjang: every machine, every way', ({ paket, jenjang }) => {
    const ground = groundUnder(paket);
    const nodes = assumingRules(registry, jenjang, undefined, ground).flatMap((model) => explore(model));
    const reached = new Set(nodes.flatMap(({ world }) => statesOf(world)));
    expect(breaches(nodes, registry, { pack: ground.law.pack, jenjang })).toEqual([]);
    expect([...reached]).toEqual(expect.arrayContaining(['satker.membangun', 'usulan.berpredikat', 'surat.terkirim', 'predikat.dicabut', 'periode.ditutup', 'kawasan.berpredikat']));
    expect(reached.has('usulan.menungguPanel')).toBe(ground.law.pack.panel !== null);
    expect(reached.has('usulan.menungguTanggapan')).toBe(ground.law.pack.tpm !== null);
  });
});
