import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, matchColumns } from '../../src/revision/match-columns.ts';

/** Columns headed so, all of figures but those with a stroke behind. */
function columns(heads: string): readonly Column[] {
  return heads.split(' ').map((head) => {
    const label = head.replace(/\/$/, '');
    return { key: label, label, holds: head.endsWith('/') ? 'words' : 'figures' };
  });
}

/** `old > new` of each pair, in the order of the new columns; those of the same head are left out. */
function changed(old: string, now: string): readonly string[] {
  return [...matchColumns(columns(old), columns(now))]
    .map(([after, before]) => `${before} > ${after}`)
    .filter((pair) => new Set(pair.split(' > ')).size > 1);
}

describe('a column', () => {
  it.each([
    ['is firm now', '策定時（H16） 現況（H22速報）', '策定時（H16） 現況（H22）', ['現況（H22速報） > 現況（H22）']],
    [
      'is that of another year',
      '基準値 現状値（R3） 目標値（R7）',
      '基準値 現状値（R5） 目標値（R8）',
      ['現状値（R3） > 現状値（R5）', '目標値（R7） > 目標値（R8）'],
    ],
    [
      'has a word of its own',
      '現状値 中間値（R4） 目標値',
      '現状値 中間値（R5） 目標値',
      ['中間値（R4） > 中間値（R5）'],
    ],
    [
      'is spelt in another way',
      '令和元(2019)年度 Ｈ30',
      'R1 平成30年度',
      ['令和元(2019)年度 > R1', 'Ｈ30 > 平成30年度'],
    ],
    [
      'has a year no more',
      '令和元（2019）年度までの目標設定',
      '目標設定',
      ['令和元（2019）年度までの目標設定 > 目標設定'],
    ],
    ['has another word of the same role', '現状値 事業費', '当初値 事業費', ['現状値 > 当初値']],
    ['has another word of the same meaning', '所管課/ 現状値', '担当部署/ 現状値', ['所管課 > 担当部署']],
    ['stands in the place of another', '件数 直近の数字 目標値', '件数 最新の数字 目標値', ['直近の数字 > 最新の数字']],
    ['is the only one of its year', '令和5年度 目標値', '令和6年度 目標値', ['令和5年度 > 令和6年度']],
  ])('%s', (_what, old, now, pairs) => {
    expect(changed(old, now)).toEqual(pairs);
  });

  it.each([
    ['a year that went out and one that came in at the other end', 'R3 R4 R5', 'R4 R5 R6'],
    ['a target beside the one that stayed', '現状値 目標値（R8）', '現状値 目標値（R8） 目標値（R10）'],
    ['words where figures were', '事業費 目標値', '担当者/ 目標値'],
    ['a known meaning where there was none', '区分/ 目標値', '所管課/ 目標値'],
    ['a baseline where a target was', '現状値 中間目標', '現状値 基準値'],
    ['one of several that might be meant', '件数', '人数 回数'],
  ])('is no other one: %s', (_what, old, now) => {
    expect(changed(old, now)).toEqual([]);
  });

  it('of the values that the plan knows is theirs, whatever else its head says', () => {
    const known = (label: string, values: string) => ({ key: label, label, values });
    const [old, now] = [known('目標値（R8）', 'target-2026'), known('当初目標（R8）', 'target-2026')];
    expect([...matchColumns([old], [now, known('改定後目標（R10）', 'target-2028')])]).toEqual([[now.key, old.key]]);
  });

  it('keeps its partner wherever it stands', () => {
    expect(changed('現状値（R3） 所管課/ 目標値', '所管課/ 目標値 現状値（R3）')).toEqual([]);
    expect([...matchColumns(columns('甲 乙 丙'), columns('丙 甲 乙'))]).toHaveLength(3);
  });

  it('is none of two, and no two are one', () => {
    const word = fc.constantFrom('目標値', '現状値', '中間値', '実績', '件数', '', '所管課');
    const year = fc.constantFrom('', '（R4）', '（R5）', '（令和5年度）', '（H22速報）', '（2023）');
    const head = fc.tuple(word, year).map((parts) => parts.join('') || '令和5年度');
    const edition = fc
      .uniqueArray(head, { maxLength: 7 })
      .map((heads) => heads.map((label) => ({ key: label, label, holds: 'figures' as const })));
    fc.assert(
      fc.property(edition, edition, (old, now) => {
        const pairs = [...matchColumns(old, now)];
        expect(new Set(pairs.map(([after]) => after)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, before]) => before)).size).toBe(pairs.length);
        for (const { label } of old)
          if (now.some((each) => each.label === label)) expect(pairs).toContainEqual([label, label]);
      }),
      { seed: 9 },
    );
  });
});
