import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignColumns } from '../../src/revision/align-columns.ts';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { headsOf } from '../../src/revision/heads.ts';
import { itemsOfAmounts, scopeOfAmounts } from '../../src/revision/items-of-amounts.ts';
import { readSmallAmounts } from '../model/amounts/small-amounts.ts';

function revise(before: readonly string[], after: readonly string[]) {
  const [old, now] = [before, after].map((lines) => readSmallAmounts({}, ...lines).tables);
  if (old === undefined || now === undefined) throw new Error('no tables');
  const scope = scopeOfAmounts(old, now);
  const items = itemsOfAmounts(now, scope);
  const olds = alignColumns(itemsOfAmounts(old, scope), items);
  return compareVersions(
    { label: '前', items: olds, heads: headsOf(olds) },
    { label: '後', items, heads: headsOf(items) },
    new Map(),
  );
}

function told(before: readonly string[], after: readonly string[]): readonly string[] {
  return changesOf(revise(before, after)).map(({ kind, item, head, parts: [part], before, after }) =>
    [
      kind,
      item?.name.after?.text ?? item?.name.before?.text ?? '',
      (head ?? part?.field)?.label ?? '',
      before,
      after,
    ].join('|'),
  );
}

const settlement = [
  '令和6年度決算見込||||（単位：千円、％）',
  '款|予算現額|支出済額|執行率|備考',
  '義務的経費||||',
  '　人件費|320|301||',
  '　扶助費|200|189||',
  '　小計||||',
  'その他の経費|100|95||',
  '歳出合計||||',
];

describe('two editions of a table of amounts', () => {
  it('differ in what was corrected, and in the totals and rates that follow from it', () => {
    const after = settlement.map((line) => line.replace('　扶助費|200|189', '　扶助費|200|190'));
    expect(told(settlement, after)).toEqual([
      'value|扶助費|支出済額|189|190',
      'value|扶助費|執行率|94.5|95.0',
      'value|小計|支出済額|490|491',
      'value|小計|執行率|94.2|94.4',
      'value|歳出合計|支出済額|585|586',
      'value|歳出合計|執行率|94.4|94.5',
    ]);
  });

  it('say where each row stands: in the group that is open, and the last total in none', () => {
    const paths = revise(settlement, settlement).new.items.map(({ name, path }) =>
      [...path.map(({ text }) => text), name.text].join('／'),
    );
    expect(paths).toEqual(['義務的経費／人件費', '義務的経費／扶助費', '義務的経費／小計', 'その他の経費', '歳出合計']);
  });

  it('keep apart rows of one name in groups whose rows are not set in', () => {
    const lines = ['区分|決算額', '歳入|', '市税|7', '計|7', '歳出|', '総務費|6', '計|6'];
    const after = lines.map((line) => line.replace('6', '5'));
    expect(told(lines, after)).toEqual(['value|総務費|決算額|6|5', 'value|計|決算額|6|5']);
    expect(revise(lines, lines).new.items.map(({ path }) => path.map(({ text }) => text).join())).toEqual([
      '歳入',
      '歳入',
      '歳出',
      '歳出',
    ]);
  });

  it('takes no total for the last whose name only holds the word of one', () => {
    const lines = ['区分|決算額', '福祉費|', '　保育|7', '　各課合計|7', '　総計外|1', '合計|8'];
    expect(
      revise(lines, lines).new.items.map(({ name, path }) => `${path.map(({ text }) => text).join()}/${name.text}`),
    ).toEqual(['福祉費/保育', '福祉費/各課合計', '福祉費/総計外', '/合計']);
  });

  it('tell a changed unit once at the heads, and a title or note that is another once', () => {
    const after = settlement.map((line) => line.replace('千円', '百万円'));
    const { heads } = revise(settlement, after);
    expect(
      heads
        .filter(({ difference }) => difference === 'meaning')
        .map(({ before, after }) => [before?.text, after?.text]),
    ).toEqual([['款（単位：千円、％）', '款（単位：百万円、％）']]);
    const final = [...settlement.map((line) => line.replace('決算見込', '決算')), '（注）繰越を含む。'];
    expect(told(settlement, final)).toEqual([
      expect.stringMatching(/^rename\|令和6年度決算/),
      'wording|令和6年度決算（単位：千円、％）|注||（注）繰越を含む。',
    ]);
  });

  it('match several tables by their titles, whatever year these name and in whatever order they stand', () => {
    const income = (year: string, value: string) => [`${year}歳入決算|`, '款|決算額', `市税|${value}`, `計|${value}`];
    const spending = (year: string, value: string) => [
      `${year}歳出決算|`,
      '款|決算額',
      `民生費|${value}`,
      `計|${value}`,
    ];
    const old = [...income('令和5年度', '70'), '', ...spending('令和5年度', '60')];
    const now = [...spending('令和6年度', '61'), '', ...income('令和6年度', '70')];
    const changes = told(old, now).filter((line) => line.includes('|決算額|'));
    expect(changes).toEqual(['value|民生費|決算額|60|61', 'value|計|決算額|60|61']);
  });

  it('lose no old value, whatever rows and columns are added, taken away and renamed', () => {
    const heads = fc.uniqueArray(fc.constantFrom('予算額', '決算額', '令和5年度', '令和6年度', '件数', '備考'), {
      minLength: 2,
      maxLength: 4,
    });
    const names = fc.array(fc.constantFrom('総務費', '民生費', '　保育', '土木費', '計', '農林費'), {
      minLength: 1,
      maxLength: 6,
    });
    const table = fc
      .tuple(heads, names, fc.nat(500))
      .map(([columns, rows, first]) => [
        ['区分', ...columns].join('|'),
        ...rows.map((name, row) => [name, ...columns.map((_, column) => 1000 + first + row * 10 + column)].join('|')),
      ]);
    fc.assert(
      fc.property(table, table, (before, after) => {
        const { items, heads: headings } = revise(before, after);
        const kept = items.flatMap((item) => [item.name, ...item.fields]);
        const shown = kept.flatMap(({ segments, before }) => (before === undefined ? [] : [oldOf(segments)]));
        const written = before.slice(1).flatMap((line) => line.split('|').map((text) => text.trim()));
        expect(shown.toSorted()).toEqual(written.toSorted());
        const old = headings.flatMap(({ before: head }) => head?.text ?? []);
        for (const head of before[0]?.split('|') ?? []) expect(old).toContain(head);
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

function oldOf(segments: readonly { kind: string; text: string; before?: string }[]): string {
  return segments.flatMap(({ kind, text, before }) => (kind === 'inserted' ? [] : (before ?? text))).join('');
}
