import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '../health/readiness.js';
import type { ClamdAddress } from './clamd.js';
import { Inspector } from './inspector.js';
import { Scanner } from './scanner.js';

/** How files are inspected in this installation. */
export interface InspectionOptions {
  /** Bytes of the largest file. */
  readonly bytes: number;
  /** Null: there is no scanner. */
  readonly clamd: ClamdAddress | null;
}

/** `Inspector` and `Scanner` for every module. Without its scanner the installation still serves: files are then told to be unscanned. */
@Global()
@Module({})
export class InspectionModule implements OnModuleInit {
  constructor(private readonly scanner: Scanner, private readonly readiness: Readiness) {}

  static on({ bytes, clamd }: InspectionOptions): DynamicModule {
    const provided = [{ provide: Inspector, useFactory: () => new Inspector({ bytes }) }, { provide: Scanner, useFactory: () => new Scanner(clamd) }];
    return { module: InspectionModule, providers: provided, exports: [Inspector, Scanner] };
  }

  onModuleInit(): void {
    if (this.scanner.configured) this.readiness.add({ name: 'pemindai', needed: false, check: () => this.scanner.check() });
  }
}
