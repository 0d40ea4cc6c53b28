/** xl/commentsN.xml and the drawing of the boxes that they are shown in. */

import { declaration, tag, textTag } from '../../package/xml.ts';
import type { FontFormat } from './cell-format.ts';
import { composeFont } from './style-sheet.ts';
import { columnLetters } from './worksheet.ts';

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Where its box stands: column, pixels, row, pixels of its top left corner, then of its bottom right one, from 0. */
  readonly anchor: readonly number[];
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export function* commentsXml(comments: readonly Comment[], author: string, font: FontFormat): Generator<string> {
  yield `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  yield tag('authors', {}, textTag('author', author));
  yield '<commentList>';
  for (const { row, column, text } of comments) {
    const run = `<r>${tag('rPr', {}, composeFont(font, 'rFont'))}${textTag('t', text)}</r>`;
    yield tag('comment', { ref: `${columnLetters(column)}${row}`, authorId: 0 }, tag('text', {}, run));
  }
  yield '</commentList></comments>';
}

/** Ids of shapes of a sheet begin at a multiple of 1,024. */
const shapesOfSheet = 1024;

export function* vmlXml(comments: readonly Comment[], sheet: number): Generator<string> {
  yield '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
  yield `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>`;
  yield '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  for (const [index, comment] of comments.entries()) yield composeShape(comment, sheet * shapesOfSheet + index + 1);
  yield '</xml>';
}

function composeShape({ row, column, anchor, width, height }: Comment, id: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto">` +
    '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
