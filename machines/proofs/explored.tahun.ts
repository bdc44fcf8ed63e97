import { KASUS, USULAN_LAIN } from '../example-world.js';
import type { Stored } from '../kernel/machine.js';
import type { World } from '../kernel/proof/explore.js';
import { pembangunanScene } from '../pembangunan/pembangunan.scene.js';
import type { PeriodeFacts } from '../periode/periode.types.js';
import { periodeScene } from '../periode/periode.scene.js';
import type { Law } from '../regulasi/law.js';
import { replikasiScene } from '../replikasi/replikasi.scene.js';
import { studiTiruScene } from '../studiTiru/studiTiru.scene.js';

/** How the machines of a year are explored: building, replication, and the year of the instansi. */
export const TAHUN = {
  /** They decide under laws that ask for all that some law asks for. */
  hukum: { pembangunan: pembangunanScene.law, periode: periodeScene.law } as Readonly<Record<string, Law | undefined>>,
  cara: {
    'pembangunan.catatKunjungan': { inisiatif: {}, jawaban: { permintaan: 1 } },
    'replikasi.ajukan': { '': { sumber: studiTiruScene.context.satker } },
  },
  fakta: {
    pembangunan: () => pembangunanScene.facts,
    replikasi: () => replikasiScene.facts,
    studiTiru: () => studiTiruScene.facts,
    periode: (world: World): PeriodeFacts => ({ ...periodeScene.facts, berjalan: [KASUS.usulan, USULAN_LAIN].filter((id) => world[id]?.status === 'active') }),
  },
  /** The parts of a case that a rule counts; the rest of what is recorded decides nothing later. */
  dihitung: { pembangunan: ['realisasi', 'permintaan', 'rekomendasi'], periode: ['evaluasi', 'laporan', 'instrumen'] } as Readonly<Record<string, readonly string[] | undefined>>,
} as const;

/** The year of the instansi, open and with nothing in it. */
const periodeBaru: Stored = { machine: 'periode', version: 1, value: 'berjalan', status: 'active', context: { satker: periodeScene.context.satker, periode: '2027', tim: [], pelatihan: [], evaluasi: [], laporan: [] } };
/** Where proposals are explored, the year is open already, and all that it does is to drop them. */
export const periodeDibuka = (names: readonly string[]): World => (names.includes('periode') && names.includes('usulan') ? { [KASUS.periode]: periodeBaru } : {});
export const PENGGUGUR = 'periode.catatKkn';
