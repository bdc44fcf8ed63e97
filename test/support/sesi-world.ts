import { Controller, Post } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type request from 'supertest';
import type { Actor } from '../../src/identity/actor.js';
import { CurrentActor, Diperkuat, SignedIn } from '../../src/identity/session.guard.js';
import type { IdentityOptions } from '../../src/identity/identity.module.js';
import { openDemoDatabase, type DemoDatabase } from './demo-database.js';
import { Browser, serveIdentity, type IdentityApp } from './identity-app.js';

@SignedIn()
@Controller('coba')
class CobaController {
  @Post()
  pakai(@CurrentActor() { role }: Actor): object { return { role }; }

  @Post('tanda-tangan')
  @Diperkuat('dokumen.tandaTangani')
  tandaTangan(): object { return { oleh: 'ya' }; }
}

/** The demonstration behind sign-in, with an act (`POST /coba`) and an act of weight (`POST /coba/tanda-tangan`). */
export interface SesiWorld {
  readonly demo: DemoDatabase;
  readonly served: IdentityApp;
  browser(agent?: string): Browser;
  credentials(namaPengguna: string): { namaPengguna: string; kataSandi: string };
  /** Signs in with the password. */
  inside(namaPengguna: string, by?: Browser): Promise<Browser>;
  /** The last proof of who is signed in was so long ago. */
  proofWas(by: Browser, ago: string): Promise<object[]>;
  /** An account that failures hold is free again. */
  release(namaPengguna: string): Promise<object[]>;
  close(): Promise<void>;
}

export async function openSesiWorld(options: Partial<IdentityOptions> = {}): Promise<SesiWorld> {
  const demo = await openDemoDatabase();
  const served = await serveIdentity(demo, [CobaController], options);
  const browser = (agent?: string) => new Browser(served.url, agent);
  const credentials = (namaPengguna: string) => ({ namaPengguna, kataSandi: demo.accounts.kataSandi });
  return {
    demo, served, browser, credentials,
    inside: async (namaPengguna, by = browser()) => {
      expect((await by.post('/api/v1/sesi', credentials(namaPengguna))).status).toBe(201);
      return by;
    },
    proofWas: (by, ago) => demo.asAdmin('update session set dikuatkan = clock_timestamp() - $2::interval where sidik = $1', [createHash('sha256').update(by.cookie('sid') ?? '').digest(), ago]),
    release: (namaPengguna) => demo.asAdmin('update account set gagal = 0, ditahan_sampai = null where username = $1', [namaPengguna]),
    close: async () => {
      await served.app.close();
      await demo.close();
    },
  };
}

/** The first reason of a refusal. */
export const whyOf = ({ body }: request.Response) => (body as { why?: { rule: string; where?: string }[] }).why?.[0];

/** What the owner of the account is told happened to it. */
export const kejadian = async (by: Browser): Promise<{ jenis: string; keterangan?: string }[]> => ((await by.ask('get', '/api/v1/saya/kejadian')).body as { isi: { jenis: string; keterangan?: string }[] }).isi;
