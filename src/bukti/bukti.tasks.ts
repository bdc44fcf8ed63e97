import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { systemContext } from '../platform/jobs/system-context.js';
import { Gudang } from './gudang.service.js';
import { malamBerikut } from './malam.js';
import { TautanPeriksa } from './tautan/tautan-periksa.service.js';
import { Karantina } from './unggahan/karantina.js';
import { Penerimaan } from './unggahan/penerimaan.service.js';

const unggahan = z.strictObject({ unggahan: z.uuid() });
const yangTautan = z.strictObject({ tautan: z.uuid() });
const EXPIRED = `update bukti_unggahan set keadaan = 'batal', alasan = 'Tidak dilanjutkan sampai waktunya habis.', berubah = app.now() where tenant_id = $1 and id = $2 and keadaan = 'menunggu' and kedaluwarsa <= app.now()`;
const STATE = `select u.keadaan from bukti_unggahan u where u.tenant_id = $1 and u.id = $2`;

/** What is done with evidence when nobody waits. Done twice it comes to the same. */
@Injectable()
export class BuktiTasks {
  private readonly logger = new Logger(BuktiTasks.name);

  constructor(
    private readonly database: Database, private readonly karantina: Karantina, private readonly penerimaan: Penerimaan, private readonly gudang: Gudang, private readonly tautan: TautanPeriksa,
  ) {}

  /** `bukti.periksa`: an upload whose inspection was cut off, or that waits for the scanner. */
  readonly periksa = async ({ tenant, data }: Job): Promise<void> => {
    await this.penerimaan.periksa(tenant, unggahan.parse(data).unggahan);
  };

  /** `bukti.kedaluwarsa`: an upload that nobody finished; what came of it is thrown away. */
  readonly kedaluwarsa = async ({ tenant, data }: Job): Promise<void> => {
    const { unggahan: id } = unggahan.parse(data);
    const [row] = await this.database.inTx(systemContext(tenant), async (manager) => {
      await manager.query(EXPIRED, [tenant, id]);
      return manager.query<{ keadaan: string }[]>(STATE, [tenant, id]);
    });
    if (row?.keadaan === 'batal') await this.karantina.hapus(id);
  };

  /** `bukti.malam`: all files of an instansi are hashed again. */
  readonly malam = async ({ tenant }: Job): Promise<void> => {
    const hasil = await this.gudang.periksaSemua(tenant);
    if (hasil.rusak > 0) this.logger.error(`pemeriksaan malam: ${hasil.rusak} dari ${hasil.diperiksa} berkas bukti rusak`);
    await this.database.inTx(systemContext(tenant), (manager) => malamBerikut(manager, tenant));
  };

  /** `bukti.tautan`: what stands behind a link now. */
  readonly periksaTautan = async ({ tenant, data }: Job): Promise<void> => {
    await this.tautan.periksa(tenant, yangTautan.parse(data).tautan);
  };
}
