import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packDocuments, sumber } from './catalog.js';
import { checkPack, type Library, type Masa } from './check.js';
import lke90 from './instruments/lke-90-2021.json' with { type: 'json' };
import { instrumentDocuments } from './official-instruments.js';
import tarakan from './packs/perwali-tarakan-45-2020/pack.json' with { type: 'json' };
import { quotable } from './quotes.js';

const library: Library = {
  packs: packDocuments, instruments: instrumentDocuments,
  texts: new Map(Object.entries(sumber).map(([id, { berkas }]) => [id, quotable(readFileSync(join(__dirname, 'sumber', berkas), 'utf8'))])),
};

/** A made-up regulation that leaves everything to the national one, with what is changed at JSON pointers. */
function made(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const document: Record<string, unknown> = {
    id: 'perbup-contoh-1-2026', judul: 'Pembangunan Zona Integritas', nomor: 'Peraturan Bupati Contoh Nomor 1 Tahun 2026', ditetapkan: '2026-01-05',
    induk: 'nasional-90-2021-jo-5-2024', berlaku: { dari: '2026-02-01', sampai: null },
  };
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.slice(1).split('/');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Record<string, unknown>>((at, key) => (at[key] ??= {}) as Record<string, unknown>, document);
    parent[last] = value;
  }
  return document;
}

const faults = (document: unknown, over: Partial<Library> = {}): string[] => checkPack(document, { ...library, ...over }).map(({ path }) => path);
const QUOTE = { sumber: 'N5', pasal: 'Lampiran II Bab II.A', kutipan: 'Pengajuan surat usulan kepada TPN dilakukan setiap tahun paling lambat pada tanggal 31 Mei' };

