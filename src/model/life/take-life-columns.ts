/** Columns of the table of indicators that say since when: 廃止（年度・理由）, 新規（年度）, 変更年度 beside 変更後目標値. */

import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { readHead } from '../plan/read-head.ts';
import { normalizeHeader } from '../text/text-width.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { readSince } from './read-changes.ts';

export type LifeColumnKind = 'ended' | 'ended-reason' | 'begun' | 'changed';

export interface LifeColumns {
  /** Without them. */
  readonly table: RawTable;
  /** What they say of a row, by its place in the table. */
  readonly ofRow: (index: number) => readonly LifeCell[];
}

export interface LifeCell {
  readonly kind: LifeColumnKind;
  readonly year?: FiscalYear;
  /** What stands beside the year. */
  readonly text: string;
  readonly cell: RawCell;
}

/** `isFixed`: heads that `torikumi.yaml` says something of are left to it. A column that holds marks instead of years is a text. */
export function takeLifeColumns(
  table: RawTable,
  years: FiscalYearContext,
  isFixed: (head: string) => boolean,
): LifeColumns | undefined {
  const isRevised = table.headers.some(({ text }) => readHead(text.trim(), years)?.revised !== undefined);
  const kinds = table.headers.map(({ text }, index) => {
    const kind = isFixed(text) ? undefined : kindOf(text, isRevised);
    const isDated = kind === 'ended-reason' || table.rows.every((row) => isDatedCell(row.cells[index]?.text, years));
    return isDated ? kind : undefined;
  });
  const hasEnd = kinds.includes('ended');
  const taken = kinds.flatMap((kind, index) =>
    kind === undefined || (kind === 'ended-reason' && !hasEnd) ? [] : [{ kind, index }],
  );
  if (taken.length === 0) return undefined;
  const without = <T>(cells: readonly T[]) => cells.filter((_, index) => !taken.some((each) => each.index === index));
  return {
    table: {
      ...table,
      headers: without(table.headers),
      rows: table.rows.map((row) => ({ ...row, cells: without(row.cells) })),
    },
    ofRow: (at) => taken.flatMap(({ kind, index }) => readCell(table.rows[at], kind, index, years)),
  };
}

function kindOf(text: string, isRevised: boolean): LifeColumnKind | undefined {
  const head = normalizeHeader(text);
  if (/^(?:指標の?)?廃止の?理由$/.test(head)) return 'ended-reason';
  if (/^(?:指標の?)?廃止(?:年度?|時期)?(?:・理由)?(?:\([^()]{0,12}\))?$/.test(head)) return 'ended';
  if (/^(?:新規|追加|新設)(?:設定)?(?:年度?|時期)?(?:・理由)?(?:\([^()]{0,12}\))?$/.test(head)) return 'begun';
  const isChange = /^(?:目標値?の?)?(?:変更|見直し|改定|改訂|修正)(?:年度|時期)(?:\([^()]{0,12}\))?$/.test(head);
  return isRevised && isChange ? 'changed' : undefined;
}

/** A year, with or without words behind it; blank and a dash say nothing. */
function isDatedCell(text: string | undefined, years: FiscalYearContext): boolean {
  const trimmed = (text ?? '').trim();
  return isNothing(trimmed) || splitYear(trimmed, years) !== undefined;
}

function isNothing(text: string): boolean {
  return /^[-－―—–ー]?$/.test(text);
}

function readCell(
  row: RawRow | undefined,
  kind: LifeColumnKind,
  index: number,
  years: FiscalYearContext,
): readonly LifeCell[] {
  const cell = row?.cells[index];
  const text = cell?.text.trim() ?? '';
  if (cell === undefined || isNothing(text)) return [];
  if (kind === 'ended-reason') return [{ kind, text, cell }];
  const split = splitYear(text, years);
  return split === undefined ? [] : [{ kind, ...split, cell }];
}

/** R6　施策の統合による, 令和6年度（№15に統合）, 2024年度廃止: the longest beginning that is a year. */
function splitYear(
  text: string,
  years: FiscalYearContext,
): { readonly year: FiscalYear; readonly text: string } | undefined {
  for (let end = Math.min(text.length, charactersOfYear); end > 1; end -= 1) {
    const year = readSince(text.slice(0, end), years);
    if (year === undefined || /^[\d年]/.test(text.slice(end))) continue;
    return { year, text: withoutFrame(text.slice(end)) };
  }
  return undefined;
}

/** `、統合`, `：統合`, `（№15に統合）`; brackets that hold only a part of it stay. */
function withoutFrame(text: string): string {
  const plain = text.replace(/^[\s、，,：:]+/, '');
  return /^[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]$/.exec(plain)?.[1] ?? plain;
}

/** 令和6（2024）年度から. */
const charactersOfYear = 16;
