import type { BarisJadi, Bentuk, Blok, BlokJadi, Isi, KepalaSurat, Naskah, Pihak, Teks } from './naskah.types.js';

/** A form asks for what its content does not have, or the other way about; says where. */
export class NaskahError extends Error {
  constructor(readonly tempat: string, alasan: string) {
    super(`${tempat}: ${alasan}`);
    this.name = 'NaskahError';
  }
}

type Value = Isi[string];
type Row = Isi | string;
/** Where names are looked up, from the innermost row outward. */
type Scope = readonly Isi[];

const TAG = /\{([A-Za-z.][A-Za-z0-9.]*)\}/g;

const isRow = (value: Value): value is Isi => typeof value === 'object' && !Array.isArray(value);

/** What stands under a path (`pejabat.nama`) in an object; undefined where a step is missing. */
function under(isi: Isi, [first = '', ...rest]: readonly string[]): Value {
  const value = Object.hasOwn(isi, first) ? isi[first] : undefined;
  if (rest.length === 0) return value;
  return value !== undefined && isRow(value) ? under(value, rest) : undefined;
}

function look(scope: Scope, tag: string, tempat: string): Value {
  const path = tag === '.' ? ['.'] : tag.split('.');
  const holder = scope.find((isi) => Object.hasOwn(isi, path[0] ?? ''));
  if (!holder) throw new NaskahError(tempat, `tanda {${tag}} tidak dikenal`);
  return under(holder, path);
}

function text(scope: Scope, teks: Teks, tempat: string): string {
  return teks.replace(TAG, (_, tag: string) => {
    const value = look(scope, tag, tempat);
    if (typeof value !== 'string') throw new NaskahError(tempat, `tanda {${tag}} bukan teks`);
    return value;
  });
}

/** The rows of a list, each as the innermost scope with its number; a text is a row of which `{.}` is the text. */
function rows(scope: Scope, tiap: string, tempat: string): Scope[] {
  const value = look(scope, tiap, tempat);
  if (!Array.isArray(value)) throw new NaskahError(tempat, `"${tiap}" bukan daftar`);
  return (value as readonly Row[]).map((row, i) => [{ no: String(i + 1), ...(typeof row === 'string' ? { '.': row } : row) }, ...scope]);
}

const holds = (value: Value): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function pihak(scope: Scope, { pembuka, jabatan, nama, nip, pangkat, materai }: Pihak, tempat: string): Pihak {
  const say = (teks: Teks) => text(scope, teks, tempat);
  return {
    jabatan: say(jabatan), nama: say(nama), ...(pembuka === undefined ? {} : { pembuka: say(pembuka) }), ...(nip === undefined ? {} : { nip: say(nip) }),
    ...(pangkat === undefined ? {} : { pangkat: say(pangkat) }), ...(materai ? { materai } : {}),
  };
}

type Tabel = Extract<Blok, { jenis: 'tabel' }>;

/** The rows of a table, with a row over the whole width wherever the group changes. */
function barisTabel(scope: Scope, { tiap, sel, kelompok, kosong }: Tabel, tempat: string): BarisJadi[] {
  let group: string | null = null;
  const baris = rows(scope, tiap, tempat).flatMap((row): BarisJadi[] => {
    const cells = { sel: sel.map((cell) => text(row, cell, tempat)) };
    const now = kelompok === undefined ? null : text(row, kelompok, tempat);
    if (now === null || now === group) return [cells];
    group = now;
    return [{ lebar: now }, cells];
  });
  return baris.length === 0 && kosong !== undefined ? [{ lebar: text(scope, kosong, tempat) }] : baris;
}

function tabel(scope: Scope, blok: Tabel, tempat: string): BlokJadi {
  const say = (teks: Teks) => text(scope, teks, tempat);
  if (blok.sel.length !== blok.kolom.length) throw new NaskahError(tempat, `${blok.sel.length} sel untuk ${blok.kolom.length} kolom`);
  return {
    jenis: 'tabel', kolom: blok.kolom.map((kolom) => ({ ...kolom, judul: say(kolom.judul) })), gabungan: (blok.gabungan ?? []).map((g) => ({ ...g, judul: say(g.judul) })),
    baris: barisTabel(scope, blok, tempat), jumlah: blok.jumlah?.map(say) ?? null,
  };
}

