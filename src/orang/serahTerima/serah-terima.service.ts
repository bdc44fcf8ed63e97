import { Injectable } from '@nestjs/common';
import { isDate } from '../../../machines/kernel/calendar.js';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan, type Tercatat } from '../../identity/kewenangan/ledger.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { BadInput, NotFound, Refused, type RawFault } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { izinkan } from '../izin.js';
import { diTangan, type DiTangan } from './tangan.js';
import type { DiserahkanDto, DiTanganDto, SerahTerimaDto } from './serah-terima.dto.js';

const LOCK = `select pg_advisory_xact_lock(hashtextextended('orang' || $1, 0))`;
const KNOWN = 'select identity.dikenal($1) as dikenal';
const DAYS = `select (app.now() at time zone $1)::date::text as "hariIni", ($2::date - 1)::text as akhir`;
const ADMINS = `select count(*)::int as n from post p where p.tenant_id = $1 and p.role = 'adminInstansi' and p.person_id <> $2 and p.dari <= $3::date and (p.sampai is null or p.sampai >= $3::date)`;
const END = `update post p set sampai = $3::date where p.tenant_id = $1 and p.id = any($2::uuid[]) returning p.id`;
const REVOKE = `update penggantian g set dicabut_pada = app.now() where g.tenant_id = $1 and g.id = any($2::uuid[]) and g.dicabut_pada is null returning g.id`;
// the successor must hold an equivalent post on the day from which on the other one holds none
const PASS = `update klaim c set person_id = $3, post_id = n.id, pada = app.now() from post l, post n
  where c.tenant_id = $1 and c.person_id = $2 and (l.tenant_id, l.id) = ($1, c.post_id) and n.tenant_id = $1 and n.person_id = $3 and (n.role, n.satker_id) = (l.role, l.satker_id)
    and n.dari <= $4::date and (n.sampai is null or n.sampai >= $4::date) returning c.case_id`;
const RELEASE = `delete from klaim c where c.tenant_id = $1 and c.person_id = $2`;
const TOKENS = `update token t set dicabut = clock_timestamp() where t.tenant_id = $1 and t.dicabut is null and t.post_id in (select p.id from post p where p.tenant_id = $1 and p.person_id = $2) returning t.id`;
// accounts live by the wall clock, posts by the legal one: the midnight of the day, seen from now
const DISABLE = 'select identity.akun_nonaktif($1, clock_timestamp() + (($2::date)::timestamp at time zone $3 - app.now()))';

