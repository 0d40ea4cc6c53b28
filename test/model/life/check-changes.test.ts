import { describe, expect, it } from 'vitest';
import { isSameText } from '../../../src/model/life/locate-changes.ts';
import { check, heads, table, told } from './small-history.ts';

const line = (severity: string, code: string, at: string, facts: object) =>
  `${severity} ${code} ${at} ${JSON.stringify(facts)}`;
const differs = (at: string, field: string, said: string, found: string, of = 'table', id = 'K1') =>
  line('error', 'change-differs', at, { id, field, said, found, of });
const target = 'K1|目標値|R6|10|20|改定';

describe('changes agree with the table and with each other', () => {
  it.each([
    ['the last one with the table', target, []],
    ['in other words', 'K1|目標値|R6|10件|２０ 件|改定\nK1|方向性|R6|減少|↑|改定', []],
    ['not with another value', 'K1|目標値|R6|10|21|改定', [differs('2:2', '目標', '21', '20')]],
    ['not with another text', 'K1|名称|R6|窓口|窓口相談|改称', [differs('2:2', '名称', '窓口相談', '相談')]],
    ['nor another unit', 'K1|単位|R6|回|人|改称', [differs('2:2', '単位', '人', '件')]],
    ['nor another baseline', 'K1|基準値|R6|3|2|再計算', [differs('2:2', '基準値', '2', '1')]],
    ['nor another definition', 'K1|定義|R6|実数|人数|見直し', [differs('2:2', '定義', '人数', 'のべ')]],
    ['one after the other, however they are ordered', 'K1|目標値|R6|15|20|改定\nK1|目標値|R4|10|15|改定', []],
    [
      'and with a gap between them they do not',
      'K1|目標値|R4|10|15|改定\nK1|目標値|R6|16|20|改定',
      [differs('3:2', '目標', '16', '15', 'change-before')],
    ],
    [
      'nor twice in a year',
      'K1|目標値|R6|10|15|改定\nK1|目標値|R6|15|20|改定',
      [
        line('error', 'change-doubled', '3:2', {
          id: 'K1',
          field: '目標',
          year: '令和6年度',
          first: 'changes.csv:2:2',
        }),
      ],
    ],
    [
      'an end twice is told, too',
      'K2|廃止|R6|||終了\nK2|廃止|R6|||終了',
      [
        line('error', 'change-doubled', '3:2', {
          id: 'K2',
          field: '廃止',
          year: '令和6年度',
          first: 'changes.csv:2:2',
        }),
      ],
    ],
    ['each indicator and each field by itself', `${target}\nK2|目標値|R6|15|30|改定\nK1|名称|R6|窓口|相談|改称`, []],
    [
      'where the table has such a value',
      'K1|目標値（R7）|R6|10|12|改定',
      [line('error', 'change-without-value', '2:2', { id: 'K1', field: '目標' })],
    ],
    [
      'of an indicator that there is',
      'K1x|目標値|R6|10|20|改定\nZZZZZZZZ|目標値|R6|10|20|改定',
      [
        line('error', 'change-id-unknown', '2:2', { id: 'K1x', nearest: 'K1' }),
        line('error', 'change-id-unknown', '3:2', { id: 'ZZZZZZZZ' }),
      ],
    ],
    [
      'since the plan began',
      'K1|目標値|R2|10|20|改定',
      [line('error', 'change-before-plan', '2:2', { id: 'K1', field: '目標', year: '令和2年度', begin: '令和2年度' })],
    ],
    ['the year after is right', 'K1|目標値|R3|10|20|改定', []],
    ['as is one that began with it', 'K1|新規|R2|||当初', []],
  ])('%s', (_, changes, findings) => {
    expect(told(check(table, changes).findings)).toEqual(findings);
  });

  it('a change of a column that the table does not have has no value', () => {
    const bare = 'ID|指標|方向|R5|R6|目標値（R8）\nK1|相談|増加|5件|6件|20件';
    for (const field of ['定義', '所管課', '基準値'])
      expect(told(check(bare, `K1|${field}|R6|1|2|理由`).findings).join()).toContain('change-without-value');
  });

  it('stops the plan where it has errors, and not where it has warnings', () => {
    expect(check(table, 'K1|目標値|R6|10|21|改定').value).toBeUndefined();
    expect(check(table, 'K1|目標値|R6|10|21|改定').history).toBeUndefined();
    expect(check(table, 'K1|目標値|R6|10|20|').value).toBeDefined();
  });
});

