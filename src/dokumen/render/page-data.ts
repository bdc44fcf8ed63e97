import type { BarisJadi, BlokJadi, KepalaSurat, Naskah, Pihak } from '../../../machines/naskah/naskah.types.js';
import { mm, PAGE_STYLES, textWidth, type PageStyle } from './page-style.js';
import { pictureOf } from './picture-size.js';
import { printed, widthOf, type PrintedText, type Room } from './printed-text.js';
import { qrSvg } from '../../platform/qr/qr.js';
import type { Kop, Tanda } from './render.types.js';

/** Where blocks stand, and how. */
interface Page extends PageStyle { readonly width: number }

type Data = Readonly<Record<string, unknown>>;

const SIGNATURE_MM = 80;
const LABEL_MM = { least: 25, gap: 4 };
const LABEL_SHARE = 0.42;
const DECREE_HEAD_MM = 32;
const CELL_INSET_MM = 1.4;
/** A row that takes more lines than this may be broken between two pages. */
const WHOLE_ROW_LINES = 14;
/** What is no longer than this many letters stays with the signature below it. */
const SHORT = 600;
const SHORT_HASH = 12;
/** PDF/A asks for a date; a draft has none. */
const NO_DATE = '1970-01-01';

/** What the Typst sources are given for a document: every text in stretches, every measure in numbers, nothing that is markup. */
export function pageData(naskah: Naskah, kop: Kop, tanda: Tanda): Data {
  const style = PAGE_STYLES[naskah.tata];
  const page = { ...style, width: textWidth(style, style.mendatar) };
  const body = room(page);
  return {
    ...style, tata: naskah.tata, judul: naskah.judul, pembuat: kop.baris.join(', '), asal: naskah.asal,
    kop: naskah.kop ? { baris: kop.baris, alamat: kop.alamat, logo: kop.logo && pictureOf(kop.logo).type, lambang: kop.lambang } : null,
    kepala: naskah.kepala && letterHead(naskah.kepala, body), segmen: segments(naskah, style), tembusan: naskah.tembusan.map((teks) => printed(teks, body)),
    cap: tanda.konsep && tanda.salinan ? 'SALINAN' : 'KONSEP',
    tanda: tanda.konsep ? null : { kode: tanda.kode, alamat: tanda.alamatVerifikasi ?? '', kepala: tanda.kepala, pendek: tanda.kepala.slice(0, SHORT_HASH), qr: tanda.alamatVerifikasi === null ? '' : qrSvg(tanda.alamatVerifikasi) },
    tanggal: (tanda.konsep ? NO_DATE : tanda.tanggal).split('-').map(Number),
  };
}

const room = ({ width, ukuran }: Page, less = 0): Room => ({ width: width - mm(less), size: ukuran });

const YTH = /^Yth\.\s+(?=\S)/;

function letterHead({ nomor, sifat, lampiran, hal, tempatTanggal, yth }: KepalaSurat, body: Room): Data {
  const rows: [string, string | undefined][] = [['Nomor', nomor], ['Sifat', sifat], ['Lampiran', lampiran], ['Hal', hal]];
  const narrow = { ...body, width: body.width * 0.45 };
  const [first = '', ...rest] = yth;
  const marked = YTH.test(first);
  return {
    baris: rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, printed(text, narrow)]])), tempatTanggal: printed(tempatTanggal, narrow),
    yth: { awal: marked ? 'Yth.' : null, baris: [marked ? first.replace(YTH, '') : first, ...rest].map((teks, i, all) => printed(all[i - 1] === 'di' ? `\u2003${teks}` : teks, narrow)) },
  };
}

/** The blocks page by page: what a `halaman` begins stands on paper of its own. */
function segments({ blok, tata, tembusan }: Naskah, style: PageStyle): Data[] {
  const found: { mendatar: boolean; blok: Data[] }[] = [{ mendatar: style.mendatar, blok: [] }];
  const turned = (asked: boolean) => asked || tata === 'lembar';
  blok.forEach((b, i) => {
    if (b.jenis === 'halaman') { found.push({ mendatar: turned(b.mendatar), blok: [] }); return; }
    const last = found.at(-1);
    const page = { ...style, width: textWidth(style, last?.mendatar ?? style.mendatar) };
    last?.blok.push({ ...block(b, page), lekat: goesWith(b, blok[i + 1], found.length === 1 && tembusan.length > 0), diAtasTabel: blok[i + 1]?.jenis === 'tabel' && (b.jenis === 'judul' || (b.jenis === 'paragraf' && short(b))) });
  });
  return found;
}

