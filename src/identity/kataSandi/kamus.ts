import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What is looked at, so that no text keeps the server busy for long: what is strong in its first 64 characters is strong. */
const BOUNDS = { maxLength: 64, l33tMaxSubstitutions: 10 } as const;

let loading: Promise<ZxcvbnFactory> | undefined;

/**
 * The estimator with its lists: passwords that leaked, words and names of Indonesian and English, neighbouring keys. They take some 60 MB
 * and half a second, so they are loaded when the first password is chosen.
 */
export function kamus(): Promise<ZxcvbnFactory> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'), import('@zxcvbn-ts/language-id'),
  ]);
  return new core.ZxcvbnFactory({ dictionary: { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary }, graphs: common.adjacencyGraphs, ...BOUNDS });
}
