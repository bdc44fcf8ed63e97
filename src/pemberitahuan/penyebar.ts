import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { systemContext } from '../platform/jobs/system-context.js';
import { kabarSchema, type Kabar, type Pendengar } from './kabar.js';
import { Pemantau } from './pemantau.js';
import { Kantor } from './surel/kantor.js';

/** What follows when something was told: those who watch the case are told too, mail is queued, and others listen. */
@Injectable()
export class Penyebar {
  private readonly pendengar: Pendengar[] = [];

  constructor(private readonly database: Database, private readonly pemantau: Pemantau, private readonly kantor: Kantor) {}

  /** To be called while modules start. */
  dengarkan(pendengar: Pendengar): void {
    this.pendengar.push(pendengar);
  }

  /** `pemberitahuan.sebar`: all or nothing, so that what fails is tried again as a whole. */
  readonly sebar = async ({ tenant, data }: Job): Promise<void> => {
    const kabar: Kabar = { tenant, ...kabarSchema.parse(data) };
    await this.database.inTx(systemContext(tenant), async (manager) => {
      await this.pemantau.beritahu(manager, kabar);
      await this.kantor.antrekan(manager, kabar);
      for (const dengar of this.pendengar) await dengar(manager, kabar);
    });
  };
}
