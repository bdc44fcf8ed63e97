/** Names of fields whose values never go into a log, in any case and at any depth: secrets, and what tells who somebody is. */
const HIDDEN = new Set([
  'password', 'passwd', 'pwd', 'sandi', 'katasandi', 'passphrase', 'passwordhash', 'secret', 'token', 'otp', 'totp', 'apikey', 'contextkey', 'historykey', 'authorization', 'cookie', 'cookies', 'setcookie', 'sid',
  'nama', 'namalengkap', 'nip', 'nik', 'email', 'surel', 'telepon', 'hp', 'alamat', 'username', 'ip', 'remoteaddress',
]);
const MASK = '[disembunyikan]';
const DEPTH = 6;
const URL_PASSWORD = /([a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*:)[^\s@/"\\]+@/gi; // never past a quote: it is also applied to whole lines of JSON

const isHidden = (name: string): boolean => HIDDEN.has(name.toLowerCase().replace(/[_-]/g, ''));

/** Hides the password of every address in a text. */
export const redactText = (text: string): string => text.replace(URL_PASSWORD, `$1${MASK}@`);

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy fit for a log: hidden fields masked, addresses without password, errors without the rows that PostgreSQL puts into them. */
export function redact(value: unknown, depth = DEPTH): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return describeError(value, depth);
  if (depth === 0) return '[terlalu dalam]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth - 1));
  if (value instanceof Date) return value;
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, isHidden(name) ? MASK : redact(item, depth - 1)]));
}

/** Only what is known to carry no data: PostgreSQL's `detail` and `where`, and TypeORM's `query` and `parameters`, repeat rows. */
const ERROR_FIELDS = ['code', 'table', 'constraint', 'severity', 'statusCode'] as const;

/** What a log keeps of an error. */
export function describeError(error: Error, depth = DEPTH): Record<string, unknown> {
  const fields = error as unknown as Record<string, unknown>;
  const kept = ERROR_FIELDS.filter((name) => ['string', 'number'].includes(typeof fields[name])).map((name) => [name, fields[name]]);
  return {
    type: error.name,
    message: redactText(error.message),
    stack: error.stack === undefined ? undefined : redactText(error.stack),
    ...(Object.fromEntries(kept) as Record<string, unknown>),
    ...(error.cause !== undefined && depth > 0 ? { cause: redact(error.cause, depth - 1) } : {}),
  };
}
