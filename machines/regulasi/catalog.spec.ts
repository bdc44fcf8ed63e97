import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { registry } from '../registry.js';
import { lawById, packDocuments, packInForce } from './catalog.js';
import frozen from './frozen.json' with { type: 'json' };
import lke90 from './instruments/lke-90-2021.json' with { type: 'json' };
import { instrumentDocuments } from './official-instruments.js';
import { JENJANG, packJsonSchema, TUJUAN } from './pack.schema.js';
import written from './pack.schema.json' with { type: 'json' };

const NASIONAL = 'nasional-90-2021-jo-5-2024';
const KEMENIMIPAS = 'kemenimipas-sek-ot-03-02-01-2025';
const canonical = canonicalize as unknown as (value: unknown) => string;
const sidik = (document: unknown) => createHash('sha256').update(canonical(document)).digest('hex');
const hashes = (documents: ReadonlyMap<string, unknown>) => Object.fromEntries([...documents].map(([id, document]) => [id, sidik(document)]));

const needed = new Set(registry.machines.flatMap((machine) => machine.commands.flatMap((command) => [command.type, ...command.rules.map((rule) => rule.id)])));

describe.each([...packDocuments.keys()])('%s', (id) => {
  const { pack, instrument } = lawById(id);

  it('has a basis for every rule and every command of every machine', () => {
    expect([...needed].filter((id) => !(id in pack.dasar))).toEqual([]);
  });

  it('has no basis that no rule or command asks for', () => {
    expect(Object.keys(pack.dasar).filter((id) => !needed.has(id))).toEqual([]);
  });

  it('walks from every level to TPI over tiers that assess pengungkit and propose onward, in the order of the layers', () => {
    for (const jenjang of JENJANG) {
      const tiers = pack.rute[jenjang] ?? [];
      const ranks = ['mandiri', ...tiers, 'tpi'].map((tier) => pack.lapisan.indexOf(tier));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(tiers.filter((tier) => pack.tingkat[tier]?.komponen !== 'pengungkit' || pack.tingkat[tier]?.pengusul.length === 0)).toEqual([]);
    }
  });

  it('holds the thresholds that are printed with its worksheet', () => {
    expect(instrument.code).toBe(lke90.code);
    for (const tujuan of TUJUAN) expect(pack.ambang[tujuan]).toEqual(lke90.gates[tujuan]);
  });
});

describe('the guideline of Kemenimipas', () => {
  const { pack } = lawById(KEMENIMIPAS);

  it('sends a UPT over its Kanwil and its Eselon I, a Kanwil over the Sekretariat Jenderal, and Eselon I straight to TPI', () => {
    expect(pack.rute).toEqual({ upt: ['kanwil', 'eselonSatuPembina'], kanwil: ['sekretariatJenderal'], eselonSatu: [] });
  });

  it('asks for both statements of responsibility, where the national rule asks for that of the head of the instansi alone', () => {
    expect(pack.surat).toMatchObject({ sptjmInstansiSejak: '2024-07-15', sptjmUnit: true, peringatanPersenBerpredikat: '30' });
    expect(lawById(NASIONAL).pack.surat).toMatchObject({ sptjmInstansiSejak: '2024-07-15', sptjmUnit: false, peringatanPersenBerpredikat: null });
  });

  it('cites the national rule where it is silent', () => {
    expect(pack.dasar['satker.pakta-mayoritas']?.map(({ sumber }) => sumber)).toEqual(['N90']);
    expect(pack.dasar['surat.sptjm-instansi']?.[0]?.sumber).toBe('N5');
    expect(pack.dasar['surat.tepat-waktu']?.map(({ sumber }) => sumber)).toEqual(['IMP']);
  });
});

describe('packInForce', () => {
  it.each([
    ['2024-07-14', undefined], ['2024-07-15', NASIONAL], ['2025-03-20', NASIONAL], ['2025-03-21', KEMENIMIPAS], ['2031-01-01', KEMENIMIPAS],
  ])('on %s is %s', (date, id) => {
    expect(packInForce([KEMENIMIPAS, NASIONAL], date)?.id).toBe(id);
  });

  it('refuses a pack that nobody knows', () => {
    expect(() => packInForce(['tidak-ada'], '2027-01-01')).toThrow('paket regulasi "tidak-ada" tidak dikenal');
  });
});

describe('what is published', () => {
  it('is never edited: every pack and worksheet has the hash that was frozen', () => {
    expect({ packs: hashes(packDocuments), instruments: hashes(instrumentDocuments) }).toEqual(frozen);
  });

  it('states its form as a JSON Schema', () => {
    expect(written).toEqual(packJsonSchema());
  });
});
