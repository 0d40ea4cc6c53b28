/** What of a grid or of a list are figures, what names its rows, and in which unit amounts are compared. */

import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/model/table-figures/figure-table.ts';
import { type FigureGrid, figureTableOfGrid } from '../../../src/model/table-figures/figure-table-of-grid.ts';
import { figureTableOfRows } from '../../../src/model/table-figures/figure-table-of-rows.ts';
import { levelUnits } from '../../../src/model/table-figures/level-units.ts';
import { numberedDepths } from '../../../src/model/table-figures/numbered-depths.ts';
import type { TableHead } from '../../../src/model/table-figures/parse-figure-head.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import type { RawCell } from '../../../src/table/table.ts';

const documentDate = { year: 2024, month: 3, day: 31 };
const place = { file: 't' };

/** `columns | rows | cells`: a head as `texts@depth[unit]`, of cells `#` an amount, `m` missing, `?` a text, `x` none. */
function show({ columns, rows, cells }: FigureTable): string {
  const kinds = cells.map((row) => row.map((cell) => (cell === undefined ? 'x' : kindOf(cell))).join(''));
  return [columns.map(showHead), rows.map(showHead), kinds]
    .map((each) => each.join(' '))
    .join(' | ')
    .trim();
}

function showHead({ texts, depth, unit }: TableHead): string {
  return `${texts.join('/')}${depth === 0 ? '' : `@${depth}`}${unit === '' ? '' : `[${unit}]`}`;
}

function kindOf({ quantity }: { readonly quantity: { readonly type: string } | undefined }): string {
  return quantity?.type === 'amount' ? '#' : (quantity?.type.slice(0, 1) ?? '?');
}

/** `<` and `^` continue the cell at the left and above, `<>` is merged with the next, `x` is none. */
function gridOf(lines: readonly string[]): FigureGrid {
  const grid: FigureGrid[number][number][][] = [];
  for (const line of lines) {
    const row: FigureGrid[number][number][] = [];
    for (const [column, text] of line.split('|').entries()) {
      const indent = text.length - text.trimStart().length;
      const own = { text: text.trim(), colspan: text.startsWith('<>') ? 2 : 1, rowspan: 1, indent, place };
      const known = text === '<' ? row[column - 1] : text === '^' ? grid.at(-1)?.[column] : own;
      row.push(text === 'x' ? undefined : known);
    }
    grid.push(row);
  }
  return grid;
}

describe('a grid', () => {
  it.each([
    ['区分|額|人', '一|1|2 / 二|3|', 0, '1 12: 額 人 | 一 二 | ## #m'],
    ['款|項|額', '甲|一|1 / |二|2 / 乙|三|3', 0, '2 2: 額 | 甲/一 甲/二 乙/三 | # # #'],
    ['款|項|額', '甲||3 / |一|1 / |二|2', 0, '2 2: 額 | 甲 一@20 二@20 | # # #'],
    ['区分|単位|額', '一|円|1 / 二|人|2', 0, '2 2: 額 | 一[円] 二[人] | # #'],
    ['区分|額|単位', '一|1|円', 0, '1 1: 額 | 一[円] | #'],
    ['番号|名|額', '1|一|5 / 2|二|6', 0, '2 2: 額 | 1/一 2/二 | # #'],
    ['年度|額', '2023|5 / 2024|6', 0, '1 1: 額 | 2023 2024 | # #'],
    ['No.|額', '1|5', 0, '1 1: 額 | 1 | #'],
    ['区分|5年度|< / ^|額|率', '一|1|2', 0, '1 12: 5年度/額 5年度/率 | 一 | ##'],
    ['区分|額 / ^|千円', '一|1', 0, '1 1: 額[千円] | 一 | #'],
    ['区分|額 / ^|（％）', '一|1', 0, '1 1: 額[%] | 一 | #'],
    ['区分|千円', '一|1', 0, '1 1: 千円 | 一 | #'],
    ['区分|額', '一|<>1', 0, '2 : | 一/<>1 |'],
    ['区分|額', '一|1 / 　二|2 / 　　三|3', 0, '1 1: 額 | 一 二@1 三@2 | # # #'],
    ['区分|額', '1 甲|1 / (1) 乙|1', 0, '1 1: 額 | 1 甲 (1) 乙@1 | # #'],
    ['款|項|額', '甲||3 / |　一|1', 0, '2 2: 額 | 甲 一@21 | # #'],
    ['区分|額', '一|集計中 / 二|集計中', 0, '1 1: 額 | 一 二 | m m'],
    ['区分|額', '一|あ', 0, '2 : | 一/あ |'],
    ['区分|額', '一|x', 0, '2 : | 一 |'],
    ['区分|額', '一|1', 2, '2 : | 一/1 |'],
    ['区分|摘要|額', '一||1 / |二|2', 0, '2 2: 額 | 一 二@20 | # #'],
    ['', '一|1', 0, '1 1: | 一 | #'],
    ['id|コード|月|年次|整理番号|順位|額', '1|2|3|4|5|6|7', 0, '6 6: 額 | 1/2/3/4/5/6 | #'],
    ['区分|対比|額', '一|3:4|1', 0, '2 2: 額 | 一/3:4 | #'],
  ])('%s: %s, of %i columns of labels at least: %s', (heads, body, labels, expected) => {
    const given = { labels, unit: '（円）', total: '計', documentDate };
    const read = figureTableOfGrid({ ...given, heads: gridOf(heads.split(' / ')), body: gridOf(body.split(' / ')) });
    expect(read.table).toMatchObject({ unit: '（円）', total: '計', documentDate });
    expect(`${read.labels} ${read.columns.join('')}: ${show(read.table)}`).toBe(expected);
  });
});

