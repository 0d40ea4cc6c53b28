import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, sampleFilesWith } from '../../output/build-workspace.ts';
import { openCsv } from '../../output/open-data.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { withoutSpace } from '../../output/open-pdf.ts';
import { gridOf, openWorkbook } from '../../output/open-workbook.ts';

const computed = ['前年度増減', '増減率', '達成率', '評価'];
/** The columns of values in the report of each year: a report of a year shows nothing of later ones. */
const columns = [
  [2015, ['27年度']],
  [2016, ['27年度', '28年度']],
  [2017, ['27年度', '28年度', '29年度']],
] as const;

let built: Built;

beforeAll(async () => {
  const files = await sampleFilesWith('reports: { progress: { trends: none } }');
  const years = columns.map(([year]) => year);
  built = await buildFiles(files, { years, reports: ['progress', 'indicators'], formats: ['html', 'xlsx', 'csv'] });
});

describe.each(columns)('the report of %i', (year, actuals) => {
  const values = ['26年度（基準値）', ...actuals, '31年度（目標数値）'];
  const later = ['27年度', '28年度', '29年度'].slice(actuals.length);

  it('has the columns of its year and of those before, in every table of indicators', () => {
    const tables = findElements(openHtml(built.read(year, 'progress.html')), 'table');
    const heads = tables.map((table) =>
      findElements(table, 'thead')
        .flatMap((head) => findElements(head, 'tr').slice(0, 1))
        .flatMap((row) => findElements(row, 'th'))
        .map((cell) => withoutSpace(textOf(cell))),
    );
    const ofIndicators = heads.filter(
      (head) => head.includes('達成率') && head.includes('頁') && head.includes('評価'),
    );
    expect(ofIndicators).toHaveLength(4);
    for (const head of ofIndicators) {
      expect(head).toEqual(['頁', '全体計画', '重要業績評価指標（ＫＰＩ）', ...values, ...computed]);
    }
  });

  it('has no cell of a workbook that heads a later year', async () => {
    const workbook = await openWorkbook(built.read(year, 'progress.xlsx'));
    // The pages before the tables, and the index of ratings, name the years of targets.
    const tables = workbook.worksheets.slice(2).filter(({ name }) => name !== '評価の一覧');
    const texts = tables.flatMap((sheet) => {
      const { rows, textOf } = gridOf(sheet);
      return rows.flatMap((row) => row.map((cell) => (cell === undefined ? '' : textOf(cell))));
    });
    expect(texts.filter((text) => later.includes(text))).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(values));
  });

  it('has no actual of a later year in the data form', () => {
    const actual = openCsv(built.read(year, 'indicators.csv')).filter((record) => record.値の種類 === '実績値');
    const years = new Set(actual.map((record) => Number(record['年度（西暦）'])));
    expect([...years].toSorted()).toEqual(actuals.map((_, index) => 2015 + index));
  });
});
