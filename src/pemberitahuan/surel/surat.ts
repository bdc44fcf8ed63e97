import type { Mail } from '../../platform/mail/mailer.js';
import { JENIS_PEMBERITAHUAN, type Jenis } from '../jenis.js';

/** The address of the product as people see it, without a closing slash. */
export const ALAMAT_PUBLIK = Symbol('ALAMAT_PUBLIK');

type Surat = Pick<Mail, 'subject' | 'text' | 'html'>;

/** Where a case is looked at. Relative, as the application's own notices carry it. */
export const tautanKasus = (kasus: string): string => `/kasus/${kasus}`;
const KOTAK_MASUK = '/kotak-masuk';
const PENGATURAN = '/pengaturan';

const KAKI = 'Surel ini dikirim otomatis oleh Predikat dan tidak untuk dibalas. Isi kasus hanya dapat dibaca setelah masuk.';

/** What is told by one notice: its kind and where to look, never what was assessed, of whom or by whom. */
export function suratLangsung(alamat: string, jenis: Jenis, kasus: string): Surat {
  const { judul } = JENIS_PEMBERITAHUAN[jenis];
  return surat(`Predikat: ${judul}`, [`Ada pemberitahuan baru bagi Anda: ${judul}.`], alamat + tautanKasus(kasus), alamat, jenis !== 'hukum');
}

/** What waits at the end of a day: how many of each kind. */
export function suratRingkasan(alamat: string, hari: string, rows: readonly { readonly jenis: Jenis; readonly jumlah: number }[]): Surat {
  const lines = rows.map(({ jenis, jumlah }) => `- ${JENIS_PEMBERITAHUAN[jenis].judul}: ${jumlah}`);
  return surat(`Predikat: ringkasan pemberitahuan ${hari}`, ['Pemberitahuan yang belum disampaikan lewat surel:', ...lines], alamat + KOTAK_MASUK, alamat, true);
}

/** The code by which somebody shows that an address is theirs. */
export const suratKode = (alamat: string, kode: string): Surat =>
  surat('Predikat: kode verifikasi alamat surel', [`Kode verifikasi alamat surel Anda: ${kode}`, 'Kode berlaku 30 menit. Abaikan surel ini apabila Anda tidak memintanya.'], alamat + PENGATURAN, alamat, false);

/** That a webhook was switched off, for an administrator. */
export const suratWebhookMati = (alamat: string): Surat =>
  surat('Predikat: webhook dimatikan', ['Sebuah webhook instansi Anda dimatikan karena terlalu lama tidak dapat dihubungi atau menolak kiriman. Kiriman yang tidak sampai dapat dikirim ulang.'], `${alamat}/admin/webhook`, alamat, false);

function surat(subject: string, isi: readonly string[], tautan: string, alamat: string, dapatDiatur: boolean): Surat {
  const paragraf = ['Yth. Bapak/Ibu,', ...isi];
  const kaki = [...(dapatDiatur ? [`Pengaturan surel: ${alamat}${PENGATURAN}`] : []), KAKI];
  return {
    subject,
    text: [...paragraf, '', `Buka: ${tautan}`, '', '-- ', ...kaki].join('\n'),
    html: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${paragraf.map((p) => `<p>${escaped(p)}</p>`).join('')}`
      + `<p><a href="${escaped(tautan)}">${escaped(tautan)}</a></p><hr>${kaki.map((p) => `<p><small>${escaped(p)}</small></p>`).join('')}</body></html>`,
  };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
