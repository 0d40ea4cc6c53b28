import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../../src/finding/render.ts';
import { inspectColumns } from '../../../src/metrics/inspect-columns.ts';
import { dataRows } from '../../../src/report/indicators/data-rows.ts';
import { unratedTable } from '../../../src/report/progress/attention-tables.ts';
import { hasNotes, notesTable } from '../../../src/report/progress/notes-table.ts';
import { RatingIndex } from '../../../src/report/progress/rating-index.ts';
import { ratingSummary } from '../../../src/report/progress/rating-summary.ts';
import { gridOf, progressInput, tableOfGoal } from './open-progress.ts';

/** Newest year first, the section before the name, a text of few and one of many characters, a head that means nothing to us, two kinds of remarks. */
const table = `柱,章,担当部署,成果指標,単位,実績値（令和5年度）,実績値（令和4年度）,計画策定時（令和元年度）,目標値（令和8年度）,今後の方向,課題,まるばつ,注記,備考
柱１　しごと,創業,商工課,創業件数,件,52,38,21,80,拡充,相談の後の支えが足りず、二年目に店を閉じる例が多い。,8,市内で登記したもの,見直し中
柱１　しごと,創業,商工課,空き店舗率,％,17.6,18.1,18.5,15.0,継続,,11,,
柱２　くらし,子育て,こども課,待機児童数,人,3,8,12,0,継続,,4,,
`;

const computed = ['前年度増減', '増減率', '達成率', '評価'];
const headsOf = (progress: object = {}) => tableOfGoal(table, progress)[0];

describe('the columns of 取組状況', () => {
  it("are those of the city's own table, in its order and under its heads", () => {
    expect(headsOf()).toEqual([
      '担当部署',
      '成果指標',
      '単位',
      '実績値\n（令和5年度）',
      '実績値\n（令和4年度）',
      '計画策定時\n（令和元年度）',
      '目標値\n（令和8年度）',
      ...computed,
      '今後の方向',
      'まるばつ',
    ]);
    expect(tableOfGoal(table)[3]?.slice(0, 5)).toEqual(['商工課', '創業件数', '件', '52', '38']);
  });

  it('have her numbers, but no id of programs', () => {
    const numbered = (head: string) => table.replace('柱,', `${head},柱,`).replaceAll('\n柱', '\n7,柱');
    expect(tableOfGoal(numbered('No.'))[0]?.slice(0, 2)).toEqual(['No.', '担当部署']);
    expect(tableOfGoal(numbered('No.'))[3]?.[0]).toBe('7');
    expect(tableOfGoal(numbered('ID'))[0]?.[0]).toBe('担当部署');
  });

  it('keep the newest year first, also those of a role, while figures go by the years', () => {
    const order = ['実績値\n（令和5年度）', '実績値\n（令和4年度）'];
    expect(headsOf({ columns: ['name', 'actuals'] })).toEqual(['成果指標', ...order]);
    const { metrics } = progressInput(table);
    expect(metrics.indicators[0]?.change).toMatchObject({ shown: '+14件' });
    expect(tableOfGoal(table)[3]).toEqual(expect.arrayContaining(['+14件', '+36.8%', '65.0%']));
  });

  it('show what the table prints itself where it is listed by its head', () => {
    const own = table
      .replace('今後の方向,', '自己評価,構成比,')
      .replace('拡充,', 'Ａ,12.5,')
      .replaceAll('継続,', 'Ｂ,－,');
    const listed = tableOfGoal(own, { columns: ['自己評価', '構成比', '評価'] });
    expect(listed[0]).toEqual(['成果指標', '自己評価', '構成比', '評価']);
    expect(listed[3]).toEqual(['創業件数', 'Ａ', '12.5', expect.stringContaining('やや遅れ')]);
  });

  it('have years in one style where that is asked for', () => {
    expect(headsOf({ heads: 'years' })?.slice(3, 7)).toEqual([
      '5年度',
      '4年度',
      '元年度\n（基準値）',
      '8年度\n（目標値）',
    ]);
  });

  it('are those that are listed, in that order, with heads of their own', () => {
    const columns = [
      'name',
      { head: 'まるばつ' },
      { key: 'actuals', years: 1 },
      { key: 'targets' },
      { key: 'attainment', head: '目標に対し' },
      { key: 'section', head: '課' },
    ];
    const [head, , , first] = tableOfGoal(table, { columns });
    expect(head).toEqual([
      '成果指標',
      'まるばつ',
      '実績値\n（令和5年度）',
      '目標値\n（令和8年度）',
      '目標に対し',
      '課',
    ]);
    expect(first).toEqual(['創業件数', '8', '52', '80', '65.0%', '商工課']);
  });

  it('are of the years that are named', () => {
    const columns = [{ key: 'values', years: [2022, 2026] }];
    expect(headsOf({ columns })).toEqual(['成果指標', '実績値\n（令和4年度）', '目標値\n（令和8年度）']);
  });

  it('have what is chosen for the year: its value, the one before, the target', () => {
    const columns = ['name', 'actual', 'previous', 'target', 'targetYear', 'progress'];
    expect(tableOfGoal(table, { columns })[3]).toEqual(['創業件数', '52', '38', '80', '8年度', '52.5%']);
  });

  it('write numbers as they are told to, and never with fewer digits than were typed', () => {
    const columns = [
      'name',
      { key: 'actuals', format: '0' },
      { key: 'targets', format: '#,##0.00' },
      { key: 'attainment', format: '0.00' },
      { key: 'changeRate', format: '0%' },
    ];
    const rows = tableOfGoal(table, { columns });
    expect(rows[3]).toEqual(['創業件数', '52', '38', '80.00', '65.00', '+37%']);
    expect(rows.at(-1)?.slice(0, 4)).toEqual(['空き店舗率', '17.6', '18.1', '15.00']);
  });

  it('round figures alike in the data form', () => {
    const columns = ['name', { key: 'attainment', format: '0.00%' }, { key: 'changeRate', format: '0%' }];
    const rows = dataRows(progressInput(table, { columns })).filter(({ name }) => name === '創業件数');
    const shown = rows.map(({ valueKind, value, printed }) => `${valueKind} ${value} ${printed}`);
    expect(shown).toContain('達成率 65 65.00%');
    expect(shown).toContain('増減率 37 37%');
    expect(shown).toContain('進捗率 52.5 52.5%');
  });

  it('that there are not are said, with all that there are', () => {
    const { plan, configuration } = progressInput(table, { columns: ['name', '成果', 'atainment'], remarks: true });
    const findings = inspectColumns(plan, configuration);
    expect(findings.map(({ code }) => code)).toEqual(['report-column-unknown', 'report-column-unknown']);
    const [first] = findings;
    const { message, hint } = wordFinding(first ?? raise(), 'ja');
    expect(message).toContain('「成果」');
    expect(hint).toContain('成果指標');
    expect(hint).toContain('attainment');
  });
});

