/** Places figures side by side as far as the sheet is wide, each below its caption, in rows kept free for them. */

import type { Figure } from './block.ts';
import { addRows, type OpenSheet, textCell, textHeight, widthOf } from './open-sheet.ts';

interface PlacedFigure {
  readonly figure: Figure;
  readonly column: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

const gap = 8;

export function layOutFigures(figures: readonly Figure[], sheet: OpenSheet): void {
  let band: PlacedFigure[] = [];
  for (const figure of figures) {
    const last = band.at(-1);
    const beside = last === undefined ? undefined : placeFigure(figure, last.column + last.columns, sheet);
    if (beside !== undefined && fits(figure, beside)) band.push(beside);
    else {
      addBand(band, sheet);
      band = [placeFigure(figure, 1, sheet)].filter((placed) => placed !== undefined);
    }
  }
  addBand(band, sheet);
}

/** The figure at full size from `column` on, over as many columns as it needs; shrunk when the sheet ends before. */
function placeFigure(figure: Figure, column: number, sheet: OpenSheet): PlacedFigure | undefined {
  const left = sheet.grid.widths.length - column + 1;
  if (left < 1) return undefined;
  let columns = 1;
  while (columns < left && widthOf(column, columns, sheet) < figure.picture.width + gap) columns += 1;
  const room = Math.max(widthOf(column, columns, sheet) - gap, gap);
  const shrink = Math.min(1, room / figure.picture.width);
  const { width, height, workbookChart } = figure.picture;
  return { figure, column, columns, width: width * shrink, height: (workbookChart?.height ?? height) * shrink };
}

function fits(figure: Figure, placed: PlacedFigure): boolean {
  return placed.width === figure.picture.width;
}

/** Captions stand in the same rows as their pictures, so that no page break comes between. */
function addBand(band: readonly PlacedFigure[], sheet: OpenSheet): void {
  if (band.length === 0) return;
  const captionHeight = Math.max(
    ...band.map(({ figure: { caption }, column, columns }) =>
      caption === undefined ? gap : textHeight(caption, column, columns, sheet),
    ),
  );
  const row = sheet.rowHeights.length + 1;
  const rows = addRows(captionHeight + Math.max(...band.map((placed) => placed.height)) + gap, sheet);
  for (const { figure, column, columns, width, height } of band) {
    if (figure.caption !== undefined) sheet.cells.push(textCell(figure.caption, { row, rows, column, columns }, 'top'));
    sheet.pictures.push({ picture: figure.picture, row, offset: captionHeight, column, width, height });
  }
}
