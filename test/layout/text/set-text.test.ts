/** How a text is set as its style says: justified, spread, hung, shrunk, broken at phrases, with leaders. */

import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/layout/text/line.ts';
import { measureRuns } from '../../../src/layout/text/measure-runs.ts';
import { type FullStyle, fullStyleOf, type Measuring } from '../../../src/layout/text/measuring.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { setText } from '../../../src/layout/text/set-text.ts';
import type { FontStack } from '../../../src/typography/face.ts';
import { fixed } from '../../typography/faces.ts';

/** Each letter is as wide as it is high: 10 points; half of it in ASCII. */
const inFixed: FontStack = { regular: [fixed], bold: [fixed] };
const theme = { elements: { body: {} }, page: { smallest: 6 } };
const measuring = { theme, fonts: inFixed, scale: 1, styles: new Map() } as unknown as Measuring;
const plain: FullStyle = fullStyleOf({ type: 'element', tagName: 'p', properties: {}, children: [] }, measuring);

function runOf(text: string, more: Partial<Run> = {}): Run {
  return { text, size: 10, bold: false, color: '#000000', inline: [], ...more };
}

function set(runs: string | readonly Run[], width: number, change: Partial<FullStyle> = {}) {
  const own = typeof runs === 'string' ? [runOf(runs)] : runs;
  return setText(measureRuns(own, inFixed), { ...plain, ...change }, width, measuring);
}

const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join('');
const show = ({ lines }: { readonly lines: readonly Line[] }) => lines.map((line) => `${textOf(line)} ${line.width}`);

it('a style that says nothing is that of a plain text', () => {
  expect(plain).toEqual({
    size: 10,
    bold: false,
    color: '#000000',
    fill: undefined,
    align: 'left',
    verticalAlign: 'top',
    lineHeight: 15,
    spaceBefore: 0,
    spaceAfter: 0,
    ruleBelow: 0,
    paddingX: 0,
    paddingY: 0,
    indent: 0,
    hang: false,
    hangItems: false,
    hangNumbers: false,
    scriptGap: 0,
    phrases: false,
    label: 50,
    spread: 0,
    shrink: false,
  });
});

it('a style is scaled, sizes of letters by what they are of', () => {
  const given = {
    size: 8,
    bold: true,
    color: '#123456',
    fill: '#fff',
    align: 'center',
    verticalAlign: 'middle',
    lineHeight: 2,
    spaceBefore: 3,
    spaceAfter: 4,
    ruleBelow: 1,
    paddingX: 5,
    paddingY: 6,
    indent: 1.5,
    hang: true,
    hangItems: true,
    hangNumbers: true,
    scriptGap: 0.25,
    phrases: true,
    label: 3,
    spread: 7,
    shrink: true,
  } as const;
  const scaled = {
    theme: { elements: { body: {}, p: given }, page: { smallest: 6 } },
    scale: 2,
    styles: new Map(),
  } as unknown as Measuring;
  const element = { type: 'element', tagName: 'p', properties: {}, children: [] } as const;
  const style = fullStyleOf({ ...element, children: [] }, scaled);
  expect(style).toEqual({
    ...given,
    size: 16,
    lineHeight: 32,
    spaceBefore: 6,
    spaceAfter: 8,
    ruleBelow: 2,
    paddingX: 10,
    paddingY: 12,
    indent: 24,
    label: 48,
    spread: 112,
  });
  // The same elements have one style.
  expect(fullStyleOf({ ...element, children: [] }, scaled)).toBe(style);
  const small = { ...scaled, scale: 0.5, styles: new Map() };
  expect(fullStyleOf({ ...element, children: [] }, small).size).toBe(6);
});

