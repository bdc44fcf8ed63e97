import { z } from 'zod';
import { isDate } from '../kernel/calendar.js';

/** The shape of a regulation pack: everything of the law that is a number, a name, a route, a date or a source. */

const date = z.string().refine(isDate, 'bukan tanggal YYYY-MM-DD');
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'bukan bilangan desimal');
const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'bukan pengenal');
const words = z.string().trim().min(1, 'tidak boleh kosong');

export const TUJUAN = ['WBK', 'WBBM'] as const;
export type Tujuan = (typeof TUJUAN)[number];

export const JENJANG = ['instansi', 'eselonSatu', 'kanwil', 'upt', 'perangkatDaerah'] as const;
/** The level of a unit in its instansi: of a ministry, or of a local government, whose units are all perangkat daerah. */
export type Jenjang = (typeof JENJANG)[number];

const citation = z.strictObject({ sumber: words, pasal: words, kutipan: words, turunan: words.optional() });

const pointsOrIndex = z.union([decimal, z.strictObject({ points: decimal, index: decimal })]);
/** Thresholds of one predikat, in the keys of the instrument's gates (domain.md section 8; N90 Lampiran II Tabel 6). */
const ambang = z.object({ total: decimal, pengungkit: decimal, areaMinPercent: decimal, requires: z.enum(TUJUAN).optional() }).catchall(pointsOrIndex);

/** A tier of the pre-assessment, or a layer of the final one: who scores there, who proposes onward, and for which unit. */
const tingkat = z.strictObject({
  judul: words,
  /** The unit that acts: the nearest ancestor of this level, or the instansi's unit of this kind. */
  unit: z.union([z.strictObject({ jenjang: z.enum(JENJANG) }), z.strictObject({ jenis: id })]),
  penilai: z.array(id).min(1),
  /** Who reads a worksheet of this layer a second time and finishes it; where nobody is named, those who fill it in finish it. */
  pembaca: z.array(id).optional(),
  pengusul: z.array(id),
  komponen: z.enum(['pengungkit', 'penuh']),
  skTimWajib: z.boolean(),
});

const perTujuan = <T extends z.ZodType>(item: T) => z.strictObject({ WBK: item, WBBM: item });

export const SAKIP = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'] as const;
export const OPINI = ['TMP', 'TW', 'WDP', 'WTP'] as const;

/**
 * A meeting that decides: who leads it, the bodies it is made of, and how many must be there. Whoever sits for a body holds
 * a post with one of its roles; where `unit` is the code of a unit of the instansi, a post in that unit or below it.
 */
const panel = z.strictObject({
  ketua: id,
  unsur: z.array(z.strictObject({ id, judul: words, peran: z.array(id).min(1), minimalHadir: z.number().int().min(1), unit: id.optional() })).min(1),
  kuorumPecahan: z.strictObject({ pembilang: z.number().int(), penyebut: z.number().int() }),
});

/** A document: who drafts it, whose paraf it passes in this order, and who signs. A role is held in the unit of the case, above it, or for the whole instansi. */
const dokumen = z.strictObject({
  judul: words, penandatangan: z.array(id).min(1), bentuk: z.enum(['peraturan', 'nasional', 'disusun']),
  /** Which of several forms of this document holds here (`imp-iii-c`); absent where there is but one. */
  naskah: id.optional(),
  penyusun: z.array(id).min(1), paraf: z.array(id),
  /** One of the signers is enough, since each signs at the own level (a worksheet, a letter from tier to tier); else all of them sign. */
  cukupSatu: z.literal(true).optional(),
  /** Whether it carries a number of the office's register. */
  bernomor: z.boolean(),
  /** Several of them may stand for one case at a time (a report every two years). */
  berulang: z.literal(true).optional(),
  /** Whether the public page of verification tells of it. */
  publik: z.boolean(),
  /** To whom copies go. */
  tembusan: z.array(words).optional(),
});

