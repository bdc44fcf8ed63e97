/** A file as somebody might send it. Made anew each time, always with the same bytes. */
export interface Sample {
  /** The name that it is sent under. */
  readonly nama: string;
  /** What it is, in a few words. */
  readonly apa: string;
  readonly buat: () => Buffer | Promise<Buffer>;
}

/** A file that must be refused, and the words for programs by which it may be. */
export interface Hostile extends Sample {
  readonly kode: string;
}

/** Longer than the window in which packers look for repetitions. */
const BLOCK = 64 * 1024;

/** Bytes that compress badly and are the same in every run (a linear congruence, repeated; for looks, not for secrets). */
export function noise(bytes: number, seed = 1): Buffer {
  const block = Buffer.alloc(Math.min(bytes, BLOCK));
  let state = seed;
  for (let at = 0; at < block.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    block[at] = state >>> 24;
  }
  return bytes === 0 ? block : Buffer.alloc(bytes, block);
}

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
