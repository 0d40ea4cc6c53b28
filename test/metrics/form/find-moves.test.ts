import { describe, expect, it } from 'vitest';
import { findMoves } from '../../../src/metrics/form/find-moves.ts';
import { makeSheets } from '../../../src/metrics/form/form-sheets.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../../src/model/year/parse-fiscal-year.ts';
import { documentDate, makeRaw, smallForm, smallTables } from '../../model/form/make-form.ts';

const readYear = (text: string) => parseFiscalYear(text, { documentDate })?.year;
const year = fiscalYear(2024);

/** `kind number said`, of programmes as `番号|事業名|開始年度|終了年度|旧事業名|新規`; `*` where there is no sheet. */
function moves(now: readonly string[], last?: readonly string[], isSome = false): readonly string[] {
  const tableOf = (rows: readonly string[]) => ['番号|事業名|開始年度|終了年度|旧事業名|新規', ...rows].join('\n');
  const raw = makeRaw(smallForm, {
    ...smallTables,
    事業: tableOf(now),
    費用: '番号|年度|決算額\nA1|R6|1',
    評価: '番号|年度|段階|点\nA1|R6|一次|8',
  });
  const published =
    last === undefined ? {} : { published: { tables: makeRaw(smallForm, { 事業: tableOf(last) }).tables } };
  const { value: form, findings } = checkForm({ ...raw, ...published }, undefined, { documentDate });
  if (form === undefined) throw new Error(JSON.stringify(findings));
  const all = makeSheets(form);
  return findMoves(form, isSome ? all.slice(1) : all, year, readYear).map(({ kind, sheet, row, said }) =>
    `${kind} ${row.cells.get('番号')?.text}${sheet === undefined ? '*' : ''} ${said}`.trim(),
  );
}

describe('programmes that begin, end or take the place of others', () => {
  it.each<[what: string, now: readonly string[], last: readonly string[] | undefined, expected: readonly string[]]>([
    ['neither', ['A1|見守り|R1|R9||'], undefined, []],
    ['began in the year', ['A1|見守り|R6|R9||'], undefined, ['new A1 R6']],
    ['begin after it', ['A1|見守り|R7|R9||'], undefined, ['new A1 R7']],
    ['began before it', ['A1|見守り|R5|R9||'], undefined, []],
    ['are said to be new', ['A1|見守り|R1|||新規'], undefined, ['new A1 R1']],
    ['are said to be old', ['A1|見守り|R1|||継続'], undefined, []],
    ['were not there last year', ['A1|見守り|R1|||', 'A2|清掃|R1|||'], ['A1|見守り|R1|||'], ['new A2 R1']],
    ['were there', ['A1|見守り|R1|||'], ['A1|見守り|R1|||'], []],
    ['ended in the year', ['A1|見守り|R1|R6||'], undefined, ['ended A1 R6']],
    ['ended before it', ['A1|見守り|R1|R5||'], undefined, ['ended A1 R5']],
    ['end after it', ['A1|見守り|R1|R7||'], undefined, []],
    ['began and ended', ['A1|見守り|R6|R6||'], undefined, ['new A1 R6', 'ended A1 R6']],
    ['were merged', ['A1|見守り|R6||訪問、配食|'], undefined, ['merged A1 訪問、配食']],
    ['were merged, in other signs', ['A1|見守り|R1||訪問・配食／通院|'], undefined, ['merged A1 訪問、配食、通院']],
    ['were merged of none', ['A1|見守り|R1||－|'], undefined, []],
    ['are gone', ['A1|見守り|R1|||'], ['A1|見守り|R1|||', 'A9|配食|R1|R5||'], ['ended A9* R5']],
    [
      'are gone into others by name',
      ['A1|見守り|R1||配　食|'],
      ['A1|見守り|R1|||', 'A9|配食|R1|||'],
      ['merged A1 配　食'],
    ],
    ['by number', ['A1|見守り|R1||Ａ９|'], ['A1|見守り|R1|||', 'A9|配食|R1|||'], ['merged A1 Ａ９']],
    [
      'in the order of the tables, by kind',
      ['A1|一|R1|R6||', 'A2|二|R6|||', 'A3|三|R1||四|', 'A4|五|R6|R6||'],
      undefined,
      ['new A2 R6', 'new A4 R6', 'merged A3 四', 'ended A1 R6', 'ended A4 R6'],
    ],
  ])('that %s', (_, now, last, expected) => {
    expect(moves(now, last)).toEqual(expected);
  });

  it('of some of the sheets: what is gone is no matter of theirs', () => {
    const now = ['A1|見守り|R6|||', 'A2|清掃|R6|||'];
    expect(moves(now, ['A1|見守り|R6|||', 'A9|配食|R1|||'], true)).toEqual(['new A2 R6']);
  });
});
