import { Rational } from '../kernel/decimal.js';
import { lawById, packDocuments, packInForce } from './catalog.js';
import { TUJUAN } from './pack.schema.js';

const NASIONAL = 'nasional-90-2021-jo-5-2024';
const KEMENIMIPAS = 'kemenimipas-sek-ot-03-02-01-2025';
const KETAPANG = 'perbup-ketapang-49-2022';
const BINJAI = 'perwali-binjai-3-2024';
const TARAKAN = 'perwali-tarakan-45-2020';
const pack = (id: string) => lawById(id).pack;
const points = (need: unknown): string => (typeof need === 'string' ? need : (need as { points: string }).points);
const n = (text: string): Rational => Rational.parse(text);
const titles = (list: readonly { readonly judul: string }[]): string[] => list.map(({ judul }) => judul);

describe('the words of a regulation', () => {
  it.each([
    [NASIONAL, 'unit kerja', 'Pimpinan instansi pemerintah', 'instansi pemerintah', 'Kepala satuan kerja'],
    [KEMENIMIPAS, 'satker', 'Menteri', 'kementerian', 'Kepala Satker'],
    [KETAPANG, 'unit kerja', 'Bupati', 'pemerintah kabupaten', 'Kepala Unit Kerja'],
    [BINJAI, 'unit kerja', 'Wali Kota', 'pemerintah kota', 'Kepala Perangkat Daerah'],
    [TARAKAN, 'perangkat daerah', 'Wali Kota', 'pemerintah kota', 'Kepala Perangkat Daerah'],
  ])('%s says %s, %s, %s and %s', (id, ...words) => {
    expect(lawById(id).say('{satker}|{pimpinan}|{instansi}|{kepalaSatker}')).toBe(words.join('|'));
  });

  it('name a Sekretaris Daerah, a Bagian Organisasi and an Inspektorat where a ministry has a Sekretaris Jenderal, a Biro and an Inspektorat Jenderal', () => {
    for (const id of [KETAPANG, BINJAI, TARAKAN]) {
      expect(lawById(id).say('{sekretaris}|{penyiapUsulan}')).toMatch(/^Sekretaris Daerah (Kabupaten|Kota) \w+\|Bagian Organisasi Sekretariat Daerah/);
      expect(pack(id).tingkat['tpi']?.unit).toEqual({ jenis: 'inspektorat' });
    }
  });
});

describe('the way of a proposal', () => {
  it('leads a UPT over its Kanwil and its Eselon I, a Kanwil over the Sekretariat Jenderal, and Eselon I straight to TPI (I-08 to I-13, C29)', () => {
    expect(pack(KEMENIMIPAS).rute).toEqual({ upt: ['kanwil', 'eselonSatuPembina'], kanwil: ['sekretariatJenderal'], eselonSatu: [] });
  });

  it.each([KETAPANG, BINJAI, TARAKAN])('leads a unit of %s straight to TPI (N-03), and knows no tier or paper of a Kanwil', (id) => {
    expect(pack(id).rute).toEqual({ perangkatDaerah: [] });
    expect(JSON.stringify([pack(id).tingkat, pack(id).lapisan, pack(id).dokumen])).not.toMatch(/kanwil|eselonSatu|tpm|panel/i);
  });

  it('has two stages of TPI in Tarakan, the second above the first, and one elsewhere (T-09 to T-11)', () => {
    expect(pack(TARAKAN).tahapTpi).toEqual(['tpi', 'tpiTahapDua']);
    expect(pack(TARAKAN).lapisan).toEqual(['mandiri', 'tpi', 'tpiTahapDua', 'tpn']);
    for (const id of [NASIONAL, KEMENIMIPAS, KETAPANG, BINJAI]) expect(pack(id).tahapTpi).toEqual(['tpi']);
  });

  it('passes a panel, and may end in a WBK of the instansi itself, under the guideline of the ministry alone (I-16, I-18)', () => {
    const knowing = (key: 'panel' | 'tpm') => [...packDocuments.keys()].filter((id) => pack(id)[key] !== null);
    expect([knowing('panel'), knowing('tpm')]).toEqual([[KEMENIMIPAS], [KEMENIMIPAS]]);
    expect(pack(KEMENIMIPAS).tpm?.predikat).toEqual(['WBK']);
  });
});

