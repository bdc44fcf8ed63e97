/** What a reader of XML is told, in the order of the text. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** The attributes of an element, read when they are asked for. */
export class Attributes {
  constructor(private readonly raw: string) {}

  /** The decoded value, or undefined. A prefix counts: `r:id` is asked for as such. */
  get(name: string): string | undefined {
    ATTRIBUTE.lastIndex = 0;
    for (let match = ATTRIBUTE.exec(this.raw); match; match = ATTRIBUTE.exec(this.raw)) {
      if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? '');
    }
    return undefined;
  }
}

/** One after the other, so that what stands within quotes is never taken for a name. */
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text is no XML that we read. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** One mark-up longer than this is no cell of a sheet. */
const LONGEST_TAG = 65_536;

/**
 * A reader for the XML of workbooks, fed in pieces. It knows elements, attributes, text, CDATA and comments, and the five
 * entities of XML. A document type is refused: without one there are no other entities, so nothing can be expanded or fetched.
 */
export class XmlReader {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  /** @throws XmlError */
  feed(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      const end = endOfTag(text, start);
      if (end < 0) {
        if (text.length - start > LONGEST_TAG) throw new XmlError('tanda XML terlalu panjang');
        if (start > at) this.handler.text(decodeEntities(text.slice(at, start)));
        at = start;
        break;
      }
      if (start > at) this.handler.text(decodeEntities(text.slice(at, start)));
      this.tag(text.slice(start, end));
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > 0 && this.rest[0] !== '<') this.flush();
  }

  /** @throws XmlError when the text ends within a mark-up */
  end(): void {
    if (this.rest.trim() !== '') throw new XmlError('XML terpotong');
  }

  /** Text may go on in the next piece; only what could be the beginning of an entity waits for it. */
  private flush(): void {
    const ampersand = this.rest.lastIndexOf('&');
    const cut = ampersand >= 0 && !this.rest.includes(';', ampersand) ? ampersand : this.rest.length;
    if (cut > 0) this.handler.text(decodeEntities(this.rest.slice(0, cut)));
    this.rest = this.rest.slice(cut);
    if (this.rest.length > LONGEST_ENTITY) throw new XmlError('entitas XML tidak dikenal');
  }

  private tag(tag: string): void {
    if (tag.startsWith('<![CDATA[')) return this.handler.text(tag.slice(9, -3));
    if (tag.startsWith('<!--') || tag.startsWith('<?')) return;
    if (tag.startsWith('<!')) throw new XmlError('memuat DOCTYPE atau entitas, yang tidak diperbolehkan');
    if (tag.startsWith('</')) return this.handler.close(localName(tag.slice(2, -1).trim()));
    const empty = tag.endsWith('/>');
    const inner = tag.slice(1, empty ? -2 : -1);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.handler.open(name, new Attributes(space < 0 ? '' : inner.slice(space + 1)));
    if (empty) this.handler.close(name);
  }
}

const LONGEST_ENTITY = 12;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The place after the mark-up that begins at `start`, or -1 where it is not whole yet. A `>` within quotes ends nothing. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9);
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if ('<![CDATA['.startsWith(text.slice(start, start + 9)) || '<!--'.startsWith(text.slice(start, start + 4))) return -1;
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quote !== '') { if (letter === quote) quote = ''; continue; }
    if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new XmlError('tanda & yang tidak utuh');
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
    if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw new XmlError(`entitas XML "${name}" tidak dikenal`);
    return String.fromCodePoint(code);
  });
}
