import { randomUUID } from 'node:crypto';
import { INSTANSI_DEMO } from '../seed/demo-accounts.js';
import { sebutan } from '../seed/demo-people.js';

/** Where the demonstration knocks, and the one password of its accounts. */
export interface Pintu {
  /** Without a closing slash. */
  readonly base: string;
  readonly kataSandi: string;
}

/** A post as the API tells it. */
export interface Jabatan {
  readonly id: string;
  readonly peran: string;
  readonly tingkat: string;
  readonly satker: string;
  readonly namaSatker: string;
  readonly instansi: string;
}

interface Sesi {
  readonly orang: string;
  readonly nama: string;
  readonly jabatan?: Jabatan;
  readonly pilihanJabatan: readonly Jabatan[];
}

/** A status and the JSON that came with it, not looked at yet. */
export interface Balasan {
  readonly status: number;
  readonly body: unknown;
}

interface SignedIn {
  readonly cookie: string;
  readonly orang: string;
  readonly nama: string;
  readonly jabatan: Jabatan;
}

/** The API answered what no step of the demonstration can go on with. */
export class PintuError extends Error {
  override readonly name = 'PintuError';
}

/** One person with a login of their own, in one of their posts. Signs in when first needed. */
export class Orang {
  private session: Promise<SignedIn> | undefined;

  /** @param pilih which post to act in, for those who have several */
  constructor(private readonly pintu: Pintu, readonly akun: string, private readonly pilih: (jabatan: Jabatan) => boolean = () => true) {}

  /** The id of the person, as panels name their members. */
  async id(): Promise<string> {
    return (await this.masuk()).orang;
  }

  async nama(): Promise<string> {
    return (await this.masuk()).nama;
  }

  async jabatan(): Promise<Jabatan> {
    return (await this.masuk()).jabatan;
  }

  /** What the post is called, without its unit. */
  async sebutan(): Promise<string> {
    const { peran, instansi } = await this.jabatan();
    const found = INSTANSI_DEMO.find(({ nama }) => nama === instansi);
    return found ? sebutan(peran, found.kode) : peran;
  }

  /** Reads below the address of the post's own tier. */
  async get(path: string): Promise<Balasan> {
    const { cookie, jabatan } = await this.masuk();
    return this.call('GET', `/${jabatan.tingkat}${path}`, { cookie });
  }

  /** Sends a command to a case, or (without one) a command that opens a case. */
  async send(kasus: string | null, perintah: string, data: Record<string, unknown>): Promise<Balasan> {
    return this.act(kasus === null ? '/perintah' : `/kasus/${kasus}/perintah`, { perintah, data });
  }

  /** Asks for an act that has an address of its own. */
  async minta(path: string): Promise<Balasan> {
    return this.act(path);
  }

  /** A file below the address of the post's own tier; null where it is not given. */
  async berkas(path: string): Promise<Buffer | null> {
    const { cookie, jabatan } = await this.masuk();
    const response = await this.fetch('GET', `/${jabatan.tingkat}${path}`, { cookie });
    const isi = Buffer.from(await response.arrayBuffer());
    return response.ok ? isi : null;
  }

  /** Uploads a file as evidence of the own unit; gives its hash. @throws PintuError where it is not stored */
  async unggah(judul: string, tanggal: string, isi: Buffer): Promise<string> {
    const { cookie, jabatan } = await this.masuk();
    const kata = (teks: string): string => Buffer.from(teks).toString('base64');
    const response = await fetch(`${this.pintu.base}/api/v1/${jabatan.tingkat}/satker/${jabatan.satker}/bukti`, {
      method: 'POST', body: new Uint8Array(isi), headers: {
        cookie, 'content-type': 'application/offset+octet-stream', 'tus-resumable': '1.0.0', 'upload-length': String(isi.length),
        'upload-metadata': `judul ${kata(judul)},nama ${kata('data-dukung.pdf')},tanggalBerlaku ${kata(tanggal)},periode ${kata(tanggal.slice(0, 4))}`,
      },
    });
    const { keadaan, sidik, alasan } = await response.json() as { keadaan?: string; sidik?: string; alasan?: string };
    if (keadaan === 'tersimpan' && sidik !== undefined) return sidik;
    throw new PintuError(`${this.akun} tidak dapat mengunggah “${judul}”: HTTP ${response.status} ${alasan ?? ''}`);
  }

  /** Acts of weight ask who one is, when that was shown too long ago: it is shown, and the act is asked for once more. */
  private async act(path: string, body?: object): Promise<Balasan> {
    const key = randomUUID();
    const ask = async (): Promise<Balasan> => {
      const { cookie, jabatan } = await this.masuk();
      return this.call('POST', `/${jabatan.tingkat}${path}`, { cookie, 'idempotency-key': key }, body);
    };
    const first = await ask();
    if (first.status !== 403 || !JSON.stringify(first.body).includes('"sesi.penguatan"')) return first;
    await this.strengthen();
    return ask();
  }

  private async strengthen(): Promise<void> {
    const before = await this.masuk();
    const { cookie } = await this.open('/sesi/penguatan', { kataSandi: this.pintu.kataSandi }, before.cookie);
    this.session = Promise.resolve({ ...before, cookie });
  }

  private masuk(): Promise<SignedIn> {
    this.session ??= this.signIn();
    return this.session;
  }

  private async signIn(): Promise<SignedIn> {
    const first = await this.open('/sesi', { namaPengguna: this.akun, kataSandi: this.pintu.kataSandi });
    const wanted = first.sesi.pilihanJabatan.find(this.pilih);
    if (!wanted) throw new PintuError(`${this.akun} tidak memegang jabatan yang diperlukan pada tanggal ini`);
    const { cookie, sesi } = first.sesi.jabatan?.id === wanted.id ? first : await this.open('/sesi/jabatan', { jabatan: wanted.id }, first.cookie);
    return { cookie, orang: sesi.orang, nama: sesi.nama, jabatan: wanted };
  }

  private async open(path: string, body: Record<string, string>, cookie?: string): Promise<{ cookie: string; sesi: Sesi }> {
    const response = await this.fetch('POST', path, cookie === undefined ? {} : { cookie }, body);
    if (!response.ok) throw new PintuError(`${this.akun} tidak dapat masuk: HTTP ${response.status}`);
    return { cookie: response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '), sesi: await response.json() as Sesi };
  }

  private async call(method: string, path: string, headers: Record<string, string>, body?: object): Promise<Balasan> {
    const response = await this.fetch(method, path, headers, body);
    return { status: response.status, body: await response.json() };
  }

  private fetch(method: string, path: string, headers: Record<string, string>, body?: object): Promise<Response> {
    return fetch(`${this.pintu.base}/api/v1${path}`, {
      method, headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}
