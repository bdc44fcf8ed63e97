import { longDate, dateIn } from '../../../machines/kernel/calendar.js';
import type { Mail } from '../../platform/mail/mailer.js';

/** What an invitation says: who invites, where to go, until when. Not who is invited: an address may be wrong. */
export function suratUndangan({ instansi, alamat, kode, kedaluwarsa, zona }: { readonly instansi: string; readonly alamat: string; readonly kode: string; readonly kedaluwarsa: Date; readonly zona: string }): Pick<Mail, 'subject' | 'text' | 'html'> {
  const subject = 'Predikat: undangan membuka akun';
  const tautan = `${alamat}/undangan/${kode}`;
  const paragraf = [
    'Yth. Bapak/Ibu,', `${instansi} mengundang Anda membuka akun Predikat.`,
    `Undangan berlaku sampai ${longDate(dateIn(kedaluwarsa.toISOString(), zona))} dan hanya dapat dipakai satu kali. Abaikan surel ini apabila Anda tidak bekerja untuk instansi tersebut.`,
  ];
  const kaki = 'Surel ini dikirim otomatis oleh Predikat dan tidak untuk dibalas.';
  return {
    subject, text: [...paragraf, '', `Buka: ${tautan}`, `Kode: ${kode}`, '', '-- ', kaki].join('\n'),
    html: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${subject}</title></head><body>${paragraf.map((p) => `<p>${escaped(p)}</p>`).join('')}`
      + `<p><a href="${escaped(tautan)}">${escaped(tautan)}</a></p><p>Kode: <strong>${kode}</strong></p><hr><p><small>${kaki}</small></p></body></html>`,
  };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
