/**
 * What a role may read of cases, by machine, though its scope covers more; a role that is not here reads what its scope shows. Whoever is also
 * posted otherwise reads in that post.
 */
const BACA: Readonly<Record<string, readonly string[]>> = {
  /** Guests: people of another instansi with a post in this one. */
  timKhusus: ['kawasan', 'dokumen'],
  /** Helps TPI to accompany those who build (KTP Pasal 6 ayat (3)); scores are not theirs. */
  pdTerkait: ['satker', 'pembangunan', 'dokumen'],
  petugasPengaduan: ['pengaduan', 'dokumen'],
  /** Manage people, or the installation: no case is theirs. */
  adminInstansi: [], operatorPlatform: [],
  /** Signs the own pakta integritas, which the register of the unit tells. */
  pegawai: [],
};

const TAMU: ReadonlySet<string> = new Set(['timKhusus']);
/** Roles that look at everything in their scope, unfinished layers and drafts too, and write nothing. */
const PEMERIKSA: ReadonlySet<string> = new Set(['auditor']);

/** The machines whose cases a role is confined to; undefined where its scope alone decides. */
export const seesOnly = (role: string): readonly string[] | undefined => (Object.hasOwn(BACA, role) ? BACA[role] : undefined);
/** Whether a role may see cases of a machine at all. */
export const mayRead = (role: string, machine: string): boolean => seesOnly(role)?.includes(machine) ?? true;
/** Whether the post is that of a guest, who has no business but the own cases. */
export const isGuest = (role: string): boolean => TAMU.has(role);
export const readsAll = (role: string): boolean => PEMERIKSA.has(role);

/** Who looks at what is administered, by subject: those who administer it, and auditors. */
const BACA_ADMIN: Readonly<Record<string, readonly string[]>> = {
  jabatan: ['adminInstansi', 'auditor'],
  penggantian: ['adminInstansi', 'auditor', 'pimpinanInstansi', 'sekretaris', 'pimpinanEselonSatu', 'kepalaKanwil', 'kepalaSatker'],
  percobaan: ['auditor'],
  ketersediaan: ['adminInstansi', 'auditor', 'ketuaTpi', 'ketuaTpm', 'sekretaris', 'penyiapUsulan', 'pimpinanInstansi'],
};
/** Whether a role may look at a list of administration; what it sees there is within its scope. */
export const mayReadAdmin = (role: string, subject: keyof typeof BACA_ADMIN): boolean => BACA_ADMIN[subject]?.includes(role) === true;
