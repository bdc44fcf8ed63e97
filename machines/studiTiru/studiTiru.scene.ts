import { actorFor, KASUS, law, ORANG, SATKER } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { replikasiScene, SUMBER } from '../replikasi/replikasi.scene.js';
import type { StudiTiruContext, StudiTiruFacts } from './studiTiru.types.js';

/** A unit with WBK that was asked on 2 March whether it may be studied. */
export const studiTiruScene: Scene<StudiTiruContext, StudiTiruFacts, Law> = {
  machine: 'studiTiru', id: KASUS.studiTiru, law, now: '2026-12-30T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: { satker: SUMBER, pemohon: SATKER, tanggal: '2026-03-02', hal: 'Antrean' },
  facts: { hariIni: '2026-12-30', kasusPemohon: KASUS.replikasi },
  related: { [KASUS.replikasi]: { id: KASUS.replikasi, facts: replikasiScene.facts, stored: { machine: 'replikasi', version: 1, value: 'diusulkan', status: 'active', context: { ...replikasiScene.context } } } },
  raisedIn: {
    'studiTiru.minta': (question) => ({
      ...question, subject: { id: null, stored: null, facts: replikasiScene.facts, related: {} },
      command: { type: 'replikasi.ajukan', data: { satker: SATKER, sumber: SUMBER, tanggal: '2026-03-02', hal: 'Antrean' } },
    }),
  },
};
