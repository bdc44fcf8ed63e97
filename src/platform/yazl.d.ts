/** The part of yazl 3 that is used here; the package brings no types. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  export interface Options {
    readonly mtime?: Date;
    readonly mode?: number;
    readonly compress?: boolean;
  }

  /** Emits `error` where an entry cannot be read. */
  export class ZipFile extends EventEmitter {
    readonly outputStream: Readable;
    /** The stream is asked for when the turn of the entry has come. */
    addBuffer(content: Buffer, name: string, options: Options): void;
    addReadStreamLazy(name: string, options: Options, open: (done: (error: unknown, stream?: Readable) => void) => void): void;
    end(): void;
  }
}
