import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { configuration } from '../../cli/small-workspace.ts';
import { buildFiles } from '../../output/build-workspace.ts';
import { findElements, openHtml } from '../../output/open-html.ts';

const head = '指標,単位,方向,R3,R4,R5実績（見込）,R6（9月末現在）,R8目標';

async function headsOf(rows: string, years: readonly number[] = []): Promise<readonly string[]> {
  const files = { 'torikumi.yaml': configuration, 'indicators.csv': `${head}\n${rows}\n` };
  const built = await buildFiles(files, { years: years.map(fiscalYear), reports: ['progress'], formats: ['html'] });
  const [path = ''] = built.artifacts.map((artifact) => artifact.path.split('/').slice(1).join('/'));
  const html = openHtml(built.read(Number(path.slice(0, 4)), 'progress.html'));
  const heads = findElements(html, 'th').map((cell) => textOf(cell).replace(/\s/g, ''));
  return heads.filter((text) => /^R\d/.test(text));
}

it.each<[string, string, readonly number[], readonly string[]]>([
  [
    'a forecast and a part of a year after the latest measured year stand in its report',
    'a,人,増加,1,2,3,2,9',
    [],
    ['R3', 'R4', 'R5実績（見込）', 'R6（9月末現在）', 'R8目標'],
  ],
  ['one that nobody wrote does not', 'a,人,増加,1,2,3,,9', [], ['R3', 'R4', 'R5実績（見込）', 'R8目標']],
  [
    'in the report of a year before, which has measured years after it, none stands',
    'a,人,増加,1,2,3,2,9',
    [2021],
    ['R3', 'R8目標'],
  ],
])('%s', async (_, rows, years, expected) => {
  expect(await headsOf(rows, years)).toEqual(expected);
});
