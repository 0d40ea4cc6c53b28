/** Which cells stand out, and as long as what holds: still empty, or to be looked at again. */

import type { EntryAlert } from '../document/entry-form.ts';
import { type AskedField, answeredMark, showsBefore, valueStates } from '../model/inquiry/inquiry.ts';
import { groupRows, joinRows } from './entry-fields.ts';
import { type EntryGrid, type GridColumn, rangeOf } from './entry-grid.ts';
import { decimalsOf } from './entry-numbers.ts';
import { finerFormatOf } from './number-format.ts';

/** What is wrong comes before what is empty, since the first of a cell's alerts gives its colour. */
export function composeAlerts(grid: EntryGrid): readonly EntryAlert[] {
  if (grid.items.length === 0) return [];
  return grid.columns.flatMap((column) => {
    const range = rangeOf(column, grid);
    const { wrong, empty } = conditionsOf(column, grid);
    return [
      ...wrong.map((formula): EntryAlert => ({ range, formula, level: 'wrong' })),
      ...empty.map((formula): EntryAlert => ({ range, formula, level: 'empty' })),
      ...finerFormats(column, grid),
    ];
  });
}

interface Conditions {
  readonly wrong: readonly string[];
  readonly empty: readonly string[];
}

const noConditions: Conditions = { wrong: [], empty: [] };
/** States in which there is no value to be filled in. */
const statesWithout: readonly string[] = ['未確定', '実績なし', '調査なし'] satisfies (typeof valueStates)[number][];
/** Above it, a list is held against its cells only when the reply is read. */
const mostChoices = 20;

function conditionsOf(column: GridColumn, grid: EntryGrid): Conditions {
  const { asked } = column;
  const cell = `${column.letters}${grid.firstRow}`;
  const done = `$${grid.answered.letters}${grid.firstRow}="${answeredMark}"`;
  const blank = `LEN(TRIM(${cell}))=0`;
  if (column === grid.answered) return { wrong: [notOneOf(cell, [answeredMark])], empty: [blank] };
  if (asked?.kind === 'state') return conditionsOfState(cell, asked.of, grid, { done, blank });
  if (asked?.kind !== 'asked') return noConditions;
  if (asked.field.type === 'number') return conditionsOfNumber(cell, asked.head, asked.field, grid, { done, blank });
  return {
    wrong: [...conditionsOfField(cell, asked.field), ...(asked.field.isNeeded ? [`AND(${done},${blank})`] : [])],
    empty: asked.field.isNeeded ? [blank] : [],
  };
}

interface Rows {
  readonly done: string;
  readonly blank: string;
}

/** A state without a value beside a value, and the other way round. */
function conditionsOfState(cell: string, of: string, grid: EntryGrid, { done, blank }: Rows): Conditions {
  const value = grid.columns.find(({ asked }) => asked?.head === of);
  const filled = value === undefined ? undefined : `LEN(TRIM(${value.letters}${grid.firstRow}))>0`;
  return {
    wrong: [
      notOneOf(cell, valueStates),
      `AND(${done},${blank})`,
      ...(filled === undefined ? [] : [`AND(${filled},${oneOf(cell, statesWithout)})`]),
    ],
    empty: [blank],
  };
}

function conditionsOfNumber(
  cell: string,
  head: string,
  field: AskedField,
  grid: EntryGrid,
  { done, blank }: Rows,
): Conditions {
  const state = grid.columns.find(({ asked }) => asked?.kind === 'state' && asked.of === head);
  const stays = state === undefined ? [] : [`NOT(${oneOf(`${state.letters}${grid.firstRow}`, statesWithout)})`];
  const before = grid.columns.find(({ asked }) => showsBefore(asked, field));
  const { isNeeded } = field;
  return {
    wrong: [
      `AND(ISTEXT(${cell}),LEN(TRIM(${cell}))>0)`,
      ...(before === undefined ? [] : [leaps(cell, `${before.letters}${grid.firstRow}`)]),
      ...(isNeeded ? [`AND(${[done, blank, ...stays].join(',')})`] : []),
    ],
    empty: isNeeded ? [`AND(${[blank, ...stays].join(',')})`] : [],
  };
}

/** Eight times as much as last year, or an eighth: a slip of units or of per cent. */
function leaps(cell: string, before: string): string {
  const isFar = `OR(ABS(${cell})>=8*ABS(${before}),8*ABS(${cell})<=ABS(${before}))`;
  return `IF(AND(ISNUMBER(${cell}),ISNUMBER(${before})),AND(${cell}<>0,${before}<>0,${isFar}),FALSE)`;
}

function conditionsOfField(cell: string, { type, choices, limit }: AskedField): readonly string[] {
  if (type === 'text') return limit === undefined ? [] : [`LEN(${cell})>${limit}`];
  if (type === 'date') return [`AND(ISTEXT(${cell}),LEN(TRIM(${cell}))>0)`];
  return type === 'choice' && choices.length > 0 && choices.length <= mostChoices ? [notOneOf(cell, choices)] : [];
}

function notOneOf(cell: string, words: readonly string[]): string {
  return `AND(LEN(TRIM(${cell}))>0,NOT(${oneOf(cell, words)}))`;
}

function oneOf(cell: string, words: readonly string[]): string {
  const each = words.map((word) => `${cell}="${word.replaceAll('"', '""')}"`);
  return each.length === 1 ? each.join('') : `OR(${each.join(',')})`;
}

/** More decimals than last year's value has are shown too. */
function finerFormats(column: GridColumn, grid: EntryGrid): readonly EntryAlert[] {
  const { asked } = column;
  if (asked?.kind !== 'asked' || asked.field.type !== 'number') return [];
  const groups = groupRows(grid, (item) => JSON.stringify(decimalsOf(item, asked.field, grid)));
  return [...groups].map(([key, rows]) => {
    const { decimals, unit }: ReturnType<typeof decimalsOf> = JSON.parse(key);
    const first = `${column.letters}${rows[0] ?? grid.firstRow}`;
    return {
      range: joinRows(column, rows),
      formula: `IF(ISNUMBER(${first}),ROUND(${first},${decimals})<>${first},FALSE)`,
      level: { format: finerFormatOf(decimals, unit) },
    };
  });
}
