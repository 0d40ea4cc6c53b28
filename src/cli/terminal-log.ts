/** A log for a person at a terminal: shows what is being done right now. */

import ora from 'ora';
import type { Log } from '../effects.ts';
import { writeNote, writeResult } from '../effects-node.ts';

/** The spinner is drawn by hand, once a step: its own timer would keep the process alive and stand still while work is done. */
export function createTerminalLog(): Log {
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  return {
    result: (line) => {
      spinner.clear();
      writeResult(line);
    },
    note: (line) => {
      spinner.clear();
      writeNote(line);
    },
    progress: (text) => {
      spinner.text = text;
      if (text === '') spinner.clear();
      else spinner.render();
    },
  };
}
