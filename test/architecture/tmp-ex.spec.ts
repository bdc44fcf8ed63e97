import { explore } from '../../machines/kernel/explore.js';
import { law } from '../../machines/example-world.js';
import { breaches } from '../../machines/invariants.js';
import { assumingRules, byTheRules, RUTE } from '../../machines/explored.js';
import { registry } from '../../machines/registry.js';
it.each(RUTE)('%s', (r) => { for (const f of [assumingRules]) for (const m of f(registry, r)) { const s = Date.now(); const b = breaches(explore(m), registry, law.pack.rute[r] ?? []); console.log(r, b.length, JSON.stringify(b.slice(0,4)));  } });