describe('a text', () => {
  it('is ragged unless it is justified, and its last line always', () => {
    expect(set('区の人口を数える', 42).lines.map(({ width }) => width)).toEqual([40, 40]);
    expect(set('区の人口を数える町', 42, { align: 'justify' }).lines.map(({ width }) => width)).toEqual([42, 42, 10]);
    expect(set('区の人口を数える町', 42, { align: 'center' }).lines.map(({ width }) => width)).toEqual([40, 40, 10]);
  });

  it('of one line is spread, as wide as there is room', () => {
    expect(show(set('区長', 100, { spread: 60 }))).toEqual(['区長 60']);
    expect(show(set('区長', 50, { spread: 60 }))).toEqual(['区長 50']);
    expect(show(set('区長', 100))).toEqual(['区長 20']);
    expect(show(set('区の人口', 20, { spread: 60 }))).toEqual(['区の 20', '人口 20']);
    expect(set('', 100, { spread: 60 }).lines).toEqual([]);
    // One character stands in the middle where its text does.
    expect(show(set('区', 100, { spread: 60 }))).toEqual(['区 10']);
  });

  it('hangs points, where its style does', () => {
    expect(show(set('区の人口、と', 40))).toEqual(['区の人 30', '口、と 30']);
    expect(show(set('区の人口、と', 40, { hang: true }))).toEqual(['区の人口、 40', 'と 10']);
  });

  it('is broken at phrases, where its style is', () => {
    expect(show(set('人口を数える', 40))).toEqual(['人口を数 40', 'える 20']);
    expect(show(set('人口を数える', 40, { phrases: true }))).toEqual(['人口を 30', '数える 30']);
  });

  it('shrinks to the width of its widest part, and no smaller than is legible', () => {
    expect(show(set('12345678', 20))).toEqual(['1234 20', '5678 20']);
    expect(set('12345678', 20).isTooWide).toBe(false);
    const sizes = ({ lines }: ReturnType<typeof set>) => lines.map(({ pieces }) => pieces.map(({ run }) => run.size));
    expect(sizes(set('12345678', 32, { shrink: true }))).toEqual([[8]]);
    expect(set('12345678', 32, { shrink: true }).isTooWide).toBe(false);
    expect(sizes(set('12345678', 20, { shrink: true }))).toEqual([[6], [6]]);
    expect(set('12345678', 20, { shrink: true }).isTooWide).toBe(true);
    expect(sizes(set('12345678', 40, { shrink: true }))).toEqual([[10]]);
  });

  it('has lines further apart where readings stand between them', () => {
    const ruby = { text: 'く', inline: [] };
    expect(set('区', 100).lineHeight).toBe(15);
    expect(set([runOf('区', { ruby })], 100).lineHeight).toBe(17.5);
    expect(set([runOf('区', { ruby })], 100, { lineHeight: 30 }).lineHeight).toBe(30);
  });
});

describe('a leader', () => {
  const leader = runOf(' ', { leader: true });
  const line = (before: string, after: string, width: number) =>
    set([runOf(before), leader, ...(after === '' ? [] : [runOf(after)])], width);

  it('takes what is left of its line', () => {
    const { lines } = line('目次', '12', 100);
    expect(lines.map(textOf)).toEqual(['目次 12']);
    expect(lines[0]?.width).toBe(100);
    expect(lines[0]?.pieces.map(({ width }) => width)).toEqual([20, 70, 10]);
  });

  it('takes all of it at the end of its line', () => {
    const { lines } = line('目次', '', 100);
    expect(lines[0]?.pieces.map(({ width }) => width)).toEqual([20, 80]);
    // A space behind it hangs over the edge.
    const { lines: spaced } = set([runOf('目次'), leader, runOf(' ')], 100);
    expect(spaced[0]?.pieces.map(({ width }) => width)).toEqual([20, 80, 5]);
  });

  it('shares it with another', () => {
    const { lines } = set([runOf('あ'), leader, runOf('い'), leader, runOf('う')], 130);
    expect(lines[0]?.pieces.map(({ width }) => width)).toEqual([10, 50, 10, 50, 10]);
  });

  it('stands with some words before what follows it, where there is room for both', () => {
    expect(line('区の人口を数える', '12', 100).lines.map(textOf)).toEqual(['区の人口を', '数える 12']);
    expect(line('区の人', '12', 50).lines.map(textOf)).toEqual(['区の人', ' 12']);
    expect(line('あ'.repeat(9), '1234567890123456789012', 100).lines.length).toBeGreaterThan(1);
  });

  it('is no wider than its line in one that is full', () => {
    expect(line('区の人口を数え', '12', 100).lines.map(({ width }) => width)).toEqual([100]);
  });
});
