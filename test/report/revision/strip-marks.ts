/** Takes our marks out of a redline's table again: what one of the editions says, row by row. */

import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isElement } from '../../../src/document/document.ts';
import { placeCells, rowsOf } from '../../../src/document/flow/place-cells.ts';
import { findMark } from '../../../src/document/flow/redline-marks.ts';
import { meaningOf } from '../../../src/revision/compare-meaning.ts';

export type Side = 'old' | 'new';

/**
 * The rows of the side in one spelling and one order, each as its cells under their heads. A column or a row that the side does
 * not have is empty there: a column without a head, a row without a name.
 */
export function rowsOfSide(table: Element, side: Side): readonly string[] {
  const [head = []] = gridOf(table, 'thead', side);
  const name = head.length - 1 - [...head].reverse().findIndex((_, at) => isName(table, head.length - 1 - at));
  return gridOf(table, 'tbody', side)
    .filter((row) => row[name] !== '')
    .map((row) =>
      JSON.stringify(
        row
          .map((text, at) => `${head[at]}：${text}`)
          .filter((cell) => !cell.startsWith('：'))
          .toSorted(),
      ),
    )
    .toSorted();
}

export function textOfSide(node: ElementContent, side: Side): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === (side === 'old' ? 'ins' : 'del')) return '';
  const children = findMark(node) === undefined ? node.children : node.children.filter((child) => !isMark(child));
  return children.map((child) => textOfSide(child, side)).join('');
}

/** The words of the mark, which HTML has for those who do not see it. */
function isMark(node: ElementContent): boolean {
  return isElement(node, 'span') && /^(?:［(?:削除|追加|変更)：|］)$/.test(textOf(node));
}

/** Whether a column is that of the names: their cells head the rows. */
function isName(table: Element, column: number): boolean {
  return placed(table, 'tbody').some((cell) => cell.column === column && cell.element.properties.scope === 'row');
}

/** Merged cells stand in each row that they cover. */
function gridOf(table: Element, part: string, side: Side): readonly (readonly string[])[] {
  return groups(table, part).flatMap((group) => {
    const rows = rowsOf(group).map((): string[] => []);
    for (const { element, row, column, rows: high } of placeCells(group).flat()) {
      const text = meaningOf(textOfSide(element, side));
      for (let at = row; at < row + high; at += 1) (rows[at] ?? [])[column] = text;
    }
    return rows;
  });
}

function placed(table: Element, part: string) {
  return groups(table, part).flatMap((group) => placeCells(group).flat());
}

function groups(table: Element, part: string): readonly Element[] {
  return table.children.filter((child) => isElement(child, part));
}
