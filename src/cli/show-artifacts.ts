/** One table of what was built: where it stands, its pages and its size. */

import type { BuildResult } from '../build/build-result.ts';
import type { Effects } from '../effects.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { renderTable } from './table.ts';
import { cliWords } from './words.ts';

export function showArtifacts(
  artifacts: BuildResult['artifacts'],
  { out, language, quiet }: Pick<ParsedCommand, 'language' | 'quiet'> & { readonly out: string },
  effects: Effects,
): void {
  if (quiet) return;
  const words = cliWords[language];
  if (artifacts.length === 0) {
    effects.log.note(words.nothingBuilt);
    return;
  }
  const rows = artifacts.map(({ path, pages, bytes, unchanged }) => [
    `${out}/${path}`,
    pages === undefined ? '' : words.pages(pages),
    `${(bytes / 1000).toFixed(0)} KB`,
    unchanged ? words.unchanged : '',
  ]);
  effects.log.result(renderTable(rows, ['left', 'right', 'right', 'left']));
  effects.log.result(words.built(artifacts.length, out));
}
