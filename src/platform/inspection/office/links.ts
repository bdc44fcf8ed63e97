import { Refusal, type RefusalCode } from '../refusal.js';

/** Where a click may lead; everything else stays inside the file. */
const CLICK = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i;

/** A target that a reader must click: the web, a letter, a place in the document or a file beside it; not a share or a drive. */
export const mayBeClicked = (target: string): boolean => CLICK.test(target.trim()) || !SCHEME.test(target.trim());

/** A target that is fetched without a click must be a part of the file. */
export const isInside = (target: string): boolean => !SCHEME.test(target.trim()) && !target.includes('..');

/** What may not stand behind a relationship of an office file, by the last word of its type. */
const RELATIONS: Readonly<Record<string, RefusalCode>> = {
  vbaProject: 'makro', wordVbaData: 'makro', xlMacrosheet: 'makro', xlIntlMacrosheet: 'makro', dialogsheet: 'makro', attachedToolbars: 'makro', extensibility: 'makro',
  oleObject: 'objek-tertanam', control: 'objek-tertanam', activeXControlBinary: 'objek-tertanam', aFChunk: 'objek-tertanam', webextension: 'objek-tertanam',
  webextensiontaskpanes: 'objek-tertanam', audio: 'objek-tertanam', video: 'objek-tertanam', media: 'objek-tertanam',
  attachedTemplate: 'tautan-luar', externalLink: 'tautan-luar', externalLinkPath: 'tautan-luar', connections: 'tautan-luar', queryTable: 'tautan-luar', subDocument: 'tautan-luar', frame: 'tautan-luar',
};

/**
 * One relationship of an office file.
 * @param place the part that holds it
 * @throws Refusal
 */
export function checkRelationship(attributes: ReadonlyMap<string, string>, place: string): void {
  const [target, type] = [attributes.get('Target') ?? '', (attributes.get('Type') ?? '').split('/').at(-1) ?? ''];
  const code = RELATIONS[type];
  if (code !== undefined) throw new Refusal(code, place, `${type} → ${target}`);
  const outside = (attributes.get('TargetMode') ?? '').trim().toLowerCase() === 'external';
  if (outside && type === 'hyperlink' ? mayBeClicked(target) : !outside && !SCHEME.test(target)) return;
  throw new Refusal('tautan-luar', place, `${type} → ${target}`);
}

/** Fields of a text that fetch or run something, by their first word; a field built of character codes hides what it is. */
const FIELD = /^\s*(?:DDE(?:AUTO)?|(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DATABASE)|(?:QUOTE|SET)\s+(?:\d{2,3}\s+){3})/i;

/** @throws Refusal when the instruction of a field fetches or runs something */
export function checkField(instruction: string, place: string): void {
  const match = FIELD.exec(instruction);
  if (match) throw new Refusal(match[1] === undefined ? 'perintah-dde' : 'tautan-luar', place, instruction.trim());
}

const FETCHES = /\b(?:WEBSERVICE|IMAGE|RTD|IMPORTDATA|IMPORTXML|IMPORTHTML|SQL\.REQUEST)\s*\(/i;
const RUNS = /\b(?:CALL|REGISTER(?:\.ID)?|EXEC|DDE)\s*\(|(?:^|[=+\-*/(,&;:])\s*'?[A-Za-z]\w*'?\|['\w]/i;
const QUOTED = /"[^"]*"/g;

/** @throws Refusal when a formula reaches out of its workbook */
export function checkFormula(formula: string, place: string): void {
  const bare = formula.replace(QUOTED, '""');
  if (RUNS.test(bare)) throw new Refusal('perintah-dde', place, formula);
  if (FETCHES.test(bare)) throw new Refusal('tautan-luar', place, formula);
}
