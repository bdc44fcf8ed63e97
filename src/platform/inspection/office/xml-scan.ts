import { Refusal } from '../refusal.js';

/** The attributes of a start tag by their local name (without prefix), references resolved; read only when asked for. */
export type Attributes = () => ReadonlyMap<string, string>;

/** What a scan tells. Names are local names: a prefix is the author's choice and proves nothing. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  /** Text of the element opened last, perhaps in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Longest tag, comment or CDATA section, in characters. */
const LONGEST = 1_000_000;
const DEEPEST = 512;
const NAME = /^<([^\s/>"'=<&]+)/;
const CLOSING = /^<\/([^\s/>"'=<&]+)\s*>$/;
const SECTIONS = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Goes through an XML document in pieces of any size, in constant memory. Knows no DTD and no entities: a document that declares
 * any is refused, so that nothing can be expanded or fetched. Tags must be closed in order.
 */
export class XmlScan {
  private rest = '';
  private started = false;
  private readonly stack: string[] = [];

  constructor(private readonly visitor: XmlVisitor, private readonly place: string) {}

  /** @throws Refusal where it is not well-formed, or declares a document type */
  feed(piece: string): void {
    this.rest += piece;
    let at = 0;
    for (;;) {
      const from = this.rest.indexOf('<', at);
      const upTo = from < 0 ? beforeReference(this.rest, at) : from;
      this.told(this.rest.slice(at, upTo));
      if (from < 0) { at = upTo; break; }
      const to = this.endOf(from);
      at = from;
      if (to < 0) break;
      this.markup(this.rest.slice(from, to));
      at = to;
    }
    this.rest = this.rest.slice(at);
    if (this.rest.length > LONGEST) this.refuse('tanda terlalu panjang');
  }

  /** @throws Refusal when it ends too early */
  end(): void {
    if (this.rest !== '' || this.stack.length > 0 || !this.started) this.refuse('berakhir sebelum waktunya');
  }

  private told(text: string): void {
    if (text === '') return;
    if (this.stack.length === 0 && text.trim() !== '') this.refuse('teks di luar unsur');
    const plain = resolved(text, this.place); // also where nobody listens: an unknown entity is refused
    this.visitor.text?.(plain);
  }

  /** Index after the markup that begins at `from`; -1 where the rest has not come yet. */
  private endOf(from: number): number {
    for (const [begin, end] of SECTIONS) {
      if (this.rest.startsWith(begin, from)) return after(this.rest.indexOf(end, from + begin.length), end.length);
      if (begin.startsWith(this.rest.slice(from, from + begin.length))) return -1;
    }
    if (this.rest.startsWith('<!', from)) throw new Refusal('entitas-xml', this.place);
    for (let at = from + 1; at < this.rest.length; at++) {
      const mark = this.rest[at];
      if (mark === '>') return at + 1;
      if (mark === '<') this.refuse('tanda < di dalam tag');
      if (mark !== '"' && mark !== "'") continue;
      at = this.rest.indexOf(mark, at + 1);
      if (at < 0) return -1;
    }
    return -1;
  }

  private markup(tag: string): void {
    if (tag.startsWith('<!--')) return;
    if (tag.startsWith('<?')) this.instruction(tag);
    else if (tag.startsWith('<![')) this.visitor.text?.(tag.slice(9, -3));
    else if (tag.startsWith('</')) this.closeTag(tag);
    else this.openTag(tag);
  }

  /** The declaration may name no encoding but the ones that are read here; a style sheet would be fetched. */
  private instruction(tag: string): void {
    if (/^<\?xml-stylesheet/i.test(tag)) throw new Refusal('tautan-luar', this.place, 'xml-stylesheet');
    const [, encoding = 'utf-8'] = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)["']/i.exec(tag) ?? [];
    if (!/^(?:utf-?8|utf-?16|us-ascii)$/i.test(encoding)) this.refuse(`penyandian ${encoding}`);
  }

  private openTag(tag: string): void {
    const [head, name = ''] = NAME.exec(tag) ?? [];
    if (head === undefined || (this.started && this.stack.length === 0)) this.refuse('tag tidak sah');
    if (this.stack.length >= DEEPEST) this.refuse('terlalu dalam');
    this.started = true;
    const local = localName(name);
    const empty = tag.endsWith('/>');
    this.stack.push(name);
    this.visitor.open?.(local, () => attributesOf(tag.slice(1 + name.length, empty ? -2 : -1), this.place));
    if (empty) this.leave();
  }

  private closeTag(tag: string): void {
    if (CLOSING.exec(tag)?.[1] !== this.stack.at(-1)) this.refuse('tag penutup tidak cocok');
    this.leave();
  }

  private leave(): void {
    const name = this.stack.pop() ?? '';
    this.visitor.close?.(localName(name));
  }

  private refuse(why: string): never {
    throw new Refusal('xml-rusak', this.place, why);
  }
}

/** Where the text from `at` on ends, without a reference (`&#65;`) whose end has not come yet. */
function beforeReference(text: string, at: number): number {
  const reference = text.lastIndexOf('&');
  return reference >= at && !text.includes(';', reference) ? reference : text.length;
}

const after = (index: number, length: number): number => (index < 0 ? -1 : index + length);

function attributesOf(text: string, place: string): Map<string, string> {
  const found = new Map<string, string>();
  const one = /\s+([^\s=/"'<>&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let at = 0;
  for (let match = one.exec(text); match; match = one.exec(text)) {
    at = one.lastIndex;
    found.set(localName(match[1] ?? ''), resolved(match[2] ?? match[3] ?? '', place));
  }
  if (text.slice(at).trim() !== '') throw new Refusal('xml-rusak', place, 'atribut tidak sah');
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five entities that XML itself has, and characters by their number. */
function resolved(text: string, place: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7});|#x([0-9a-f]{1,6});|([\w.-]+);)?/gi, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined && !Object.hasOwn(NAMED, name)) throw new Refusal('entitas-xml', place, `&${name};`);
    if (name !== undefined) return NAMED[name] ?? '';
    if (decimal === undefined && hex === undefined) throw new Refusal('xml-rusak', place, 'tanda & tanpa nama');
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
