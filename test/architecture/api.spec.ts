import type { OpenAPIObject } from '@nestjs/swagger';
import { apiDocument } from '../../src/cli/openapi.js';
import { sourcesIn } from './source-files.js';

interface Schema { $ref?: string; type?: string; minimum?: number; maximum?: number; default?: number; properties?: Record<string, Schema> }
interface Parameter { name?: string; in?: string; required?: boolean; schema?: Schema }
interface Operation { operationId: string; parameters?: Parameter[]; responses: Record<string, { $ref?: string; content?: Record<string, { schema?: Schema }> }> }

/** Lists that are answered whole, by the end of their address; each is bounded by what it is of. */
const UTUH: Readonly<Record<string, string>> = {
  '/sesi/oidc': 'the providers of the settings',
  '/saya/sesi': 'sessions of one person, which end by themselves',
  '/saya/token': 'tokens of one person that work (capped), and the latest 50 that ended',
  '/admin/token-layanan': 'the same of services',
  '/saya/kotak-masuk/{id}/penerima': 'those who may take one task',
  '/saya/pantauan': 'cases that one person watches',
  '/dasbor/corong': 'stages of a law', '/dasbor/kemajuan': 'stages of a law',
  '/penerus-satker': 'units that were succeeded: a handful in the life of an instansi',
  '/kawasan/undangan': 'areas that an instansi was invited to',
  '/satker/{id}/unggahan': 'uploads under way, which expire', '/satker/{id}/tautan': 'links of a unit, at most 500', '/bukti/{id}/unduhan': 'the latest 200 downloads',
  '/kasus/{id}/bukti': 'evidence that one case refers to', '/kasus/{id}/dokumen': 'documents of one case', '/satker/{id}/templat': 'kinds of documents',
  '/admin/ketersediaan': 'acts of the law with too few people', '/kalender': 'days of one year', '/periode/{tahun}/tonggak': 'milestones of one year',
  '/kasus/{id}/penangguhan': 'suspensions of one case', '/admin/webhook': 'addresses of one instansi',
  '/kasus/{id}/riwayat': 'one case: a chain is checked whole',
};

let document: OpenAPIObject;
beforeAll(async () => { document = JSON.parse(await apiDocument()) as OpenAPIObject; }, 60_000);

const schemaOf = (schema: Schema | undefined): Schema | undefined => (schema?.$ref ? document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema | undefined : schema);
const gets = () => Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get: get as unknown as Operation }] : []));
const answerOf = ({ responses }: Operation) => schemaOf(responses['200']?.content?.['application/json']?.schema);
const listsOf = () => gets().filter(({ get }) => answerOf(get)?.properties?.['isi']?.type === 'array');
const wholeBy = (path: string) => Object.keys(UTUH).find((end) => path.endsWith(end));
const queryOf = ({ parameters = [] }: Operation) => new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));

describe('lists of the API follow one convention', () => {
  it('in pages of 1 to 100 rows, 50 where nothing is asked, from a mark on that the page before named', () => {
    const lists = listsOf().filter(({ path }) => !wholeBy(path));
    expect(lists.length).toBeGreaterThan(20);
    const departing = lists.filter(({ get }) => {
      const [setelah, jumlah, berikutnya] = [queryOf(get).get('setelah'), queryOf(get).get('jumlah'), answerOf(get)?.properties?.['berikutnya']];
      const { type, minimum, maximum, default: usual } = jumlah?.schema ?? {};
      return setelah?.required !== false || jumlah?.required !== false || berikutnya?.type !== 'string' || JSON.stringify([type, minimum, maximum, usual]) !== JSON.stringify(['integer', 1, 100, 50]);
    });
    expect(departing.map(({ path }) => path)).toEqual([]);
  });

  it('or whole, where what it is of bounds it: then without a page', () => {
    for (const { path, get } of listsOf().filter((one) => wholeBy(one.path))) {
      expect([path, queryOf(get).has('setelah'), queryOf(get).has('jumlah'), 'berikutnya' in (answerOf(get)?.properties ?? {})]).toEqual([path, false, false, false]);
    }
    const paths = listsOf().map(({ path }) => path);
    expect(Object.keys(UTUH).filter((end) => !paths.some((path) => path.endsWith(end)))).toEqual([]);
  });

  it('sorted by `urut`, where it is offered, from a list of fields and their reverse', () => {
    for (const { path, get } of listsOf()) {
      const urut = queryOf(get).get('urut')?.schema as { enum?: string[] } | undefined;
      if (urut) expect([path, urut.enum?.every((one) => /^-?[a-z][A-Za-z]*$/.test(one))]).toEqual([path, true]);
    }
  });

  it('with a mark wherever there is a number of rows, and the other way round', () => {
    for (const { path, get } of gets()) expect([path, queryOf(get).has('setelah')]).toEqual([path, queryOf(get).has('jumlah')]);
  });
});

describe('the API document', () => {
  it('names each operation once', () => {
    const names = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>).map(({ operationId }) => operationId));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('has one form behind each name: two DTOs of one name would be told as one', () => {
    const names = sourcesIn('src').filter(({ name }) => name.endsWith('.dto.ts')).flatMap(({ text }) => [...text.matchAll(/^(?:export )?class (\w+Dto)\b/gm)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('declares a tag and the 304 for everything that is read under /api/v1', () => {
    for (const { path, get } of gets().filter((one) => one.path.startsWith('/api/v1/') && answerOf(one.get))) {
      expect([path, get.responses['304']?.$ref, get.parameters?.some((one) => '$ref' in one)]).toEqual([path, '#/components/responses/TidakBerubah', true]);
    }
  });
});
