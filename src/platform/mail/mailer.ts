import { createTransport, type Transporter } from 'nodemailer';

/** Where mail leaves, and in whose name; null: no mail leaves this installation. */
export interface MailOptions {
  /** `smtp://host:25`, `smtps://user:password@host:465`. */
  readonly url: string;
  readonly from: string;
}

/** One mail to one person. `messageId` stays the same however often it is tried, so that a mailbox can tell a repetition. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/** The mail server refuses this mail for good (5xx): trying again is of no use. `code` is its answer. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  constructor(readonly code: number) {
    super(`peladen surel menolak dengan kode ${code}`);
  }
}

/** The mail server did not take a mail now. Its own message is left out, since it may name the recipient. */
class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';

  constructor(code: string) {
    super(`peladen surel tidak menerima (${code})`);
  }
}

/** Milliseconds; together shorter than a transaction may idle. */
const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 } as const;
/** Answers about the connection, not about the mail: sign-in failed, too many connections. */
const OURS: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EPROTOCOL']);

/** Sends mail through the instansi's own server. One connection for each mail: nothing idles, and nothing is lost when a process ends. */
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(private readonly options: MailOptions | null) {
    this.transport = options && createTransport({ url: options.url, ...TIMEOUTS });
  }

  /** Whether mail leaves at all. */
  get enabled(): boolean {
    return this.transport !== null;
  }

  /** The host that Message-IDs name. */
  get host(): string {
    return /@([^@>\s]+)>?\s*$/.exec(this.options?.from ?? '')?.[1] ?? 'predikat.invalid';
  }

  /**
   * Resolves when the server has taken the mail over.
   * @throws MailRefused for good; any other error: it may be tried again
   */
  async send({ to, subject, text, html, messageId }: Mail): Promise<void> {
    if (!this.transport || !this.options) throw new Error('surel tidak disetel (SMTP_URL)');
    try {
      await this.transport.sendMail({
        from: this.options.from, to: { name: '', address: to }, subject, text, html, messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }, disableFileAccess: true, disableUrlAccess: true,
      });
    } catch (error) {
      const { responseCode, code = '' } = error as { readonly responseCode?: number; readonly code?: string };
      if (responseCode !== undefined && responseCode >= 500 && !OURS.has(code)) throw new MailRefused(responseCode);
      throw new MailNotTaken(code || String(responseCode ?? 'galat'));
    }
  }

  /** @throws Error when the server does not answer */
  async check(): Promise<void> {
    await this.transport?.verify();
  }
}