/** What stands right above a signature stays with it, and the last signature with the copies below. */
function goesWith(b: BlokJadi, next: BlokJadi | undefined, copies: boolean): boolean {
  const last = next === undefined || next.jenis === 'halaman';
  return b.jenis === 'tandaTangan' ? last && copies : next?.jenis === 'tandaTangan' && short(b);
}

const short = (b: BlokJadi): boolean => (b.jenis === 'paragraf' ? b.teks : b.jenis === 'ketetapan' || b.jenis === 'butir' ? b.butir.join('') : '.'.repeat(SHORT + 1)).length <= SHORT;

function block(b: Exclude<BlokJadi, { jenis: 'halaman' }>, page: Page): Data {
  const say = (teks: string, less = 0) => printed(teks, room(page, less));
  switch (b.jenis) {
    case 'judul':
    case 'paragraf': return { ...b, teks: say(b.teks) };
    case 'butir': return { ...b, butir: b.butir.map((teks) => say(teks, 10)) };
    case 'rincian': return details(b.baris, page);
    case 'ketetapan': return { ...b, kepala: printed(b.kepala, { width: mm(DECREE_HEAD_MM), size: page.ukuran }), butir: b.butir.map((teks) => say(teks, DECREE_HEAD_MM + 14)) };
    case 'tabel': return table(b, page);
    case 'tandaTangan': return { ...b, pihak: b.pihak.map((p) => signer(p, { width: mm(SIGNATURE_MM - 10), size: page.ukuran })) };
    case 'ruang': return { ...b };
  }
}

/** `Nama : …`: the labels take what the longest needs, within bounds. */
function details(baris: readonly (readonly [string, string])[], page: Page): Data {
  const longest = Math.max(...baris.map(([label]) => widthOf(label, page.ukuran) * 0.92));
  const label = Math.min(Math.max(longest, mm(LABEL_MM.least)), page.width * LABEL_SHARE);
  return { jenis: 'rincian', label, baris: baris.map(([name, teks]) => [printed(name, { width: label, size: page.ukuran }), printed(teks, { width: page.width - label - mm(LABEL_MM.gap), size: page.ukuran })]) };
}

function signer({ pembuka = '', jabatan, nama, nip = '', pangkat = '', materai = false }: Pihak, narrow: Room): Data {
  const say = (teks: string): PrintedText => (teks === '' ? [[]] : printed(teks, narrow));
  return { pembuka: say(pembuka), jabatan: say(jabatan), nama: say(nama), pangkat: say(pangkat), nip: say(/^[\d…]/.test(nip) ? `NIP ${nip}` : nip), materai };
}

type Tabel = Extract<BlokJadi, { jenis: 'tabel' }>;

function table({ kolom, gabungan, baris, jumlah }: Tabel, page: Page): Data {
  const shares = kolom.reduce((sum, { lebar }) => sum + lebar, 0);
  const rooms = kolom.map(({ lebar }) => ({ width: (page.width * lebar) / shares - mm(2 * CELL_INSET_MM), size: page.ukuranTabel }));
  const cell = (teks: string, i: number) => printed(teks, rooms[i] ?? room(page));
  const wide = (teks: string) => printed(teks, room(page, 10));
  const [only] = baris;
  return {
    jenis: 'tabel', kolom: kolom.map(({ judul, lebar, rata = 'kiri' }, i) => ({ judul: cell(judul, i), lebar, rata })), gabungan: gabungan.map((g) => ({ ...g, judul: g.judul === '' ? [[]] : wide(g.judul) })),
    hampa: baris.length === 1 && only && 'lebar' in only ? wide(only.lebar) : null,
    baris: baris.map((row) => ('lebar' in row ? { lebar: wide(row.lebar) } : { sel: row.sel.map(cell), pecah: tall(row.sel, rooms) })), jumlah: jumlah?.map(cell) ?? null,
  };
}

const tall = (sel: Extract<BarisJadi, { sel: unknown }>['sel'], rooms: readonly Room[]): boolean => sel.some((teks, i) => widthOf(teks, rooms[i]?.size ?? 0) + teks.split('\n').length * (rooms[i]?.width ?? 0) > WHOLE_ROW_LINES * (rooms[i]?.width ?? 0));