describe('a list', () => {
  it.each([
    ['区分|額|備考 / 一|1|あ / 二|2|', '1: 額 | 一 二 | # #'],
    ['款|項|額 / 甲|一|1 / 　乙||2', '2: 額 | 一 乙@1 | # #'],
    ['額|人 / 1|2', '01: 額 人 |  | ##'],
    ['総数|額 / 5|1 / 総数|2', '1: 額 | 5 総数 | # #'],
    ['年齢|額 / 65歳以上|1 / 5|2', '1: 額 | 65歳以上 5 | # #'],
    ['年齢|額 / 3～5|1', '1: 額 | 3～5 | #'],
    ['番号|額 / 1|5', '1: 額 | 1 | #'],
    ['年度|額 / 2023|5', '1: 額 | 2023 | #'],
    ['区分|単位|額 / 一|円|1', '2: 額 | 一[円] | #'],
    ['区分| 単位 |額 / 一| 円 |1', '2: 額 | 一[円] | #'],
    ['区分|単位|額 / 一|千円|1 / 二|人|2', '2: 額 | 一[千円] 二[人] | # #'],
    ['区分|単位（注）|額 / 一|千円|1', '2: 額 | 一[千円] | #'],
    ['区分|単位面積当たり収量|額 / 一|530|1', '12: 単位面積当たり収量 額 | 一 | ##'],
    ['区分|額|増減 / 一|1| / 二|2|', '12: 額 増減 | 一 二 | #m #m'],
    ['区分|額|増減 / 一|1| / 二|2|あ', '1: 額 | 一 二 | # #'],
    ['区分|額|人 / 一|1| / 二|2|', '1: 額 | 一 二 | # #'],
    ['区分|額|人 / 一|1|集計中 / 二|2|', '12: 額 人 | 一 二 | #m #m'],
    ['区分|額|人 / 一|1|集計中 / 二|2| ', '12: 額 人 | 一 二 | #m #m'],
    ['区分|額|人 / 一|1|集計中 / 二|2|あ', '1: 額 | 一 二 | # #'],
    ['区分|額|人 / 一|1|集計中 / 二|2|－', '1: 額 | 一 二 | # #'],
    ['区分|額|人 / 一|1|  / 二|2|', '1: 額 | 一 二 | # #'],
    ['区分|額 / 一|!1 / 二|2', '1: 額 | 一 二 | ? #'],
    ['区分|額 / 一', ': |  |'],
    ['区分|名 / 一|あ', ': |  |'],
    ['区分|額 / |1', '1: 額 |  | #'],
    ['区分|額 / 　一|1', '1: 額 | 一@1 | #'],
    ['区分|3月|5月|7月 / 一|約3|5以上|7', '123: 3月 5月 7月 | 一 | ###'],
  ])('%s: %s', (lines, expected) => {
    // `!` is a cell that could not be read.
    const [headers = [], ...rows]: readonly (readonly RawCell[])[] = lines.split(' / ').map((line) =>
      line.split('|').map((text) => ({
        text: text.replace('!', ''),
        place,
        ...(text.startsWith('!') ? { problem: 'error-value' as const } : {}),
      })),
    );
    const raw = { file: 't', headers, rows: rows.map((cells) => ({ place, cells })) };
    const { table, columns } = figureTableOfRows(raw, documentDate);
    expect(`${columns.join('')}: ${show(table)}`.trim()).toBe(expected);
  });
});

describe('names that numbers set in', () => {
  it.each([
    ['1 甲|(1) 乙|(2) 丙|2 丁|(1) 戊', '01101'],
    ['1 甲|(2) 乙', ''],
    ['(1) 甲|1 乙', ''],
    ['1 甲|2 乙', ''],
    ['1. 甲|① 乙|② 丙|2、丁', '0110'],
    ['１　甲|（１）乙|①丙|（２）丁', '0121'],
    ['1 甲|内訳|(1) 乙', '001'],
    ['1甲|(1)乙', ''],
    ['1 甲|(1) 乙|① 丙|③ 丁', '0122'],
    ['甲|乙', ''],
    ['1 甲|① 乙|(1) 丙', '021'],
    ['100 甲|(1) 乙', ''],
    ['1 1|(1) 2', ''],
    ['①甲|(1)乙|①丙', ''],
  ])('%s: %s', (names, depths) => {
    expect(numberedDepths(names.split('|'))?.join('') ?? '').toBe(depths);
  });
});

describe('amounts that are spelled out are brought into one unit', () => {
  it.each([
    ['1億2000万円|300千円', '120000千円|300千円'],
    ['1億円|3', '1億円|3'],
    ['1億円|5円', '1億円|5円'],
    ['12億円|3億円', '12億円|3億円'],
    ['3千円|5円', '3千円|5円'],
    ['73億9844万円|8459万1千円|0円', '7398440千円|84591千円|0千円'],
    ['1万2千人|30人', '12000人|30人'],
    ['1億円|0円|0人', '1億円|0円|0人'],
    ['1億円|50%', '1億円|50%'],
    ['0円|3千円|1億2千万円', '0千円|3千円|120000千円'],
  ])('%s: %s', (texts, expected) => {
    const cells = texts.split('|').map((text) => ({ text, quantity: parseQuantity(text), place }));
    const leveled = levelUnits([cells])
      .flat()
      .flatMap((cell) => (cell?.quantity?.type === 'amount' ? cell.quantity : []));
    expect(leveled.map(({ value, unit }) => `${value}${unit}`).join('|')).toBe(expected);
  });

  it('and what is no amount stays as it is', () => {
    const cells = ['1億2000万円', '', 'あ'].map((text) => ({ text, quantity: parseQuantity(text), place }));
    expect(levelUnits([[...cells, undefined]])[0]?.slice(1)).toEqual([cells[1], cells[2], undefined]);
  });
});
