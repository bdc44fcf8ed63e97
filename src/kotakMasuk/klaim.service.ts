import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import type { Session } from '../identity/session.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { BadInput, Conflict, NotFound, Refused } from '../platform/http/problem.js';
import { asSeen } from '../workflow/load.js';
import { bacaTugas } from './baca-tugas.js';
import { JabatanSaya } from './jabatan-saya.js';
import type { PenerimaDto } from './kotak-masuk.dto.js';
import type { Tugas } from './tugas.js';

/** Taken where it is free, already one's own, was claimed before the case moved on, or by somebody who no longer acts in that post. */
const CLAIM = `
  insert into klaim (tenant_id, case_id, role, path, sejak, person_id, post_id)
  select t.tenant_id, t.case_id, t.role, t.path, t.sejak, $4, $5 from tugas t where t.tenant_id = $1 and t.case_id = $2 and t.role = $3
  on conflict (tenant_id, case_id, role) do update set sejak = excluded.sejak, person_id = excluded.person_id, post_id = excluded.post_id, pada = app.now()
    where klaim.sejak <> excluded.sejak or klaim.person_id = excluded.person_id or klaim.person_id = $6
      or not exists (select from pemegang g where (g.tenant_id, g.post_id, g.person_id) = (klaim.tenant_id, klaim.post_id, klaim.person_id))
  returning 1 as satu`;
const RELEASE = 'delete from klaim where tenant_id = $1 and case_id = $2 and role = $3 and person_id = $4';
/** Who else acts in a post for which the task waits just so. */
const EQUALS = `
  select distinct on (g.person_id) g.person_id as orang, o.nama, g.sebagai, g.post_id as post from tugas t join kasus k on (k.tenant_id, k.id) = (t.tenant_id, t.case_id)
    join pemegang g on g.tenant_id = t.tenant_id and g.role = t.role join satker s on (s.tenant_id, s.id) = (g.tenant_id, g.satker_id) join person o on o.id = g.person_id
  where t.tenant_id = $1 and t.case_id = $2 and t.role = $3 and g.person_id <> $4 and ((t.unit_path is null and starts_with(k.path, g.scope_path)) or t.unit_path = s.path)
  order by g.person_id, g.penggantian_id nulls first`;
const TELL = `insert into pemberitahuan (tenant_id, case_id, seq, post_id, perihal, pada, jenis) values ($1, $2, $3, $4, 'tugas.diserahkan', app.now(), 'tugas') on conflict do nothing`;

/**
 * Who of several holders works on a task. It orders the work and nothing else: the door does not know of claims, and whoever may act
 * may act on a claimed task too.
 */
@Injectable()
export class KlaimService {
  constructor(private readonly database: Database, private readonly jabatan: JabatanSaya) {}

  /** @throws NotFound where it does not wait for one of mine; Conflict when somebody else has it */
  ambil(session: Session, kasus: string, jabatan?: string): Promise<void> {
    return this.pada(session, kasus, jabatan, (tx, tugas) => this.claim(tx, tugas, tugas.actor.person, tugas.actor.post));
  }

  /** Gives a task back to all; also where it was not mine. @throws NotFound as `ambil` */
  lepas(session: Session, kasus: string, jabatan?: string): Promise<void> {
    return this.pada(session, kasus, jabatan, async (tx, { actor }) => {
      await tx.run({ name: 'klaim-lepas', text: RELEASE, values: [actor.tenant, kasus, actor.role, actor.person] });
    });
  }

  /** To whom a task can be handed over. @throws NotFound as `ambil` */
  penerima(session: Session, kasus: string, jabatan?: string): Promise<PenerimaDto[]> {
    return this.pada(session, kasus, jabatan, async (tx, { actor }) => (await this.equals(tx, actor, kasus)).map(({ orang, nama, sebagai }) => ({ orang, nama, ...(sebagai === null ? {} : { sebagai }) })));
  }

  /**
   * Hands a task over, claimed or free, to another holder, who is told.
   * @throws NotFound, Conflict as `ambil`; BadInput for oneself; Refused for who holds no equivalent post
   */
  serahkan(session: Session, kasus: string, orang: string, jabatan?: string): Promise<void> {
    if (orang === session.person) throw new BadInput([{ path: '/orang', why: 'tugas diserahkan kepada orang lain; untuk diri sendiri, ambillah tugasnya' }]);
    return this.pada(session, kasus, jabatan, async (tx, tugas) => {
      const { actor, row } = tugas;
      const others = await this.equals(tx, actor, kasus);
      const receiver = others.find((other) => other.orang === orang);
      if (!receiver) throw new Refused([notEqual(actor, others.length)]);
      await this.claim(tx, tugas, orang, receiver.post);
      await tx.run({ name: 'klaim-serah', text: TELL, values: [actor.tenant, kasus, row.seq, receiver.post] });
    });
  }

  private async claim(tx: Transaction, { actor, row, klaim }: Tugas, person: string, post: string): Promise<void> {
    const taken = await tx.run({ name: 'klaim-ambil', text: CLAIM, values: [actor.tenant, row.id, actor.role, person, post, actor.person] });
    if (taken.length === 0) throw new Conflict('sudah-diambil', { orang: klaim?.orang ?? '' }, `Tugas ini sudah diambil ${klaim?.nama || 'pemegang lain'}. Mintalah ia melepas atau menyerahkannya.`);
  }

  private equals(tx: Transaction, actor: Actor, kasus: string): Promise<{ orang: string; nama: string; sebagai: string | null; post: string }[]> {
    return tx.run({ name: 'klaim-setara', text: EQUALS, values: [actor.tenant, kasus, actor.role, actor.person] });
  }

  /** In the post of mine for which the case waits, as that post sees it. */
  private async pada<T>(session: Session, kasus: string, jabatan: string | undefined, fn: (tx: Transaction, tugas: Tugas) => Promise<T>): Promise<T> {
    const actors = await this.jabatan.dari(session, jabatan);
    return this.database.inFlights(async (tx) => {
      await tx.begin();
      const [tugas] = await bacaTugas(tx, actors, { kasus, jumlah: 1 });
      if (!tugas) throw new NotFound();
      await tx.as(asSeen(tugas.actor));
      const result = await fn(tx, tugas);
      await tx.commit();
      return result;
    });
  }
}

const notEqual = ({ role, namaSatker }: Actor, others: number) => ({
  rule: 'tugas.penerima-setara', title: 'Tugas diserahkan kepada pemegang jabatan yang setara', basis: [],
  need: `pemegang jabatan ${role} lain yang juga ditunggu kasus ini (${others === 0 ? 'saat ini tidak ada' : `ada ${others} orang`})`, have: `orang yang tidak memegang jabatan itu bagi kasus ini; Anda pada ${namaSatker}`,
});
