import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { isElement } from '../../src/document/document.ts';
import { changesOf } from '../../src/revision/changes.ts';
import type { Revision } from '../../src/revision/revision.ts';
import { tallyTreatments } from '../../src/revision/tally.ts';
import { prepareSmall, smallFiles } from '../report/revision/small-revision.ts';
import { type Built, buildFiles, type Files, readFolder, repository } from './build-workspace.ts';
import { findElements, openHtml } from './open-html.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';
import { openWorkbook, shownIn } from './open-workbook.ts';

const files = smallFiles();
let built: Built;
let revision: Revision;

beforeAll(async () => {
  built = await buildFiles(files, { years: [], name: 'city' });
  const { content } = await prepareSmall(files);
  if (content.comparison === undefined) throw new Error('no revision');
  revision = content.comparison.revision;
});

/** The text of each page, in the order it is read out. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await openPdf(bytes);
  return pages.map(({ texts }) => withoutSpace(texts.map(({ text }) => text).join('')));
}

async function cellsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const cells: string[] = [];
  for (const sheet of (await openWorkbook(bytes)).worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(shownIn(cell))));
  }
  return cells;
}

describe('溶け込み', () => {
  it('is not made where it would be the normal output once more, which is said', () => {
    expect(built.findings.map(({ finding }) => finding).filter(({ code }) => code === 'report-not-made')).toMatchObject(
      [
        { severity: 'notice', facts: { report: 'clean', same: 'list' } },
        { severity: 'notice', facts: { report: 'replaced-pages', same: 'list' } },
      ],
    );
    const names = [...built.files.keys()].filter((path) => /clean|replaced-pages\./.test(path));
    expect(names).toEqual([]);
  });

  it('is the normal output of the new data, in every format, where it is asked for alone', async () => {
    const alone = await buildFiles(files, { years: [], name: 'city', reports: ['clean'] });
    const read = (format: string) => [alone.read(2024, `clean.${format}`), built.read(2024, `list.${format}`)] as const;
    const [cleanPdf, listPdf] = read('pdf');
    expect(await pagesOf(cleanPdf)).toEqual(await pagesOf(listPdf));
    const [cleanHtml, listHtml] = read('html');
    expect(textOf(openHtml(cleanHtml))).toBe(textOf(openHtml(listHtml)));
    const [cleanXlsx, listXlsx] = read('xlsx');
    expect(await cellsOf(cleanXlsx)).toEqual(await cellsOf(listXlsx));
  });
});

describe('the outputs of one revision', () => {
  const rows = (name: string) => findElements(openHtml(built.read(2024, `${name}.html`)), 'tr');
  /** Rows of items; those above them say what they stand in. */
  const itemRows = (name: string) => rows(name).filter((row) => findElements(row, 'td').length > 1);

  it('agree on how many changes there are', () => {
    const changes = changesOf(revision);
    const [, table] = findElements(openHtml(built.read(2024, 'changes.html')), 'table');
    const told =
      table === undefined ? [] : findElements(table, 'tr').filter((row) => findElements(row, 'td').length > 1);
    expect(told).toHaveLength(changes.length);
    expect(itemRows('errata')).toHaveLength(changes.length);
    expect(textOf(openHtml(built.read(2024, 'changes.html')))).toContain(`変更は${changes.length}か所である。`);
    expect(itemRows('comparison')).toHaveLength(new Set(changes.map(({ item }) => item?.id)).size);
  });

  it('agree on how many items were kept, revised, deleted and added', () => {
    const { counts, total } = tallyTreatments(revision.items);
    const tally = findElements(openHtml(built.read(2024, 'revision-list.html')), 'tfoot').flatMap((foot) =>
      findElements(foot, 'td'),
    );
    expect(tally.map((cell) => Number(textOf(cell)))).toEqual([
      counts.keep,
      counts.revise,
      counts.delete,
      counts.add,
      total,
    ]);
    expect([counts.keep, counts.revise, counts.delete, counts.add]).toEqual([1, 2, 1, 1]);
  });

  it('mark in the redline each edit of each item once, and every text of what was added or removed', () => {
    const tree = openHtml(built.read(2024, 'redline.html'));
    for (const item of revision.items) {
      const fields = [item.name, ...item.fields];
      const cells = findElements(tree, 'th', 'td').filter(
        ({ properties: { id } }) => id === item.id || String(id).startsWith(`${item.id}/`),
      );
      const own = changesOf(revision).filter((change) => change.item === item);
      const edits = own.reduce((sum, change) => sum + change.edits, 0);
      const texts = fields.filter(({ segments }) => segments.length > 0).length;
      const isWhole = item.status === 'added' || item.status === 'removed';
      expect(
        cells.map(countMarks).reduce((sum, count) => sum + count, 0),
        item.id,
      ).toBe(isWhole ? texts : edits);
    }
  });

  it('join no two numbers in the text of the redline, whatever is done with its spaces', async () => {
    const text = (await pagesOf(built.read(2024, 'redline.pdf'))).join('');
    expect(text).toContain('32,268');
    expect(text).not.toMatch(/32,26832,550|6,1666,227|6,2276,166|32,55032,268/);
  });
});

describe('差替え頁', () => {
  it('of 大阪市港区 are those of both editions that differ', async () => {
    const folder = [...(await readFolder(join(repository, 'data/osaka-minato-policy')))];
    const all: Files = Object.fromEntries(folder);
    const settings = new TextDecoder().decode(all['torikumi.yaml'] as Uint8Array);
    const alone = {
      'torikumi.yaml': settings.replace(/revision:[\s\S]*?(?=\n\S)/, ''),
      'form.yaml': all['draft/form.yaml'] ?? '',
    };
    const choice = { years: [], name: 'minato', formats: ['pdf'] };
    const draft = await buildFiles(alone, { ...choice, reports: ['form'] });
    const final = await buildFiles(all, { ...choice, reports: ['form', 'replaced-pages', 'redline'] });
    const [before, after] = [await pagesOf(draft.read(2022, 'form.pdf')), await pagesOf(final.read(2022, 'form.pdf'))];
    const differing = after.filter((page, index) => page !== before[index]);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(after.length);
    expect(await pagesOf(final.read(2022, 'replaced-pages.pdf'))).toEqual(differing);
    const redline = (await pagesOf(final.read(2022, 'redline.pdf'))).join('');
    expect(redline).toContain('資料A');
    expect(redline).not.toMatch(/32,26832,550|6,1666,227|９12月|1419件/);
  });
});

/** Deleted and inserted text side by side is one mark. */
function countMarks(cell: Element): number {
  const isMark = (node: ElementContent | undefined) => node !== undefined && isElement(node, 'del', 'ins');
  return cell.children.reduce((sum, child, index) => {
    const inside = isElement(child) && !isMark(child) ? countMarks(child) : 0;
    return sum + inside + (isMark(child) && !isMark(cell.children[index - 1]) ? 1 : 0);
  }, 0);
}
