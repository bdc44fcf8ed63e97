import { createReadStream } from 'node:fs';
import net from 'node:net';

/** Where clamd listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** The scanner could not be asked, or gave no verdict. The message is for officials. */
export class ClamdUnavailable extends Error {
  override readonly name = 'ClamdUnavailable';
}

/** How long clamd may say and take nothing, in milliseconds. A large archive takes it seconds. */
export const SILENCE_MS = 30_000;
const CONNECT_MS = 2_000;
/** clamd's own answers are a line. */
const LONGEST_REPLY = 4_096;
const PIECE = 64 * 1024;

/** One conversation with clamd in its protocol with zero-ended commands (`man clamd`, COMMANDS). */
class Conversation {
  private readonly socket: net.Socket;
  private reply = '';

  constructor(address: ClamdAddress, silenceMs: number) {
    this.socket = net.connect(address);
    this.socket.setEncoding('latin1').setTimeout(CONNECT_MS);
    this.socket.once('connect', () => { this.socket.setTimeout(silenceMs); });
    this.socket.once('timeout', () => { this.socket.destroy(new ClamdUnavailable('pemindai tidak menjawab pada waktunya')); });
    this.socket.on('data', (text: string) => { this.reply += text; if (this.reply.length > LONGEST_REPLY) this.socket.destroy(); });
  }

  /** The whole answer, which clamd ends by closing. */
  readonly answer = (): Promise<string> => new Promise((resolve, reject) => {
    this.socket.once('error', reject).once('close', () => { resolve(this.reply.replace(/\0[\s\S]*$/, '')); });
  });

  /** Writes, and waits while clamd is slow to take. False: nobody takes any more. */
  async send(bytes: Buffer | string): Promise<boolean> {
    if (this.socket.destroyed) return false;
    if (this.socket.write(bytes)) return true;
    await new Promise<void>((resolve) => { this.socket.once('drain', resolve).once('close', resolve); });
    return !this.socket.destroyed;
  }

  end(): void {
    this.socket.destroy();
  }
}

async function talk(address: ClamdAddress, say: (to: Conversation) => Promise<void>, silenceMs = SILENCE_MS): Promise<string> {
  const conversation = new Conversation(address, silenceMs);
  try {
    const [answer] = await Promise.all([conversation.answer(), say(conversation)]);
    return answer;
  } catch (error) {
    throw error instanceof ClamdUnavailable || !isOfSocket(error) ? error : new ClamdUnavailable(`pemindai tidak dapat dihubungi (${error.code})`);
  } finally {
    conversation.end();
  }
}

const isOfSocket = (error: unknown): error is NodeJS.ErrnoException => ['connect', 'write', 'read', 'getaddrinfo'].includes((error as NodeJS.ErrnoException).syscall ?? '');

/** Whether clamd is there. @throws ClamdUnavailable */
export async function ping(address: ClamdAddress): Promise<void> {
  const answer = await talk(address, async (to) => { await to.send('zPING\0'); });
  if (answer !== 'PONG') throw new ClamdUnavailable(`pemindai menjawab “${answer}”`);
}

/**
 * Sends a file to clamd; answers the name of what was found, or null for nothing.
 * @throws ClamdUnavailable
 */
export async function scanFile(address: ClamdAddress, path: string, silenceMs = SILENCE_MS): Promise<string | null> {
  const answer = await talk(address, async (to) => {
    await to.send('zINSTREAM\0');
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) if (!await to.send(framed(piece as Buffer))) return;
    await to.send(framed(Buffer.alloc(0)));
  }, silenceMs);
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return found;
  if (answer === 'stream: OK') return null;
  throw new ClamdUnavailable(/size limit exceeded/i.test(answer) ? 'berkas lebih besar daripada batas pemindai (StreamMaxLength pada clamd.conf)' : `pemindai menjawab “${answer}”`);
}

/** A piece with its length before it; the empty one ends the stream. */
function framed(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}
