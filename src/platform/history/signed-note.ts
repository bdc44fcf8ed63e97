import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';

/** Base64 itself may hold a plus. */
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/;
const ED25519 = Buffer.of(1);
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A text with signatures under it (C2SP signed-note): readable by people, and checked by programs that others wrote. */
export interface NoteSigner {
  /** Name of the key, as notes carry it. */
  readonly name: string;
  /** What a verifier needs to know: `name+id+key` (C2SP vkey). */
  readonly verifierKey: string;
  /** The note of a text that ends with a line break. */
  sign(text: string): string;
}

/** The Ed25519 key of an installation for this purpose; the same as long as `root` is. */
export function noteSigner(root: Buffer, purpose: string): NoteSigner {
  const seed = Buffer.from(hkdfSync('sha256', root, '', `predikat/${purpose}`, 32));
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const key = rawOf(createPublicKey(secret));
  const name = `predikat-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  const id = keyId(name, key);
  return {
    name, verifierKey: `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, key]).toString('base64')}`,
    sign: (text) => `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), secret)]).toString('base64')}\n`,
  };
}

/** The text of a note when it is signed with this key (a vkey); null when it is not. */
export function openNote(note: string, verifierKey: string): string | null {
  const [, name = '', id = '', encoded = ''] = VKEY.exec(verifierKey) ?? [];
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const line = note.slice(end + 2).split('\n').find((one) => one.startsWith(`— ${name} `));
  const signature = Buffer.from(line?.slice(name.length + 3) ?? '', 'base64');
  const key = Buffer.from(encoded, 'base64').subarray(1);
  if (end < 0 || signature.subarray(0, 4).toString('hex') !== id || key.length !== 32 || keyId(name, key).toString('hex') !== id) return null;
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_ED25519, key]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), publicKey, signature.subarray(4)) ? text : null;
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32);
const keyId = (name: string, key: Buffer): Buffer => createHash('sha256').update(`${name}\n`).update(ED25519).update(key).digest().subarray(0, 4);
