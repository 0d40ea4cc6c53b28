import { describe, expect, it } from 'vitest';
import type { IndicatorMeaning } from '../../../src/model/head/header-words.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import type { Column } from '../../../src/model/plan/column.ts';
import { nameAddedHeads, namePlan, oneLine, plainNames } from '../../../src/model/plan/plan-names.ts';
import { composeIndicators } from '../../../src/sheet/compose-indicators.ts';
import { layOut } from '../../sheet/lay-out.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function namesOf(bands: readonly string[]) {
  const [outer = '', inner = '', other = '', last = ''] = bands;
  const sheet = `
    指標名|単位|基準値（R1）|令和5年度|目標値（R6）
    ${outer}|<|<|<|<
    ${inner}|<|<|<|<
    サロンの数|か所|120|110|150
    ${other}|<|<|<|<
    ${last}|<|<|<|<
    待機児童数|人|12|3|0`;
  const { value } = composeIndicators([{ file: 'a.xlsx', grid: layOut(sheet), findings: [] }]);
  if (value === undefined) throw new Error('no table');
  const plan = checkPlan(value, undefined, makeConfiguration({ date: '2025-08-01' })).value;
  return { names: [plan?.names.goal, plan?.names.policy], heads: plan?.table.slice(0, 2).map(({ head }) => head) };
}

describe('the levels of bands', () => {
  it.each([
    ['第１章　子育て', '第１節　出産', '第２章　福祉', '第２節　高齢', ['章', '節']],
    ['柱１　子育て', '基本施策１　出産', '柱２　福祉', '基本施策２　高齢', ['柱', '基本施策']],
    ['■政策１　子育て', '施策１　出産', '■政策２　福祉', '施策２　高齢', ['政策', '施策']],
  ])('bear the word of the city: %s, %s', (outer, inner, other, last, words) => {
    expect(namesOf([outer, inner, other, last])).toEqual({ names: words, heads: words });
  });

  it('are called by a common word where their titles share none', () => {
    expect(namesOf(['子育て', '（１）出産', '福祉', '（２）高齢']).names).toEqual(['基本目標', '基本方針']);
  });
});

const place = { file: 'a.csv' };

function words(heads: Partial<Record<IndicatorMeaning, string>>): ReadonlyMap<IndicatorMeaning, Column> {
  const entries = Object.entries(heads) as [IndicatorMeaning, string][];
  return new Map(entries.map(([meaning, header], index) => [meaning, { index, header, place }]));
}

const groups = (goals: readonly string[], policies: readonly string[] = []) =>
  goals.map((title, index) => ({
    ...{ id: `${index}`, title, indicators: [], place },
    policies: index === 0 ? policies.map((each) => ({ title: each, projects: [], place })) : [],
  })) as unknown as Parameters<typeof namePlan>[1];

describe('namePlan', () => {
  it('is plain words where the table has neither heads nor titles', () => {
    expect(namePlan(new Map(), [])).toEqual(plainNames);
    expect(plainNames).toEqual({
      ...{ goal: '目標', policy: '方針', measure: '施策', project: '事業', name: '指標', unit: '単位', page: '頁' },
      ...{ section: '所管課', definition: '定義', source: '出典', note: '注記', remark: '備考' },
    });
  });

  it('takes the heads of the city, on one line, and none that no report calls by a name', () => {
    const own = { name: '成果\n指標', goal: '柱', section: '担 当 部 署', remark: '', kind: '種類', id: 'No.' };
    const named = namePlan(words(own), groups(['章１　子', '章２　親'], ['節１　子', '節２　親']));
    expect(named).toEqual({ ...plainNames, name: '成果指標', goal: '柱', section: '担当部署', policy: '節' });
  });

  it.each([
    [['第１章　子', '第２章　親'], '章'],
    [['第 1節 子', '第十一節 親'], '節'],
    [['第一編 子', '第二編 親'], '編'],
    [['第1部', '第2部'], '部'],
    [['第1条', '第2条'], '条'],
    [['第1款', '第2款'], '款'],
    [['第1回', '第2回'], '第'],
    [['柱１', '柱２'], '柱'],
    [['政策 Ⅰ', '政策 Ⅻ'], '政策'],
    [['方針①', '方針⑳'], '方針'],
    [['篇I', '篇V', '篇X'], '篇'],
    [['【柱１】子', '〔柱２〕親'], '柱'],
    [['■柱１', '◆柱２', '●柱３', '◇柱４'], '柱'],
    [['□柱１', '○柱２', '◎柱３', '★柱４', '☆柱５'], '柱'],
    [['柱１', '柱２', ''], '柱'],
    [['柱１', '政策２'], '目標'],
    [['柱１', '子育て'], '目標'],
    [['子育て', '福祉'], '目標'],
    [['(柱1)', '(柱2)'], '目標'],
    [['とても長いことばの柱１', 'とても長いことばの柱２'], '目標'],
    [['八文字までのこと１', '八文字までのこと２'], '八文字までのこと'],
    [['九文字になることば１', '九文字になることば２'], '目標'],
    [['七文字のことば１', '七文字のことば２'], '七文字のことば'],
    [['１ 子', '２ 親'], '目標'],
  ])('calls %j %s', (titles, word) => {
    expect(namePlan(new Map(), groups(titles)).goal).toBe(word);
    expect(namePlan(new Map(), groups(['甲'], titles)).policy).toBe(word === '目標' ? '方針' : word);
  });
});

describe('nameAddedHeads', () => {
  it('names what had no head by the word of its texts, and nothing else', () => {
    const table = makeTable('一|二|三\n柱１|柱１|子育て\n柱２|柱２|福祉');
    const added = {
      ...table,
      headers: table.headers.map((cell, index) => (index === 1 ? cell : { ...cell, isAdded: true as const })),
    };
    const named = nameAddedHeads(words({ goal: '一', policy: '二', measure: '三' }), added);
    expect([...named].map(([meaning, { header }]) => `${meaning} ${header}`)).toEqual([
      'goal 柱',
      'policy 二',
      'measure 三',
    ]);
  });
});

describe('oneLine', () => {
  it.each([
    ['指 標 名', '指標名'],
    ['成果\n指標', '成果指標'],
    ['Key Performance\nIndicator', 'Key Performance Indicator'],
    ['KPI 名', 'KPI名'],
    ['名 KPI', '名KPI'],
    [' 指標 ', '指標'],
    ['Café au', 'Café au'],
    ['', ''],
  ])('%j is %j', (head, line) => {
    expect(oneLine(head)).toBe(line);
  });
});
