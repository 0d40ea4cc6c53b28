import { expect, it } from 'vitest';
import { joinFindings } from '../../src/build/join-findings.ts';
import { notice, warning } from '../../src/finding/finding.ts';

const unfit = (text: string, place?: { file: string; line?: number; column?: number }, reason = 'digits' as const) =>
  warning('number-as-text', { texts: [text], cells: [], reason }, place);
const other = notice('year-column-missing', { year: 'R5', before: 'R4', after: 'R6' }, { file: 'indicators.csv' });

it('tells numbers that no workbook holds once, with the cells of the tables that they stand in', () => {
  const file = 'indicators.csv';
  const findings = [
    other,
    unfit('1,234', { file, line: 2, column: 4 }),
    unfit('5,678', { file, line: 2, column: 5 }),
    unfit('+4,444人', { file: '2023/progress.xlsx' }),
    unfit('1234', { file: '2023/indicators.xlsx' }),
  ];
  const facts = { texts: ['1,234', '5,678'], cells: ['2:4', '2:5'], reason: 'digits' };
  expect(joinFindings(findings)).toEqual([
    other,
    { code: 'number-as-text', severity: 'warning', facts, place: { file, line: 2, column: 4 } },
  ]);
});

it('tells those that outputs alone have by the first of them', () => {
  const place = { file: '2023/progress.xlsx' };
  const findings = [unfit('+4,444人', place), unfit('4444', { file: '2023/indicators.xlsx' })];
  expect(joinFindings(findings)).toEqual([
    warning('number-as-text', { texts: ['+4,444人', '4444'], cells: [], reason: 'digits' }, place),
  ]);
});

it('leaves all else as it is', () => {
  expect(joinFindings([other, other])).toEqual([other, other]);
  const units = warning('number-as-text', { texts: ['5個'], cells: [], reason: 'format' });
  expect(joinFindings([units, unfit('1')])).toEqual([units, unfit('1')]);
});
