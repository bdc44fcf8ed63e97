import { dokumenScene, cetakan, tersegel } from '../dokumen/dokumen.scene.js';
import type { DokumenContext, DokumenFacts } from '../dokumen/dokumen.types.js';
import { actorFor, KASUS, ORANG } from '../example-world.js';
import type { Actor, Stored } from '../kernel/machine.js';
import type { Act, World } from '../kernel/proof/explore.js';

const PERAN: Readonly<Record<string, string>> = { [ORANG.biro]: 'penyiapUsulan', [ORANG.tpiLain]: 'sekretaris', [ORANG.orangLain]: 'pimpinanInstansi', [ORANG.tpiKetiga]: 'sekretaris' };
const semua = Object.keys(PERAN).map(actorFor);

/** How a document is explored: two who initial one after the other, and two offices that sign (minutes have several), one of them held by two. */
export const DOKUMEN = {
  pelaku: { 'dokumen.paraf': semua.slice(0, 2), 'dokumen.tandaTangani': semua.slice(1) } as Readonly<Record<string, readonly Actor[]>>,
  /** A draft that was written again or returned is initialled again. */
  batalkan: { 'dokumen.ubah': /^dokumen\.paraf/, 'dokumen.kembalikan': /^dokumen\.paraf/ },
  /** Who has signed: it takes all to go on. */
  tertanda: (context: Stored['context']) => [...new Set((context as unknown as DokumenContext).tandaTangan.map(({ peran }) => peran))].sort(),
  /** The parts of a case that a rule counts. */
  dihitung: ['paraf', 'nomor', 'tandaTangan', 'terbit'],
  fakta: (world: World, { actor, command }: Act): DokumenFacts => {
    const context = world[KASUS.dokumen]?.context as Partial<DokumenContext> | undefined;
    const orang = actor?.person ?? ORANG.orangLain;
    const { jabatan } = dokumenScene.facts;
    return {
      ...dokumenScene.facts, pelaku: { orang, peran: PERAN[orang] ?? 'pimpinanInstansi' },
      jabatan: { ...jabatan, penandatangan: [...jabatan.penandatangan, { peran: 'sekretaris', oleh: ['sekretaris'] }] },
      berkas: command === 'dokumen.finalkan' ? { ...cetakan, nomor: context?.nomor ?? null } : { ...tersegel, alas: context?.berkas ?? null },
    };
  },
} as const;
