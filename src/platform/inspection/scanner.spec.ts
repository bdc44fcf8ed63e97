import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { clamdIsThere, MARKER, MARKER_NAME, startClamd, STREAM_MAX, type TestClamd } from '../../../test/support/clamd.js';
import { docx, paragraph, wordBody } from '../../../test/support/corpus/office.js';
import { noise } from '../../../test/support/corpus/sample.js';
import { Scanner } from './scanner.js';

jest.setTimeout(60_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-pindai-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

function written(isi: Buffer | string): string {
  const file = path.join(folder, 'berkas');
  writeFileSync(file, isi);
  return file;
}

(clamdIsThere ? describe : describe.skip)(`clamd${clamdIsThere ? '' : ' (is not installed here)'}`, () => {
  let clamd: TestClamd;
  beforeAll(async () => { clamd = await startClamd(); });
  afterAll(() => clamd.stop());
  const scanner = (): Scanner => new Scanner(clamd.address);

  it('finds what its signatures know, and names it', async () => {
    expect(await scanner().scan(written(`awal ${MARKER} akhir`))).toEqual({ keadaan: 'berbahaya', temuan: MARKER_NAME });
  });

  it('finds it inside an office file, which it unpacks', async () => {
    expect(await scanner().scan(written(docx({ 'word/document.xml': wordBody(paragraph(MARKER)) })))).toEqual({ keadaan: 'berbahaya', temuan: MARKER_NAME });
  });

  it.each([['a file', noise(700_000)], ['an empty file', Buffer.alloc(0)]])('finds nothing in %s', async (_, isi) => {
    expect(await scanner().scan(written(isi))).toEqual({ keadaan: 'bersih' });
  });

  it('tells a file that is too large for it as not scanned, never as clean', async () => {
    expect(await scanner().scan(written(noise(STREAM_MAX * 3)))).toEqual({ keadaan: 'belumDipindai', sebab: expect.stringMatching(/StreamMaxLength|tidak dapat dihubungi/) });
  });

  it('scans many at once', async () => {
    const file = written(`x${MARKER}`);
    const found = await Promise.all(Array.from({ length: 20 }, () => scanner().scan(file)));
    expect(new Set(found.map(({ keadaan }) => keadaan))).toEqual(new Set(['berbahaya']));
  });

  it('that is gone leaves files unscanned', async () => {
    const other = await startClamd();
    const gone = new Scanner(other.address);
    await gone.check();
    await other.stop();
    expect(await gone.scan(written('a'))).toEqual({ keadaan: 'belumDipindai', sebab: expect.stringContaining('tidak dapat dihubungi') });
    await expect(gone.check()).rejects.toThrow();
  });
});

describe('a scanner', () => {
  let server: Server;
  let sockets: Socket[];
  const answering = async (act: (socket: Socket) => void): Promise<Scanner> => {
    sockets = [];
    server = net.createServer((socket) => { sockets.push(socket); socket.on('error', () => undefined); act(socket); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return new Scanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  };
  afterEach(() => {
    for (const socket of sockets ?? []) socket.destroy();
    server?.close();
  });

  it('that is not configured scans nothing, and says so', async () => {
    expect(await new Scanner(null).scan(written('a'))).toEqual({ keadaan: 'belumDipindai', sebab: 'pemindai tidak disetel (CLAMD_SOCKET)' });
    expect(new Scanner(null).configured).toBe(false);
  });

  it.each([['nothing', ''], ['half an answer', 'stream: '], ['nonsense', 'HTTP/1.1 400 Bad Request\0'], ['an error', 'stream: Can\'t allocate memory ERROR\0'], ['the answer to something else', 'PONG\0']])('that answers %s has not found the file clean', async (_, answer) => {
    const scanner = await answering((socket) => { socket.once('data', () => { socket.end(answer); }); });
    expect(await scanner.scan(written('a'))).toMatchObject({ keadaan: 'belumDipindai' });
  });

  it('that never answers is given up', async () => {
    const scanner = await answering(() => undefined);
    const since = Date.now();
    expect(await new Scanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, { silenceMs: 300 }).scan(written('a'))).toEqual({ keadaan: 'belumDipindai', sebab: 'pemindai tidak menjawab pada waktunya' });
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(scanner.configured).toBe(true);
  });

  it('that breaks off while it is sent to has not found the file clean', async () => {
    const scanner = await answering((socket) => { socket.once('data', () => { socket.resetAndDestroy(); }); });
    expect(await scanner.scan(written(noise(5_000_000)))).toMatchObject({ keadaan: 'belumDipindai' });
  });

  it('throws what is a fault of the disk', async () => {
    const scanner = await answering((socket) => { socket.resume(); });
    await expect(scanner.scan(path.join(folder, 'tidak-ada'))).rejects.toThrow('ENOENT');
  });
});
