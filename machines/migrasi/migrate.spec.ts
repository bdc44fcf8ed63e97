import { map, mapIn } from '../../test/support/toy-machines.js';
import { answersOf, best } from '../lke/sample-answers.js';
import { scoreText } from '../lke/score.js';
import type { LkeContext } from '../lke/lke.types.js';
import { registry } from '../registry.js';
import { lawById } from '../regulasi/catalog.js';
import type { Law } from '../regulasi/law.js';
import { migrate } from './migrate.js';
import { petaSchema, type Peta } from './peta.js';

const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const nasional = lawById('nasional-90-2021-jo-5-2024');
const peta = (change: Record<string, unknown> = {}): Peta => petaSchema.parse({
  id: 'uji', judul: 'Uji', dari: { paket: 'a' }, ke: { paket: 'b' },
  dasar: { sumber: 'UJI', pasal: 'Pasal 1', kutipan: 'kasus berjalan disesuaikan', nomor: 'SK-1', tanggal: '2027-01-01' }, ...change,
});
const faults = (result: ReturnType<typeof migrate>) => (result.ok ? [] : result.faults.map(({ path }) => path));

describe('between two versions of a machine', () => {
  const newer = { ...map, version: 4 };

  it('renames states and parts of the context, as the mapping says', () => {
    const result = migrate(newer, mapIn('terbuka'), peta({ versi: { map: { dari: 3, ke: 4 } }, keadaan: { map: { terbuka: 'berjenjang' } }, konteks: { map: { lembar: 'halaman', tingkat: null } } }), law);
    expect(result).toEqual({
      ok: true, after: { machine: 'map', version: 4, value: 'berjenjang', context: { halaman: 2 }, status: 'active' },
      perubahan: ['versi mesin 3 menjadi 4', 'keadaan terbuka menjadi berjenjang', 'isi "halaman"', 'isi "lembar"', 'isi "tingkat"'],
    });
  });

  it('is refused for another version than that of the case, an unknown state, an end, and two parts of one name; all faults at once', () => {
    expect(faults(migrate(newer, mapIn('terbuka'), peta(), law))).toEqual(['/machine_version']);
    expect(faults(migrate(map, mapIn('terbuka'), peta({ versi: { map: { dari: 2, ke: 3 } } }), law))).toEqual(['/machine_version']);
    expect(faults(migrate(newer, mapIn('terbuka'), peta({ keadaan: { map: { terbuka: 'lain' } }, konteks: { map: { lembar: 'tingkat' } } }), law))).toEqual(['/machine_version', '/keadaan', '/konteks/tingkat']);
    expect(faults(migrate(map, mapIn('terbuka'), peta({ keadaan: { map: { terbuka: 'ditutup' } } }), law))).toEqual(['/keadaan']);
    expect(faults(migrate(map, mapIn('terbuka'), peta({ keadaan: { map: { terbuka: 'toString' } } }), law))).toEqual(['/keadaan']);
  });
});

describe('a proposal under another law', () => {
  const def = registry.machine('usulan');
  const at = (posisi: number) => ({ machine: 'usulan', version: def.version, value: 'penilaianPendahuluan', status: 'active' as const, context: { jenjang: 'upt', rute: ['kanwil', 'eselonSatuPembina'], posisi } });

  it('keeps the tier whose turn it is, on the new route', () => {
    expect(migrate(def, at(0), peta(), nasional)).toMatchObject({ ok: true, after: { context: { rute: ['kanwil'], posisi: 0 } } });
  });

  it('cannot pass while it is with a tier that the new route does not have', () => {
    expect(faults(migrate(def, at(1), peta(), nasional))).toEqual(['/posisi']);
  });

  it('cannot pass where the new law has no route for its level', () => {
    const tanpa: Law = { ...nasional, pack: { ...nasional.pack, rute: {} } };
    expect(faults(migrate(def, at(0), peta(), tanpa))).toEqual(['/rute']);
  });
});

describe('a worksheet under another law', () => {
  const def = registry.machine('lke');
  const jawaban = Object.fromEntries(Object.entries(answersOf(law.instrument, best)).map(([code, nilai]) => [code, { nilai, bukti: [], oleh: 'p', lapisan: 'tpi' }]));
  const hasil = { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' };
  const sheet = (change: Partial<LkeContext> = {}) => {
    const context = { usulan: 'u', satker: 's', lapisan: 'tpi', tujuan: 'WBK', komponen: 'penuh', instrumen: law.instrument.code, putaran: 1, jawaban, hasil, penilai: ['p'], nilai: scoreText(law.instrument, { answers: answersOf(law.instrument, best), hasil }), ...change };
    return { machine: 'lke', version: def.version, value: 'selesai', status: 'active' as const, context };
  };
  const strict: Law = { ...law, pack: { ...law.pack, ambang: { ...law.pack.ambang, WBK: { ...law.pack.ambang.WBK, total: '100.01' } } } };

  it('keeps its answers, and its score is read off the new thresholds', () => {
    const result = migrate(def, sheet(), peta(), strict);
    expect(result).toMatchObject({ ok: true, after: { context: { jawaban, nilai: { total: '100.00', failsWBK: ['total'] } } }, perubahan: ['isi "nilai"'] });
  });

  it('moves answers to their new codes and leaves behind what the new worksheet does not ask', () => {
    const [first = '', second = ''] = Object.keys(jawaban);
    const only = sheet({ jawaban: { 'LAMA.1': { nilai: 'Ya', bukti: [], oleh: 'p', lapisan: 'tpi' }, 'LAMA.2': { nilai: 'x', bukti: [], oleh: 'p', lapisan: 'tpi' } }, hasil: {}, nilai: null });
    const result = migrate(def, only, peta({ pertanyaan: { 'LAMA.1': first, 'LAMA.2': null } }), law);
    expect(result).toMatchObject({ ok: true, after: { context: { jawaban: { [first]: { nilai: 'Ya' } } } } });
    expect(faults(migrate(def, only, peta({ pertanyaan: { 'LAMA.1': second } }), law)).sort()).toEqual(['/jawaban/LAMA.2', `/jawaban/${second}`]);
  });

  it('cannot pass half answered once it is finished, nor on a layer that the new law does not have', () => {
    const [first = ''] = Object.keys(jawaban);
    expect(faults(migrate(def, sheet(), peta({ pertanyaan: { [first]: null } }), law))).toEqual([`/jawaban/${first}`]);
    expect(faults(migrate(def, sheet({ lapisan: 'sekretariatJenderal' }), peta(), nasional))).toEqual(['/lapisan']);
  });
});

describe('a mapping', () => {
  it('names every place that it does not fill as it must', () => {
    const read = petaSchema.safeParse({ id: 'X Y', judul: '', dari: {}, ke: { paket: 'b' }, dasar: { tanggal: '2027-02-30' }, lain: 1 });
    expect(read.error?.issues.map(({ path }) => path.join('/')).sort()).toEqual(['', 'dari/paket', 'dasar/kutipan', 'dasar/nomor', 'dasar/pasal', 'dasar/sumber', 'dasar/tanggal', 'id', 'judul']);
  });
});
