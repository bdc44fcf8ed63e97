import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Why specs with LibreOffice are skipped; null where it is installed. */
export const noLibreOffice: string | null = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return null;
  } catch {
    return 'soffice (LibreOffice) is not installed here';
  }
})();

/** Every formula is computed anew when a workbook is opened, whatever result stands beside it. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Opens workbooks in LibreOffice, calculates, and saves them as .xlsx again: in a folder with a profile of its own. */
export async function savedByLibreOffice(folder: string, books: readonly Buffer[]): Promise<Buffer[]> {
  const [profile, out] = [join(folder, 'profile'), join(folder, 'saved')];
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
  const files = await Promise.all(books.map(async (bytes, n) => {
    const file = join(folder, `${n}.xlsx`);
    await writeFile(file, bytes);
    return file;
  }));
  await promisify(execFile)('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...files], { timeout: 240_000 });
  return Promise.all(books.map((_, n) => readFile(join(out, `${n}.xlsx`))));
}
