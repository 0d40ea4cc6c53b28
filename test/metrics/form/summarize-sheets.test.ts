import { describe, expect, it } from 'vitest';
import { makeSheets } from '../../../src/metrics/form/form-sheets.ts';
import { rankSheets, sumSheets, tallyChanges, tallyChoices } from '../../../src/metrics/form/summarize-sheets.ts';
import { textOnSheet } from '../../../src/metrics/form/text-on-sheet.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { changedForm, readEvaluation, smallEvaluation } from '../../model/form/small-evaluation.ts';

async function opened(changes: Parameters<typeof readEvaluation>[0]) {
  const { value: form } = await readEvaluation(changes);
  if (form === undefined) throw new Error('no form');
  return { form, sheets: makeSheets(form) };
}

const year = fiscalYear(2024);
const withRating = {
  ...changedForm('fields:\n', 'fields:\n  評定: { choices: [Ａ, Ｂ, Ｃ] }\n'),
  'programmes.csv': `番号,事業名,課,施策番号,目的,評定\nA-1,甲,福祉課,S1,あ,A\nA-2,乙,環境課,S1,い,Ｃ\nA-3,丙,福祉課,S1,う,Ｄ\nA-4,丁,福祉課,S1,え,－\nA-5,戊,,S1,お,\n`,
};

describe('all sheets together', () => {
  it('count each choice in whatever width, others that occur, and those without', async () => {
    const { form, sheets } = await opened(withRating);
    const { counts, chosen, blank } = tallyChoices(form, sheets, '評定', year);
    expect(counts.map(({ choice, count, share }) => [choice, count, share?.toFixed(3)])).toEqual([
      ['Ａ', 1, '0.333'],
      ['Ｂ', 0, '0.000'],
      ['Ｃ', 1, '0.333'],
      ['Ｄ', 1, '0.333'],
    ]);
    expect([chosen, blank]).toEqual([3, 2]);
  });

  it('went from one choice to another, where they have both', async () => {
    const { form, sheets } = await opened({
      ...changedForm('fields:\n', 'fields:\n  一次評定: { choices: [Ａ, Ｂ] }\n  二次評定: { choices: [A, B] }\n'),
      'programmes.csv': `番号,事業名,課,施策番号,目的,一次評定,二次評定\nA-1,甲,,S1,あ,A,Ａ\nA-2,乙,,S1,い,Ａ,B\nA-3,丙,,S1,う,Ａ,Ｂ\nA-4,丁,,S1,え,－,A\nA-5,戊,,S1,お,Ｃ,\n`,
    });
    expect(tallyChanges(form, sheets, { from: '一次評定', to: '二次評定' }, year)).toEqual({
      from: ['Ａ', 'Ｂ', 'Ｃ'],
      to: ['A', 'B'],
      counts: [
        [1, 2],
        [0, 0],
        [0, 0],
      ],
      blank: 2,
    });
  });

  it('add up by what they belong to, and say how many have no value', async () => {
    const { form, sheets } = await opened(withRating);
    const groups = sumSheets(form, sheets, { by: ['課'], columns: ['事業費', '人件費'] }, year);
    expect(
      groups.map(({ groups: [group = ''], count, sums }) => [
        group,
        count,
        ...sums.map(({ value, without }) => `${value?.toFixed() ?? 'none'} -${without}`),
      ]),
    ).toEqual([
      ['福祉課', 3, '1425 -2', '2485 -2'],
      ['環境課', 1, '0 -0', '355 -0'],
      ['', 1, 'none -1', 'none -1'],
      ['', 5, '1425 -3', '2840 -3'],
    ]);
  });

  it('add up within each group, with what the group adds up to after its parts', async () => {
    const { form, sheets } = await opened(withRating);
    const groups = sumSheets(form, sheets, { by: ['課', '評定'], columns: ['人件費'] }, year);
    expect(groups.map(({ groups: path, count, sums }) => [path.join('／'), count, sums[0]?.value?.toFixed()])).toEqual([
      ['福祉課／A', 1, '2485'],
      ['福祉課／Ｄ', 1, undefined],
      ['福祉課／－', 1, undefined],
      ['福祉課', 3, '2485'],
      ['環境課／Ｃ', 1, '355'],
      ['環境課', 1, '355'],
      ['／', 1, undefined],
      ['', 1, undefined],
      ['', 5, '2840'],
    ]);
  });

  it('are ranked by a value; equal ones share their rank, those without have none', async () => {
    const { sheets } = await opened({
      ...withRating,
      'costs.csv': `${smallEvaluation['costs.csv']}A-3,令和6年度,決算,1500,1425,0,0,0,0,1425\nA-4,令和6年度,決算,9,8,0,0,0,0,8\n`,
    });
    const ranked = (most: number) =>
      rankSheets(sheets, '事業費', year, most).map(({ rank, sheet }) => [rank, sheet.name]);
    expect(ranked(9)).toEqual([
      [1, '甲'],
      [1, '丙'],
      [3, '丁'],
      [4, '乙'],
    ]);
    expect(ranked(1)).toEqual([
      [1, '甲'],
      [1, '丙'],
    ]);
  });
});

describe('the text of a sheet', () => {
  it.each([
    ['課', '福祉課', '環境課'],
    ['施策', '安心なまち', '安心なまち'],
    ['点数', '8', '約5'],
    ['評価.意見', undefined, 'ふつう'],
    ['意見', undefined, 'ふつう'],
    ['人件費', undefined, undefined],
    ['決算額', '1,425', '0'],
  ])('%s', async (name, first, second) => {
    const { form, sheets } = await opened({ 'costs.csv': smallEvaluation['costs.csv'].replace(',1425,', ',"1,425",') });
    expect(sheets.map((sheet) => textOnSheet(form, sheet, name, year))).toEqual([first, second]);
  });

  it('is empty where the year has no row, and none where a name is unknown', async () => {
    const { form, sheets } = await opened({});
    expect(sheets.map((sheet) => textOnSheet(form, sheet, '意見', fiscalYear(2022)))).toEqual(['', '']);
    expect(sheets.map((sheet) => textOnSheet(form, sheet, 'ない列', year))).toEqual([undefined, undefined]);
  });
});
