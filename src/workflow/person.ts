import { asksPerson, free, type Dijabat, type Dilakukan, type Riwayat } from '../identity/permission/segregation.js';
import type { Permission } from '../identity/permission/permit.js';
import type { Actor } from '../identity/actor.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Transaction } from '../platform/database/database.js';
import type { CaseRow, Unit } from './fact-source.js';

interface Row { jabatan: Dijabat[] | null; dilakukan: Dilakukan[] | null; kecuali: { orang: string }[] | null }

// What the person holds or held; what they did in the family of the case; whom the chair exempted there.
const PERSON = `
  select (select jsonb_agg(jsonb_build_object('satker', d.satker_id, 'sampai', d.sampai, 'pengganti', d.penggantian_id is not null)) from dijabat d where d.tenant_id = $1 and d.person_id = $2::uuid and d.penggantian_id is distinct from $5::uuid) as jabatan,
    (select jsonb_agg(distinct jsonb_build_object('command', e.command, 'sendiri', e.case_id = $4::uuid, 'pengganti', e.on_behalf is not null)) from kasus k join event e on (e.tenant_id, e.case_id) = (k.tenant_id, k.id)
       where k.tenant_id = $1 and (k.id = $3::uuid or k.induk_id = $3::uuid) and e.actor = $2::uuid) as dilakukan,
    (select k.context -> 'kecuali' from kasus k where k.tenant_id = $1 and k.id = $3::uuid) as kecuali`;

/** What is asked: who wants to do which of these acts about a case (null while it is not open), of which parent, in which unit, today. */
export interface Asked { readonly row: Pick<CaseRow, 'id' | 'induk'> | null; readonly parent: string | null; readonly unit: Pick<Unit, 'satker'>; readonly law: Law; readonly hariIni: string }

/**
 * Whether the person may do each of these acts, whatever the post may: reads only where a declared pair or a substitution asks for it.
 * @param tx in the context of the whole instansi
 */
export async function mayPerson(tx: Transaction, actor: Actor, commands: readonly string[], { row, parent, unit, law, hariIni }: Asked): Promise<(command: string) => Permission> {
  if (!commands.some((command) => asksPerson(actor, command, law))) return () => ({ ok: true });
  const root = row ? row.induk ?? row.id : parent;
  const [found] = await tx.run<Row>({ name: 'orang-pada-kasus', text: PERSON, values: [actor.tenant, actor.person, root, row?.id ?? null, actor.acting?.penggantian ?? null] });
  const riwayat: Riwayat = { jabatan: found?.jabatan ?? [], dilakukan: found?.dilakukan ?? [], dikecualikan: (found?.kecuali ?? []).some(({ orang }) => orang === actor.person) };
  return (command) => free(actor, command, unit, riwayat, law, hariIni);
}
