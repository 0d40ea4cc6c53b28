/** A log for a person at a terminal: shows what is being done right now. */

import ora from 'ora';
import type { Log } from '../effects.ts';
import { writeNote, writeResult } from '../effects-node.ts';
import type { Language } from '../finding/render.ts';
import { cliWords } from './words.ts';

/** The spinner is drawn by hand, once a step: its own timer would keep the process alive and stand still while work is done. */
export function createTerminalLog(language: Language): Log {
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
    event: (event) => {
      if (event.kind !== 'ended') return;
      spinner.clear();
      writeNote(cliWords[language].ended(event));
    },
    progress: (text) => {
      spinner.text = text;
      if (text === '') spinner.clear();
      else spinner.render();
    },
  };
}
