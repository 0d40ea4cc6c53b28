import { describe, expect, it } from 'vitest';
import { takeLifeColumns } from '../../../src/model/life/take-life-columns.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeTable } from '../plan/make-table.ts';
import { check, planIn, show } from './small-history.ts';

const documentDate = { year: 2025, month: 8, day: 29 };
const years = { documentDate, from: fiscalYear(2020), to: fiscalYear(2026) };
const take = (text: string, fixed = '') => takeLifeColumns(makeTable(text), years, (head) => head === fixed);

/** The kind of a column under a head, beside a changed target and an end with its year. */
function kindOf(head: string, cell = 'R6', revised = '変更後目標値（R8）'): string | undefined {
  const columns = take(`指標|廃止年度|${revised}|${head}\n相談||20|${cell}`);
  return columns?.ofRow(0)[0]?.kind;
}

describe('heads of columns that say since when', () => {
  it.each([
    [
      'ended',
      [
        '廃止',
        '廃止年',
        '廃止年度',
        '廃止時期',
        '廃止・理由',
        '廃止（年度・理由）',
        '指標の廃止',
        '指標廃止年度',
        '廃 止',
      ],
    ],
    ['ended-reason', ['廃止理由', '廃止の理由', '指標の廃止理由', '指標廃止の理由']],
    [
      'begun',
      [
        '新規',
        '追加',
        '新設',
        '新規年度',
        '追加年度',
        '新規設定年度',
        '追加時期',
        '新規（年度）',
        '追加・理由',
        '新設年',
      ],
    ],
    [
      'changed',
      [
        '変更年度',
        '見直し年度',
        '改定時期',
        '改訂年度',
        '修正年度',
        '目標変更年度',
        '目標値の変更年度',
        '変更年度（目標）',
      ],
    ],
    [
      undefined,
      [
        ...[
          '廃止した課',
          '事業の廃止',
          '廃止（見込みも含めて書くところなのだが）',
          '廃止の理由等',
          '新規性',
          '最新規',
          '追加資料',
        ],
        ...['変更', '変更理由', '計画の変更年度', '変更年度等', '年度', '備考', '廃止（a）（b）', '新規設定の考え方'],
      ],
    ],
  ])('%s', (kind, heads) => {
    for (const head of heads) expect([head, kindOf(head)]).toEqual([head, kind]);
  });

  it('say when a target changed only beside a changed target', () => {
    expect(kindOf('変更年度', 'R6', '目標値（R8）')).toBeUndefined();
    expect(kindOf('新規', 'R6', '目標値（R8）')).toBe('begun');
  });

  it('say a reason only beside an end', () => {
    expect(take('指標|廃止理由\n相談|統合')).toBeUndefined();
    expect(
      take('指標|廃止|廃止理由\n相談|R6|統合')
        ?.ofRow(0)
        .map(({ kind }) => kind),
    ).toEqual(['ended', 'ended-reason']);
  });

  it('are texts where a single cell is no year, and where the settings speak of them', () => {
    expect(take('指標|新規\n相談|R6\n見学|○')).toBeUndefined();
    expect(take('指標|新規\n相談|R6\n見学|')).toBeDefined();
    expect(take('指標|新規\n相談|R6', '新規')).toBeUndefined();
  });

  it('are taken out of the table, and nothing else is', () => {
    const columns = take('指標|廃止|単位|新規|備考\n相談|R6|件||a\n見学||人|R4|b');
    const { headers = [], rows = [], file } = columns?.table ?? {};
    expect(file).toBe('indicators.csv');
    expect(headers.map(({ text }) => text)).toEqual(['指標', '単位', '備考']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['相談', '件', 'a'],
      ['見学', '人', 'b'],
    ]);
    expect([0, 1, 2].map((row) => columns?.ofRow(row).map(({ kind, year }) => `${kind} ${year}`))).toEqual([
      ['ended 2024'],
      ['begun 2022'],
      [],
    ]);
  });
});

describe('a cell of such a column', () => {
  it.each([
    ['R6', 2024, ''],
    ['R6　施策の統合による', 2024, '施策の統合による'],
    ['令和6年度（№15に統合）', 2024, '№15に統合'],
    ['2024年度廃止', 2024, '廃止'],
    ['R6：統合', 2024, '統合'],
    ['R6、統合', 2024, '統合'],
    ['R6, 統合', 2024, '統合'],
    ['R6から', 2024, ''],
    ['R6で終了', 2024, '終了'],
    ['令和6（2024）年度から廃止', 2024, '廃止'],
    ['R6 窓口（本庁）に統合（予定）', 2024, '窓口（本庁）に統合（予定）'],
    ['R6（窓口（本庁）に統合）', 2024, '窓口（本庁）に統合'],
    ['R6(a)', 2024, 'a'],
    ['R6（一部）窓口に統合（予定）', 2024, '（一部）窓口に統合（予定）'],
    ['R6 （窓口に統合', 2024, '（窓口に統合'],
  ])('%s is a year and what stands beside it', (cell, year, text) => {
    expect(take(`指標|廃止\n相談|${cell}`)?.ofRow(0)).toMatchObject([{ kind: 'ended', year, text }]);
  });

  it.each(['', '-', '－', '―', '—', '–', 'ー'])('%j says nothing', (cell) => {
    expect(take(`指標|廃止\n相談|${cell}\n見学|R6`)?.ofRow(0)).toEqual([]);
  });

  it.each(['○', '統合による', '－－', '6', '第6次'])('%s is no year', (cell) => {
    expect(take(`指標|廃止\n相談|${cell}`)).toBeUndefined();
  });

  it('is the cell, with its place', () => {
    expect(take('指標|廃止|廃止理由\n相談|R6|統合')?.ofRow(0)).toEqual([
      {
        kind: 'ended',
        year: 2024,
        text: '',
        cell: { text: 'R6', place: { file: 'indicators.csv', line: 2, column: 2 } },
      },
      {
        kind: 'ended-reason',
        text: '統合',
        cell: { text: '統合', place: { file: 'indicators.csv', line: 2, column: 3 } },
      },
    ]);
  });
});

