import fc from 'fast-check';
import { instruments } from '../../regulasi/official-instruments.js';
import type { Instrument } from '../../regulasi/instrument.js';
import { law } from '../../example-world.js';
import { decide } from '../../kernel/decide.js';
import { ask } from '../../kernel/proof/example.js';
import { registry } from '../../registry.js';
import { lkeExamples } from '../lke.examples.js';
import { Hitungan, type Tanggapan } from './hitungan.js';
import { indeksDari, surveiFaults } from './indeks.js';
import { sampelCukup } from './sampel.js';
import type { CatatSurvei, Komponen } from './survei.types.js';

const SEGI = ['Diskriminasi pelayanan', 'Kecurangan pelayanan', 'Menerima imbalan dan/atau gratifikasi', 'Percaloan', 'Pungutan liar'];
const dihitung = (jumlah: string, jawaban: number): Komponen => ({ nama: `${jumlah}/${jawaban}`, nilai: { jumlah, jawaban } });
const EXAMPLE = registry.machine('lke').commands.find(({ type }) => type === 'lke.catatSurvei')?.example as CatatSurvei;
const skor = fc.integer({ min: 100, max: 400 });
const tanggapan = fc.array(fc.tuple(fc.constantFrom('Kunjungan', 'Integrasi'), fc.tuple(skor, skor, skor, skor, skor)), { minLength: 1, maxLength: 60 })
  .map((all) => all.map(([layanan, scores]): Tanggapan => ({ layanan, skor: scores.map((perseratus, n) => ({ komponen: SEGI[n] ?? '', perseratus })) })));
const hitung = (all: readonly Tanggapan[], komponen = SEGI) => {
  const hitungan = new Hitungan(komponen);
  all.forEach((one) => { hitungan.tambah(one); });
  return hitungan.hasil();
};

describe('the index of a survey', () => {
  it.each([
    ['one component of a report', [{ nama: 'a', nilai: '3.6' }], '3.60'], ['half up at the end', [dihitung('3.615', 1), dihitung('3.615', 1)].map((k) => ({ ...k, nilai: '3.615' })), '3.62'],
    ['a third that no decimal holds', [dihitung('10', 3), dihitung('11', 3)], '3.50'], ['rounded once: two components of 3.6049…', [dihitung('7.21', 2), dihitung('3.6', 1)], '3.60'],
  ])('%s', (_, komponen, indeks) => expect(indeksDari(komponen)).toBe(indeks));

  it('is the same whatever the order of the responses, and lies between the lowest and the highest score', () => {
    fc.assert(fc.property(tanggapan, (all) => {
      const [one, other] = [hitung(all), hitung([...all].reverse())];
      expect(other.indeks).toBe(one.indeks);
      const scores = all.flatMap((r) => r.skor.map(({ perseratus }) => perseratus / 100));
      expect(Number(one.indeks)).toBeGreaterThanOrEqual(Math.min(...scores) - 0.005);
      expect(Number(one.indeks)).toBeLessThanOrEqual(Math.max(...scores) + 0.005);
      expect(one.responden).toBe(all.length);
      expect(one.layanan.reduce((sum, { responden }) => sum + responden, 0)).toBe(all.length);
    }));
  });

  it('of counted responses is accepted as it stands, and no other index', () => {
    fc.assert(fc.property(tanggapan, (all) => {
      const { komponen, indeks } = hitung(all);
      const data = { ...EXAMPLE, unsur: 'H.BA.1', komponen, indeks: indeks ?? '' };
      expect(surveiFaults(data, law)).toEqual([]);
      const wrong = indeks === '3.00' ? '3.01' : '3.00';
      expect(surveiFaults({ ...data, indeks: wrong }, law)).toEqual([{ path: '/indeks', why: `komponennya menghasilkan indeks ${indeks}` }]);
    }));
  });

  it('weighs every component the same, however many answered it', () => {
    const few: Tanggapan[] = [{ layanan: 'x', skor: [{ komponen: 'a', perseratus: 400 }, { komponen: 'b', perseratus: 100 }] }, ...Array.from({ length: 9 }, () => ({ layanan: 'x', skor: [{ komponen: 'B', perseratus: 100 }] }))];
    expect(hitung(few, ['a', 'b'])).toMatchObject({ indeks: '2.50', komponen: [{ nilai: { jumlah: '4.00', jawaban: 1 } }, { nilai: { jumlah: '10.00', jawaban: 10 } }] });
  });

  it('is none where a component has no answer', () => {
    expect(hitung([{ layanan: 'x', skor: [{ komponen: 'a', perseratus: 400 }] }], ['a', 'b'])).toMatchObject({ indeks: null, kosong: ['b'] });
    expect(hitung([], ['a'])).toMatchObject({ indeks: null, responden: 0 });
  });

  it('is refused off the scale, of a result that is no survey, and with a component told twice', () => {
    expect(surveiFaults({ ...EXAMPLE, indeks: '4.50', komponen: [{ nama: 'a', nilai: '4.5' }] }, law)).toEqual([{ path: '/komponen/0/nilai', why: 'melampaui skala survei 0 sampai 4' }]);
    expect(surveiFaults({ ...EXAMPLE, unsur: 'H.BA.2' }, law)).toEqual([{ path: '/unsur', why: 'bukan unsur hasil yang diukur dengan survei; pilihan: H.BA.1, H.PP.1' }]);
    expect(surveiFaults({ ...EXAMPLE, indeks: '3', komponen: [{ nama: 'Percaloan', nilai: '3' }, { nama: ' percaloan ', nilai: '3' }] }, law)).toEqual([{ path: '/komponen/1/nama', why: 'komponen disebut dua kali' }]);
  });
});

