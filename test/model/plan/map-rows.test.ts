import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { mapRows } from '../../../src/model/plan/map-rows.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { composeIndicators } from '../../../src/sheet/compose-indicators.ts';
import { joinTables } from '../../../src/sheet/join-tables.ts';
import { layOut } from '../../sheet/lay-out.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

/** e.g. `子育て: 待機児童・拠点`. */
function outline(table: string, rows: object): readonly string[] {
  const { value, findings } = checkPlan(makeTable(table), undefined, makeConfiguration({ date: '2024-08-01', rows }));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (value?.goals ?? []).map((goal) => {
    const names = indicatorsOf(goal).map(({ name }) => name);
    return `${goal.title}: ${names.join('・')}`;
  });
}

/** Of a sheet whose bands were found. */
function outlineSheets(sheets: readonly string[], rows: object): readonly string[] {
  const tables = sheets.flatMap((text, index) => {
    const file = `${index}.csv`;
    const grid = layOut(text).map(({ place, cells }) => ({
      place: { ...place, file },
      cells: cells.map((cell) => ({ ...cell, place: { ...cell.place, file } })),
    }));
    const { value } = composeIndicators([{ file, grid, findings: [] }]);
    return value ?? [];
  });
  const [first, ...others] = tables;
  if (first === undefined) throw new Error('no table');
  const configuration = makeConfiguration({ date: '2024-08-01', rows });
  const { value, findings } = checkPlan(joinTables([first, ...others]), undefined, configuration);
  expect(findings.filter(({ code }) => code === 'mapping-row-unknown')).toEqual([]);
  return (value?.goals ?? []).map((goal) => {
    const names = indicatorsOf(goal).map(({ name }) => name);
    const policies = goal.policies.map(({ title }) => title).filter((title) => title !== '');
    return [`${goal.title}: ${names.join('・')}`, ...policies].join(' / ');
  });
}

describe('data.rows over bands that are found without it', () => {
  const sheet = '指標|R5|目標値（R8）\n１　市民|<|<\nA|1人|9人\nB|2人|9人\n２　環境|<|<\nC|3人|9人';

  it('loses no row below them', () => {
    const goals = { '１　市民': '基本目標', '２　環境': '基本目標' };
    expect(outlineSheets([sheet], goals)).toEqual(['１　市民: A・B', '２　環境: C']);
  });

  it('makes another level of them, or nothing', () => {
    expect(outlineSheets([sheet], { '１　市民': '基本目標', '２　環境': '基本方針' })).toEqual([
      '１　市民: A・B・C / ２　環境',
    ]);
    expect(outlineSheets([sheet], { '２　環境': '使わない' })).toEqual(['１　市民: A・B・C']);
  });

  it('keeps them over the rows below one that is left out', () => {
    expect(outlineSheets([sheet], { A: '使わない' })).toEqual(['１　市民: B', '２　環境: C']);
  });

  it('puts no goal of one file over the next', () => {
    expect(outlineSheets([sheet, '指標|R5|目標値（R8）\nD|3人|9人'], { A: '使わない' })).toEqual([
      '１　市民: B',
      '２　環境: C',
      ': D',
    ]);
  });
});

describe('data.rows', () => {
  it('leaves out rows by their first text', () => {
    expect(
      outline('基本目標|指標|R5\nまち|来館者|10人\n再 掲||\nまち|貸出|20冊\n再掲|貸出|20冊', { 再掲: '使わない' }),
    ).toEqual(['まち: 来館者・貸出']);
  });

  it('leaves out rows by their numbers, one or several', () => {
    const table = '指標|R5\nA|1人\nB|2人\nC|3人\nD|4人';
    expect(outline(table, { '3-4': '使わない' })).toEqual([': A・D']);
    expect(outline(table, { '３～４': '使わない', 5: '使わない' })).toEqual([': A']);
  });

  it('reads a row as a goal over the rows below it, in the column of goals or without one', () => {
    expect(outline('指標|R5\n子育て|\nA|1人\n仕事|うち\nB|2人', { 子育て: '基本目標', 仕事: '基本目標' })).toEqual([
      '子育て: A',
      '仕事: B',
    ]);
    for (const head of ['基本目標', '柱', '政策の柱'])
      expect(outline(`${head}|指標|R5\nまち|A|1人\n|仕事|\n|B|2人\n安全||\n|C|3人`, { 仕事: '基本目標' })).toEqual([
        'まち: A',
        '仕事: B',
        '安全: C',
      ]);
  });

  it('says what no row fits', () => {
    const { value, findings } = mapRows(makeTable('指標|R5\nA|1人'), {
      小計: '使わない',
      '9-12': '使わない',
      A: '使わない',
    });
    expect(value.rows).toEqual([]);
    expect(findings.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual(
      ['小計', '9-12'].map((row) => ({
        code: 'mapping-row-unknown',
        severity: 'warning',
        facts: { key: `data.rows.${row}`, row },
      })),
    );
  });
});

it('adds the column of a level where the table stands', () => {
  const { value } = mapRows(makeTable('指標|R5\nまちづくり|\n来館者|10人'), { まちづくり: '基本目標' });
  expect(value.headers.map(({ text, place }) => [text, place])).toEqual([
    ['指標', { file: 'indicators.csv', line: 1, column: 1 }],
    ['R5', { file: 'indicators.csv', line: 1, column: 2 }],
    ['基本目標', { file: 'indicators.csv', line: 1, column: 1 }],
  ]);
  expect(value.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['', '', 'まちづくり'],
    ['来館者', '10人', ''],
  ]);
  const bare = { file: 'a.csv', headers: [], rows: makeTable('x\nまち').rows };
  expect(mapRows(bare, { まち: '基本目標' }).value.headers).toEqual([{ text: '基本目標', place: { file: 'a.csv' } }]);
});
