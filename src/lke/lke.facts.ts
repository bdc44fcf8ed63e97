import { addMonths } from '../../machines/kernel/calendar.js';
import { dirujuk, dirujukLke } from '../../machines/lke/lke.bukti.rules.js';
import type { Bagi, KeadaanBukti, LapisanBawah, LkeContext, LkeFacts } from '../../machines/lke/lke.types.js';
import { registry } from '../../machines/registry.js';
import type { UsulanContext } from '../../machines/usulan/usulan.types.js';
import type { Actor } from '../identity/actor.js';
import { isActingUnit, isOfLayer } from '../identity/permission/permit.js';
import { readersOf } from '../identity/permission/offices.js';
import { readsAll } from '../identity/permission/read.js';
import type { FactRequest, FactSource } from '../workflow/fact-source.js';
import { koleksiSql } from '../workflow/koleksi.js';

interface Row {
  usulan: string;
  keadaan: string;
  context: UsulanContext;
  /** The other worksheets of the proposal; their answers only for one that starts from another: a new one, or a later stage of TPI. */
  lain: { id: string; lapisan: string; keadaan: string; olehPelaku: boolean; isi: Omit<LapisanBawah, 'lapisan'> | null }[] | null;
  /** Every post the actor holds or held in this instansi, as Plh or Plt too. */
  jabatan: { satker: string; path: string; sampai: string | null }[] | null;
  /** Only where areas are assigned: the posts of the persons named. */
  tim?: (Pick<Actor, 'satker' | 'path' | 'jenjang' | 'jenis' | 'scope' | 'role'> & { orang: string; dari: string; sampai: string | null })[] | null;
  /** Only where evidence is typed: the files and pictures of links with those hashes, in the whole instansi. */
  bukti?: { sidik: string; satker: string; path: string; keadaan: KeadaanBukti }[] | null;
}

// The id is a subquery of its own: behind row level security, `coalesce` in a condition keeps the index on the id from being used.
const FACTS = (more = '') => `
  select u.id as usulan, u.keadaan, u.context,
    (select jsonb_agg(jsonb_build_object('id', l.id, 'lapisan', l.context -> 'lapisan', 'keadaan', l.keadaan, 'olehPelaku', l.context -> 'penilai' ? $4::text or coalesce(l.context -> 'pembaca' ? $4::text, false),
        'isi', case when $2::uuid is null or exists (select from kasus k where k.tenant_id = $1 and k.id = $2::uuid and k.context ? 'terbuka' and k.context ->> 'lapisan' <> 'mandiri') then jsonb_build_object('jawaban', ${koleksiSql('l', 'jawaban')}, 'hasil', l.context -> 'hasil', 'survei', l.context -> 'survei') end) order by l.kunci)
       from kasus l where l.tenant_id = $1 and l.machine = 'lke' and l.induk_id = u.id and l.id is distinct from $2::uuid) as lain,
    (select jsonb_agg(jsonb_build_object('satker', p.satker_id, 'path', s.path, 'sampai', p.sampai) order by p.post_id, p.penggantian_id)
       from dijabat p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.person_id = $4::uuid) as jabatan${more}
  from kasus u where u.tenant_id = $1 and u.id = (select coalesce((select induk_id from kasus where tenant_id = $1 and id = $2), $3::uuid))`;

const TIM = `,
    (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'role', p.role, 'scope', p.scope_path, 'dari', p.dari, 'sampai', p.sampai, 'satker', s.id, 'path', s.path, 'jenjang', s.jenjang, 'jenis', s.jenis))
       from dijabat p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.person_id = any($5::uuid[])) as tim`;
const FACTS_WITH_TEAM = FACTS(TIM);
const BUKTI = `,
    (select jsonb_agg(jsonb_build_object('sidik', b.sidik, 'satker', b.satker_id, 'path', b.path, 'keadaan', b.keadaan)) from app.bukti_menurut_sidik($1::uuid, $5::text[]) b) as bukti`;