describe('changes that columns say', () => {
  const columns = 'ID|指標|方向|R5|R6|当初目標（R8）|変更後目標値（R8）|変更年度|廃止|廃止理由|新規';
  const changesOf = (...rows: readonly string[]) =>
    check(`${columns}\n${rows.join('\n')}`).history?.changes.map((change) => ({
      ...change,
      place: change.place.column,
    }));
  const base = { old: '', new: '', reason: '' };

  it.each([
    [
      'an end with the reason beside the year',
      'K1|相談|増加|5件||20件|||R6　統合|別の理由|',
      [{ ...base, id: 'K1', field: 'ended', from: 2024, reason: '統合', place: 9 }],
    ],
    [
      'an end with the reason of its column',
      'K1|相談|増加|5件||20件|||R6|統合|',
      [{ ...base, id: 'K1', field: 'ended', from: 2024, reason: '統合', place: 9 }],
    ],
    [
      'an end without a reason',
      'K1|相談|増加|5件||20件|||R6||',
      [{ ...base, id: 'K1', field: 'ended', from: 2024, place: 9 }],
    ],
    [
      'a beginning with its reason',
      'K1|相談|増加|5件|6件|20件|||||R4（公開）',
      [{ ...base, id: 'K1', field: 'begun', from: 2022, reason: '公開', place: 11 }],
    ],
    [
      'a changed target',
      'K1|相談|増加|5件|6件|20件|15件|R6　下方修正|||',
      [{ id: 'K1', field: 'target', from: 2024, old: '20件', new: '15件', reason: '下方修正', place: 8 }],
    ],
    [
      'a target that there was none of before',
      'K1|相談|増加|5件|6件||15件|R6|||',
      [{ ...base, id: 'K1', field: 'target', from: 2024, new: '15件', place: 8 }],
    ],
    ['no changed target where there is none', 'K1|相談|増加|5件|6件|20件|－|R6|||', undefined],
    ['a reason without an end is none', 'K1|相談|増加|5件|6件|20件||||統合|', undefined],
  ])('%s', (_, row, changes) => {
    expect(changesOf(row)).toEqual(changes);
  });

  it('say once what stands in several rows of an indicator', () => {
    const rows = check(
      '指標|方向|値|R5|R6|目標値（R8）|廃止\n相談|増加|a|5件||20件|R6\n相談|増加|b|6件||20件|R6',
    ).history;
    expect(rows?.changes.length ?? 0).toBeLessThan(3);
  });

  it('stand beside those of the table of changes', () => {
    const checked = check(
      `${columns}\nK1|相談|増加|5件|6件|20件|15件|R6|||\nK2|見学|増加|5件||20件|||R6||`,
      'K1|名称|R5|窓口|相談|改称',
    );
    expect(checked.history?.changes.map(({ id, field }) => `${id} ${field}`)).toEqual([
      'K1 name',
      'K1 target',
      'K2 ended',
    ]);
    expect(show(planIn(2022, checked))[0]).toBe('K1 窓口 ［］ increase undefined→20件（2026）件');
  });

  it('tell the indicators whose changed target has no year, once', () => {
    const undated = check(
      `${columns}\nK1|相談|増加|5件|6件|20件|15件||||\nK2|見学|増加|5件|6件|20件|－||||\nK3|創業|増加|5件|6件|20件|10件|R6|||`,
    );
    expect(undated.findings.filter(({ code }) => code === 'change-undated')).toEqual([
      { severity: 'notice', code: 'change-undated', facts: { names: ['相談'] }, place: { file: 'indicators.csv' } },
    ]);
    const all = check(`${columns}\nK1|相談|増加|5件|6件|20件|15件||||`);
    expect(all.history).toBeUndefined();
    expect(show(all.value ?? planIn(2024, all))).toEqual(['K1 相談 ［］ increase undefined→15件（2026）件']);
    const dated = check(`${columns}\nK3|創業|増加|5件|6件|20件|10件|R6|||`);
    expect(dated.findings.map(({ code }) => code)).not.toContain('change-undated');
  });
});
