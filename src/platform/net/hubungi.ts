import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TautanDitolak, type Tujuan } from './alamat.js';

/** A request to somewhere else. `signal` bounds it in time, the answer's body included. */
export interface Permintaan {
  readonly method: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** Asks the address that was checked: the name is not resolved again, and a redirect is not followed. */
export function hubungi(url: URL, { alamat, keluarga }: Tujuan, { method, headers, body, signal }: Permintaan): Promise<IncomingMessage> {
  signal.throwIfAborted();
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    ask(url.href, {
      method, headers, signal, agent: false, family: keluarga,
      lookup: (_host, { all }, done) => { if (all) done(null, [{ address: alamat, family: keluarga }]); else done(null, alamat, keluarga); },
    }, resolve).on('error', reject).end(body);
  });
}

const KENAL: Readonly<Record<string, string>> = {
  ENOTFOUND: 'nama host tidak dikenal', EAI_AGAIN: 'nama host tidak dapat dicari', ECONNREFUSED: 'peladen menolak sambungan', ECONNRESET: 'sambungan diputus peladen', EHOSTUNREACH: 'peladen tidak terjangkau', ENETUNREACH: 'jaringan tidak terjangkau',
};

/**
 * Why somewhere could not be asked, for a person.
 * @param habis the milliseconds that were over; null when they were not
 */
export function sebabOf(error: unknown, habis: number | null): string {
  if (error instanceof TautanDitolak) return error.message;
  if (habis !== null) return `tidak menjawab dalam ${habis / 1000} detik`;
  const { code = '' } = error as NodeJS.ErrnoException;
  return KENAL[code] ?? (/CERT|SSL|TLS/.test(code) ? 'sertifikat peladen tidak sah' : 'tidak dapat dibuka');
}
