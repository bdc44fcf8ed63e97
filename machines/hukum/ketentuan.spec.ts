import { existsSync, readFileSync } from 'node:fs';
import { bahan } from '../../test/support/hakim.js';
import { examples } from '../examples.js';
import { lawById, packDocuments } from '../regulasi/catalog.js';
import { registry } from '../registry.js';
import { judul, perkaraDari } from './halaman.js';
import { pertentangan } from './ketentuan/pertentangan.js';
import { ketentuan } from './ketentuan/semua.js';
import { PAKET, SEMUA_PAKET } from './paket.js';
import { semuaPerkara } from './perkara/semua.js';

const semua = [...Object.values(ketentuan).flat(), ...pertentangan];
const urut = (huruf: string, sampai: number, ...more: string[]) => [...Array.from({ length: sampai }, (_, i) => `${huruf}${huruf === 'C' ? '' : '-'}${i + 1}`), ...more];
const dua = (nomor: string) => nomor.replace(/-(\d)$/, '-0$1');
const rules = new Set(registry.machines.flatMap((def) => def.commands.flatMap((spec) => spec.rules.map((rule) => rule.id))));

/** Whether a place is really there. */
function ada(place: string): boolean {
  const [file = '', name] = place.split(':');
  if (file === 'mesin') return registry.machines.some((def) => def.name === name);
  if (place.includes('#')) return dalamPaket(place);
  if (/^(?:src|machines)\//.test(file)) return existsSync(file) && (name === undefined || readFileSync(file, 'utf8').includes(name));
  return rules.has(place) || registry.command(place) !== undefined;
}

function dalamPaket(place: string): boolean {
  const [id = '', pointer = ''] = place.split('#');
  if (!packDocuments.has(id)) return false;
  return pointer.split('/').slice(1).reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), lawById(id).pack) !== undefined;
}

describe('the rules of the law', () => {
  it('are all there, each once, in their order', () => {
    expect(ketentuan.tarakan.map(({ nomor }) => nomor)).toEqual(urut('T', 24).map(dua));
    expect(ketentuan.ketapang.map(({ nomor }) => nomor)).toEqual(urut('K', 11).map(dua));
    expect(ketentuan.binjai.map(({ nomor }) => nomor)).toEqual(urut('B', 17).map(dua));
    expect(ketentuan.kemenimipas.map(({ nomor }) => nomor)).toEqual(urut('I', 31).map(dua).flatMap((n) => (n === 'I-15' ? ['I-15a', 'I-15b', n] : [n])));
    expect(ketentuan.nasional.map(({ nomor }) => nomor)).toEqual(urut('N', 25).map(dua));
    expect(pertentangan.map(({ nomor }) => nomor)).toEqual(urut('C', 52));
  });

  it.each(semua.map((one) => [one.nomor, one] as const))('%s is proved by what is accepted and what is not, or left out for a reason', (nomor, { dikecualikan }) => {
    const of = new Set(perkaraDari(nomor).map(({ hasil }) => hasil));
    const proved = of.has('menerima') && (of.has('menolak') || of.has('mengingatkan'));
    expect(dikecualikan === undefined ? proved : of.size === 0 && dikecualikan.length > 10).toBe(true);
  });

  it.each(semua.map((one) => [one.nomor, one] as const))('%s lives where its row says', (_nomor, { letak }) => {
    expect(letak.length).toBeGreaterThan(0);
    expect(letak.filter((place) => !ada(place))).toEqual([]);
  });
});

describe('the scenarios', () => {
  it('prove numbers that there are, under a title of their own', () => {
    const known = new Set(semua.map(({ nomor }) => nomor));
    expect(semuaPerkara.flatMap(({ nomor }) => nomor).filter((nomor) => !known.has(nomor))).toEqual([]);
    const titles = semuaPerkara.map((perkara) => `${PAKET[perkara.paket].singkatan} ${judul(perkara)}`);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('prove the numbers of a regulation under its own pack', () => {
    const own = { T: 'tarakan', K: 'ketapang', B: 'binjai', I: 'kemenimipas' } as Readonly<Record<string, string>>;
    expect(semuaPerkara.flatMap(({ nomor, paket }) => nomor.filter((n) => (own[n.charAt(0)] ?? paket) !== paket))).toEqual([]);
  });

  it('ask a rule that their command has, or one that it raises', () => {
    const before = new Set(['masukan', 'keadaan']);
    const unknown = semuaPerkara.flatMap((perkara) => ('perintah' in perkara && perkara.aturan !== undefined && !before.has(perkara.aturan) && !rulesOf(perkara.perintah).has(perkara.aturan) ? [judul(perkara)] : []));
    expect(unknown).toEqual([]);
  });

  it('change nothing that their scene does not know', () => {
    const unknown = semuaPerkara.flatMap((perkara) => {
      if (!('perintah' in perkara)) return [];
      const { change } = bahan(perkara);
      return (['context', 'facts'] as const).flatMap((part) => Object.keys(change[part] ?? {}).filter((key) => !keysOf(perkara.perintah, part).has(key)).map((key) => `${judul(perkara)}: ${part}.${key}`));
    });
    expect(unknown).toEqual([]);
  });

  it('are told for every pack', () => {
    expect(SEMUA_PAKET.filter((paket) => !semuaPerkara.some((perkara) => perkara.paket === paket))).toEqual([]);
  });
});

/** The rules of a command, and of those that raise it. */
function rulesOf(command: string): Set<string> {
  const spec = registry.command(command)?.spec;
  return new Set([command, ...(spec?.raisedBy ?? [])].flatMap((type) => registry.command(type)?.spec.rules.map(({ id }) => id) ?? []));
}

/** What the scene and the worked examples of a command's machine know of a part. */
function keysOf(command: string, part: 'context' | 'facts'): Set<string> {
  const table = examples.find(({ scene }) => scene.machine === command.split('.')[0]);
  const changes = [table?.scene, ...(table?.examples ?? []), ...Object.values(table?.scene.before ?? {})];
  return new Set(changes.flatMap((change) => Object.keys(change?.[part] ?? {})));
}
