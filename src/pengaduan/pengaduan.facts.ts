import type { PengaduanContext, PengaduanFacts } from '../../machines/pengaduan/pengaduan.types.js';
import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import type { FactSource } from '../workflow/fact-source.js';

interface Row { predikat: { tujuan: Tujuan; kasus: string; keadaan: string }[] | null }

/** Who sees a complaint from the first day; the unit itself only once it is asked. */
const MENANGANI: ReadonlySet<string> = new Set(['ketuaTpi', 'sekretarisTpi', 'anggotaTpi', 'petugasPengaduan', 'pimpinanInstansi', 'tpn', 'auditor']);

// The unit's own awards, under whatever name it got them; what it took over by a merger is no award of its own.
const FACTS = (unit: string) => `
  select (select jsonb_agg(jsonb_build_object('tujuan', p.context -> 'tujuan', 'kasus', p.id, 'keadaan', p.keadaan) order by p.kunci, p.id)
    from app.silsilah($1, u.satker_id) l join kasus p on p.tenant_id = $1 and p.machine = 'predikat' and p.satker_id = l.satker_id where l.utuh and p.keadaan <> 'dicabut') as predikat
  from ${unit} u`;

/** What the machine `pengaduan` needs to know: the date, and the awards that the unit holds. */
export const pengaduanFacts: FactSource = {
  machine: 'pengaduan',
  statement: ({ actor, kasus, data }) => (kasus !== null
    ? { name: 'fakta-pengaduan', values: [actor.tenant, kasus], text: FACTS('(select satker_id from kasus where tenant_id = $1 and id = $2::uuid)') }
    : { name: 'fakta-pengaduan-baru', values: [actor.tenant, typeof data['satker'] === 'string' ? data['satker'] : null], text: FACTS('(select $2::uuid as satker_id)') }),
  facts: ([row], { hariIni }): PengaduanFacts => {
    const held = (row as Row | undefined)?.predikat ?? [];
    const latest = (tujuan: Tujuan) => {
      const found = held.filter((p) => p.tujuan === tujuan).at(-1);
      return found ? { kasus: found.kasus, keadaan: found.keadaan } : null;
    };
    return { hariIni, predikat: { WBK: latest('WBK'), WBBM: latest('WBBM') } };
  },
  visible: (actor, row) => MENANGANI.has(actor.role) || (actor.satker === row.unit.satker && (row.stored.context as Partial<PengaduanContext>).permintaan !== undefined),
};
