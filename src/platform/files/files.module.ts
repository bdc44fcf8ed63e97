import { Global, Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '../health/readiness.js';
import { FILE_STORE } from './file-store.js';
import { FILES_OPTIONS, type FilesOptions } from './files.options.js';
import { LocalStore } from './local-store.js';
import { S3Store } from './s3-store.js';

/** The one store of files, for every module. */
@Global()
@Module({})
export class FilesModule implements OnModuleInit {
  constructor(@Inject(FILE_STORE) private readonly store: LocalStore | S3Store, private readonly readiness: Readiness) {}

  static on(options: FilesOptions): DynamicModule {
    const store = (): LocalStore | S3Store => (options.s3 ? new S3Store(options.s3, options.folder) : new LocalStore(options.folder));
    return { module: FilesModule, providers: [{ provide: FILE_STORE, useFactory: store }, { provide: FILES_OPTIONS, useValue: options }], exports: [FILE_STORE, FILES_OPTIONS] };
  }

  async onModuleInit(): Promise<void> {
    await this.store.clean();
    this.readiness.add({ name: 'berkas', check: async () => { if (!await this.store.healthy()) throw new Error('the store of files does not work'); } });
  }
}
