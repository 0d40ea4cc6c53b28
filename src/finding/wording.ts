/** Pieces of wording that every language shapes alike. */

import type { Inference } from './facts.ts';

/** A text as a message quotes it: on one line, thirty characters at most. */
export function excerpt(text: string): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

/** What YAML makes of the rest of `{ formula: 総コスト × 1,000 ÷ 人口 }`: a key of its own, `0` of a bare `000`. */
export function isCutNumber(key: string): boolean {
  return /(?:^|\.)(?:\d{1,3}$|\d{3}\s)/.test(key);
}

/** What lays out a form whose data are one file, written as a part of a form over tables. */
export function isGridOfWritten(key: string): boolean {
  return /^parts\.\d+\.(?:grid|blocks)$/.test(key);
}

/** Of texts that are only named. */
export const shownTexts = 5;

/** Of rows that are only named. */
export const shownNames = 12;

/** The names of what was inferred alike, in the order of the values' first occurrence. */
export function namesByValue(
  inferred: readonly Inference[],
): readonly { readonly value: string; readonly names: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { name, value } of inferred) {
    const names = groups.get(value);
    if (names === undefined) groups.set(value, [name]);
    else names.push(name);
  }
  return [...groups].map(([value, names]) => ({ value, names }));
}

/** Rounded up, so that what is over a limit never looks like it. */
export function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)} MB`;
}

export type FileKind = 'table' | 'text' | 'settings' | 'picture' | 'font' | 'template';

/** By the end of its name, as remedies differ. */
export function kindOfFile(path: string): FileKind {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return endings[ending] ?? 'table';
}

const endings: Readonly<Record<string, FileKind>> = {
  ...{ md: 'text', markdown: 'text', txt: 'text' },
  ...{ yaml: 'settings', yml: 'settings', hbs: 'template', json: 'settings' },
  ...{ png: 'picture', jpg: 'picture', jpeg: 'picture', svg: 'picture' },
  ...{ ttf: 'font', otf: 'font', ttc: 'font' },
};

/** As many as a reader takes in, with `… 12` for what is left. */
export function listed(texts: readonly string[], between: string): string {
  const shown = texts.slice(0, shownAtMost);
  return texts.length > shown.length
    ? `${shown.join(between)}${between}… ${texts.length - shown.length}`
    : shown.join(between);
}

const shownAtMost = 60;

/** A line of `data.items` that says something of the first of them: `"待機児童数": 減少`. */
export function itemLine(inferred: readonly Inference[], setting: string): string {
  return `${JSON.stringify(inferred[0]?.name ?? '')}: ${setting}`;
}
