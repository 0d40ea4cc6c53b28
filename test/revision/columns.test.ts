import { describe, expect, it } from 'vitest';
import { alignColumns } from '../../src/revision/align-columns.ts';
import { findPairs } from '../../src/revision/bracket-pairs.ts';
import { columnsOf } from '../../src/revision/columns.ts';
import { coupleInOrder } from '../../src/revision/couple-in-order.ts';
import { coupleLists } from '../../src/revision/couple-lists.ts';
import { findTokens } from '../../src/revision/find-tokens.ts';
import { wordsOfHead, yearsOfHead } from '../../src/revision/head-words.ts';
import { compareHeads, headsOf } from '../../src/revision/heads.ts';
import { addHunk, findHunk, mirror } from '../../src/revision/hunk.ts';
import { inspectListColumns } from '../../src/revision/inspect-list-columns.ts';
import { itemsOfTable } from '../../src/revision/items-of-table.ts';
import { keepBrackets } from '../../src/revision/keep-brackets.ts';
import { slideHunks } from '../../src/revision/slide-hunks.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';

describe('columnsOf', () => {
  const order = (...rows: readonly string[]) =>
    columnsOf(rows.map((row) => row.split('').map((key) => ({ key, label: `${key}見出し`, text: `${key}文` })))).map(
      ({ key, texts }) => `${key}${texts.length}`,
    );

  it.each([
    [
      ['abc', 'abc'],
      ['a2', 'b2', 'c2'],
    ],
    [
      ['ac', 'abc'],
      ['a2', 'b1', 'c2'],
    ],
    [
      ['bc', 'abc'],
      ['a1', 'b2', 'c2'],
    ],
    [
      ['ab', 'abc'],
      ['a2', 'b2', 'c1'],
    ],
    [
      ['ab', 'bc', 'ad'],
      ['a2', 'd1', 'b2', 'c1'],
    ],
    [[''], []],
  ])('%s', (rows, expected) => {
    expect(order(...rows)).toEqual(expected);
  });

  it('keeps the first head', () => {
    const rows = ['現状値', '現在値'].map((label) => [{ key: 'a', label, text: label }]);
    expect(columnsOf(rows)).toEqual([{ key: 'a', label: '現状値', texts: ['現状値', '現在値'] }]);
  });
});

describe('coupleLists and coupleInOrder', () => {
  const coupled = (old: string, now: string) =>
    coupleLists(old.split(''), now.split(''), (each) => (old.includes(each) ? each : undefined))
      .map(({ before = '-', after = '-' }) => before + after)
      .join(' ');

  it.each([
    ['abc', 'abc', 'aa bb cc'],
    ['abc', 'ac', 'aa b- cc'],
    ['abc', 'c', 'a- b- cc'],
    ['abc', 'xa', '-x aa b- c-'],
    ['abc', 'xc', 'a- b- -x cc'],
    ['ab', 'ba', 'bb aa'],
    ['abc', 'cxa', 'cc -x aa b-'],
    ['', 'ab', '-a -b'],
  ])('%s → %s is %s', (old, now, expected) => {
    expect(coupled(old, now)).toBe(expected);
  });

  it('puts what differs in one place side by side', () => {
    const differ = (old: string, now: string) =>
      coupleInOrder(old.split(''), now.split(''), (each) => each)
        .map(({ before = '-', after = '-' }) => before + after)
        .join(' ');
    expect(differ('abcd', 'axcd')).toBe('bx');
    expect(differ('abcd', 'axyd')).toBe('bx cy');
    expect(differ('abcd', 'axyzd')).toBe('bx cy -z');
    expect(differ('abcd', 'axd')).toBe('bx c-');
    expect(differ('abcd', 'abcd')).toBe('');
    expect(differ('abcd', 'bcde')).toBe('a- -e');
  });
});

describe('brackets', () => {
  it.each([
    ['(a)', ['0-2']],
    ['（a)', ['0-2']],
    ['(a）', ['0-2']],
    ['［a］｛b｝＜c＞', ['0-2', '3-5', '6-8']],
    ['[a]{b}<c>', ['0-2', '3-5', '6-8']],
    ['〔a〕【b】「c」『d』〈e〉《f》', ['0-2', '3-5', '6-8', '9-11', '12-14', '15-17']],
    ['((a))', ['1-3', '0-4']],
    ['1)', []],
    ['(a', []],
    ['(a「b)', ['0-4']],
    ['(a「b)c」', ['0-4']],
    ['(a]b)', ['0-4']],
  ])('%s pair as %s', (text, expected) => {
    expect(findPairs(text).map(({ open, close }) => `${open}-${close}`)).toEqual(expected);
  });
});

