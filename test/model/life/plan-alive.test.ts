import { describe, expect, it } from 'vitest';
import type { CheckedHistory } from '../../../src/model/life/check-plan-history.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { check, heads, planIn, table, tell, told } from './small-history.ts';

const levels = `基本目標|施策|事業|${heads}`;
const row = (words: string, id: string, values = '1|5|6|20') => `${words}|${id}|指標${id}|件|増加|課|式|${values}`;
const tree = [
  levels,
  row('子育て|保育|送迎', 'K1'),
  row('子育て|保育|給食', 'K2'),
  row('子育て|学校|図書', 'K3'),
  row('産業|創業|相談', 'K4'),
].join('\n');

/** e.g. `子育て/保育/送迎: K1`. */
function shapeIn(year: number, checked: CheckedHistory): readonly string[] {
  return planIn(year, checked).goals.flatMap((goal) => [
    ...(goal.policies.length + goal.indicators.length === 0 ? [`${goal.title}: -`] : []),
    ...goal.indicators.map(({ id }) => `${goal.title}: ${id}`),
    ...goal.policies.flatMap((policy) =>
      policy.projects.flatMap((project) =>
        project.indicators.map(({ id }) => `${goal.title}/${policy.title}/${project.title}: ${id}`),
      ),
    ),
  ]);
}

const whole = ['子育て/保育/送迎: K1', '子育て/保育/給食: K2', '子育て/学校/図書: K3', '産業/創業/相談: K4'];

describe('projects, policies and goals without an indicator left go with it', () => {
  it.each([
    ['a project', 'K1|廃止|R6|||終了', [1, 2, 3]],
    ['a policy', 'K3|廃止|R6|||終了', [0, 1, 3]],
    ['a goal', 'K4|廃止|R6|||終了', [0, 1, 2]],
    ['all', 'K1|廃止|R6|||終了\nK2|廃止|R6|||終了\nK3|廃止|R6|||終了\nK4|廃止|R6|||終了', []],
    ['before it begins', 'K4|新規|R7|||追加', [0, 1, 2]],
    ['not once it has begun', 'K4|新規|R6|||追加', [0, 1, 2, 3]],
    ['not before it ends', 'K4|廃止|R7|||終了', [0, 1, 2, 3]],
  ])('%s', (_, changes, left) => {
    const checked = check(tree, changes);
    expect(shapeIn(2024, checked)).toEqual(whole.filter((__, index) => left.includes(index)));
  });

  it('and the others stay where they stand', () => {
    const policies = planIn(2024, check(tree, 'K1|廃止|R6|||終了')).goals.map((goal) =>
      goal.policies.map(({ title, projects }) => `${title} ${projects.map((each) => each.title).join()}`),
    );
    expect(policies).toEqual([['保育 給食', '学校 図書'], ['創業 相談']]);
  });
});

