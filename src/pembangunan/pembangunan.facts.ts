import type { Kegiatan, PembangunanContext, PembangunanFacts } from '../../machines/pembangunan/pembangunan.types.js';
import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import type { FactRequest, FactSource } from '../workflow/fact-source.js';

interface Row { tujuan: Tujuan; kegiatan: Omit<Kegiatan, 'tujuan'>[] | null }

// The unit is a subquery of its own: behind row level security, `coalesce` in a condition keeps the index from being used.
const FACTS = `
  select s.kunci as tujuan,
    (select jsonb_agg(jsonb_build_object('nomor', r.n, 'indikator', r.k -> 'indikator', 'waktu', r.k -> 'waktu', 'tanda', md5(concat_ws(' ', r.k ->> 'indikator', r.k ->> 'rencanaAksi'))) order by r.n)
       from jsonb_array_elements(s.context -> 'rencanaAksi' -> 'kegiatan') with ordinality r(k, n)) as kegiatan
  from kasus s where s.tenant_id = $1 and s.machine = 'satker' and s.keadaan = 'membangun' and s.kunci in ('WBK', 'WBBM')
    and s.satker_id = (select coalesce((select satker_id from kasus where tenant_id = $1 and id = $2::uuid), $3::uuid)) order by s.kunci`;

/** The activities due in the year of which a rule may still ask something: what is done already need not be told with every event. */
function rencanaOf(rows: readonly Row[], { row, data }: FactRequest): Kegiatan[] {
  const { tahun, realisasi = [] } = (row?.stored.context ?? data) as Partial<PembangunanContext>;
  const done = new Set(realisasi.map(({ tujuan, tanda }) => `${tujuan}/${tanda}`));
  return rows.flatMap(({ tujuan, kegiatan }) => (kegiatan ?? []).map((k) => ({ tujuan, ...k })))
    .filter(({ tujuan, nomor, tanda, waktu }) => (waktu.startsWith(`${tahun}-`) && !done.has(`${tujuan}/${tanda}`)) || (tujuan === data['tujuan'] && nomor === data['nomor']));
}

/** What the machine `pembangunan` needs to know: what the unit builds toward, its plans of action, and from which unit somebody acts. */
export const pembangunanFacts: FactSource = {
  machine: 'pembangunan',
  statement: ({ actor, kasus, data }) => ({ name: 'fakta-pembangunan', text: FACTS, values: [actor.tenant, kasus, typeof data['satker'] === 'string' ? data['satker'] : null] }),
  facts: (found, request): PembangunanFacts => {
    const rows = found as readonly Row[];
    const { unit, hariIni, actor } = request;
    return {
      unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni, membangun: rows.map(({ tujuan }) => tujuan), rencana: rencanaOf(rows, request),
      pelaku: { satker: actor.satker, jenjang: actor.jenjang },
    };
  },
};
