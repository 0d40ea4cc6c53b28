import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnRoles } from '../../../src/model/configuration/table-mapping.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { mapColumns } from '../../../src/model/plan/map-columns.ts';
import { indicatorsOf, observationsOf } from '../../../src/model/plan/plan.ts';
import { formatPeriod } from '../../../src/model/year/format-period.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const date = '2024-08-01';
const documentDate = { year: 2024, month: 8, day: 1 };

function check(table: string | RawTable, columns: object) {
  return checkPlan(
    typeof table === 'string' ? makeTable(table) : table,
    undefined,
    makeConfiguration({ date, columns }),
  );
}

/** e.g. `来館者 人: baseline 令和元年度 final 10人`. */
function describeValues(table: string | RawTable, columns: object): readonly string[] {
  const { value, findings } = check(table, columns);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (value?.goals ?? []).flatMap(indicatorsOf).map((indicator) => {
    const values = observationsOf(indicator).map(({ column, period, firmness, quantity }) => {
      const when = period === undefined ? '?' : formatPeriod(period, 'era', documentDate);
      const figure = quantity.type === 'amount' ? `${quantity.value}${quantity.unit}` : quantity.text;
      return `${column.role} ${when} ${firmness} ${figure}`;
    });
    return `${indicator.name}: ${values.join(', ')}`;
  });
}

