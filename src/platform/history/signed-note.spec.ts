import { randomBytes } from 'node:crypto';
import { noteSigner, openNote } from './signed-note.js';

/** The example of the note format that Go's checksum database publishes, signed by somebody else's program. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a signed note', () => {
  const signer = noteSigner(randomBytes(32), 'uji');
  const text = 'asal\n3\nAAAA\n';

  it('is opened with the key that signed it', () => {
    expect(openNote(signer.sign(text), signer.verifierKey)).toBe(text);
  });

  it('is read also when another program wrote it', () => {
    expect(openNote(PETERS, PETER)).toContain('cryptography');
    expect(openNote(PETERS.replace('answer', 'ANSWER'), PETER)).toBeNull();
  });

  it('comes from the same key as long as the root is the same', () => {
    const root = randomBytes(32);
    expect(noteSigner(root, 'a').verifierKey).toBe(noteSigner(root, 'a').verifierKey);
    expect(noteSigner(root, 'a').verifierKey).not.toBe(noteSigner(root, 'b').verifierKey);
  });

  it.each([
    ['another text', (note: string) => note.replace('3', '4')], ['no signature', (note: string) => note.slice(0, note.indexOf('—'))], ['nothing', () => ''],
    ['the signature of another key', () => noteSigner(randomBytes(32), 'uji').sign(text)],
  ])('is not opened with %s', (_, change) => {
    expect(openNote(change(signer.sign(text)), signer.verifierKey)).toBeNull();
  });
});
