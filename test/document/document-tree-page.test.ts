import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributesOf, layoutClasses, subset } from '../../src/document/subset.ts';
import { parseTheme } from '../../src/document/theme.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));

describe.each([
  ['document-tree.md', 'Elements', 'Attributes', 'Classes'],
  ['document-tree.ja.md', '要素', '属性', 'クラス'],
])('docs/%s', (name, elements, attributes, classes) => {
  const page = read(name);

  it('has every element of the subset and no other', () => {
    expect(namesIn(page, elements)).toEqual(Object.keys(subset).toSorted());
  });

  it('has every attribute of the subset and no other', () => {
    const known = new Set(Object.keys(subset).flatMap((name) => attributesOf(name) ?? []));
    expect(namesIn(page, attributes)).toEqual([...known].toSorted());
  });

  it('has every class and no other', () => {
    const known = new Set([...layoutClasses, ...Object.keys(theme.classes), ...Object.keys(theme.book.classes)]);
    expect(namesIn(page, classes)).toEqual([...known].toSorted());
  });
});

/** The names in the first column of the tables of a part of the page. */
function namesIn(page: string, heading: string): readonly string[] {
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const cells = [...part.matchAll(/^\| ((?:`[^`]+` ?)+)\|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')).toSorted();
}
