import { ORANG } from '../../example-world.js';
import { decide } from '../../kernel/decide.js';
import { ask, type Change } from '../../kernel/proof/example.js';
import type { LawBase } from '../../kernel/machine.js';
import { registry } from '../../registry.js';
import { lkeExamples } from '../lke.examples.js';
import { lkeScene } from '../lke.scene.js';
import type { LkeContext } from '../lke.types.js';

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, lkeExamples, command, state, change));
const contextAfter = (...args: Parameters<typeof decision>): LkeContext => {
  const decided = decision(...args);
  if (!decided.ok) throw new Error(JSON.stringify(decided));
  return decided.steps[0]?.after.context as unknown as LkeContext;
};
const butir = (...codes: string[]) => ({ butir: codes.map((pertanyaan) => ({ pertanyaan, catatan: `Perbaiki ${pertanyaan}` })) });
const KEMBALI = { jenis: 'kembali', oleh: ORANG.tpi, lapisan: 'kanwil', pada: lkeScene.now };

describe('the second reading', () => {
  it('is asked for by who fills it in, and told with the instant', () => {
    expect(contextAfter('lke.ajukan', 'diisi')).toMatchObject({ diajukan: { oleh: ORANG.tpi, pada: lkeScene.now }, penilai: [ORANG.tpiLain, ORANG.tpi] });
  });

  it('ends with the score, and tells readers from those who filled in', () => {
    expect(contextAfter('lke.selesaikan', 'dibaca')).toMatchObject({ nilai: { pengungkit: '60.00' }, penilai: [ORANG.tpiLain], pembaca: [ORANG.tpi], diajukan: undefined });
  });

  it('closes the worksheet while it lasts', () => {
    expect(decision('lke.isi', 'dibaca')).toMatchObject({ ok: false, why: [{ rule: 'lke.keadaan' }] });
  });
});

