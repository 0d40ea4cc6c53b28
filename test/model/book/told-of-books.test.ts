import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../src/model/book/check/tell-whole.ts';
import { plainPng } from '../../picture/picture-files.ts';
import { linesOf, readSmallBook, smallFigures, smallProgrammes } from './small-book.ts';

type Files = Parameters<typeof readSmallBook>[1];

async function told(body: string, files: Files = {}): Promise<readonly string[]> {
  const { findings } = await readSmallBook(body, files);
  return findings.map(({ code, severity, facts }) =>
    `${severity} ${code} ${Object.values(facts).flat().join(' ')}`.trim(),
  );
}

const table = (columns: number) => {
  const row = (text: string) => `|${Array.from({ length: columns }, () => text).join('|')}|`;
  return [row('頭'), row('---'), row('値')].join('\n');
};

describe('a table', () => {
  it.each([
    [24, []],
    [25, ['warning book-table-crowded 25 24']],
    [100, ['warning book-table-crowded 100 24']],
    [101, ['error book-table-too-wide 101 100']],
  ])('of %i columns', async (columns, expected) => {
    expect(await told(table(columns))).toEqual(expected);
  });
});

describe('what an author noted for the next one', () => {
  it.each([
    ['<!-- 次の版で直す -->', ['前', '後'], 0],
    ['<!-- 次の版で\n直す - - --- -->', ['前', '後'], 0],
    ['<!-- 一 --><b>二</b>', undefined, 1],
    ['<!-- 一 -->二', undefined, 1],
  ])('%s', async (note, lines, count) => {
    const { blocks, findings } = await readSmallBook(`前\n\n${note}\n\n後`);
    expect(findings).toHaveLength(count);
    if (lines !== undefined) expect(linesOf(blocks)).toEqual(lines);
  });
});

describe('a chapter', () => {
  it('without its own heading is given the title that the book names', async () => {
    const text = '本文だけの章。\n\n## 事務事業\n\n### 広報紙（{{開始}}）（予算額{{予算額}}） {#koho .programme}\n';
    expect(await told('', { 'kikaku.md': text })).toEqual(['warning chapter-heading-missing 企画課']);
  });

  it('has words that are meant as they stand between asterisks', async () => {
    const { blocks, findings } = await readSmallBook('前の*注*の後、_下線_と');
    expect(findings).toEqual([]);
    expect(linesOf(blocks)).toEqual(['前の*注*の後、_下線_と']);
  });
});

describe('tables of data', () => {
  it('hold remarks and days of figures', async () => {
    const figures = smallFigures.replace('令和5年4月1日,', '令和5年4月1日,速報');
    const { book } = await readSmallBook('登録者は{{登録者}}', { 'figures.csv': figures });
    const series = book?.figures.get('登録者');
    expect([series?.name, series?.asOf, series?.remark]).toEqual(['しなメール登録者数', '令和5年4月1日', '速報']);
    expect(book?.figures.get('法律相談')?.remark).toBe('');
  });

  it('have no programme without a name, nor of a chapter that is none', async () => {
    const rows = `${smallProgrammes},kikaku,企画担当,名のない事業,,,,\nother,kikuka,企画担当,別の事業,,,,\n`;
    const found = await told('本文', { 'programmes.csv': rows });
    expect(found.some((each) => each.startsWith('error chapter-unknown kikuka kikaku'))).toBe(true);
    expect(found.some((each) => each.startsWith('error') && !each.includes('chapter-unknown'))).toBe(true);
  });

  it('give a width of pictures that can be printed', async () => {
    const found = await told('![図](map.png){width=500mm}', { 'map.png': plainPng(96, 48, 0, 128, 0) });
    expect(found).toContainEqual('error attribute-invalid width 500mm 5mm～400mm');
  });
});

describe('a list of parts', () => {
  it.each([
    ['男40人、女25人', true],
    ['男性40人、女性25人', true],
    ['女子25人、男子40人', true],
    ['男女共同40人、女25人', false],
    ['男40人、女25人、未回答1人', false],
    ['市内40件、市外3件', true],
    ['市内40件、県外3件', true],
    ['市内全域40件、市外3件', false],
    ['公立3園、私立4園', true],
    ['新規3件、継続4件', true],
    ['個人3件、団体4件', true],
    ['個人事業3件、団体4件', false],
    ['来所400件、電話250件、その他3件', true],
    ['来所400件、電話250件', false],
    ['その他3件', false],
    ['その他3件、来所400件', false],
  ])('%s is all there is: %s', (list, expected) => {
    expect(isWhole(list)).toBe(expected);
  });
});
