/** Tables of WordprocessingML: heads that are repeated, merged cells, and rows and columns that were put in or struck out. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import type { OpenCell } from '../../layout/measure/open-cell.ts';
import { planTable, ruleWidthOf } from '../../layout/measure/plan-table.ts';
import type { FullStyle, Measuring } from '../../layout/text/measuring.ts';
import { tag } from '../package/xml.ts';
import { collectRuns, type Run, type Side } from './collect-runs.ts';
import { twips } from './paragraph.ts';
import { type Beginnings, beginningsOf, type ReadCell, type ReadRow, sideOfRow, sidesOfColumns } from './row-sides.ts';
import { settleBreaks } from './settle-breaks.ts';

/** What a table needs of the document that it stands in. */
export interface TableSetting {
  readonly measuring: Measuring;
  /** The paragraphs of a cell. */
  cell(
    element: Element,
    runs: readonly Run[],
    options: { readonly keepNext: boolean; readonly ids: readonly string[] },
  ): string;
  /** What is said of a row or a cell that stands in one edition alone. */
  change(name: string): string;
}

export interface WrittenTable {
  readonly xml: string;
  readonly isTurned: boolean;
  readonly width: number;
}

/** As one, or as several below each other where it has more columns than a page has room for. */
export function composeTable(table: Element, width: number, setting: TableSetting): readonly WrittenTable[] {
  const { plan } = planTable(table, width, setting.measuring);
  const hasLines = ruleWidthOf(table, setting.measuring) > 0 && !classesOf(table).includes('plain');
  return plan.parts.map(({ widths, groups }) => {
    const read = groups.map(({ part, rows }) => openGroup(part, rows.map(readRow(setting))));
    const [rows, sides] = [read.flatMap((group) => group.rows), read.flatMap((group) => group.sides)];
    const writer = new TableWriter(widths, sidesOfColumns(rows, sides, widths.length), setting);
    const written = read.flatMap((group) => writer.group(group));
    return { xml: tableXml(written, widths, hasLines, setting), isTurned: plan.turned, width: plan.width };
  });
}

interface Group {
  readonly part: 'head' | 'body' | 'foot';
  readonly rows: readonly ReadRow[];
  readonly sides: readonly Side[];
}

/** The heads of a table stand in all its editions. */
function openGroup(part: Group['part'], rows: readonly ReadRow[]): Group {
  return { part, rows, sides: rows.map((row) => (part === 'head' ? 'both' : sideOfRow(row))) };
}

function readRow({ measuring }: TableSetting): (row: readonly OpenCell[]) => ReadRow {
  return (row) =>
    row.map((cell) => {
      const runs = cell.shownAgain === 'empty' ? [] : collectRuns(cell.element.children, measuring.theme);
      return { ...cell, runs: settleBreaks(runs) };
    });
}

function tableXml(
  rows: readonly string[],
  widths: readonly number[],
  hasLines: boolean,
  { measuring }: TableSetting,
): string {
  const { rule } = measuring.theme;
  const line = {
    'w:val': 'single',
    'w:sz': Math.max(2, Math.round(rule.width * 8)),
    'w:space': 0,
    'w:color': rule.color.slice(1).toUpperCase(),
  };
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => tag(`w:${edge}`, line));
  const total = widths.reduce((sum, each) => sum + each, 0);
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      tag('w:tblW', { 'w:w': twips(total), 'w:type': 'dxa' }),
      hasLines ? tag('w:tblBorders', {}, ...edges) : '',
      '<w:tblLayout w:type="fixed"/>',
      '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    ),
    tag('w:tblGrid', {}, ...widths.map((each) => tag('w:gridCol', { 'w:w': twips(each) }))),
    rows.join(''),
  );
}

/** Rows of one group that are kept on a page together; more would leave pages empty. */
const mostKept = 6;

class TableWriter {
  readonly #widths: readonly number[];
  readonly #columnSides: readonly Side[];
  readonly #setting: TableSetting;

  constructor(widths: readonly number[], columnSides: readonly Side[], setting: TableSetting) {
    this.#widths = widths;
    this.#columnSides = columnSides;
    this.#setting = setting;
  }

