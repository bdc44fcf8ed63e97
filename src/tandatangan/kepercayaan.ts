import { X509Certificate } from 'node:crypto';
import type { Kepercayaan } from './hasil.js';

/** The certificates by which we know somebody: the seals of this installation (the present one and those before it), and roots that it trusts. */
export interface SertifikatDikenal {
  readonly segel: readonly X509Certificate[];
  readonly akar: readonly X509Certificate[];
}

/** Knows nobody: what is checked with it may be whole, never anybody's. */
export const TANPA_KENALAN: SertifikatDikenal = { segel: [], akar: [] };

/** Longer chains are not followed. */
const LONGEST = 8;

const among = (all: readonly X509Certificate[], certificate: X509Certificate): boolean => all.some((known) => known.raw.equals(certificate.raw));
const holds = (certificate: X509Certificate, at: Date): boolean => at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo);
const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean => issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/** Whether we know whose a certificate is: by itself, or through a chain of the certificates sent along, each valid at `at`. Revocation is not asked for. */
export function kepercayaanAtas(certificate: X509Certificate, sent: readonly X509Certificate[], dikenal: SertifikatDikenal, at: Date): Kepercayaan {
  if (among(dikenal.segel, certificate)) return 'segelInstalasi';
  let link: X509Certificate | undefined = certificate;
  for (let i = 0; link !== undefined && i < LONGEST; i++) {
    const current: X509Certificate = link;
    if (!holds(current, at)) return 'tidakDikenal';
    if (among(dikenal.akar, current) || dikenal.akar.some((root) => holds(root, at) && issued(root, current))) return 'akarTepercaya';
    link = sent.find((other) => !other.raw.equals(current.raw) && issued(other, current));
  }
  return 'tidakDikenal';
}

/** Every certificate of a PEM text. @throws Error when one is no certificate */
export function sertifikatDari(pem: string): X509Certificate[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].map(([block]) => new X509Certificate(block));
}