describe('checkPack', () => {
  it.each([...packDocuments])('finds no fault in %s', (_id, document) => {
    expect(checkPack(document, library)).toEqual([]);
  });

  it('finds no fault in a pack that leaves the rest to its parent, and none in its own words', () => {
    expect(checkPack(made(), library)).toEqual([]);
    expect(checkPack(made({ '/dasar/surat.tepat-waktu': [QUOTE], '/tingkat/kanwil': null, '/rute': { perangkatDaerah: [] }, '/lapisan': ['mandiri', 'tpi', 'tpn'] }), library)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a route to an unknown level', { '/rute': { upt: ['provinsi'] } }, '/rute/upt/0'],
    ['a route of a level that no unit has', { '/rute': { kecamatan: [] } }, '/rute'],
    ['a route against the order of the layers', { '/rute': { upt: ['eselonSatuPembina', 'kanwil'] } }, '/rute/upt/1'],
    ['a route over a tier that proposes nobody onward', { '/tingkat/kanwil/pengusul': [] }, '/rute/upt/0'],
    ['a layer without a tier', { '/lapisan': ['mandiri', 'provinsi', 'kanwil', 'eselonSatuPembina', 'tpi', 'tpm', 'tpn'] }, '/lapisan/1'],
    ['a stage of TPI that is no layer', { '/tahapTpi': ['tpi', 'tpiTahapDua'] }, '/tahapTpi/1'],
    ['a tier that nobody scores', { '/tingkat/kanwil/penilai': [] }, '/tingkat/kanwil/penilai'],
    ['a tier scored by an unknown role', { '/tingkat/kanwil/penilai': ['camat'] }, '/tingkat/kanwil/penilai/0'],
    ['a document without its signatory', { '/dokumen/lhe/penandatangan': [] }, '/dokumen/lhe/penandatangan'],
    ['a document whose signatory is left out', { '/dokumen/suratBaru': { judul: 'Surat baru', bentuk: 'disusun' } }, '/dokumen/suratBaru/penandatangan'],
    ['a document signed by an unknown role', { '/dokumen/lhe/penandatangan': ['ketuaTpi', 'camat'] }, '/dokumen/lhe/penandatangan/1'],
    ['a charter signed by an unknown role', { '/pencanangan/penandatangan': ['camat'] }, '/pencanangan/penandatangan/0'],
    ['candidates named by an unknown role', { '/penetapan/pengusul': 'camat' }, '/penetapan/pengusul'],
    ['a panel of an unknown role', { '/panel': { ketua: 'ketuaTpi', unsur: [{ id: 'tpi', judul: 'TPI', peran: ['camat'], minimalHadir: 1 }], kuorumPecahan: { pembilang: 1, penyebut: 2 } } }, '/panel/unsur/0/peran/0'],
    ['a panel that an unknown role leads', { '/panel': { ketua: 'camat', unsur: [{ id: 'tpi', judul: 'TPI', peran: ['ketuaTpi'], minimalHadir: 1 }], kuorumPecahan: { pembilang: 1, penyebut: 2 } } }, '/panel/ketua'],
    ['a quorum that nobody reaches', { '/panel': { ketua: 'ketuaTpi', unsur: [{ id: 'tpi', judul: 'TPI', peran: ['ketuaTpi'], minimalHadir: 1 }], kuorumPecahan: { pembilang: 1, penyebut: 1 } } }, '/panel/kuorumPecahan'],
    ['a body that stands twice', { '/predikat/kanalPengaduan': [{ id: 'surat', judul: 'Surat' }, { id: 'surat', judul: 'Pos' }] }, '/predikat/kanalPengaduan/1/id'],
    ['a last day before the first', { '/berlaku': { dari: '2026-02-01', sampai: '2026-01-31' } }, '/berlaku/sampai'],
    ['a first day before the regulation exists', { '/berlaku': { dari: '2025-12-31', sampai: null } }, '/berlaku/dari'],
    ['a date that no calendar has', { '/berlaku': { dari: '2027-02-29', sampai: null } }, '/berlaku/dari'],
    ['a deadline that no calendar has', { '/surat/batas': { bulan: 6, tanggal: 31, zona: 'Asia/Jakarta' } }, '/surat/batas/tanggal'],
    ['a score of an area that nobody reaches', { '/kawasan/ambang/WBBM': '10.5' }, '/kawasan/ambang/WBBM'],
    ['a number instead of decimal text', { '/pencanangan/mayoritasPersen': 50 }, '/pencanangan/mayoritasPersen'],
    ['thresholds that lack one predikat', { '/ambang': { WBK: lke90.gates.WBK } }, '/ambang/WBBM'],
    ['thresholds of another worksheet', { '/ambang': { WBK: tarakan.ambang.WBK, WBBM: tarakan.ambang.WBBM } }, '/ambang/WBK/tlhp'],
    ['an unknown worksheet', { '/instrumen': 'LKE-2030' }, '/instrumen'],
    ['an unknown parent', { '/induk': 'nasional-2030' }, '/induk'],
    ['itself as its parent', { '/induk': 'perbup-contoh-1-2026' }, '/induk'],
    ['a section that no pack has', { '/tarif': '1' }, '/tarif'],
    ['no number of its own', { '/nomor': undefined }, '/nomor'],
    ['a citation that is not in the text', { '/dasar/surat.tepat-waktu': [{ ...QUOTE, kutipan: QUOTE.kutipan.replace('31 Mei', '30 Juni') }] }, '/dasar/surat.tepat-waktu/0/kutipan'],
    ['a citation of an unknown regulation', { '/dasar/surat.tepat-waktu': [{ ...QUOTE, sumber: 'XYZ' }] }, '/dasar/surat.tepat-waktu/0/sumber'],
    ['a rule without a citation', { '/dasar/surat.tepat-waktu': [] }, '/dasar/surat.tepat-waktu'],
  ])('refuses %s, at its place', (_title, changes, path) => {
    expect(faults(made(changes))).toContain(path);
  });

  it.each([null, 7, 'paket', [], undefined])('refuses %j', (document) => {
    expect(checkPack(document, library)).toEqual([{ path: '', why: 'bukan objek JSON' }]);
  });

  it('refuses a pack whose worksheet does not add up, with every weight that is wrong', () => {
    const wrong = structuredClone(lke90);
    wrong.code = 'LKE-CONTOH';
    wrong.areas[0]!.weight = '9.00';
    wrong.hasil[1]!.weight = '17.00';
    const instruments = new Map<string, unknown>([...instrumentDocuments, [wrong.code, wrong]]);
    expect(faults(made({ '/instrumen': wrong.code }), { instruments })).toEqual(['/instrumen/areas/0/weight', '/instrumen/hasil/1/weight', '/instrumen/totals/pengungkit', '/instrumen/totals/hasil']);
  });

  it('tells every fault at once, those of sound sections too', () => {
    const wrong = made({ '/nomor': '', '/rute': { upt: ['provinsi'] }, '/dokumen/lhe/penandatangan': [], '/instrumen': 'LKE-2030', '/dasar/surat.tepat-waktu': [{ ...QUOTE, kutipan: 'kalimat yang tidak pernah ditulis siapa pun di naskah itu' }] });
    expect(faults(wrong)).toEqual(['/nomor', '/dokumen/lhe/penandatangan', '/rute/upt/0', '/rute/upt/0', '/instrumen', '/dasar/surat.tepat-waktu/0/kutipan']);
  });

  it('refuses another text under the id of a published pack, and the same text not', () => {
    const published = made();
    const packs = new Map<string, unknown>([...packDocuments, ['perbup-contoh-1-2026', published]]);
    expect(faults(made(), { packs })).toEqual([]);
    expect(faults(made({ '/judul': 'Judul lain' }), { packs })).toEqual(['/id']);
  });

  it('asks for a citation of every rule and command, and of nothing else, once it is told their names', () => {
    const own = { '/dasar/surat.tepat-waktu': [QUOTE], '/dasar/surat.khayalan': [QUOTE] };
    const needed = new Set([...Object.keys((packDocuments.get('nasional-90-2021-jo-5-2024') as typeof tarakan).dasar), 'surat.baru']);
    expect(faults(made(own), { needed })).toEqual(['/dasar/surat.baru', '/dasar/surat.khayalan']);
  });
});

describe('the days on which a pack holds', () => {
  const lain = (dari: string, sampai: string | null): Masa => ({ packId: 'perbup-lain-2-2025', dari, sampai });

  it.each<[string, string | null, Masa, string[]]>([
    ['2026-02-01', null, lain('2025-01-01', null), []],
    ['2026-02-01', null, lain('2025-01-01', '2026-01-31'), []],
    ['2026-02-01', null, lain('2025-01-01', '2026-02-01'), ['/berlaku']],
    ['2026-02-01', null, lain('2026-02-01', null), ['/berlaku']],
    ['2026-02-01', null, lain('2026-02-01', '2026-02-01'), ['/berlaku']],
    ['2026-02-01', null, lain('2027-01-01', null), []],
    ['2026-02-01', '2026-12-31', lain('2027-01-01', null), []],
    ['2026-02-01', '2027-01-01', lain('2027-01-01', null), ['/berlaku']],
    ['2026-02-01', '2028-02-29', lain('2028-02-29', null), ['/berlaku']],
    ['2026-02-01', '2028-02-29', lain('2028-03-01', null), []],
  ])('from %s to %s beside %o: %j', (dari, sampai, masa, paths) => {
    expect(faults(made({ '/berlaku': { dari, sampai } }), { masa: [masa] })).toEqual(paths);
  });

  it('are no overlap with the pack itself', () => {
    expect(faults(made(), { masa: [{ packId: 'perbup-contoh-1-2026', dari: '2026-02-01', sampai: null }] })).toEqual([]);
  });
});
