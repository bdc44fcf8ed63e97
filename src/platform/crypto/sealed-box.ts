import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** A sealed text was changed, belongs elsewhere, or was sealed with another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';

  constructor(purpose: string) {
    super(`isian tersandi (${purpose}) tidak dapat dibuka: kunci atau isinya bukan yang dahulu`);
  }
}

/**
 * Keeps secrets of persons and instansi in the database unreadable for whoever has only the database: AES-256-GCM under a key that is
 * derived from the installation's for this purpose alone. What is sealed is bound to its place, so that it cannot be moved to another row.
 */
export class SealedBox {
  private readonly key: Buffer;

  /** @param root a key of the installation that is never in the database */
  constructor(root: Buffer, private readonly purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', root, '', `predikat/${purpose}`, 32));
  }

  /** @param place what the text belongs to: the id of its row */
  seal(text: string, place: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws BrokenSeal */
  open(sealed: Buffer, place: string): string {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new BrokenSeal(this.purpose);
    }
  }
}
