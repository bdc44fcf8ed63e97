import * as asn1js from 'asn1js';
import { KeyObject, randomBytes, webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';
import { OID } from '../cms/oid.js';
import type { SigningKey } from '../cms/sign.js';

/** Whom a new certificate names, and between which instants it holds. */
export interface SertifikatBaru {
  readonly nama: string;
  readonly sejak: Date;
  readonly sampai: Date;
  /** Default: P-256. RSA is for those whose programs know nothing else. */
  readonly jenis?: 'P-256' | 'RSA-3072';
}

const ALGORITHMS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'RSA-3072': { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3_072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const;

/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNING = 0xc0;
const SERIAL_BYTES = 16;

/** A new key with a self-signed certificate that may sign documents and nothing else. */
export async function buatSertifikat({ nama, sejak, sampai, jenis = 'P-256' }: SertifikatBaru): Promise<SigningKey> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHMS[jenis], true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2; // X.509 v3
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial() });
  certificate.subject = certificate.issuer = distinguishedName(nama);
  certificate.notBefore.value = sejak;
  certificate.notAfter.value = sampai;
  certificate.extensions = [
    extension(OID.basicConstraints, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, new asn1js.BitString({ valueHex: new Uint8Array([SIGNING]), unusedBits: 6 })),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return { key: KeyObject.from(pair.privateKey), certificate: Buffer.from(certificate.toSchema().toBER()), chain: [] };
}

/** C=ID, CN=nama: each part by itself, where pkijs would write both as one. */
function distinguishedName(nama: string): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1js.BaseBlock) => new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })] });
  const parts = [part(OID.country, new asn1js.PrintableString({ value: 'ID' })), part(OID.commonName, new asn1js.Utf8String({ value: nama }))];
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER());
}

const extension = (extnID: string, value: asn1js.BaseBlock) => new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER() });

/** Positive, unguessable, and never the same twice. */
function serial(): Uint8Array {
  const bytes = new Uint8Array(randomBytes(SERIAL_BYTES));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
