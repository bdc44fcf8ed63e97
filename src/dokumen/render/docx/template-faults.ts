import type PizZip from 'pizzip';
import { RenderError } from '../render.types.js';
import { TagError } from './tag-parser.js';

/** What docxtemplater tells of one fault. */
interface Fault {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly rootError?: unknown; readonly errors?: readonly Fault[] };
  readonly message?: string;
}

/** Its words for faults in ours. */
const WORDS: Readonly<Record<string, string>> = {
  unclosed_loop: 'bagian dibuka tetapi tidak ditutup dengan {/…}', unopened_loop: 'bagian ditutup tanpa dibuka dengan {#…}', closing_tag_does_not_match_opening_tag: 'penutup bagian tidak cocok dengan pembukanya',
  unclosed_tag: 'kurung kurawal { tidak ditutup', unopened_tag: 'kurung kurawal } tanpa pembuka', duplicate_open_tag: 'kurung kurawal { dibuka dua kali', duplicate_close_tag: 'kurung kurawal } ditutup dua kali',
  unbalanced_loop_tags: 'bagian dibuka dan ditutup di tempat yang tidak sejajar (misalnya di sel tabel yang berbeda barisnya)',
};
const MOST_TOLD = 10;

/** Why a template cannot be filled: each fault with its tag and the paragraph in which it stands. */
export function templateError(error: unknown, zip: PizZip): RenderError {
  const { properties = {} } = error as Fault;
  const faults = properties.errors ?? [error as Fault];
  const paragraphs = Object.keys(zip.files).filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name)).flatMap((name) => paragraphsOf(zip.file(name)?.asText() ?? ''));
  const told = [...new Set(faults.map((fault) => tell(fault, paragraphs)))];
  const rest = told.length > MOST_TOLD ? ` (dan ${told.length - MOST_TOLD} kesalahan lain)` : '';
  return new RenderError(`Templat tidak dapat diisi. ${told.slice(0, MOST_TOLD).join(' ')}${rest}`);
}

function tell({ properties: { id = '', xtag = '', rootError } = {}, message = '' }: Fault, paragraphs: readonly string[]): string {
  const [tag, why] = rootError instanceof TagError ? [rootError.tag, rootError.alasan] : [xtag, WORDS[id] ?? `tidak dapat dibaca (${message})`];
  const bare = tag.replace(/^[#/^@]/, '').trim();
  const found = paragraphs.find((paragraph) => paragraph.includes('{') && paragraph.includes(bare)) ?? paragraphs.find((paragraph) => paragraph.includes(bare));
  return `Tanda {${tag}}: ${why}${found === undefined || bare === '' ? '' : `, pada paragraf "${shortened(found)}"`}.`;
}

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** The words of each paragraph, however Word cut them into pieces. */
function paragraphsOf(xml: string): string[] {
  return xml.split('</w:p>').map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => words).join('').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)).filter((words) => words !== '');
}
