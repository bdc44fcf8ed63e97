import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Where a software device stands in for an honest one: what it says in place of the truth. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly counter?: number;
  readonly userVerified?: boolean;
  readonly challenge?: string;
}

interface Creation { readonly challenge: string; readonly rp: { readonly id?: string }; readonly user: { readonly id: string } }
interface Request { readonly challenge: string; readonly rpId?: string }
interface Credential { readonly id: Buffer; readonly key: KeyObject; readonly cose: Buffer; readonly userHandle: string; counter: number }

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

/** A device with real P-256 keys that answers WebAuthn as a browser hands it over: one passkey, and lies where told to. */
export class SoftAuthenticator {
  private credential: Credential | undefined;

  constructor(private readonly origin: string) {}

  get id(): string {
    return this.held().id.toString('base64url');
  }

  /** A copy as a thief would have it: the same key, the counter as it stood. */
  cloned(): SoftAuthenticator {
    const copy = new SoftAuthenticator(this.origin);
    copy.credential = { ...this.held() };
    return copy;
  }

  /** `navigator.credentials.create`. */
  create({ challenge, rp, user }: Creation, lies: Lies = {}): object {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]);
    this.credential = { id: randomBytes(16), key: privateKey, cose: Buffer.from(isoCBOR.encode(cose)), userHandle: user.id, counter: 1 };
    const { id } = this.credential;
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, this.credential.cose]);
    const authData = Buffer.concat([this.authData(lies.rpId ?? rp.id ?? '', lies, ATTESTED), attested]);
    const attestationObject = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]]) as never);
    return { ...this.head(), response: { clientDataJSON: this.clientData('webauthn.create', challenge, lies), attestationObject: b64(attestationObject), transports: ['internal'] } };
  }

  /** `navigator.credentials.get`. */
  get({ challenge, rpId = '' }: Request, lies: Lies = {}): object {
    const credential = this.held();
    credential.counter += 1;
    const authenticatorData = this.authData(lies.rpId ?? rpId, lies);
    const clientDataJSON = this.clientData('webauthn.get', challenge, lies);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]), credential.key);
    return { ...this.head(), response: { clientDataJSON, authenticatorData: b64(authenticatorData), signature: b64(signature), userHandle: credential.userHandle } };
  }

  private head() {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform' };
  }

  private authData(rpId: string, { counter, userVerified = true }: Lies, more = 0): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.held().counter);
    return Buffer.concat([sha256(rpId), Buffer.from([PRESENT | (userVerified ? VERIFIED : 0) | more]), count]);
  }

  private clientData(type: string, challenge: string, lies: Lies): string {
    return b64(Buffer.from(JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.origin, crossOrigin: false })));
  }

  private held(): Credential {
    if (!this.credential) throw new Error('the device has made no passkey yet');
    return this.credential;
  }
}