describe('texts of the sections', () => {
  const long = '相談の後の支えが足りず、二年目に店を閉じる例が多い。';

  it('stand over the full width under their indicator where they are long', () => {
    expect(tableOfGoal(table)[4]).toEqual([`課題　${long}`]);
  });

  it('stand in a column where that is asked for, of all or of one', () => {
    expect(headsOf({ texts: 'columns' })?.slice(-3)).toEqual(['今後の方向', '課題', 'まるばつ']);
    const columns = ['name', { head: '課題', place: 'column' }, { head: '今後の方向', place: 'row' }];
    const rows = tableOfGoal(table, { columns });
    expect(rows[0]).toEqual(['成果指標', '課題']);
    expect(rows.slice(3, 5)).toEqual([['創業件数', long], ['今後の方向　拡充']]);
    const wide = tableOfGoal(table, { columns: ['name', { head: '課題', width: 14 }] });
    expect([wide[0], wide[3]]).toEqual([
      ['成果指標', '課題'],
      ['創業件数', long],
    ]);
  });

  it('stand in the list of notes, or nowhere', () => {
    const input = progressInput(table, { texts: 'notes' });
    expect(gridOf(notesTable(input))[0]).toEqual(['柱', '成果指標', '注記', '今後の方向', '課題', 'まるばつ']);
    expect(tableOfGoal(table, { texts: 'none' }).flat().join()).not.toContain('課題');
  });

  it('leave room for what is merged over them', () => {
    const withProjects = `基本目標,基本方針,事業,頁,指標,令和4年度,令和5年度,令和8年度（目標値）,課題
しごと,創業,創業支援,3,創業件数,1件,2件,3件,${long}
しごと,創業,創業支援,3,廃業件数,3件,2件,1件,
`;
    const rows = tableOfGoal(withProjects);
    expect(rows[3]?.slice(0, 4)).toEqual(['創業支援', '3', '創業件数', '1件']);
    expect(rows[4]).toEqual(['', '', `課題　${long}`]);
    expect(rows[5]?.slice(0, 3)).toEqual(['', '', '廃業件数']);
  });
});

describe('remarks', () => {
  it('of the reader are printed, those of the compiler are not', () => {
    const grid = gridOf(notesTable(progressInput(table)));
    expect(grid).toEqual([
      ['柱', '成果指標', '注記'],
      ['1', '創業件数', '市内で登記したもの'],
    ]);
  });

  it('that are not printed are said, once', () => {
    const { plan, configuration } = progressInput(table);
    const [finding, ...others] = inspectColumns(plan, configuration);
    expect(finding).toMatchObject({ code: 'remarks-unprinted', facts: { header: '備考', count: 1 } });
    expect(others).toEqual([]);
    const asked = progressInput(table, { columns: ['name', '備考'] });
    expect(inspectColumns(asked.plan, asked.configuration)).toEqual([]);
  });

  it('of the compiler are printed where that is asked for', () => {
    expect(gridOf(notesTable(progressInput(table, { remarks: true })))[1]?.at(-1)).toBe('見直し中');
    expect(headsOf({ columns: ['name', '備考'] })).toEqual(['成果指標', '備考']);
  });

  it('need no list where they stand in the table', () => {
    expect(hasNotes(progressInput(table, { columns: ['name', 'note'] }))).toBe(false);
  });
});

it('the words of the city head the tallies and lists', () => {
  const input = progressInput(
    table.replace('4,,\n', '4,,\n柱２　くらし,子育て,こども課,出生数,人,－,－,－,－,継続,,4,,\n'),
  );
  expect(gridOf(ratingSummary(input, new RatingIndex(input)))[0]?.[0]).toBe('柱');
  expect(gridOf(unratedTable(input, new RatingIndex(input)))).toEqual([
    ['柱', '成果指標', '理由'],
    ['2', '出生数', expect.any(String)],
  ]);
});

function raise(): never {
  throw new Error('no finding');
}
