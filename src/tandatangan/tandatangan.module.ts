import { Global, Module, type DynamicModule } from '@nestjs/common';
import { EsignBsre, type EsignOptions } from './bsre/esign-bsre.js';
import { muatSegel, type Segel, type SegelOptions } from './segel/kunci-segel.js';
import { DIKENAL, ESIGN, SEGEL, type Penandatangan } from './penandatangan.js';
import { SegelBerkas } from './segel/segel-berkas.js';
import { SegelElektronik } from './segel/segel-elektronik.js';

/** Who signs in this installation. */
export interface TandaTanganOptions {
  readonly segel: SegelOptions;
  /** Null: there is no service for personal signatures. */
  readonly esign: EsignOptions | null;
}

/** A seal of training kept in the folder of the files, for programs that were given no data folder. */
export const hanyaSegel = (filesFolder: string): TandaTanganOptions =>
  ({ segel: { dataDir: filesFolder, kunci: null, sertifikat: null, akar: null, instalasi: 'Predikat', latihan: true }, esign: null });

const KEYS = Symbol('KEYS');

/** Electronic signatures: the seal, personal signatures through BSrE, and whom this installation knows. The start is refused when the seal cannot be used. */
@Global()
@Module({})
export class TandatanganModule {
  static on({ segel, esign }: TandaTanganOptions): DynamicModule {
    return {
      module: TandatanganModule, exports: [SEGEL, ESIGN, DIKENAL, SegelBerkas],
      providers: [
        { provide: KEYS, useFactory: () => muatSegel(segel) },
        { provide: SEGEL, useFactory: ({ kunci }: Segel): Penandatangan => new SegelElektronik(kunci), inject: [KEYS] },
        { provide: SegelBerkas, useFactory: ({ kunci }: Segel) => new SegelBerkas(kunci), inject: [KEYS] },
        { provide: DIKENAL, useFactory: ({ dikenal }: Segel) => dikenal, inject: [KEYS] },
        { provide: ESIGN, useValue: esign ? new EsignBsre(esign) : null },
      ],
    };
  }
}
