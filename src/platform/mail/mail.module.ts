import { Global, Logger, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '../health/readiness.js';
import { Mailer, type MailOptions } from './mailer.js';

/** `Mailer` for every module. Without mail the installation still serves: people are then told in the application alone. */
@Global()
@Module({})
export class MailModule implements OnModuleInit {
  private readonly logger = new Logger(MailModule.name);

  constructor(private readonly mailer: Mailer, private readonly readiness: Readiness) {}

  static on(options: MailOptions | null): DynamicModule {
    return { module: MailModule, providers: [{ provide: Mailer, useFactory: () => new Mailer(options) }], exports: [Mailer] };
  }

  onModuleInit(): void {
    if (this.mailer.enabled) this.readiness.add({ name: 'surel', needed: false, check: () => this.mailer.check() });
    else this.logger.warn('SMTP_URL tidak disetel: pemberitahuan hanya disampaikan di dalam aplikasi, tidak lewat surel');
  }
}