describe('the beginnings', () => {
  it('in Binjai the charter is signed and witnessed as its form has it, and the Wali Kota may be a witness too (B-02, C20)', () => {
    expect(pack(BINJAI).pencanangan.penandatangan).toEqual(['pimpinanInstansi']);
    expect(pack(BINJAI).pencanangan.saksi.map(({ id, wajib }) => [id, wajib])).toEqual([['inspektorat', true], ['timPembangunan', true], ['masyarakat', true], ['pimpinan', false]]);
  });

  it('in Tarakan several perangkat daerah may declare together, and KPK, ORI or the public may witness (T-03, T-05)', () => {
    expect(pack(TARAKAN).pencanangan.bersama).toEqual([{ penyelenggara: 'perangkatDaerah', peserta: ['perangkatDaerah'] }]);
    expect(pack(TARAKAN).pencanangan.saksi.every(({ wajib }) => !wajib)).toBe(true);
  });

  it('more than half of the employees must have signed, everywhere (C44)', () => {
    for (const id of packDocuments.keys()) expect(pack(id).pencanangan.mayoritasPersen).toBe('50');
  });

  it('the declaration of the instansi comes first, but in Tarakan, which knows only that of a perangkat daerah', () => {
    expect([...packDocuments.keys()].filter((id) => !pack(id).penetapan.instansiDicanangkanDahulu)).toEqual([TARAKAN]);
  });

  it('a Pokja names the candidates in Tarakan, a team of perangkat daerah in Ketapang, and nobody elsewhere (T-06, K-02, C19)', () => {
    const namers = Object.fromEntries([...packDocuments.keys()].map((id) => [id, pack(id).penetapan.pengusul]));
    expect(namers).toEqual({ [NASIONAL]: null, [KEMENIMIPAS]: null, [KETAPANG]: 'pokja', [BINJAI]: null, [TARAKAN]: 'pokja' });
    expect(pack(KETAPANG).peran['pokja']?.judul).toBe('Tim Penetapan Unit Kerja');
    expect(pack(TARAKAN).tim.map(({ id, unsur }) => [id, unsur.length])).toEqual([['tpi', 2], ['pokja', 4], ['timPembangunan', 6]]);
  });

  it('the criteria are three, in Tarakan others than elsewhere (T-06, K-02, B-03)', () => {
    for (const id of [KETAPANG, BINJAI]) expect(pack(id).penetapan.kriteria.map((k) => k.id)).toEqual(['layananUtama', 'risikoTinggi', 'dampakLuas']);
    expect(pack(TARAKAN).penetapan.kriteria.map((k) => k.id)).toEqual(['strategis', 'sumberDaya', 'keberhasilanRb']);
  });

  it('the plan of action has the four chapters of Ketapang (K-03, C18)', () => {
    expect(titles(pack(KETAPANG).pembangunan.rencanaAksi)).toEqual(['A. Dasar hukum', 'B. Maksud dan tujuan', 'C. Rencana aksi komponen pengungkit', 'D. Rencana aksi komponen hasil']);
  });

  it('TPI of Ketapang has a chair, a secretary and members, each in one place (K-06, C17), and its Inspektur fixes the worksheet (K-05)', () => {
    expect(pack(KETAPANG).tim.find(({ id }) => id === 'tpi')?.unsur.map(({ id, minimal, maksimal }) => [id, minimal, maksimal])).toEqual([['ketua', 1, 1], ['sekretaris', 1, 1], ['anggota', 1, null]]);
    expect([...packDocuments.keys()].filter((id) => pack(id).kebijakan.keputusanInstrumen)).toEqual([KETAPANG]);
  });
});

