import type { AnggotaKawasanFacts, HasilTpi, PredikatUnit, UndanganFact } from '../../machines/anggotaKawasan/anggotaKawasan.types.js';
import { TUJUAN } from '../../machines/regulasi/pack.schema.js';
import type { Statement } from '../platform/database/database.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row {
  kode: string;
  undangan: UndanganFact[] | null;
  predikat: PredikatUnit[] | null;
  hasil_tpi: HasilTpi | null;
  jabatan: Record<string, string[]> | null;
}

const FACTS = (unit: string) => `
  select s.kode,
    (select jsonb_agg(jsonb_build_object('kawasan', u.kawasan, 'undangan', u.undangan, 'unit', u.unit, 'kodeUnit', u.kode_unit, 'jawaban', u.jawaban)) from kawasan.undangan() u) as undangan,
    (select jsonb_agg(jsonb_build_object('kasus', p.id, 'tujuan', p.context -> 'tujuan', 'nomor', p.context -> 'sk' -> 'nomor', 'tanggal', p.context -> 'sk' -> 'tanggal') order by p.context -> 'sk' -> 'tanggal', p.id)
       from app.silsilah($1, s.id) l join kasus p on p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = l.satker_id where l.utuh and p.keadaan <> 'dicabut') as predikat,
    (select jsonb_build_object('tujuan', h.context -> 'tujuan', 'periode', h.context -> 'periode', 'nomor', h.context -> 'lhe' -> 'nomor', 'tanggal', h.context -> 'lhe' -> 'tanggal', 'simpulan', h.context -> 'lhe' -> 'simpulan')
       from app.silsilah($1, s.id) l join kasus h on h.tenant_id = $1 and h.machine = 'usulan' and h.satker_id = l.satker_id where l.utuh and h.context ? 'lhe' order by h.context -> 'lhe' -> 'tanggal' desc, h.id limit 1) as hasil_tpi,
    (select jsonb_object_agg(j.person_id, j.peran) from (select person_id, jsonb_agg(distinct role) as peran from post
       where tenant_id = $1 and person_id = any($3::uuid[]) and dari <= (app.now() at time zone $4)::date and (sampai is null or sampai >= (app.now() at time zone $4)::date) group by person_id) j) as jabatan
  from satker s where s.tenant_id = $1 and s.id = ${unit}`;

/** The highest predikat that the unit holds; of two alike the later decree. */
const highest = (held: readonly PredikatUnit[]): PredikatUnit | null =>
  [...held].sort((a, b) => TUJUAN.indexOf(a.tujuan) - TUJUAN.indexOf(b.tujuan) || a.tanggal.localeCompare(b.tanggal)).at(-1) ?? null;

/** What the machine `anggotaKawasan` needs to know: its invitations, what its unit holds, and who sits in its TPI. */
export const anggotaKawasanFacts: FactSource = {
  machine: 'anggotaKawasan',
  statement: ({ actor, kasus, data }): Statement => {
    const orang = Array.isArray(data['orang']) ? data['orang'] : [];
    return kasus !== null
      ? { name: 'fakta-anggota-kawasan', values: [actor.tenant, kasus, orang, actor.zona], text: FACTS(`(select satker_id from kasus where tenant_id = $1 and id = $2::uuid)`) }
      : { name: 'fakta-anggota-kawasan-baru', values: [actor.tenant, typeof data['satker'] === 'string' ? data['satker'] : null, orang, actor.zona], text: FACTS('$2::uuid') };
  },
  facts: ([row], { hariIni }): AnggotaKawasanFacts => {
    const { kode = '', undangan, predikat, hasil_tpi: hasilTpi, jabatan } = (row ?? {}) as Partial<Row>;
    return { hariIni, unit: { kode }, undangan: undangan ?? [], predikat: highest(predikat ?? []), hasilTpi: hasilTpi ?? null, jabatan: jabatan ?? {} };
  },
};
