/** The form that a section answers an inquiry in: what is known is filled in and locked, what is asked is open and coloured. */

import type { EntryCell, EntryForm, EntryRow, EntrySheet } from '../document/entry-form.ts';
import { answeredMark, type Inquiry, type InquirySection, itemsOfSection } from '../model/inquiry/inquiry.ts';
import { openDoubts, type SectionState } from '../model/inquiry/inquiry-state.ts';
import { type CalendarDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { doubtsByCell } from './doubts-by-cell.ts';
import { composeAlerts } from './entry-alerts.ts';
import { composeFields } from './entry-fields.ts';
import { type EntryGrid, headRow, layGrid, rangeOf } from './entry-grid.ts';
import { composeRow } from './entry-row.ts';
import { composeExample } from './example-sheet.ts';
import { composeKeyLine } from './key-line.ts';
import { composeSignRow, signFields, signs } from './sign-row.ts';
import { countLines, heightOf, lengthOf } from './text-lines.ts';

/** Who sends it, and when: the only date in the file. */
export interface Sender {
  readonly organization: string;
  readonly date: CalendarDate;
  readonly font: string;
}

/** Without a state it is empty; with one it is returned to be corrected, filled with what was answered, with its doubts. */
export function composeEntryForm(
  inquiry: Inquiry,
  section: InquirySection,
  { organization, date, font }: Sender,
  state?: SectionState,
): EntryForm {
  const grid = layGrid(inquiry, itemsOfSection(inquiry, section.number));
  const title = titleOf(inquiry, date);
  const sheet = composeSheet(inquiry, section, grid, title, state);
  const example = composeExample(inquiry, grid);
  return { title, organization, date, font, sheets: [sheet, example] };
}

/** e.g. `令和6年度 指標の進捗状況 回答票` */
export function titleOf({ title, year }: Inquiry, date: CalendarDate): string {
  return `${formatFiscalYear(year, 'era', date)} ${title}`;
}

/** Where the count of answered rows stands: behind the boxes of those who answer. */
const countColumn = 10;
/** Full-width characters of a column that only the lines above the table need. */
const plainWidth = 8;

function composeSheet(
  inquiry: Inquiry,
  section: InquirySection,
  grid: EntryGrid,
  title: string,
  state: SectionState | undefined,
): EntrySheet {
  const doubts = doubtsByCell(grid, state === undefined ? [] : openDoubts(state));
  const rows = grid.items.map((item, at) => composeRow(item, { grid, row: grid.firstRow + at, state, doubts }));
  const columns = grid.columns.map(({ width }) => width);
  while (columns.length < countColumn) columns.push(plainWidth);
  const width = columns.reduce((sum, each) => sum + each, 0);
  return {
    name: '回答票',
    columns,
    rows: [
      lineRow('title', title, 24),
      withComment(lineRow('key', composeKeyLine(inquiry, section), 18), doubts.whole),
      lineRow('line', composeGuide(grid, width, state !== undefined), 18),
      composeSignRow(signs, { column: countColumn, value: composeCount(grid, state) }),
      lineRow('legend', legend, 18),
      composeHeads(grid),
      ...rows,
    ],
    headRow,
    fixedColumns: Math.min(2, grid.columns.length - 1),
    fields: [...signFields(signs, 4), ...composeFields(grid)],
    alerts: composeAlerts(grid),
    footer: `${title}　${section.name}`,
  };
}

function lineRow(look: 'title' | 'key' | 'line' | 'legend', value: string, height: number): EntryRow {
  return { cells: [{ column: 1, look, value }], height };
}

function withComment(row: EntryRow, comment: string): EntryRow {
  return comment === '' ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, comment })) };
}

const legend =
  '橙：空いています　　赤：見直してください（空欄のまま回答済、字数超過、数字でない値、前年度の8倍以上か8分の1以下など）　　灰：変えられません';

/** One sentence, as long as the table is wide enough for it. */
function composeGuide({ columns }: EntryGrid, width: number, isReturned: boolean): string {
  if (isReturned)
    return '赤い枠の欄を確かめ、直すか、確認依頼票に理由を書いてください。欄のコメントに、確かめたいことがあります。';
  const state = columns.find(({ asked }) => asked?.kind === 'state');
  const text = columns.find(({ asked }) => asked?.kind === 'asked' && asked.field.type === 'text');
  const start = '黄色と橙の欄に入れ、終わった行の「回答済」で○を選んでください。';
  const month = text?.asked === undefined ? '' : `、「${text.asked.head}」に見込みの月を書いて`;
  const unknown =
    state?.asked === undefined
      ? ''
      : `値がまだ決まらないときは「${state.asked.head}」で速報か未確定を選び${month}ください。`;
  const whole = `${start}${unknown}行や列は変えないでください。`;
  return lengthOf(whole) <= width ? whole : start;
}

/** How many rows are answered; it counts on while they are filled in. */
function composeCount(grid: EntryGrid, state: SectionState | undefined): EntryCell['value'] & {} {
  const total = grid.items.length;
  if (total === 0) return 'お尋ねすることはありません';
  const answered = grid.items.filter(({ number }) => state?.answered.has(number) === true).length;
  const formula = `COUNTIF(${rangeOf(grid.answered, grid)},"${answeredMark}")&"／${total} 回答済"`;
  return { formula, result: `${answered}／${total} 回答済` };
}

function composeHeads({ columns }: EntryGrid): EntryRow {
  const lines = Math.max(...columns.map(({ head, width }) => countLines(head, width)));
  return {
    cells: columns.map(({ column, head }) => ({ column, look: 'head', value: head })),
    height: heightOf(Math.min(lines, 4)),
  };
}
