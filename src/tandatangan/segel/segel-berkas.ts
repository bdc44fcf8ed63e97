import { sign, X509Certificate } from 'node:crypto';
import type { SigningKey } from '../cms/sign.js';

/**
 * Seals what is no PDF with the key of the installation: a signature over its bytes with SHA-256 (ECDSA in DER, or RSA PKCS#1 v1.5),
 * as `openssl dgst -sha256 -verify` checks it.
 */
export class SegelBerkas {
  constructor(private readonly kunci: SigningKey) {}

  segel(bytes: Buffer): Buffer {
    return sign('sha256', bytes, this.kunci.key);
  }

  /** The certificate of the seal and those above it, PEM. */
  get sertifikat(): string {
    return [this.kunci.certificate, ...this.kunci.chain].map((der) => new X509Certificate(der).toString()).join('');
  }
}
