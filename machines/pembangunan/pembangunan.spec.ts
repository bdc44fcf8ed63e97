import { tellExamples } from '../../test/support/worked-examples.js';
import { decide } from '../kernel/decide.js';
import type { LawBase } from '../kernel/machine.js';
import { possible } from '../kernel/possible.js';
import { ask, type Change } from '../kernel/proof/example.js';
import { registry } from '../registry.js';
import { dueDates } from './due-dates.js';
import { pembangunanExamples } from './pembangunan.examples.js';
import { kegiatan, pembangunanScene, pemutakhiran, realisasi, rekomendasi } from './pembangunan.scene.js';

tellExamples(pembangunanExamples);

const taken = (command: string, state = 'berjalan', change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(ask(registry, pembangunanExamples, command, state, change));
  return decision.ok ? decision.steps[0] : decision;
};
const contextAfter = (command: string, change: Change<unknown, unknown, LawBase> = {}, state = 'berjalan') => (taken(command, state, change) as unknown as { after: { context: typeof pembangunanScene.context } }).after.context;

describe('the days on which the evidence is due', () => {
  it.each<[number | null, string[]]>([
    [3, ['2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31']], [2, ['2028-02-29', '2028-04-30', '2028-06-30', '2028-08-31', '2028-10-31', '2028-12-31']],
    [12, ['2028-12-31']], [5, ['2028-05-31', '2028-10-31']], [null, []],
  ])('every %s months are the last days of those stretches', (bulan, days) => {
    expect(dueDates('2028', bulan)).toEqual(days);
  });
});

describe('a year of building', () => {
  it('opens once a year for a unit, with the quarters that the law asks for, and wakes on each of them (BAB IV.A huruf d)', () => {
    expect(taken('pembangunan.buka', 'baru')).toMatchObject({
      case: { open: { machine: 'pembangunan', kunci: '2026' } }, after: { value: 'berjalan', context: { pemutakhiran: pemutakhiran() } },
      effects: [1, 2, 3, 4].map((n, i) => ({ kind: 'schedule', subject: `pembangunan.pemutakhiran${n}`, at: `${['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'][i] ?? ''}T00:00:00Z` })),
    });
  });

  it('keeps of each activity the last word, told by the words of the activity and not by its number', () => {
    const again = { facts: { rencana: [{ ...kegiatan(1, '2026-06-30'), nomor: 7 }] }, data: { nomor: 7, persen: 60 } };
    expect(contextAfter('pembangunan.catatRealisasi', { ...again, context: { realisasi: [realisasi(1, 20), realisasi(2)] } }).realisasi.map(({ tanda, persen }) => [tanda, persen])).toEqual([['tanda-2', 100], ['tanda-1', 60]]);
  });

  it('waits for TPI from the request until the last one is answered; a visit that answers nobody leaves it waiting (BAB II.A.4)', () => {
    const two = { permintaan: [...pembangunanScene.context.permintaan, { jenis: 'konsultasi', tanggal: '2026-04-02', uraian: 'LKE' }] };
    expect(taken('pembangunan.mintaPendampingan')).toMatchObject({ after: { value: 'pendampinganDiminta' } });
    expect(taken('pembangunan.catatKunjungan', 'pendampinganDiminta')).toMatchObject({ after: { value: 'pendampinganDiminta' } });
    expect(taken('pembangunan.catatKunjungan', 'pendampinganDiminta', { data: { permintaan: 1 }, context: two })).toMatchObject({ after: { value: 'pendampinganDiminta' } });
    expect(taken('pembangunan.catatKunjungan', 'pendampinganDiminta', { data: { permintaan: 1 } })).toMatchObject({ after: { value: 'berjalan', context: { permintaan: [{ dijawab: '2026-04-20' }] } } });
  });

  it('keeps from which unit it was helped, and wakes when a recommendation is due', () => {
    expect(contextAfter('pembangunan.catatKunjungan').kunjungan[0]?.oleh).toEqual(pembangunanScene.facts.pelaku);
    expect(taken('pembangunan.beriRekomendasi')).toMatchObject({ after: { context: { rekomendasi: [{}, { oleh: { jenjang: 'kanwil' }, tenggat: '2026-07-31' }] } }, effects: [{ kind: 'notify' }, { kind: 'schedule', subject: 'pembangunan.rekomendasiJatuhTempo', at: '2026-07-31T00:00:00Z' }] });
    expect(contextAfter('pembangunan.tindakLanjuti').rekomendasi[0]?.tindakLanjut).toMatchObject({ tanggal: '2026-07-20' });
  });

  it('tells on the screen what is overdue and since when, and stops nobody', () => {
    const late = ask(registry, pembangunanExamples, 'pembangunan.mutakhirkanBukti', 'berjalan', { context: { pemutakhiran: pemutakhiran('2026-03-30'), rekomendasi: [rekomendasi('2026-08-01')] } });
    const shown = (command: string) => possible(late, 'pembangunan').find((act) => act.command === command);
    expect(shown('pembangunan.mutakhirkanBukti')).toMatchObject({ ready: true, warnings: [
      { need: 'pemutakhiran ke-2 paling lambat 30 Juni 2026', have: 'belum dimutakhirkan', sampai: '2026-06-30' }, { need: 'pemutakhiran ke-3 paling lambat 30 September 2026' },
    ] });
    expect(shown('pembangunan.tindakLanjuti')?.warnings).toMatchObject([{ need: 'rekomendasi ke-1 ditindaklanjuti paling lambat 1 Agustus 2026', sampai: '2026-08-01' }]);
  });

  it('ends with the report of its head', () => {
    expect(taken('pembangunan.laporkan')).toMatchObject({ after: { value: 'dilaporkan', status: 'done', context: { laporan: { nomor: 'W1.PAS1-OT.03.02-90' } } } });
  });

  it.each([['pembangunan.catatLangkah', 'langkah'], ['pembangunan.catatPenguatan', 'kegiatan'], ['pembangunan.catatPembinaan', 'jenis']])('%s names a kind that the law has, by its field %s', (command, field) => {
    expect(taken(command, 'berjalan', { data: { [field]: 'lain' } })).toMatchObject({ kind: 'input', faults: [{ path: `/data/${field}` }] });
  });
});
