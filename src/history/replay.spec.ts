import { canonical } from '../platform/history/canonical.js';
import { GENESIS, hashOf, macOf } from '../platform/history/chain.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseHistory, RecordedCase, RecordedEvent } from './recorded.js';
import { replay, type LawOf } from './replay.js';
import { verifyCase } from './verify-case.js';

const laws = new LawCatalog();
const law = laws.byPack('kemenimipas-sek-ot-03-02-01-2025');
const lawOf: LawOf = (pinned) => laws.forCase(pinned, pinned.packId);
const KEY = Buffer.from('k'.repeat(32));
const SATKER = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const SIDIK = 'd'.repeat(64);

interface Act { readonly command: string; readonly type: string; readonly at: string; readonly data: unknown; readonly facts?: unknown; readonly kasus?: unknown }

const KASUS = { satker: SATKER, kunci: 'WBK/2027', induk: null, packId: law.packId, instrumenId: law.instrumenId, instrumenSidik: law.instrumenSidik };
/** An award as another machine raises it, monitored, proposed for revocation, kept. */
const ACTS: readonly Act[] = [
  { command: 'predikat.terbitkan', type: 'predikat.diterbitkan', at: '2027-12-07T01:00:00.000Z', facts: {}, kasus: KASUS, data: { satker: SATKER, tujuan: 'WBK', periode: '2027', nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', penetap: 'menpanrb' } },
  { command: 'predikat.laporkanMonev', type: 'predikat.dilaporkan', at: '2029-11-02T01:00:00.000Z', data: { nomor: 'ITJ-4', tanggal: '2029-11-01', kesimpulan: 'tidakMemenuhi', nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.10', indeksPelayanan: '3.20' }, catatan: 'turun' } },
  { command: 'predikat.usulkanPencabutan', type: 'predikat.diusulkanCabut', at: '2029-11-21T01:00:00.000Z', data: { nomor: 'ITJ-9', tanggal: '2029-11-20', temuan: 'temuan', kriteria: 'kriteria', sidik: SIDIK } },
  { command: 'predikat.klarifikasi', type: 'predikat.diklarifikasi', at: '2029-12-04T01:00:00.000Z', data: { tanggal: '2029-12-03', uraian: 'uraian', sidik: SIDIK } },
  { command: 'predikat.catatRekomendasiTpn', type: 'predikat.direkomendasikan', at: '2030-01-16T01:00:00.000Z', data: { nomor: 'B/12', tanggal: '2030-01-15', hasil: 'pertahankan', sidik: SIDIK } },
];

/** Chains acts as the door writes them. */
function recorded(acts: readonly Act[], over: Partial<RecordedEvent> = {}): RecordedEvent[] {
  let prev = GENESIS;
  return acts.map(({ command, type, at, data, facts, kasus }, i) => {
    const payload = canonical({ data, facts: facts ?? { hariIni: at.slice(0, 10) }, ...(kasus ? { kasus } : {}) });
    const link = {
      tenant: 't', caseId: 'c', seq: i + 1, path: '/a/b/', type, command, machine: 'predikat', machineVersion: 1, actor: 'p', post: 'j', role: 'ketuaTpi', onBehalf: '',
      packSidik: law.packSidik, at, commandId: 'x', payload, prev, ...over,
    };
    prev = hashOf(link);
    return { ...link, hash: prev, mac: macOf(prev, KEY) };
  });
}

const changed = (index: number, act: Partial<Act>): Act[] => ACTS.map((a, i) => (i === index ? { ...a, ...act } : a));
const faultsOf = (acts: readonly Act[], over?: Partial<RecordedEvent>) => replay(recorded(acts, over), lawOf).faults;

function historyOf(events: readonly RecordedEvent[]): CaseHistory {
  const { stored, sejak } = replay(events, lawOf);
  const last = events.at(-1);
  if (!stored || !sejak || !last) throw new Error('nothing was opened');
  const row: RecordedCase = {
    tenant: 't', id: 'c', machine: stored.machine, machineVersion: stored.version, ...KASUS, path: '/a/b/', packSidik: law.packSidik,
    keadaan: stored.value, status: stored.status, context: stored.context, seq: last.seq, head: last.hash, sejak, butir: [],
  };
  return { tenant: 't', instansi: 'contoh', id: 'c', row, events };
}

describe('replay', () => {
  it('leads from an opening raised by another machine to the present state', () => {
    const { stored, opening, sejak, faults } = replay(recorded(ACTS), lawOf);
    expect(faults).toEqual([]);
    expect(opening).toEqual(KASUS);
    expect(stored).toMatchObject({ machine: 'predikat', version: 1, value: 'berlaku', status: 'active', context: { satker: SATKER, monevBerikut: '2031-11-01', rekomendasi: { hasil: 'pertahankan' } } });
    expect(sejak).toBe('2030-01-16T01:00:00.000Z');
  });

  it('keeps the instant of the last change of state over events that change none', () => {
    expect(replay(recorded(ACTS.slice(0, 2)), lawOf).sejak).toBe('2027-12-07T01:00:00.000Z');
  });

  it('leaves out what the database would not give back', () => {
    expect(replay(recorded(ACTS.slice(0, 3)), lawOf).stored?.context).not.toHaveProperty('klarifikasi');
  });

  it('stops at an act in the place of somebody that names no substitution', () => {
    expect(faultsOf(ACTS, { onBehalf: 'pejabat' })).toMatchObject([{ seq: 1, what: 'payload', detail: expect.stringContaining('atas nama siapa') as string }]);
  });

  it('leads nowhere without events', () => {
    expect(replay([], lawOf)).toEqual({ stored: null, opening: null, law: null, sejak: null, faults: [] });
  });

  it.each<[string, Act[], number, string, RegExp]>([
    ['a rule that does not hold', changed(1, { facts: { hariIni: '2029-10-31' } }), 2, 'keputusan', /predikat\.tanggal-tidak-mendatang \(perlu paling lambat 31 Oktober 2029; ada 1 November 2029\)/],
    ['a rule on what went before', changed(1, { data: { ...ACTS[1]?.data as object, kesimpulan: 'masihMemenuhi' } }), 3, 'keputusan', /predikat\.dasar-pencabutan/],
    ['a step that the state does not know', [...ACTS.slice(0, 2), ...ACTS.slice(3)], 3, 'keputusan', /predikat\.keadaan/],
    ['data that is not in the shape of the command', changed(3, { data: { tanggal: '2029-02-30' } }), 4, 'keputusan', /\/data\/tanggal/],
    ['a command that is not known', changed(2, { command: 'predikat.hapus' }), 3, 'keputusan', /tidak dikenal/],
    ['an event that the command does not have', changed(1, { type: 'predikat.dicabut' }), 2, 'keputusan', /kini menghasilkan predikat\.dilaporkan/],
    ['a case that is opened twice', changed(1, { kasus: KASUS }), 2, 'payload', /sekali lagi/],
    ['a history without an opening', changed(0, { kasus: undefined }), 1, 'payload', /membuka|dibukanya/],
    ['another natural key', changed(0, { kasus: { ...KASUS, kunci: 'WBK/2028' } }), 1, 'keputusan', /"WBK\/2027", bukan "WBK\/2028"/],
    ['an unknown pack', changed(0, { kasus: { ...KASUS, packId: 'lain' } }), 1, 'hukum', /tidak dikenal/],
    ['another text of the worksheet', changed(0, { kasus: { ...KASUS, instrumenSidik: SIDIK } }), 1, 'hukum', /berbeda/],
    ['facts on which a rule fails', changed(1, { facts: {} }), 2, 'keputusan', /kini gagal/],
  ])('stops at %s', (_what, acts, seq, what, detail) => {
    expect(faultsOf(acts)).toEqual([{ seq, what, detail: expect.stringMatching(detail) }]);
  });

  it('stops at a payload that is none', () => {
    const events = recorded(ACTS).map((e) => (e.seq === 2 ? { ...e, payload: '{"data":' } : e));
    expect(replay(events, lawOf).faults).toMatchObject([{ seq: 2, what: 'payload' }]);
    expect(replay(events.map((e) => (e.seq === 2 ? { ...e, payload: '{"facts":1}' } : e)), lawOf).faults).toMatchObject([{ seq: 2, what: 'payload' }]);
  });

  it.each<[Partial<RecordedEvent>, string]>([[{ machine: 'lain' }, 'machine'], [{ machine: 'satker' }, 'keputusan'], [{ machineVersion: 2 }, 'machine_version'], [{ packSidik: SIDIK }, 'hukum']])('stops at %j', (over, what) => {
    expect(faultsOf(ACTS, over)).toMatchObject([{ seq: 1, what }]);
  });

  it('stops at an event under another pack than the opening', () => {
    const [first, second] = recorded(ACTS);
    expect(replay([first, { ...second, packSidik: SIDIK }] as RecordedEvent[], lawOf).faults).toMatchObject([{ seq: 2, what: 'hukum' }]);
  });

  it('decides by the law of the case: under another one it comes out otherwise', () => {
    const longer: LoadedLaw = { ...law, law: { ...law.law, pack: { ...law.law.pack, predikat: { ...law.law.pack.predikat, monevTahun: 3 } } } };
    expect(replay(recorded(ACTS), () => longer).stored?.context).toMatchObject({ monevBerikut: '2032-11-01' });
    expect(verifyCase(historyOf(recorded(ACTS)), KEY, () => longer)).toMatchObject([{ seq: null, what: 'context' }]);
  });
});

describe('verifyCase', () => {
  const whole = historyOf(recorded(ACTS));

  it('finds nothing wrong in a whole history', () => {
    expect(verifyCase(whole, KEY, lawOf)).toEqual([]);
  });

  it('tells a fault of the replay at its event, though the chain holds', () => {
    expect(verifyCase({ ...whole, events: recorded(changed(1, { facts: { hariIni: '2029-10-31' } })), row: { ...whole.row as RecordedCase, head: recorded(changed(1, { facts: { hariIni: '2029-10-31' } })).at(-1)?.hash ?? '' } }, KEY, lawOf))
      .toMatchObject([{ seq: 2, what: 'keputusan' }]);
  });

  it('does not show what a context holds', () => {
    const [found] = verifyCase({ ...whole, row: { ...whole.row as RecordedCase, context: { rahasia: 1 } } }, KEY, lawOf);
    expect(found).toEqual({ seq: null, what: 'context', detail: 'context pada baris kasus berbeda dari hasil riwayat' });
  });
});