function bagian(scope: Scope, { bila, kecuali, tiap, isi }: Extract<Blok, { jenis: 'bagian' }>, tempat: string): BlokJadi[] {
  if (bila !== undefined && !holds(look(scope, bila, tempat))) return [];
  if (kecuali !== undefined && holds(look(scope, kecuali, tempat))) return [];
  return tiap === undefined ? blocks(scope, isi, tempat) : rows(scope, tiap, tempat).flatMap((row, i) => blocks(row, isi, `${tempat}, ${tiap} ${i + 1}`));
}

function block(scope: Scope, blok: Blok, tempat: string): BlokJadi[] {
  const say = (teks: Teks) => text(scope, teks, tempat);
  switch (blok.jenis) {
    case 'judul': return [{ ...blok, teks: say(blok.teks) }];
    case 'paragraf': return [{ jenis: 'paragraf', teks: say(blok.teks), rata: blok.rata ?? 'penuh', takuk: blok.takuk ?? false }];
    case 'butir': return [{ jenis: 'butir', nomor: blok.nomor, butir: 'tiap' in blok ? rows(scope, blok.tiap, tempat).map((row) => text(row, blok.teks, tempat)) : blok.butir.map(say) }];
    case 'rincian': return [{ jenis: 'rincian', baris: blok.baris.map(([label, teks]) => [say(label), say(teks)] as const) }];
    case 'ketetapan': return [{ jenis: 'ketetapan', kepala: say(blok.kepala), nomor: 'butir' in blok ? blok.nomor : null, butir: 'butir' in blok ? blok.butir.map(say) : [say(blok.teks)] }];
    case 'tabel': return [tabel(scope, blok, tempat)];
    case 'tandaTangan': return [{ jenis: 'tandaTangan', ...('tiap' in blok ? { rata: 'tengah', pihak: rows(scope, blok.tiap, tempat).map((row) => pihak(row, blok.teks, tempat)) } : { rata: blok.rata ?? 'kanan', pihak: blok.pihak.map((p) => pihak(scope, p, tempat)) }) }];
    case 'bagian': return bagian(scope, blok, tempat);
    case 'halaman': return [{ jenis: 'halaman', mendatar: blok.mendatar ?? false }];
    case 'ruang': return [blok];
  }
}

const blocks = (scope: Scope, all: readonly Blok[], tempat: string): BlokJadi[] => all.flatMap((blok, i) => block(scope, blok, `${tempat}, blok ${i + 1} (${blok.jenis})`));

function kepala(scope: Scope, { nomor, sifat, lampiran, hal, tempatTanggal, yth }: KepalaSurat, id: string): KepalaSurat {
  const say = (teks: Teks) => text(scope, teks, `${id}, kepala surat`);
  return { nomor: say(nomor), ...(sifat === undefined ? {} : { sifat: say(sifat) }), ...(lampiran === undefined ? {} : { lampiran: say(lampiran) }), hal: say(hal), tempatTanggal: say(tempatTanggal), yth: yth.map(say).filter((baris) => baris !== '') };
}

const ASAL = { peraturan: 'Bentuk menurut', nasional: 'Bentuk nasional menurut' } as const;

/** Where the words of a form come from, as the foot of the document tells it. */
export function asalOf({ asal: { jenis, sumber, pasal } }: Bentuk): string {
  return jenis === 'disusun' ? 'Bentuk disusun oleh Predikat dari isi yang diwajibkan, bukan dari lampiran peraturan.' : `${ASAL[jenis]} ${[pasal, sumber].filter(Boolean).join(' ')}.`;
}

/**
 * A form with its content: every tag replaced, every list laid out. The same form and content give the same document.
 * @param judul what the document calls itself in a reader's window
 * @throws NaskahError where a tag is unknown or is no text, naming the block
 */
export function fill(bentuk: Bentuk, isi: Isi, judul: string): Naskah {
  const scope = [isi];
  return {
    bentuk: bentuk.id, judul, tata: bentuk.tata, kop: bentuk.kop, kepala: bentuk.kepala ? kepala(scope, bentuk.kepala, bentuk.id) : null,
    blok: blocks(scope, bentuk.blok, bentuk.id),
    tembusan: bentuk.tembusan ? rows(scope, 'tembusan', `${bentuk.id}, tembusan`).map((row) => text(row, '{.}', `${bentuk.id}, tembusan`)) : [],
    asal: asalOf(bentuk),
  };
}
