import { spawnSync } from 'node:child_process';

/** Whether a program of the machine can be run: what needs it is skipped where it is not installed. */
export const installed = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).error === undefined;

/** `it` where these programs are installed; elsewhere a skipped test that says what is missing. */
export function itWith(...programs: readonly string[]): (title: string, test: () => Promise<void>, timeout?: number) => void {
  const missing = programs.filter((program) => !installed(program));
  return missing.length === 0 ? (title, test, timeout) => { it(title, test, timeout); } : (title, test) => { it.skip(`${title} (not installed: ${missing.join(', ')})`, test); };
}

/** What a program writes to its standard output. */
export function outputOf(program: string, args: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { ...(input ? { input } : {}), maxBuffer: 64 * 1024 * 1024, timeout: 120_000 });
  if (error || status !== 0) throw error ?? new Error(`${program}: ${stderr.toString()}`);
  return stdout;
}

/** The words of a PDF, as a reader would copy them; white space is one blank. */
export const textOf = (pdf: Buffer): string => outputOf('pdftotext', ['-layout', '-', '-'], pdf).toString().replace(/\s+/g, ' ');
