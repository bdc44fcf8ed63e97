import type { Stored } from '../../machines/kernel/machine.js';
import { answersOf, best } from '../../machines/lke/sample-answers.js';
import { scoreText } from '../../machines/lke/score.js';
import { lawOf as lawFrom } from '../../machines/regulasi/law.js';
import type { Pack } from '../../machines/regulasi/pack.schema.js';
import { canonical } from '../platform/history/canonical.js';
import { GENESIS, hashOf } from '../platform/history/chain.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import { loadedLaw } from '../regulasi/loaded-law.js';
import { impactOn } from './impact.js';
import { impactReport } from './impact-report.js';
import { scoreImpact } from './impact-score.js';
import type { Perbedaan } from './perbedaan.js';
import type { CaseHistory, RecordedEvent } from './recorded.js';
import type { LawOf } from './replay.js';

const laws = new LawCatalog();
const law = laws.byPack('kemenimipas-sek-ot-03-02-01-2025');
const lawOf: LawOf = (pinned) => laws.forCase(pinned, pinned.packId);
const SATKER = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const KASUS = { satker: SATKER, kunci: 'WBK/2027', induk: null };

/** The same law with other answers to some questions. */
const withPack = (change: (pack: Pack) => Partial<Pack>): LoadedLaw => loadedLaw(lawFrom({ ...law.law.pack, ...change(law.law.pack) }, law.law.instrument), law.instrumenDocument);
const predikat = (change: Partial<Pack['predikat']>): LoadedLaw => withPack((pack) => ({ predikat: { ...pack.predikat, ...change } }));

