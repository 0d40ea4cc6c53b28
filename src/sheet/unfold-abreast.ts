/** Makes of a row with several indicators side by side, each with its own name and values, one row for each: 活動指標 and 成果指標 of an undertaking. */

import { findMeanings, indicatorMeanings } from '../model/head/header-words.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import type { JoinedTable } from './join-tables.ts';
import { holdsValues } from './value-heads.ts';

/** `undefined` where there is one name in a row, or the heads behind the names have nothing in common. */
export function unfoldAbreast({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const blocks = findBlocks(headers.map(({ text }) => text.trim()));
  if (blocks === undefined) return undefined;
  const { first, behind, heads, columns } = blocks;
  const own = heads.flatMap((text, index) => {
    const cell = headers[columns.find((each) => each[index] !== undefined)?.[index] ?? first];
    return cell === undefined ? [] : [{ ...cell, text }];
  });
  const id = findMeanings(
    headers.slice(0, first).map(({ text }) => text.trim()),
    indicatorMeanings,
  ).indexOf('id');
  const rowOf = ({ place, cells }: RawRow, block: readonly (number | undefined)[], number: number): RawRow => {
    const left = cells
      .slice(0, first)
      .map((cell, index) =>
        index === id && cell.text.trim() !== '' ? { ...cell, text: `${cell.text.trim()}-${number}` } : cell,
      );
    const inner = block.map(
      (column): RawCell => (column === undefined ? undefined : cells[column]) ?? { text: '', place },
    );
    return { place, cells: [...left, ...inner, ...cells.slice(behind)] };
  };
  return {
    headers: [...headers.slice(0, first), ...own, ...headers.slice(behind)],
    rows: rows.flatMap((row) => {
      const named = columns.filter(([name = first]) => (row.cells[name]?.text.trim() ?? '') !== '');
      return (named.length === 0 ? columns.slice(0, 1) : named).map((block, index) => rowOf(row, block, index + 1));
    }),
  };
}

interface Blocks {
  /** Column of the first name, and the one behind the last block. */
  readonly first: number;
  readonly behind: number;
  /** Of all blocks together, without the word of their group: 指標名, 単位, 基準, 目標, 実績. */
  readonly heads: readonly string[];
  /** For each block the column of each head, where it has one; that of the name comes first. */
  readonly columns: readonly (readonly (number | undefined)[])[];
}

function findBlocks(texts: readonly string[]): Blocks | undefined {
  const starts = texts.flatMap((text, column) => (isName(text) ? [column] : []));
  const [first, second] = starts;
  const last = starts.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  const width = second - first;
  const ofFirst = withoutGroup(texts.slice(first, second)).slice(1);
  const ofLast = withoutGroup(texts.slice(last, last + width)).slice(1);
  const headsOf = (end: number) =>
    starts.map((start, index) => withoutGroup(texts.slice(start, starts[index + 1] ?? end)));
  if (ofFirst.join('\n') === ofLast.join('\n')) {
    // R6目標 behind the values of 成果指標 is its own; what it cost is of the whole row.
    const isOwn = (text: string) => holdsValues(text) && !/予算|決算|費|コスト|額/.test(text);
    const more = texts.slice(last + width).findIndex((text) => !isOwn(text));
    return joinBlocks(starts, headsOf(more < 0 ? texts.length : last + width + more));
  }
  // アウトプット指標|目標|実績 beside アウトカム指標|基準|目標|実績.
  const known = new Set(headsOf(last).flat());
  const rest = withoutGroup(texts.slice(last)).findIndex(
    (text, at) => at > 0 && !holdsValues(text) && !known.has(text),
  );
  return joinBlocks(starts, headsOf(rest < 0 ? texts.length : last + rest));
}

/** Where all of them have a head of values in common, and none has one twice. */
function joinBlocks(starts: readonly number[], blocks: readonly (readonly string[])[]): Blocks | undefined {
  const [name = ''] = blocks[0] ?? [];
  const longest = blocks.reduce((most, block) => (block.length > most.length ? block : most), []);
  const heads = [...new Set([longest, ...blocks].flatMap((block) => block.slice(1)))];
  const isShared = (head: string) => holdsValues(head) && blocks.every((block) => block.indexOf(head, 1) > 0);
  const hasTwice = blocks.some((block) => new Set(block.slice(1)).size < block.length - 1);
  if (hasTwice || !heads.some(isShared)) return undefined;
  const columns = blocks.map((block, index) => {
    const start = starts[index] ?? 0;
    const columnOf = (head: string) => {
      const at = block.indexOf(head, 1);
      return at < 0 ? undefined : start + at;
    };
    return [start, ...heads.map(columnOf)];
  });
  const behind = (starts.at(-1) ?? 0) + (blocks.at(-1)?.length ?? 0);
  return { first: starts[0] ?? 0, behind, heads: [name, ...heads], columns };
}

function isName(text: string): boolean {
  return findMeanings([text], indicatorMeanings)[0] === 'name';
}

/** `目標（R5（成果指標））` → `目標（R5）`, where the name of the block says 成果指標. */
function withoutGroup(texts: readonly string[]): readonly string[] {
  const group = /（([^（）]+)）+$/.exec(texts[0] ?? '')?.[1];
  return texts.map((text) => compact(group === undefined ? text : text.replace(`（${group}）`, '')));
}
