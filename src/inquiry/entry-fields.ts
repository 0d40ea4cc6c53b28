/** What may be filled into the cells of a column, with the words that say so: a help in the workbook, no guarantee. */

import type { EntryField, EntryRule } from '../document/entry-form.ts';
import { type AskedField, answeredMark, type InquiryItem, valueStates } from '../model/inquiry/inquiry.ts';
import { type EntryGrid, type GridColumn, rangeOf } from './entry-grid.ts';
import { isPercent } from './number-format.ts';

export function composeFields(grid: EntryGrid): readonly EntryField[] {
  if (grid.items.length === 0) return [];
  return grid.columns.flatMap((column) => fieldsOf(column, grid));
}

function fieldsOf(column: GridColumn, grid: EntryGrid): readonly EntryField[] {
  const { asked } = column;
  const range = rangeOf(column, grid);
  if (column === grid.answered)
    return [
      choiceField(
        range,
        column.head,
        [answeredMark],
        'この行を入れ終えたら、○を選んでください。まだのときは空欄のままにします。',
      ),
    ];
  if (asked?.kind === 'state')
    return [
      choiceField(
        range,
        asked.head,
        valueStates,
        `「${asked.of}」の値がどこまで決まっているかを選んでください。まだ値がないときは未確定を選び、「${asked.of}」は空欄のままにします。`,
      ),
    ];
  if (asked?.kind !== 'asked') return [];
  return asked.field.type === 'number'
    ? numberFields(column, asked, grid)
    : [otherField(range, asked.head, asked.field)];
}

/** Cells of one unit share their words. */
function numberFields(
  column: GridColumn,
  { head, field }: { readonly head: string; readonly field: AskedField },
  grid: EntryGrid,
): readonly EntryField[] {
  const hasState = grid.columns.some(({ asked }) => asked?.kind === 'state' && asked.of === head);
  const unknown = hasState ? 'まだ決まらないときは空欄のまま、値の状態を選んでください。' : '';
  return [...groupRows(grid, ({ unit }) => field.unit ?? unit)].map(([unit, rows]) => ({
    range: joinRows(column, rows),
    rule: { type: 'number' },
    title: head,
    prompt: `${wordUnit(unit)}${unknown}`,
    errorTitle: '数字だけを入れてください',
    error: `単位や「約」「見込」「－」は書かずに、数字だけを入れてください。${unknown}`,
  }));
}

function wordUnit(unit: string): string {
  if (unit === '') return '数字だけを入れてください。';
  return isPercent(unit)
    ? '単位は％です。61.6％なら 61.6 と入れてください（0.616 や 61.6% ではありません）。'
    : `単位は「${unit}」です。数字だけを入れてください。`;
}

function otherField(range: string, head: string, { type, choices, limit, isNeeded }: AskedField): EntryField {
  if (type === 'choice') return choiceField(range, head, choices, isNeeded ? '' : 'なければ空欄のままにします。');
  if (type === 'date')
    return {
      range,
      rule: { type: 'date' },
      title: head,
      prompt: '2025/6/13 のように入れてください。',
      errorTitle: '日付を入れてください',
      error: '2025/6/13 のように、年/月/日で入れてください。',
    };
  const rule: EntryRule = limit === undefined ? { type: 'any' } : { type: 'text', limit };
  const isOptional = isNeeded ? '' : 'なければ空欄のままにします。';
  return {
    range,
    rule,
    title: head,
    prompt: limit === undefined ? isOptional : `${limit}字までで書いてください。${isOptional}`,
    errorTitle: limit === undefined ? '' : `${limit}字を超えています`,
    error:
      limit === undefined ? '' : `${limit}字までに縮めてください。「再試行」を選ぶと、書いた文は消えずに続けられます。`,
  };
}

function choiceField(range: string, head: string, choices: readonly string[], prompt: string): EntryField {
  return {
    range,
    rule: choices.length === 0 ? { type: 'any' } : { type: 'choice', choices },
    title: head,
    prompt: `一覧（▼）から選んでください。${prompt}`,
    errorTitle: '一覧から選んでください',
    error: `一覧（▼）にある言葉から選んでください：${choices.join('、')}`,
  };
}

/** Rows of the sheet by what they have in common, in their order. */
export function groupRows(
  { items, firstRow }: EntryGrid,
  keyOf: (item: InquiryItem) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [firstRow + at]);
    else rows.push(firstRow + at);
  }
  return groups;
}

/** e.g. `E7:E9 E12` */
export function joinRows({ letters }: GridColumn, rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === row - 1) range[1] = row;
    else ranges.push([row, row]);
  }
  return ranges
    .map(([first, last]) => (first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`))
    .join(' ');
}
