import type { Berkas, DokumenContext, DokumenFacts } from '../../machines/dokumen/dokumen.types.js';
import { naskahOf } from '../../machines/naskah/daftar.js';
import type { JenisNaskah, Sumber } from '../../machines/naskah/naskah.types.js';
import { TITIK } from '../../machines/naskah/tulis.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import { holdsOffice } from '../identity/permission/offices.js';
import { mayRead, readsAll } from '../identity/permission/read.js';
import type { Statement } from '../platform/database/database.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow, FactQuestion, FactRequest, FactSource } from '../workflow/fact-source.js';
import { jabatanDokumen } from './jabatan.js';
import { SUMBER } from './sumber/sumber.sql.js';
import { dibukaOf, sumberOf, type RawSumber, type Tambahan } from './sumber/sumber.js';

interface Row { sumber: RawSumber | null; sejenis: { semua: number; berlaku: number }; dipakai: boolean; berkas: Berkas | null }

// A document that is there knows its case; one that is being drafted is told it.
const SUBJECT = `(case when $2::uuid is null then $3::uuid else (select d.induk_id from kasus d where d.tenant_id = $1 and d.id = $2::uuid) end)`;
const JENIS = `(case when $2::uuid is null then $4::text else (select d.context ->> 'jenis' from kasus d where d.tenant_id = $1 and d.id = $2::uuid) end)`;

const FACTS = `
  select (select to_jsonb(x) from (${SUMBER(SUBJECT)}) x) as sumber,
    (select jsonb_build_object('semua', count(*), 'berlaku', count(*) filter (where d.keadaan <> 'batal')) from kasus d
      where d.tenant_id = $1 and d.induk_id = ${SUBJECT} and d.machine = 'dokumen' and d.context ->> 'jenis' = ${JENIS} and d.id is distinct from $2::uuid) as sejenis,
    exists (select from dokumen_nomor n where n.tenant_id = $1 and n.jenis = ${JENIS} and n.tahun = left($6::text, 4) and n.nomor = app.nomor_baku($5::text) and n.dokumen_id is distinct from $2::uuid) as dipakai,
    (select jsonb_build_object('sidik', encode(b.sidik, 'hex'), 'jenis', b.jenis)
        || case b.jenis when 'final' then jsonb_build_object('kepala', jsonb_build_object('seq', b.kepala_seq, 'hash', encode(b.kepala, 'hex')), 'kode', b.kode, 'nomor', b.nomor, 'tanggal', b.tanggal)
          else jsonb_build_object('cara', b.cara, 'alas', encode(b.alas, 'hex')) end
      from dokumen_berkas b where b.tenant_id = $1 and b.dokumen_id = $2::uuid and b.sidik = decode($7::text, 'hex')) as berkas`;

function statement({ actor, kasus, data }: FactQuestion): Statement {
  const typed = data as { readonly kasus?: string; readonly jenis?: string; readonly nomor?: string; readonly tanggal?: string; readonly sidik?: string };
  const opening = kasus === null ? [typed.kasus ?? null, typed.jenis ?? null] : [null, null];
  return { name: 'fakta-dokumen', text: FACTS, values: [actor.tenant, kasus, ...opening, typed.nomor ?? null, typed.tanggal ?? null, typed.sidik ?? null] };
}

/** What a command says of the document, or what is on record of it. */
function tambahanOf({ row, data }: FactRequest): Tambahan & { jenis: string } {
  const { jenis, isian, nomor, tanggal } = { isian: {}, jenis: '', ...row?.stored.context, ...('isian' in data || row === null ? data : {}) } as unknown as DokumenContext;
  return { jenis, isian, nomor, tanggal };
}

/** The levels of the unit and of those above it. */
const jenjangOf = (raw: RawSumber): Set<Jenjang> => new Set(Object.values(raw.unit).filter(({ path }) => raw.path.startsWith(path)).map(({ jenjang }) => jenjang));

/** The same source before the register has given anything. */
function tanpaNomor(sumber: Sumber): Sumber {
  const rest = { ...sumber };
  delete rest.nomor;
  delete rest.tanggal;
  return rest;
}

/** Number and date that the case itself holds: what stands in the document while the register has given it none. */
function tercatatOf(form: JenisNaskah, sumber: Sumber, siap: boolean): { nomorKasus: string | null; tanggalKasus: string | null } {
  const { nomor, tanggal } = siap ? form.isi(tanpaNomor(sumber)) : {};
  const known = (text: unknown): string | null => (typeof text === 'string' && text !== TITIK ? text : null);
  return { nomorKasus: known(nomor), tanggalKasus: known(tanggal) };
}

function naskahFrom(raw: RawSumber, request: FactRequest): DokumenFacts['naskah'] {
  const { jenis, ...tambahan } = tambahanOf(request);
  const form = naskahOf(jenis);
  if (form?.machine !== raw.machine) return null;
  const sumber = sumberOf(raw, request.law.law, request.hariIni, tambahan);
  const kurang = form.kurang(sumber);
  return {
    ...tercatatOf(form, sumber, kurang === null), kurang: kurang === null ? null : request.law.law.say(kurang), isian: form.isian.map(({ nama, judul, jenis: kind, wajib }) => ({ nama, judul, jenis: kind, wajib })),
  };
}

function facts([row]: readonly object[], request: FactRequest): DokumenFacts {
  const { sumber: raw, sejenis, dipakai, berkas } = row as Row;
  if (!raw) throw new Error('dokumen tanpa kasus');
  return {
    hariIni: request.hariIni, pelaku: { orang: request.actor.person, peran: request.actor.role }, naskah: naskahFrom(raw, request),
    jabatan: jabatanDokumen(request.law.law.pack.dokumen[tambahanOf(request).jenis], raw.jenjang, jenjangOf(raw)),
    subjek: { mesin: raw.machine, kepala: { seq: raw.seq, hash: raw.hash }, dibuka: dibukaOf(raw) }, sejenis, nomorDipakai: dipakai, berkas,
  };
}

/**
 * Drafts are for those who write, initial and sign them, and for auditors. What was issued is seen by whoever sees the case; where the
 * law does not publish it, by its offices and the unit itself.
 */
export function bolehMelihat(actor: Actor, { stored, unit }: Pick<CaseRow, 'stored' | 'unit'>, { law: { pack } }: LoadedLaw): boolean {
  const { jenis, mesin, terbit } = stored.context as unknown as DokumenContext;
  const row = pack.dokumen[jenis];
  if (!mayRead(actor.role, mesin)) return false;
  if (readsAll(actor.role) || (row && holdsOffice(actor, [...row.penyusun, ...row.paraf, ...row.penandatangan], unit))) return true;
  return terbit !== undefined && (row?.publik === true || actor.satker === unit.satker);
}

const jenisOf = (context: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>): string | undefined => (context['jenis'] ?? data['jenis']) as string | undefined;

/** What the machine `dokumen` needs to know: its case as it stands, what it would be written from, numbers that are taken, the file that is named. */
export const dokumenFacts: FactSource = { machine: 'dokumen', statement, facts, dokumen: jenisOf, visible: bolehMelihat };
