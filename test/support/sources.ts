import { lkeFacts } from '../../src/lke/lke.facts.js';
import { panelFacts } from '../../src/panel/panel.facts.js';
import { predikatFacts } from '../../src/predikat/predikat.facts.js';
import { satkerFacts } from '../../src/satker/satker.facts.js';
import { suratFacts } from '../../src/surat/surat.facts.js';
import { usulanFacts } from '../../src/usulan/usulan.facts.js';
import { FactSources } from '../../src/workflow/fact-sources.js';

/** What the capabilities register with the door, for specs that have no application. */
export function factSources(): FactSources {
  const made = new FactSources();
  for (const source of [satkerFacts, usulanFacts, lkeFacts, panelFacts, suratFacts, predikatFacts]) made.register(source);
  return made;
}
