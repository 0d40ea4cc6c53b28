import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../../src/finding/render.ts';
import type { Configuration } from '../../../src/model/configuration/configuration.ts';
import { chooseListColumns } from '../../../src/report/list/choose-list-columns.ts';
import { composeList } from '../../../src/report/list/list.ts';
import { plainHeads } from '../../../src/report/list/mark-heads.ts';
import { plainText } from '../../../src/report/text/marked-text.ts';
import { inspectListColumns } from '../../../src/revision/inspect-list-columns.ts';
import { itemsOfTable } from '../../../src/revision/items-of-table.ts';
import { makeTable } from '../../model/plan/make-table.ts';
import { configureProgress, gridOf } from '../progress/open-progress.ts';

const { value: items } = itemsOfTable(
  makeTable(`ID|基本目標|KPI|現状値|目標値|備考|注記
a|子育て|相談件数|4件|9件|覚え|延べ数
b|子育て|入所児童数|3人|5人||`),
);

function configured(columns: readonly string[]): Configuration {
  const configuration = configureProgress();
  return {
    ...configuration,
    reports: { ...configuration.reports, list: { ...configuration.reports.list, columns: [...columns] } },
  };
}

function listWith(columns: Parameters<typeof chooseListColumns>[1]) {
  return gridOf(composeList(items, plainText(items), plainHeads, chooseListColumns(items, columns)));
}

describe('the columns of a list', () => {
  it('are all of the table but the remarks of its compiler', () => {
    expect(listWith(undefined)).toEqual(
      [
        ['基本目標', 'KPI', '現状値', '目標値', '注記'],
        ['子育て', '相談件数', '4件', '9件', '延べ数'],
        ['', '入所児童数', '3人', '5人'],
      ].map((row) => (row.length === 4 ? [...row, ''] : row)),
    );
  });

  it('have the name where the table has it', () => {
    const { value: own } = itemsOfTable(
      makeTable('ID|頁|担当課|KPI|目標値\na|1|総務課|相談件数|9件\nb|2||見学者数|5人'),
    );
    expect(gridOf(composeList(own))[0]).toEqual(['頁', '担当課', 'KPI', '目標値']);
  });

  it('are those that are listed, in that order; one that is listed twice stands once', () => {
    expect(listWith(['目標値', { key: 'KPI', head: '指標' }, '基本目標', '目標値'])).toEqual([
      ['目標値', '指標', '基本目標'],
      ['9件', '相談件数', '子育て'],
      ['5人', '入所児童数', '子育て'],
    ]);
  });

  it('have the name first where it is not listed', () => {
    expect(listWith([{ head: '現状値', width: 5 }])[0]).toEqual(['KPI', '現状値']);
  });

  it('that there are not are said', () => {
    const findings = inspectListColumns(items, configured(['KPI', '基準値']));
    const facts = {
      key: 'reports.list.columns.1',
      name: '基準値',
      heads: ['基本目標', 'KPI', '現状値', '目標値', '注記'],
      keys: [],
    };
    expect(findings.map(({ code, facts }) => ({ code, facts }))).toEqual([{ code: 'report-column-unknown', facts }]);
  });

  it('are told once where there is no list, with what chooses the columns of indicators', () => {
    const findings = inspectListColumns([], configured(['KPI', '基準値']));
    expect(findings.map(({ facts }) => facts)).toEqual([
      { key: 'reports.list.columns.0', name: 'KPI', heads: [], keys: [] },
    ]);
    expect(findings.map((each) => wordFinding(each, 'ja').hint)).toEqual([
      expect.stringContaining('reports.progress.columns'),
    ]);
  });
});
