import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import path from 'node:path';
import { BuktiModule } from './bukti/bukti.module.js';
import { BUKTI_BAWAAN, type BuktiSettings } from './bukti/bukti.settings.js';
import { CeritaModule } from './cerita/cerita.module.js';
import { DasborModule } from './dasbor/dasbor.module.js';
import { DokumenModule } from './dokumen/dokumen.module.js';
import { DosirModule } from './dosir/dosir.module.js';
import { IdentityModule } from './identity/identity.module.js';
import type { Penyedia } from './identity/oidc/penyedia.js';
import { JabatanModule } from './jabatan/jabatan.module.js';
import { KawasanModule } from './kawasan/kawasan.module.js';
import { KotakMasukModule } from './kotakMasuk/kotak-masuk.module.js';
import { LkeModule } from './lke/lke.module.js';
import { OrganisasiModule } from './organisasi/organisasi.module.js';
import { OrangModule } from './orang/orang.module.js';
import { PanelModule } from './panel/panel.module.js';
import { PengaduanModule } from './pengaduan/pengaduan.module.js';
import { PembangunanModule } from './pembangunan/pembangunan.module.js';
import { PemberitahuanModule } from './pemberitahuan/pemberitahuan.module.js';
import { Database } from './platform/database/database.js';
import { FilesModule } from './platform/files/files.module.js';
import type { FilesOptions } from './platform/files/files.options.js';
import { Readiness } from './platform/health/readiness.js';
import type { ClamdAddress } from './platform/inspection/clamd.js';
import { InspectionModule } from './platform/inspection/inspection.module.js';
import type { JobWorkerOptions } from './platform/jobs/job-worker.js';
import { JobWorkerModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import type { MailOptions } from './platform/mail/mailer.js';
import { PeriodeModule } from './periode/periode.module.js';
import { PredikatModule } from './predikat/predikat.module.js';
import { PageModule } from './publik/page/page.module.js';
import { VerifikasiModule } from './publik/verifikasi/verifikasi.module.js';
import { ReplikasiModule } from './replikasi/replikasi.module.js';
import { SatkerModule } from './satker/satker.module.js';
import { StudiTiruModule } from './studiTiru/studiTiru.module.js';
import { SuratModule } from './surat/surat.module.js';
import { EselonSatuModule } from './tiers/eselon-satu/eselon-satu.module.js';
import { KanwilModule } from './tiers/kanwil/kanwil.module.js';
import { KementerianModule } from './tiers/kementerian/kementerian.module.js';
import { NasionalModule } from './tiers/nasional/nasional.module.js';
import { UptModule } from './tiers/upt/upt.module.js';
import { hanyaSegel, TandatanganModule, type TandaTanganOptions } from './tandatangan/tandatangan.module.js';
import { TitikPeriksaModule } from './history/titik/titik-periksa.module.js';
import { TpmModule } from './tpm/tpm.module.js';
import { UsulanModule } from './usulan/usulan.module.js';
import { VERSION } from './version.js';
import { WebhookModule } from './webhook/webhook.module.js';
import { JadwalModule } from './waktu/jadwal.module.js';
import { HISTORY_KEY } from './platform/history/history-key.js';

/** What everything stands on: the connected database and the key of the history. */
@Global()
@Module({})
class GroundModule implements OnModuleInit {
  constructor(private readonly database: Database, private readonly readiness: Readiness) {}

  static on(database: Database, historyKey: Buffer): DynamicModule {
    return {
      module: GroundModule, exports: [Database, HISTORY_KEY],
      providers: [{ provide: Database, useValue: database }, { provide: HISTORY_KEY, useValue: historyKey }],
    };
  }

  onModuleInit(): void {
    this.readiness.add({ name: 'basis data', check: async () => { await this.database.outside({ name: 'siap', text: 'select 1 as siap' }); } });
  }
}

/** How the application is put together. */
export interface AppOptions {
  /** People reach the server over TLS. */
  readonly cookieSecure: boolean;
  /** The queue that this process works on; null where another one does. */
  readonly worker: JobWorkerOptions | null;
  readonly files: FilesOptions;
  /** Whether posts that decide about others need a second factor. Default: it is recommended. */
  readonly mfa?: 'wajib' | 'anjuran' | undefined;
  /** The address that passkeys are bound to; null: `localhost`. */
  readonly publicUrl?: string | null | undefined;
  /** The malware scanner. Default: there is none. */
  readonly clamd?: ClamdAddress | null | undefined;
  /** What evidence is taken. Default: the fallbacks of the settings. */
  readonly bukti?: BuktiSettings | undefined;
  /** The address of the public page of verification, as documents print it; without a closing slash. */
  readonly alamatPublik?: string | undefined;
  /** Where checkpoints of the histories are kept. Default: beside the files. */
  readonly titikPeriksa?: string | undefined;
  /** Who signs. Default: a seal kept with the files, and no service for persons. */
  readonly tandaTangan?: TandaTanganOptions | undefined;
  /** Through whom people may sign in besides their passwords. Default: nobody. */
  readonly oidc?: readonly Penyedia[] | undefined;
  /** Where mail leaves. Default: none does. */
  readonly surel?: MailOptions | null | undefined;
  /** Hosts on the own network that webhooks may lead to. Default: none. */
  readonly hostWebhook?: readonly string[] | undefined;
}

/** The application: the tiers over the capabilities over the one door. */
@Module({})
export class AppModule {
  static on(database: Database, historyKey: Buffer, { cookieSecure, worker, files, mfa, publicUrl, clamd = null, bukti = BUKTI_BAWAAN, alamatPublik = 'http://127.0.0.1:3000', tandaTangan = hanyaSegel(files.folder), titikPeriksa = path.join(files.folder, '..', 'titik-periksa'), surel = null, hostWebhook = [], oidc = [] }: AppOptions): DynamicModule {
    const dokumen = DokumenModule.register({ alamatPublik });
    const pemberitahuan = PemberitahuanModule.register({ alamatPublik });
    return {
      module: AppModule,
      imports: [
        GroundModule.on(database, historyKey), FilesModule.on(files), MailModule.on(surel), TandatanganModule.on(tandaTangan), TitikPeriksaModule.on({ folder: titikPeriksa }), InspectionModule.on({ bytes: bukti.berkas, clamd }), IdentityModule.register({ cookieSecure, mfa, publicUrl, oidc }), OrganisasiModule, JabatanModule,
        SatkerModule, PembangunanModule, ReplikasiModule, StudiTiruModule, PeriodeModule, UsulanModule, LkeModule, PanelModule, SuratModule, TpmModule, PredikatModule, PengaduanModule, KawasanModule, JadwalModule, pemberitahuan, KotakMasukModule.register(pemberitahuan), WebhookModule.register(hostWebhook, pemberitahuan),
        DasborModule, OrangModule.register({ alamatPublik }), BuktiModule.register(bukti), dokumen, CeritaModule, DosirModule.register({ versi: VERSION, alamatPublik }, dokumen), UptModule, KanwilModule, EselonSatuModule, KementerianModule, NasionalModule, PageModule, VerifikasiModule,
        ...(worker ? [JobWorkerModule.on(worker)] : []),
      ],
    };
  }
}
