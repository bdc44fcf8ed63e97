import { DEMO, type KodeInstansi } from '../../src/seed/demo-accounts.js';
import type { Ground } from './world-ground.js';

interface Office { readonly kode: string; readonly kepala: string; readonly operator: string }
type AssessingOffice = Office & { readonly penilai: readonly [string, string] };

/** Who plays in the route of one UPT, by the names under which they sign in, with the ids of their units. */
export interface Cast {
  readonly instansi: KodeInstansi;
  readonly upt: Office;
  readonly kanwil: AssessingOffice;
  readonly ditjen: AssessingOffice;
  readonly menteri: string;
  readonly sekjen: string;
  readonly biro: string;
  readonly ketuaTpi: string;
  readonly anggotaTpi: string;
  readonly auditor: string;
  readonly satker: string;
  readonly root: string;
  readonly satkerKanwil: string;
  /** The employees of the UPT, of its Kanwil and of the ministry's own unit, the head first. */
  readonly pegawai: { readonly satker: readonly string[]; readonly kanwil: readonly string[]; readonly root: readonly string[] };
  /** Person ids of the two who meet in the panel. */
  readonly panel: { readonly tpi: string; readonly biro: string };
}

const { kemenimipas: k, contoh: c } = DEMO;

const UPT = {
  lapas: { instansi: k.kode, upt: k.lapas, kanwil: k.kanwilPemasyarakatan, ditjen: k.ditjenPemasyarakatan, pusat: k },
  rutan: { instansi: k.kode, upt: k.rutan, kanwil: k.kanwilPemasyarakatan, ditjen: k.ditjenPemasyarakatan, pusat: k },
  kanim: { instansi: k.kode, upt: k.kanim, kanwil: k.kanwilImigrasi, ditjen: k.ditjenImigrasi, pusat: k },
  balai: { instansi: c.kode, upt: c.balai, kanwil: c.kanwil, ditjen: c.ditjen, pusat: c },
} as const;

/** The people around a UPT of the demonstration. */
export async function castOf(ground: Ground, name: keyof typeof UPT): Promise<Cast> {
  const { instansi, upt, kanwil, ditjen, pusat } = UPT[name];
  const { menteri, setjen: { sekjen, biro: [biro] }, itjen: { ketuaTpi, anggotaTpi: [anggotaTpi] }, auditor } = pusat;
  const person = async (namaPengguna: string) => (await ground.actor(namaPengguna)).person;
  const [satker, satkerKanwil, root] = [await ground.unit(instansi, upt.kode), await ground.unit(instansi, kanwil.kode), await ground.unit(instansi, pusat.kode)];
  return {
    pegawai: { satker: await ground.employees(satker), kanwil: await ground.employees(satkerKanwil), root: await ground.employees(root) },
    instansi, upt, kanwil, ditjen, menteri, sekjen, biro, ketuaTpi, anggotaTpi, auditor,
    satker, satkerKanwil, root, panel: { tpi: await person(ketuaTpi), biro: await person(biro) },
  };
}
