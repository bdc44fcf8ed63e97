/** A citation in a case: the title it was given, and where in the case it stands. */
export interface Rujukan { readonly judul: string; readonly tempat: readonly string[] }

/** What the database knows of a hash: `app.bukti_menurut_sidik`. */
export interface BuktiDikenal {
  readonly sidik: string; readonly satker: string; readonly path: string; readonly keadaan: string; readonly berkas: string | null; readonly tautan: string | null;
  readonly judul: string; readonly jenis: string | null; readonly bita: number | null; readonly versi: number | null; readonly pengganti: string | null; readonly berubah: boolean; readonly catatan: string | null;
}

const SIDIK = /^[0-9a-f]{64}$/;

/**
 * Every hash that a case cites, whatever its machine: each `{ judul, sidik }` in its content, with the key of the entry that it
 * stands under (of a worksheet: the question).
 */
export function rujukanIn(context: Readonly<Record<string, unknown>>): Map<string, Rujukan> {
  const found = new Map<string, { judul: string; tempat: string[] }>();
  const visit = (value: unknown, tempat: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { sidik, judul } = value as { sidik?: unknown; judul?: unknown };
    if (typeof sidik === 'string' && SIDIK.test(sidik)) {
      const one = found.get(sidik) ?? { judul: typeof judul === 'string' ? judul : '', tempat: [] };
      if (!one.tempat.includes(tempat)) one.tempat.push(tempat);
      found.set(sidik, one);
    }
    for (const [key, member] of Object.entries(value)) visit(member, Array.isArray(value) || STRUCTURE.has(key) ? tempat : key);
  };
  visit(context, '');
  return found;
}

/** Names that only hold what belongs together, and say nothing of where. */
const STRUCTURE: ReadonlySet<string> = new Set(['jawaban', 'bukti', 'sumber']);

/** The best of the files with one hash, for a case of this unit: of the unit itself first, then of those above, then any; whole ones first. */
export function terbaik<T extends Pick<BuktiDikenal, 'path' | 'keadaan'>>(dikenal: readonly T[], path: string): T | undefined {
  const nilai = (one: T): number => (one.path === path ? 0 : path.startsWith(one.path) ? 1 : 2) * KEADAAN.length + KEADAAN.indexOf(one.keadaan);
  return [...dikenal].sort((a, b) => nilai(a) - nilai(b))[0];
}
const KEADAAN = ['tersimpan', 'belumDipindai', 'ditahan', 'rusak', 'ditolak'];