describe('the conditions', () => {
  const PEMDA = { WBK: { opiniBpk: 'WTP', sakip: 'B', indeksRb: 'CC', spip: 3 }, WBBM: { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'B', spip: 3 } };

  it('of an instansi bind with the values of a local government in Ketapang (K-07, C12, C13), and only warn in Binjai and Tarakan, which have none (C22)', () => {
    expect(pack(KETAPANG).syaratInstansi).toEqual({ mengikat: true, ...PEMDA });
    expect(pack(BINJAI).syaratInstansi).toEqual({ mengikat: false, ...PEMDA });
    expect(pack(TARAKAN).syaratInstansi).toEqual({ mengikat: false, ...PEMDA });
  });

  it('of an instansi bind with the values of a ministry in Kemenimipas (I-22)', () => {
    expect(pack(KEMENIMIPAS).syaratInstansi).toMatchObject({ mengikat: true, WBK: { indeksRb: 'B' }, WBBM: { indeksRb: 'BB' } });
  });

  it('of a unit do not ask again for core service and impact where Binjai proposes WBBM (B-09, C21)', () => {
    const asked = [...packDocuments.keys()].map((id) => [id, ...TUJUAN.map((tujuan) => pack(id).syaratUnit[tujuan].layananUtama)]);
    expect(asked).toEqual([[NASIONAL, true, true], [KEMENIMIPAS, true, true], [KETAPANG, true, true], [BINJAI, true, false], [TARAKAN, true, true]]);
  });

  it('of the letter: the SPTJM of the head of the instansi everywhere since N5, that of each unit in Binjai and Kemenimipas (C26), the 30 percent told in Kemenimipas (C27)', () => {
    const asked = Object.fromEntries([...packDocuments.keys()].map((id) => {
      const { sptjmInstansiSejak, sptjmUnit, peringatanPersenBerpredikat } = pack(id).surat;
      return [id, [sptjmInstansiSejak, sptjmUnit, peringatanPersenBerpredikat]];
    }));
    expect(asked).toEqual({
      [NASIONAL]: ['2024-07-15', false, null], [KEMENIMIPAS]: ['2024-07-15', true, '30'], [KETAPANG]: ['2024-07-15', false, null],
      [BINJAI]: ['2024-07-15', true, null], [TARAKAN]: ['2024-07-15', false, null],
    });
  });
});

describe('after the award', () => {
  it('the Wali Kota of Binjai decides beside MenPANRB (B-13, C23), that of Tarakan must reward and punishes (T-20, T-24)', () => {
    const told = Object.fromEntries([...packDocuments.keys()].map((id) => [id, [pack(id).predikat.keputusanDaerah, pack(id).predikat.penghargaan, pack(id).predikat.sanksi]]));
    expect(told).toEqual({
      [NASIONAL]: [false, 'dapat', false], [KEMENIMIPAS]: [false, 'dapat', false], [KETAPANG]: [false, 'dapat', false],
      [BINJAI]: [true, 'dapat', false], [TARAKAN]: [false, 'wajib', true],
    });
  });

  it('reports are due every two years and a revocation locks out for two, everywhere (N-21, N-23)', () => {
    for (const id of packDocuments.keys()) expect(pack(id).predikat).toMatchObject({ monevTahun: 2, kunciTahun: 2, ulangMonevSaatUsulWbbm: true });
  });

  it('Tarakan names where people complain (T-20), eight kinds of guidance (T-19), and evaluates its policy twice a year (T-21, T-23)', () => {
    expect(pack(TARAKAN).predikat.kanalPengaduan.map(({ id }) => id)).toEqual(['kontak', 'website', 'email', 'qlue', 'lapor', 'lainnya']);
    expect(pack(TARAKAN).pembangunan.pembinaan).toHaveLength(8);
    expect(pack(TARAKAN).kebijakan).toMatchObject({ evaluasiSetahun: 2, laporanTahunan: true });
  });

  it('an area needs 6.5 for WBK and 7.5 for WBBM, of 10 (N-20, T-15, T-16, C41)', () => {
    for (const id of packDocuments.keys()) {
      expect(pack(id).kawasan.ambang).toEqual({ WBK: '6.5', WBBM: '7.5' });
      expect(Rational.sum(pack(id).kawasan.aspek.map(({ maksimum }) => n(maksimum))).toString()).toBe('10/1');
    }
  });
});