  group({ part, rows, sides }: Group): readonly string[] {
    const beginnings = new Map(rows.flat().map((cell) => [cell, beginningsOf(cell, sides)]));
    const isKept = part === 'head' || rows.length <= mostKept;
    return coverRows(rows).map((covering, at) => {
      const side = sides[at] ?? 'both';
      const keepNext = isKept && (part === 'head' || at < rows.length - 1);
      const cells = covering.map((cell) => this.#cell(cell, at, side, beginnings.get(cell), keepNext));
      const properties = [
        '<w:cantSplit/>',
        part === 'head' ? '<w:tblHeader/>' : '',
        side === 'both' ? '' : this.#setting.change(side === 'old' ? 'w:del' : 'w:ins'),
      ];
      return tag('w:tr', {}, tag('w:trPr', {}, ...properties), this.#fill(cells));
    });
  }

  #cell(cell: ReadCell, row: number, side: Side, beginnings: Beginnings | undefined, keepNext: boolean): WrittenCell {
    const begun = beginnings?.get(row);
    const isMerged = cell.rows > 1;
    const merge = !isMerged ? '' : begun === undefined ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
    const runs = begun ?? (row === cell.row ? cell.runs : []);
    const shown = side === 'both' ? runs : runs.map((run) => ({ ...run, side }));
    const width = this.#widths.slice(cell.column, cell.column + cell.columns).reduce((sum, each) => sum + each, 0);
    const changed = cell.columns === 1 && side === 'both' ? (this.#columnSides[cell.column] ?? 'both') : 'both';
    const properties = [
      tag('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      cell.columns > 1 ? tag('w:gridSpan', { 'w:val': cell.columns }) : '',
      merge,
      lookOfCell(cell.style),
      changed === 'both' ? '' : this.#setting.change(changed === 'old' ? 'w:cellDel' : 'w:cellIns'),
    ];
    const ids = row === cell.row ? (cell.anchors ?? []) : [];
    const content = this.#setting.cell(cell.element, shown, { keepNext, ids });
    const xml = tag('w:tc', {}, tag('w:tcPr', {}, ...properties), content);
    return { column: cell.column, columns: cell.columns, xml };
  }

  /** Every column of a row has a cell. */
  #fill(cells: readonly WrittenCell[]): string {
    let xml = '';
    let at = 0;
    for (const cell of cells) {
      if (cell.column > at) xml += this.#gap(at, cell.column);
      xml += cell.xml;
      at = cell.column + cell.columns;
    }
    return at < this.#widths.length ? xml + this.#gap(at, this.#widths.length) : xml;
  }

  #gap(from: number, to: number): string {
    const width = this.#widths.slice(from, to).reduce((sum, each) => sum + each, 0);
    const span = to - from > 1 ? tag('w:gridSpan', { 'w:val': to - from }) : '';
    return tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }), span), '<w:p/>');
  }
}

interface WrittenCell {
  readonly column: number;
  readonly columns: number;
  readonly xml: string;
}

/** By row, the cells that begin in it or reach into it, from the left. */
function coverRows(rows: readonly ReadRow[]): readonly ReadRow[] {
  let open: ReadRow = [];
  return rows.map((cells, row) => {
    open = [...open.filter((cell) => cell.row + cell.rows > row), ...cells].toSorted((a, b) => a.column - b.column);
    return open;
  });
}

function lookOfCell({ fill, paddingX, paddingY, verticalAlign }: FullStyle): string {
  const margin = (edge: string, points: number) => tag(`w:${edge}`, { 'w:w': twips(points), 'w:type': 'dxa' });
  return [
    fill === undefined
      ? ''
      : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill.slice(1).toUpperCase() }),
    tag(
      'w:tcMar',
      {},
      ...[margin('top', paddingY), margin('left', paddingX), margin('bottom', paddingY), margin('right', paddingX)],
    ),
    tag('w:vAlign', { 'w:val': verticalAlign === 'middle' ? 'center' : 'top' }),
  ].join('');
}
