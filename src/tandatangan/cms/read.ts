import * as asn1js from 'asn1js';
import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { tiledLength } from './der.js';
import { OID } from './oid.js';

/** A signature as it came: what is signed, by whom, with what. Nothing of it is checked yet. */
export interface CmsSignature {
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signatureParams: unknown;
  readonly signature: Buffer;
  /** The signed attributes as a SET in DER: the very bytes that are signed. Null: there are none. */
  readonly signedBytes: Buffer | null;
  /** What the content is, outside and inside of what is signed. */
  readonly innerType: string;
  readonly contentType: string | null;
  readonly messageDigest: Buffer | null;
  readonly signingTime: Date | null;
  /** Of signing-certificate-v2: the digest's identifier and the hash of the certificate. Null: not there. */
  readonly certificateHash: { readonly algorithm: string; readonly hash: Buffer } | null;
  readonly signer: X509Certificate | null;
  /** The signer's certificate tells what its key is for, and signing is not among it. */
  readonly notForSigning: boolean;
  readonly certificates: readonly X509Certificate[];
  /** Bytes stand beside the signed data that belong to nothing. */
  readonly trailing: Buffer;
  /** The content is inside the signature instead of in the document. */
  readonly attached: boolean;
  readonly signers: number;
}

/** Of SignedData and SignerInfo (RFC 5652, 5.1 and 5.3). */
const VERSIONS: ReadonlySet<number> = new Set([1, 3, 4, 5]);

/** What the bytes are not. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
}

/** Reads a CMS SignedData out of the value of /Contents, behind which zeros may stand. @throws CmsError */
export function readCms(contents: Buffer): CmsSignature {
  const length = tiledLength(contents);
  if (length === null) throw new CmsError('bukan struktur CMS yang sah');
  try {
    const { result } = asn1js.fromBER(new Uint8Array(contents.subarray(0, length)));
    const info = new pkijs.ContentInfo({ schema: result });
    if (info.contentType !== OID.signedData) throw new CmsError('bukan SignedData');
    return described(new pkijs.SignedData({ schema: info.content }), rawCertificates(info.content as asn1js.Sequence), contents.subarray(length));
  } catch (error) {
    throw error instanceof CmsError ? error : new CmsError('struktur CMS rusak');
  }
}

function described(signed: pkijs.SignedData, certificates: readonly Buffer[], trailing: Buffer): CmsSignature {
  const info = signed.signerInfos[0];
  if (!info) throw new CmsError('tidak memuat penanda tangan');
  const algorithms = signed.digestAlgorithms.map(({ algorithmId }) => algorithmId);
  if (!VERSIONS.has(signed.version) || !VERSIONS.has(info.version) || algorithms.some((id) => id !== info.digestAlgorithm.algorithmId)) throw new CmsError('memuat versi atau algoritma yang bertentangan');
  const own = certificates.find((raw) => identifies(info.sid, raw));
  const values = (oid: string) => info.signedAttrs?.attributes.filter((a) => a.type === oid) ?? [];
  return {
    digestAlgorithm: info.digestAlgorithm.algorithmId, signatureAlgorithm: info.signatureAlgorithm.algorithmId, signatureParams: info.signatureAlgorithm.algorithmParams,
    signature: Buffer.from(info.signature.valueBlock.valueHexView), signedBytes: info.signedAttrs ? Buffer.from(info.signedAttrs.encodedValue) : null,
    innerType: signed.encapContentInfo.eContentType, contentType: single(values(OID.contentType), asn1js.ObjectIdentifier)?.valueBlock.toString() ?? null,
    messageDigest: octets(single(values(OID.messageDigest), asn1js.OctetString)),
    signingTime: single(values(OID.signingTime), asn1js.UTCTime)?.toDate() ?? null,
    certificateHash: certificateHash(single(values(OID.signingCertificateV2), asn1js.Sequence)),
    signer: own ? x509(own) : null, notForSigning: own ? !mayKeySign(pkijs.Certificate.fromBER(new Uint8Array(own))) : false, certificates: certificates.map(x509),
    trailing, attached: signed.encapContentInfo.eContent !== undefined, signers: signed.signerInfos.length,
  };
}

