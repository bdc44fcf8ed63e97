import type { Bentuk, TpmFacts } from '../../machines/tpm/tpm.types.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Post { orang: string; peran: string; dari: string; sampai: string | null; path: string }
interface Row { jabatan: Post[] | null; unit: string[] | null; berjalan: number }

/** Where a proposal stands while the team judges it. */
const DIEVALUASI = ['evaluasiTpm', 'menungguPanelTpm'];

const FACTS = `
  select (select jsonb_agg(jsonb_build_object('orang', p.person_id, 'peran', p.role, 'dari', p.dari, 'sampai', p.sampai, 'path', s.path) order by p.post_id, p.penggantian_id)
      from dijabat p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.person_id = any($3::uuid[])) as jabatan,
    (select jsonb_agg(s.kode order by s.kode) from satker s where s.tenant_id = $1 and s.jenjang = 'eselonSatu') as unit,
    (select count(*)::int from kasus u where u.tenant_id = $1 and u.machine = 'usulan' and u.keadaan = any($4::text[])
       and u.kunci = (select t.kunci from kasus t where t.tenant_id = $1 and t.id = $2::uuid)) as berjalan`;

const membersOf = (data: Readonly<Record<string, unknown>>): string[] => ((data as Partial<Bentuk>).anggota ?? []).map(({ orang }) => orang);

/** The posts that are held on a day, by person. */
function heldOn(hari: string, posts: readonly Post[]): TpmFacts['jabatan'] {
  const held = posts.filter(({ dari, sampai }) => dari <= hari && (sampai === null || sampai >= hari));
  return Object.fromEntries([...new Set(held.map(({ orang }) => orang))].map((orang) =>
    [orang, held.filter((post) => post.orang === orang).map(({ peran, path }) => ({ peran, jalur: path.split('/').filter((kode) => kode !== '') }))]));
}

/** What the machine `tpm` needs to know: where its members work, the units of the instansi, and what the team has not finished. */
export const tpmFacts: FactSource = {
  machine: 'tpm',
  statement: ({ actor, kasus, data }) => ({ name: 'fakta-tpm', text: FACTS, values: [actor.tenant, kasus, membersOf(data), DIEVALUASI] }),
  facts: (rows, { hariIni }): TpmFacts => {
    const { jabatan, unit, berjalan } = (rows[0] ?? { jabatan: null, unit: null, berjalan: 0 }) as Row;
    return { hariIni, jabatan: heldOn(hariIni, jabatan ?? []), unit: unit ?? [], berjalan };
  },
};
