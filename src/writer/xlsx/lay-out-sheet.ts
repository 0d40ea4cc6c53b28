/** Lays the blocks of a sheet out below each other: columns, row heights, and the place of every cell and picture. */

import type { ComposedDocument, PageSetup } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import type { Block, FiguresBlock, TableBlock, TextBlock } from './block.ts';
import { createBlockStyles } from './cell-style.ts';
import { composeColumns } from './column-grid.ts';
import { layOutFigures } from './lay-out-figures.ts';
import { layOutTable } from './lay-out-table.ts';
import { addRows, cellMargin, indentWidth, type OpenSheet, textCell, textHeight } from './open-sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { SheetPlan } from './sheet-plan.ts';
import type { TextMeasure } from './text-height.ts';

const blankRow = 8;
const paper = { A3: [297, 420], A4: [210, 297] } as const;

export function layOutSheet(
  plan: SheetPlan,
  { theme, page }: Pick<ComposedDocument, 'theme' | 'page'>,
  measure: TextMeasure,
): SheetLayout {
  const blocks = plan.blocks();
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  const styleOf = createBlockStyles(theme);
  const size = styleOf('td', []).size ?? 10;
  const grid = composeColumns(tables, {
    pageWidth: printableWidth(page, theme),
    size,
    padding: 2 * cellMargin + indentWidth,
    measure,
  });
  const sheet: OpenSheet = {
    styleOf,
    measure,
    grid,
    rowHeights: [],
    cells: [],
    tables: [],
    pictures: [],
    pageStarts: [],
    anchors: [],
    findings: [],
  };
  for (const block of blocks) layOutBlock(block, sheet);
  const { rowHeights, cells, pictures, pageStarts, anchors, findings } = sheet;
  // Nothing else: all sheets are held until they are written, and the blocks that they were laid out from take as much again.
  return {
    ...{ name: plan.name, columnWidths: grid.widths, rowHeights, cells, tables: sheet.tables, pictures },
    ...{ pageStarts, anchors, findings },
  };
}

function layOutBlock(block: Block, sheet: OpenSheet): void {
  const row = sheet.rowHeights.length + 1;
  for (const id of block.anchors ?? []) sheet.anchors.push({ id, row, column: 1 });
  switch (block.kind) {
    case 'text':
      layOutText(block, sheet);
      return;
    case 'table':
      layOutTableBlock(block, sheet);
      return;
    case 'figures':
      layOutFigureBlock(block, sheet);
      return;
    case 'page-break':
      if (sheet.rowHeights.length > 0) sheet.pageStarts.push(sheet.rowHeights.length + 1);
  }
}

/** A text stands in one cell over the whole width. */
function layOutText(block: TextBlock, sheet: OpenSheet): void {
  const columns = sheet.grid.widths.length;
  const row = sheet.rowHeights.length + 1;
  const rows = addRows(textHeight(block, 1, columns, sheet), sheet);
  sheet.cells.push(textCell(block, { row, rows, column: 1, columns }));
}

function layOutTableBlock({ grid }: TableBlock, sheet: OpenSheet): void {
  layOutTable(grid, sheet);
  addRows(blankRow, sheet);
}

function layOutFigureBlock({ figures }: FiguresBlock, sheet: OpenSheet): void {
  layOutFigures(figures, sheet);
  addRows(blankRow, sheet);
}

/** What fits between the margins when the page is filled at the theme's own sizes. */
function printableWidth({ size, orientation }: PageSetup, theme: Theme): number {
  const [short, long] = paper[size];
  const width = (orientation === 'landscape' ? long : short) - theme.page.margin.left - theme.page.margin.right;
  return ((width / 25.4) * 72) / theme.page.scale[size];
}
