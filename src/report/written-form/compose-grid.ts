/** A grid of heads, boxes and legends, as the description of a form lays them out. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cell, Grid, Row } from '../../model/written-form/grid-schema.ts';
import { fieldsAt, textOf } from '../../model/written-form/written-form.ts';
import { columnGroup } from '../span-properties.ts';
import {
  anchorOf,
  boxHead,
  choiceBox,
  columnHead,
  headingCell,
  type LegendPiece,
  legendCell,
  quantityCell,
  rowHead,
  textBox,
} from './form-cells.ts';
import { printLines } from './print-lines.ts';
import { countEntries, type PrintScope, plainWords, printField, printWords, scopesOf } from './print-scope.ts';

export function composeGrid({ columns, heads, blocks }: Grid, scope: PrintScope): Element {
  const head = heads.length === 0 ? [] : [h('thead', toRows(composeRows(heads, scope)))];
  const bodies = blocks.map(({ side, above, rows }) => {
    const beside = composeRows(rows, scope);
    return h(
      'tbody',
      toRows([...composeRows(above, scope), ...(side === undefined ? beside : withSide(side, beside))]),
    );
  });
  return h('table', [columnGroup(columns), ...head, ...bodies]);
}

type Cells = readonly Element[];

function toRows(rows: readonly Cells[]): Element[] {
  return rows.map((cells) => h('tr', [...cells]));
}

/** The head stands beside the rows of its part, e.g. 自己評価, one character a line. */
function withSide(words: string, rows: readonly Cells[]): readonly Cells[] {
  const lines = [...words].flatMap((character, at) => (at === 0 ? [character] : [h('br'), character]));
  const properties = { className: ['form-side'], scope: 'rowgroup', rowSpan: rows.length, abbr: words };
  const side = h('th', properties, lines);
  return rows.map((cells, at) => (at === 0 ? [side, ...cells] : cells));
}

/** Rows below each other that cells beside the first of them span. */
interface Spanned {
  readonly owner: PrintScope;
  /** From this row on, this one too; none but for the first entry. */
  readonly rows: number;
}

function composeRows(rows: readonly Row[], scope: PrintScope, spanned?: Spanned): readonly Cells[] {
  return rows.flatMap((row, at): readonly Cells[] => {
    if ('filled' in row) {
      return (printField(scope, row.filled)?.content ?? []).length === 0 ? [] : composeRows(row.rows, scope);
    }
    if ('each' in row) {
      const scopes = scopesOf(scope, row.each);
      return scopes.flatMap((each, index) =>
        composeRows(row.rows, each, { owner: scope, rows: index === 0 ? scopes.length * row.rows.length : 0 }),
      );
    }
    return [row.flatMap((cell) => composeCell(cell, scope, spanned && { ...spanned, rows: spanned.rows - at }))];
  });
}

function composeCell(cell: Cell, scope: PrintScope, spanned: Spanned | undefined): Cells {
  if (!isMeant(cell, scope)) return [];
  if ('title' in cell) return [headingCell(printWords(scope, cell.title), scope.id, cell.level, cell.columns)];
  if ('head' in cell) return [headCell(cell, plainWords(scope, cell.head))];
  if ('label' in cell) return [headCell(cell, plainWords(scope, headOf(scope, cell.label)))];
  if ('legend' in cell) {
    const lines = cell.lines.map((line) => [line].flat() as readonly LegendPiece[]);
    return [legendCell(lines, chosenOf(scope, [cell.legend].flat()), cell)];
  }
  if ('lines' in cell) return [textBox(printLines(scope, cell.lines), cell, cell.named ? scope.id : undefined)];
  if (cell.across === undefined) return [boxCell(cell, scope, cell)];
  if (spanned === undefined || spanned.rows <= 0) return [];
  return [boxCell(cell, spanned.owner, { columns: cell.columns, rows: spanned.rows + cell.across })];
}

/** Whether the list that it speaks of has one entry, or several. */
function isMeant({ when }: Cell, scope: PrintScope): boolean {
  if (when?.single !== undefined && countEntries(scope, when.single) !== 1) return false;
  return when?.several === undefined || countEntries(scope, when.several) > 1;
}

function headCell(cell: Extract<Cell, { at: string }>, words: string): Element {
  if (cell.at === 'left') return rowHead(words, cell);
  return cell.at === 'column' ? columnHead(words, cell) : boxHead(words, cell, cell.remark, cell.level);
}

/** Of a field or a list. */
function headOf(scope: PrintScope, path: string): string {
  const member = scope.entry.level.members.find((each) => each.path === path);
  if (member !== undefined) return member.head;
  return scope.parent === undefined ? '' : headOf(scope.parent, path);
}

function boxCell(
  { box, after, center, size }: Extract<Cell, { box: string }>,
  scope: PrintScope,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Element {
  const printed = printField(scope, box);
  if (printed === undefined) return textBox([], { rows, columns }, undefined, size);
  const { content, key } = printed;
  const id = anchorOf(printed.scope.id, key);
  const quantity = printed.scope.entry.values.get(box)?.quantity;
  if (quantity !== undefined) return quantityCell(quantity, content, after, { id, rows, columns });
  const whole = content.length === 0 || after === '' ? content : [...content, { type: 'text' as const, value: after }];
  return center ? choiceBox(whole, { rows, columns }, id) : textBox(whole, { rows, columns }, id, size);
}

/** The first that is chosen; of the entries of a list only where there is one. */
function chosenOf(scope: PrintScope, paths: readonly string[]): string {
  const chosen = paths.map((path) => {
    const [only, ...others] = fieldsAt(scope.entry, path);
    return only === undefined || others.length > 0 ? '' : textOf(only.entry, only.path);
  });
  return chosen.find((text) => text !== '') ?? '';
}
