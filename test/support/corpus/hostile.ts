import { ACTIVE_OFFICE, ARCHIVES, XML } from './hostile-office.js';
import { PDFS } from './hostile-pdf.js';
import { PICTURES, TEXTS } from './hostile-pictures.js';
import { DISGUISED, NAMES, PROGRAMS } from './hostile-programs.js';
import type { Hostile } from './sample.js';

/** Every hostile file, by what it tries. */
export const HOSTILE: Readonly<Record<string, readonly Hostile[]>> = {
  'programs': PROGRAMS, 'files in disguise': DISGUISED, 'names': NAMES, 'office files that act': ACTIVE_OFFICE, 'XML': XML, 'archives': ARCHIVES, 'pictures': PICTURES, 'texts': TEXTS, 'PDFs': PDFS,
};
