/** Limits of texts of cells: what is read of values, periods, names and words of a plan. */

import { indicatorMeanings } from '../../src/model/head/header-words.ts';
import { directionWords } from '../../src/model/plan/cell-words.ts';
import { checkOneOf } from '../../src/model/plan/check-cell.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { countCells } from '../../src/model/plan/column-cells.ts';
import { readColumns } from '../../src/model/plan/read-columns.ts';
import { readHead } from '../../src/model/plan/read-head.ts';
import { findRoleColumn } from '../../src/model/plan/row-roles.ts';
import { settlePartsOfYear } from '../../src/model/plan/settle-parts-of-year.ts';
import { settlePlanYears } from '../../src/model/plan/settle-plan-years.ts';
import { roundOf } from '../../src/model/plan/settle-undated.ts';
import { settleWesternYears } from '../../src/model/plan/settle-western-years.ts';
import { splitDatedCells } from '../../src/model/plan/split-dated-cells.ts';
import { splitRoleNames } from '../../src/model/plan/split-role-names.ts';
import { unitOfName } from '../../src/model/plan/unit-of-name.ts';
import { yearOfTitles } from '../../src/model/plan/years-of-titles.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { findExplainedAbsence, findMissingReason } from '../../src/model/value/missing-value.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { findBase } from '../../src/model/value/read-base.ts';
import { findDecade } from '../../src/model/value/read-decade.ts';
import { splitAmounts } from '../../src/model/value/split-amounts.ts';
import { toldValue } from '../../src/model/value/told-value.ts';
import { findValueTokens, textOf } from '../../src/model/value/value-tokens.ts';
import { parseFiscalYear } from '../../src/model/year/parse-fiscal-year.ts';
import { parsePeriod } from '../../src/model/year/parse-period.ts';
import { fiscalYearOfPeriod } from '../../src/model/year/period.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { type Limit, least, most, nested } from './limit.ts';