describe('hunks', () => {
  const range = (start: number, end: number) => ({ start, end });
  const hunk = (a: number, b: number, c: number, d: number) => ({ old: range(a, b), now: range(c, d) });

  it('that touch become one, others stay in order', () => {
    const all = [hunk(0, 1, 0, 1), hunk(4, 6, 4, 7)];
    expect(addHunk(all, hunk(2, 3, 2, 3))).toEqual([all[0], hunk(2, 3, 2, 3), all[1]]);
    expect(addHunk(all, hunk(1, 2, 1, 2))).toEqual([hunk(0, 2, 0, 2), all[1]]);
    expect(addHunk(all, hunk(3, 4, 3, 4))).toEqual([all[0], hunk(3, 6, 3, 7)]);
    expect(addHunk(all, hunk(1, 4, 1, 4))).toEqual([hunk(0, 6, 0, 7)]);
    expect(addHunk(all, hunk(7, 8, 8, 9))).toEqual([...all, hunk(7, 8, 8, 9)]);
  });

  it('hold the indices from their start to before their end', () => {
    const all = [hunk(1, 3, 1, 2)];
    expect([0, 1, 2, 3].map((index) => findHunk(all, 'old', index) !== undefined)).toEqual([false, true, true, false]);
    expect([0, 1, 2].map((index) => findHunk(all, 'now', index) !== undefined)).toEqual([false, true, false]);
  });

  it('move the indices behind them', () => {
    const all = [hunk(1, 3, 1, 2), hunk(5, 5, 4, 6)];
    expect([0, 3, 4, 5].map((index) => mirror(all, 'old', index).now.start)).toEqual([0, 2, 3, 6]);
    expect(mirror(all, 'now', 2)).toEqual(hunk(3, 4, 2, 3));
    expect(mirror(all, 'now', 6)).toEqual(hunk(5, 6, 6, 7));
  });
});

describe('a head', () => {
  it.each([
    ['目標値（R7）', '目標値', ['2025']],
    ['目標値（令和7年度）', '目標値', ['2025']],
    ['令和元（2019）年度までの目標設定', '目標設定', ['2019']],
    ['平成30年度', '', ['2018']],
    ['Ｈ30', '', ['2018']],
    ['S60', '', ['1985']],
    ['昭和60年', '', ['1985']],
    ['大正10年', '', ['1921']],
    ['明治元年', '', ['1868']],
    ['T10', '', ['1921']],
    ['M40', '', ['1907']],
    ['2023年3月31日現在', '', ['2023']],
    ['基準値（R5.3.31時点）', '基準値', ['2023']],
    ['基準値（R5/3/31）', '基準値', ['2023']],
    ['基準値（R5.3）', '基準値', ['2023']],
    ['30年度', '', ['30年']],
    ['R7（2025）', '', ['2025']],
    ['R4 R5', '', ['2022', '2023']],
    ['実績（速報値）', '', []],
    ['見込値', '', []],
    ['推計 件数', '件数', []],
    ['100人', '100人', []],
    ['件数', '件数', []],
  ])('%s says %j of %j', (head, words, years) => {
    expect([wordsOfHead(head), yearsOfHead(head)]).toEqual([words, years]);
  });
});

describe('columns of a list', () => {
  const items = itemsOfTable(makeTable('基本目標|ID|KPI|目標 値|理由\n甲|1|相談件数|5件|増')).value;

  const inspect = (columns: ReturnType<typeof makeConfiguration>['reports']['list']['columns']) => {
    const plain = makeConfiguration();
    return inspectListColumns(items, {
      ...plain,
      reports: { ...plain.reports, list: { ...plain.reports.list, columns } },
    });
  };

  it('are silent where they are found by key or head, whatever its width', () => {
    expect(inspect(undefined)).toEqual([]);
    expect(inspect(['KPI', 'ＫＰＩ', 'name', '目標値', { key: '基本目標' }, { head: '基本目標' }])).toEqual([]);
  });

  it('are named by their place where they are not', () => {
    expect(inspect(['KPI', '担当'])).toMatchObject([
      {
        code: 'report-column-unknown',
        severity: 'error',
        facts: { key: 'reports.list.columns.1', name: '担当', heads: ['基本目標', 'KPI', '目標値', '理由'], keys: [] },
      },
    ]);
  });
});

