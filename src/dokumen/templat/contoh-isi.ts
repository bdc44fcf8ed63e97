import type { Bentuk, Blok, Isi, Pihak, Teks } from '../../../machines/naskah/naskah.types.js';

/** A content under construction: names to texts, parts or rows. */
interface Contoh { [tag: string]: string | Contoh | [Contoh] }

const TAG = /\{([A-Za-z.][A-Za-z0-9.]*)\}/g;
const CONTOH = 'contoh';
/** What a person may be asked for, even where our own form asks for less. */
const ORANG = ['nama', 'nip', 'pangkat', 'jabatan'];

function put(into: Contoh, [name = '', ...rest]: readonly string[]): void {
  if (name === '') return;
  if (rest.length === 0) { into[name] ??= CONTOH; return; }
  const part = typeof into[name] === 'object' && !Array.isArray(into[name]) ? into[name] : {};
  into[name] = part;
  put(part, rest);
  if (rest[0] !== undefined && ORANG.includes(rest[0])) for (const field of ORANG) part[field] ??= CONTOH;
}

const texts = (into: Contoh, ...all: readonly (Teks | undefined)[]): void => {
  for (const text of all) for (const [, tag = ''] of (text ?? '').matchAll(TAG)) put(into, tag === '.' ? ['.'] : tag.split('.'));
};

/** One row of a list: what its cells ask for, and beyond it what they may take from outside. */
function row(into: Contoh, tiap: string, fill: (row: Contoh) => void): void {
  const found = into[tiap];
  const first: Contoh = Array.isArray(found) ? found[0] : {};
  into[tiap] = [first];
  fill(first);
  fill(into);
}

const pihak = (into: Contoh, { pembuka, jabatan, nama, nip, pangkat }: Pihak): void => texts(into, pembuka, jabatan, nama, nip, pangkat);

function block(into: Contoh, blok: Blok): void {
  switch (blok.jenis) {
    case 'judul': case 'paragraf': return texts(into, blok.teks);
    case 'butir': return 'tiap' in blok ? row(into, blok.tiap, (r) => texts(r, blok.teks)) : texts(into, ...blok.butir);
    case 'rincian': return texts(into, ...blok.baris.flat());
    case 'ketetapan': return texts(into, blok.kepala, ...('butir' in blok ? blok.butir : [blok.teks]));
    case 'tabel':
      texts(into, blok.kosong, ...(blok.jumlah ?? []), ...blok.kolom.map(({ judul }) => judul), ...(blok.gabungan ?? []).map(({ judul }) => judul));
      return row(into, blok.tiap, (r) => texts(r, blok.kelompok, ...blok.sel));
    case 'tandaTangan': return 'tiap' in blok ? row(into, blok.tiap, (r) => pihak(r, blok.teks)) : blok.pihak.forEach((p) => { pihak(into, p); });
    case 'bagian':
      for (const name of [blok.bila, blok.kecuali]) if (name !== undefined) put(into, name.split('.'));
      return blok.tiap === undefined ? blocks(into, blok.isi) : row(into, blok.tiap, (r) => { blocks(r, blok.isi); });
    case 'halaman': case 'ruang': return;
  }
}

const blocks = (into: Contoh, all: readonly Blok[]): void => { for (const blok of all) block(into, blok); };

/** A content that has everything a form asks for, and a word for each: what a template of an office is tried with. */
export function contohIsi({ kepala, blok, tembusan }: Bentuk): Isi {
  const isi: Contoh = {};
  if (kepala) texts(isi, kepala.nomor, kepala.sifat, kepala.lampiran, kepala.hal, kepala.tempatTanggal, ...kepala.yth);
  blocks(isi, blok);
  return { ...isi, ...(tembusan ? { tembusan: [CONTOH] } : {}) };
}