const FACTS_WITH_EVIDENCE = FACTS(BUKTI);
const FACTS_ALONE = FACTS();

/** Each hash once. */
const hashes = (found: readonly { readonly sidik: string }[]): string[] => [...new Set(found.map(({ sidik }) => sidik))];

/** Evidence of the unit itself, of a unit above it, or of the unit of the one who acts; of those the best. */
function evidenceOf(found: NonNullable<Row['bukti']>, { unit, actor }: FactRequest): NonNullable<LkeFacts['bukti']> {
  const order: readonly KeadaanBukti[] = ['tersimpan', 'belumDipindai', 'ditahan', 'rusak', 'ditolak', 'unitLain'];
  const told = found.map(({ sidik, satker, path, keadaan }) => ({ sidik, keadaan: unit.path.startsWith(path) || satker === actor.satker ? keadaan : 'unitLain' as const }));
  return Object.fromEntries(told.sort((a, b) => order.indexOf(b.keadaan) - order.indexOf(a.keadaan)).map(({ sidik, keadaan }) => [sidik, { keadaan }]));
}

/** The persons to whom areas are to be assigned; null where that is not what is done. */
const assigned = ({ pembagian }: FactRequest['data']): string[] | null => (pembagian ? [...new Set(Object.values(pembagian as Bagi['pembagian']).flat())] : null);

/** Of those persons, the ones who hold a post of this layer today. */
function teamOf(posts: NonNullable<Row['tim']>, { unit, law, hariIni }: FactRequest, lapisan: string): string[] {
  const target = { satker: unit.satker, jenjang: unit.jenjang, path: unit.path, tingkat: lapisan };
  const held = posts.filter((p) => p.dari <= hariIni && (p.sampai === null || p.sampai >= hariIni) && isOfLayer(p, target, law.law));
  return [...new Set(held.map(({ orang }) => orang))];
}

/** The return of the proposal that began this round, for a worksheet that has not followed it yet. */
function returnOf({ hasil, putaran }: UsulanContext, own: Partial<LkeContext> | undefined): Pick<NonNullable<LkeFacts['usulan']>, 'pengembalian'> {
  const found = own === undefined || own.putaran === putaran ? undefined : hasil.find((h) => h.hasil === 'dikembalikan' && h.putaran === putaran - 1);
  const { tingkat, oleh, pada, butir = [] } = found ?? {};
  return tingkat !== undefined && oleh !== undefined && pada !== undefined ? { pengembalian: { lapisan: tingkat, oleh, pada, butir } } : {};
}

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

function actorFacts(row: Row, { actor, unit, law, hariIni }: FactRequest, lapisan: string): LkeFacts['pelaku'] {
  const since = addMonths(hariIni, -law.law.pack.segregasi.tinjauBulan);
  const recent = (row.jabatan ?? []).filter((p) => p.sampai === null || p.sampai >= since);
  const guides = (path: string) => path.split('/').length > 3 && unit.path !== path && eselonSatu(path) === eselonSatu(unit.path);
  return {
    orang: actor.person, pembaca: readersOf({ jenjang: unit.jenjang, tingkat: lapisan }, law.law).includes(actor.role),
    jabatanDiUnit: recent.some((p) => p.satker === unit.satker),
    menilaiLapisan: (row.lain ?? []).filter((l) => l.olehPelaku).map((l) => l.lapisan),
    rantaiSendiri: recent.some((p) => guides(p.path)),
    pengecualian: (row.context.kecuali ?? []).filter((k) => k.orang === actor.person).map(({ lapisan, alasan }) => ({ ...(lapisan === undefined ? {} : { lapisan }), alasan })),
  };
}

