import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Kabar } from '../pemberitahuan/kabar.js';
import { SealedBox } from '../platform/crypto/sealed-box.js';
import { Database } from '../platform/database/database.js';
import { HISTORY_KEY } from '../platform/history/history-key.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { systemContext } from '../platform/jobs/system-context.js';
import { hubungi, sebabOf } from '../platform/net/hubungi.js';
import { jedaBerikut, kepalaOf } from './tanda-tangan.js';
import { tujuanWebhook } from './tujuan.js';
import { HOST_WEBHOOK, TUJUAN_SEGEL } from './webhook.settings.js';

const kiriman = z.strictObject({ kiriman: z.uuid() });
const WAKTU_MS = 10_000;
/** So many days without one message that arrived, and a webhook is switched off. */
const HARI_GAGAL = 5;

/** One message for each webhook that wants the kind; its body is written once, so that every try sends the same bytes. */
const FAN_OUT = `
  with baru as (
    insert into webhook_kiriman (tenant_id, webhook_id, perihal, kasus, seq, isi)
    select w.tenant_id, w.id, $4::text, $2::uuid, $3::int, json_build_object('type', $4::text, 'timestamp', to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', json_build_object('instansi', w.tenant_id, 'kasus', $2::uuid, 'versi', $3::int))::text
    from webhook w where w.tenant_id = $1::uuid and w.mati_pada is null and w.dihapus_pada is null and (w.perihal = '{}' or $4::text = any(w.perihal))
    on conflict do nothing returning id
  ) select jobs.enqueue('webhook.kirim', $1::uuid::text, json_build_object('kiriman', id), 'webhook/' || id) from baru`;
const TAKE = `
  select k.id, k.isi, k.percobaan, w.id as webhook, w.url, w.rahasia, case when w.lama_sampai > app.now() then w.rahasia_lama end as lama, w.dihapus_pada is not null or w.mati_pada is not null as mati,
    extract(epoch from clock_timestamp())::bigint::int as detik
  from webhook_kiriman k join webhook w on (w.tenant_id, w.id) = (k.tenant_id, k.webhook_id)
  where k.tenant_id = $1 and k.id = $2 and k.keadaan = 'menunggu' and k.berikut <= app.now() + interval '1 second' for update of k skip locked`;
const ARRIVED = `update webhook_kiriman set keadaan = 'terkirim', percobaan = percobaan + 1, status = $3, sebab = null, selesai = app.now() where tenant_id = $1 and id = $2`;
const WORKS = 'update webhook set gagal_sejak = null where tenant_id = $1 and id = $2 and gagal_sejak is not null';
const AGAIN = `
  update webhook_kiriman set percobaan = percobaan + 1, status = $3, sebab = $4, berikut = app.now() + make_interval(secs => $5) where tenant_id = $1 and id = $2
  returning jobs.enqueue('webhook.kirim', tenant_id::text, json_build_object('kiriman', id), 'webhook/' || id, clock_timestamp() + make_interval(secs => $5))`;
const DEAD = `update webhook_kiriman set keadaan = 'mati', percobaan = percobaan + $5, status = $3, sebab = $4, selesai = app.now() where tenant_id = $1 and id = $2`;
const FAILS = 'update webhook set gagal_sejak = coalesce(gagal_sejak, app.now()) where tenant_id = $1 and id = $2';
const SWITCH_OFF = `
  update webhook set mati_pada = app.now(), mati_sebab = $3 where tenant_id = $1 and id = $2 and mati_pada is null and ($4 or gagal_sejak < app.now() - make_interval(days => ${HARI_GAGAL})) returning id`;
/** Each administrator hears of it by a job of its own. */
const TELL = `select jobs.enqueue('webhook.kabari', g.tenant_id::text, json_build_object('webhook', $2::text, 'orang', g.person_id), format('webhook-mati/%s/%s', $2::text, g.person_id)) from (select distinct tenant_id, person_id from pemegang where tenant_id = $1 and role = 'adminInstansi') g`;
const OVERDUE = `select count(jobs.enqueue('webhook.kirim', tenant_id::text, json_build_object('kiriman', id), 'webhook/' || id))
  from (select tenant_id, id from webhook_kiriman where tenant_id = $1 and keadaan = 'menunggu' and berikut < app.now() - interval '3 minutes' order by berikut limit 500) t`;

