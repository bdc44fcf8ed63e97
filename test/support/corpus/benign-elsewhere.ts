import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { docx, odt, paragraph, wordBody, xlsx } from './office.js';
import { pdf } from './pdf.js';
import type { Sample } from './sample.js';

/** Files that another program writes, where it is installed. */
export interface Elsewhere {
  readonly program: string;
  readonly there: boolean;
  readonly samples: () => Sample[];
}

const isThere = (program: string): boolean => (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

/** Works in a folder that is removed again. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-lain-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sample = (program: string, nama: string, isi: Buffer): Sample => ({ nama, apa: `${nama} dari ${program}`, buat: () => isi });
const BODY = wordBody(Array.from({ length: 60 }, (_, i) => paragraph(`Paragraf ${i} laporan kegiatan pembangunan zona integritas`)).join(''));

/** LibreOffice reads files and writes them in its own forms: to each form the files that it takes. */
const office = (sources: Readonly<Record<string, Buffer>>, targets: Readonly<Record<string, readonly string[]>>): Sample[] => inFolder((folder) => {
  for (const [nama, isi] of Object.entries(sources)) writeFileSync(path.join(folder, nama), isi);
  return Object.entries(targets).flatMap(([target, from]) => {
    const args = [`-env:UserInstallation=file://${path.join(folder, 'profil')}`, '--headless', '--convert-to', target, '--outdir', path.join(folder, 'jadi')];
    execFileSync('soffice', [...args, ...from.map((nama) => path.join(folder, nama))], { stdio: 'ignore', timeout: 50_000 });
    return from.map((nama) => `${path.parse(nama).name}.${target}`).map((nama) => sample('LibreOffice', nama, readFileSync(path.join(folder, 'jadi', nama))));
  });
});

const rewritten = (program: string, args: (from: string, to: string) => string[]) => (nama: string): Sample => inFolder((folder) => {
  const [from, to] = [path.join(folder, 'asal.pdf'), path.join(folder, nama)];
  writeFileSync(from, pdf());
  execFileSync(program, args(from, to), { stdio: 'ignore' });
  return sample(program, nama, readFileSync(to));
});

export const BENIGN_ELSEWHERE: readonly Elsewhere[] = [
  { program: 'soffice', there: isThere('soffice'), samples: () => office({ 'laporan.docx': docx({ 'word/document.xml': BODY }), 'naskah.odt': odt(), 'data.xlsx': xlsx() }, { pdf: ['laporan.docx', 'data.xlsx'], odt: ['laporan.docx'], docx: ['naskah.odt'], ods: ['data.xlsx'] }) },
  { program: 'qpdf', there: isThere('qpdf'), samples: () => [['--linearize'], ['--object-streams=generate'], ['--qdf'], ['--stream-data=uncompress']].map((options, i) => rewritten('qpdf', (from, to) => [...options, from, to])(`qpdf-${i}.pdf`)) },
  { program: 'gs', there: isThere('gs'), samples: () => ['1.4', '1.7'].map((level) => rewritten('gs', (from, to) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-dCompatibilityLevel=${level}`, `-sOutputFile=${to}`, from])(`gs-${level}.pdf`)) },
];
