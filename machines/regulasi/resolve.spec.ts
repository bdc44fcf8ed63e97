import { FaultsError } from '../kernel/fault.js';
import { packDocuments } from './catalog.js';
import { resolvePack, type PackSource } from './resolve.js';

const NASIONAL = 'nasional-90-2021-jo-5-2024';
const known: PackSource = (id) => packDocuments.get(id);
const national = resolvePack(packDocuments.get(NASIONAL), known);

const child = (more: object): object => ({
  id: 'anak', judul: 'Anak', nomor: 'Nomor 1', ditetapkan: '2026-01-01', induk: NASIONAL, berlaku: { dari: '2026-01-01', sampai: null }, ...more,
});

describe('a pack with a parent', () => {
  it('says what it says, and is silent where the parent answers', () => {
    const pack = resolvePack(child({ surat: { sptjmUnit: true } }), known);
    expect(pack.surat).toEqual({ ...national.surat, sptjmUnit: true });
    expect([pack.id, pack.rute, pack.dasar]).toEqual(['anak', national.rute, national.dasar]);
  });

  it('takes a list, the thresholds and the routes whole', () => {
    const ambang = { ...national.ambang.WBK, hasilBA: '19.00' };
    const pack = resolvePack(child({ lapisan: ['mandiri', 'tpi', 'tpn'], rute: { upt: [] }, ambang: { WBK: ambang, WBBM: national.ambang.WBBM } }), known);
    expect([pack.lapisan, pack.rute, pack.ambang.WBK]).toEqual([['mandiri', 'tpi', 'tpn'], { upt: [] }, ambang]);
  });

  it('takes a tier or a document of the parent out with null, and nothing else', () => {
    const pack = resolvePack(child({ tingkat: { kanwil: null }, dokumen: { lhe: null }, rute: { upt: [] }, lapisan: ['mandiri', 'tpi', 'tpn'] }), known);
    expect(['kanwil' in pack.tingkat, 'tpi' in pack.tingkat, 'lhe' in pack.dokumen, 'lke' in pack.dokumen]).toEqual([false, true, false, true]);
    expect(() => resolvePack(child({ surat: null }), known)).toThrow(FaultsError);
  });

  it('is heir to its grandparent', () => {
    const family: PackSource = (id) => (id === 'tengah' ? { ...child({ predikat: { monevTahun: 3 } }), id: 'tengah' } : known(id));
    expect(resolvePack({ ...child({}), induk: 'tengah' }, family).predikat).toEqual({ ...national.predikat, monevTahun: 3 });
  });

  it('is refused where its parents go round in a ring, however long', () => {
    const ring: PackSource = (id) => ({ ...child({}), id, induk: { anak: 'a', a: 'b', b: 'anak' }[id] });
    expect(() => resolvePack(ring('anak'), ring)).toThrow('/induk: induk "anak" berputar kembali ke paket ini');
  });
});
