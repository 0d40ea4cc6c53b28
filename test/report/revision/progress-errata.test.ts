import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordFinding } from '../../../src/finding/render.ts';
import { type Built, buildFiles, type Files, inWords } from '../../output/build-workspace.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { openPdf, type PdfText, withoutSpace } from '../../output/open-pdf.ts';

const settings = `organization: 見本市
plan: { title: 見本市総合計画 }
document: { date: 2024-08-30, years: era }
`;
const revised = `${settings}revision: { old: old, labels: { old: 誤, new: 正 } }\n`;

const table = (
  visitors: string,
  target = '4000',
) => `ID,基本目標,施策,KPI,単位,種別,方向,基準値（R1）,R4,R5,目標値（R8）,担当課
K1,基本目標１　育つまち,子育て,待機児童数,人,時点,減少,12,9,4,0,こども課
K2,,,拠点の利用者数,人,年間,増加,3000,3100,${visitors},${target},こども課
K3,基本目標２　にぎわうまち,商工,創業件数（累計）,件,累計,増加,21,38,52,80,商工課
K4,,,空き店舗率,％,時点,減少,18.5,18.1,17.6,15.0,商工課
`;

const corrected: Files = {
  'torikumi.yaml': revised,
  'indicators.csv': table('2900'),
  'old/indicators.csv': table('3900'),
};

/** The text of each row of a table of an HTML output. */
function rowsOf(built: Built, year: number, name: string): readonly (readonly string[])[] {
  const cells = (row: Element) => findElements(row, 'th', 'td').map((cell) => textOf(cell));
  return findElements(openHtml(built.read(year, `${name}.html`)), 'tr').map(cells);
}

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await openPdf(bytes)).map(({ texts }) => withoutSpace(texts.map(({ text }) => text).join('')));
}

describe('a corrected value', () => {
  let built: Built;
  let published: Built;
  beforeAll(async () => {
    const reports = ['progress', 'errata', 'replaced-pages', 'replaced-pages-list'];
    built = await buildFiles(corrected, { years: [], name: 'city', reports, formats: ['pdf', 'html'] });
    const files = { 'torikumi.yaml': settings, 'indicators.csv': table('3900') };
    published = await buildFiles(files, { years: [], name: 'city', reports: ['progress'], formats: ['pdf'] });
  });

  it('is corrected in the report of its year, with the figures, counts, lists and charts that come from it', () => {
    const told = rowsOf(built, 2023, 'errata').map(([, , ...rest]) => rest.join('｜'));
    expect(told).toEqual(
      expect.arrayContaining([
        '拠点の利用者数　R5｜3900｜2900',
        '拠点の利用者数　前年度増減｜+800人｜−200人',
        '拠点の利用者数　増減率｜+25.8%｜−6.5%',
        '拠点の利用者数　達成率｜97.5%｜72.5%',
        '拠点の利用者数　評価｜○ 順調｜△ やや遅れ',
        '総括（令和5年度実績）　計　○ 順調｜1｜0',
        '基本目標１　育つまち　達成率と推移　グラフ「拠点の利用者数」｜令和5年度 3900｜令和5年度 2900',
      ]),
    );
    expect(told.filter((row) => row.includes('創業件数') || row.includes('所管課'))).toEqual([]);
    const added = rowsOf(built, 2023, 'errata').filter(([page]) => page === '（新1）');
    expect(added.map(([, , name, wrong]) => [name, wrong])).toEqual([
      ['目標に対し遅れがみられる指標（達成率の低い順）　拠点の利用者数', '（なし）'],
    ]);
  });

  it('stands on the page and the line of the published report that the errata name', async () => {
    const pages = await openPdf(published.read(2023, 'progress.pdf'));
    const rows = rowsOf(built, 2023, 'errata').filter(
      ([page, , name]) => /^\d/.test(page ?? '') && /　(?:R5|前年度増減|計　.*)$/.test(name ?? ''),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const [page, line, name, wrong] of rows) {
      const { texts = [], width = 0 } = pages[Number(page) - 1] ?? {};
      const [, column = '', number = ''] = /^([左右]?)(\d+)$/.exec(line ?? '') ?? [];
      const read = texts.filter(({ order }) => order !== undefined);
      const lines = linesOf(column === '' ? read : withoutOther(column, read, width / 2));
      expect([
        name,
        lines[Number(number) - 1]?.some((text) => withoutSpace(text) === withoutSpace(wrong ?? '')),
      ]).toEqual([name, true]);
    }
  });

  it('replaces the pages of the report that differ, and no others', async () => {
    const [before, after] = [published, built].map((each) => each.read(2023, 'progress.pdf'));
    if (before === undefined || after === undefined) throw new Error('no report');
    const [old, now] = [await pagesOf(before), await pagesOf(after)];
    const differing = now.filter((page, index) => page !== old[index]);
    // Every page differs: the report itself is what is put in for them.
    expect(differing).toEqual(now);
    expect(built.files.has('city/2023/replaced-pages.pdf')).toBe(false);
    expect(built.findings.map(({ finding }) => finding)).toContainEqual(
      expect.objectContaining({ code: 'report-not-made', facts: { report: 'replaced-pages', same: 'progress' } }),
    );
    const listed = rowsOf(built, 2023, 'replaced-pages-list').slice(1);
    expect(listed.map(([page]) => page)).toEqual(
      now.flatMap((page, index) => (page === old[index] ? [] : [`${index + 1}`])),
    );
    expect(listed.every(([, , names]) => names?.includes('拠点の利用者数'))).toBe(true);
  });
});

