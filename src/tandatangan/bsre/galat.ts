import { TandaTanganGagal } from '../penandatangan.js';

/** What esign-client answers in words, and what that means to the official who signs. Codes as told by integrators of the service; the text decides where the code is unknown. */
const BY_CODE: Readonly<Record<number, string>> = {
  2011: 'NIK ini tidak terdaftar pada layanan tanda tangan elektronik BSrE. Hubungi verifikator BSrE instansi.',
  2031: 'Passphrase tanda tangan elektronik salah.',
};
const BY_TEXT: readonly (readonly [RegExp, string])[] = [
  [/passphrase/i, 'Passphrase tanda tangan elektronik salah.'],
  [/tidak terdaftar|not.?registered/i, BY_CODE[2011] ?? ''],
  [/expire|kedaluwarsa|kadaluarsa/i, 'Sertifikat elektronik penanda tangan sudah kedaluwarsa. Perpanjang melalui BSrE.'],
  [/revoke|dicabut/i, 'Sertifikat elektronik penanda tangan sudah dicabut.'],
  [/suspend|ditangguhkan/i, 'Sertifikat elektronik penanda tangan sedang ditangguhkan.'],
  [/sertifikat|certificate/i, 'Penanda tangan belum mempunyai sertifikat elektronik yang aktif pada BSrE.'],
];
/** States of a person at the service, other than ISSUE (has a certificate that holds). */
const BY_STATUS: Readonly<Record<string, string>> = {
  NOT_REGISTERED: BY_CODE[2011] ?? '', EXPIRED: 'Sertifikat elektronik penanda tangan sudah kedaluwarsa. Perpanjang melalui BSrE.', REVOKE: 'Sertifikat elektronik penanda tangan sudah dicabut.',
  SUSPEND: 'Sertifikat elektronik penanda tangan sedang ditangguhkan.', WAITING_FOR_VERIFICATION: 'Pendaftaran sertifikat elektronik penanda tangan masih menunggu verifikasi.',
  NEW: 'Pendaftaran sertifikat elektronik penanda tangan belum selesai.', RENEW: 'Sertifikat elektronik penanda tangan sedang diperbarui.', NO_CERTIFICATE: 'Penanda tangan belum mempunyai sertifikat elektronik.',
};

/** The failure that an answer other than a PDF means. Nothing of the answer is repeated: it may hold what was sent. */
export function gagalMenurut(status: number, body: unknown): TandaTanganGagal {
  if (status === 401 || status === 403) return new TandaTanganGagal('gangguan', 'Layanan tanda tangan elektronik menolak akun aplikasi ini. Pengelola perlu memeriksa ESIGN_USER dan ESIGN_PASSWORD.');
  const { error, message, status_code: code } = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const text = [error, message].filter((part) => typeof part === 'string').join(' ');
  const known = BY_CODE[Number(code)] ?? BY_TEXT.find(([pattern]) => pattern.test(text))?.[1];
  if (known !== undefined) return new TandaTanganGagal('ditolak', known);
  return status >= 500
    ? new TandaTanganGagal('gangguan', 'Layanan tanda tangan elektronik sedang mengalami gangguan. Silakan ulangi beberapa saat lagi.')
    : new TandaTanganGagal('ditolak', `Layanan tanda tangan elektronik menolak permintaan ini (kode ${Number.isInteger(Number(code)) ? Number(code) : status}).`);
}

/** Why a person in this state cannot sign; null for one who can. */
export function halanganStatus(status: unknown): string | null {
  if (status === 'ISSUE') return null;
  return BY_STATUS[String(status)] ?? 'Keadaan sertifikat elektronik penanda tangan tidak dikenal oleh aplikasi ini.';
}
