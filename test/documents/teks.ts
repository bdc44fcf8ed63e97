import type { BlokJadi, Naskah, Pihak } from '../../machines/naskah/naskah.types.js';

const HURUF = 'abcdefghijklmnopqrstuvwxyz';
const mark = (nomor: string | null, i: number): string => (nomor === 'angka' ? `${i + 1}. ` : nomor === 'huruf' ? `${HURUF.charAt(i)}. ` : nomor === 'strip' ? '- ' : '');
const points = (nomor: string | null, all: readonly string[]): string => all.map((teks, i) => `${mark(nomor, i)}${teks}`).join('\n');
const sign = ({ pembuka, jabatan, materai, nama, pangkat, nip }: Pihak): string => [pembuka, jabatan, materai ? '[meterai]' : '(tanda tangan)', nama, pangkat, nip && `NIP ${nip}`].filter(Boolean).join('\n');

function block(blok: BlokJadi): string {
  switch (blok.jenis) {
    case 'judul': return `${'#'.repeat(blok.tingkat)} ${blok.teks}`;
    case 'paragraf': return blok.teks;
    case 'butir': return points(blok.nomor, blok.butir);
    case 'rincian': return blok.baris.map(([label, teks]) => `${label} : ${teks}`).join('\n');
    case 'ketetapan': return `${blok.kepala} : ${points(blok.nomor, blok.butir)}`;
    case 'tabel': return [...blok.gabungan.map(({ judul, kolom }) => `[${judul} ×${kolom}]`), blok.kolom.map((k) => k.judul).join(' | '), ...blok.baris.map((baris) => ('sel' in baris ? baris.sel.join(' | ') : `== ${baris.lebar}`)), ...(blok.jumlah ? [blok.jumlah.join(' | ')] : [])].join('\n');
    case 'tandaTangan': return blok.pihak.map(sign).join('\n\n');
    case 'halaman': return `---- halaman baru${blok.mendatar ? ' (mendatar)' : ''}`;
    case 'ruang': return '';
  }
}

/** A document as plain text, block by block, for people to compare. */
export function teksPolos({ kepala, blok, tembusan, asal, judul, tata, kop }: Naskah): string {
  const head = kepala ? [`Nomor : ${kepala.nomor}`, kepala.sifat && `Sifat : ${kepala.sifat}`, kepala.lampiran && `Lampiran : ${kepala.lampiran}`, `Hal : ${kepala.hal}`, kepala.tempatTanggal, ...kepala.yth].filter(Boolean).join('\n') : '';
  return [`[${judul}; ${tata}${kop ? ', berkop' : ''}]`, head, ...blok.map(block), tembusan.length > 0 ? `Tembusan:\n${points('angka', tembusan)}` : '', `(${asal})`].filter((part) => part !== '').join('\n\n') + '\n';
}
