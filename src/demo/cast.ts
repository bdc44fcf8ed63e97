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

/** The offices of an instansi as a whole, under whatever names. */
export interface Instansi {
  readonly pimpinan: Orang;
  readonly sekretaris: Orang;
  readonly penyiap: readonly [Orang, Orang];
  readonly ketuaTpi: Orang;
  readonly anggotaTpi: readonly [Orang, Orang, Orang];
  readonly tpn: Orang;
  /** The id of the instansi itself, as a unit. */
  readonly akar: () => Promise<string>;
}

/** A ministry, whose Sekretariat Jenderal assesses its Kanwil. */
export interface Kementerian extends Instansi {
  readonly penilaiSetjen: readonly [Orang, Orang];
}

/** A local government with those of its perangkat daerah that play. */
export interface Pemda extends Instansi {
  readonly dukcapil: Satker;
  readonly rsud: Satker;
  readonly dpmptsp: Satker;
}

/** Everybody who plays in the demonstration, each behind a login of their own. */
export interface Tokoh {
  readonly kementerian: Kementerian;
  readonly lapas: Satker;
  readonly rutan: Satker;
  readonly kanim: Satker;
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
  /** The Tim Penilai Mandiri: its chair and three members, one of each body. */
  readonly tpm: readonly [Orang, Orang, Orang, Orang];
  readonly contoh: {
    readonly kementerian: Kementerian; readonly balai: Satker; readonly kanwil: Satker; readonly ditjen: Satker;
    /** One person, twice: of the TPI there, and a guest in the Tim Khusus of an area in the first ministry. */
    readonly wakilTpi: Orang; readonly timKhusus: Orang;
  };
  readonly tarakan: Pemda & { readonly pokja: readonly [Orang, Orang, Orang, Orang]; readonly timPembangunan: Orang };
  readonly ketapang: Pemda & { readonly timPenetapan: Orang };
  readonly binjai: Pemda;
}

interface Akun { readonly kepala: string; readonly operator: string; readonly penilai?: readonly string[] }
type AkunPusat = Pick<(typeof DEMO)['contoh'], 'kode' | 'setjen' | 'itjen' | 'menteri'> | Pick<(typeof DEMO)['kemenimipas'], 'kode' | 'setjen' | 'itjen' | 'menteri'>;
type AkunPemda = (typeof DEMO)['tarakan' | 'ketapang' | 'binjai'];
type Trio = readonly [string, string, string];

/** Calls them all to the stage; nobody signs in before it is their turn. */
export function tokoh(pintu: Pintu): Tokoh {
  const { kemenimipas: k, contoh: c, tarakan, ketapang } = DEMO;
  const orang = (akun: string, peran?: string) => new Orang(pintu, akun, (jabatan) => peran === undefined || jabatan.peran === peran);
  const satker = (akun: Akun) => satkerOf(pintu, akun);
  return {
    kementerian: pusat(pintu, k), lapas: satker(k.lapas), rutan: satker(k.rutan), kanim: satker(k.kanim),
    kanwilPemasyarakatan: satker(k.kanwilPemasyarakatan), kanwilImigrasi: satker(k.kanwilImigrasi), ditjenPemasyarakatan: satker(k.ditjenPemasyarakatan), ditjenImigrasi: satker(k.ditjenImigrasi),
    kepalaLapasLama: orang(k.mantanKepalaLapas, 'kepalaSatker'), mantanKepalaLapas: orang(k.mantanKepalaLapas, 'anggotaTpi'),
    rangkapOperator: orang(k.rangkap, 'operator'), rangkapPenilai: orang(k.rangkap, 'timPenilaiKanwil'),
    tpm: [orang(k.tpm.ketua), ...trio(pintu, k.tpm.anggota)],
    contoh: {
      kementerian: pusat(pintu, c), balai: satker(c.balai), kanwil: satker(c.kanwil), ditjen: satker(c.ditjen),
      wakilTpi: orang(c.timKhusus, 'anggotaTpi'), timKhusus: orang(c.timKhusus, 'timKhusus'),
    },
    tarakan: { ...pemda(pintu, tarakan), pokja: [orang(tarakan.pokja[0]), orang(tarakan.pokja[1]), orang(tarakan.pokja[2]), orang(tarakan.pokja[3])], timPembangunan: orang(tarakan.timPembangunan) },
    ketapang: { ...pemda(pintu, ketapang), timPenetapan: orang(ketapang.timPenetapan) },
    binjai: pemda(pintu, DEMO.binjai),
  };
}

const satkerOf = (pintu: Pintu, { kepala, operator, penilai = [] }: Akun): Satker => new Satker(new Orang(pintu, kepala), new Orang(pintu, operator), penilai.map((akun) => new Orang(pintu, akun)));
const trio = (pintu: Pintu, [satu, dua, tiga]: Trio): [Orang, Orang, Orang] => [new Orang(pintu, satu), new Orang(pintu, dua), new Orang(pintu, tiga)];

function pusat(pintu: Pintu, { kode, setjen, itjen, menteri }: AkunPusat): Kementerian {
  const offices = { pimpinan: menteri, sekretaris: setjen.sekjen, penyiap: setjen.biro, ketuaTpi: itjen.ketuaTpi, anggotaTpi: itjen.anggotaTpi };
  return { ...instansi(pintu, kode, offices), penilaiSetjen: [new Orang(pintu, setjen.penilai[0]), new Orang(pintu, setjen.penilai[1])] };
}

function pemda(pintu: Pintu, { kode, pimpinan, setda, inspektorat, dukcapil, rsud, dpmptsp }: AkunPemda): Pemda {
  const offices = { pimpinan, sekretaris: setda.sekda, penyiap: setda.organisasi, ketuaTpi: inspektorat.ketuaTpi, anggotaTpi: inspektorat.anggotaTpi };
  return { ...instansi(pintu, kode, offices), dukcapil: satkerOf(pintu, dukcapil), rsud: satkerOf(pintu, rsud), dpmptsp: satkerOf(pintu, dpmptsp) };
}

interface AkunInstansi { readonly pimpinan: string; readonly sekretaris: string; readonly penyiap: readonly [string, string]; readonly ketuaTpi: string; readonly anggotaTpi: Trio }

function instansi(pintu: Pintu, kode: string, akun: AkunInstansi): Instansi {
  const nama = INSTANSI_DEMO.find((one) => one.kode === kode)?.nama;
  const head = new Orang(pintu, akun.pimpinan);
  return {
    pimpinan: head, sekretaris: new Orang(pintu, akun.sekretaris), penyiap: [new Orang(pintu, akun.penyiap[0]), new Orang(pintu, akun.penyiap[1])],
    ketuaTpi: new Orang(pintu, akun.ketuaTpi), anggotaTpi: trio(pintu, akun.anggotaTpi),
    tpn: new Orang(pintu, DEMO.tpn, (jabatan) => jabatan.instansi === nama),
    akar: async () => (await head.jabatan()).satker,
  };
}
