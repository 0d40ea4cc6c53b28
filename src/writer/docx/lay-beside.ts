/** Blocks beside each other, in the cells of a table without lines that says nothing by itself. */

import type { Element } from 'hast';
import { tag } from '../package/xml.ts';
import type { TableBlock } from './blocks.ts';
import { twips } from './paragraph.ts';

/** Points between them. */
const gap = 12;

/** `write` gives what stands in a cell of that width. */
export function layBeside(
  items: readonly Element[],
  count: number,
  width: number,
  write: (item: Element, width: number) => string,
): readonly TableBlock[] {
  const each = width / count;
  const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, row) => {
    const cells = Array.from({ length: count }, (_, at) => {
      const item = items[row * count + at];
      const content = item === undefined ? '' : write(item, each - gap);
      return tag(
        'w:tc',
        {},
        tag('w:tcPr', {}, tag('w:tcW', { 'w:w': twips(each), 'w:type': 'dxa' })),
        content || '<w:p/>',
      );
    });
    return tag('w:tr', {}, '<w:trPr><w:cantSplit/></w:trPr>', ...cells);
  });
  const side = { 'w:w': twips(gap / 2), 'w:type': 'dxa' };
  const properties = tag(
    'w:tblPr',
    {},
    tag('w:tblW', { 'w:w': twips(width), 'w:type': 'dxa' }),
    '<w:tblLayout w:type="fixed"/>',
    tag('w:tblCellMar', {}, tag('w:left', side), tag('w:right', side)),
    '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
  );
  const grid = tag('w:tblGrid', {}, ...Array.from({ length: count }, () => tag('w:gridCol', { 'w:w': twips(each) })));
  const xml = tag('w:tbl', {}, properties, grid, rows.join(''));
  return [{ kind: 'table', xml, isTurned: false, after: 0, beginsPage: false }];
}
