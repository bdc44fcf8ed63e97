import { anggotaKawasanFacts } from '../../src/kawasan/anggota-kawasan.facts.js';
import { kawasanFacts } from '../../src/kawasan/kawasan.facts.js';
import { lkeFacts } from '../../src/lke/lke.facts.js';
import { panelFacts } from '../../src/panel/panel.facts.js';
import { pembangunanFacts } from '../../src/pembangunan/pembangunan.facts.js';
import { pengaduanFacts } from '../../src/pengaduan/pengaduan.facts.js';
import { periodeFacts } from '../../src/periode/periode.facts.js';
import { predikatFacts } from '../../src/predikat/predikat.facts.js';
import { replikasiFacts } from '../../src/replikasi/replikasi.facts.js';
import { satkerFacts } from '../../src/satker/satker.facts.js';
import { studiTiruFacts } from '../../src/studiTiru/studiTiru.facts.js';
import { dokumenFacts } from '../../src/dokumen/dokumen.facts.js';
import { suratFacts } from '../../src/surat/surat.facts.js';
import { tpmFacts } from '../../src/tpm/tpm.facts.js';
import { usulanFacts } from '../../src/usulan/usulan.facts.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { FactSources } from '../../src/workflow/fact-sources.js';

/** What the capabilities register with the door, for specs that have no application. */
export function factSources(laws = new LawCatalog()): FactSources {
  const made = new FactSources(laws);
  for (const source of [satkerFacts, pembangunanFacts, replikasiFacts, studiTiruFacts, periodeFacts, usulanFacts, lkeFacts, panelFacts, suratFacts, tpmFacts, predikatFacts, pengaduanFacts, kawasanFacts, anggotaKawasanFacts, dokumenFacts]) made.register(source);
  return made;
}
