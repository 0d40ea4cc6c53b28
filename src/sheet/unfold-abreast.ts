/** Makes of a row with several indicators side by side, each with its own name and values, one row for each: 活動指標 and 成果指標 of an undertaking. */

import { findMeanings, indicatorMeanings } from '../model/head/header-words.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import type { JoinedTable } from './join-tables.ts';
import { holdsValues } from './value-heads.ts';

/** `undefined` where there is one name in a row, or the heads behind the names differ. */
export function unfoldAbreast({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const blocks = findBlocks(headers.map(({ text }) => text.trim()));
  if (blocks === undefined) return undefined;
  const { starts, heads } = blocks;
  const width = heads.length;
  const [first = 0] = starts;
  const behind = (starts.at(-1) ?? first) + width;
  const own = headers.slice(first, first + width).map((cell, index) => ({ ...cell, text: heads[index] ?? cell.text }));
  const id = findMeanings(
    headers.slice(0, first).map(({ text }) => text.trim()),
    indicatorMeanings,
  ).indexOf('id');
  const rowOf = ({ place, cells }: RawRow, start: number, number: number): RawRow => {
    const left = cells
      .slice(0, first)
      .map((cell, index) =>
        index === id && cell.text.trim() !== '' ? { ...cell, text: `${cell.text.trim()}-${number}` } : cell,
      );
    const blank = (column: number): RawCell => cells[column] ?? { text: '', place };
    const inner = Array.from({ length: width }, (_, index) => blank(start + index));
    return { place, cells: [...left, ...inner, ...cells.slice(behind)] };
  };
  return {
    headers: [...headers.slice(0, first), ...own, ...headers.slice(behind)],
    rows: rows.flatMap((row) => {
      const named = starts.filter((start) => (row.cells[start]?.text.trim() ?? '') !== '');
      return (named.length === 0 ? [first] : named).map((start, index) => rowOf(row, start, index + 1));
    }),
  };
}

interface Blocks {
  /** Columns of the names. */
  readonly starts: readonly number[];
  /** Of each block alike, without the word of its group: 指標名, 単位, 目標, 実績. */
  readonly heads: readonly string[];
}

function findBlocks(texts: readonly string[]): Blocks | undefined {
  const starts = texts.flatMap((text, column) => (isName(text) ? [column] : []));
  const [first, second] = starts;
  if (first === undefined || second === undefined) return undefined;
  const width = second - first;
  const own = starts.map((start) => withoutGroup(texts.slice(start, start + width)));
  const [heads = []] = own;
  const isAlike = own.every((each) => each.slice(1).join('\n') === heads.slice(1).join('\n'));
  const areEven =
    starts.every((start, index) => start === first + index * width) && own.every((each) => each.length === width);
  return isAlike && areEven && heads.slice(1).some(holdsValues) ? { starts, heads } : undefined;
}

function isName(text: string): boolean {
  return findMeanings([text], indicatorMeanings)[0] === 'name';
}

/** `目標（R5（成果指標））` → `目標（R5）`, where the name of the block says 成果指標. */
function withoutGroup(texts: readonly string[]): readonly string[] {
  const group = /（([^（）]+)）+$/.exec(texts[0] ?? '')?.[1];
  return texts.map((text) => compact(group === undefined ? text : text.replace(`（${group}）`, '')));
}
