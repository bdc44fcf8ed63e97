import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { registry } from '../registry.js';
import { lawById, packDocuments } from './catalog.js';
import frozen from './frozen.json' with { type: 'json' };
import { instrumentDocuments } from './official-instruments.js';
import { packJsonSchema, TUJUAN } from './pack.schema.js';
import written from './pack.schema.json' with { type: 'json' };

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

  it('holds the thresholds that are printed with its worksheet', () => {
    for (const tujuan of TUJUAN) expect(pack.ambang[tujuan]).toEqual(instrument.gates[tujuan]);
  });
});

describe('the citations', () => {
  const SENDIRI = { 'kemenimipas-sek-ot-03-02-01-2025': 'IMP', 'perbup-ketapang-49-2022': 'KTP', 'perwali-binjai-3-2024': 'BNJ', 'perwali-tarakan-45-2020': 'TRK' };

  it.each(Object.entries(SENDIRI))('of %s are its own words wherever it speaks', (id, short) => {
    const own = Object.values(lawById(id).pack.dasar).filter((citations) => citations.some(({ sumber }) => sumber === short));
    expect(own.length).toBeGreaterThan(40);
  });

  it('are those of the national rule where the regulation is silent', () => {
    const { dasar } = lawById('kemenimipas-sek-ot-03-02-01-2025').pack;
    expect(dasar['satker.pakta-mayoritas']?.map(({ sumber }) => sumber)).toEqual(['N90']);
    expect(dasar['surat.sptjm-instansi']?.[0]?.sumber).toBe('N5');
    expect(dasar['surat.tepat-waktu']?.map(({ sumber }) => sumber)).toEqual(['IMP']);
    expect(lawById('perbup-ketapang-49-2022').pack.dasar['surat.tepat-waktu']).toEqual(lawById('nasional-90-2021-jo-5-2024').pack.dasar['surat.tepat-waktu']);
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
