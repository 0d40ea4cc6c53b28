import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return {
    rows: rows.map((cells) => cells.map((cell) => cell.text).join('|')),
    told: findings.flatMap(({ code, facts }) => (code === 'names-from-titles' ? [facts] : [])),
  };
};

const roles = '区分|R4|R5\n目標|100件|110件\n実績|95件|112件';

describe('a row that says how it is counted and not what', () => {
  it.each([
    ['１　見守り登録者数の推移', '年度|R4|R5\n人数|95|112', '見守り登録者数|人数|95|112'],
    ['見守り登録者数の推移', '区分|R4|R5\n件数（件）|95|112', '見守り登録者数|件数（件）|95|112'],
    ['見守り登録者数の推移', '区分|R4|R5\n町内会|95|112', '町内会|95|112'],
    ['見守りの取組', '区分|R4|R5\n人数|95|112', '人数|95|112'],
  ])('is named by its title: %s', (title, text, row) => {
    expect(read(`${title}\n\n${text}`).rows[1]).toBe(row);
  });
});

describe('a title that alone says what its rows are of', () => {
  it.each([
    ['年間相談件数', '年間相談件数'],
    ['■ 年間相談件数（件）', '年間相談件数（件）'],
    ['（１） 年間相談件数の推移', '年間相談件数'],
    ['１　子どもの医療費', undefined],
    ['指標名：子育ての相談', '子育ての相談'],
    ['【KPI②】子育ての相談', '子育ての相談'],
    ['成果指標１ 子育ての相談', '子育ての相談'],
    ['令和5年度 相談事業の実施状況', undefined],
    ['指標の一覧', undefined],
  ])('%s', (title, name) => {
    const { rows, told } = read(`${title}\n\n${roles}`);
    expect(told).toEqual(name === undefined ? [] : [{ names: [name] }]);
    expect(rows[1]).toBe(name === undefined ? '目標|100件|110件' : `${name}|目標|100件|110件`);
    expect(rows[0]).toBe(name === undefined ? '区分|R4|R5' : '指標|区分|R4|R5');
  });

  it('names the only row of its years, and keeps its unit', () => {
    expect(read('指標１：相談件数　単位：件\n基準値（R3）|R4|目標値（R8）\n90|95|150').rows).toEqual([
      '指標|単位|基準値（R3）|R4|目標値（R8）',
      '相談件数|件|90|95|150',
    ]);
  });

  it('names each table of several', () => {
    const { rows, told } = read(`指標名：相談件数\n${roles}\n\n指標名：講座の回数\n${roles}`);
    expect(told).toEqual([{ names: ['相談件数', '講座の回数'] }]);
    expect(rows.map((row) => row.split('|').slice(0, 2).join('|'))).toEqual([
      '指標|区分',
      '相談件数|目標',
      '相談件数|実績',
      '講座の回数|目標',
      '講座の回数|実績',
    ]);
  });

  it('names each table of several that hold nothing but roles, whatever its words', () => {
    const table = '項目|R4|R5\n目標値|10件|12件\n実績値|9件|12件';
    const first = (one: string, other: string) =>
      read(`${one}\n${table}\n\n${other}\n${table}`).rows.map((row) => row.split('|')[0]);
    expect(first('1 子育て相談', '2 高齢者相談')).toEqual([
      '指標',
      '子育て相談',
      '子育て相談',
      '高齢者相談',
      '高齢者相談',
    ]);
    expect(first('施策1 子育て', '施策2 福祉')[0]).toBe('基本目標');
    expect(first('令和4年度', '令和5年度')).not.toContain('指標');
    expect(first('1 子育て相談', '2 子育て相談')).not.toContain('指標');
  });

  it('names the roles across years that go down', () => {
    expect(read('相談件数（単位：件）\n年度|目標|実績\nR4|100|95\nR5|110|112').rows).toEqual([
      '指標|区分|単位|R4|R5',
      '相談件数|目標|件|100|110',
      '相談件数|実績|件|95|112',
    ]);
  });

  it.each([
    '施設|R4|R5\n図書館|1|2\n公民館|3|4',
    '区分|R4|R5\n目標|1|2\n目標|3|4',
    '区分|R4|R5\n増減|1|2\n達成率|3|4',
    '区分|内容|R4\n目標|甲|1\n実績|乙|2',
    'R4|R5\n1|2\n3|4',
  ])('does not where rows have names, or no role of their own: %j', (table) => {
    expect(read(`利用者数\n${table}`).told).toEqual([]);
  });
});
