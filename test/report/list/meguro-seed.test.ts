import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, type Files, inWords, readFolder, repository } from '../../output/build-workspace.ts';
import { openPdf, type PdfCell, type PdfPage, withoutSpace } from '../../output/open-pdf.ts';
import { gridOf, openWorkbook, resultOf, shownIn } from '../../output/open-workbook.ts';
import { type PrintedRow, printedGroupHead, printedHeads, printedRows, printedTally } from './meguro-list.ts';

const name = 'meguro-strategy';
const keys = Object.keys(printedHeads) as (keyof PrintedRow)[];

let files: Files;
let built: Built;
beforeAll(async () => {
  files = Object.fromEntries(await readFolder(join(repository, 'data', name)));
  built = await buildFiles(files, { name, years: [2020], reports: ['revision-list'], formats: ['pdf', 'xlsx'] });
});

describe('the data', () => {
  it('have no findings: the printed tally agrees and every reason stands where one is needed', () => {
    expect(inWords(built.findings.map(({ finding }) => finding))).toBe('');
  });

  it('hold no 取扱: it is computed from the two editions', () => {
    const texts = ['indicators.csv', 'old/indicators.csv', 'reasons.csv'].map((file) =>
      readFileSync(join(repository, 'data', name, file), 'utf8'),
    );
    expect(texts.filter((text) => /維持|修正|\d\.削除/.test(text))).toEqual([]);
  });
});

describe('the PDF', () => {
  it('holds every cell of the seed in its row and column', async () => {
    const pages = await openPdf(built.read(2020, 'revision-list.pdf'));
    expect(pages.flatMap(readRows)).toEqual(printedRows.map(closeUp));
  });

  it('holds the tally below the column of 取扱', async () => {
    const pages = await openPdf(built.read(2020, 'revision-list.pdf'));
    const page = pages.at(-1);
    if (page === undefined) throw new Error('no page');
    const rows = cellsBelow(page, 'treatment').slice(-printedTally.length);
    const counts = rows.map((row) => page.cellAt(middle(headOf(page, 'outcome')).x, middle(row).y)?.text);
    expect(rows.map(({ text }, index) => [text, counts[index]])).toEqual(printedTally);
  });
});

describe('the workbook', () => {
  it('holds every cell of the seed in its row and column, line by line', async () => {
    const { rows, columns, first } = await openList();
    const read = rows
      .slice(first, first + printedRows.length)
      .map((cells) => rowOf((key) => textIn(cells[columns[key]])));
    expect(read).toEqual(printedRows);
  });

  it('merges 基本目標 and 施策 over their rows, said again where a page breaks, and nothing else', async () => {
    const { rows, columns, first } = await openList();
    const body = rows.slice(first, first + printedRows.length);
    const merged: Partial<Record<keyof PrintedRow, number>> = { goal: 3, measure: 8 };
    for (const key of keys) {
      const cells = body.map((row) => row[columns[key]]);
      const expected = merged[key];
      const stood = expected === undefined ? cells.map((cell) => cell?.address) : cells.map(textIn);
      expect([key, new Set(stood).size]).toEqual([key, expected ?? printedRows.length]);
      const parts = new Set(cells.map((cell) => cell?.address)).size;
      expect([key, parts < printedRows.length / 2]).toEqual([key, expected !== undefined]);
    }
  });

  it('has the last two heads below one', async () => {
    const { rows, columns, first } = await openList();
    const above = rows[first - 2] ?? [];
    expect([above[columns.treatment], above[columns.outcome]].map(textIn)).toEqual([
      printedGroupHead,
      printedGroupHead,
    ]);
    expect(textIn(above[columns.goal])).toBe(printedHeads.goal);
  });

  it('holds the tally as numbers and their sum as a formula', async () => {
    const { rows, columns, first } = await openList();
    const foot = rows.slice(first + printedRows.length, first + printedRows.length + printedTally.length);
    const counts = foot.map((cells) => cells[columns.outcome]);
    expect(foot.map((cells, row) => [textIn(cells[columns.treatment]), textIn(counts[row])])).toEqual(printedTally);
    expect(counts.map((cell) => cell && typeof resultOf(cell))).toEqual(['number', 'number', 'number', 'number']);
    const addresses = counts.slice(0, -1).map((cell) => cell?.address);
    expect(counts.at(-1)?.formula).toBe(`SUM(${addresses.join(',')})`);
  });
});

