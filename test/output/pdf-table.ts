/** The indicator rows of a PDF, read by position: rows and columns are what the ruled lines make of the page. */

import { type PdfCell, type PdfPage, withoutSpace } from './open-pdf.ts';
import { lastHeads, nameHead, projectHead, type ReportRow } from './report-table.ts';

/** The rows of every page whose head names the indicators, in printed order. */
export function readPdfRows(pages: readonly PdfPage[]): readonly ReportRow<PdfCell>[] {
  return pages.flatMap((page) => {
    const tables = findTables(page);
    return tables.flatMap((heads, at) => readRows(page, heads, tables[at + 1]?.name.top ?? Number.POSITIVE_INFINITY));
  });
}

export interface PdfHeads {
  /** The column heads from left to right, as found by their text on this page. */
  readonly columns: readonly PdfCell[];
  readonly name: PdfCell;
  /** The cell below the heads, over all columns. */
  readonly goal: PdfCell;
}

/** Of the first table of indicators on the page. */
export function findHeads(page: PdfPage): PdfHeads | undefined {
  return findTables(page)[0];
}

/** From top to bottom: goals of a few indicators follow each other. */
function findTables(page: PdfPage): readonly PdfHeads[] {
  const names = page.cells.filter((cell) => cell.text === nameHead).toSorted((a, b) => a.top - b.top);
  return names.flatMap((name) => headsBeside(page, name) ?? []);
}

function headsBeside(page: PdfPage, name: PdfCell): PdfHeads | undefined {
  const columns = page.cells.filter((cell) => Math.abs(cell.top - name.top) < 0.5 && cell.bottom <= name.bottom + 0.5);
  const goal = page.cellAt(center(name).x, name.bottom + 1);
  const isIndicatorTable =
    columns.some(({ text }) => text === projectHead) && columns.some(({ text }) => lastHeads.includes(text));
  return isIndicatorTable && goal !== undefined ? { columns, name, goal } : undefined;
}

function readRows(page: PdfPage, { columns, name, goal }: PdfHeads, end: number): readonly ReportRow<PdfCell>[] {
  const names = page.cells.filter(
    (cell) =>
      cell.top > name.top + 1 &&
      cell.top < end &&
      cell.left <= name.left + 0.5 &&
      Math.abs(cell.right - name.right) < 0.5,
  );
  return names.map((row) => {
    const y = center(row).y;
    const cells = new Map(
      columns.flatMap((head) => {
        const cell = page.cellAt(center(head).x, y);
        return cell === undefined ? [] : [[head.text, cell] as const];
      }),
    );
    const project = cells.get(projectHead);
    return {
      goal: goal.text.replace(/（つづき）$/, ''),
      project: project === undefined || project.left === row.left ? '' : project.text,
      name: row.text,
      cells,
      shown: new Map([...cells].map(([head, cell]) => [head, withoutSpace(cell.text)])),
      place: `page ${page.number}`,
    };
  });
}

function center({ left, right, top, bottom }: PdfCell): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
