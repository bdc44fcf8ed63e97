import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import type { Job } from '../../platform/jobs/job-tasks.js';
import { systemContext } from '../../platform/jobs/system-context.js';
import { Mailer, MailRefused } from '../../platform/mail/mailer.js';
import { ALAMAT_PUBLIK } from '../alamat.js';
import { kodeBaru, sidikKode } from './kode.js';
import { suratUndangan } from './surat.js';

const payload = z.strictObject({ undangan: z.uuid() });

/** The code is made when the mail is written, so that it never lies anywhere: not in the queue, and not in the database. */
const RENEW = `update undangan u set sidik = $3, dikirim = u.dikirim + 1 from instansi i
  where i.tenant_id = u.tenant_id and u.tenant_id = $1 and u.id = $2 and u.dipakai_pada is null and u.dicabut_pada is null and u.kedaluwarsa > clock_timestamp() and u.email is not null
  returning u.email, u.dikirim, u.kedaluwarsa, i.nama as instansi, i.zona`;

interface Sent { readonly email: string; readonly dikirim: number; readonly kedaluwarsa: Date; readonly instansi: string; readonly zona: string }

/** The task `undangan.kirim`. Done twice it sends two mails, of which the later one's code opens. */
@Injectable()
export class UndanganTasks {
  constructor(private readonly database: Database, private readonly mailer: Mailer, @Inject(ALAMAT_PUBLIK) private readonly alamat: string) {}

  /** @throws Error when the mail server did not take the mail; the job is tried again */
  readonly kirim = async ({ tenant, data }: Job): Promise<void> => {
    const { undangan } = payload.parse(data);
    const kode = kodeBaru();
    const [sent] = await this.database.inTx(systemContext(tenant), async (manager) => {
      const [rows] = await manager.query<[Sent[], number]>(RENEW, [tenant, undangan, sidikKode(kode)]);
      return rows;
    });
    if (!sent || !this.mailer.enabled) return;
    const messageId = `<undangan-${undangan}-${sent.dikirim}@${this.mailer.host}>`;
    await this.mailer.send({ to: sent.email, messageId, ...suratUndangan({ ...sent, alamat: this.alamat, kode }) }).catch((error: unknown) => {
      if (!(error instanceof MailRefused)) throw error; // an address that the server refuses is no better the next time
    });
  };
}
