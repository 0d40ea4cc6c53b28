/** What the window takes from the world: the folder that it shows, the command line, and the programs of the desktop. */

import type { Files } from '../effects.ts';

export interface Window {
  readonly files: Files;
  /** The folder that was opened; commands run in it, and nothing outside is shown. */
  readonly folder: string;
  /** Of this window alone, outside of `folder`: what was dropped and how tables were read. */
  readonly scratch: string;
  readonly commands: Commands;
  /** The program's own `theme.yaml`. */
  readonly theme: () => Promise<string>;
  /** Opens a file or folder as a double-click would. */
  readonly openOutside: (path: string) => Promise<void>;
  /** The style and the script of the pages, by name. */
  readonly asset: (name: string) => Promise<Uint8Array | undefined>;
}

/** The window does what the command line does, by the command line: each command runs as a process of its own. */
export interface Commands {
  /** Runs `torikumi` with these words in the folder, once the one before has ended. */
  run(words: readonly string[]): Promise<CommandResult>;
  /** Keeps one running beside the others until another takes its place; none to end it. */
  keep(words: readonly string[] | undefined): void;
  /** Ends what runs now, as Ctrl-C would; `false` where nothing runs. */
  stop(): boolean;
}

export interface CommandResult {
  /** 0 done, 1 findings stopped it, 2 wrong usage; none where it was stopped. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}