export const valueLimits: readonly Limit[] = [
  most('model/value/split-amounts.ts longestLabel', 'tokens before each number', 3, '②', '6', (count) => {
    const stretch = findValueTokens(`${'①'.repeat(count)}5人${'②'.repeat(count)}6人`);
    const [, last] = stretch === undefined ? [] : splitAmounts(stretch);
    return last && textOf(last).charAt(0);
  }),
  most(
    'model/plan/settle-undated.ts longestRound',
    'characters of a head that says the round',
    12,
    2,
    undefined,
    (count) => roundOf('第2回調査'.padEnd(count, '票')),
  ),
  most(
    'model/value/told-value.ts mostDecimals',
    'decimals of a value that is spelled out',
    6,
    'kept',
    'cut',
    (count) => {
      const [value, plain] = [
        new Decimal(`0.${'3'.repeat(count)}`),
        { type: 'amount', text: '', before: '', after: '' } as const,
      ];
      return toldValue({ ...plain, value, unit: '%', decimals: 1, spelled: true }).eq(value) ? 'kept' : 'cut';
    },
  ),
  most('model/value/read-decade.ts longest', 'characters behind a number to the 台', 16, 'band', undefined, (count) => {
    const amount = { type: 'amount', text: '', before: '', value: new Decimal(20), unit: '%', decimals: 0 } as const;
    return findDecade({ ...amount, bound: '約', after: `${'%'.repeat(count - 1)}台` })?.relation;
  }),
  most('model/plan/settle-western-years.ts longestLag', 'years since the last actual', 3, 2022, 2010, (lag) => {
    const context = { documentDate: { year: 2022 + lag, month: 8, day: 1 } };
    const [head] = settleWesternYears([readHead('22年実績', context)], ['22年実績'], context);
    return head?.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
  }),
  least(
    'model/plan/settle-parts-of-year.ts fewest',
    'months beside each other',
    3,
    'period',
    'not-a-period',
    (count) => {
      const context = { documentDate: { year: 2024, month: 8, day: 1 } };
      const texts = Array.from({ length: count }, (_, index) => `${index + 4}月`);
      return settlePartsOfYear(
        texts.map((text) => readHead(text, context)),
        texts,
      )[0]?.period.type;
    },
  ),
  most(
    'model/plan/settle-plan-years.ts longestTitle',
    'characters of a title with the years of the plan',
    80,
    2023,
    undefined,
    (count) => {
      const context = { documentDate: { year: 2024, month: 8, day: 1 } };
      const cells = [countCells(['1']), countCells(['2'])];
      const title = '計画期間：R5～R9'.padEnd(count, '　');
      const [head] = settlePlanYears([undefined, undefined], ['1年目', '2年目'], cells, [title], context);
      return head?.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
    },
  ),
  most(
    'model/plan/years-of-titles.ts longest',
    'characters of a title that names the year',
    80,
    2023,
    undefined,
    (count) => yearOfTitles(['令和5年度実績'.padEnd(count, '　')], { documentDate: { year: 2024, month: 8, day: 1 } }),
  ),
  most('model/plan/map-items.ts mostSuggestions', 'names that no row has', 10, true, false, (count) => {
    const items = Object.fromEntries(Array.from({ length: count }, (_, index) => [`来館者の数${index}`, '増加']));
    const table = makeTable('指標|単位|R5|目標値\n来館者の数|人|5|9');
    const { findings } = checkPlan(table, undefined, makeConfiguration({ date: '2024-08-01', items }));
    const last = findings.filter(({ code }) => code === 'mapping-item-unknown').at(-1);
    return last !== undefined && 'nearest' in last.facts && [last.facts.nearest ?? []].flat().length > 0;
  }),
  most('model/plan/find-rows-of-other-role.ts longestRole', 'characters of a row name', 40, 2, 1, (count) =>
    countRowsOfOther(`計画値${'　'.repeat(count - 4)}①`, '目標値'),
  ),
  most('model/plan/find-rows-of-other-role.ts longestBareRole', 'characters of a row name alone', 7, 1, 0, (count) =>
    countRowsOfOther(`計画値${'①'.repeat(count - 3)}`, '来館者数'),
  ),
  least('model/plan/tell-stacked-rows.ts leastIndicators', 'indicators of two rows', 2, false, true, (count) => {
    const rows = Array.from({ length: count }, (_, index) => `来館者の数${index}|10|14\n|9|`);
    const table = makeTable(`指標|R4|R8\n${rows.join('\n')}`);
    const { findings } = checkPlan(table, undefined, makeConfiguration({ date: '2024-08-01' }));
    return findings.some(({ code }) => code === 'rows-as-aims');
  }),
  most(
    'model/plan/split-planned-rows.ts longest',
    'characters of a name of what is planned',
    40,
    'plan',
    'actual',
    (count) => {
      const table = makeTable(`区分|4年度|5年度\n${'保'.repeat(count - 4)}確保方策|120|118\n来館者数|150|150`);
      const { value } = checkPlan(table, undefined, makeConfiguration({ date: '2024-08-01' }));
      return value?.columns[0]?.role;
    },
  ),
  most('model/value/missing-value.ts longest', 'characters of a reason', 60, 'pending', undefined, (count) =>
    findMissingReason(`${'あ'.repeat(count - 3)}集計中`),
  ),
  most(
    'model/value/missing-value.ts findExplainedAbsence',
    'characters before why',
    20,
    'pending',
    undefined,
    (count) => findExplainedAbsence(`${'あ'.repeat(count - 3)}集計中（後日）`),
  ),
  most(
    'model/value/read-rest.ts longest',
    'characters of a unit',
    40,
    'amount',
    'qualitative',
    (count) => parseQuantity(`5${'区'.repeat(count)}`)?.type,
  ),
  most(
    'model/value/read-numeral.ts mostDigits',
    'digits of a number',
    30,
    'amount',
    undefined,
    (count) => parseQuantity(`${'9'.repeat(count)}人`)?.type,
  ),
  most('model/value/read-base.ts longest', 'characters from a base to its number', 24, 'baseline', undefined, (count) =>
    findBase(`${'基準値'}${' '.repeat(count - 4)}比`, { isChange: true, isSigned: false, isAdded: false }),
  ),
  most('model/value/value-tokens.ts deepest', 'brackets in each other', 8, 'tokens', 'text', (count) =>
    findValueTokens(nested('(', '1', ')', count)) === undefined ? 'text' : 'tokens',
  ),
  most(
    'model/year/parse-period.ts longest',
    'characters of a period',
    40,
    'fiscal-year',
    undefined,
    (count) => parsePeriod(`R5年度${fill(count - 4)}`, in2024)?.period.type,
  ),
  most(
    'model/year/parse-fiscal-year.ts plausibleYears',
    'years to the document',
    20,
    'certain',
    'asked for',
    (count) =>
      parseFiscalYear('5年度', { documentDate: { year: 2023 + count, month: 10, day: 1 } })?.certain === true
        ? 'certain'
        : 'asked for',
  ),
  most('model/plan/column-cells.ts longestBand', 'characters of a short word', 8, 'short', 'sentence', (count) =>
    countCells(['達'.repeat(count)]).short === 1 ? 'short' : 'sentence',
  ),
  most('model/plan/read-columns.ts longestMark', 'characters of a mark', 4, 'priority', 'measure', (count) => {
    const table = makeTable(`重点取組|指標|R4\n${'重'.repeat(count)}|来館者数|1`);
    const [first] = readColumns(table, indicatorMeanings, in2024);
    return first?.type === 'words' ? first.meaning : first?.type;
  }),
  most(
    'model/plan/check-cell.ts longestPhrase',
    'characters of a direction',
    20,
    'increase',
    'value-not-one-of',
    (count) => direction(`${'来'.repeat(count - 6)}増加を目指す`),
  ),
  most('model/plan/split-role-names.ts longest', 'characters of a role with its brackets', 14, '目標', '1', (count) => {
    const pad = '　'.repeat(count - 4);
    const table = makeTable(`指標|R4\n来館者数（${pad}目標）|1\n来館者数（${pad}実績）|3`);
    return splitRoleNames(table, in2024).rows[0]?.cells[1]?.text.trim();
  }),
  most('model/plan/split-dated-cells.ts mostYears', 'years in the cells of a column', 8, '1', '', (count) => {
    const values = Array.from({ length: count }, (_, year) => `R${year + 1}：1`);
    const table = makeTable(`指標|目標\n来館者数|${values.join('、')}`);
    const [row] = splitDatedCells(table, in2024, new Map()).value.rows;
    return row?.cells[count]?.text ?? '';
  }),
  most(
    'model/plan/tell-rows-apart.ts longestWord',
    'characters of a word that tells rows apart',
    20,
    'rows-told-apart',
    'indicator-doubled',
    (count) => rowsOfOneName('男'.repeat(count)),
  ),
  most('model/plan/unit-of-name.ts longestTail', 'characters of a unit in brackets', 80, '円', '', (count) =>
    unitOfName(`給水原価（年間${'、年間'.repeat(Math.floor((count - 6) / 3))}${' '.repeat((count - 6) % 3)}、円）`),
  ),
  most(
    'model/plan/row-roles.ts longestRole',
    'characters of a role of a row',
    20,
    2,
    undefined,
    (count) => findRoleColumn(makeTable(`区分|R4\n目標${'　'.repeat(count - 3)}値|1\n実績|2`), in2024)?.roles.length,
  ),
];
const in2024 = { documentDate: { year: 2024, month: 10, day: 1 } };

