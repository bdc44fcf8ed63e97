import fc from 'fast-check';
import { addDays, addMonths } from '../../../machines/kernel/calendar.js';
import { lawById } from '../../../machines/regulasi/catalog.js';
import type { Actor } from '../actor.js';
import { asksPerson, free, type Riwayat } from './segregation.js';

const RUNS = process.env['LONG'] === '1' ? 100_000 : 3000;
const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const { pasangan, tinjauBulan } = law.pack.segregasi;
const ACTS = [...new Set(pasangan.flatMap(({ dahulu, kini }) => [...dahulu, ...kini]))];
const UNITS = ['upt', 'uptLain', 'kanwil', 'itjen'];
const BEGIN = '2025-01-01';

interface Jabat { readonly orang: string; readonly satker: string; readonly dari: string; sampai: string | null; readonly penggantian: string | null }
interface Tindak { readonly orang: string; readonly command: string; readonly kasus: string; readonly pada: string; readonly acting: boolean; readonly post: string; readonly satker: string; /** How many posts there were when it was done: one that is given later, on the same day too, was not known. */ readonly dikenal: number }

/** What happens in a history: somebody moves, somebody is let stand in, somebody acts about a case; days pass between. */
const step = fc.record({
  hari: fc.integer({ min: 0, max: 40 }), apa: fc.constantFrom('pindah', 'ganti', 'tindak', 'tindak', 'tindak', 'tindak'), orang: fc.integer({ min: 0, max: 3 }),
  unit: fc.constantFrom(...UNITS), command: fc.constantFrom(...ACTS), tentang: fc.constantFrom('upt', 'uptLain'), sebagai: fc.boolean(), lama: fc.integer({ min: 1, max: 90 }),
});

const machineOf = (act: string): string => act.split('.')[0] ?? '';
const held = (jabatan: readonly Jabat[], hari: string) => jabatan.filter(({ dari, sampai }) => dari <= hari && (sampai === null || sampai >= hari));

/** The history as the product would have it: an act is written only where the segregation of duties lets it. */
function live(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): { jabatan: Jabat[]; tindak: Tindak[]; refused: number } {
  const [jabatan, tindak]: [Jabat[], Tindak[]] = [UNITS.map((satker, i) => ({ orang: `o${i}`, satker, dari: BEGIN, sampai: null, penggantian: null })), []];
  let [hari, refused] = [BEGIN, 0];
  for (const { hari: lewat, apa, orang: n, unit, command, tentang, sebagai, lama } of steps) {
    hari = addDays(hari, lewat);
    const orang = `o${n}`;
    if (apa === 'pindah') {
      for (const one of held(jabatan, hari)) if (one.orang === orang && one.penggantian === null) one.sampai = addDays(hari, -1);
      jabatan.push({ orang, satker: unit, dari: hari, sampai: null, penggantian: null });
    } else if (apa === 'ganti') {
      jabatan.push({ orang, satker: unit, dari: hari, sampai: addDays(hari, lama), penggantian: `g${jabatan.length}` });
    } else {
      const posts = held(jabatan, hari).filter((one) => one.orang === orang);
      const post = posts.find((one) => (one.penggantian !== null) === sebagai) ?? posts[0];
      if (!post) continue;
      const actor = { satker: post.satker, ...(post.penggantian ? { acting: { sebagai: 'plh', orang: 'x', nama: 'X', penggantian: post.penggantian, sk: 's', sampai: post.sampai ?? '' } as const } : {}) } as Pick<Actor, 'satker' | 'acting'>;
      const kasus = `${machineOf(command)}/${tentang}`;
      const riwayat: Riwayat = {
        dikecualikan: false,
        jabatan: jabatan.filter((one) => one.orang === orang && one.penggantian !== post.penggantian || one.orang === orang && one.penggantian === null).map(({ satker, sampai, penggantian }) => ({ satker, sampai, pengganti: penggantian !== null })),
        dilakukan: tindak.filter((done) => done.orang === orang && done.kasus.split('/')[1] === tentang).map((done) => ({ command: done.command, sendiri: done.kasus === kasus, pengganti: done.acting })),
      };
      if (asksPerson(actor, command, law) && !free(actor, command, { satker: tentang }, riwayat, law, hari).ok) { refused += 1; continue; }
      tindak.push({ orang, command, kasus, pada: hari, acting: post.penggantian !== null, post: post.satker, satker: tentang, dikenal: jabatan.length });
    }
  }
  return { jabatan, tindak, refused };
}

/** What must not be, looked for in what was written, without asking how it was permitted. */
function violations({ jabatan, tindak }: { jabatan: readonly Jabat[]; tindak: readonly Tindak[] }): string[] {
  const pairs = tindak.flatMap((later, i) => tindak.slice(0, i).filter((earlier) => earlier.orang === later.orang && earlier.satker === later.satker).flatMap((earlier) => pasangan
    .filter(({ dahulu, kini, pengganti }) => dahulu.includes(earlier.command) && kini.includes(later.command) && (pengganti !== true || earlier.acting || later.acting) && (machineOf(earlier.command) !== machineOf(later.command) || earlier.kasus === later.kasus))
    .map(({ id }) => `${id}: ${earlier.command} ${later.command}`)));
  const own = tindak.filter(({ acting, post, satker }) => acting && post !== satker)
    .filter(({ orang, satker, pada, dikenal }) => jabatan.slice(0, dikenal).some((one) => one.orang === orang && one.penggantian === null && one.satker === satker && one.dari <= pada && (one.sampai === null || one.sampai >= addMonths(pada, -tinjauBulan))))
    .map(({ orang, satker }) => `${orang} as a substitute on ${satker}`);
  return [...pairs, ...own];
}

describe('segregation of duties', () => {
  it('lets no history of posts, substitutions and transfers contain a declared pair, or a substitute who decides about the own unit', () => {
    let [done, refused] = [0, 0];
    fc.assert(fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const lived = live(steps);
      [done, refused] = [done + lived.tindak.length, refused + lived.refused];
      expect(violations(lived)).toEqual([]);
    }), { numRuns: RUNS, seed: 20270104 });
    // the histories say something: much is done, and much is refused
    expect([done > RUNS, refused > RUNS / 10]).toEqual([true, true]);
  });
});