describe('rounds of comments', () => {
  const first = contextAfter('lke.kembalikanButir', 'dibaca', { data: butir('P.MP.1.a', 'P.TL.1.a') });

  it('begin with 1 and open what they name, and nothing else', () => {
    expect(first).toMatchObject({
      putaranUlasan: 1, diajukan: undefined, pembaca: [ORANG.tpi], pengembalian: { putaran: 1, butir: ['P.MP.1.a', 'P.TL.1.a'], belum: ['P.MP.1.a', 'P.TL.1.a'] },
      ulasan: { 'P.MP.1.a': [{ putaran: 1, ...KEMBALI, isi: 'Perbaiki P.MP.1.a' }], 'P.TL.1.a': [{ putaran: 1, ...KEMBALI, isi: 'Perbaiki P.TL.1.a' }] },
    });
  });

  it('are done with when each question was changed or answered', () => {
    const changed = contextAfter('lke.isi', 'diisi', { context: first, data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } } });
    expect(changed.pengembalian?.belum).toEqual(['P.TL.1.a']);
    expect(decision('lke.ajukan', 'diisi', { context: changed })).toMatchObject({ why: [{ rule: 'lke.ulasan-ditanggapi', have: 'belum: P.TL.1.a' }] });
    const both = contextAfter('lke.tanggapi', 'diisi', { context: changed, data: { tanggapan: { 'P.TL.1.a': 'Sudah sesuai' } } });
    expect(both.ulasan?.['P.TL.1.a']).toEqual([{ putaran: 1, ...KEMBALI, isi: 'Perbaiki P.TL.1.a' }, { putaran: 1, ...KEMBALI, jenis: 'tanggapan', isi: 'Sudah sesuai' }]);
    expect(contextAfter('lke.ajukan', 'diisi', { context: both })).toMatchObject({ diajukan: { oleh: ORANG.tpi }, pengembalian: undefined });
  });

  it('are numbered on, and keep what was said before', () => {
    const second = contextAfter('lke.kembalikanButir', 'dibaca', { context: { ...first, pengembalian: undefined, diajukan: { oleh: ORANG.tpiLain, pada: lkeScene.now } }, data: butir('P.TL.1.a') });
    expect(second).toMatchObject({ putaranUlasan: 2, pengembalian: { putaran: 2, butir: ['P.TL.1.a'] } });
    expect(second.ulasan?.['P.TL.1.a']?.map(({ putaran }) => putaran)).toEqual([1, 2]);
    expect(second.ulasan?.['P.MP.1.a']).toHaveLength(1);
  });

  it('take the codes of the instrument only, each once', () => {
    expect(decision('lke.kembalikanButir', 'dibaca', { data: butir('P.XX.1', 'P.MP.1.a', 'P.MP.1.a') })).toMatchObject({
      kind: 'input', faults: [{ path: '/data/butir/0/pertanyaan', why: 'butir tidak ada pada instrumen' }, { path: '/data/butir/2/pertanyaan', why: 'butir disebut dua kali' }],
    });
    expect(decision('lke.tanggapi', 'diisi', { data: { tanggapan: { 'P.XX.1': 'Sudah' } } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/tanggapan/P.XX.1', why: 'butir tidak ada pada instrumen' }] });
  });
});

describe('the own worksheet after a layer above returned the proposal', () => {
  const usulan = (pengembalian?: object) => ({ ...lkeScene.facts.usulan, keadaan: 'perbaikan', putaran: 2, ...(pengembalian ? { pengembalian } : {}) });
  const dikembalikan = { lapisan: 'kanwil', oleh: ORANG.biro, pada: '2027-01-18T02:00:00Z', butir: [{ pertanyaan: 'P.TL.1.a', catatan: 'Belum ditandatangani' }] };
  const again = (pengembalian?: object, context: Partial<LkeContext> = {}) => contextAfter('lke.bukaKembali', 'selesai', { context: { lapisan: 'mandiri', ...context }, facts: { usulan: usulan(pengembalian) } });

  it('shows what was asked for as comments of that layer, and opens that alone', () => {
    expect(again(dikembalikan)).toMatchObject({
      putaran: 2, putaranUlasan: 1, terbuka: ['P.TL.1.a'], pengembalian: { putaran: 1, butir: ['P.TL.1.a'], belum: ['P.TL.1.a'] },
      ulasan: { 'P.TL.1.a': [{ putaran: 1, jenis: 'kembali', lapisan: 'kanwil', oleh: ORANG.biro, pada: '2027-01-18T02:00:00Z', isi: 'Belum ditandatangani' }] },
    });
  });

  it('stays locked for the rest after it was handed in, returned or opened again in that round', () => {
    const context = again(dikembalikan);
    expect(decision('lke.kembalikanButir', 'dibaca', { context: { ...context, pengembalian: undefined, diajukan: { oleh: ORANG.tpiLain, pada: lkeScene.now } }, facts: { usulan: usulan() }, data: butir('P.MP.1.a') })).toMatchObject({ why: [{ rule: 'lke.hanya-yang-dikembalikan' }] });
    const reopened = again(undefined, { ...context, pengembalian: undefined });
    expect(reopened).toMatchObject({ terbuka: ['P.TL.1.a'] });
    expect(decision('lke.isi', 'diisi', { context: reopened, facts: { usulan: usulan() }, data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } } })).toMatchObject({ why: [{ have: 'terkunci karena tidak dikembalikan: P.MP.1.a' }] });
  });

  it('is open as a whole where nothing was named, and in the next round that names nothing', () => {
    expect(again()).toMatchObject({ terbuka: undefined, pengembalian: undefined });
    expect(again({ ...dikembalikan, butir: [] }, { terbuka: ['P.MP.1.a'] })).toMatchObject({ terbuka: undefined, pengembalian: undefined });
  });

  it('is not what an assessing layer is limited by', () => {
    const usulanPendahuluan = { ...usulan(dikembalikan), keadaan: 'penilaianPendahuluan' };
    expect(contextAfter('lke.bukaKembali', 'selesai', { facts: { usulan: usulanPendahuluan } })).toMatchObject({ putaran: 2, pengembalian: undefined });
    expect(contextAfter('lke.bukaKembali', 'selesai', { facts: { usulan: usulanPendahuluan } })).not.toHaveProperty('terbuka');
  });
});

describe('areas', () => {
  it('are given to persons, area by area, and taken back', () => {
    const once = contextAfter('lke.bagi', 'diisi', { data: { pembagian: { MP: [ORANG.biro], 'H.BA': [ORANG.tpiLain] } } });
    expect(once.pembagian).toEqual({ MP: [ORANG.biro], 'H.BA': [ORANG.tpiLain] });
    expect(contextAfter('lke.bagi', 'diisi', { context: once, data: { pembagian: { MP: [], TL: [ORANG.tpi] } } }).pembagian).toEqual({ 'H.BA': [ORANG.tpiLain], TL: [ORANG.tpi] });
  });

  it('are those of the instrument', () => {
    const told = decision('lke.bagi', 'diisi', { data: { pembagian: { XX: [ORANG.biro] } } });
    expect(told).toMatchObject({ kind: 'input', faults: [{ path: '/data/pembagian/XX', why: expect.stringContaining('MP, TL, SDM, AK, PW, PP, H.BA, H.PP') as string }] });
  });

  it('of others are named with the area and the team, never with a person', () => {
    const facts = { pelaku: { ...lkeScene.facts.pelaku, pembaca: false } };
    const told = decision('lke.isi', 'diisi', { context: { pembagian: { MP: [ORANG.biro] } }, facts, data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } } });
    expect(told).toMatchObject({ why: [{ rule: 'lke.bagian-sendiri', have: 'area Manajemen Perubahan ditugaskan kepada 1 orang lain dari Tim Penilai Kantor Wilayah' }] });
    expect(JSON.stringify(told)).not.toContain(ORANG.biro);
  });
});
