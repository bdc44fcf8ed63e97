import { createHash, randomBytes } from 'node:crypto';
import { MerkleTree } from './merkle.js';

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The definition of RFC 6962, word for word: split at the largest power of two below the size. */
function defined(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0] ?? Buffer.of());
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Buffer.of(1), defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

function grown(leaves: readonly Buffer[]): MerkleTree {
  const tree = MerkleTree.empty();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

describe('a Merkle tree', () => {
  const leaves = Array.from({ length: 70 }, () => randomBytes(32));

  it('has the root that RFC 6962 defines, at every size', () => {
    for (let size = 0; size <= leaves.length; size++) expect(grown(leaves.slice(0, size)).root()).toEqual(defined(leaves.slice(0, size)));
  });

  it('has the roots of the published test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
    expect(grown(inputs.slice(0, 1)).root().toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(grown(inputs).root().toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('goes on from where it was laid down', () => {
    for (const size of [0, 1, 2, 3, 31, 32, 33, 64]) {
      const tree = grown(leaves.slice(0, size));
      const restored = MerkleTree.restore(size, tree.frontier());
      for (const leaf of leaves.slice(size)) restored.append(leaf);
      expect(restored.root()).toEqual(defined(leaves));
    }
  });

  it('is not restored to a size that it did not have', () => {
    expect(() => MerkleTree.restore(3, grown(leaves.slice(0, 4)).frontier())).toThrow(RangeError);
  });

  it.each([['two leaves change places', (l: Buffer[]) => { [l[3], l[4]] = [l[4] ?? Buffer.of(), l[3] ?? Buffer.of()]; }], ['one is left out', (l: Buffer[]) => { l.splice(5, 1); }], ['one changes', (l: Buffer[]) => { l[0] = randomBytes(32); }]])('has another root when %s', (_, change) => {
    const other = [...leaves];
    change(other);
    expect(grown(other).root()).not.toEqual(grown(leaves).root());
  });
});
