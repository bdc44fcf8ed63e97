import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../identity/actor.js';
import { Kewenangan } from '../identity/kewenangan/ledger.js';
import { permit } from '../identity/permission/permit.js';
import { isPerihal } from '../pemberitahuan/perihal.js';
import { SealedBox } from '../platform/crypto/sealed-box.js';
import { Database } from '../platform/database/database.js';
import { HISTORY_KEY } from '../platform/history/history-key.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { BadInput, Conflict, Forbidden, NotFound, type RawFault } from '../platform/http/problem.js';
import { TautanDitolak } from '../platform/net/alamat.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { outsideOf } from '../regulasi/published.js';
import { asSeen } from '../workflow/load.js';
import { rahasiaBaru } from './tanda-tangan.js';
import { tujuanWebhook } from './tujuan.js';
import type { AturWebhookDto, DaftarKirimanDto, RahasiaWebhookDto, SaringKirimanDto, WebhookDto } from './webhook.dto.js';
import { HOST_WEBHOOK, TUJUAN_SEGEL } from './webhook.settings.js';

const LIST = `
  select w.id, w.judul, w.url, w.perihal, w.pada, w.gagal_sejak as "gagalSejak", w.mati_pada as "dimatikanPada", w.mati_sebab as sebab, case when w.lama_sampai > app.now() then w.lama_sampai end as "rahasiaLamaSampai",
    (select count(*)::int from webhook_kiriman k where (k.tenant_id, k.webhook_id, k.keadaan) = (w.tenant_id, w.id, 'menunggu')) as menunggu,
    (select count(*)::int from webhook_kiriman k where (k.tenant_id, k.webhook_id, k.keadaan) = (w.tenant_id, w.id, 'mati')) as mati
  from webhook w where w.tenant_id = $1 and w.dihapus_pada is null and ($2::uuid is null or w.id = $2) order by lower(w.judul), w.id`;
const INSERT = 'insert into webhook (tenant_id, id, judul, url, perihal, rahasia, oleh, jabatan) values ($1, $2, $3, $4, $5, $6, $7, $8)';
const UPDATE = 'update webhook set judul = $3, url = $4, perihal = $5 where tenant_id = $1 and id = $2 and dihapus_pada is null';
const DELETE = 'update webhook set dihapus_pada = app.now() where tenant_id = $1 and id = $2 and dihapus_pada is null';
const ROTATE = `update webhook set rahasia_lama = rahasia, lama_sampai = app.now() + interval '24 hours', rahasia = $3 where tenant_id = $1 and id = $2 and dihapus_pada is null`;
const SWITCH_ON = 'update webhook set mati_pada = null, mati_sebab = null, gagal_sejak = null where tenant_id = $1 and id = $2 and dihapus_pada is null';
const TEST = `
  with baru as (insert into webhook_kiriman (tenant_id, webhook_id, perihal, isi)
    select $1::uuid, $2::uuid, 'webhook.uji', json_build_object('type', 'webhook.uji', 'timestamp', to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', json_build_object('instansi', $1::uuid))::text returning id)
  select jobs.enqueue('webhook.kirim', $1::uuid::text, json_build_object('kiriman', id), 'webhook/' || id) from baru`;
const SENT = `
  select k.id, k.perihal, k.kasus, k.keadaan, k.percobaan, k.status, k.sebab, k.pada, case when k.keadaan = 'menunggu' then k.berikut end as berikut from webhook_kiriman k
  where k.tenant_id = $1 and k.webhook_id = $2 and ($3::text is null or k.keadaan = $3) and (k.pada, k.id) < ($4::timestamptz, $5::uuid) order by k.pada desc, k.id desc limit $6`;
/** The tries begin anew; one that arrived may be sent again too, under the same id. */
const AGAIN = `
  update webhook_kiriman set keadaan = 'menunggu', percobaan = 0, sebab = null, status = null, berikut = app.now(), selesai = null where tenant_id = $1 and webhook_id = $2 and id = $3 and keadaan <> 'menunggu'
  returning jobs.enqueue('webhook.kirim', tenant_id::text, json_build_object('kiriman', id), 'webhook/' || id)`;
