/** All that names cells in a part: formulas, ranges, anchors of pictures, what the window shows. */

import { cellName, parseCellName } from '../../../table/cell-address.ts';
import { childrenOf, elementsOf, textOf, type XmlElement } from '../../../workspace/package/xml-tree.ts';
import type { TableChange } from '../table-change.ts';
import { moveRanges } from './change-sheet.ts';
import { countsCells, endsBeforeAdded, moveFormula } from './move-formula.ts';
import type { Moves } from './moves.ts';

export interface PartTask {
  /** The sheet whose cells move, and that of the part. */
  readonly sheet: string;
  readonly own: string;
  /** Ranges without a sheet are of the one whose cells move. */
  readonly isChanged: boolean;
  readonly moves: Moves;
  readonly change: TableChange;
}

/** Changes the tree. Gives the cells whose formulas do not take in what was added, or find cells by counting. */
export function movePart(root: XmlElement, task: PartTask): readonly string[] {
  const { sheet, own, moves } = task;
  const open: string[] = [];
  let cell = '';
  for (const each of elementsOf(root)) {
    if (each.local === 'c' && each.attributes.r !== undefined) cell = each.attributes.r;
    if (formulas.includes(each.local) && each.children.every((child) => typeof child === 'string')) {
      const text = textOf(each);
      const isOfCell = each.local === 'f' && each.name !== 'xm:f' && own !== '';
      if (isOfCell && (endsBeforeAdded(text, own, sheet, moves) || countsCells(text))) open.push(`${own}!${cell}`);
      if (text !== '') each.children = [moveFormula(text, own, sheet, moves)];
    }
    if (task.isChanged) moveOwn(each, task);
  }
  return open;
}

/** Of cells, rules and names; of charts `f` too. */
const formulas: readonly string[] = ['f', 'formula', 'formula1', 'formula2', 'definedName'];

function moveOwn(each: XmlElement, { moves, change }: PartTask): void {
  const { attributes, local } = each;
  const ranges = (text: string) => moveRanges(text, change, moves);
  if (attributes.sqref !== undefined && attributes.sqref !== '') attributes.sqref = ranges(attributes.sqref);
  if (local === 'sqref') each.children = [ranges(textOf(each))];
  // Merged ranges and cells have theirs already.
  if (attributes.ref !== undefined && !['mergeCell', 'f'].includes(local)) attributes.ref = ranges(attributes.ref);
  for (const key of ['activeCell', 'topLeftCell']) {
    const at = parseCellName(attributes[key] ?? '');
    if (at !== undefined) attributes[key] = cellName({ row: rowOf(at.row, moves), column: moves.column(at.column) });
  }
  if (local === 'pane' && attributes.state?.startsWith('frozen')) {
    for (const [key, move] of [
      ['xSplit', moves.column],
      ['ySplit', (row: number) => rowOf(row, moves)],
    ] as const) {
      const count = Number(attributes[key]);
      if (count > 0) attributes[key] = String(move(count));
    }
  }
  if (local === 'rowBreaks' || local === 'colBreaks') {
    for (const { attributes: own } of childrenOf(each)) {
      const id = Number(own.id);
      if (id > 0) own.id = String(local === 'rowBreaks' ? rowOf(id, moves) : moves.column(id));
    }
  }
  if (local === 'col' || local === 'Column') moveCount(each, (at) => moves.column(at));
  if (local === 'row' || local === 'Row') moveCount(each, (at) => rowOf(at, moves));
  if (local === 'Anchor') moveAnchor(each, moves);
}

/** Of what lies over cells; they count from 0. Elements of a sheet of the same names hold no text. */
function moveCount(each: XmlElement, move: (at: number) => number): void {
  const text = textOf(each).trim();
  if (/^\d{1,7}$/.test(text) && each.children.every((child) => typeof child === 'string'))
    each.children = [String(move(Number(text) + 1) - 1)];
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function moveAnchor(each: XmlElement, moves: Moves): void {
  const numbers = textOf(each).split(',').map(Number);
  if (numbers.length !== 8 || numbers.some((number) => !Number.isInteger(number) || number < 0)) return;
  const moved = numbers.map((number, index) => {
    if (index % 2 === 1) return number;
    return (index % 4 === 0 ? moves.column(number + 1) : rowOf(number + 1, moves)) - 1;
  });
  each.children = [moved.join(', ')];
}

/** What lay over a row that is left out comes to the next. */
function rowOf(row: number, moves: Moves): number {
  let at = row;
  while (moves.row(at) === undefined) at += 1;
  return moves.row(at) ?? row;
}
