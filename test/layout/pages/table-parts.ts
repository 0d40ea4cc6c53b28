/** Tables made by hand, as measuring would make them: a line is as wide as its number, so that it can be told from others. */

import type { Cell, Row, TableBlock } from '../../../src/layout/measure/block.ts';
import type { FullStyle } from '../../../src/layout/text/measuring.ts';

export const style: FullStyle = {
  size: 1,
  bold: false,
  color: '#000000',
  fill: undefined,
  align: 'left',
  verticalAlign: 'top',
  lineHeight: 1,
  spaceBefore: 0,
  spaceAfter: 0,
  ruleBelow: 0,
  paddingX: 0,
  paddingY: 0,
  indent: 0,
  hang: false,
  hangItems: false,
  hangNumbers: false,
  scriptGap: 0,
  phrases: false,
  label: 5,
  spread: 0,
  shrink: false,
};

/** `a3` is a cell of three lines named `a`, each a point high; `a3/2` covers two rows. */
export function cellOf(
  notation: string,
  change: Partial<Omit<Cell, 'style'>> & { style?: Partial<FullStyle> } = {},
): Cell {
  const [, name = '', lines = '0', rows = '1'] = /^(\w)(\d+)(?:\/(\d+))?$/.exec(notation) ?? [];
  return {
    source: name.charCodeAt(0),
    column: 0,
    columns: 1,
    rows: Number(rows),
    lines: Array.from({ length: Number(lines) }, (_, index) => ({ pieces: [], width: index + 1, ink: 0 })),
    lineHeight: 1,
    ...change,
    style: { ...style, ...change.style },
  };
}

/** The cells stand in the columns from `column` on. */
export function rowOf(height: number, notations = '', column = 0): Row {
  const cells = notations === '' ? [] : notations.split(' ');
  return { height, cells: cells.map((each, index) => cellOf(each, { column: column + index })) };
}

export function tableOf(groups: readonly (readonly Row[])[], ruleWidth = 0): TableBlock {
  return { kind: 'table', spaceBefore: 0, spaceAfter: 0, widths: [1], ruleWidth, head: [], below: [], groups };
}