describe('data.columns', () => {
  it('gives columns the roles that their heads do not say', () => {
    const table = '見たいもの|はじめ|いま|めざそう\n来館者（人）|10|20|30';
    const columns = {
      見たいもの: '指標名',
      はじめ: { role: '基準値', year: '令和元年度' },
      いま: { role: '実績値', year: 'R5', firmness: '速報' },
      めざそう: { role: '目標値', year: 2026 },
    };
    expect(describeValues(table, columns)).toEqual([
      '来館者（人）: baseline 令和元年度 final 10人, actual 令和5年度 preliminary 20人, target 令和8年度 final 30人',
    ]);
  });

  it('goes before a head that means the same, wherever that stands', () => {
    const table = '指標|R5実績|見込みの数|目標値（R8）\n来館者（人）|10|20|30';
    const columns = { 見込みの数: { role: '実績値', year: 'R5' } };
    expect(describeValues(table, columns)).toEqual([
      '来館者（人）: actual 令和5年度 final 20人, target 令和8年度 final 30人',
    ]);
    expect(check(table, columns).findings).toContainEqual(
      expect.objectContaining({ code: 'year-doubled', facts: { year: 'R5実績', first: '見込みの数' } }),
    );
  });

  it('goes before what a head says, of its role and of its year', () => {
    const table = '指標|R5目標|R6\n来館者|20人|30人';
    expect(describeValues(table, { R5目標: '実績値', R6: { role: '目標値', year: 'R8' } })).toEqual([
      '来館者: actual 令和5年度 final 20人, target 令和8年度 final 30人',
    ]);
  });

  it('leaves to the head what it does not say', () => {
    const table = '指標|R5見込|目標（R8）\n来館者|20|30';
    expect(describeValues(table, { R5見込: { unit: '千人' }, '目標（R8）': { firmness: '推計' } })).toEqual([
      '来館者: actual 令和5年度 expected 20千人, target 令和8年度 estimated 30千人',
    ]);
  });

  it('dates a column without a role, which is an actual then', () => {
    expect(describeValues('指標|直前\n来館者|20人', { 直前: { year: '令和6年3月末' } })).toEqual([
      '来館者: actual 令和6年3月末 final 20人',
    ]);
  });

  it.each(['R99年度', '令和99年', '1900', 'いつか'])('cannot date a column by %s', (year) => {
    const found = checkPlan(
      makeTable('指標|直前\n来館者|20人'),
      undefined,
      makeConfiguration({ columns: { 直前: { year } } }),
    );
    const facts = expect.objectContaining({ key: 'data.columns.直前.year', found: year });
    expect(found.findings).toContainEqual(expect.objectContaining({ code: 'config-invalid', facts }));
  });

  it('finds a head whatever its width, spaces and line breaks', () => {
    const table = '指標|Ｒ５\\n（ 集 計 ）|備考\n来館者|20人|';
    expect(describeValues(table, { 'R5(集計)': { role: '実績値', year: 'R4' } })).toEqual([
      '来館者: actual 令和4年度 final 20人',
    ]);
  });

  it.each(['B', 'b', '2', '２'])('finds a column without a head by %s', (name) => {
    const table = makeTable('指標||R5\n来館者|10人|20人');
    expect(describeValues(table, { [name]: { role: '基準値', year: 'R1' } })).toEqual([
      '来館者: baseline 令和元年度 final 10人, actual 令和5年度 final 20人',
    ]);
  });

  it('finds a column of a sheet by its letter, though columns before it are left out', () => {
    const place = (cell: string) => ({ file: 'a.xlsx', sheet: 'S', cell });
    const table: RawTable = {
      file: 'a.xlsx',
      sheet: 'S',
      headers: [
        { text: '指標', place: place('B3') },
        // Nothing is written there: this place is its row's.
        { text: ' ', place: place('B3') },
      ],
      rows: [
        {
          place: place('B4'),
          cells: [
            { text: '来館者', place: place('B4') },
            { text: '10人', place: place('D4') },
          ],
        },
      ],
    };
    expect(describeValues(table, { D: { role: '実績値', year: 'R5' } })).toEqual([
      '来館者: actual 令和5年度 final 10人',
    ]);
    expect(mapColumns(table, { C: '実績値' }, { documentDate }).findings).toMatchObject([
      { code: 'mapping-column-unknown', facts: { name: 'C', heads: ['指標', 'D'] } },
    ]);
  });

  it('takes the meaning from other columns that have it by their words', () => {
    const table = '指標|指標の内容|R5\nA|来館者|20人';
    expect(describeValues(table, { 指標の内容: '指標名' })).toEqual(['来館者: actual 令和5年度 final 20人']);
    const plan = check(table, { 指標の内容: '指標名' }).value;
    expect(plan?.goals.flatMap(indicatorsOf)[0]?.texts).toEqual([{ head: '指標', text: 'A' }]);
  });

  it('keeps a column that is not to be read from being one', () => {
    const table = '指標|R5|R6参考\n来館者|20人|99人';
    expect(describeValues(table, { R6参考: '使わない' })).toEqual(['来館者: actual 令和5年度 final 20人']);
    expect(check(table, { R6参考: '使わない' }).findings.map(({ code }) => code)).not.toContain('header-unknown');
  });

  it('says whose values a column of years dates', () => {
    const table = '指標|時期|R5|めざす値\n来館者|令和10年度|20人|30人';
    const columns = { 時期: '目標年度', めざす値: '目標値' };
    expect(describeValues(table, columns)).toEqual([
      '来館者: actual 令和5年度 final 20人, target 令和10年度 final 30人',
    ]);
  });

  it("keeps a rating as the section's own", () => {
    const plan = check('指標|R5|目標|ふりかえり\n来館者|20人|40人|Ｂ', { ふりかえり: '自己評価' }).value;
    expect(plan?.goals.flatMap(indicatorsOf)[0]?.printed).toMatchObject([
      { figure: 'rating', head: 'ふりかえり', isOwn: true },
    ]);
  });

  it('keeps a figure that the table prints', () => {
    const plan = check('指標|R5|目標|到達度\n来館者|20人|40人|50%', { 到達度: '達成率' }).value;
    expect(plan?.goals.flatMap(indicatorsOf)[0]?.printed).toMatchObject([{ figure: 'attainment', head: '到達度' }]);
  });

  it('says the heads there are where a setting names none', () => {
    const { findings } = mapColumns(makeTable('指標|R5\\n実績|\nA|1|2'), { めざす値: '目標値' }, { documentDate });
    expect(findings).toEqual([
      {
        code: 'mapping-column-unknown',
        severity: 'warning',
        facts: { key: 'data.columns.めざす値', name: 'めざす値', heads: ['指標', 'R5実績', '3'] },
      },
    ]);
  });

  it('says a year that is none', () => {
    const { findings } = mapColumns(makeTable('指標|値\nA|1'), { 値: { year: '来年' } }, { documentDate });
    expect(findings).toMatchObject([{ code: 'config-invalid', facts: { key: 'data.columns.値.year', found: '来年' } }]);
  });

  it('gives every column the role that is set, wherever it stands', () => {
    const roles = Object.keys(columnRoles);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 6 }), (chosen) => {
        const heads = chosen.map((_, index) => `列${index + 1}`);
        const table = makeTable(
          [['指標', ...heads].join('|'), ['A', ...heads.map((_, at) => `${at}人`)].join('|')].join('\n'),
        );
        const { value, findings } = mapColumns(
          table,
          Object.fromEntries(heads.map((head, at) => [head, chosen[at]])) as never,
          {
            documentDate,
          },
        );
        expect(findings).toEqual([]);
        expect([...value].map(([index, { role }]) => [index, role])).toEqual(
          chosen.map((name, at) => [at + 1, columnRoles[name as keyof typeof columnRoles]]),
        );
      }),
      { seed: 10, numRuns: 100 },
    );
  });
});
