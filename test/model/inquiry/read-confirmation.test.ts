/** What is read of a 確認依頼票 that came back. */

import { describe, expect, it } from 'vitest';
import { findIdentity } from '../../../src/model/inquiry/find-identity.ts';
import { readConfirmation } from '../../../src/model/inquiry/read-confirmation.ts';
import type { GridCell } from '../../../src/table/table.ts';

const identity = {
  kind: 'confirmation',
  number: 'R7-1',
  version: '1',
  section: 'K1',
  sectionName: '',
  place: { file: 'a.csv', line: 2 },
} as const;

/** Cells are divided by `|`; `^` continues the cell above. Each answer as `id: answer（reason）line:column`. */
function read(...lines: readonly string[]): string {
  const rows = lines.map((line, row) => {
    const cells = line.split('|').map((text, column): GridCell => {
      const place = { file: 'a.csv', line: row + 1, column: column + 1 };
      return text === '^' ? { text: '', place, continues: 'above' } : { text, place };
    });
    return { place: { file: 'a.csv', line: row + 1 }, cells };
  });
  const { value, findings } = readConfirmation({ file: 'a.csv', rows, findings: [] }, identity);
  const told = findings.map(
    ({ code, facts, place }) => `${code} ${Object.values(facts).filter(Boolean).join(' ')} ${place?.line}`,
  );
  const answers = value?.answers.map(
    ({ id, answer, reason, place }) => `${id}: ${answer}（${reason}）${place.line}:${place.column}`,
  );
  if (value !== undefined) expect([value.file, value.section]).toEqual(['a.csv', 'K1']);
  return [...(answers ?? ['none']), ...told].join(' ');
}

const head = '№|確認したいこと|回答欄|理由';

describe('a 確認依頼票', () => {
  it.each<[what: string, lines: readonly string[], expected: string]>([
    ['with answers', [head, 'K1-1|桁|900|', 'K1-2|単位|| 大雨のため '], 'K1-1: 900（）2:3 K1-2: （大雨のため）3:3'],
    ['below other lines', ['確認依頼票', '', head, 'K1-1|桁| 900 |はい'], 'K1-1: 900（はい）4:3'],
    ['with its columns in another order', ['理由|№|回答欄', 'はい|K1-1|900'], 'K1-1: 900（はい）2:3'],
    ['with heads as people write them', ['No|内容|回 答 欄|理由', 'K1-1|桁|900|'], 'K1-1: 900（）2:3'],
    ['with numbers in full width', [head, 'Ｋ１－１ |桁|900|'], 'K1-1: 900（）2:3'],
    ['with lines without a number', [head, '|桁|900|', ' |桁|900|', 'K1-2|桁|5|'], 'K1-2: 5（）4:3'],
    ['with merged cells', [head, 'K1-1|桁|900|^', '^|桁|5|', 'K1-3|桁|^|^'], 'K1-1: 900（）2:3 K1-3: （）4:3'],
    ['with short lines', [head, 'K1-1'], 'K1-1: （）2:1'],
    ['without answers', [head], ''],
    [
      'without one of its heads',
      ['№|確認したいこと|回答欄', 'K1-1|桁|900'],
      'none reply-refused heads №、回答欄、理由 2',
    ],
    ['with its heads in two lines', ['№|内容', '回答欄|理由'], 'none reply-refused heads №、回答欄、理由 2'],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toBe(expected);
  });
});

describe('a form says which it is', () => {
  it.each([
    ['照会番号 R7-1 様式の版 2 課 K1', 'form R7-1 2 K1'],
    ['確認依頼票 照会番号 R7-1 様式の版 2 課 K1', 'confirmation R7-1 2 K1'],
    ['確認依頼票（第2回） 照会番号 R7-1', 'confirmation R7-1  '],
    ['前の 確認依頼票 照会番号 R7-1', 'confirmation R7-1  '],
    ['照会番号', ''],
    ['照会 番号 R7-1', ''],
    ['照会番号R7-1 課K1', 'form R7-1  K1'],
    ['照会番号:R7-1、様式の版:2、課:K1', 'form R7-1 2 K1'],
    ['照会番号:R7-1;様式の版:2|課:K1', 'form R7-1 2 K1'],
    ['照会番号:R7、1 課:K1', 'form R7、1  K1'],
  ])('%s: %s', (line, expected) => {
    const cell = { text: line, place: { file: 'a.csv', line: 1, column: 2 } };
    const blank = { text: ' ', place: { file: 'a.csv', line: 1, column: 1 } };
    const found = findIdentity({
      file: 'a.csv',
      findings: [],
      rows: [{ place: { file: 'a.csv' }, cells: [blank, cell] }],
    });
    if (found !== undefined) expect(found.place).toEqual(cell.place);
    expect(found === undefined ? '' : [found.kind, found.number, found.version, found.section].join(' ')).toBe(
      expected,
    );
  });

  it.each([
    [39, 'R7-1'],
    [40, undefined],
  ])('below %i lines of somebody else: %s', (count, expected) => {
    const lineOf = (text: string) => ({ place: { file: 'a.csv' }, cells: [{ text, place: { file: 'a.csv' } }] });
    const rows = [...Array.from({ length: count }, () => lineOf('')), lineOf('照会番号 R7-1')];
    expect(findIdentity({ file: 'a.csv', findings: [], rows })?.number).toBe(expected);
  });
});
