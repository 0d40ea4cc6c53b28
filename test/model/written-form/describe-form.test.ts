import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkWrittenForm } from '../../../src/model/written-form/check-written-form.ts';
import { itemsOfForm } from '../../../src/revision/items-of-form.ts';
import { parseDescription } from '../../../src/workspace/read-description.ts';
import { parseForm } from '../../../src/workspace/read-form.ts';
import { describeText } from './small-form.ts';
import { changed, townForm } from './town-form.ts';

function findingsOf(from: string, to: string): readonly string[] {
  const { value, findings } = parseDescription('forms/目標.yaml', changed(townForm.description, from, to));
  expect(value === undefined).toBe(findings.length > 0);
  return findings.map((finding) => renderFinding(finding, 'ja').replaceAll('\n   ', ''));
}

describe('a description', () => {
  it('of which all is known is one', () => {
    expect(findingsOf('title: 部の目標シート', 'title: 課の目標シート')).toEqual([]);
  });

  it.each([
    [
      '{ box: reason, columns: 3 }',
      '{ box: reasons, columns: 3 }',
      '55:22 様式の grids.目標.blocks.0.rows.1.0.box',
      '「reason」',
    ],
    [
      '{ label: measures, columns',
      '{ label: measure, columns',
      '56:24 様式の grids.目標.blocks.0.rows.2.0.label',
      '「measures」',
    ],
    ['- each: measures\n', '- each: measure\n', '57:19 様式の grids.目標.blocks.0.rows.3.each', '「measures」'],
    ['{ grid: 目標 }', '{ grid: 目的 }', '39:69 様式の sheets.0.blocks.1.blocks.0.page.1.grid', '「目標」'],
    ['title: "{year}"', 'title: "{years}"', '38:16 様式の sheets.0.blocks.0.title', '「year」'],
    ['{ each: goals,', '{ each: goal,', '39:17 様式の sheets.0.blocks.1.each', '「goals」'],
    [
      '- { label: reason, columns: 3 }',
      '- { lines: [{ each: goals, lines: ["{name}"] }], columns: 3 }',
      '54:33 様式の grids.目標.blocks.0.rows.0.0.lines.0.each',
      'そのものの中の一覧',
    ],
    ['fill: [review.cause]', 'fill: [review.causes]', '33:35 様式の needs.0.fill.0', '「review.cause」'],
    ['error: { review.status', 'error: { review.state', '33:73 様式の needs.0.error.review.state', '「review.status」'],
    ['at: name }', 'at: names }', '9:68 様式の fields.goals.item.name.at', '「name」'],
    [
      'legend: review.status',
      'legend: review.state',
      '65:23 様式の grids.目標.blocks.1.rows.0.2.legend',
      '「review.status」',
    ],
  ])('names only what there is: not %s as %s', (from, to, place, nearest) => {
    const [found, ...others] = findingsOf(from, to);
    expect(others).toEqual([]);
    expect(found).toContain(`エラー forms/目標.yaml:${place} に書かれた`);
    expect(found).toContain(nearest);
  });

  it.each([
    [
      '{ box: reason, columns: 3 }',
      '{ box: reason, columns: 2 }',
      '55:13 様式の grids.目標.blocks.0.rows.1',
      '3 列（表は 4 列）',
    ],
    [
      '{ box: value }',
      '{ box: value, rows: 2 }',
      '59:17 様式の grids.目標.blocks.0.rows.3.rows.0',
      '4 列（表は 4 列）',
    ],
    [
      'size: large, columns: 3',
      'size: large, columns: 4',
      '68:13 様式の grids.目標.blocks.1.rows.2',
      '5 列（表は 4 列）',
    ],
    ['level: 2, columns: 4', 'level: 2', '45:9 様式の grids.目標.heads.0', '1 列（表は 4 列）'],
  ])('has cells that fill its grids: %s, not %s', (from, to, place, columns) => {
    expect(findingsOf(from, to)).toEqual([
      expect.stringContaining(`エラー forms/目標.yaml:${place} の欄が表の列に合いません：${columns}`),
    ]);
  });

  it.each([
    [
      'type: quantity }',
      'type: quantities }',
      'forms/目標.yaml:25:26 様式のデータの fields.goals.fields.measures.fields.value.type',
    ],
    [
      'list: true         #',
      'lists: true        #',
      'forms/目標.yaml:8:5 様式のデータに知らない項目があります：fields.goals.lists',
    ],
    [
      '{ default: 課, hidden',
      '{ default: 課, list: true, hidden',
      'forms/目標.yaml:6:9 様式のデータに fields.unit.fields がありません',
    ],
    [
      '{ type: year, hidden: true }',
      '{ type: names }',
      'forms/目標.yaml:5:9 様式のデータに fields.year.names がありません',
    ],
  ])('says at its line what is written otherwise than it can be: %s as %s', (from, to, said) => {
    const { findings } = parseDescription('forms/目標.yaml', changed(townForm.description, from, to));
    expect(findings.map((finding) => renderFinding(finding, 'ja')).join('\n')).toContain(said);
  });
});

describe('a form by a description of one’s own', () => {
  const description = describeText('forms/目標.yaml', townForm.description);
  const read = (text: string) => parseForm('goals.yaml', text, description);

  it('has the items, fields and heads that it says', () => {
    const { value, findings } = read(townForm.data);
    if (value === undefined) throw new Error(JSON.stringify(findings));
    expect(checkWrittenForm(value)).toEqual([]);
    const [sheet, goal, other] = itemsOfForm(value).map(({ id, kind, name, fields }) => [
      `${id} ${kind} ${name.text}`,
      ...fields.map(({ key, label, text }) => `${key} ${label}: ${text}`),
    ]);
    expect(sheet).toEqual(['令和７年度　こども部の目標 目標シート 令和７年度　こども部の目標']);
    expect(goal).toEqual([
      'hoiku 目標 待機児童をなくす',
      'number 番号: １',
      'reason 部としての理由: 共働きの世帯が増えている。',
      'budgets.previous ６年度予算額: 1,000千',
      'budgets.current ７年度予算額: 1,200千',
      'measures.a 取組と年度末の目標: 保育所を２か所増やす',
      'measures.a.value 取組と年度末の目標: 120人',
      'measures.b 取組と年度末の目標: 保育士を募る',
      'measures.b.value 取組と年度末の目標: 15人',
      'review.status 評価：達成状況: Ｂ',
      'review.cause 評価：理由と対応: 用地が決まらない。',
    ]);
    expect(other?.at(-2)).toBe('review.status 評価：達成状況: ');
  });

  it('is checked as it says', () => {
    const { value } = read(changed(townForm.data, ', cause: 用地が決まらない。', ''));
    expect(value && checkWrittenForm(value).map((finding) => renderFinding(finding, 'ja'))).toEqual([
      expect.stringContaining('エラー goals.yaml:13:23 目標１　評価は「Ｂ」ですが、「理由と対応」が空です'),
    ]);
  });

  it('says of its data what is missing, unknown or no choice', () => {
    const text = changed(
      changed(townForm.data, 'status: Ｂ', 'status: Ｃ'),
      '    reason: 共働き',
      '    reasons: 共働き',
    );
    expect(read(text).findings.map(({ code, facts }) => [code, Object.values(facts)[0]])).toEqual([
      ['form-missing-key', 'goals.0.reason'],
      ['form-unknown-key', 'goals.0.reasons'],
      ['form-invalid', 'goals.0.review.status'],
    ]);
  });
});
