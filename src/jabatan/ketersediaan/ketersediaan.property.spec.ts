import fc from 'fast-check';
import { lawById } from '../../../machines/regulasi/catalog.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import { permit } from '../../identity/permission/permit.js';
import { berbenturan, bolehKeduanya, kekuranganUnit, lowonganOf, type Dinilai, type Dunia, type Pemangku } from './kekurangan.js';

const RUNS = process.env['LONG'] === '1' ? 100_000 : 1500;
const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const HARI_INI = '2027-01-04';

const UNITS = {
  itjen: ['eselonSatu', 'inspektoratJenderal', '/k/itjen/'], ditjen: ['eselonSatu', 'direktoratJenderal', '/k/ditjen/'],
  kanwil: ['kanwil', 'kanwil', '/k/ditjen/kanwil/'], upt: ['upt', 'lapas', '/k/ditjen/kanwil/upt/'], uptLain: ['upt', 'lapas', '/k/ditjen/kanwil/upt-lain/'],
} as const satisfies Record<string, readonly [Jenjang, string, string]>;
const UNIT: Dinilai = { satker: 'upt', nama: 'UPT', jenjang: 'upt', path: UNITS.upt[2] };

const POSTS = ['kepalaSatker@upt', 'operator@upt', 'kepalaSatker@uptLain', 'kepalaKanwil@kanwil', 'timPenilaiKanwil@kanwil', 'pimpinanEselonSatu@ditjen', 'timPenilaiEselonSatu@ditjen', 'ketuaTpi@itjen', 'anggotaTpi@itjen', 'ketuaTpm@itjen', 'anggotaTpm@ditjen'] as const;
const WIDE = /Tp[im]$/;

const pemangkuOf = ({ orang, post, sebagai }: { orang: number; post: (typeof POSTS)[number]; sebagai: 'plh' | null }): Pemangku => {
  const [role = '', name = 'upt'] = post.split('@');
  const [jenjang, jenis, path] = UNITS[name as keyof typeof UNITS];
  return { orang: `o${orang}`, role, satker: name, path, scope: WIDE.test(role) ? '/k/' : path, jenjang, jenis, sebagai };
};

const held = fc.record({ orang: fc.integer({ min: 0, max: 7 }), post: fc.constantFrom(...POSTS), sebagai: fc.constantFrom(null, null, null, 'plh' as const) });
const worlds = fc.record({ held: fc.array(held, { minLength: 0, maxLength: 16 }), past: fc.array(fc.record({ orang: fc.integer({ min: 0, max: 7 }), unit: fc.constantFrom('upt', 'ditjen', 'itjen') }), { maxLength: 4 }) })
  .map(({ held: posts, past }): Dunia => {
    const pemangku = posts.map(pemangkuOf);
    const own = pemangku.filter(({ sebagai }) => sebagai === null).map(({ orang, satker, path }) => ({ orang, satker, path }));
    return { pemangku, pernah: [...own, ...past.map(({ orang, unit }) => ({ orang: `o${orang}`, satker: unit, path: UNITS[unit as keyof typeof UNITS][2] }))], hariIni: HARI_INI, law };
  });

/** The most work that can be given out at all, by trying everything. */
function most(dunia: Dunia): number {
  const work = lowonganOf(UNIT, law).map((lowongan) => ({
    lowongan, calon: dunia.pemangku.filter((who) => {
      const actor = { ...who, account: '', person: who.orang, nama: '', tenant: '', instansi: '', zona: '', packId: '', post: '', namaSatker: '', ...(who.sebagai ? { acting: { sebagai: who.sebagai, orang: '', nama: '', penggantian: '', sk: '', sampai: '' } } : {}) };
      return permit(actor, lowongan.command, { ...UNIT, ...(lowongan.tingkat === undefined ? {} : { tingkat: lowongan.tingkat }) }, law).ok && !berbenturan(who, lowongan, UNIT, dunia);
    }),
  }));
  const search = (i: number, taken: readonly { who: Pemangku; of: number }[]): number => {
    const here = work[i];
    if (!here) return taken.length;
    const options = here.calon.filter((who) => taken.every((other) => {
      const there = work[other.of];
      return other.who.orang !== who.orang || (there !== undefined && bolehKeduanya({ ...there.lowongan, oleh: other.who }, { ...here.lowongan, oleh: who }, law));
    }));
    return Math.max(search(i + 1, taken), ...options.map((who) => search(i + 1, [...taken, { who, of: i }])));
  };
  return search(0, []);
}

describe('the check of who would be left', () => {
  it('finds exactly as much work undone as trying everything does', () => {
    fc.assert(fc.property(worlds, (dunia) => {
      expect(lowonganOf(UNIT, law).length - kekuranganUnit(UNIT, dunia).length).toBe(most(dunia));
    }), { numRuns: Math.min(RUNS, 3000), seed: 20270104 });
  });

  it('misses nobody where every office has two holders of its own, and tells of an only assessor who once worked there', () => {
    const full: Pemangku[] = POSTS.filter((post) => post !== 'kepalaSatker@uptLain').flatMap((post, i) => [0, 1].map((n) => pemangkuOf({ orang: i * 2 + n, post, sebagai: null })))
      .map((who) => (who.role === 'anggotaTpm' ? { ...who, satker: 'itjen', path: UNITS.itjen[2] } : who));
    const pernah = full.map(({ orang, satker, path }) => ({ orang, satker, path }));
    expect(kekuranganUnit(UNIT, { pemangku: full, pernah, hariIni: HARI_INI, law })).toEqual([]);
    const kanwil = full.filter(({ role }) => role === 'timPenilaiKanwil').map(({ orang }) => ({ orang, satker: 'upt', path: UNIT.path }));
    expect(kekuranganUnit(UNIT, { pemangku: full, pernah: [...pernah, ...kanwil], hariIni: HARI_INI, law })).toMatchObject([
      { tugas: 'lke.isi@kanwil', tersedia: 0, berbenturan: 2 }, { tugas: 'lke.selesaikan@kanwil', tersedia: 0, berbenturan: 2 },
    ]);
  });
});
