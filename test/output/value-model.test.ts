import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';

/** What the data form and the page say of a small table: the figures by kind and year, and the text of the page. */
async function build(table: string, settings: { date: string; year?: number; extra?: string }) {
  const { date, year, extra = '' } = settings;
  const configuration = `organization: 見本市\nplan: { title: 見本計画 }\ndocument: { date: ${date}, years: era }\n${extra}`;
  const { files, findings } = await buildFiles(
    { 'torikumi.yaml': configuration, 'indicators.csv': table },
    {
      years: year === undefined ? [] : [year],
      name: 'city',
      reports: ['progress', 'indicators'],
      formats: ['html', 'csv'],
    },
  );
  const text = (ending: string) => {
    const [, bytes] = [...files].find(([name]) => name.endsWith(ending)) ?? [];
    if (bytes === undefined) throw new Error(`No ${ending}`);
    return new TextDecoder().decode(bytes);
  };
  const records = parse(text('indicators.csv'), { columns: true, bom: true }) as Record<string, string>[];
  const figures = records.map((record) => [
    record.指標名,
    record['年度（西暦）'],
    record.値の種類,
    record.表示,
    record.評価,
  ]);
  const page = text('progress.html')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return { records, figures, page, codes: findings.map(({ finding }) => finding.code), years: [...files.keys()] };
}

describe('a year', () => {
  it('is judged against its own target, and the target is printed beside the actual', async () => {
    const table =
      '指標,単位,方向,基準値（R3）,R4目標値,R4実績値,R5目標値,R5実績値\n利用者数,人,増加,"80,000","90,000","81,900","85,000","86,100"\n';
    const { figures, page } = await build(table, { date: '2024-09-01', year: 2022 });
    expect(figures).toContainEqual(['利用者数', '2022', '達成率', '91.0%', '順調']);
    expect(page).toContain('R4目標値 R4実績値');
    expect(page).toContain('達成率は令和4年度の目標値に対する割合');
    const last = await build(table, { date: '2024-09-01', year: 2022, extra: 'rating: { target: last }\n' });
    expect(last.figures).toContainEqual(['利用者数', '2022', '達成率', '96.4%', '順調']);
  });

  it('that was prepared and left empty is not the latest', async () => {
    const { years } = await build('指標,方向,R4実績,R5実績,R6実績,目標値（R8）\n甲,増加,10,20,,30\n', {
      date: '2025-06-01',
    });
    expect(years.every((name) => name.includes('/2023/') || name.endsWith('manifest.json'))).toBe(true);
  });
});

describe('a band', () => {
  it('has its unit at both of its ends in the data form, its own or that of the indicator', async () => {
    const table = '指標,単位,方向,R4実績,R5実績,目標値（R8）\n稼働率,,増加,45%,50%,50～60%\n定員,人,増加,3,4,5～6\n';
    const { records } = await build(table, { date: '2024-06-01' });
    const ends = records.filter((record) => record.値の種類 === '目標値').map(({ 値, 単位 }) => [値, 単位]);
    expect(ends).toEqual([
      ['50', '%'],
      ['60', '%'],
      ['5', '人'],
      ['6', '人'],
    ]);
  });
});

describe('plans and budgets', () => {
  it('are a kind of target in the data, forecasts a kind of actual', async () => {
    const table = '指標,単位,方向,R5計画値,R5実績値,R6計画値,R7見込み\n利用日数,日,増加,100,90,110,120\n';
    const { figures } = await build(table, { date: '2024-10-01' });
    expect(figures.slice(0, 4)).toEqual([
      ['利用日数', '2023', '実績値', '90', ''],
      ['利用日数', '2023', '目標値（計画値）', '100', ''],
      ['利用日数', '2024', '目標値（計画値）', '110', ''],
      ['利用日数', '2025', '実績値（見込）', '120', ''],
    ]);
  });
});

describe('forecasts and parts of years', () => {
  const table =
    '指標,単位,方向,基準値（R4）,令和5年度,令和6年度（見込）,目標値（R8）\n入館者数,人,増加,100,110,130,140\n';

  it('are named as such, and neither compared nor rated unless the workspace asks for it', async () => {
    const latest = await build(table, { date: '2024-10-01' });
    expect(latest.page).toContain('総括（令和5年度実績）');
    const asked = await build(table, { date: '2024-10-01', year: 2024 });
    expect(asked.page).toContain('総括（令和6年度実績見込）');
    expect(asked.page).toContain('令和6年度 （見込）');
    expect(asked.figures).toContainEqual(['入館者数', '2024', '達成率', '－', '評価なし']);
    expect(asked.figures).toContainEqual(['入館者数', '2024', '前年度増減', '－', '']);
    const allowed = await build(table, { date: '2024-10-01', year: 2024, extra: 'rating: { provisional: true }\n' });
    expect(allowed.figures).toContainEqual(['入館者数', '2024', '達成率', '92.9%', '順調']);
  });

  it('stand in the data of earlier years as well, told apart from what was measured', async () => {
    const { figures } = await build(table, { date: '2024-10-01', year: 2023 });
    expect(figures.slice(0, 4)).toEqual([
      ['入館者数', '2022', '基準値', '100', ''],
      ['入館者数', '2023', '実績値', '110', ''],
      ['入館者数', '2024', '実績値（見込）', '130', ''],
      ['入館者数', '2026', '目標値', '140', ''],
    ]);
  });

  it('up to a day within the year keep that day in their head', async () => {
    const half = table.replace('令和6年度（見込）', '令和6年9月30日現在');
    const { page, figures } = await build(half, { date: '2024-10-15', year: 2024 });
    expect(page).toContain('令和6年9月30日現在');
    expect(figures).toContainEqual(['入館者数', '2024', '増減率', '－', '']);
  });
});

