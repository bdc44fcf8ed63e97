import type { KodeInstansi } from '../src/seed/demo-accounts.js';
import type { OrangDemo } from '../src/seed/demo-people.js';
import type { SeededInstansi, SeededUnit } from '../src/seed/seed-tree.js';

/** The people of one unit, and who heads the Kanwil above it. */
export interface UnitCast<P> {
  readonly satker: string;
  readonly kepala: P;
  readonly operator: P;
  readonly kepalaKanwil: P;
}

/** Everybody whom the cases need. */
export interface Cast<P> {
  readonly instansi: string;
  readonly menteri: P;
  readonly sekjen: P;
  readonly units: readonly UnitCast<P>[];
}

/** Those to be entered, and how they are found again once they are. */
export interface People {
  readonly orang: readonly OrangDemo[];
  readonly signIn: <P>(signIn: (namaPengguna: string) => Promise<P>) => Promise<Cast<P>>;
}

/** A head and an operator in each of so many units, the heads of the Kanwil above them, the Menteri and the Sekjen. */
export function castOf(tree: SeededInstansi, kode: KodeInstansi, count: number): People {
  const upt = [...tree.units.values()].filter((unit) => unit.seed.jenjang === 'upt').slice(0, count);
  if (upt.length < count) throw new Error(`the ministry has only ${upt.length} UPT`);
  const [root] = tree.units.values();
  if (!root) throw new Error('the ministry has no unit');
  const kanwilOf = (unit: SeededUnit): string => above(tree, unit, 'kanwil').seed.kode;
  const orang = new Map<string, OrangDemo>();
  const post = (peran: string, satker: string): string => {
    const namaPengguna = `${peran}.${satker}`;
    orang.set(namaPengguna, { namaPengguna, nama: namaPengguna, jabatan: [{ instansi: kode, satker, peran }] });
    return namaPengguna;
  };
  const names: Cast<string> = {
    instansi: root.id, menteri: post('pimpinanInstansi', root.seed.kode), sekjen: post('sekretaris', root.seed.kode),
    units: upt.map((unit) => ({
      satker: unit.id, kepala: post('kepalaSatker', unit.seed.kode), operator: post('operator', unit.seed.kode), kepalaKanwil: post('kepalaKanwil', kanwilOf(unit)),
    })),
  };
  return { orang: [...orang.values()], signIn: (signIn) => everybody(names, [...orang.keys()], signIn) };
}

async function everybody<P>(names: Cast<string>, all: readonly string[], signIn: (namaPengguna: string) => Promise<P>): Promise<Cast<P>> {
  const signedIn = new Map<string, P>();
  for (const name of all) signedIn.set(name, await signIn(name));
  const of = (name: string): P => signedIn.get(name) as P;
  return {
    instansi: names.instansi, menteri: of(names.menteri), sekjen: of(names.sekjen),
    units: names.units.map(({ satker, kepala, operator, kepalaKanwil }) => ({ satker, kepala: of(kepala), operator: of(operator), kepalaKanwil: of(kepalaKanwil) })),
  };
}

function above(tree: SeededInstansi, unit: SeededUnit, jenjang: string): SeededUnit {
  const parent = tree.units.get(unit.seed.indukKode ?? '');
  if (!parent) throw new Error(`no ${jenjang} above ${unit.seed.kode}`);
  return parent.seed.jenjang === jenjang ? parent : above(tree, parent, jenjang);
}
