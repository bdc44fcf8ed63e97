import * as asn1js from 'asn1js';
import { createHash, sign, type KeyObject } from 'node:crypto';
import * as pkijs from 'pkijs';
import { OID } from './oid.js';

/** A key with its certificate (DER), and the certificates above that, where there are any. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly certificate: Buffer;
  readonly chain: readonly Buffer[];
}

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
const octets = (data: Buffer) => new asn1js.OctetString({ valueHex: new Uint8Array(data) });
const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });
const der = (block: { toBER: () => ArrayBuffer }): Buffer => Buffer.from(block.toBER());

/** ESS signing-certificate-v2 (RFC 5035): binds the certificate, so that it cannot be swapped for another one over the same key. SHA-256 is the default and stays unwritten. */
function signingCertificateV2(certificate: Buffer): pkijs.Attribute {
  const id = new asn1js.Sequence({ value: [octets(sha256(certificate))] });
  return attribute(OID.signingCertificateV2, new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] }));
}

/** In the order of DER, since a SET OF is sorted by its encodings. There is no signingTime: PAdES takes the time from the document (EN 319 142-1, 6.3). */
function signedAttributes(digest: Buffer, certificate: Buffer): pkijs.Attribute[] {
  const all = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(digest)),
    signingCertificateV2(certificate),
  ];
  return all.map((item) => [der(item.toSchema()), item] as const).sort(([a], [b]) => a.compare(b)).map(([, item]) => item);
}

function signatureAlgorithm(key: KeyObject): pkijs.AlgorithmIdentifier {
  return key.asymmetricKeyType === 'ec'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 })
    : new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaWithSha256, algorithmParams: new asn1js.Null() });
}

const parsed = (certificate: Buffer) => pkijs.Certificate.fromBER(new Uint8Array(certificate));

/** A detached CMS signature (CAdES-BES with the attributes of PAdES B-B) over data with this SHA-256. Returns DER. */
export function signCms(digest: Buffer, { key, certificate, chain }: SigningKey): Buffer {
  const attributes = signedAttributes(digest, certificate);
  const toSign = der(new asn1js.Set({ value: attributes.map((item) => item.toSchema()) }));
  const own = parsed(certificate);
  const sha256Algorithm = new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const signer = new pkijs.SignerInfo({
    version: 1, sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }), digestAlgorithm: sha256Algorithm,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }), signatureAlgorithm: signatureAlgorithm(key), signature: octets(sign('sha256', toSign, key)),
  });
  const signed = new pkijs.SignedData({
    version: 1, digestAlgorithms: [sha256Algorithm], encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [own, ...chain.map(parsed)], signerInfos: [signer],
  });
  return der(new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }).toSchema());
}
