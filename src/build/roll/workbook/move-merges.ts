/** Merged ranges: those over columns that are added to go on, those of heads are made again beside themselves. */

import { childrenOf, element, type XmlElement } from '../../../workspace/package/xml-tree.ts';
import type { TableChange } from '../table-change.ts';
import { CannotMove } from './move-formula.ts';
import { type Area, type Moves, moveArea } from './moves.ts';
import { areasOf, nameArea } from './ranges.ts';

export function moveMerges(sheet: XmlElement, change: TableChange, moves: Moves): void {
  const list = childrenOf(sheet, 'mergeCells')[0];
  if (list === undefined) return;
  const own = childrenOf(list, 'mergeCell').flatMap(({ attributes }) => areasOf(attributes.ref ?? ''));
  const name = `${list.name.slice(0, -list.local.length)}mergeCell`;
  const moved = own.flatMap((area) => moveOne(area, change, moves));
  const isMade = moved.length > 0;
  list.attributes = isMade ? { count: String(moved.length) } : {};
  list.children = moved.map((area) => element(name, { ref: nameArea(area) }));
  if (!isMade) sheet.children = sheet.children.filter((child) => child !== list);
}

function moveOne(area: Area, { columns, rows }: TableChange, moves: Moves): readonly Area[] {
  const moved = moveArea(area, moves);
  if (moved === undefined) return [];
  const isTall = area.top < area.bottom;
  const isIn = (line: number) => isTall && area.top <= line && line <= area.bottom;
  // What goes over the rows of a group would have to go over one that stands apart from them.
  if (rows.some(({ after, sample }) => isIn(sample) && !isIn(after))) throw new CannotMove('merged');
  const below = rows.filter(({ after, sample }) => isIn(sample) && after === area.bottom).length;
  const own = [{ ...moved, bottom: moved.bottom + below }];
  for (const { after, sources } of columns) {
    const [first, last] = [(sources[0] ?? 0) + 1, after + 1];
    const by = sources.length;
    const isOver = area.left <= last && area.right >= first;
    if (!isOver || area.right > last) continue;
    if (area.left >= first) {
      const shift = moves.column(last) + 1 - moves.column(first);
      own.push({ ...moved, left: moved.left + shift, right: moved.right + shift });
    } else own[0] = { ...moved, right: moved.right + by };
  }
  return own.filter(({ top, bottom, left, right }) => top < bottom || left < right);
}
