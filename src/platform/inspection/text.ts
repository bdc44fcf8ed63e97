import { Refusal } from './refusal.js';

/** What neither a table nor a text has: control characters but tab, line ends and form feed. */
const CONTROL = /(?![\t\n\r\f])[\p{Cc}\ufffe\uffff]/u;
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|\?php|\?xml|\?=|%|hta:application|xsl:|svg:)|^\s*<[a-z]+[^>]*xmlns|javascript:|vbscript:/i;
const SCRIPT = /^\ufeff?\s*(?:#!|@echo off|%!PS|\{\\rtf|MIME-Version:|<#|param\s*\(|(?:powershell|cmd)(?:\.exe)?\s|\$\w+\s*=\s*New-Object|Set-\w+ |Invoke-\w+|WScript\.|On Error Resume|\[InternetShortcut\])/i;

const lineOf = (text: string, index: number): string => `baris ${text.slice(0, index).split('\n').length}`;

/**
 * A text in UTF-8 that is nothing but a text. Formulas in a table are text here: what is evidence is shown, never calculated.
 * @throws Refusal naming the line
 */
export function inspectText(bytes: Buffer): void {
  const text = decoded(bytes);
  const control = CONTROL.exec(text);
  if (control) throw new Refusal('bukan-teks', lineOf(text, control.index), `karakter ${control[0].charCodeAt(0)}`);
  const hidden = MARKUP.exec(text) ?? SCRIPT.exec(text);
  if (hidden) throw new Refusal('naskah-tersembunyi', lineOf(text, hidden.index), hidden[0].trim());
}

function decoded(bytes: Buffer): string {
  if (/^(?:\xff\xfe|\xfe\xff|\+\/v[89+/])/.test(bytes.toString('latin1', 0, 4))) throw new Refusal('bukan-teks', 'awal berkas', 'UTF-16 atau UTF-7');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('bukan-teks', firstFault(bytes));
  }
}

/** The line in which the first byte stands that is no UTF-8. */
function firstFault(bytes: Buffer): string {
  const reads = bytes.toString('utf8');
  const at = reads.indexOf('\ufffd');
  return at < 0 ? '' : lineOf(reads, at);
}
