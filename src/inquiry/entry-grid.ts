/** Where everything stands in the form of an inquiry: its columns with their letters and widths, its rows, what is in its cells. */

import {
  answeredHead,
  type Inquiry,
  type InquiryColumn,
  type InquiryItem,
  numberHead,
  printedHead,
} from '../model/inquiry/inquiry.ts';
import { greatest } from '../model/value/extremes.ts';
import { columnName } from '../table/cell-address.ts';
import { lengthOf } from './text-lines.ts';

export interface EntryGrid {
  readonly columns: readonly GridColumn[];
  /** Of 番号 and 回答済. */
  readonly number: GridColumn;
  readonly answered: GridColumn;
  readonly items: readonly InquiryItem[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface GridColumn {
  /** None of 番号 and 回答済, which every form has. */
  readonly asked: InquiryColumn | undefined;
  /** As it is printed. */
  readonly head: string;
  readonly column: number;
  readonly letters: string;
  /** Full-width characters. */
  readonly width: number;
  /** Whether it shows figures, of which some may be none: －. */
  readonly showsNumbers: boolean;
}

/** The row of the heads; the items follow. */
export const headRow = 6;

export function layGrid(inquiry: Inquiry, items: readonly InquiryItem[]): EntryGrid {
  const widest = Math.max(0, greatest(items.map(({ number }) => lengthOf(number))));
  const plain = (head: string, at: number, width: number): GridColumn => ({
    ...{ asked: undefined, head, width, showsNumbers: false },
    ...{ column: at, letters: columnName(at) },
  });
  const number = plain(numberHead, 1, Math.max(4.5, Math.min(12, widest + 1.5)));
  const columns = inquiry.columns.map((asked, at): GridColumn => {
    const showsNumbers = items.some(({ shown }) => shown.get(asked.head)?.number !== undefined);
    const width = widthOf(asked, items, showsNumbers);
    return { ...plain(printedHead(asked), at + 2, width), asked, showsNumbers };
  });
  const answered = plain(answeredHead, columns.length + 2, 4.5);
  const firstRow = headRow + 1;
  const lastRow = headRow + Math.max(1, items.length);
  return { columns: [number, ...columns, answered], number, answered, items, firstRow, lastRow };
}

/** The column of a head, as the form has it. */
export function findColumn({ columns }: EntryGrid, head: string): GridColumn | undefined {
  return columns.find(({ asked }) => asked?.head === head);
}

/** e.g. `E7:E9` */
export function rangeOf({ letters }: GridColumn, { firstRow, lastRow }: EntryGrid): string {
  return firstRow === lastRow ? `${letters}${firstRow}` : `${letters}${firstRow}:${letters}${lastRow}`;
}

const widths = { number: 8, percent: 6, date: 8, state: 6.5, plain: 7 };
/** Of texts, by their limits; one without a limit is as wide as the third. */
const textWidths = [
  { limit: 50, width: 14 },
  { limit: 100, width: 18 },
  { limit: 200, width: 22 },
  { limit: 400, width: 30 },
] as const;
const [unlimited, widest] = [22, 38];

function widthOf(column: InquiryColumn, items: readonly InquiryItem[], showsNumbers: boolean): number {
  switch (column.kind) {
    case 'computed':
      return widths.percent;
    case 'state':
      return widths.state;
    case 'shown': {
      const longest = Math.max(0, greatest(items.map(({ shown }) => lengthOf(shown.get(column.head)?.text ?? ''))));
      if (showsNumbers) return Math.max(widths.plain, Math.min(longest + 1.5, 14));
      return longest <= 10 ? Math.max(4, longest + 1.5) : longest <= 40 ? 13 : 20;
    }
    case 'asked': {
      const { type, choices, limit } = column.field;
      if (type === 'number') return widths.number;
      if (type === 'date') return widths.date;
      if (type === 'choice') return Math.max(6, Math.min(14, Math.max(0, ...choices.map(lengthOf)) + 2));
      if (limit === undefined) return unlimited;
      return textWidths.find((each) => limit <= each.limit)?.width ?? widest;
    }
  }
}
