import { map, tim, toyLaw } from '../test/support/toy-machines.js';
import { diagramOf, pageOf } from './diagram.js';
import { registry } from './registry.js';

describe('the diagram of a machine', () => {
  it('has its states by title, its commands on the arrows, which way is which, and where it ends', () => {
    expect(diagramOf(map, toyLaw).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "Terbuka" as terbuka', '  state "Berjenjang" as berjenjang', '  state "Diajukan" as diajukan', '  state "Ditutup" as ditutup',
      '  [*] --> terbuka : Buka map',
      '  terbuka --> terbuka : Isi map',
      '  terbuka --> diajukan : Ajukan map (segera)', '  terbuka --> berjenjang : Ajukan map (selain itu)',
      '  berjenjang --> berjenjang : Teruskan map (masih ada)', '  berjenjang --> diajukan : Teruskan map (selain itu)', '  berjenjang --> terbuka : Kembalikan map',
      '  diajukan --> ditutup : Tutup map, menyusul tim.selesai',
      '  ditutup --> [*]',
      '',
    ]);
  });

  it('keeps what would end a label out of it', () => {
    expect(diagramOf({ ...tim, states: { ...tim.states, bekerja: { title: 'Be"ker: ja;\n#1', waitsFor: [] } } }, toyLaw)).toContain('state "Be ker ja 1" as bekerja');
  });

  it.each(registry.machines.map((def) => [def.name, def] as const))('of %s shows every state and every arrow once', (_name, def) => {
    const lines = diagramOf(def, toyLaw).trimEnd().split('\n').slice(1);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line.startsWith('  state ')).length).toBe(Object.keys(def.machine.states).length - 1);
    expect(lines.every((line) => /^ {2}(state "[^"]+" as [A-Za-z]+|(\[\*\]|[A-Za-z]+) --> (\[\*\]|[A-Za-z]+)( : [^:;#"]+)?)$/.test(line))).toBe(true);
  });
});

describe('the page of a machine', () => {
  const page = pageOf(map, toyLaw, 'Peraturan Uji');

  it('tells the law it is under, each command with its source, and each rule with its own', () => {
    expect(page).toContain('Mesin `map`, versi 3. Dasar hukum menurut: Peraturan Uji.');
    expect(page).toContain('### Isi map\n\n`map.isi`, peristiwa `map.diisi`. Dalam keadaan: “Terbuka”.\n\n- UJI map.isi: “map.isi”\n');
    expect(page).toContain('| `map.batas` | Tidak terlalu banyak | UJI map.batas: “map.batas” |');
    expect(page).toContain('Hanya menyusul `tim.selesai`.');
  });

  it('keeps tables whole whatever a source says, and shows what was derived', () => {
    const odd = pageOf(map, { basis: () => [{ sumber: 'A', pasal: '1', kutipan: 'satu | dua\ntiga', turunan: 'kami' }], say: (text) => text }, 'Uji');
    expect(odd).toContain('| `map.batas` | Tidak terlalu banyak | A 1: “satu \\| dua tiga” (turunan: kami) |');
  });
});
