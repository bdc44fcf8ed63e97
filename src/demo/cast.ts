import { DEMO, INSTANSI_DEMO } from '../seed/demo-accounts.js';
import { Orang, type Pintu } from './client.js';

/** A unit with those who work there. */
export class Satker {
  constructor(readonly kepala: Orang, readonly operator: Orang, readonly penilai: readonly Orang[] = []) {}

  async id(): Promise<string> {
    return (await this.operator.jabatan()).satker;
  }

  async nama(): Promise<string> {
    return (await this.operator.jabatan()).namaSatker;
  }
}

/** The offices of a ministry as a whole. */
export interface Kementerian {
  readonly menteri: Orang;
  readonly sekjen: Orang;
  readonly penilaiSetjen: Orang;
  readonly biro: readonly [Orang, Orang];
  readonly ketuaTpi: Orang;
  readonly anggotaTpi: readonly [Orang, Orang, Orang];
  readonly tpn: Orang;
  /** The id of the ministry itself, as a unit. */
  readonly akar: () => Promise<string>;
}

/** Everybody who plays in the demonstration, each behind a login of their own. */
export interface Tokoh {
  readonly kementerian: Kementerian;
  readonly lapas: Satker;
  readonly rutan: Satker;
  readonly kanwilPemasyarakatan: Satker;
  readonly kanwilImigrasi: Satker;
  readonly ditjenPemasyarakatan: Satker;
  readonly ditjenImigrasi: Satker;
  /** One person, twice: head of the Lapas until the handover, and member of the TPI after it. */
  readonly kepalaLapasLama: Orang;
  readonly mantanKepalaLapas: Orang;
  /** One person in two posts at once. */
  readonly rangkapOperator: Orang;
  readonly rangkapPenilai: Orang;
  readonly contoh: { readonly kementerian: Kementerian; readonly balai: Satker; readonly kanwil: Satker; readonly ditjen: Satker };
}

interface Akun { readonly kepala: string; readonly operator: string; readonly penilai?: readonly string[] }
type AkunPusat = Pick<(typeof DEMO)['contoh'], 'kode' | 'setjen' | 'itjen' | 'menteri'> | Pick<(typeof DEMO)['kemenimipas'], 'kode' | 'setjen' | 'itjen' | 'menteri'>;

/** Calls them all to the stage; nobody signs in before it is their turn. */
export function tokoh(pintu: Pintu): Tokoh {
  const { kemenimipas: k, contoh: c } = DEMO;
  const orang = (akun: string, peran?: string) => new Orang(pintu, akun, (jabatan) => peran === undefined || jabatan.peran === peran);
  const satker = ({ kepala, operator, penilai = [] }: Akun) => new Satker(orang(kepala), orang(operator), penilai.map((akun) => orang(akun)));
  return {
    kementerian: pusat(pintu, k), lapas: satker(k.lapas), rutan: satker(k.rutan),
    kanwilPemasyarakatan: satker(k.kanwilPemasyarakatan), kanwilImigrasi: satker(k.kanwilImigrasi), ditjenPemasyarakatan: satker(k.ditjenPemasyarakatan), ditjenImigrasi: satker(k.ditjenImigrasi),
    kepalaLapasLama: orang(k.mantanKepalaLapas, 'kepalaSatker'), mantanKepalaLapas: orang(k.mantanKepalaLapas, 'anggotaTpi'),
    rangkapOperator: orang(k.rangkap, 'operator'), rangkapPenilai: orang(k.rangkap, 'timPenilaiKanwil'),
    contoh: { kementerian: pusat(pintu, c), balai: satker(c.balai), kanwil: satker(c.kanwil), ditjen: satker(c.ditjen) },
  };
}

function pusat(pintu: Pintu, { kode, setjen, itjen, menteri }: AkunPusat): Kementerian {
  const orang = (akun: string) => new Orang(pintu, akun);
  const instansi = INSTANSI_DEMO.find((one) => one.kode === kode)?.nama;
  const head = orang(menteri);
  return {
    menteri: head, sekjen: orang(setjen.sekjen), penilaiSetjen: orang(setjen.penilai[0]), biro: [orang(setjen.biro[0]), orang(setjen.biro[1])],
    ketuaTpi: orang(itjen.ketuaTpi), anggotaTpi: [orang(itjen.anggotaTpi[0]), orang(itjen.anggotaTpi[1]), orang(itjen.anggotaTpi[2])],
    tpn: new Orang(pintu, DEMO.tpn, (jabatan) => jabatan.instansi === instansi),
    akar: async () => (await head.jabatan()).satker,
  };
}
