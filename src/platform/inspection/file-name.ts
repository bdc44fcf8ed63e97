import { Refusal } from './refusal.js';

const LONGEST = 200;
/** Control, direction and other invisible characters: what is shown would not be what is stored. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffd]/u;
const SEPARATOR = /[/\\:*?"<>|]|\.\.|%(?:00|2e|2f|5c)/i;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Endings that a computer runs or unpacks, wherever they stand in a name. */
const RUNS = /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|cpl|dll|jar|apk|app|dmg|deb|rpm|lnk|url|iso|img|reg|sh|py|php|html?|xhtml|svg|xml|zip|rar|7z|gz|tar|docm|xlsm|pptm|dotm|xlam)(?=\.|\s|$)/i;

/**
 * The ending of a name that can be kept, lower case, without its dot.
 * @throws Refusal when a name could mislead a person or a program
 */
export function endingOf(nama: string): string {
  const refuse = (why: string): never => { throw new Refusal('nama-tidak-sah', '', why); };
  if (nama.length > LONGEST) refuse(`lebih dari ${LONGEST} karakter`);
  if (INVISIBLE.test(nama)) refuse('memuat karakter kendali atau pembalik arah tulisan');
  if (SEPARATOR.test(nama)) refuse('memuat tanda yang tidak boleh ada pada nama berkas');
  if (RESERVED.test(nama) || nama !== nama.trim() || nama.startsWith('.') || nama.endsWith('.')) refuse('nama yang dicadangkan sistem, atau diawali/diakhiri titik atau spasi');
  const dot = nama.lastIndexOf('.');
  if (dot < 1) throw new Refusal('jenis-tidak-diterima', '', 'nama tanpa akhiran');
  const ending = nama.slice(dot + 1).toLowerCase();
  const [hidden] = RUNS.exec(nama.slice(0, dot)) ?? [];
  if (hidden !== undefined) refuse(`akhiran ganda “${hidden}.${ending}”`);
  return ending;
}
