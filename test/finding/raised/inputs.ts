/** The smallest inputs of each kind: what a code needs is laid over them. */

import type { FileChanges } from '../../cli/small-workspace.ts';
import type { Raising } from '../raise.ts';

type More = Partial<Omit<Raising, 'at'>>;

export const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2024-08-01 }\n';

/** `torikumi.yaml` with these lines below what it must have. */
export function settingsWith(lines: string): string {
  return `${settings}${lines}\n`;
}

/** A workspace of these files. */
export function workspace(at: string, files: FileChanges, more: More = {}): Raising {
  const inCity = Object.entries({ 'torikumi.yaml': settings, ...files }).map(([name, content]) => [
    `city/${name}`,
    content,
  ]);
  return { at, command: 'check ./city --quick --json', ...more, files: Object.fromEntries(inCity) };
}

/** The same, with all its reports composed. */
export function composed(at: string, files: FileChanges, more: More = {}): Raising {
  return workspace(at, files, { command: 'check ./city --json', ...more });
}

export const plain = '指標,方向,R4,R5,目標値（R8）\n相談件数,増加,10件,12件,20件\n';

/** A table of indicators, and lines of the settings; cells may be divided by `|`. */
export function table(at: string, text: string = plain, lines = '', more: More = {}): Raising {
  const rows = text.includes('|') ? text.replaceAll('|', ',') : text;
  return workspace(at, { 'torikumi.yaml': settingsWith(lines), 'indicators.csv': rows }, more);
}

/** Lines of the settings beside a table that is right. */
export function setting(at: string, lines: string, more: More = {}): Raising {
  return table(at, plain, lines, more);
}