/** What the machine `lke` needs to know: whose turn it is, the layer below, and the person who acts, over all posts. */
export const lkeFacts: FactSource = {
  machine: 'lke',
  statement: ({ actor, kasus, data }) => {
    const values = [actor.tenant, kasus, typeof data['usulan'] === 'string' ? data['usulan'] : null, actor.person];
    const orang = assigned(data);
    const sidik = hashes(dirujuk(data));
    if (sidik.length > 0) return { name: 'fakta-lke-bukti', text: FACTS_WITH_EVIDENCE, values: [...values, sidik] };
    return orang ? { name: 'fakta-lke-tim', text: FACTS_WITH_TEAM, values: [...values, orang] } : { name: 'fakta-lke', text: FACTS_ALONE, values };
  },
  facts: (rows, request): LkeFacts => {
    const row = rows[0] as Row | undefined;
    const { unit, hariIni, law } = request;
    if (!row) return { unit, hariIni, usulan: null, bawah: null, pelaku: { orang: request.actor.person, pembaca: false, jabatanDiUnit: false, menilaiLapisan: [], rantaiSendiri: false, pengecualian: [] } };
    const { rute, posisi, putaran, tahap, periode, tujuan, percepatan } = row.context;
    const { pack } = law.law;
    const own = request.row?.stored.context as Partial<LkeContext> | undefined;
    const lapisan = own?.lapisan ?? String(request.data['lapisan']);
    return {
      unit: { satker: unit.satker, jenjang: unit.jenjang }, hariIni,
      usulan: {
        keadaan: row.keadaan, judul: registry.machine('usulan').states[row.keadaan]?.title ?? row.keadaan, tingkat: rute[posisi] ?? 'tpi', putaran, periode, tujuan,
        tahapTpi: pack.tahapTpi[tahap] ?? 'tpi', kurang: percepatan?.putaran === putaran ? percepatan.daftar.map((butir) => butir.pertanyaan) : [],
        ...returnOf(row.context, own),
      },
      bawah: startsFrom(row, request),
      pelaku: actorFacts(row, request, lapisan), ...(row.tim === undefined ? {} : { tim: teamOf(row.tim ?? [], request, lapisan) }),
      ...(row.bukti === undefined ? {} : { bukti: evidenceOf(row.bukti ?? [], request) }),
    };
  },
  tingkat: (context, data) => {
    const lapisan = (context as Partial<LkeContext>).lapisan ?? data['lapisan'];
    return typeof lapisan === 'string' ? lapisan : undefined;
  },
  /** What became of the evidence that the worksheet cites. */
  beside: async (tx, tenant, row) => {
    const sidik = hashes(dirujukLke(row.stored.context));
    if (sidik.length === 0) return {};
    const found = await tx.run<{ sidik: string; path: string; keadaan: KeadaanBukti; berubah: boolean }>({ name: 'bukti-lke', text: 'select sidik, path, keadaan, berubah from app.bukti_menurut_sidik($1::uuid, $2::text[])', values: [tenant, sidik] });
    const near = sidik.map((one) => ({ one, rows: found.filter((f) => f.sidik === one) }));
    return { bukti: {
      jumlah: sidik.length,
      berubahSetelahDinilai: near.filter(({ rows }) => rows.some(({ berubah }) => berubah) && !rows.some(({ berubah, path }) => !berubah && row.unit.path.startsWith(path))).map(({ one }) => one),
      tidakUtuh: near.filter(({ rows }) => !rows.some(({ keadaan }) => keadaan === 'tersimpan' || keadaan === 'belumDipindai')).map(({ one }) => one),
    } };
  },
  /** A layer that is still being worked on is for those who work on it (and for auditors); the unit sees it when it is finished. */
  visible: (actor, row, { law }) => {
    const { lapisan } = row.stored.context as unknown as LkeContext;
    if (row.stored.value === 'selesai' || lapisan === 'mandiri' || readsAll(actor.role)) return true;
    const tier = law.pack.tingkat[lapisan];
    return [...(tier?.penilai ?? []), ...(tier?.pembaca ?? [])].includes(actor.role)
      && isActingUnit(actor, { satker: row.unit.satker, jenjang: row.unit.jenjang, path: row.unit.path, tingkat: lapisan }, law);
  },
};
