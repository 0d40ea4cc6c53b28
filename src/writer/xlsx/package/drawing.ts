/** xl/drawings/drawingN.xml: pictures and charts at their places, with the words for those who cannot see them. */

import { declaration, tag } from '../../package/xml.ts';

/** English metric units, in which drawings are placed. */
const emuPerPoint = 12_700;

/** From the top left corner of a cell on, rows and columns from 1; lengths are points. */
export interface DrawingPlace {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawn {
  readonly place: DrawingPlace;
  readonly kind: 'picture' | 'chart';
  readonly name: string;
  readonly alternative: string;
}

/** The relation of each is `rId` and its number in the list, from 1. */
export function* drawingXml(list: readonly Drawn[]): Generator<string> {
  yield `${declaration}${tag('xdr:wsDr', {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  }).slice(0, -2)}>`;
  for (const [index, drawn] of list.entries()) yield composeAnchor(drawn, index + 1);
  yield '</xdr:wsDr>';
}

function composeAnchor(drawn: Drawn, id: number): string {
  const { row, column, offsetX, offsetY, width, height } = drawn.place;
  const number = (name: string, value: number) => `<xdr:${name}>${value}</xdr:${name}>`;
  const from =
    number('col', column - 1) +
    number('colOff', emu(offsetX)) +
    number('row', row - 1) +
    number('rowOff', emu(offsetY));
  const size = { cx: emu(width), cy: emu(height) };
  const content = drawn.kind === 'picture' ? composePicture(drawn, id, size) : composeChartFrame(drawn, id);
  return `<xdr:oneCellAnchor><xdr:from>${from}</xdr:from>${tag('xdr:ext', size)}${content}<xdr:clientData/></xdr:oneCellAnchor>`;
}

function composePicture({ name, alternative }: Drawn, id: number, size: { cx: number; cy: number }): string {
  const relation = {
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'r:embed': `rId${id}`,
  };
  return tag(
    'xdr:pic',
    {},
    tag(
      'xdr:nvPicPr',
      {},
      tag('xdr:cNvPr', { id: id + 1, name, descr: alternative }),
      '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr>',
    ),
    tag('xdr:blipFill', {}, tag('a:blip', relation), '<a:stretch><a:fillRect/></a:stretch>'),
    tag(
      'xdr:spPr',
      {},
      tag('a:xfrm', {}, '<a:off x="0" y="0"/>', tag('a:ext', size)),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ),
  );
}

function composeChartFrame({ name, alternative }: Drawn, id: number): string {
  const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return tag(
    'xdr:graphicFrame',
    { macro: '' },
    tag(
      'xdr:nvGraphicFramePr',
      {},
      tag('xdr:cNvPr', { id: id + 1, name, descr: alternative }),
      '<xdr:cNvGraphicFramePr/>',
    ),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: chart },
        tag('c:chart', {
          'xmlns:c': chart,
          'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'r:id': `rId${id}`,
        }),
      ),
    ),
  );
}

function emu(points: number): number {
  return Math.round(points * emuPerPoint);
}