describe('the thresholds (domain.md, section 8)', () => {
  const GROUPS = { [KETAPANG]: ['hasilBA', 'surveiIPAK', 'capaianKinerja'], [TARAKAN]: ['hasilKKN', 'surveiPersepsi', 'tlhp'] } as const;
  const cases = [NASIONAL, KEMENIMIPAS, KETAPANG, BINJAI, TARAKAN].flatMap((id) => TUJUAN.map((tujuan) => [id, tujuan] as const));

  it.each(cases)('%s, %s: the least of the clean bureaucracy is the sum of its two parts', (id, tujuan) => {
    const ambang = pack(id).ambang[tujuan];
    const [group, ...parts] = id === TARAKAN ? GROUPS[TARAKAN] : GROUPS[KETAPANG];
    expect(Rational.sum(parts.map((part) => n(points(ambang[part])))).cmp(n(points(ambang[group])))).toBe(0);
  });

  it.each(cases)('%s, %s: the total does not follow from the parts, nor pengungkit from its areas', (id, tujuan) => {
    const ambang = pack(id).ambang[tujuan];
    const [group] = id === TARAKAN ? GROUPS[TARAKAN] : GROUPS[KETAPANG];
    expect(Rational.sum([ambang.pengungkit, points(ambang[group]), points(ambang['hasilPP'])].map(n)).cmp(n(ambang.total))).toBe(-1);
    const weight = Rational.sum(lawById(id).instrument.areas.map((area) => area.weight));
    expect(weight.mul(n(ambang.areaMinPercent)).div(n('100')).cmp(n(ambang.pengungkit))).toBe(-1);
  });

  it.each(cases)('%s, %s: an index beside points is the same number twice', (id, tujuan) => {
    const { instrument } = lawById(id);
    for (const [key, need] of Object.entries(pack(id).ambang[tujuan])) {
      if (typeof need === 'string') continue;
      const weight = instrument.gateItems.get(key)?.weight ?? Rational.ZERO;
      expect(n((need as { index: string }).index).div(n('4')).mul(weight).cmp(n(points(need)))).toBe(0);
    }
  });

  it('Tarakan prints 13.88, which index 3.70 reaches only once 13.875 is rounded half up', () => {
    const raw = n('3.70').div(n('4')).mul(n('15'));
    expect([raw.toString(), raw.round(2).cmp(n(points(pack(TARAKAN).ambang.WBBM['surveiPersepsi']))), raw.cmp(n('13.88'))]).toEqual(['111/8', 0, -1]);
  });

  it('WBBM asks for WBK, also in Ketapang, which does not say so (C14)', () => {
    for (const id of packDocuments.keys()) expect([pack(id).ambang.WBK.requires, pack(id).ambang.WBBM.requires]).toEqual([undefined, 'WBK']);
  });

  it('Tarakan has the worksheet of 81 questions, the others that of 110', () => {
    expect([...packDocuments.keys()].map((id) => lawById(id).instrument.questions.size)).toEqual([110, 110, 110, 110, 81]);
  });
});

describe('packInForce', () => {
  it.each([
    ['2024-07-14', undefined], ['2024-07-15', NASIONAL], ['2025-03-20', NASIONAL], ['2025-03-21', KEMENIMIPAS], ['2031-01-01', KEMENIMIPAS],
  ])('of the two national ones on %s is %s', (date, id) => {
    expect(packInForce([KEMENIMIPAS, NASIONAL], date)?.id).toBe(id);
  });

  it.each([[KETAPANG, '2022-05-17', '2022-05-16'], [BINJAI, '2024-02-19', '2024-02-18'], [TARAKAN, '2020-09-21', '2020-09-20']])('%s holds from the day of its promulgation, %s', (id, first, before) => {
    expect([packInForce([id], first)?.id, packInForce([id], before)]).toEqual([id, undefined]);
  });

  it('refuses a pack that nobody knows', () => {
    expect(() => packInForce(['tidak-ada'], '2027-01-01')).toThrow('paket regulasi "tidak-ada" tidak dikenal');
  });
});