/** A budget of working days, and when little of it is left; while the case stands in a state of `jeda`, the clock of the turn before stands still. */
const layanan = z.strictObject({ hariKerja: z.number().int().min(1).max(250), segera: z.number().int().min(0), jeda: z.array(id), tangga: id, turunan: words });

/** Of those whom a rung tells, the ones that are no roles: whom the case waits for, the head of its unit, the heads of the unit above the one it waits for. */
export const PENERIMA = ['menunggu', 'kepala', 'atasan'] as const;
/** A rung: when the target draws near, when it has passed, or so many working days later. */
const anakTangga = z.strictObject({ pada: z.union([z.enum(['dekat', 'lewat']), z.number().int().min(1).max(100)]), kepada: z.array(id).min(1) });
export type AnakTangga = z.infer<typeof anakTangga>;

/** The name of an act: a command of a machine, or an administrative one; behind `@` the document that alone is meant. */
const tindakan = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*(@[a-z][A-Za-z]*)?$/, 'bukan nama tindakan');

const pasangan = z.strictObject({ id, judul: words, dahulu: z.array(tindakan).min(1), kini: z.array(tindakan).min(1), pengganti: z.literal(true).optional(), turunan: words });

/** Substitution: how long a Plh or a Plt may stand in, and what neither decides (UU 30/2014 Pasal 14 ayat (7); SE BKN 1/SE/I/2021). */
const penggantian = z.strictObject({
  plh: z.strictObject({ hariMaksimal: z.number().int().min(1) }),
  plt: z.strictObject({ bulanMaksimal: z.number().int().min(1), perpanjangan: z.number().int().min(0) }),
  takDidelegasikan: z.strictObject({ plh: z.array(tindakan), plt: z.array(tindakan) }),
  turunan: words,
});

/**
 * A role. `jenjang`: the levels of unit in which a post of it can be; absent: any. `tunggal`: one holder at a time, in a unit or in the whole
 * instansi. `takRangkap`: roles that the same person does not hold beside it. `berarea`: its posts may name areas of the worksheet.
 */
const peran = z.strictObject({
  judul: words, jenjang: z.array(z.enum(JENJANG)).min(1).optional(), tunggal: z.enum(['satker', 'instansi']).optional(), takRangkap: z.array(id).optional(), berarea: z.literal(true).optional(),
});