const choice = { years: [], name: 'city', reports: ['errata', 'replaced-pages', 'changes'], formats: ['html', 'pdf'] };
const built = async (files: Files) => {
  const { files: all, findings } = await buildFiles(files, choice);
  const told = findings.filter(({ finding: { severity, code } }) => severity !== 'notice' || code.startsWith('errata'));
  return {
    names: [...all.keys()].filter((name) => name.startsWith('city/')),
    told: told.map(({ finding }) => finding),
  };
};

describe('a report that was never published', () => {
  it('has no errata: the older edition has nothing of the year', async () => {
    const withoutYear = table('3900')
      .split('\n')
      .map((line) => line.split(',').toSpliced(9, 1).join(','))
      .join('\n');
    const { names, told } = await built({ ...corrected, 'old/indicators.csv': withoutYear });
    expect(names.map((name) => name.replace(/^.*\//, ''))).toEqual(['changes.html', 'changes.pdf']);
    expect(told).toMatchObject([
      {
        code: 'errata-not-offered',
        facts: { year: '令和5年度', available: ['令和4年度'] },
        place: { file: 'torikumi.yaml', line: 4 },
      },
    ]);
    expect(told.map((finding) => wordFinding(finding, 'ja').hint)).toEqual([
      '令和4年度のものは、年度（--year）を指定すると作れます。',
    ]);
  });
});

describe('an older edition with errors', () => {
  it('is none to compare with: the reports of the present one are built all the same', async () => {
    const { files: all, findings } = await buildFiles(
      { ...corrected, 'old/indicators.csv': 'R4,R5\n12,9\n' },
      { years: [], name: 'city', reports: ['progress', 'errata', 'redline'], formats: ['html'] },
    );
    expect([...all.keys()].filter((name) => name.startsWith('city/'))).toEqual(['city/2023/progress.html']);
    const told = findings.map(({ finding }) => finding).filter(({ severity }) => severity !== 'notice');
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([
      ['header-missing', 'error'],
      ['old-edition-unusable', 'warning'],
    ]);
    expect(inWords(told)).toContain('前の版（old）のデータに誤りがあるため');
  });
});

/** What stands at about one height is a line, from top to bottom. */
/** What is left of columns side by side when the other one is covered: what stands above them stays. */
function withoutOther(column: string, texts: readonly PdfText[], middle: number): readonly PdfText[] {
  const top = Math.min(...texts.filter(({ left }) => left >= middle).map((text) => text.top));
  return texts.filter(({ left, bottom }) => bottom < top || (column === '右' ? left >= middle : left < middle));
}

function linesOf(texts: readonly PdfText[]): readonly (readonly string[])[] {
  const lines: PdfText[][] = [];
  for (const text of texts.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const [first] = lines.at(-1) ?? [];
    if (first !== undefined && middleOf(text) - middleOf(first) < (first.bottom - first.top) * 0.75)
      lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => line.map(({ text }) => text));
}

function middleOf({ top, bottom }: PdfText): number {
  return (top + bottom) / 2;
}
