/** The row of an item: what is printed and locked, what is open or was answered, what is computed. */

import type { EntryCell, EntryRow } from '../document/entry-form.ts';
import { answeredMark, type InquiryColumn, type InquiryItem, type ShownValue } from '../model/inquiry/inquiry.ts';
import type { SectionState } from '../model/inquiry/inquiry-state.ts';
import { composeComputed, computedFormat } from './computed-cell.ts';
import type { DoubtsByCell } from './doubts-by-cell.ts';
import { type EntryGrid, findColumn, type GridColumn } from './entry-grid.ts';
import { decimalsOf } from './entry-numbers.ts';
import { cellNumber, decimalsIn, formatOf } from './number-format.ts';
import { countLines, heightOf } from './text-lines.ts';

export interface RowContext {
  readonly grid: EntryGrid;
  readonly row: number;
  readonly state: SectionState | undefined;
  readonly doubts: DoubtsByCell;
}

type Content = Pick<EntryCell, 'look' | 'align' | 'format' | 'value'>;

export function composeRow(item: InquiryItem, context: RowContext): EntryRow {
  const { grid, doubts } = context;
  const cells = grid.columns.map((column): EntryCell => {
    const comment = doubts.at(item.number, column)?.comment;
    const content = contentOf(column, item, context);
    return { column: column.column, ...content, ...(comment === undefined ? {} : { isMarked: true, comment }) };
  });
  return { cells, height: heightOf(Math.max(2, ...grid.columns.map((column, at) => linesOf(column, cells[at])))) };
}

function contentOf(column: GridColumn, item: InquiryItem, context: RowContext): Content {
  const { grid, state } = context;
  const { asked } = column;
  if (column === grid.number) return { look: 'shown', value: item.number };
  if (column === grid.answered) {
    const isAnswered = state?.answered.has(item.number) === true;
    return { look: 'open', align: 'center', ...(isAnswered ? { value: answeredMark } : {}) };
  }
  switch (asked?.kind) {
    case 'shown':
      return shownContent(item.shown.get(asked.head), item.unit, column.showsNumbers);
    case 'computed':
      return { look: 'shown', align: 'right', ...computedContent(asked, item, context) };
    default:
      return answerContent(column, item, context);
  }
}

/** What is no plain number (約958, －) stays as it is printed. */
function shownContent(shown: ShownValue | undefined, unit: string, showsNumbers: boolean): Content {
  const value = cellNumber(shown?.number ?? '');
  if (shown?.number !== undefined && value !== undefined)
    return { look: 'shown', align: 'right', format: formatOf(decimalsIn(shown.number), unit), value };
  return { look: 'shown', ...(showsNumbers ? { align: 'right' as const } : {}), value: shown?.text ?? '' };
}

function computedContent({ head }: InquiryColumn, item: InquiryItem, context: RowContext): Partial<Content> {
  const { grid, row, state } = context;
  const computed = item.computed.get(head);
  const actual = computed && findColumn(grid, computed.actual);
  // Whatever is answered, there is nothing to compute it from.
  if (computed === undefined || actual === undefined) return { value: '－' };
  const number = cellNumber(answerOf(computed.actual, item, state));
  return {
    format: computedFormat(computed, head),
    value: composeComputed(computed, `${actual.letters}${row}`, number),
  };
}

function answerContent(column: GridColumn, item: InquiryItem, { grid, state, doubts }: RowContext): Content {
  const { asked } = column;
  const taken = asked === undefined ? '' : answerOf(asked.head, item, state);
  const text = taken === '' ? (doubts.at(item.number, column)?.found ?? '') : taken;
  const field = asked?.kind === 'asked' ? asked.field : undefined;
  if (field?.type === 'number') {
    const { decimals, unit } = decimalsOf(item, field, grid);
    const value = cellNumber(text) ?? text;
    return { look: 'open', align: 'right', format: formatOf(decimals, unit), value };
  }
  if (field?.type === 'date')
    return { look: 'open', align: 'center', format: 'yyyy/m/d', value: dayNumber(text) ?? text };
  return { look: 'open', ...(asked?.kind === 'state' ? { align: 'center' as const } : {}), value: text };
}

function answerOf(head: string, { number }: InquiryItem, state: SectionState | undefined): string {
  const answer = state?.answers.get(number)?.get(head);
  return answer?.text ?? '';
}

const dayLength = 86_400_000;
/** The day before the first of a workbook's days, as they are counted since March 1900. */
const dayZero = Date.UTC(1899, 11, 30);

/** `2025-06-13` as workbooks count days. */
function dayNumber(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - dayZero) / dayLength);
}

/** Lines that a cell has to have room for: those of its text, or of the longest that may be filled in. */
function linesOf({ asked, width }: GridColumn, cell: EntryCell | undefined): number {
  const limit = asked?.kind === 'asked' && asked.field.type === 'text' ? (asked.field.limit ?? plainLimit) : 0;
  const text = typeof cell?.value === 'string' ? cell.value : '';
  return Math.max(countLines('あ'.repeat(Math.min(limit, mostReserved)), width), countLines(text, width));
}

/** Characters of a text without a limit, and those that no row keeps room for beforehand. */
const plainLimit = 100;
const mostReserved = 800;