/** Words that may stand behind a period, of as many characters. */
function fill(count: number): string {
  return count % 2 === 0 ? '実績'.repeat(count / 2) : `実績値${'実績'.repeat((count - 3) / 2)}`;
}

function direction(text: string): string | undefined {
  const [row] = makeTable(`方向|指標\n${text}|A`).rows;
  if (row === undefined) return undefined;
  const { value, findings } = checkOneOf(row, { index: 0, header: '方向', place: row.place }, directionWords);
  return value ?? findings[0]?.code;
}

function rowsOfOneName(word: string): string | undefined {
  const table = `指標|区分|R4実績|目標値（R8）\n相談|${word}|1件|5件\n相談|${word.slice(1)}女|2件|6件`;
  const { findings } = checkPlan(makeTable(table), undefined, makeConfiguration({ date: '2025-06-01' }));
  return findings.find(({ code }) => code === 'rows-told-apart' || code === 'indicator-doubled')?.code;
}

/** Of two rows under years alone, those that are told of. */
function countRowsOfOther(name: string, other: string): number {
  const table = makeTable(`区分|4年度|5年度\n${name}|120|118\n${other}|150|150`);
  const { findings } = checkPlan(table, undefined, makeConfiguration({ date: '2024-08-01' }));
  return findings.filter(({ code }) => code === 'rows-of-another-role').length;
}
