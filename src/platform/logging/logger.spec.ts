import { NestLogger, createLogger } from './logger.js';

function capture(level: 'trace' | 'warn' = 'trace') {
  const lines: string[] = [];
  const logger = createLogger({ level, destination: { write: (line: string) => { lines.push(line); } } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('the log', () => {
  it('is one JSON object per line, with the level in words and the time in UTC', () => {
    const { logger, last } = capture();
    logger.info({ requestId: 'r1' }, 'selesai');
    expect(last()).toEqual({ level: 'info', time: expect.stringMatching(/Z$/) as string, requestId: 'r1', msg: 'selesai' });
  });

  it('writes nothing below its level', () => {
    const { logger, lines } = capture('warn');
    logger.info('x');
    expect(lines).toEqual([]);
  });

  it('hides secrets and personal data at any depth, in any spelling, in children too', () => {
    const { logger, lines } = capture();
    logger.child({ a: 1 }).child({ password: 'bocor' }).warn({ headers: { Cookie: 'bocor', 'Set-Cookie': 'bocor', AUTHORIZATION: 'bocor' }, users: [{ nip: 'bocor', kata_sandi: 'bocor', namaLengkap: 'bocor' }] }, 'x');
    expect(lines.join()).not.toContain('bocor');
    expect(lines.join()).toContain('disembunyikan');
  });

  it('hides passwords in addresses, wherever they stand', () => {
    const { logger, lines, last } = capture();
    logger.error({ url: 'postgres://app:bocor@h/d', again: 'http://h:1/x', mail: 'x@y' }, 'gagal ke postgres://app:bocor@h/d');
    logger.error(new Error('postgres://app:bocor@h/d'));
    expect(lines.join()).not.toContain('bocor');
    expect(last()).toMatchObject({ level: 'error' });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ again: 'http://h:1/x', mail: 'x@y' });
  });

  it('keeps the code of a database error, and none of the rows in it', () => {
    const { logger, lines, last } = capture();
    const error = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'account_username', detail: 'Key (username)=(bocor)', parameters: ['bocor'], query: 'bocor' });
    logger.error({ err: new Error('luar', { cause: error }) }, 'x');
    expect(lines.join()).not.toContain('bocor');
    expect(last()).toMatchObject({ err: { message: 'luar', cause: { code: '23505', constraint: 'account_username' } } });
  });

  it('survives what cannot be written whole', () => {
    const { logger, last } = capture();
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    logger.info({ ring, big: new Map() }, 'x');
    expect(last()).toMatchObject({ big: '[Map]', msg: 'x' });
  });
});

describe('the log as Nest uses it', () => {
  it('names the class that speaks', () => {
    const { logger, last } = capture();
    new NestLogger(logger).log('mulai', 'AppModule');
    expect(last()).toMatchObject({ level: 'info', msg: 'mulai', context: 'AppModule' });
  });

  it('keeps an error with its stack', () => {
    const { logger, last } = capture();
    new NestLogger(logger).error(new Error('rusak'), 'Worker');
    expect(last()).toMatchObject({ level: 'error', msg: 'rusak', context: 'Worker', err: { type: 'Error', stack: expect.stringContaining('rusak') as string } });
    new NestLogger(logger).error('rusak', 'Error: rusak\n at x', 'Worker');
    expect(last()).toMatchObject({ msg: 'rusak', details: ['Error: rusak\n at x'], context: 'Worker' });
  });

  it('hides secrets in objects given as the message', () => {
    const { logger, lines } = capture();
    new NestLogger(logger).debug({ token: 'bocor' });
    expect(lines.join()).not.toContain('bocor');
  });
});
