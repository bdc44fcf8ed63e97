import type { Command } from './command.js';

/** A way to have commands written. All of them write the same rows. */
export interface Contender {
  readonly name: string;
  /** Resolves when the command is written for good. */
  readonly send: (command: Command) => Promise<void>;
  /** Before each measurement, since the others have written in between. */
  readonly refresh?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}
