import { constants, createHash, timingSafeEqual, verify, type KeyObject, type X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import type { Cacat } from '../hasil.js';
import { DIGESTS, OID, SIGNATURES, WEAK } from './oid.js';
import type { CmsSignature } from './read.js';

const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const RSA_BITS = 2_048;

const cacat = (kode: Cacat['kode'], alasan: string): Cacat => ({ kode, alasan });
const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** The name by which Node knows a digest, or what is wrong with it. */
export function digestOf(oid: string): string | Cacat {
  const weak = WEAK[oid];
  if (weak !== undefined) return cacat('algoritma-lemah', `Ringkasan dihitung dengan ${weak}, yang sudah dapat dipalsukan.`);
  return DIGESTS[oid] ?? cacat('algoritma-tidak-dikenal', `Algoritma ringkasan ${oid} tidak dikenal.`);
}

/** Everything wrong with a signature over data whose digest (by the signature's own algorithm) is `digest`. `padesForm`: the certificate must be bound by a signed attribute. */
export function checkCms(cms: CmsSignature, digest: Buffer, padesForm: boolean): Cacat[] {
  return [...formFaults(cms), ...contentFaults(cms, digest), ...(cms.signer ? [...keyFaults(cms.signer), ...bindingFaults(cms, cms.signer, padesForm), ...signatureFaults(cms, cms.signer)] : [])];
}

function formFaults(cms: CmsSignature): Cacat[] {
  return [
    ...(cms.signers === 1 ? [] : [cacat('cms-tidak-sah', `Memuat ${cms.signers} penanda tangan dalam satu tanda tangan; seharusnya satu.`)]),
    ...(cms.attached ? [cacat('cms-tidak-sah', 'Isi yang ditandatangani dibawa di dalam tanda tangan, bukan dokumen ini.')] : []),
    ...(cms.signer ? [] : [cacat('sertifikat-tidak-ada', 'Sertifikat penanda tangan tidak disertakan.')]),
    ...(cms.signedBytes ? [] : [cacat('cms-tidak-sah', 'Atribut bertanda tangan tidak ada.')]),
    ...(cms.trailing.every((byte) => byte === 0) ? [] : [cacat('pengisi-diselundupi', 'Ruang pengisi di belakang tanda tangan memuat data lain.')]),
  ];
}

function contentFaults(cms: CmsSignature, digest: Buffer): Cacat[] {
  const matches = cms.messageDigest !== null && same(cms.messageDigest, digest);
  return [
    ...(matches ? [] : [cacat('ringkasan-berbeda', 'Isi dokumen berbeda dari isi yang ditandatangani.')]),
    ...(cms.contentType === OID.data && cms.innerType === OID.data ? [] : [cacat('cms-tidak-sah', 'Atribut jenis isi (contentType) tidak ada atau salah.')]),
  ];
}

function keyFaults({ publicKey }: X509Certificate): Cacat[] {
  const { modulusLength = 0, namedCurve = '' } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'ec') return CURVES.has(namedCurve) ? [] : [cacat('algoritma-lemah', `Kurva kunci ${namedCurve} tidak diterima.`)];
  if (!['rsa', 'rsa-pss'].includes(publicKey.asymmetricKeyType ?? '')) return [cacat('algoritma-tidak-dikenal', 'Jenis kunci penanda tangan tidak dikenal.')];
  return modulusLength >= RSA_BITS ? [] : [cacat('algoritma-lemah', `Kunci RSA ${modulusLength} bit terlalu pendek; paling sedikit ${RSA_BITS}.`)];
}

function bindingFaults({ certificateHash, notForSigning }: CmsSignature, signer: X509Certificate, padesForm: boolean): Cacat[] {
  const usage = notForSigning ? [cacat('sertifikat-bukan-untuk-tanda-tangan', 'Sertifikat ini tidak diterbitkan untuk menandatangani.')] : [];
  if (!certificateHash) return padesForm ? [...usage, cacat('sertifikat-tidak-diikat', 'Atribut signingCertificateV2 tidak ada; sertifikat dapat ditukar.')] : usage;
  const algorithm = digestOf(certificateHash.algorithm);
  if (typeof algorithm !== 'string') return [...usage, algorithm];
  const bound = same(createHash(algorithm).update(signer.raw).digest(), certificateHash.hash);
  return bound ? usage : [...usage, cacat('sertifikat-ditukar', 'Sertifikat yang disertakan bukan sertifikat yang diikat tanda tangan (signingCertificateV2).')];
}

function signatureFaults(cms: CmsSignature, { publicKey }: X509Certificate): Cacat[] {
  const form = SIGNATURES[cms.signatureAlgorithm];
  if (!form) return [cacat(/^1\.2\.840\.113549\.1\.1\.[45]$|^1\.2\.840\.10045\.4\.1$/.test(cms.signatureAlgorithm) ? 'algoritma-lemah' : 'algoritma-tidak-dikenal', `Algoritma tanda tangan ${cms.signatureAlgorithm} tidak diterima.`)];
  const pss = cms.signatureAlgorithm === OID.rsaPss ? new pkijs.RSASSAPSSParams({ schema: cms.signatureParams }) : null;
  const digest = form.digest ?? digestOf(pss ? pss.hashAlgorithm.algorithmId : cms.digestAlgorithm);
  if (typeof digest !== 'string') return [digest];
  const valid = cms.signedBytes !== null && verified(digest, cms.signedBytes, publicKey, cms.signature, pss?.saltLength ?? null);
  return valid ? [] : [cacat('tanda-tangan-salah', 'Tanda tangan tidak cocok dengan kunci pada sertifikat.')];
}

function verified(digest: string, data: Buffer, key: KeyObject, signature: Buffer, saltLength: number | null): boolean {
  try {
    return verify(digest, data, saltLength === null ? key : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
  } catch {
    return false; // a key of another kind than the algorithm says
  }
}
