import { addMonths } from '../../machines/kernel/calendar.js';
import type { LapisanBawah, LkeContext, LkeFacts } from '../../machines/lke/lke.types.js';
import { registry } from '../../machines/registry.js';
import type { UsulanContext } from '../../machines/usulan/usulan.types.js';
import { isActingUnit } from '../identity/grants.js';
import type { FactRequest, FactSource } from '../workflow/fact-source.js';

interface Row {
  usulan: string;
  keadaan: string;
  context: UsulanContext;
  /** The other worksheets of the proposal; their answers only for one that starts from another: a new one, or a later stage of TPI. */
  lain: { id: string; lapisan: string; keadaan: string; olehPelaku: boolean; isi: Omit<LapisanBawah, 'lapisan'> | null }[] | null;
  /** Every post the actor holds or held in this instansi. */
  jabatan: { satker: string; path: string; sampai: string | null }[] | null;
}

// The id is a subquery of its own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const FACTS = `
  select u.id as usulan, u.keadaan, u.context,
    (select jsonb_agg(jsonb_build_object('id', l.id, 'lapisan', l.context -> 'lapisan', 'keadaan', l.keadaan, 'olehPelaku', l.context -> 'penilai' ? $4::text,
        'isi', case when $2::uuid is null or exists (select from kasus k where k.tenant_id = $1 and k.id = $2::uuid and k.context ? 'terbuka') then jsonb_build_object('jawaban', l.context -> 'jawaban', 'hasil', l.context -> 'hasil') end) order by l.kunci)
       from kasus l where l.tenant_id = $1 and l.machine = 'lke' and l.induk_id = u.id and l.id is distinct from $2::uuid) as lain,
    (select jsonb_agg(jsonb_build_object('satker', p.satker_id, 'path', s.path, 'sampai', p.sampai) order by p.id)
       from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.person_id = $4::uuid) as jabatan
  from kasus u where u.tenant_id = $1 and u.id = (select coalesce((select induk_id from kasus where tenant_id = $1 and id = $2), $3::uuid))`;

/** The worksheet that this layer starts from: the highest finished one below it. */
function below(row: Row, lapisan: string, order: readonly string[]): LapisanBawah | null {
  const under = order.slice(0, Math.max(0, order.indexOf(lapisan)));
  const found = [...under].reverse().flatMap((l) => (row.lain ?? []).filter((x) => x.lapisan === l && x.keadaan === 'selesai'))[0];
  return found?.isi ? { lapisan: found.lapisan, ...found.isi } : null;
}

/** What this worksheet starts from now: when it is opened, and when a later stage of TPI is opened again in a new round. */
function startsFrom(row: Row, request: FactRequest): LapisanBawah | null {
  const own = request.row?.stored.context as Partial<LkeContext> | undefined;
  if (own?.putaran === row.context.putaran) return null;
  return below(row, own?.lapisan ?? String(request.data['lapisan']), request.law.law.pack.lapisan);
}

/** The Eselon I unit above a unit: the second step of its path. */
const eselonSatu = (path: string): string => path.split('/').slice(0, 3).join('/');

function actorFacts(row: Row, { actor, unit, law, hariIni }: FactRequest): LkeFacts['pelaku'] {
  const since = addMonths(hariIni, -law.law.pack.segregasi.tinjauBulan);
  const recent = (row.jabatan ?? []).filter((p) => p.sampai === null || p.sampai >= since);
  const guides = (path: string) => path.split('/').length > 3 && unit.path !== path && eselonSatu(path) === eselonSatu(unit.path);
  return {
    jabatanDiUnit: recent.some((p) => p.satker === unit.satker),
    menilaiLapisan: (row.lain ?? []).filter((l) => l.olehPelaku).map((l) => l.lapisan),
    rantaiSendiri: recent.some((p) => guides(p.path)),
    pengecualian: (row.context.kecuali ?? []).filter((k) => k.orang === actor.person).map(({ lapisan, alasan }) => ({ ...(lapisan === undefined ? {} : { lapisan }), alasan })),
  };
}

/** What the machine `lke` needs to know: whose turn it is, the layer below, and the person who acts, over all posts. */
export const lkeFacts: FactSource = {
  machine: 'lke',
  statement: ({ actor, kasus, data }) => ({
    name: 'fakta-lke', text: FACTS, values: [actor.tenant, kasus, typeof data['usulan'] === 'string' ? data['usulan'] : null, actor.person],
  }),
  facts: (rows, request): LkeFacts => {
    const row = rows[0] as Row | undefined;
    const { unit, hariIni, law } = request;
    if (!row) return { unit, hariIni, usulan: null, bawah: null, pelaku: { jabatanDiUnit: false, menilaiLapisan: [], rantaiSendiri: false, pengecualian: [] } };
    const { rute, posisi, putaran, tahap, periode, tujuan, percepatan } = row.context;
    const { pack } = law.law;
    return {
      unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni,
      usulan: {
        keadaan: row.keadaan, judul: registry.machine('usulan').states[row.keadaan]?.title ?? row.keadaan, tingkat: rute[posisi] ?? 'tpi', putaran, periode, tujuan,
        tahapTpi: pack.tahapTpi[tahap] ?? 'tpi', kurang: percepatan?.putaran === putaran ? percepatan.daftar.map((butir) => butir.pertanyaan) : [],
      },
      bawah: startsFrom(row, request),
      pelaku: actorFacts(row, request),
    };
  },
  tingkat: (context, data) => {
    const lapisan = (context as Partial<LkeContext>).lapisan ?? data['lapisan'];
    return typeof lapisan === 'string' ? lapisan : undefined;
  },
  /** A layer that is still being worked on is for those who work on it (and for auditors); the unit sees it when it is finished. */
  visible: (actor, row, { law }) => {
    const { lapisan } = row.stored.context as unknown as LkeContext;
    if (row.stored.value === 'selesai' || lapisan === 'mandiri' || actor.role === 'auditor') return true;
    const tier = law.pack.tingkat[lapisan];
    return [...(tier?.penilai ?? []), ...(tier?.pengusul ?? [])].includes(actor.role)
      && isActingUnit(actor, { satker: row.unit.satker, jenjang: row.unit.jenjang, path: row.unit.path, tingkat: lapisan }, law);
  },
};
