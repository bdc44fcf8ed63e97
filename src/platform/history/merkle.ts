import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const HASH_BYTES = 32;

const sha256 = (...parts: readonly Buffer[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeOf = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/**
 * A Merkle tree that only grows (RFC 6962, section 2.1), held as the roots of its full subtrees: one for each bit of its size, the largest
 * first. Two trees with the same root have the same leaves in the same order.
 */
export class MerkleTree {
  private constructor(private leaves: number, private readonly peaks: Buffer[]) {}

  static empty(): MerkleTree {
    return new MerkleTree(0, []);
  }

  /**
   * The tree as `frontier` gave it.
   * @throws RangeError when the bytes do not fit the size
   */
  static restore(size: number, frontier: Buffer): MerkleTree {
    if (frontier.length !== bitsOf(size) * HASH_BYTES) throw new RangeError(`pohon dengan ${size} daun tidak berbentuk demikian`);
    return new MerkleTree(size, Array.from({ length: bitsOf(size) }, (_, i) => frontier.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)));
  }

  get size(): number {
    return this.leaves;
  }

  append(leaf: Buffer): void {
    let hash = sha256(LEAF, leaf);
    for (let n = this.leaves; n % 2 === 1; n = (n - 1) / 2) hash = nodeOf(this.peaks.pop() ?? hash, hash);
    this.peaks.push(hash);
    this.leaves += 1;
  }

  /** SHA-256 of nothing for an empty tree. */
  root(): Buffer {
    return this.peaks.reduceRight<Buffer | null>((right, left) => (right ? nodeOf(left, right) : left), null) ?? sha256();
  }

  frontier(): Buffer {
    return Buffer.concat(this.peaks);
  }
}

const bitsOf = (size: number): number => [...size.toString(2)].filter((bit) => bit === '1').length;
