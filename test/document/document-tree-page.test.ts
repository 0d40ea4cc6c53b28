import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributesOf, layoutClasses, subset } from '../../src/document/subset.ts';
import { parseTheme } from '../../src/document/theme.ts';

const page = readFileSync(new URL('../../docs/document-tree.md', import.meta.url), 'utf8');
const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));

describe('docs/document-tree.md', () => {
  it('has every element of the subset and no other', () => {
    expect(namesIn('Elements')).toEqual(Object.keys(subset).toSorted());
  });

  it('has every attribute of the subset and no other', () => {
    const attributes = new Set(Object.keys(subset).flatMap((name) => attributesOf(name) ?? []));
    expect(namesIn('Attributes')).toEqual([...attributes].toSorted());
  });

  it('has every class and no other', () => {
    const classes = new Set([...layoutClasses, ...Object.keys(theme.classes), ...Object.keys(theme.book.classes)]);
    expect(namesIn('Classes')).toEqual([...classes].toSorted());
  });
});

/** The names in the first column of the tables of a part of the page. */
function namesIn(heading: string): readonly string[] {
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const cells = [...part.matchAll(/^\| ((?:`[^`]+` ?)+)\|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')).toSorted();
}
