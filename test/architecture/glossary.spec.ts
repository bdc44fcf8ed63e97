import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JENJANG, TUJUAN } from '../../machines/regulasi/pack.schema.js';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import { registry } from '../../machines/registry.js';
import { root, sourcesIn } from './source-files.js';

/** A row of the glossary under the heading it stands below. */
interface Entry { readonly heading: string; readonly term: string; readonly meaning: string; readonly names: readonly string[] }

/** The rows of all tables of a page; `names` are what stands in backticks in the last column. */
function entriesOf(page: string): Entry[] {
  let heading = '';
  return page.split('\n').flatMap((line) => {
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    const [term = '', meaning = '', , code = ''] = cells;
    if (cells.length !== 4 || term === 'Term' || /^-+$/.test(term)) return [];
    return [{ heading, term, meaning, names: [...code.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) }];
  });
}

const entries = entriesOf(readFileSync(path.join(root, 'docs', 'glossary.md'), 'utf8'));
const under = (heading: string): Entry[] => entries.filter((entry) => entry.heading === heading);
const namesUnder = (heading: string): string[] => under(heading).flatMap(({ names }) => names).sort();
/** The titles stand in the words of the pack that the examples are decided under. */
const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const packs = [...packDocuments.keys()].map((id) => lawById(id).pack);
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

describe('the glossary', () => {
  it.each(registry.machines.map((def) => [def.name, def] as const))('names machine %s, its states and its commands, and nothing that it has not', (name, def) => {
    expect(namesUnder(`Machine \`${name}\``)).toEqual(unique([name, ...Object.keys(def.states), ...def.commands.map(({ type }) => type)]));
  });

  it.each(registry.machines.map((def) => [def.name, def] as const))('calls the states and commands of %s what officials read on the screen', (name, def) => {
    const told = [[name, def.title], ...Object.entries(def.states).map(([state, { title }]) => [state, title]), ...def.commands.map(({ type, title }) => [type, title])]
      .map(([code, title = '']) => [code, law.say(title)]);
    expect(under(`Machine \`${name}\``).map(({ names, term }) => [names[0], term]).sort()).toEqual(told.sort());
  });

  it('names every role of every pack, and no other', () => {
    expect(namesUnder('Roles')).toEqual(unique(packs.flatMap((pack) => Object.keys(pack.peran))));
  });

  it('names every table of the migrations, and no other', () => {
    const created = sourcesIn('migrations').flatMap(({ text }) => [...text.matchAll(/create table (?:if not exists )?([a-z_.]+)/g)].map(([, table = '']) => table));
    expect(created.length).toBeGreaterThan(10);
    expect(namesUnder('Tables of the database')).toEqual(unique(created));
  });

  it('names the levels, the predikat, the tiers and the layers that a pack may speak of', () => {
    const words = new Set(namesUnder("The law's own words").flatMap((name) => name.split(/[^A-Za-z]+/)));
    const needed = [...JENJANG, ...TUJUAN, ...packs.flatMap((pack) => [...Object.keys(pack.tingkat), ...pack.lapisan])];
    expect(unique(needed).filter((word) => !words.has(word))).toEqual([]);
  });

  it('explains each word', () => {
    expect(entries.length).toBeGreaterThan(150);
    expect(entries.filter(({ meaning }) => meaning === '')).toEqual([]);
  });
});