describe('two editions of a list', () => {
  const read = (table: string) => itemsOfTable(makeTable(table)).value;
  const keysOf = (old: string, now: string) =>
    alignColumns(read(old), read(now)).map(({ fields }) => fields.map(({ key, text }) => `${key}=${text}`).join(' '));

  it('have the same key for a column that goes on under another head', () => {
    const now = 'ID|KPI|現状値（R5）|所管|実績（R6）\n1|甲|5件|丙課|6件';
    expect(keysOf('ID|KPI|現状値（R3）|担当部署|実績（R4）\n1|甲|3件|乙課|4件', now)).toEqual([
      'baseline=3件 section=乙課 実績(r6)=4件',
    ]);
  });

  it('keep a column that is no more apart from a new one of its key', () => {
    expect(keysOf('ID|KPI|甲欄\n1|x|文章である', 'ID|KPI|甲欄\n1|x|5件')).toEqual(['甲欄=文章である']);
    const [old] = read('ID|KPI|欄\n1|x|5件');
    const [now] = read('ID|KPI|別の欄\n1|x|文章である');
    if (old === undefined || now === undefined) throw new Error('no items');
    const renamed = { ...now, fields: now.fields.map((field) => ({ ...field, key: '欄' })) };
    expect(alignColumns([old], [renamed])[0]?.fields.map(({ key }) => key)).toEqual(['old/欄']);
  });

  it('hold figures where half of what is written is one', () => {
    const pairs = (cells: string) =>
      keysOf(`ID|KPI|元の欄\n${cells}`, 'ID|KPI|次の欄\n1|x|5件').map((line) => line.split('=')[0]);
    expect(pairs('1|x|5件\n2|y|文')).toEqual(['次の欄', '次の欄']);
    expect(pairs('1|x|5件\n2|y|文\n3|z|句')).toEqual(['元の欄', '元の欄', '元の欄']);
    expect(pairs('1|x|5件\n2|y|\n3|z|')).toEqual(['次の欄', '次の欄', '次の欄']);
  });

  it('have heads that are compared, where both have any', () => {
    const old = headsOf(read('基本目標|ID|KPI|目標値（R7）|理由\n子育て|1|甲|3件|増\n|2|乙|4件|減'));
    expect(old.map(({ key, label }) => `${key}=${label}`)).toEqual([
      'goal=基本目標',
      'name=KPI',
      'target=目標値（R7）',
      '理由=理由',
    ]);
    const now = headsOf(read('基本目標|ID|KPI|目標値（R8）|理由\n子育て|1|甲|3件|増'));
    expect(compareHeads(old, now).map(({ key, difference }) => [key, difference])).toEqual([
      ['goal', 'none'],
      ['name', 'none'],
      ['target', 'meaning'],
      ['理由', 'none'],
    ]);
    expect([compareHeads([], now), compareHeads(old, []), compareHeads(undefined, now)]).toEqual([[], [], []]);
  });

  it('read no column of blanks, and keep one without a head where anything stands in it', () => {
    const [first] = read('ID|KPI||\n1|甲||x\n2|乙||');
    expect(first?.fields.map(({ key, label, text }) => [key, label, text])).toEqual([['column/4', '', 'x']]);
    const [reserved] = read('ID|KPI| goal |baseline\n1|甲|x|y');
    expect(reserved?.fields.map(({ key, label }) => [key, label])).toEqual([
      ['column/goal', 'goal'],
      ['column/baseline', 'baseline'],
    ]);
    const [level] = read('ID|KPI|施策\n1|甲|');
    expect([level?.path, level?.fields]).toEqual([[], []]);
  });
});

describe('what was only inserted', () => {
  const slide = (old: string, now: string, start: number, end: number) => {
    const words = { old: findTokens(old), now: findTokens(now) };
    const hunk = { old: { start, end: start }, now: { start, end } };
    return slideHunks([hunk], words).map((each) => [each.now.start, each.now.end]);
  };

  it('stands as far as it may where it is a whole clause', () => {
    // 甲、乙 → 甲、丙、乙: tokens 甲 、 丙 、 乙.
    expect(slide('甲、乙', '甲、丙、乙', 1, 3)).toEqual([[2, 4]]);
    expect(slide('甲、乙', '甲、丙、乙', 2, 4)).toEqual([[2, 4]]);
    expect(slide('甲・乙', '甲・丙・乙', 1, 3)).toEqual([[2, 4]]);
    expect(slide('甲の乙', '甲の丙の乙', 1, 3)).toEqual([[1, 3]]);
  });

  it('stays between the changes beside it', () => {
    const words = { old: findTokens('甲、乙'), now: findTokens('甲、丙、乙') };
    const left = { old: { start: 0, end: 1 }, now: { start: 0, end: 1 } };
    const hunk = { old: { start: 1, end: 1 }, now: { start: 1, end: 3 } };
    const right = { old: { start: 1, end: 2 }, now: { start: 3, end: 4 } };
    expect(slideHunks([left, hunk, right], words)).toEqual([left, hunk, right]);
  });
});

it('a bracket goes with its other half', () => {
  const words = { old: findTokens('（甲乙）丙'), now: findTokens('（甲乙）丙') };
  const at = (start: number) => ({ old: { start, end: start + 1 }, now: { start, end: start + 1 } });
  const close = words.old.findIndex(({ text }) => text === '）');
  const whole = { start: 0, end: close + 1 };
  expect(keepBrackets([at(close)], words)).toEqual([{ old: whole, now: whole }]);
  expect(keepBrackets([at(0)], words)).toEqual([{ old: whole, now: whole }]);
  expect(keepBrackets([at(0), at(close)], words)).toEqual([at(0), at(close)]);
  expect(keepBrackets([at(1)], words)).toEqual([at(1)]);
  expect(keepBrackets([{ old: whole, now: whole }], words)).toEqual([{ old: whole, now: whole }]);
});