/** An award, then its report of monitoring. */
const ACTS = [
  { command: 'predikat.terbitkan', type: 'predikat.diterbitkan', at: '2027-12-07T01:00:00.000Z', facts: {}, kasus: KASUS, data: { satker: SATKER, tujuan: 'WBK', periode: '2027', nomorSk: '812', tanggal: '2027-12-06', penetap: 'menpanrb' } },
  { command: 'predikat.laporkanMonev', type: 'predikat.dilaporkan', at: '2029-11-02T01:00:00.000Z', facts: { hariIni: '2029-11-02' },
    data: { nomor: 'ITJ-4', tanggal: '2029-11-01', kesimpulan: 'masihMemenuhi', nilai: { pengungkit: '46.10', hasil: '36.75' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.70', indeksPelayanan: '3.70' }, catatan: 'baik' } },
];

function history(acts: readonly object[] = ACTS, under = law): CaseHistory {
  let prev = GENESIS;
  const { packId, packSidik, instrumenId, instrumenSidik } = under;
  const events = (acts as typeof ACTS).map(({ command, type, at, kasus, ...rest }, i): RecordedEvent => {
    const payload = { ...rest, ...(kasus ? { kasus: { ...kasus, packId, instrumenId, instrumenSidik } } : {}) };
    const link = {
      tenant: 't', caseId: 'c', seq: i + 1, path: '/a/', type, command, machine: 'predikat', machineVersion: 1, actor: 'p', post: 'j', role: 'ketuaTpi', onBehalf: '',
      packSidik, at, commandId: 'x', payload: canonical(payload), prev,
    };
    prev = hashOf(link);
    return { ...link, hash: prev, mac: '' };
  });
  return { tenant: 't', instansi: 'contoh', id: 'c', row: null, events };
}

const impact = (other: LoadedLaw): readonly Perbedaan[] => impactOn(history(), lawOf, other).perbedaan;
const told = (found: readonly Perbedaan[]): unknown[] => found.map(({ aturan, seq, perintah, dulu, nanti }) => [aturan, seq, perintah, dulu.ok, nanti.ok]);

describe('the impact of another law', () => {
  it('is none under the own law', () => {
    expect(impact(law)).toEqual([]);
  });

  it('is none under a law that answers all that was asked alike', () => {
    expect(impact(withPack(() => ({ judul: 'Judul lain' })))).toEqual([]);
  });

  it('tells at which event the case would hold something else', () => {
    const found = impact(predikat({ monevTahun: 3 })).filter(({ aturan }) => aturan === 'isi:monevBerikut');
    expect(found.map(({ seq, dulu, nanti }) => [seq, dulu.have, nanti.have])).toEqual([[1, '2029-12-06', '2030-12-06'], [2, '2031-11-01', '2032-11-01']]);
  });

  it('tells what a rule would have warned of, with what is needed and what there is', () => {
    const stricter = withPack(({ ambang }) => ({ ambang: { ...ambang, WBK: { ...ambang.WBK, total: '90.00' } } }));
    expect(impact(stricter).filter(({ seq }) => seq !== null)).toMatchObject([{ seq: 2, perintah: 'predikat.laporkanMonev', dulu: { ok: true }, nanti: { ok: false, peringatan: true, need: expect.stringMatching(/90[.,]00/), have: expect.stringMatching(/46[.,]10/) } }]);
  });

  it('tells which decision would have been refused', () => {
    const local = laws.byPack('perwali-binjai-3-2024');
    const decree = { command: 'predikat.catatKeputusanDaerah', type: 'predikat.ditetapkanDaerah', at: '2027-12-21T01:00:00.000Z', facts: { hariIni: '2027-12-21' }, data: { nomor: '188', tanggal: '2027-12-20', nomorRekomendasi: 'B/1', sidik: 'd'.repeat(64) } };
    const found = impactOn(history([ACTS[0] as object, decree], local), lawOf, law);
    expect(found).toMatchObject({ rusak: null });
    expect(found.perbedaan.filter(({ seq }) => seq === 2)).toMatchObject([{ dulu: { ok: true }, nanti: { ok: false } }]);
    expect(found.perbedaan.find(({ seq }) => seq === 2)?.nanti).not.toHaveProperty('peringatan');
  });

  it('tells what is possible now and would not be, or the other way round', () => {
    const open = impact(predikat({ keputusanDaerah: true })).filter(({ seq, perintah }) => seq === null && perintah === 'predikat.catatKeputusanDaerah');
    expect(told(open)).toEqual([[expect.any(String), null, 'predikat.catatKeputusanDaerah', false, true]]);
  });

  it('tells where the other law leaves the question open', () => {
    const mute = withPack(() => ({ dasar: {} }));
    expect(impact(mute)).toContainEqual(expect.objectContaining({ aturan: 'galat', nanti: expect.objectContaining({ ok: false, have: expect.stringContaining('dasar hukum') }) }));
  });

  it('says nothing of a case whose history does not lead on, but that it does not', () => {
    expect(impactOn(history([ACTS[1] as object]), lawOf, predikat({ monevTahun: 3 }))).toEqual({ perbedaan: [], rusak: expect.stringContaining('peristiwa 1') });
  });

  it('is grouped by rule, with the cases', async () => {
    const stream = async function* () { yield await Promise.resolve(history()); };
    const report = await impactReport(stream(), lawOf, predikat({ monevTahun: 3 }));
    expect(report).toMatchObject({ kasus: 1, terdampak: 1, tidakTerbaca: [], aturan: [{ aturan: 'isi:monevBerikut', kasus: [{ instansi: 'contoh', kasus: 'c', seq: 1 }, { instansi: 'contoh', kasus: 'c', seq: 2 }] }] });
    expect(await impactReport(stream(), lawOf, law)).toMatchObject({ kasus: 1, terdampak: 0, aturan: [] });
  });
});

describe('the impact on a finished worksheet', () => {
  const { instrument } = law.law;
  const answers = answersOf(instrument, best);
  const hasil = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
  const jawaban = Object.fromEntries(Object.entries(answers).map(([code, nilai]) => [code, { nilai, bukti: [], oleh: 'p', lapisan: 'tpi' }]));
  const sheet = (komponen: string, nilai = scoreText(instrument, { answers, hasil: komponen === 'penuh' ? hasil : null })): Stored =>
    ({ machine: 'lke', version: 1, value: 'selesai', status: 'active', context: { tujuan: 'WBK', komponen, jawaban, hasil: komponen === 'penuh' ? hasil : {}, nilai } });
  const stricter = withPack(({ ambang }) => ({ ambang: { ...ambang, WBK: { ...ambang.WBK, total: '93.00', hasilBA: '18.30' } } }));

  it('names each threshold that is met under one law and not under the other', () => {
    expect(told(scoreImpact(sheet('penuh'), law, stricter))).toEqual([['nilai:total', null, null, true, false], ['nilai:hasilBA', null, null, true, false]]);
    expect(told(scoreImpact(sheet('penuh'), stricter, law))).toEqual([['nilai:total', null, null, false, true], ['nilai:hasilBA', null, null, false, true]]);
  });

  it('asks a layer of pengungkit alone for nothing else', () => {
    expect(scoreImpact(sheet('pengungkit'), law, stricter)).toEqual([]);
  });

  it('tells that the answers are not those of another worksheet', () => {
    const old = laws.all().find(({ instrumenId }) => instrumenId === 'LKE-10-2019');
    if (!old) throw new Error('no law uses the old worksheet');
    expect(scoreImpact(sheet('penuh'), law, old)).toMatchObject([{ aturan: 'nilai', dulu: { ok: true, have: '92.25' }, nanti: { ok: false, have: expect.stringMatching(/^\d+ jawaban tidak dikenal/) } }]);
  });
});
