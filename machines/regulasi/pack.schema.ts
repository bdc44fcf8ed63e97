import { z } from 'zod';
import { isDate } from '../kernel/calendar.js';

/** The shape of a regulation pack: everything of the law that is a number, a name, a route, a date or a source. */

const date = z.string().refine(isDate, 'bukan tanggal YYYY-MM-DD');
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'bukan bilangan desimal');
const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'bukan pengenal');
const words = z.string().trim().min(1, 'tidak boleh kosong');

export const TUJUAN = ['WBK', 'WBBM'] as const;
export type Tujuan = (typeof TUJUAN)[number];

export const JENJANG = ['instansi', 'eselonSatu', 'kanwil', 'upt'] as const;
/** The level of a unit in its instansi. */
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
  pengusul: z.array(id),
  komponen: z.enum(['pengungkit', 'penuh']),
  skTimWajib: z.boolean(),
});

const perTujuan = <T extends z.ZodType>(item: T) => z.strictObject({ WBK: item, WBBM: item });

export const SAKIP = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'] as const;
export const OPINI = ['TMP', 'TW', 'WDP', 'WTP'] as const;

const pack = z.strictObject({
  id, judul: words, nomor: words, ditetapkan: date,
  /** The pack whose answers hold where this one is silent. */
  induk: id.optional(),
  berlaku: z.strictObject({ dari: date, sampai: date.nullable() }),
  instrumen: words,
  istilah: z.strictObject({ pimpinan: words, satker: words, instansi: words, penerimaUsulan: words }),
  pencanangan: z.strictObject({
    /** The signed share must be above this percentage of the employees (C44). */
    mayoritasPersen: decimal,
    /** Who holds the act, by the level of the unit that declares itself. */
    penyelenggara: z.record(z.enum(JENJANG), z.enum(JENJANG)),
  }),
  penetapan: z.strictObject({ kriteria: z.array(z.strictObject({ id, judul: words })).min(1), instansiDicanangkanDahulu: z.boolean() }),
  pembangunan: z.strictObject({ bulanMinimal: z.number().int().min(0) }),
  rute: z.partialRecord(z.enum(JENJANG), z.array(id)),
  tingkat: z.record(id, tingkat),
  /** From the lowest to the highest; the effective score is that of the highest finished layer (C48). */
  lapisan: z.array(id).min(1),
  ambang: perTujuan(ambang),
  /** What a pre-assessment tier can already test (C28). */
  ambangPendahuluan: z.array(z.enum(['pengungkit', 'area'])),
  syaratInstansi: perTujuan(z.strictObject({ opiniBpk: z.enum(OPINI), sakip: z.enum(SAKIP), indeksRb: z.enum(SAKIP), spip: z.number().int() })),
  syaratUnit: perTujuan(z.strictObject({ tindakLanjutPersen: decimal, lhkPersen: decimal, sakip: z.enum(SAKIP) })),
  panel: z.strictObject({
    /** The bodies that the panel is made of; whoever sits for one holds a post with one of its roles. */
    unsur: z.array(z.strictObject({ id, judul: words, peran: z.array(id).min(1), minimalHadir: z.number().int().min(1) })).min(1),
    kuorumPecahan: z.strictObject({ pembilang: z.number().int(), penyebut: z.number().int() }),
  }),
  surat: z.strictObject({ sptjmInstansi: z.boolean(), sptjmUnit: z.boolean(), peringatanPersenBerpredikat: decimal.nullable(), batas: z.strictObject({ bulan: z.number().int().min(1).max(12), tanggal: z.number().int().min(1).max(31), zona: words }) }),
  predikat: z.strictObject({ monevTahun: z.number().int().min(1), kunciTahun: z.number().int().min(0) }),
  segregasi: z.strictObject({ tinjauBulan: z.number().int().min(0), lapisanTanpaRantai: z.array(id) }),
  /** Role codes by the name the law gives them; `judul` is what an official reads. */
  peran: z.record(id, z.strictObject({ judul: words })),
  /** The documents that the process asks for, with who signs. */
  dokumen: z.record(id, z.strictObject({ judul: words, penandatangan: z.array(id).min(1), bentuk: z.enum(['peraturan', 'nasional', 'disusun']) })),
  /** Where each rule and each command stands in the law. */
  dasar: z.record(z.string(), z.array(citation).min(1)),
});

/** A complete pack, every question answered. */
export type Pack = z.infer<typeof pack>;
export const packSchema = pack;

/** A pack as it is written: where it names an `induk`, it may leave out what the parent answers. */
export const packDocumentSchema = pack.partial().required({ id: true, judul: true, nomor: true, ditetapkan: true, berlaku: true });
export type PackDocument = z.infer<typeof packDocumentSchema>;