describe('what staff must not forget', () => {
  it('is a reason: a blank one is an error with its place', async () => {
    const reasons = readFileSync(join(repository, 'data', name, 'reasons.csv'), 'utf8');
    const changed = {
      ...files,
      'reasons.csv': reasons.replace('K26,目標を引き上げ継続して取り組む必要があるため。', 'K26,'),
    };
    const { findings } = await buildFiles(changed, { name, years: [], reports: ['revision-list'], formats: ['xlsx'] });
    expect(findings.map(({ finding }) => finding)).toEqual([
      {
        code: 'revision-reason-missing',
        severity: 'error',
        facts: { id: 'K26', name: '防犯カメラ設置団体数', status: 'changed' },
        place: { file: 'reasons.csv', line: 13, column: 2 },
      },
    ]);
  });

  it('is what the printed tally says', async () => {
    const yaml = readFileSync(join(repository, 'data', name, 'torikumi.yaml'), 'utf8');
    const changed = { ...files, 'torikumi.yaml': yaml.replace('revise: 13', 'revise: 12') };
    const { findings } = await buildFiles(changed, { name, years: [], reports: ['revision-list'], formats: ['xlsx'] });
    expect(findings.map(({ finding: { code, facts } }) => ({ code, facts }))).toEqual([
      { code: 'revision-tally-differs', facts: { word: '修正', printed: 12, counted: 13 } },
    ]);
  });
});

function readRows(page: PdfPage): readonly PrintedRow[] {
  return cellsBelow(page, 'name').map(({ top, bottom }) =>
    rowOf((key) => {
      const cell = page.cellAt(middle(headOf(page, key)).x, (top + bottom) / 2);
      return withoutSpace(cell?.text ?? '');
    }),
  );
}

/** Cells as wide as the head of their column, from top to bottom. */
function cellsBelow(page: PdfPage, key: keyof PrintedRow): readonly PdfCell[] {
  const head = headOf(page, key);
  return page.cells
    .filter(
      (cell) => cell.top > head.top && Math.abs(cell.left - head.left) < 1 && Math.abs(cell.right - head.right) < 1,
    )
    .toSorted((a, b) => a.top - b.top);
}

function headOf(page: PdfPage, key: keyof PrintedRow): PdfCell {
  const head = page.cells.find((cell) => withoutSpace(cell.text) === printedHeads[key]);
  if (head === undefined) throw new Error(`page ${page.number} has no head ${printedHeads[key]}`);
  return head;
}

function middle({ left, right, top, bottom }: PdfCell): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function closeUp(row: PrintedRow): PrintedRow {
  return rowOf((key) => withoutSpace(row[key]));
}

function rowOf(textOf: (key: keyof PrintedRow) => string): PrintedRow {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as unknown as PrintedRow;
}

async function openList() {
  const workbook = await openWorkbook(built.read(2020, 'revision-list.xlsx'));
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const { rows } = gridOf(sheet);
  const heads = rows.findIndex((cells) => cells.some((cell) => textIn(cell) === printedHeads.treatment));
  const columnOf = (key: keyof PrintedRow) =>
    rows[heads]?.findIndex((cell) => withoutSpace(textIn(cell)) === printedHeads[key]) ?? -1;
  const columns = Object.fromEntries(keys.map((key) => [key, columnOf(key)])) as Record<keyof PrintedRow, number>;
  return { rows, columns, first: heads + 1 };
}

function textIn(cell: Cell | undefined): string {
  return cell === undefined ? '' : shownIn(cell);
}