interface Taken { id: string; isi: string; percobaan: number; webhook: string; url: string; rahasia: Buffer; lama: Buffer | null; mati: boolean; detik: number }
type Hasil = { readonly status: number; readonly sampai: boolean; readonly sebab: string; readonly retryAfter: string | undefined } | { readonly status: null; readonly sampai: false; readonly sebab: string };

/** Carries messages to webhooks: at least once each, in no order; the receiver tells repetitions by `webhook-id`. */
@Injectable()
export class Pengantar {
  private readonly logger = new Logger(Pengantar.name);
  private readonly box: SealedBox;

  constructor(private readonly database: Database, @Inject(HOST_WEBHOOK) private readonly boleh: readonly string[], @Inject(HISTORY_KEY) historyKey: Buffer) {
    this.box = new SealedBox(historyKey, TUJUAN_SEGEL);
  }

  /** A notice becomes messages, in the transaction in which it is spread. */
  readonly dengar = async (manager: EntityManager, { tenant, kasus, seq, perihal }: Kabar): Promise<void> => {
    await manager.query(FAN_OUT, [tenant, kasus, seq, perihal]);
  };

  /** `webhook.kirim`: one try. A failure is written down with the next try; it is no failure of the job. */
  readonly kirim = async ({ tenant, data }: Job): Promise<void> => {
    const { kiriman: id } = kiriman.parse(data);
    await this.database.inTx(systemContext(tenant), async (manager) => {
      const [row] = await manager.query<Taken[]>(TAKE, [tenant, id]);
      if (!row) return;
      if (row.mati) return void await manager.query(DEAD, [tenant, id, null, 'webhook dimatikan atau dihapus', 0]);
      await this.catat(manager, tenant, row, await this.antar(row));
    });
  };

  /** Wakes what should have left by now in one instansi: its worker died, or its job was given up. */
  async sapu(tenant: string): Promise<void> {
    await this.database.inTx(systemContext(tenant), (manager) => manager.query(OVERDUE, [tenant]));
  }

  private async catat(manager: EntityManager, tenant: string, { id, webhook, percobaan }: Taken, hasil: Hasil): Promise<void> {
    if (hasil.sampai) {
      await manager.query(ARRIVED, [tenant, id, hasil.status]);
      await manager.query(WORKS, [tenant, webhook]);
      return;
    }
    await manager.query(FAILS, [tenant, webhook]);
    const gone = hasil.status === GONE;
    const jeda = gone ? null : jedaBerikut(percobaan + 1, hasil.status === null ? undefined : hasil.retryAfter);
    await (jeda === null ? manager.query(DEAD, [tenant, id, hasil.status, hasil.sebab, 1]) : manager.query(AGAIN, [tenant, id, hasil.status, hasil.sebab, jeda]));
    const [, off] = await manager.query<[unknown[], number]>(SWITCH_OFF, [tenant, webhook, gone ? 'tujuan menjawab 410: tidak ingin dikirimi lagi' : `tidak ada kiriman yang sampai selama ${HARI_GAGAL} hari; terakhir: ${hasil.sebab}`, gone]);
    if (off === 0) return;
    this.logger.warn({ webhook }, 'webhook dimatikan karena terlalu lama gagal');
    await manager.query(TELL, [tenant, webhook]);
  }

  /** Never throws. A redirect is a failure: where it leads was not checked when the webhook was set up. */
  private async antar({ id, isi, webhook, url: text, rahasia, lama, detik }: Taken): Promise<Hasil> {
    const signal = AbortSignal.timeout(WAKTU_MS);
    try {
      const secrets = [rahasia, lama].filter((sealed) => sealed !== null).map((sealed) => this.box.open(sealed, webhook));
      const { url, tujuan } = await tujuanWebhook(text, this.boleh);
      const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(isi), 'user-agent': 'Predikat-Webhook/1', ...kepalaOf({ id, isi }, secrets, detik) };
      const answer = await hubungi(url, tujuan, { method: 'POST', headers, body: isi, signal });
      const { statusCode: status = 0, headers: { 'retry-after': retryAfter } } = answer;
      answer.destroy(); // what it says is nothing to us
      return { status, sampai: status >= 200 && status < 300, sebab: `tujuan menjawab dengan status ${status}`, retryAfter };
    } catch (error) {
      return { status: null, sampai: false, sebab: sebabOf(error, signal.aborted ? WAKTU_MS : null) };
    }
  }
}

const GONE = 410;