const pack = z.strictObject({
  id, judul: words, nomor: words, ditetapkan: date,
  /** The pack whose answers hold where this one is silent. */
  induk: id.optional(),
  berlaku: z.strictObject({ dari: date, sampai: date.nullable() }),
  instrumen: words,
  /** The words of this law, which stand in the texts of the machines as `{satker}` (see `kernel/terms.ts`). */
  istilah: z.object({ pimpinan: words, satker: words, instansi: words, penerimaUsulan: words }).catchall(words),
  pencanangan: z.strictObject({
    /** The signed share must be above this percentage of the employees (C44). */
    mayoritasPersen: decimal,
    /** Who holds the act, by the level of the unit that declares itself. */
    penyelenggara: z.partialRecord(z.enum(JENJANG), z.enum(JENJANG)),
    /** Whose case may carry those of others into one joint act (several perangkat daerah under one, a Kanwil with its UPT). */
    bersama: z.array(z.strictObject({ penyelenggara: z.enum(JENJANG), peserta: z.array(z.enum(JENJANG)).min(1) })),
    /** The roles that sign the charter beside the head of the unit, and who witnesses it (C20). */
    penandatangan: z.array(id),
    saksi: z.array(z.strictObject({ id, judul: words, wajib: z.boolean() })),
  }),
  penetapan: z.strictObject({
    kriteria: z.array(z.strictObject({ id, judul: words })).min(1), instansiDicanangkanDahulu: z.boolean(),
    /** The role that identifies the candidates before they are designated (Pokja, tim); null where the law names none. */
    pengusul: id.nullable(),
    /** Whether KemenPANRB may appoint a unit of a priority sector, by letter (IMP BAB II.D). */
    sektorPrioritas: z.boolean(),
  }),
  pembangunan: z.strictObject({
    bulanMinimal: z.number().int().min(0),
    /** How often the evidence is brought up to date, in months; null where the law does not say. */
    pemutakhiranBulan: z.number().int().min(1).nullable(),
    /** What the units above do for those that build, by their level (IMP BAB IV.A). */
    penguatan: z.array(z.strictObject({ id, judul: words, jenjang: z.array(z.enum(JENJANG)).min(1) })),
    /** Kinds of guidance that are recorded (TRK Lampiran III.A). */
    pembinaan: z.array(z.strictObject({ id, judul: words })),
    /** What speeds the building up and is recorded as it happens (N90 Lampiran I Bab II.D). */
    langkah: z.array(z.strictObject({ id, judul: words })),
    /** The form of the plan of action, chapter by chapter (KTP Lampiran I). */
    rencanaAksi: z.array(z.strictObject({ id, judul: words })),
  }),
  /** How often a year the policy is evaluated, and whether a yearly report goes to KemenPANRB (TRK Lampiran V); 0 where the law does not say. */
  kebijakan: z.strictObject({
    evaluasiSetahun: z.number().int().min(0), laporanTahunan: z.boolean(),
    /** Whether the worksheet is fixed by a decree of the head of the TPI (KTP Pasal 7 ayat (4)). */
    keputusanInstrumen: z.boolean(),
  }),
  /** The teams that the head of the instansi forms, with the parts that each must have filled; `maksimal` null: as many as there are. */
  tim: z.array(z.strictObject({
    id, judul: words, unsur: z.array(z.strictObject({ id, judul: words, minimal: z.number().int().min(0), maksimal: z.number().int().min(1).nullable() })).min(1),
  })).min(1),
  rute: z.partialRecord(z.enum(JENJANG), z.array(id)),
  tingkat: z.record(id, tingkat),
  /** From the lowest to the highest; the effective score is that of the highest finished layer (C48). */
  lapisan: z.array(id).min(1),
  ambang: perTujuan(ambang),
  /** The layers on which TPI assesses, in order: one, or two where the second is limited to what the first found lacking (TRK Lampiran II.B.4–6). */
  tahapTpi: z.array(id).min(1),
  /** What a pre-assessment tier can already test (C28). */
  ambangPendahuluan: z.array(z.enum(['pengungkit', 'area'])),
  /** `mengikat`: whether they block here, or are only a warning of what TPN will refuse (C22). */
  syaratInstansi: z.strictObject({ mengikat: z.boolean() }).extend(perTujuan(z.strictObject({ opiniBpk: z.enum(OPINI), sakip: z.enum(SAKIP), indeksRb: z.enum(SAKIP), spip: z.number().int() })).shape),
  /** `layananUtama`: whether core service and impact are asked again (C21). */
  syaratUnit: perTujuan(z.strictObject({ tindakLanjutPersen: decimal, lhkPersen: decimal, sakip: z.enum(SAKIP), layananUtama: z.boolean() })),
  /** Kinds of unit that may be proposed while they still fulfil the conditions of their instansi and their own (N5 Lampiran II Bab II.A, Stranas PK). */
  stranasPk: z.array(id),
  /** The panel of TPI; null where the letter rests on the report of TPI alone. */
  panel: panel.nullable(),
  surat: z.strictObject({
    /** Letters of this day and later carry the SPTJM of the head of the instansi; null: none does (C26). */
    sptjmInstansiSejak: date.nullable(),
    /** Who sends it. */
    pengirim: z.array(id).min(1),
    sptjmUnit: z.boolean(), peringatanPersenBerpredikat: decimal.nullable(),
    batas: z.strictObject({ bulan: z.number().int().min(1).max(12), tanggal: z.number().int().min(1).max(31), zona: words }),
  }),
  tpn: z.strictObject({
    /** Respondents that a survey needs, unless fewer people finished a service (N-16). */
    respondenMinimal: z.number().int().min(1),
    /** Who is asked whether anything stands against a unit (N-18). */
    klirens: z.array(z.strictObject({ id, judul: words })).min(1),
  }),
  /** WBK that the instansi judges itself, with MenPANRB's approval; null where the law does not know it. */
  tpm: panel.extend({ predikat: z.array(z.enum(TUJUAN)).min(1) }).nullable(),
  predikat: z.strictObject({
    monevTahun: z.number().int().min(1), kunciTahun: z.number().int().min(0),
    /** Whether a WBK unit that is proposed for WBBM in time starts its monitoring clock anew (C45). */
    ulangMonevSaatUsulWbbm: z.boolean(),
    /** Whether the head of the instansi decides beside MenPANRB, on award and revocation (C23). */
    keputusanDaerah: z.boolean(),
    penghargaan: z.enum(['wajib', 'dapat']),
    /** Whether a proven complaint leads to sanctions and guidance (TRK Lampiran III.B). */
    sanksi: z.boolean(),
    kanalPengaduan: z.array(z.strictObject({ id, judul: words })).min(1),
  }),
  kawasan: z.strictObject({
    /** The least score of integration, and the most that can be had (C41). */
    ambang: perTujuan(decimal),
    aspek: z.array(z.strictObject({ id, judul: words, maksimum: decimal })).min(1),
    /** Kinds of area, with the units that the law expects there; where one has been succeeded since, from and until when, and how we know (C38). */
    jenis: z.array(z.strictObject({
      id, judul: words, anggota: z.array(z.strictObject({ nama: words, instansi: words.optional(), dari: date.optional(), sampai: date.optional(), turunan: words.optional() })),
    })).min(1),
  }),
  /**
   * What the offices promise each other beside the law: working days for one turn, by machine and state (`usulan.perbaikan`), or for
   * one tier of it (`usulan.penilaianPendahuluan@kanwil`). Nothing in the law rests on it.
   */
  layanan: z.record(z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*(@[a-z][A-Za-z]*)?$/, 'bukan mesin.keadaan atau mesin.keadaan@tingkat'), layanan),
  /** Whom it is told to when a target draws near or has passed, by the name of the ladder, rung by rung. */
  eskalasi: z.record(id, z.array(anakTangga).min(1)),
  segregasi: z.strictObject({
    tinjauBulan: z.number().int().min(0), lapisanTanpaRantai: z.array(id),
    /** Acts that one person may not both do about one proposal or document, whatever post they do them in; `pengganti`: only where one of the two is done as Plh or Plt. */
    pasangan: z.array(pasangan),
  }),
  penggantian,
  /** Role codes by the name the law gives them; `judul` is what an official reads. */
  peran: z.record(id, peran),
  /** The documents that the process asks for. */
  dokumen: z.record(id, dokumen),
  /** The regulations that `dasar` cites, by the short name of a citation; `berkas` is the text that the quotes stand in, `lengkap` the whole title, as decrees cite it. */
  sumber: z.record(z.string().regex(/^[A-Z][A-Z0-9]*$/, 'bukan singkatan'), z.strictObject({ judul: words, lengkap: words.optional(), berkas: words })),
  /** Where each rule and each command stands in the law. */
  dasar: z.record(z.string(), z.array(citation).min(1)),
});

/** A complete pack, every question answered. */
export type Pack = z.infer<typeof pack>;
export const packSchema = pack;

/** What every pack says itself; where it names an `induk`, it may leave out what the parent answers. */
export const packDocumentSchema = z.looseObject({ ...pack.pick({ id: true, judul: true, nomor: true, ditetapkan: true, induk: true, berlaku: true }).shape });
const SAID_ITSELF = Object.entries(packDocumentSchema.shape).filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name);

/** The form of a pack as a JSON Schema, for those who write one: every key, of which only what no parent answers is required. */
export function packJsonSchema(): unknown {
  const whole = JSON.parse(JSON.stringify(z.toJSONSchema(pack, { io: 'input' }), (key, value: unknown) => (key === 'required' && Array.isArray(value) ? undefined : value))) as object;
  return { ...whole, required: SAID_ITSELF };
}