const used = (year: string, ended = '令和6年度', id = 'K2') =>
  line('warning', 'id-used-again', '2:2', { id, ended, year });

describe('an id that has ended is not used again', () => {
  it.each([
    ['with no value since', '5|', 'K2|廃止|R6|||終了', []],
    ['with a value since', '5|7', 'K2|廃止|R6|||終了', [used('令和6年度')]],
    ['with a value since, in the year of the end', '5|7', 'K2|廃止|R5|||終了', [used('令和5年度', '令和5年度')]],
    ['with a dash', '5|－', 'K2|廃止|R6|||終了', []],
    ['by one that begins then', '5|', 'K2|廃止|R6|||終了\nK2|新規|R6|||再開', [used('令和6年度')]],
    ['by one that begins later', '5|', 'K2|廃止|R6|||終了\nK2|新規|R7|||再開', [used('令和7年度')]],
    ['by one that began before', '5|', 'K2|廃止|R6|||終了\nK2|新規|R5|||追加', []],
    ['by another that begins', '5|', 'K2|廃止|R6|||終了\nK1|新規|R6|||追加', []],
  ])('%s', (_, values, changes, findings) => {
    const own = `${heads}\nK1|相談|件|増加|企画課|のべ|1|5|6|20\nK2|見学|人|増加|企画課|のべ|1|${values}|30`;
    expect(told(check(own, changes).findings)).toEqual(findings);
  });
});

describe('what takes the place of an indicator', () => {
  const many = `${heads}\n${[1, 2, 3, 4].map((at) => `K${at}|指標${at}|件|増加|課|式|1|5||20`).join('\n')}`;
  const ends = (...pairs: readonly (readonly [number, string])[]) =>
    pairs.map(([at, heirs]) => `K${at}|廃止|R6||${heirs}|統合`).join('\n');
  const circular = (at: string, ...ids: readonly string[]) => [line('error', 'change-circular', at, { ids })];

  it.each([
    ['may be another', ends([1, 'K2'], [2, 'K3']), []],
    ['may be two, and may meet again', ends([1, 'K2、K3'], [2, 'K4'], [3, 'K4']), []],
    ['is not what it was', ends([1, 'K2'], [2, 'K1']), circular('2:2', 'K1', 'K2', 'K1')],
    ['is not itself', ends([2, 'K2']), circular('2:2', 'K2', 'K2')],
    ['is told once, by its first id', ends([3, 'K4'], [4, 'K2'], [2, 'K3']), circular('4:2', 'K2', 'K3', 'K4', 'K2')],
    ['also behind one of several', ends([1, 'K4 K2'], [2, 'K3'], [3, 'K1']), circular('2:2', 'K1', 'K2', 'K3', 'K1')],
    [
      'may go before a circle that it is not in',
      ends([1, 'K2'], [2, 'K3'], [3, 'K2']),
      circular('3:2', 'K2', 'K3', 'K2'),
    ],
  ])('%s', (_, changes, findings) => {
    expect(told(check(many, changes).findings)).toEqual(findings);
  });
});

describe('two texts say the same', () => {
  it.each([
    ['target', '80', '80件', true],
    ['target', '80', '８０', true],
    ['target', '80件', '80人', false],
    ['target', '80', '81', false],
    ['target', '上々', '上々', true],
    ['baseline', '3', '3.0', true],
    ['baseline', '3', '4', false],
    ['direction', '↓', '減少', true],
    ['direction', '↓', '増加', false],
    ['unit', '％', '%', true],
    ['unit', '人', '件', false],
    ['name', '窓口 相談', '窓口相談', true],
    ['name', 'ＫＰＩ', 'KPI', true],
    ['name', '80', '80件', false],
    ['section', '↓', '減少', false],
    ['definition', 'のべ', '実数', false],
    ['ended', '3', '3.0', false],
  ] as const)('of %s: %s and %s: %s', (field, a, b, same) => {
    expect(isSameText(field, a, b)).toBe(same);
    expect(isSameText(field, b, a)).toBe(same);
  });
});
