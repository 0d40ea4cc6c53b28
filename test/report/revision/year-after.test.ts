/** The plan of a city a year on: a column more, an indicator gone, one new, a target raised, a figure corrected, a section renamed. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';
import { type Built, buildFiles } from '../../output/build-workspace.ts';
import { findElements, openHtml } from '../../output/open-html.ts';

const before = `ID,基本目標,施策,KPI,単位,方向,基準値（R1）,R4,R5,目標値（R8）,担当課
K1,基本目標１　のびのび育つまち,子育て,放課後児童クラブの待機児童数,人,減少,31,24,15,0,学童課
K2,,,子育てサロンの利用者数,人,増加,"8,100","7,640","8,460","9,500",学童課
K3,,学校教育,学校運営協議会の設置校数,校,増加,2,5,8,11,指導課
K4,基本目標２　人が集うまち,商工業,起業の相談から生まれた件数（累計）,件,増加,14,29,41,60,産業課
K5,,観光,道の駅の来客数,万人,増加,61.2,40.5,58.8,65.0,産業課
K6,,,朝市の開催数,回,維持,24,中止,20,24,産業課
`;
const after = `ID,基本目標,施策,KPI,単位,方向,基準値（R1）,R4,R5,R6,目標値（R8）,担当課
K1,基本目標１　のびのび育つまち,子育て,放課後児童クラブの待機児童数,人,減少,31,24,15,6,0,こども学童課
K2,,,子育てサロンの利用者数,人,増加,"8,100","7,640","8,060","8,990","9,500",こども学童課
K4,基本目標２　人が集うまち,商工業,起業の相談から生まれた件数（累計）,件,増加,14,29,41,58,80,産業課
K5,,観光,道の駅の来客数,万人,増加,61.2,40.5,58.8,63.1,65.0,産業課
K6,,,朝市の開催数,回,維持,24,中止,20,24,24,産業課
K7,,,観光案内アプリの登録者数,人,増加,"900（R5）",,,"1,850","4,000",産業課
`;
const settings = (date: string) => `organization: 波越市
plan: { title: 第3次波越市総合計画 }
document: { date: ${date}, years: era }
revision: { old: old, labels: { old: 令和5年度版, new: 令和6年度版 } }
`;

describe('what has changed a year later', () => {
  let rows: readonly string[] = [];
  let findings: readonly string[] = [];
  beforeAll(async () => {
    const files = { 'torikumi.yaml': settings('2025-08-29'), 'indicators.csv': after, 'old/indicators.csv': before };
    const built: Built = await buildFiles(files, { years: [], name: 'city', reports: ['changes'], formats: ['html'] });
    const cells = (row: Element) => findElements(row, 'th', 'td').map((cell) => textOf(cell));
    rows = findElements(openHtml(built.read(2025, 'changes.html')), 'tr').map((row) => cells(row).slice(2).join('｜'));
    findings = built.findings.flatMap(({ finding }) => (finding.severity === 'notice' ? [] : [finding.code]));
  });

  it('is told once each, with whole values and their units', () => {
    expect(rows.filter((row) => row.includes('｜'))).toMatchInlineSnapshot(`
      [
        "番号｜例",
        "1｜起業の相談から生まれた件数（累計） 60件→80件",
        "2｜学校運営協議会の設置校数",
        "3｜観光案内アプリの登録者数",
        "4｜子育てサロンの利用者数 8,460人→8,060人",
        "5～6｜放課後児童クラブの待機児童数 学童課→こども学童課、子育てサロンの利用者数 学童課→こども学童課",
        "箇所｜変更前（令和5年度版）｜変更後（令和6年度版）",
        "起業の相談から生まれた件数（累計）　目標値（R8）｜60件｜80件",
        "学校運営協議会の設置校数｜単位　校、基準値（R1）　2校、R4　5校、R5　8校、目標値（R8）　11校、担当課　指導課｜（なし）",
        "観光案内アプリの登録者数｜単位　人、基準値（R1）　900（R5）、R6　1,850人、目標値（R8）　4,000人、担当課　産業課",
        "子育てサロンの利用者数　R5｜8,460人｜8,060人",
        "放課後児童クラブの待機児童数｜学童課｜［変更：こども］学童課",
        "子育てサロンの利用者数｜学童課｜［変更：こども］学童課",
      ]
    `);
  });

  it('says nothing of what was only carried on', () => {
    expect(rows.join()).not.toMatch(/K5|道の駅|朝市/);
    // 900（R5） below 基準値（R1）.
    expect(findings).toEqual(['period-after-column']);
  });
});

it('the reports of both years hold the figures of their own table', () => {
  const bars = (text: string) =>
    text.replace(/"([^"]*)"/g, (_, cell: string) => cell.replace(',', '')).replaceAll(',', '|');
  expect(judgeTable(bars(before), { date: '2024-08-30' }).rows).toMatchInlineSnapshot(`
    [
      "放課後児童クラブの待機児童数 (decrease): 15人 of 0 (2026) → 51.6% △やや遅れ",
      "子育てサロンの利用者数 (increase): 8460人 of 9500 (2026) → 89.1% ○順調",
      "学校運営協議会の設置校数 (increase): 8校 of 11 (2026) → 72.7% △やや遅れ",
      "起業の相談から生まれた件数（累計） (increase): 41件 of 60 (2026) → 68.3% △やや遅れ",
      "道の駅の来客数 (increase): 58.8万人 of 65 (2026) → 90.5% ○順調",
      "朝市の開催数 (maintain): 20回 of 24 (2026) → 83.3% ○順調",
    ]
  `);
  const { rows, findings, year } = judgeTable(bars(after), { date: '2025-08-29' });
  expect([year, ...rows]).toMatchInlineSnapshot(`
    [
      2024,
      "放課後児童クラブの待機児童数 (decrease): 6人 of 0 (2026) → 80.6% ○順調",
      "子育てサロンの利用者数 (increase): 8990人 of 9500 (2026) → 94.6% ○順調",
      "起業の相談から生まれた件数（累計） (increase): 58件 of 80 (2026) → 72.5% △やや遅れ",
      "道の駅の来客数 (increase): 63.1万人 of 65 (2026) → 97.1% ○順調",
      "朝市の開催数 (maintain): 24回 of 24 (2026) → 100.0% ◎達成",
      "観光案内アプリの登録者数 (increase): 1850人 of 4000 (2026) → 46.3% ×遅れ",
    ]
  `);
  expect(findings).toEqual(['period-after-column 7:7']);
});
