import type { LoggerService } from '@nestjs/common';
import { pino, type Bindings, type ChildLoggerOptions, type DestinationStream, type LevelWithSilent, type Logger, type LoggerOptions } from 'pino';
import { redact, redactText } from './redact.js';

/** How much is written, and where to. */
export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Default: standard output. */
  readonly destination?: DestinationStream;
}

const redactFields = (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>;

/**
 * A structured log: one JSON object per line, with the time in UTC. Secrets and personal data are hidden by the name of their
 * field, passwords in addresses by their form. What stands in the message itself is the caller's care: put data into fields.
 */
export function createLogger({ level, destination }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: redactFields },
    serializers: { err: (error: unknown) => error }, // described already; pino's own would repeat every field of it
    hooks: { streamWrite: redactText },
  };
  return redactChildren(destination ? pino(options, destination) : pino(options));
}

type MakeChild = (this: Logger, bindings: Bindings, options?: ChildLoggerOptions) => Logger;

/** pino does not format what a child is made with. Children inherit this from their parent. */
function redactChildren(logger: Logger): Logger {
  const makeChild = Reflect.get(logger, 'child') as unknown as MakeChild;
  const child: MakeChild = function (bindings, options) {
    return makeChild.call(this, redactFields(bindings), options);
  };
  return Object.defineProperty(logger, 'child', { value: child });
}

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest calls with a message, things that belong to it, and last the name of the class that speaks. */
function split(rest: unknown[]): { context?: string; details: unknown[] } {
  const last = rest.at(-1);
  return typeof last === 'string' ? { context: last, details: rest.slice(0, -1) } : { details: rest };
}

/** Lets Nest write into the structured log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest's form is `error(message, stack?, context?)`. */
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const { context, details } = split(rest);
    const fields = { ...(context === undefined ? {} : { context }), ...(details.length > 0 ? { details } : {}) };
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'string') this.logger[level](fields, message);
    else this.logger[level]({ ...fields, data: message });
  }
}
