import type { Adegan, Ubahan } from './perkara.js';

type Bagian = Readonly<Record<string, unknown>>;
const bagian = (of: Bagian, key: string): Bagian => (of[key] ?? {}) as Bagian;

/** Somebody else than whoever acts in the scenes. */
export const ORANG_LAIN = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d23';
export const SIDIK = 'a'.repeat(64);

/** The same with some keys of one part of the context put otherwise. */
export const konteks = (key: string, change: Bagian) => ({ context }: Adegan): Ubahan => ({ context: { [key]: { ...bagian(context, key), ...change } } });

/** The eight checks of TPI, but for some of them. */
export const pemeriksaan = (change: Bagian) => konteks('pemeriksaan', change);

/** What is typed, with some keys of one part of it put otherwise. */
export const isian = (key: string, change: Bagian) => ({ data }: Adegan): Ubahan => ({ data: { [key]: { ...bagian(data, key), ...change } } });

/** The worksheet of one layer of a proposal, put otherwise. */
export const lembar = (lapisan: string, change: Bagian) => ({ facts }: Adegan): Ubahan => ({ facts: { lke: { ...bagian(facts, 'lke'), [lapisan]: { ...bagian(bagian(facts, 'lke'), lapisan), ...change } } } });

/** The figures of one layer of a proposal; a part that is an object is laid over the one there is. */
export const nilai = (lapisan: string, change: Bagian) => (adegan: Adegan): Ubahan => {
  const have = bagian(bagian(bagian(adegan.facts, 'lke'), lapisan), 'nilai');
  const laid = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, typeof value === 'object' && value !== null ? { ...bagian(have, key), ...value } : value]));
  return lembar(lapisan, { nilai: { ...have, ...laid } })(adegan);
};

/** Several changes at once; the last one wins where two speak of the same. */
export const serta = (...changes: readonly (Ubahan | ((adegan: Adegan) => Ubahan))[]) => (adegan: Adegan): Ubahan => changes.reduce<Ubahan>((all, change) => {
  const one = typeof change === 'function' ? change(adegan) : change;
  return { ...all, ...one, context: { ...all.context, ...one.context }, facts: { ...all.facts, ...one.facts }, data: { ...all.data, ...one.data } };
}, {});