const KNOWN = 'select from webhook_kiriman where tenant_id = $1 and webhook_id = $2 and id = $3';
const POSITION = z.tuple([z.iso.datetime(), z.uuid()]);
const BAWAAN = 50;
const TERBANYAK = 20;

type RawWebhook = Omit<WebhookDto, 'pada' | 'gagalSejak' | 'dimatikanPada' | 'rahasiaLamaSampai' | 'sebab'> & { pada: Date; gagalSejak: Date | null; dimatikanPada: Date | null; rahasiaLamaSampai: Date | null; sebab: string | null };
interface RawKiriman { id: string; perihal: string; kasus: string | null; keadaan: string; percobaan: number; status: number | null; sebab: string | null; pada: Date; berikut: Date | null }

/** Where an instansi wants to be told: set up, looked at, and repaired by its administrator. */
@Injectable()
export class WebhookService {
  private readonly box: SealedBox;

  constructor(
    private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan, @Inject(HOST_WEBHOOK) private readonly boleh: readonly string[], @Inject(HISTORY_KEY) historyKey: Buffer,
  ) {
    this.box = new SealedBox(historyKey, TUJUAN_SEGEL);
  }

  /** @throws Forbidden */
  daftar(actor: Actor): Promise<WebhookDto[]> {
    return this.atur(actor, async (manager) => (await manager.query<RawWebhook[]>(LIST, [actor.tenant, null])).map(told));
  }

  /** The secret is shown this once. @throws Forbidden; BadInput for an address that is not reached or kinds that do not exist; Conflict beyond twenty */
  async tambah(actor: Actor, wanted: AturWebhookDto): Promise<RahasiaWebhookDto> {
    await this.pastikan(actor);
    await this.periksa(wanted);
    const [id, rahasia] = [randomUUID(), rahasiaBaru()];
    return this.atur(actor, async (manager) => {
      if ((await manager.query<object[]>(LIST, [actor.tenant, null])).length >= TERBANYAK) throw new Conflict('terlalu-banyak', { terbanyak: TERBANYAK }, `Paling banyak ${TERBANYAK} webhook bagi satu instansi.`);
      await manager.query(INSERT, [actor.tenant, id, wanted.judul, wanted.url, wanted.perihal ?? [], this.box.seal(rahasia, id), actor.person, actor.post]);
      await this.kewenangan.catat(manager, actor, 'webhook.dipasang', { id });
      return { webhook: await this.satu(manager, actor, id), rahasia };
    });
  }

  /** @throws as `tambah`, and NotFound */
  async ubah(actor: Actor, id: string, wanted: AturWebhookDto): Promise<WebhookDto> {
    await this.pastikan(actor);
    await this.atur(actor, (manager) => this.satu(manager, actor, id));
    await this.periksa(wanted);
    return this.tindak(actor, id, 'webhook.diubah', UPDATE, [wanted.judul, wanted.url, wanted.perihal ?? []]);
  }

  /** What waits is not sent any more. @throws Forbidden, NotFound */
  hapus(actor: Actor, id: string): Promise<void> {
    return this.atur(actor, async (manager) => {
      await this.satu(manager, actor, id);
      await manager.query(DELETE, [actor.tenant, id]);
      await this.kewenangan.catat(manager, actor, 'webhook.dihapus', { id });
    });
  }

  /** A new secret; for a day both sign, so that the receiver can change over without losing a message. @throws Forbidden, NotFound */
  async gantiRahasia(actor: Actor, id: string): Promise<RahasiaWebhookDto> {
    const rahasia = rahasiaBaru();
    return { webhook: await this.tindak(actor, id, 'webhook.rahasiaDiganti', ROTATE, [this.box.seal(rahasia, id)]), rahasia };
  }

  /** @throws Forbidden, NotFound */
  nyalakan(actor: Actor, id: string): Promise<WebhookDto> {
    return this.tindak(actor, id, 'webhook.dinyalakan', SWITCH_ON, []);
  }

  /** Sends a message of no case. @throws Forbidden, NotFound */
  uji(actor: Actor, id: string): Promise<void> {
    return this.atur(actor, async (manager) => {
      await this.satu(manager, actor, id);
      await manager.query(TEST, [actor.tenant, id]);
    });
  }

