import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { tellStackedRows } from '../../../src/model/plan/tell-stacked-rows.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const context = { documentDate: { year: 2025, month: 8, day: 1 } };
const text = '指標|単位|R5|R6|R8\n来館者数|人|10|11|14\n||9|12|\n貸出冊数|冊|20|21|24\n||18|22|－';

function isTold(table: string, given: readonly number[] = []): boolean {
  const columns = new Map(given.map((index) => [index, {}]));
  const { value, findings } = tellStackedRows(makeTable(table), context, columns);
  expect(value.headers.some((cell) => cell.text === '区分')).toBe(findings.length > 0);
  return findings.length > 0;
}

describe('two rows of each indicator that say no role', () => {
  it('are its targets and its actuals where only the upper ones go on into years to come', () => {
    const { value, findings } = checkPlan(makeTable(text), undefined, makeConfiguration({ date: '2025-08-01' }));
    const indicators = value?.goals.flatMap(indicatorsOf) ?? [];
    const show = (all: (typeof indicators)[number]['actuals']) =>
      all.filter(({ quantity }) => quantity.type === 'amount').map(({ quantity }) => quantity.text);
    expect(indicators.map(({ name, actuals, targets }) => [name, show(targets), show(actuals)])).toEqual([
      ['来館者数', ['10', '11', '14'], ['9', '12']],
      ['貸出冊数', ['20', '21', '24'], ['18', '22']],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'rows-as-aims', severity: 'warning', facts: { aims: ['R8'], count: 2 } }),
    );
  });

  it.each([
    ['as a merged name is repeated', text.replace('||9', '来館者数|人|9'), true],
    ['not where a lower row goes on as well', text.replace('9|12|', '9|12|13'), false],
    ['not where an upper row ends before', text.replace('11|14', '11|'), false],
    ['not where an indicator has one row', `${text}\n講座数|回|3|4|5`, false],
    ['not where a row has nothing that is over', text.replace('||9|12|', '|||－|'), false],
    ['not where another column tells them apart', text.replace('||9', '|件|9'), false],
    ['not of one indicator alone', text.split('\n').slice(0, 3).join('\n'), false],
    ['not without years to come', text.replace('R8', 'R4'), false],
    ['not under heads that say a role', text.replace('R8', 'R8目標'), false],
    ['not where the rows say their roles', '指標|種|R6|R8\n甲|目標|1|3\n|実績|2|\n乙|目標|1|3\n|実績|2|', false],
  ])('%s', (_, table, expected) => expect(isTold(table)).toBe(expected));

  it('stay where the setting says what the year to come is', () => {
    expect(isTold(text)).toBe(true);
    expect(isTold(text, [4])).toBe(false);
  });
});
