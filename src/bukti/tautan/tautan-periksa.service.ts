import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { systemContext } from '../../platform/jobs/system-context.js';
import { BUKTI_SETTINGS, type BuktiSettings } from '../bukti.settings.js';
import { potretOf } from './potret.js';

const URL_OF = 'select t.url from bukti_tautan t where t.tenant_id = $1 and t.id = $2';
const TAKEN = `
  insert into bukti_tautan_potret (tenant_id, tautan_id, path, keadaan, status, jenis, bita, sidik, sebab)
  select t.tenant_id, t.id, t.path, $3, $4, $5, $6, $7, $8 from bukti_tautan t where t.tenant_id = $1 and t.id = $2`;
const NEXT_WEEK = `select jobs.enqueue('bukti.tautan', $1, json_build_object('tautan', $2::text), 'bukti.tautan/' || $2, app.now() + interval '7 days')`;

/** Looks at links, now and again every week. */
@Injectable()
export class TautanPeriksa {
  constructor(private readonly database: Database, @Inject(BUKTI_SETTINGS) private readonly settings: BuktiSettings) {}

  /** Takes a picture of what stands behind a link. */
  async periksa(tenant: string, id: string): Promise<void> {
    const [tautan] = await this.database.inTx(systemContext(tenant), (manager) => manager.query<{ url: string }[]>(URL_OF, [tenant, id]));
    if (!tautan) return;
    const potret = await potretOf(tautan.url, this.settings.hostTautan);
    const hidup = potret.keadaan === 'hidup' ? potret : null;
    await this.database.inTx(systemContext(tenant), async (manager) => {
      await manager.query(TAKEN, [tenant, id, potret.keadaan, potret.status, hidup?.jenis ?? null, hidup?.bita ?? null, hidup?.sidik ?? null, potret.sebab]);
      await manager.query(NEXT_WEEK, [tenant, id]);
    });
  }
}
