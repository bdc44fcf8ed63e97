import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import type { Job } from '../../platform/jobs/job-tasks.js';
import { systemContext } from '../../platform/jobs/system-context.js';
import { Mailer, MailRefused, type Mail } from '../../platform/mail/mailer.js';
import { JENIS_PEMBERITAHUAN, type Jenis } from '../jenis.js';
import type { Kabar } from '../kabar.js';
import { ALAMAT_PUBLIK, suratLangsung, suratRingkasan } from './surat.js';

const kiriman = z.strictObject({ kiriman: z.uuid() });
const ringkasan = z.strictObject({ orang: z.uuid(), hari: z.iso.date() });

/** By kind, where a person has said nothing. */
const BAWAAN = JSON.stringify(Object.fromEntries(Object.entries(JENIS_PEMBERITAHUAN).map(([jenis, { bawaan }]) => [jenis, bawaan])));

/**
 * One row for each person who acts today in a post that was told, by the way that the person wants for the kind; a notice about the law
 * goes at once, whatever was said. `lokal` is the time where the person is; quiet hours may reach over midnight.
 */
const QUEUE = `
  with kepada as (
    select distinct on (g.person_id) g.person_id, n.post_id, n.jenis, s.tenang_dari as dari, s.tenang_sampai as sampai, coalesce(s.zona, i.zona) as zona, coalesce(s.ringkasan_pukul, 7) as pukul,
      case when n.jenis = 'hukum' then 'langsung' else coalesce(s.surel ->> n.jenis, $5::jsonb ->> n.jenis) end as cara
    from pemberitahuan n join instansi i on i.tenant_id = n.tenant_id join pemegang g on (g.tenant_id, g.post_id) = (n.tenant_id, n.post_id)
      join kontak c on c.person_id = g.person_id and c.terverifikasi_pada is not null left join pengaturan s on s.person_id = g.person_id
    where n.tenant_id = $1 and n.case_id = $2 and n.seq = $3 and n.perihal = $4
      and (n.jenis <> 'pantau' or exists (select from pantauan w where (w.tenant_id, w.case_id, w.person_id, w.post_id) = (n.tenant_id, n.case_id, g.person_id, n.post_id)))
    order by g.person_id, array_position(array['hukum', 'tenggat', 'tugas', 'peristiwa', 'pantau'], n.jenis)
  ), saat as (
    select k.*, h.lokal, case
        when cara = 'ringkasan' then (h.lokal::date + (h.lokal::time >= make_time(pukul, 0, 0))::int + make_time(pukul, 0, 0)) at time zone zona
        when jenis <> 'hukum' and dari <= sampai and h.lokal::time >= dari and h.lokal::time < sampai then (h.lokal::date + sampai) at time zone zona
        when jenis <> 'hukum' and dari > sampai and (h.lokal::time >= dari or h.lokal::time < sampai) then (h.lokal::date + (h.lokal::time >= dari)::int + sampai) at time zone zona
        else h.kini end as sesudah, h.kini
    from kepada k cross join lateral (select app.now() as kini, app.now() at time zone k.zona as lokal) h where k.cara <> 'tidak'
  ), baru as (
    insert into kiriman (tenant_id, person_id, post_id, case_id, seq, perihal, jenis, cara, sesudah)
    select $1, person_id, post_id, $2, $3, $4, jenis, cara, sesudah from saat on conflict do nothing returning id, person_id, cara, sesudah
  )
  select case b.cara when 'langsung' then jobs.enqueue('surel.kirim', $1::text, json_build_object('kiriman', b.id), 'surel/' || b.id, p.jam)
    else jobs.enqueue('surel.ringkasan', $1::text, json_build_object('orang', b.person_id, 'hari', h.hari), format('ringkasan/%s/%s', b.person_id, h.hari), p.jam) end
  from baru b join saat s on s.person_id = b.person_id cross join lateral (select (b.sesudah at time zone s.zona)::date as hari) h
    -- jobs wake by the real clock; what is due at once is due now
    cross join lateral (select case when b.sesudah > s.kini then clock_timestamp() + (b.sesudah - s.kini) end as jam) p`;

/** Locked until the mail server has answered: another worker finds nothing to do, and a worker that dies leaves the row as it was. */
const TAKE = `
  select k.id, k.jenis, k.case_id as kasus, c.email,
    exists (select from pemegang g where (g.tenant_id, g.post_id, g.person_id) = (k.tenant_id, k.post_id, k.person_id))
      and (k.jenis <> 'pantau' or exists (select from pantauan w where (w.tenant_id, w.case_id, w.person_id) = (k.tenant_id, k.case_id, k.person_id))) as berlaku
  from kiriman k left join kontak c on c.person_id = k.person_id and c.terverifikasi_pada is not null
  where k.tenant_id = $1 and k.id = $2 and k.keadaan = 'menunggu' and k.cara = 'langsung' for update of k skip locked`;
