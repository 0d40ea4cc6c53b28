import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { plainText } from '../../../src/report/text/marked-text.ts';
import { composeWrittenForm } from '../../../src/report/written-form/compose-written-form.ts';
import { itemsOfForm } from '../../../src/revision/items-of-form.ts';
import { parseForm } from '../../../src/workspace/read-form.ts';
import { policyForm } from '../../model/written-form/small-form.ts';

/** The text of the published redline, as it comes out of its PDF: deleted and inserted figures stand side by side. */
const redline = readFileSync(new URL('../../data/osaka-minato-policy-redline.txt', import.meta.url), 'utf8');
/** What stands there of a change, in 素案 and in the final edition, and how often. */
const changes: readonly (readonly [printed: string, old: string, current: string, count: number])[] = [
  ['32,26832,550千円', '32,268千円', '32,550千円', 1],
  ['6,1666,227千円', '6,166千円', '6,227千円', 1],
  ['（９12月末', '（９月末', '（12月末', 3],
  ['（912月末', '（9月末', '（12月末', 1],
  ['1419件', '14件', '19件', 1],
  ['2440件', '24件', '40件', 2],
  ['1326件', '13件', '26件', 1],
  ['2132団体', '21団体', '32団体', 1],
  ['（23回）', '（2回）', '（3回）', 1],
];
const title = '令和４年度　港区運営方針　(素案)からの変更について';

describe('the policy form of 大阪市港区', () => {
  it('has twelve changes in its published redline', () => {
    expect(changes.map(([printed]) => redline.split(printed).length - 1)).toEqual(changes.map((change) => change[3]));
  });

  it.each([
    { edition: '素案', file: 'draft/form.yaml', column: 1 },
    { edition: 'the final edition', file: 'form.yaml', column: 2 },
  ] as const)('holds in $edition every line of it in order within its box, and nothing else', ({ file, column }) => {
    const printed = changes.reduce((text, change) => text.replaceAll(change[0], change[column]), redline);
    const sheet = { boxes: readBoxes(file) };
    // The page number of the first page is the only line that is no text of the form.
    const lines = printed.split('\n').filter((line) => line.trim() !== '' && line !== '1');
    expect(lines.filter((line) => !takeLine(line, sheet))).toEqual([]);
    expect(sheet.boxes.map(leftOf).filter((text) => text !== '')).toEqual([]);
  });

  it('would miss a line that stands in another box, or a figure that differs', () => {
    const sheet = { boxes: readBoxes('form.yaml') };
    expect(takeLine('区民モニターアンケート(２年度)', sheet)).toBe(true);
    expect(takeLine('48.2%', sheet)).toBe(false);
    expect(takeLine('48.1%', sheet)).toBe(true);
    // The second line of a box before its first.
    expect(takeLine('地域課題の解決に向けた活動が活発に行われている。', sheet)).toBe(false);
  });
});

interface Sheet {
  readonly boxes: readonly Box[];
  /** Where the last line left off. */
  last?: Box;
}

/** A cell or a paragraph: how much of its beginning, and whether its 円 at the end, lines before have taken. */
interface Box {
  readonly text: string;
  taken: number;
  unit: boolean;
}

function readBoxes(file: string): readonly Box[] {
  const source = readFileSync(new URL(`../../../data/osaka-minato-policy/${file}`, import.meta.url), 'utf8');
  const { value: form, findings } = parseForm(file, source, policyForm);
  if (form === undefined) throw new Error(JSON.stringify(findings));
  const sections = composeWrittenForm(form, plainText(itemsOfForm(form)), { title, reference: '資料 A' });
  return sections.flatMap(findBlocks).map((block) => ({ text: withoutSpace(textOf(block)), taken: 0, unit: false }));
}

function findBlocks(element: Element): readonly Element[] {
  if (['th', 'td', 'p', 'h1', 'h2'].includes(element.tagName)) return [element];
  return element.children.flatMap((child) => (isElement(child) ? findBlocks(child) : []));
}

/** A line is that of one box, or its words are those of boxes beside each other. */
function takeLine(line: string, sheet: Sheet): boolean {
  return takeText(withoutSpace(line), sheet) || line.split(/\s+/).every((word) => takeText(word, sheet));
}

/** From where the last line left off, else from a box that has just this text, else from one that begins with it. */
function takeText(text: string, sheet: Sheet): boolean {
  if (text === '円') return takeUnit(sheet);
  const fresh = sheet.boxes.filter(({ taken }) => taken === 0);
  const found = sheet.last?.text.startsWith(text, sheet.last.taken)
    ? sheet.last
    : (fresh.find((box) => box.text === text) ?? fresh.find((box) => box.text.startsWith(text)));
  if (found === undefined) return false;
  found.taken += text.length;
  sheet.last = found;
  return true;
}

/** The published form prints 円 in cells of their own, whose text comes before that of all others on the page. */
function takeUnit({ boxes }: Sheet): boolean {
  const found = boxes.find(({ text, unit }) => !unit && /^(?:-|[\d,]+千)円$/.test(text));
  if (found !== undefined) found.unit = true;
  return found !== undefined;
}

function leftOf({ text, taken, unit }: Box): string {
  return text.slice(taken, unit ? -1 : undefined);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
