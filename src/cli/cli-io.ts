/** Where a command writes; each call writes one text as it is, line ends included. */
export interface CliIo {
  out(text: string): void;
  err(text: string): void;
}

/** A command: takes its own arguments, gives the exit code. */
export type CliCommand = (args: string[], io: CliIo) => Promise<number>;

/** The command did what was asked. */
export const EXIT_OK = 0;
/** What was asked cannot be done with this input; stderr says why. */
export const EXIT_BAD_INPUT = 2;
