import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Naskah } from '../../machines/naskah/naskah.types.js';
import type { Kop, Tanda } from '../../src/dokumen/render/render.types.js';
import { Typesetter } from '../../src/dokumen/render/typesetter.js';

// Draws the document of a file in a process of its own, with the fonts of some folders, looked through in their order. Tells the SHA-256 of the PDF.
const [, , input = '', ...fontFolders] = process.argv;
const { naskah, kop, tanda } = JSON.parse(readFileSync(input, 'utf8')) as { naskah: Naskah; kop: Omit<Kop, 'logo'> & { logo: string }; tanda: Tanda };
const pdf = new Typesetter(fontFolders).pdf(naskah, { ...kop, logo: Buffer.from(kop.logo, 'base64') }, tanda);
process.stdout.write(`${createHash('sha256').update(pdf).digest('hex')}\n`);
