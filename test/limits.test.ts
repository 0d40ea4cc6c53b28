/** What each limit takes and refuses: one less, itself, one more. */

import { describe, expect, it } from 'vitest';
import { locateFindings, reportFindings } from '../src/cli/report-findings.ts';
import { checkDepth } from '../src/document/check-depth.ts';
import { error } from '../src/finding/finding.ts';
import { findExcess } from '../src/model/book/text/parse-markdown.ts';
import { findExplainedAbsence, findMissingReason } from '../src/model/value/missing-value.ts';
import { findValueTokens } from '../src/model/value/value-tokens.ts';
import { parsePeriod } from '../src/model/year/parse-period.ts';
import { areValues } from '../src/revision/short-value.ts';
import { parseCsvTable } from '../src/workspace/csv/csv-table.ts';
import { readXml } from '../src/workspace/xlsx/read-xml.ts';
import { sheetNames } from '../src/writer/xlsx/sheet-name.ts';

/** Whether so many are taken. */
const limits: readonly (readonly [what: string, limit: number, takes: (count: number) => boolean])[] = [
  ['characters of a reason', 60, (count) => findMissingReason(`${'あ'.repeat(count - 3)}集計中`) !== undefined],
  [
    'characters before why',
    20,
    (count) => findExplainedAbsence(`${'あ'.repeat(count - 3)}集計中（後日）`) !== undefined,
  ],
  ['characters of a period', 40, (count) => parsePeriod(`R5年度${fill(count - 4)}`, context) !== undefined],
  ['brackets in each other', 8, (count) => findValueTokens(nested('(', '1', ')', count)) !== undefined],
  ['characters of a value that changes', 40, (count) => areValues('あ'.repeat(count), 'い'.repeat(count))],
  ['characters of the longer of two values', 80, (count) => areValues('あ', 'い'.repeat(count))],
  ['lists in each other', 16, (count) => findExcess(`${'- '.repeat(count)}a`) === undefined],
  ['directives in each other', 16, (count) => findExcess(`${':::box\n'.repeat(count)}a`) === undefined],
  ['marks of a text', 20_000, (count) => findExcess('*'.repeat(count)) === undefined],
  // The root is one.
  [
    'elements of a template in each other',
    99,
    (count) => checkDepth(nested('<div>', 'a', '</div>', count), 'a.hbs').length === 0,
  ],
  ['elements of XML in each other', 100, (count) => takesXml(nested('<a>', '', '</a>', count))],
  ['characters of a sheet', 31, (count) => sheetNames(['あ'.repeat(count)])[0]?.length === count],
  ['characters of a cell', 32_767, (count) => isTaken(`指標\n${'あ'.repeat(count)}\n`)],
  ['columns', 1000, (count) => isTaken(`指標\nA${','.repeat(count - 1)}x\n`)],
  ['cells', 1_000_000, (count) => isTaken(`${`${','.repeat(999)}\n`.repeat(999)}${','.repeat(count - 999_001)}`)],
  // The first is shown by itself.
  ['places of a finding', 11, (count) => !report(count).includes('ほか')],
];

const context = { documentDate: { year: 2024, month: 10, day: 1 } };

describe.each(limits)('%s, %i at most:', (_, limit, takes) => {
  it.each([
    [limit - 1, true],
    [limit, true],
    [limit + 1, false],
  ])('%i: %s', (count, expected) => {
    expect(takes(count)).toBe(expected);
  });
});

/** Words that may stand behind a period, of as many characters. */
function fill(count: number): string {
  return count % 2 === 0 ? '実績'.repeat(count / 2) : `実績値${'実績'.repeat((count - 3) / 2)}`;
}

function nested(open: string, inner: string, close: string, count: number): string {
  return `${open.repeat(count)}${inner}${close.repeat(count)}`;
}

function takesXml(xml: string): boolean {
  try {
    readXml(new TextEncoder().encode(xml), { open: ignore, close: ignore, text: ignore });
    return true;
  } catch {
    return false;
  }
}

const ignore = () => {};

function isTaken(csv: string): boolean {
  const { findings } = parseCsvTable('a.csv', csv, ',');
  return !findings.some(({ code }) => code === 'table-too-large' || code === 'cell-too-long');
}

function report(count: number): string {
  const lines: string[] = [];
  const findings = Array.from({ length: count }, (_, index) =>
    error('cell-too-long', { limit: 32_767 }, { file: 'a.xlsx', sheet: 's', cell: `B${index + 1}` }),
  );
  reportFindings((line) => lines.push(line), locateFindings(findings), 'ja');
  return lines.join('\n');
}
