import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ALAMAT_PUBLIK, suratWebhookMati } from '../pemberitahuan/surel/surat.js';
import { Database } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { systemContext } from '../platform/jobs/system-context.js';
import { Mailer, MailRefused } from '../platform/mail/mailer.js';

const data = z.strictObject({ webhook: z.uuid(), orang: z.uuid() });
const WHO = `
  select c.email, extract(epoch from w.mati_pada)::bigint::text as saat from webhook w join kontak c on c.person_id = $3 and c.terverifikasi_pada is not null
  where w.tenant_id = $1 and w.id = $2 and w.mati_pada is not null and exists (select from pemegang g where g.tenant_id = $1 and g.person_id = $3 and g.role = 'adminInstansi')`;

/** Tells an administrator by mail that a webhook was switched off; in the application its list tells. */
@Injectable()
export class KabarMati {
  constructor(private readonly database: Database, private readonly mailer: Mailer, @Inject(ALAMAT_PUBLIK) private readonly alamat: string) {}

  /** `webhook.kabari`. @throws Error when the mail server does not take it now */
  readonly kabari = async (job: Job): Promise<void> => {
    if (!this.mailer.enabled) return;
    const { webhook, orang } = data.parse(job.data);
    const [row] = await this.database.inTx(systemContext(job.tenant), (manager) => manager.query<{ email: string; saat: string }[]>(WHO, [job.tenant, webhook, orang]));
    if (!row) return;
    await this.mailer.send({ to: row.email, messageId: `<webhook.${webhook}.${orang}.${row.saat}@${this.mailer.host}>`, ...suratWebhookMati(this.alamat) })
      .catch((error: unknown) => { if (!(error instanceof MailRefused)) throw error; });
  };
}
