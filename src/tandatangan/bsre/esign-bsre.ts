import { createHash } from 'node:crypto';
import { periksaUnggahan } from '../alas.js';
import { gagalMenurut, halanganStatus } from './galat.js';
import { TandaTanganGagal, type Penandatangan, type PermintaanTandaTangan } from '../penandatangan.js';

/** Where the instansi's esign-client stands and as whom this application signs in to it (Basic). */
export interface EsignOptions {
  /** Without a closing slash. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Milliseconds for one call; default 30,000. */
  readonly batasWaktu?: number;
}

const TIMEOUT_MS = 30_000;
/** Bytes of an answer: the largest upload and room for the signature. */
const LARGEST = 64 * 1024 * 1024;
const NIK = /^\d{16}$/;

/**
 * Personal signatures of officials through BSrE's esign-client, a server that the instansi runs itself: `GET /api/user/status/{nik}`, then
 * `POST /api/sign/pdf` (multipart: file, nik, passphrase, tampilan=invisible), answered by the signed PDF or by JSON `{error, status_code}`.
 * NIK and passphrase live as long as the call: they are in no field of this object, no error and no log. What comes back is checked to rest on
 * what was sent before anybody keeps it.
 */
export class EsignBsre implements Penandatangan {
  readonly cara = 'esign';
  constructor(private readonly options: EsignOptions) {}

  async tandaTangani(pdf: Buffer, { nik, passphrase, alasan }: PermintaanTandaTangan): Promise<Buffer> {
    if (nik === undefined || !NIK.test(nik)) throw new TandaTanganGagal('ditolak', 'NIK penanda tangan harus 16 angka.');
    if (passphrase === undefined || passphrase === '') throw new TandaTanganGagal('ditolak', 'Passphrase tanda tangan elektronik belum diisi.');
    await this.pastikanAktif(nik);
    const response = await this.call('/api/sign/pdf', { method: 'POST', body: form(pdf, { nik, passphrase, tampilan: 'invisible', reason: alasan }) });
    return resting(pdf, response);
  }

  /** @throws TandaTanganGagal when the person has no certificate that holds */
  async pastikanAktif(nik: string): Promise<void> {
    const answer = json(await this.call(`/api/user/status/${encodeURIComponent(nik)}`, { method: 'GET' }));
    const why = halanganStatus((answer as { status?: unknown } | null)?.status);
    if (why !== null) throw new TandaTanganGagal('ditolak', why);
  }

  private async call(path: string, init: RequestInit): Promise<Buffer> {
    const { url, user, password, batasWaktu } = this.options;
    const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
    let answer: { status: number; body: Buffer };
    try {
      const response = await fetch(`${url}${path}`, { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(batasWaktu ?? TIMEOUT_MS) });
      answer = { status: response.status, body: await whole(response) };
    } catch (error) {
      if (error instanceof TandaTanganGagal) throw error;
      throw new TandaTanganGagal('gangguan', isTimeout(error) ? 'Layanan tanda tangan elektronik tidak menjawab pada waktunya. Periksa dahulu apakah dokumen sudah bertanda tangan, lalu ulangi.' : 'Layanan tanda tangan elektronik tidak dapat dihubungi. Silakan ulangi beberapa saat lagi.');
    }
    if (answer.status !== 200) throw gagalMenurut(answer.status, json(answer.body));
    return answer.body;
  }
}

const isTimeout = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'TimeoutError';

function form(pdf: Buffer, fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  data.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'dokumen.pdf');
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

async function whole(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > LARGEST) throw new TandaTanganGagal('gangguan', 'Jawaban layanan tanda tangan elektronik terlalu besar.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** The answer, when it is the sent file with valid signatures added and nothing else. */
async function resting(sent: Buffer, answer: Buffer): Promise<Buffer> {
  if (!answer.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw gagalMenurut(200, json(answer));
  const checked = await periksaUnggahan(answer, createHash('sha256').update(sent).digest('hex'));
  if (!checked.ok) throw new TandaTanganGagal('gangguan', `Berkas dari layanan tanda tangan elektronik tidak dapat diterima. ${checked.alasan.join(' ')}`);
  return answer;
}