describe('what nobody wrote', () => {
  it('is neither printed nor published: no baseline, no target', async () => {
    const { figures, page, codes } = await build('指標,令和5年度,令和6年度\n一般会計,"294,900","295,200"\n', {
      date: '2025-06-01',
    });
    expect(figures.map(([, , kind]) => kind)).not.toContain('基準値');
    expect(figures.map(([, , kind]) => kind)).not.toContain('目標値');
    expect(page).not.toMatch(/基準値|（目標値）|遅れがみられる指標はない/);
    expect(figures).toContainEqual(['一般会計', '2024', '前年度増減', '300', '']);
    expect(codes).not.toContain('internal');
  });

  it('is not rated: a plan without actuals', async () => {
    const { figures } = await build('指標名,現状値（R5）,目標値（R10）\n苦情,21件,0件\n', { date: '2024-06-01' });
    expect(figures).toContainEqual(['苦情', '2023', '達成率', '－', '評価なし']);
  });
});

describe('values of other years than their column', () => {
  it('are published, and compared, in the year that their cell names', async () => {
    const table =
      '指標,方向,当初値（H25）,H27,目標値（H29）\n普及率,増加,50.0%,52.0%（平成26年度）,60.0%\n浸水対策,増加,56.3%（平成22年度）,59.0%,70.0%\n';
    const { figures } = await build(table, { date: '2016-06-01' });
    expect(figures).toContainEqual(['普及率', '2014', '実績値', '52.0%（平成26年度）', '']);
    expect(figures).toContainEqual(['普及率', '2015', '前年度増減', '2.0ポイント', '']);
    expect(figures).toContainEqual(['浸水対策', '2010', '基準値', '56.3%（平成22年度）', '']);
    expect(figures).toContainEqual(['浸水対策', '2015', '前年度増減', '－', '']);
  });
});

describe('doubtful cells', () => {
  it('stop no other row, are printed as typed and not rated until the clerk decides', async () => {
    const table =
      '指標,方向,令和5年度,令和6年度,目標値（令和6年度）\n保育所数,増加,"9,000か所","10,000か所（9,100か所）","10,000か所"\n講座数,増加,8回,9回,10回\n';
    const { figures, codes, page } = await build(table, { date: '2025-06-01' });
    expect(figures).toContainEqual(['保育所数', '2024', '達成率', '－', '評価なし']);
    expect(figures).toContainEqual(['講座数', '2024', '達成率', '90.0%', '順調']);
    expect(page).toContain('10,000か所（9,100か所）');
    expect(codes).toContain('two-values');
    const inside = await build(table, { date: '2025-06-01', extra: 'data: { brackets: inside }\n' });
    expect(inside.figures).toContainEqual(['保育所数', '2024', '達成率', '91.0%', '順調']);
    expect(inside.codes).not.toContain('two-values');
    // Also where the unit stands in a column of its own, before or behind the bracket.
    const bare =
      '指標,単位,方向,R5,R6,目標値（R6）\n甲,か所,増加,"9,000","10,000（9,100か所）","10,000"\n乙,か所,増加,"9,000","10,000か所（9,100）","10,000"\n';
    const units = await build(bare, { date: '2025-06-01' });
    expect(units.figures.filter(([, , kind]) => kind === '達成率').map(([, , , shown]) => shown)).toEqual(['－', '－']);
  });

  it('of a change beside levels are asked about; a change on the year before is worked out', async () => {
    const table =
      '指標,単位,方向,基準値（R3）,R5,R6,目標値（R6）\n甲,件,減少,60,58,55,△10件\n乙,件,減少,60,58,55,前年度比▲10%\n';
    const { figures, codes, page } = await build(table, { date: '2025-06-01' });
    expect(figures).toContainEqual(['甲', '2024', '達成率', '－', '評価なし']);
    expect(codes).toContain('change-or-level');
    expect(page).toContain('乙「前年度比−10%」＝52.2件');
    const decided = await build(table, { date: '2025-06-01', extra: 'data: { negativeTargets: change }\n' });
    expect(decided.figures).toContainEqual(['甲', '2024', '達成率', '50.0%', 'やや遅れ']);
  });
});

it('a row of words takes the rating that its section gives it, and is marked so', async () => {
  const table =
    '指標,方向,R4,R5,目標値（R5）,自己評価\n計画の策定,増加,検討,策定,策定,◎\n講座数,増加,8回,9回,10回,順調\n';
  const { figures, page } = await build(table, { date: '2024-06-01' });
  expect(figures).toContainEqual(['計画の策定', '2023', '達成率', '－', '達成']);
  expect(page).toContain('◎ 達成 （自己評価）');
  expect(page).toContain('算出可能 1指標／2指標中、評価 2指標');
});

it('a year whose only value is several numbers is a year', async () => {
  const table =
    '指標,方向,令和4年度,令和5年度,目標値（令和8年度）\n植栽,増加,樹木500本,樹木557本、樹林・生け垣90件,樹木600本\n';
  const { figures } = await build(table, { date: '2024-06-01' });
  expect(figures.map(([, year, kind, shown]) => [year, kind, shown])).toContainEqual([
    '2023',
    '実績値（樹木）',
    '樹木557本、樹林・生け垣90件',
  ]);
});
