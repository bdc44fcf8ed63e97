import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bubuhkan } from '../../src/tandatangan/bubuhkan.js';
import type { SigningKey } from '../../src/tandatangan/cms/sign.js';
import { buatSertifikat } from '../../src/tandatangan/segel/sertifikat.js';

/** What the server may be told to do otherwise than it should. */
export type Ulah = 'biasa' | 'diam' | 'rusak' | 'menulisUlang' | 'mengubah' | 'bukanPdf';

/** A server that speaks the protocol of BSrE's esign-client and signs with a key of its own. */
export interface EsignServer {
  readonly url: string;
  readonly kunci: SigningKey;
  ulah: Ulah;
  readonly terima: { readonly path: string; readonly fields: readonly string[] }[];
  close(): Promise<void>;
}

export const ESIGN_AKUN = { user: 'predikat', password: 'rahasia-aplikasi' } as const;
/** People of the service: what they have, and with what they sign. */
export const ORANG: Readonly<Record<string, { status: string; passphrase: string }>> = {
  '3171010101800001': { status: 'ISSUE', passphrase: 'Frasa-Rahasia-#1' },
  '3171010101800002': { status: 'EXPIRED', passphrase: 'lama' },
};

const body = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Starts one on a loopback port; the spec closes it. */
export async function startEsignServer(pada: Date): Promise<EsignServer> {
  const kunci = await buatSertifikat({ nama: 'Dr. Pejabat Uji, S.H.', sejak: new Date(Date.UTC(2020, 0)), sampai: new Date(Date.UTC(2040, 0)), jenis: 'RSA-3072' });
  const server: Server = createServer((request, response) => {
    void answer(state, request, pada).then(({ status, type, content }) => {
      if (state.ulah !== 'diam') response.writeHead(status, { 'content-type': type }).end(content);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const state: EsignServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, kunci, ulah: 'biasa', terima: [],
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }),
  };
  return state;
}

interface Answer { readonly status: number; readonly type: string; readonly content: Buffer | string }
const told = (status: number, value: object): Answer => ({ status, type: 'application/json', content: JSON.stringify(value) });

async function answer(state: EsignServer, request: IncomingMessage, pada: Date): Promise<Answer> {
  const path = request.url ?? '';
  const expected = `Basic ${Buffer.from(`${ESIGN_AKUN.user}:${ESIGN_AKUN.password}`).toString('base64')}`;
  const content = await body(request);
  if (request.headers.authorization !== expected) return told(401, { error: 'Unauthorized' });
  if (request.method === 'GET' && path.startsWith('/api/user/status/')) {
    state.terima.push({ path: '/api/user/status', fields: [] });
    return told(200, { status_code: 1111, status: ORANG[path.split('/').at(-1) ?? '']?.status ?? 'NOT_REGISTERED', message: '' });
  }
  if (request.method !== 'POST' || path !== '/api/sign/pdf') return told(404, { error: 'Not Found' });
  return signed(state, await new Response(new Uint8Array(content), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData(), pada);
}

const textOf = (entry: ReturnType<FormData['get']>): string => (typeof entry === 'string' ? entry : '');

async function signed(state: EsignServer, form: FormData, pada: Date): Promise<Answer> {
  state.terima.push({ path: '/api/sign/pdf', fields: [...form.keys()] });
  const [file, orang, passphrase] = [form.get('file'), ORANG[textOf(form.get('nik'))], form.get('passphrase')];
  if (!orang) return told(400, { error: 'User tidak terdaftar', status_code: 2011 });
  if (orang.passphrase !== passphrase) return told(400, { error: 'Passphrase anda salah', status_code: 2031 });
  if (!(file instanceof Blob) || form.get('tampilan') !== 'invisible') return told(400, { error: 'Data tidak lengkap', status_code: 2001 });
  if (state.ulah === 'rusak') return told(500, { error: `Internal error for ${textOf(passphrase)}` });
  if (state.ulah === 'bukanPdf') return told(200, { id_dokumen: 'x' });
  const pdf = Buffer.from(await file.arrayBuffer());
  const base = state.ulah === 'mengubah' ? Buffer.from(pdf.toString('latin1').replace('75,00', '95,00'), 'latin1') : pdf;
  const out = state.ulah === 'menulisUlang' ? base : bubuhkan(base, { nama: 'Dr. Pejabat Uji, S.H.', alasan: textOf(form.get('reason')), pada }, state.kunci);
  return { status: 200, type: 'application/pdf', content: out };
}
