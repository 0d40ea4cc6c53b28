/** Says which extension never answered: with nothing left to do Node ends, and says nothing that a clerk can use. */

import { escapeControls } from '../finding/escape-controls.ts';
import { error } from '../finding/finding.ts';
import { type Language, renderFinding } from '../finding/render.ts';
import { waitedFor } from '../workspace/extension/extension-failure.ts';

export function tellUnanswered(language: Language): void {
  process.once('exit', () => {
    if (process.exitCode !== nothingLeft) return;
    for (const { extension, at } of waitedFor) {
      const told = error('extension-failed', { extension, at, detail: detail[language] });
      process.stderr.write(`${escapeControls(renderFinding(told, language))}\n`);
    }
    process.exitCode = 1;
  });
}

/** Node's own code for a program that waits for what nobody does: set while it ends, before those who listen are told. */
const nothingLeft = 13;

const detail: Readonly<Record<Language, string>> = {
  ja: '終わりを告げないまま（Promise が解決しないまま）止まりました',
  en: 'it stopped without an end (its promise was never settled)',
};