/** When somebody moves or leaves: what is in their hands, and how it leaves them. Nobody is deleted: names stay in the history. */
@Injectable()
export class SerahTerimaService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan) {}

  /** @throws Forbidden; NotFound for a person whom the instansi does not know */
  lihat(actor: Actor, orang: string): Promise<DiTanganDto> {
    return this.within(actor, orang, async (tx) => told(await diTangan(tx, actor.tenant, orang, (await days(tx, actor)).hariIni)));
  }

  /**
   * Ends the posts of a person in this instansi. From that day on sessions act in none of them; where the day is today, sessions, tokens,
   * substitutions and claims end at once.
   * @throws Forbidden; NotFound; BadInput for a day that has passed; Refused where nobody would administer the instansi any more
   */
  async serahkan(actor: Actor, orang: string, { mulai, sebab, dasar, penerus, nonaktifkan }: SerahTerimaDto): Promise<DiserahkanDto> {
    if (!isDate(mulai)) throw new BadInput([{ path: '/mulai', why: 'harus tanggal yang ada di kalender' }]);
    return this.within(actor, orang, async (tx) => {
      const { tenant } = actor;
      await tx.run({ name: 'kunci-orang', text: LOCK, values: [orang] });
      const { hariIni, akhir } = await days(tx, actor, mulai);
      const before = await diTangan(tx, tenant, orang, hariIni);
      const faults = await this.faultsOf(tx, { orang, penerus, mulai, hariIni }, before);
      if (faults.length > 0) throw new BadInput(faults);
      await this.assertAdministered(tx, tenant, orang, mulai, before);
      const ending = before.jabatan.filter(({ sampai }) => sampai === null || sampai >= mulai).map(({ id }) => id);
      await tx.run({ name: 'akhiri-jabatan', text: END, values: [tenant, ending, akhir] });
      if (nonaktifkan) await tx.run({ name: 'nonaktifkan', text: DISABLE, values: [orang, mulai, actor.zona] });
      const now = mulai === hariIni ? await this.endAtOnce(tx, tenant, orang, penerus, mulai, before) : { acts: [], penggantian: 0, klaim: 0, token: 0 };
      await this.kewenangan.catatSemua(tx, actor, [
        ...ending.map((id) => ({ type: 'jabatan.diakhiri', payload: { id, sampai: akhir } })), ...now.acts,
        { type: 'orang.diserahterimakan', payload: { orang, mulai, sebab, dasar, penerus: penerus ?? null, nonaktifkan } },
      ]);
      return { sebelumnya: told(before), jabatanBerakhir: ending.length, penggantianDicabut: now.penggantian, klaimBeralih: now.klaim, tokenDicabut: now.token };
    });
  }

  private async faultsOf(tx: Transaction, { orang, penerus, mulai, hariIni }: { orang: string; penerus: string | undefined; mulai: string; hariIni: string }, { jabatan }: DiTangan): Promise<RawFault[]> {
    const later = jabatan.find(({ dari }) => dari >= mulai);
    return [
      ...(mulai < hariIni ? [{ path: '/mulai', why: `paling cepat hari ini, ${hariIni}: yang sudah dilakukan dalam jabatan tetap sah` }] : []),
      ...(later ? [{ path: '/mulai', why: `jabatan ${later.peran} pada ${later.namaSatker} baru mulai ${later.dari}; batalkan penetapannya lebih dahulu, atau pilih hari sesudahnya` }] : []),
      ...(penerus === orang ? [{ path: '/penerus', why: 'orang lain dari yang menyerahkan' }] : []),
      ...(penerus !== undefined && penerus !== orang && !(await known(tx, penerus)) ? [{ path: '/penerus', why: 'tidak dikenal instansi ini' }] : []),
    ];
  }

  private async assertAdministered(tx: Transaction, tenant: string, orang: string, mulai: string, { jabatan }: DiTangan): Promise<void> {
    if (!jabatan.some(({ peran }) => peran === 'adminInstansi')) return;
    const [others] = await tx.run<{ n: number }>({ name: 'administrator-lain', text: ADMINS, values: [tenant, orang, mulai] });
    if ((others?.n ?? 0) > 0) return;
    throw new Refused([{ rule: 'orang.administrator-tersisa', title: 'Instansi selalu mempunyai administrator', need: `administrator instansi lain pada ${mulai}`, have: 'hanya orang ini', basis: [] }]);
  }

  private async endAtOnce(tx: Transaction, tenant: string, orang: string, penerus: string | undefined, mulai: string, before: DiTangan): Promise<{ acts: Tercatat[]; penggantian: number; klaim: number; token: number }> {
    const revoked = await tx.run<{ id: string }>({ name: 'cabut-penggantian', text: REVOKE, values: [tenant, before.penggantian.map(({ id }) => id)] });
    const passed = penerus === undefined ? [] : await tx.run({ name: 'alihkan-klaim', text: PASS, values: [tenant, orang, penerus, mulai] });
    await tx.run({ name: 'lepas-klaim', text: RELEASE, values: [tenant, orang] });
    const tokens = await tx.run<{ id: string }>({ name: 'cabut-token', text: TOKENS, values: [tenant, orang] });
    return {
      acts: [...revoked.map(({ id }) => ({ type: 'penggantian.dicabut', payload: { id } })), ...tokens.map(({ id }) => ({ type: 'token.dicabut', payload: { id } }))],
      penggantian: revoked.length, klaim: passed.length, token: tokens.length,
    };
  }

  private within<T>(actor: Actor, orang: string, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    const { tenant, scope, person, post } = actor;
    return this.database.within({ tenant, scope, person, post }, async (tx) => {
      await izinkan(tx, this.laws, actor, 'orang.serahTerima');
      if (!(await known(tx, orang))) throw new NotFound();
      return fn(tx);
    });
  }
}

async function known(tx: Transaction, orang: string): Promise<boolean> {
  const [row] = await tx.run<{ dikenal: boolean }>({ name: 'orang-dikenal', text: KNOWN, values: [orang] });
  return row?.dikenal ?? false;
}

/** Today in the zone of the instansi, and the day before `mulai`. */
async function days(tx: Transaction, { zona }: Actor, mulai = '2000-01-01'): Promise<{ hariIni: string; akhir: string }> {
  const [row] = await tx.run<{ hariIni: string; akhir: string }>({ name: 'hari-serah-terima', text: DAYS, values: [zona, mulai] });
  return row ?? { hariIni: '', akhir: '' };
}

const told = ({ jabatan, penggantian, kasus, token, sesi }: DiTangan): DiTanganDto => ({
  jabatan: jabatan.map(({ id, peran, satker, namaSatker, dari, sampai }) => ({ id, peran, satker, namaSatker, dari, ...(sampai === null ? {} : { sampai }) })), penggantian, kasus, token, sesi,
});