const DONE = `update kiriman set keadaan = $3, sebab = $4, selesai = app.now() where tenant_id = $1 and id = $2`;
const DIGEST = 'select email, jenis, jumlah from app.ringkasan_ambil($1, $2::date)';
const DIGEST_DONE = 'select app.ringkasan_selesai($1, $2::date, $3, $4)';
/** What should have left by now: its worker died, or its job was given up. Digests are found again by the person and the day. */
const OVERDUE = `
  select count(case cara when 'langsung' then jobs.enqueue('surel.kirim', tenant_id::text, json_build_object('kiriman', id), 'surel/' || id)
    else jobs.enqueue('surel.ringkasan', tenant_id::text, json_build_object('orang', person_id, 'hari', (app.now() at time zone zona)::date), format('ringkasan/%s/%s', person_id, (app.now() at time zone zona)::date)) end)
  from (select k.tenant_id, k.id, k.person_id, k.cara, coalesce(s.zona, 'Asia/Jakarta') as zona from kiriman k left join pengaturan s on s.person_id = k.person_id
    where k.tenant_id = $1 and k.keadaan = 'menunggu' and k.sesudah < app.now() - interval '3 minutes' order by k.sesudah limit 500) t`;

type Akhir = 'dikirim' | 'ditolak' | 'batal';

/** The post room: queues the mail that notices become, and hands it to the mail server. */
@Injectable()
export class Kantor {
  constructor(private readonly database: Database, private readonly mailer: Mailer, @Inject(ALAMAT_PUBLIK) private readonly alamat: string) {}

  /** Nothing where no mail leaves: who sets up a mail server later is not flooded with what is old. */
  async antrekan(manager: EntityManager, { tenant, kasus, seq, perihal }: Kabar): Promise<void> {
    if (this.mailer.enabled) await manager.query(QUEUE, [tenant, kasus, seq, perihal, BAWAAN]);
  }

  /** `surel.kirim`: one mail. @throws Error when the mail server does not take it now */
  readonly kirim = async ({ tenant, data }: Job): Promise<void> => {
    if (!this.mailer.enabled) return;
    const { kiriman: id } = kiriman.parse(data);
    await this.database.inTx(systemContext(tenant), async (manager) => {
      const [row] = await manager.query<{ jenis: Jenis; kasus: string; email: string | null; berlaku: boolean }[]>(TAKE, [tenant, id]);
      if (!row) return;
      const [akhir, sebab] = row.berlaku ? await this.serahkan(row.email, `kiriman.${id}`, suratLangsung(this.alamat, row.jenis, row.kasus)) : ['batal', 'tidak lagi memegang jabatan atau tidak lagi memantau'] as const;
      await manager.query(DONE, [tenant, id, akhir, sebab]);
    });
  };

  /** `surel.ringkasan`: the digest of a person for a day, over all instansi. @throws as `kirim` */
  readonly ringkas = async ({ tenant, data }: Job): Promise<void> => {
    if (!this.mailer.enabled) return;
    const { orang, hari } = ringkasan.parse(data);
    await this.database.inTx(systemContext(tenant), async (manager) => {
      const rows = await manager.query<{ email: string | null; jenis: Jenis; jumlah: number }[]>(DIGEST, [orang, hari]);
      if (rows.length === 0) return;
      const [akhir, sebab] = await this.serahkan(rows[0]?.email ?? null, `ringkasan.${orang}.${hari}`, suratRingkasan(this.alamat, hari, rows));
      await manager.query(DIGEST_DONE, [orang, hari, akhir, sebab]);
    });
  };

  /** Wakes what should have left by now in one instansi. */
  async sapu(tenant: string): Promise<void> {
    if (this.mailer.enabled) await this.database.inTx(systemContext(tenant), (manager) => manager.query(OVERDUE, [tenant]));
  }

  private async serahkan(email: string | null, nama: string, surat: Pick<Mail, 'subject' | 'text' | 'html'>): Promise<readonly [Akhir, string | null]> {
    if (email === null) return ['batal', 'tanpa alamat yang terverifikasi'];
    try {
      await this.mailer.send({ to: email, messageId: `<${nama}@${this.mailer.host}>`, ...surat });
      return ['dikirim', null];
    } catch (error) {
      if (error instanceof MailRefused) return ['ditolak', error.message];
      throw error;
    }
  }
}