describe('the sample of a survey (N-16)', () => {
  it('is never less than the law asks for where so many people finished a service', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.boolean(), (responden, populasi, stated) => {
      const survei = { layanan: [{ jenis: 'x', responden }], populasi, ...(stated ? { pengecualian: { alasan: 'kaidah' } } : {}) };
      const wajib = populasi >= 30 ? 30 : stated ? 1 : populasi;
      expect(sampelCukup(survei, 30, { kecuali: true }).ok).toBe(responden >= wajib && responden <= populasi && responden > 0);
    }));
  });

  it('tells the reason of the exception', () => {
    expect(sampelCukup({ layanan: [{ jenis: 'x', responden: 9 }], populasi: 12, pengecualian: { alasan: 'tabel Krejcie' } }, 30, { kecuali: true }).have).toBe('9 responden; jumlahnya ditentukan tim survei: tabel Krejcie');
  });
});

describe('a survey that is recorded', () => {
  it('becomes the answer, and is kept with whoever recorded it', () => {
    const decided = decide(ask(registry, lkeExamples, 'lke.catatSurvei', 'diisi', { context: { hasil: { 'H.BA.2': 'C' } } }));
    expect(decided.ok && decided.steps[0]?.after).toMatchObject({ context: { hasil: { 'H.BA.2': 'C', 'H.PP.1': '3.61' }, survei: { 'H.PP.1': { indeks: '3.61', populasi: 240, lapisan: 'kanwil' } } } });
  });

  it('goes on to the layer that starts from this one', () => {
    const survei = { 'H.PP.1': { ...EXAMPLE, oleh: 'x', lapisan: 'tpi', pada: '2027-01-01T00:00:00Z' } };
    const decided = decide(ask(registry, lkeExamples, 'lke.mulai', 'baru', { facts: { bawah: { lapisan: 'tpi', jawaban: {}, hasil: { 'H.PP.1': '3.61' }, survei } } }));
    expect(decided.ok && decided.steps[0]?.after).toMatchObject({ context: { survei } });
  });

  it('has the five components of the law in the new instrument, and none by name in the old', () => {
    expect(law.instrument.hasilItems.get('H.BA.1')?.components).toEqual(SEGI);
    expect((instruments.get('LKE-10-2019') as Instrument).hasilItems.get('H.KKN.1')?.components).toBeUndefined();
  });
});