const raw = (block: asn1js.BaseBlock): Buffer => Buffer.from(block.valueBeforeDecodeView);

/** The certificates byte for byte as they came: written anew they could differ from what their hash was taken of. */
function rawCertificates(signed: asn1js.Sequence): Buffer[] {
  const set = signed.valueBlock.value.find((item) => item.idBlock.tagClass === 3 && item.idBlock.tagNumber === 0);
  return set instanceof asn1js.Constructed ? set.valueBlock.value.filter((item) => item instanceof asn1js.Sequence).map(raw) : [];
}

/** @throws when its key or its dates cannot be read */
function x509(der: Buffer): X509Certificate {
  const read = new X509Certificate(der);
  if (!read.publicKey.asymmetricKeyType || [read.validFrom, read.validTo].some((date) => Number.isNaN(Date.parse(date)))) throw new CmsError('memuat sertifikat yang rusak');
  return read;
}

const octets = (block: asn1js.OctetString | null): Buffer | null => (block ? Buffer.from(block.valueBlock.valueHexView) : null);

/** The one value of an attribute that may stand once; null when it is missing, doubled or of another kind. */
function single<T extends asn1js.BaseBlock>(attributes: readonly pkijs.Attribute[], kind: new (...args: never[]) => T): T | null {
  const value: unknown = attributes[0]?.values[0];
  return attributes.length === 1 && attributes[0]?.values.length === 1 && value instanceof kind ? value : null;
}

/** Whether a signer's identifier (issuer and serial number, or key identifier) means this certificate; compared byte for byte. */
function identifies(sid: unknown, der: Buffer): boolean {
  const certificate = pkijs.Certificate.fromBER(new Uint8Array(der));
  if (sid instanceof pkijs.IssuerAndSerialNumber) return issuerOf(sid.issuer).equals(issuerOf(certificate.issuer)) && raw(sid.serialNumber).equals(raw(certificate.serialNumber));
  const wanted = sid instanceof asn1js.Primitive ? Buffer.from(sid.valueBlock.valueHexView) : null;
  const extension = certificate.extensions?.find((e) => e.extnID === OID.subjectKeyIdentifier);
  return wanted !== null && extension !== undefined && Buffer.from(extension.extnValue.valueBlock.valueHexView).subarray(-wanted.length).equals(wanted);
}

const issuerOf = (name: pkijs.RelativeDistinguishedNames): Buffer => Buffer.from(name.valueBeforeDecode);

/** SigningCertificateV2 → certs → the first ESSCertIDv2: an algorithm (SHA-256 where it is left out) and a hash. */
function certificateHash(attribute: asn1js.Sequence | null): CmsSignature['certificateHash'] {
  const certs = attribute?.valueBlock.value[0];
  const first = certs instanceof asn1js.Sequence ? certs.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1js.Sequence)) return null;
  const [head, next] = first.valueBlock.value;
  if (head instanceof asn1js.OctetString) return { algorithm: OID.sha256, hash: Buffer.from(head.valueBlock.valueHexView) };
  const algorithm = head instanceof asn1js.Sequence ? head.valueBlock.value[0] : undefined;
  if (!(algorithm instanceof asn1js.ObjectIdentifier) || !(next instanceof asn1js.OctetString)) return null;
  return { algorithm: algorithm.valueBlock.toString(), hash: Buffer.from(next.valueBlock.valueHexView) };
}

const DIGITAL_SIGNATURE_OR_NON_REPUDIATION = 0xc0;
function mayKeySign(certificate: pkijs.Certificate): boolean {
  const usage: unknown = certificate.extensions?.find((e) => e.extnID === OID.keyUsage)?.parsedValue;
  return !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & DIGITAL_SIGNATURE_OR_NON_REPUDIATION) !== 0;
}
