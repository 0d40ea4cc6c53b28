import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { alignColumns } from '../../src/revision/align-columns.ts';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { headsOf } from '../../src/revision/heads.ts';
import { findTextsLeft, itemsOfPlan, scopeOf } from '../../src/revision/items-of-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';

const configuration = makeConfiguration({ date: '2024-08-01' });

function read(table: string) {
  const { value } = checkPlan(makeTable(table), undefined, configuration);
  if (value === undefined) throw new Error('no plan');
  return value;
}

const table = `基本目標|事業|KPI|単位|方向|種別|基準値（R4）|R5|目標値（R7）|担当課
  子育て|保育|保育所数|か所|増加|累計|10|12|20|保育課
  子育て||待機児童|人|減少|年間|30|20|0|`;

function print(plan: ReturnType<typeof read>, scope: ReturnType<typeof scopeOf>) {
  return itemsOfPlan(plan, scope, configuration.document).map(({ kind, name, path, fields }) =>
    [
      `${kind} ${name.key} ${name.label}: ${name.text}`,
      ...path.map(({ key, label, text }) => `in ${key} ${label}: ${text}`),
      ...fields.map(({ key, label, text }) => `${key} ${label}: ${text}`),
    ].join(' | '),
  );
}

describe('itemsOfPlan', () => {
  it('gives every value of both editions under the heads of the city, with what the indicator stands in', () => {
    const plan = read(table);
    expect(print(plan, scopeOf(plan, plan))).toEqual([
      'KPI name KPI: 待機児童 | in goal 基本目標: 子育て | unit 単位: 人 | baseline 基準値（R4）: 30 | actual-2023 R5: 20 | target-2025 目標値（R7）: 0 | section 担当課: ',
      'KPI name KPI: 保育所数 | in goal 基本目標: 子育て | in policy 方針:  | in project 事業: 保育 | unit 単位: か所 | baseline 基準値（R4）: 10 | actual-2023 R5: 12 | target-2025 目標値（R7）: 20 | section 担当課: 保育課',
    ]);
  });

  it('leaves out what only one edition has, but for values of its years', () => {
    const plan = read(table);
    const other = read('KPI|単位|方向|種別|基準値（R4）|R4|目標値（R7）\n待機児童|人|減少|年間|30|20|0');
    const [alone = ''] = print(plan, scopeOf(plan, undefined));
    expect(alone).toContain('baseline 基準値（R4）: 30 | target-2025');
    const [beside = ''] = print(plan, scopeOf(plan, other));
    expect(beside).toContain('baseline 基準値（R4）: 30 | actual-2023 R5: 20 | target-2025');
    expect(alone + beside).not.toContain('section');
  });

  it('names units only where a value stands without its own', () => {
    const plan = read('KPI|方向|基準値（R4）|R5|目標値（R7）\n待機児童|減少|30人|20人|0人');
    expect(scopeOf(plan, plan)).toMatchObject({ years: [2023], units: false, sections: false });
    expect(print(plan, scopeOf(plan, plan))[0]).not.toContain('unit');
    expect(scopeOf(plan, read(table)).units).toBe(true);
    expect(scopeOf(read(table), plan)).toMatchObject({ years: [2023], units: true, sections: false });
  });

  it('has planned values, two of one year, and values that nobody dates', () => {
    const plan = read(
      'KPI|方向|現状値（R4）|現在値|目標下限（R8）|目標上限（R8）|計画値（R9）\n待機児童|減少|30|28|1|5|20',
    );
    expect(print(plan, scopeOf(plan, plan))[0]).toContain(
      'baseline 現状値（R4）: 30 | actual-undefined 現在値: 28 | target-2026 目標下限（R8）: 1 | target-2026-2 目標上限（R8）: 5 | plan-2027 計画値（R9）: 20',
    );
    const other = read('KPI|方向|現状値（R4）|目標（R8）\n待機児童|減少|30|1');
    expect(print(plan, scopeOf(plan, other))[0]).not.toContain('現在値');
  });

  it('keeps the actuals of years that one edition alone has, which are struck out or added and no change', () => {
    const old = read('KPI|方向|基準値（R2）|R3|R4|現在値|目標値（R8）\n待機児童|減少|30|25|20|18|0');
    const now = read('KPI|方向|基準値（R2）|R4|R5|目標値（R8）\n待機児童|減少|30|20|15|0');
    const items = (plan: typeof old, other: typeof old, side: 'before' | 'after') =>
      itemsOfPlan(plan, scopeOf(plan, other, side), configuration.document);
    const [before, after] = [items(old, now, 'before'), items(now, old, 'after')];
    const version = (label: string, of: typeof before) => ({ label, items: of, heads: headsOf(of) });
    const revision = compareVersions(version('旧', before), version('新', after), new Map());
    const shown = revision.items.flatMap(({ fields }) =>
      fields.map(({ label, difference, segments }) =>
        [label, difference, ...segments.map(({ kind }) => kind)].join(' '),
      ),
    );
    expect(shown).toEqual([
      '基準値（R2） none same',
      'R3 own-year deleted',
      'R4 none same',
      '現在値 own-year deleted',
      'R5 own-year inserted',
      '目標値（R8） none same',
    ]);
    expect(
      revision.heads
        .filter(({ difference }) => difference !== 'none')
        .map(({ label, difference }) => [label, difference]),
    ).toEqual([
      ['R3', 'own-year'],
      ['現在値', 'own-year'],
      ['R5', 'own-year'],
    ]);
    expect(revision.items.map(({ status }) => status)).toEqual(['kept']);
    expect(changesOf(revision)).toEqual([]);
    expect(after.flatMap(({ fields }) => fields.filter((each) => each.isOfOwnYear)).map(({ label }) => label)).toEqual([
      'R5',
    ]);
    const draft = read('KPI|方向|基準値（R2）|目標値（R8）\n待機児童|減少|30|0');
    expect(scopeOf(now, draft).ownYears).toEqual([]);
    expect(scopeOf(old, draft, 'before').ownYears).toEqual([2021, 2022]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['raised beside the one before', '目標値（R8）|変更後目標値（R8）', '1800|2000', ['目標値（R8） 1,800→2000']],
    ['not changed yet', '目標値（R8）|変更後目標値（R8）', '1,800|', []],
    ['given only now', '目標値（R8）|変更後目標値（R8）', '－|2000', ['目標値（R8） 1,800→2000']],
    [
      'changed twice',
      '目標値（R8）|変更後目標値（R8）|再変更後目標値（R8）',
      '1800|1900|2000',
      ['目標値（R8） 1,800→2000'],
    ],
    ['kept under another head', '当初目標（R8）|改定後目標（R10）', '1,800|', []],
    [
      'put off to another year',
      '当初目標（R8）|改定後目標（R10）',
      '1,800|2000',
      ['目標値（R8） 1,800→', '改定後目標（R10） →2000'],
    ],
    ['all that is said', '変更後目標値（R8）', '2000', ['変更後目標値（R8） 1,800→2000']],
  ])('has the target in force, where one is %s', (_, heads, cells, told) => {
    const old = read('KPI|方向|種別|R5|目標値（R8）\n来館者|増加|年間|1,500|1,800\n貸出し|増加|年間|5|9');
    const blank = heads.replace(/[^|]/g, '');
    const now = read(`KPI|方向|種別|R5|${heads}\n来館者|増加|年間|1,500|${cells}\n貸出し|増加|年間|5|9${blank}`);
    const after = itemsOfPlan(now, scopeOf(now, old), configuration.document);
    const before = alignColumns(itemsOfPlan(old, scopeOf(old, now, 'before'), configuration.document), after);
    const { items } = compareVersions({ label: '旧', items: before }, { label: '新', items: after }, new Map());
    const changed = items.flatMap(({ fields }) => fields.filter(({ difference }) => difference === 'meaning'));
    const texts = changed.map(({ label, before: old, after: now }) => `${label} ${old?.text ?? ''}→${now?.text ?? ''}`);
    expect(texts).toEqual(told);
  });

  it('has what is counted, and where from, where both editions say it and not the same', () => {
    const edition = (words: string) => read(`KPI|方向|R5|目標（R8）|定義|出典\n待機児童|減少|30|0|${words}`);
    const [old, now] = [edition('年間の延べ|統計'), edition('年間の実数|統計')];
    expect(print(old, scopeOf(old, now))[0]).toMatch(/\| definition 定義: 年間の延べ(?!.*出典)/);
    expect(print(old, scopeOf(old, old))[0]).not.toContain('定義');
    expect(print(old, scopeOf(old, edition('|')))[0]).not.toContain('定義');
  });

  it('has the other texts and notes that both say and not the same, where both tell of one year', () => {
    const edition = (year: string, words: string) =>
      read(`KPI|方向|${year}|目標（R8）|今後の方向性|課題|注記\n待機児童|減少|30|0|${words}`);
    const [old, now, later] = [
      edition('R5', '継続|保育士の不足|速報'),
      edition('R5', '拡充|保育士の不足|確報'),
      edition('R6', '拡充|用地の不足|確報'),
    ];
    expect(print(old, scopeOf(old, now))[0]).toMatch(/\| text-今後の方向性 今後の方向性: 継続 \| note 注記: 速報$/);
    expect(print(now, scopeOf(now, old, 'before'))[0]).toMatch(/今後の方向性: 拡充 \| note 注記: 確報$/);
    expect(print(old, scopeOf(old, undefined))[0]).not.toContain('継続');
    expect(print(old, scopeOf(old, later))[0]).not.toContain('継続');
    expect(findTextsLeft(old, now)).toEqual([]);
    expect(findTextsLeft(old, later)).toEqual(['今後の方向性', '課題']);
    const renamed = read('KPI|方向|R5|目標（R8）|今後の方向性|所見\n待機児童|減少|30|0||拡充する');
    expect(scopeOf(old, renamed).texts).toEqual([]);
    expect(findTextsLeft(old, renamed)).toEqual(['今後の方向性', '課題', '所見']);
  });

  it('heads a value by its year and role where the column has no head', () => {
    const plan = read('KPI|方向|基準値（R4）|R5|目標値（R7）\n待機児童|減少|30人|20人|0人');
    const bare = <T extends { readonly column: { readonly head: string } }>(each: T): T => ({
      ...each,
      column: { ...each.column, head: '' },
    });
    const [goal] = plan.goals;
    const [first] = goal?.indicators ?? [];
    if (goal === undefined || first === undefined) throw new Error('no indicator');
    const indicator = {
      ...first,
      ...(first.baseline && { baseline: bare(first.baseline) }),
      actuals: first.actuals.map(bare),
      targets: first.targets.map(bare),
    };
    const [printed] = print({ ...plan, goals: [{ ...goal, indicators: [indicator] }] }, scopeOf(plan, plan));
    expect(printed).toContain(
      'baseline 4年度（基準値）: 30人 | actual-2023 5年度: 20人 | target-2025 7年度（目標値）: 0人',
    );
  });
});
