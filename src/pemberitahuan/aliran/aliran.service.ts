import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../identity/actor.js';
import { idJabatan } from '../../identity/session.js';
import { Database } from '../../platform/database/database.js';
import type { Listener } from '../../platform/database/listener.js';
import { TooBusy, TooManyRequests } from '../../platform/http/problem.js';
import { Aliran, type Kabar } from './aliran.js';

const AFTER = 'select no::text, case_id, perihal, jenis from identity.pemberitahuan_sesudah($1, $2::bigint, $3)';
const LAST = 'select identity.pemberitahuan_terakhir($1)::text as no';
const POSTS = 'select post_id from identity.posts_sesi($1)';
const STILL = 'select tenant_id, jabatan from identity.sesi_masih($1)';

/** Streams of one person in one process: tabs and devices. */
const TERBANYAK = 6;
const DETAK_MS = 15_000;
/** A reader that has not taken anything for so many heartbeats is gone. */
const MACET = 4;

interface Terbuka { readonly aliran: Aliran; readonly sesi: string; readonly person: string; jabatan: ReadonlySet<string>; macet: number }

/** All open streams of this process, woken by one listening connection and, should that be deaf, by the heartbeat. */
@Injectable()
export class AliranService implements OnModuleInit, BeforeApplicationShutdown {
  private readonly terbuka = new Set<Terbuka>();
  private listener: Listener | undefined;
  private detak: NodeJS.Timeout | undefined;
  private berhenti = false;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.detak = setInterval(() => { this.berdetak(); }, DETAK_MS).unref();
  }

  /** Open streams would hold the server up. */
  async beforeApplicationShutdown(): Promise<void> {
    this.berhenti = true;
    clearInterval(this.detak);
    for (const { aliran } of this.terbuka) aliran.tutup();
    await this.listener?.close();
  }

  /**
   * Opens a stream for a session, known by its id and by the hash of its token, from the notice after `terakhir`, or from now on.
   * @throws TooManyRequests when the person has too many; TooBusy while the server stops
   */
  async buka(actor: Actor, sesi: string, sidik: Buffer, terakhir: string | undefined): Promise<Aliran> {
    const [jabatan, dari] = await Promise.all([this.jabatanOf(sesi), terakhir ?? this.terakhirOf(sesi)]);
    if (this.berhenti) throw new TooBusy(DETAK_MS / 1000);
    // from here on without waiting, so that many at once are counted like one after the other
    if ([...this.terbuka].filter(({ person }) => person === actor.person).length >= TERBANYAK) throw new TooManyRequests(DETAK_MS / 1000);
    this.listener ??= this.database.listen({ channels: ['pemberitahuan', 'akses'], heard: (channel, payload) => { this.terdengar(channel, payload); }, resumed: () => { this.bangunkan(); } });
    const aliran = new Aliran({
      sesudah: (no, batas) => this.database.outside<Kabar>({ name: 'aliran-sesudah', text: AFTER, values: [sesi, no, batas] }),
      masih: async () => {
        const [row] = await this.database.outside<{ tenant_id: string; jabatan: string }>({ name: 'aliran-sesi', text: STILL, values: [sidik] });
        return row?.tenant_id === actor.tenant && row.jabatan === idJabatan(actor);
      },
    }, dari);
    const one: Terbuka = { aliran, sesi, person: actor.person, jabatan, macet: 0 };
    this.terbuka.add(one);
    aliran.once('close', () => { this.terbuka.delete(one); });
    aliran.bangun();
    return aliran;
  }

  /** How many are open in this process. */
  get jumlah(): number {
    return this.terbuka.size;
  }

  private async terakhirOf(sesi: string): Promise<string> {
    const [row] = await this.database.outside<{ no: string }>({ name: 'aliran-terakhir', text: LAST, values: [sesi] });
    return row?.no ?? '0';
  }

  private async jabatanOf(sesi: string): Promise<ReadonlySet<string>> {
    return new Set((await this.database.outside<{ post_id: string }>({ name: 'aliran-jabatan', text: POSTS, values: [sesi] })).map(({ post_id }) => post_id));
  }

  /** Only those whom it may concern ask; what a post gained at midnight would miss is found by the heartbeat. */
  private terdengar(channel: string, payload: string): void {
    for (const one of this.terbuka) {
      if (channel === 'pemberitahuan' ? one.jabatan.has(payload) : one.person === payload) one.aliran.bangun();
      if (channel === 'akses' && one.person === payload) void this.jabatanOf(one.sesi).then((jabatan) => { one.jabatan = jabatan; }, () => undefined);
    }
  }

  private bangunkan(): void {
    for (const { aliran } of this.terbuka) aliran.bangun();
  }

  private berdetak(): void {
    for (const one of this.terbuka) {
      one.macet = one.aliran.macet ? one.macet + 1 : 0;
      if (one.macet >= MACET) one.aliran.destroy();
      else one.aliran.detak();
    }
  }
}
