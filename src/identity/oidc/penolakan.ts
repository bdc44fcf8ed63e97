import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { Forbidden, Problem, TooBusy } from '../../platform/http/problem.js';

/** Why a sign-in through a provider comes to nothing: what is asked for, and what was there. */
const SEBAB = {
  'oidc.permintaan': ['Masuk diselesaikan oleh peramban yang memulainya, satu kali, dalam 10 menit', 'permintaan masuk yang dimulai di peramban ini', 'permintaan yang tidak dikenal, sudah dipakai, atau sudah kedaluwarsa; mulai lagi dari halaman masuk'],
  'oidc.penyedia': ['Jawaban datang dari penyedia yang ditanya', 'jawaban dari penyedia tempat masuk dimulai', 'jawaban untuk penyedia lain'],
  'oidc.penerbit': ['Penyedia menyebut dirinya sebagaimana dikenal di sini', 'penerbit (issuer) yang sama dengan yang disetel', 'penerbit lain'],
  'oidc.audiens': ['Token identitas dibuat untuk aplikasi ini', 'token identitas untuk aplikasi ini', 'token identitas untuk aplikasi lain'],
  'oidc.waktu': ['Token identitas masih berlaku', 'token identitas yang masih berlaku, dari pembuktian yang belum lama', 'token yang sudah atau belum berlaku; mulai lagi dari halaman masuk'],
  'oidc.nonce': ['Token identitas dibuat untuk permintaan ini', 'token identitas untuk permintaan ini', 'token identitas untuk permintaan lain'],
  'oidc.tanda-tangan': ['Token identitas ditandatangani penyedia', 'tanda tangan penyedia yang sah dengan algoritma yang disetel', 'tanpa tanda tangan, atau tanda tangan yang tidak sah'],
  'oidc.ditolak-penyedia': ['Penyedia mengizinkan masuk', 'persetujuan penyedia', 'penyedia menolak atau masuk dibatalkan'],
  'oidc.jawaban': ['Jawaban penyedia dapat dipercaya', 'jawaban menurut OpenID Connect', 'jawaban yang tidak lengkap atau tidak sah'],
} as const satisfies Record<string, readonly [title: string, need: string, have: string]>;

export type Sebab = keyof typeof SEBAB;

/** The refusal for a reason. */
export function ditolak(sebab: Sebab): Forbidden {
  const [title, need, have] = SEBAB[sebab];
  return new Forbidden([{ rule: sebab, title, need, have, basis: [], where: '/api/v1/sesi/oidc' }]);
}

/** Somebody the provider knows and we do not. */
export const tidakDikenal = (judul: string): Forbidden => new Forbidden([{
  rule: 'oidc.tidak-dikenal', title: 'Identitas penyedia dikaitkan dengan akun pegawai', basis: [], where: '/api/v1/sesi',
  need: 'akun yang sudah dikaitkan dengan identitas ini; mintalah undangan kepada administrator instansi Anda', have: `identitas dari ${judul} yang belum dikaitkan dengan akun mana pun di sini`,
}]);

/** An invitation of an instansi that keeps to other providers. */
export const instansiLain = (judul: string): Forbidden => new Forbidden([{
  rule: 'oidc.instansi', title: 'Undangan diterima lewat penyedia yang dipercaya instansi yang mengundang', basis: [], where: '/api/v1/sesi/oidc',
  need: 'penyedia yang disebut pada undangan, atau nama pengguna dan kata sandi', have: `${judul}, yang tidak dipercaya instansi yang mengundang`,
}]);

/** An invitation accepted with an identity that opens another account. */
export const sudahTertaut = (judul: string): Forbidden => new Forbidden([{
  rule: 'oidc.sudah-tertaut', title: 'Satu identitas penyedia membuka satu akun', basis: [], where: '/api/v1/sesi',
  need: 'identitas yang belum dikaitkan dengan akun lain; keluar dahulu dari penyedia apabila yang masuk di sana orang lain', have: `identitas dari ${judul} yang sudah dikaitkan dengan akun lain di sini`,
}]);

/** The account is there, and closed. */
export const nonaktif = (judul: string): Forbidden => new Forbidden([{
  rule: 'oidc.akun-nonaktif', title: 'Akun masih dipakai', basis: [], need: 'akun yang belum dinonaktifkan; hubungi administrator instansi Anda', have: `akun yang dikaitkan dengan identitas dari ${judul} sudah dinonaktifkan`,
}]);

const RETRY_AFTER_SECONDS = 30;
/** The provider is down, slow, or not itself; whoever has a password here signs in as before. */
const tidakMenjawab = (): TooBusy => new TooBusy(RETRY_AFTER_SECONDS, 'Penyedia identitas tidak menjawab sebagaimana mestinya. Ulangi beberapa saat lagi, atau masuk dengan nama pengguna dan kata sandi.');

/** What the library says, by its code. */
const BY_CODE: Readonly<Record<string, Sebab | 'tidakMenjawab'>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'oidc.waktu', OAUTH_KEY_SELECTION_FAILED: 'oidc.tanda-tangan', OAUTH_UNSUPPORTED_OPERATION: 'oidc.tanda-tangan',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'oidc.penerbit', OAUTH_TIMEOUT: 'tidakMenjawab', OAUTH_ABORT: 'tidakMenjawab',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'tidakMenjawab', OAUTH_RESPONSE_IS_NOT_JSON: 'tidakMenjawab', OAUTH_PARSE_ERROR: 'tidakMenjawab',
};
const BY_CLAIM: Readonly<Record<string, Sebab>> = { iss: 'oidc.penerbit', aud: 'oidc.audiens', azp: 'oidc.audiens', nonce: 'oidc.nonce' };

/** Turns what went wrong between us and a provider into an answer. */
export function answerTo(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return ditolak('oidc.ditolak-penyedia');
  const { code = '', cause, message } = error as { code?: string; cause?: unknown; message?: string };
  if (cause instanceof Problem) return cause; // ours, thrown under the library
  const claim = claimOf(cause);
  if (code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED') return ditolak(BY_CLAIM[claim] ?? 'oidc.jawaban');
  if (code === 'OAUTH_INVALID_RESPONSE') return ditolak(ofInvalid(String((cause as Error | undefined)?.message ?? message)));
  const known = BY_CODE[code];
  return known === undefined || known === 'tidakMenjawab' ? tidakMenjawab() : ditolak(known);
}

const claimOf = (cause: unknown): string => (cause as { cause?: { claim?: string } } | undefined)?.cause?.claim ?? '';

/** One code of the library stands for many faults, which only its words tell apart. */
function ofInvalid(message: string): Sebab {
  if (/"iss"/.test(message)) return 'oidc.penerbit';
  if (/"state"/.test(message)) return 'oidc.permintaan';
  return /signature|"alg"/i.test(message) ? 'oidc.tanda-tangan' : 'oidc.jawaban';
}
