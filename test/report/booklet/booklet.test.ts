import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, readFolder, repository } from '../../output/build-workspace.ts';
import { openWorkbook, resultOf, shownIn } from '../../output/open-workbook.ts';
import { getDocument } from '../../output/pdfjs.ts';
import { openHtml } from './open-booklet.ts';

let built: Built;
let strategy: Built;
beforeAll(async () => {
  built = await build('shinagawa-planning-dept', ['booklet', 'programmes', 'programme-data']);
  strategy = await build('shinagawa-strategy', ['booklet', 'indicator-pages']);
});

async function build(name: string, reports: readonly string[]): Promise<Built> {
  const files = Object.fromEntries(await readFolder(join(repository, 'data', name)));
  return buildFiles(files, { name, years: name === 'shinagawa-strategy' ? [2018] : [], reports });
}

describe('the contents', () => {
  it.each(['shinagawa-planning-dept', 'shinagawa-strategy'])('of %s lead to the pages that they name', async (name) => {
    const [files, year] = name === 'shinagawa-strategy' ? [strategy, 2018] : [built, 2023];
    const links = await linksOf(files.read(year, 'booklet.pdf'), 2);
    expect(links.length).toBeGreaterThan(4);
    for (const { text, label } of links) expect(text).toContain(`${label} 頁`);
  });

  it('stand on pages without numbers', async () => {
    expect((await labelsOf(built.read(2023, 'booklet.pdf'))).slice(0, 4)).toEqual(['', '', '1', '2']);
  });
});

describe('the index of indicators', () => {
  it('names the page of each, and so does the table that the progress report is filled from', async () => {
    const html = openHtml(strategy.read(2018, 'booklet.html'));
    const csv = new TextDecoder().decode(strategy.read(2018, 'indicator-pages.csv')).trim().split('\r\n');
    const pages = new Map(
      csv
        .slice(1)
        .map((line) => line.replaceAll('"', '').split(','))
        .map(([id, , page]) => [id, page]),
    );
    const index = html.index.map(({ href, page }) => [href.replace('#kpi-', ''), page] as const);
    expect(index.length).toBe(72);
    expect(index).toEqual([...pages]);
    expect([...pages.values()].every((page) => /^\d+$/.test(page ?? ''))).toBe(true);
  });
});

describe('the workbook of programmes', () => {
  it('begins with an index that leads to every sheet', async () => {
    const bytes = built.read(2023, 'programmes.xlsx');
    const workbook = await openWorkbook(bytes);
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['目次', '事務事業一覧', '表1 予算の編成']);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const targets = [...sheet.matchAll(/<hyperlink ref="[A-Z]+\d+" location="'([^']*)'!A1"\/>/g)].map(
      ([, name]) => name,
    );
    expect(targets).toEqual(names.slice(1));
  });

  it('filters the programmes, but not their total', async () => {
    const sheet = (await openWorkbook(built.read(2023, 'programmes.xlsx'))).getWorksheet('事務事業一覧');
    if (sheet === undefined) throw new Error('no sheet');
    const [first = '', last = ''] = String(sheet.autoFilter).split(':');
    expect(shownIn(sheet.getCell(first))).toBe('課');
    const below = Number(sheet.getCell(last).row) + 1;
    expect(shownIn(sheet.getCell(below, 1))).toBe('合計');
  });

  it('adds up the budgets by a formula', async () => {
    const sheet = (await openWorkbook(built.read(2023, 'programmes.xlsx'))).getWorksheet('事務事業一覧');
    if (sheet === undefined) throw new Error('no sheet');
    let total = 0;
    let printed: unknown;
    sheet.eachRow((row) => {
      const cell = row.getCell(6);
      if (shownIn(row.getCell(1)) === '合計') printed = resultOf(cell);
      else if (typeof cell.value === 'number') total += cell.value;
    });
    expect(total).toBeGreaterThan(0);
    expect(printed).toBe(total);
  });
});

describe('the data of programmes', () => {
  it('have a row for each programme and year, with what is printed beside the number', () => {
    const csv = new TextDecoder().decode(built.read(2023, 'programme-data.csv'));
    const line = csv.split('\r\n').find((each) => each.includes('159,963千円'));
    expect(line).toContain('"2023","2023100000","令和5年度","予算額","159963","千円","","159,963千円"');
  });
});

interface FoundLink {
  readonly text: string;
  readonly label: string | undefined;
}

/** What stands on the line of each link of a page, and the label of the page that it leads to. */
async function linksOf(bytes: Uint8Array, number: number): Promise<readonly FoundLink[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(number);
  const labels = (await pdf.getPageLabels()) ?? [];
  const { items } = await page.getTextContent();
  const links: FoundLink[] = [];
  for (const { dest, rect } of await page.getAnnotations()) {
    const [reference] = (await pdf.getDestination(String(dest))) ?? [];
    const label = labels[await pdf.getPageIndex(reference)];
    // A long title takes two lines; the number stands on the last.
    const text = items
      .flatMap((item) => ('str' in item && Math.abs(item.transform[5] - rect[1]) < 8 ? [item.str] : []))
      .join('');
    if (links.at(-1)?.label === label) links.pop();
    links.push({ text, label });
  }
  await task.destroy();
  return links;
}

async function labelsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const labels = (await (await task.promise).getPageLabels()) ?? [];
  await task.destroy();
  return labels;
}