  /** What was sent or could not be. @throws Forbidden, NotFound; BadInput for a mark that is none of ours */
  kiriman(actor: Actor, id: string, { keadaan, setelah, jumlah = BAWAAN }: SaringKirimanDto): Promise<DaftarKirimanDto> {
    return this.atur(actor, async (manager) => {
      await this.satu(manager, actor, id);
      const rows = await manager.query<RawKiriman[]>(SENT, [actor.tenant, id, keadaan ?? null, ...positionIn(setelah), jumlah]);
      const last = rows.length === jumlah ? rows.at(-1) : undefined;
      return { isi: rows.map(toldKiriman), ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.id]) } : {}) };
    });
  }

  /** Once more, from the beginning. @throws Forbidden, NotFound; Conflict while it is still being tried */
  ulang(actor: Actor, id: string, kiriman: string): Promise<void> {
    return this.atur(actor, async (manager) => {
      await this.satu(manager, actor, id);
      const [, again] = await manager.query<[unknown[], number]>(AGAIN, [actor.tenant, id, kiriman]);
      if (again > 0) return;
      if ((await manager.query<object[]>(KNOWN, [actor.tenant, id, kiriman])).length > 0) throw new Conflict('masih-dicoba', {}, 'Kiriman ini masih akan dicoba.');
      throw new NotFound();
    });
  }

  private tindak(actor: Actor, id: string, type: string, text: string, values: readonly unknown[]): Promise<WebhookDto> {
    return this.atur(actor, async (manager) => {
      await this.satu(manager, actor, id);
      await manager.query(text, [actor.tenant, id, ...values]);
      await this.kewenangan.catat(manager, actor, type, { id });
      return this.satu(manager, actor, id);
    });
  }

  private async satu(manager: EntityManager, actor: Actor, id: string): Promise<WebhookDto> {
    const [row] = await manager.query<RawWebhook[]>(LIST, [actor.tenant, id]);
    if (!row) throw new NotFound();
    return told(row);
  }

  private async periksa({ url, perihal = [] }: AturWebhookDto): Promise<void> {
    const faults: RawFault[] = perihal.flatMap((one, i) => (isPerihal(one) ? [] : [{ path: `/perihal/${i}`, why: 'bukan perihal yang dikenal' }]));
    await tujuanWebhook(url, this.boleh).catch((error: unknown) => { faults.push({ path: '/url', why: error instanceof TautanDitolak ? error.message : 'nama host tidak dikenal' }); });
    if (faults.length > 0) throw new BadInput(faults);
  }

  private async atur<T>(actor: Actor, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.pastikan(actor);
    return this.database.inTx({ ...asSeen(actor), scope: rootOf(actor) }, fn);
  }

  private async pastikan(actor: Actor): Promise<void> {
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const permission = permit(actor, 'webhook.atur', { satker: actor.satker, jenjang: 'instansi', path: rootOf(actor) }, this.laws.byPack(actor.packId).law);
    if (!permission.ok) throw new Forbidden([permission.why]);
  }
}

const rootOf = ({ path }: Actor): string => `/${path.split('/')[1] ?? ''}/`;

function positionIn(setelah: string | undefined): readonly string[] {
  if (setelah === undefined) return ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const found = POSITION.safeParse(decodeCursor(setelah, 2));
  if (!found.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return found.data;
}

const told = ({ pada, gagalSejak, dimatikanPada, rahasiaLamaSampai, sebab, ...row }: RawWebhook): WebhookDto => ({
  ...row, pada: pada.toISOString(), ...(gagalSejak ? { gagalSejak: gagalSejak.toISOString() } : {}), ...(dimatikanPada ? { dimatikanPada: dimatikanPada.toISOString() } : {}),
  ...(sebab === null ? {} : { sebab }), ...(rahasiaLamaSampai ? { rahasiaLamaSampai: rahasiaLamaSampai.toISOString() } : {}),
});

const toldKiriman = ({ id, perihal, kasus, keadaan, percobaan, status, sebab, pada, berikut }: RawKiriman): DaftarKirimanDto['isi'][number] => ({
  id, perihal, keadaan, percobaan, pada: pada.toISOString(), ...(kasus === null ? {} : { kasus }), ...(status === null ? {} : { status }), ...(sebab === null ? {} : { sebab }), ...(berikut ? { berikut: berikut.toISOString() } : {}),
});
