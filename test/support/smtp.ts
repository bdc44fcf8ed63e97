import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail server on the loopback that keeps what it takes. */
export interface TestMailServer {
  readonly url: string;
  readonly received: (Omit<Email, 'to'> & { readonly to: readonly string[]; readonly raw: string })[];
  /** What is answered to the next mails; null: taken. */
  answer: { readonly code: number } | null;
  /** Called when a mail has come in whole, before it is answered. */
  onMail: () => Promise<void> | void;
  close(): Promise<void>;
}

/** @param port 0: any */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const state: TestMailServer = { url: '', received: [], answer: null, onMail: () => undefined, close: () => Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        void (async () => {
          const raw = Buffer.concat(parts).toString('utf8');
          await state.onMail();
          if (state.answer) return done(Object.assign(new Error('ditolak'), { responseCode: state.answer.code }));
          state.received.push({ ...await PostalMime.parse(raw), to: session.envelope.rcptTo.map(({ address }) => address), raw });
          done();
        })();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const { port: bound } = server.server.address() as AddressInfo;
  return Object.assign(state, { url: `smtp://127.0.0.1:${bound}`, close: () => new Promise<void>((resolve) => { server.close(resolve); }) });
}
