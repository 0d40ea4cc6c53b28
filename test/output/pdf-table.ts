/** The indicator rows of a PDF, read by position: rows and columns are what the ruled lines make of the page. */

import { type PdfCell, type PdfPage, withoutSpace } from './open-pdf.ts';
import { lastHeads, nameHead, projectHead, type ReportRow } from './report-table.ts';

/** The rows of every page whose head names the indicators, in printed order. */
export function readPdfRows(pages: readonly PdfPage[]): readonly ReportRow<PdfCell>[] {
  return pages.flatMap((page) => {
    const heads = findHeads(page);
    return heads === undefined ? [] : readRows(page, heads);
  });
}

export interface PdfHeads {
  /** The column heads from left to right, as found by their text on this page. */
  readonly columns: readonly PdfCell[];
  readonly name: PdfCell;
  /** The cell below the heads, over all columns. */
  readonly goal: PdfCell;
}

export function findHeads(page: PdfPage): PdfHeads | undefined {
  const name = page.cells.find((cell) => cell.text === nameHead);
  if (name === undefined) return undefined;
  const columns = page.cells.filter((cell) => Math.abs(cell.top - name.top) < 0.5 && cell.bottom <= name.bottom + 0.5);
  const goal = page.cellAt(center(name).x, name.bottom + 1);
  const isIndicatorTable =
    columns.some(({ text }) => text === projectHead) && columns.some(({ text }) => lastHeads.includes(text));
  return isIndicatorTable && goal !== undefined ? { columns, name, goal } : undefined;
}

function readRows(page: PdfPage, { columns, name, goal }: PdfHeads): readonly ReportRow<PdfCell>[] {
  const names = page.cells.filter(
    (cell) => cell.top > name.top + 1 && cell.left <= name.left + 0.5 && Math.abs(cell.right - name.right) < 0.5,
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