describe('what has ended', () => {
  it.each([
    [
      'is told with its last value, its target and its goal',
      'K2|廃止|R6||K1、K3|統合',
      row('子育て|保育|給食', 'K2', '1|5||20'),
      { last: { year: 2023, text: '5' }, target: '20', heirs: ['指標K1', '指標K3'], goal: '子育て', unit: '件' },
    ],
    [
      'with the last value before its end',
      'K2|廃止|R6|||終了',
      row('子育て|保育|給食', 'K2', '1|5|6|20'),
      { last: { year: 2023, text: '5' }, heirs: [] },
    ],
    [
      'without a value where there was none',
      'K2|廃止|R6|||終了',
      row('子育て|保育|給食', 'K2', '1|－||20'),
      { last: undefined },
    ],
    [
      'without a target where there was none',
      'K2|廃止|R6|||終了',
      row('子育て|保育|給食', 'K2', '1|5||－'),
      { target: '' },
    ],
    [
      'with what took its place as it was written, where that is no indicator',
      'K2|廃止|R6||K1・新計画|統合',
      row('子育て|保育|給食', 'K2', '1|5||20'),
      { heirs: ['指標K1', '新計画'] },
    ],
  ])('%s', (_, changes, own, ended) => {
    const text = [levels, row('子育て|保育|送迎', 'K1'), own, row('子育て|学校|図書', 'K3')].join('\n');
    const [told] = planIn(2024, check(text, changes)).life?.ended ?? [];
    expect({ last: undefined, ...told }).toMatchObject({ change: { id: 'K2', name: '指標K2' }, ...ended });
  });

  it('is told in the order of the table, and its other changes are not', () => {
    const changes = 'K4|廃止|R5|||終了\nK2|廃止|R4|||終了\nK2|名称|R3|給食|指標K2|改称\nK1|名称|R4|送迎|指標K1|改称';
    const life = planIn(2024, check(tree, changes)).life;
    expect(life?.ended.map(({ change }) => change.id)).toEqual(['K2', 'K4']);
    expect(life?.changes.map(({ id }) => id)).toEqual(['K1']);
  });

  it('keeps the changes that hold, the earliest first, each by the name that its indicator has then', () => {
    const changes =
      'K1|名称|R6|送迎|指標K1|改称\nK1|単位|R4|回|件|数え方\nK4|新規|R3|||追加\nK2|名称|R7|給食|指標K2|改称';
    const checked = check(tree, changes);
    const changesIn = (year: number) =>
      planIn(year, checked).life?.changes.map(({ id, field, name }) => `${id} ${field} ${name}`);
    expect(changesIn(2023)).toEqual(['K4 begun 指標K4', 'K1 unit 送迎']);
    expect(changesIn(2024)).toEqual(['K4 begun 指標K4', 'K1 unit 指標K1', 'K1 name 指標K1']);
  });

  it('has ended since the first year that says so', () => {
    const life = planIn(2025, check(`${tree}`, 'K4|廃止|R4|||終了\nK4|新規|R6|||再開')).life;
    expect(life?.ended.map(({ change }) => change.from)).toEqual([2022]);
  });
});

describe('a plan in a year', () => {
  it('is made once for all years between two changes', () => {
    const { history } = check(table, 'K1|目標値|R5|10|20|改定');
    const [before, same, after, later] = [2021, 2022, 2023, 2024].map((year) => history?.inYear(fiscalYear(year)));
    expect(same).toBe(before);
    expect(later).toBe(after);
    expect(after).not.toBe(before);
    expect([before, after].map((found) => found?.value?.life?.changes.length)).toEqual([0, 1]);
  });

  it('is the plan of the date of the document, and the whole one has all', () => {
    const { value, history } = check(table, 'K2|廃止|R6|||終了\nK1|目標値|R8|10|20|改定');
    expect(value?.goals.flatMap(indicatorsOf).map(({ id }) => id)).toEqual(['K1']);
    expect(value?.goals.flatMap(indicatorsOf)[0]?.targets[0]?.quantity.text).toBe('10');
    expect(history?.whole.goals.flatMap(indicatorsOf).map(({ id }) => id)).toEqual(['K1', 'K2']);
    expect(history?.changes).toHaveLength(2);
  });

  it('says what its own values do not say, and nothing that was said before', () => {
    const doubtful = `${heads}\nK1|相談|件|増加|企画課|のべ|1|5|6|20\nK2|見学|人|増加|企画課|のべ|1|いくつか||30`;
    const checked = check(doubtful, 'K1|方向性|R6|上々|増加|改定');
    expect(told(checked.findings)).toEqual(['warning value-not-a-quantity 3:8 {"text":"いくつか","column":"R5"}']);
    expect(checked.history?.inYear(fiscalYear(2023)).findings.map(tell)).toEqual([
      'warning value-not-one-of 2:4 {"text":"上々","column":"方向","allowed":["増加","減少","維持"]}',
    ]);
    expect(checked.history?.inYear(fiscalYear(2024)).findings).toEqual([]);
  });

  it('is that of the table where there are no changes', () => {
    const bare = check(table);
    expect(bare.history).toBeUndefined();
    expect(bare.value?.life).toBeUndefined();
    expect(check(table, '|||||').history).toBeUndefined();
  });

  it('is none where the table of indicators has faults, and the changes are still read', () => {
    const { value, history, findings } = check('ID|指標|方向\nK1||増加', 'K1|予算|R6|1|2|改定');
    expect([value, history]).toEqual([undefined, undefined]);
    expect(findings.map(({ code }) => code)).toContain('change-unreadable');
  });
});
