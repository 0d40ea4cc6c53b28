import { describe, expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { readColumns } from '../../../src/model/plan/read-columns.ts';
import { fiscalYearOfPeriod } from '../../../src/model/year/period.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

/** e.g. `name`, `target 2026`, `rating`, `?`; a year where there is one. */
function read(text: string): string {
  const meanings = [...indicatorMeanings, 'text', 'period'] as const;
  return readColumns(makeTable(text), meanings, context)
    .map((reading) => {
      if (reading.type === 'words') return reading.meaning;
      if (reading.type !== 'value') return reading.type === 'blank' ? '' : '?';
      const { role, printed, period } = reading.head;
      const year = period.type === 'period' ? (fiscalYearOfPeriod(period.period) ?? period.period.type) : '';
      return `${printed ?? role} ${year}`.trim();
    })
    .join(', ');
}

describe('readColumns finds the name', () => {
  it.each([
    ['区分|R5実績|R8目標\n来館者|10人|20人\n貸出|1冊|2冊', 'name, actual 2023, target 2026'],
    ['診療科|内容|R5実績\n内科|外来|10\n外科|外来|20', 'name, definition, actual 2023'],
    ['基本目標|取組|R5実績|R8目標\nまち|公園|10|20\nまち|道路|1|2', 'goal, name, actual 2023, target 2026'],
    ['成果目標|成果目標（期限）|最新値\n女性の割合|30%|25%', 'name, target, actual latest'],
    ['項目|R5実績\n来館者|10', 'name, actual 2023'],
    ['数値目標|現状値|目標値\n来館者|1|2', 'name, baseline, target'],
    ['R5実績|説明\n10|来館者', 'actual 2023, definition'],
    ['指標|区分|R5実績\n来館者|A|10', 'name, ?, actual 2023'],
    ['柱|具体策|R5実績\nまち|公園|10\nひと|講座|1', 'goal, name, actual 2023'],
    ['年度|R5決算額\n1 議 会 費|10\n2 総 務 費|20', 'name, actual 2023'],
    ['計画名|計画目標|指標|R5|目標値\nA|住みよいまち|来館者|1|2', '?, goal, name, actual 2023, target'],
    ['目標|具体的な目標値|現状値|目標値\nすこやか|朝食の欠食|10%|5%', 'goal, name, baseline, target'],
    ['コストの内訳|経費|R5決算\n直接|人件費|10\n直接|物件費|20', 'goal, name, actual 2023'],
    ['種別|指標|R5\n活動|講座の回数|3', 'text, name, actual 2023'],
    ['重点取組|指標|R5\n窓口の改革|来庁者|3', 'measure, name, actual 2023'],
    ['重点取組|指標|R5\n○|来庁者|3', 'priority, name, actual 2023'],
    ['重点施策|指標|R5\n学力|来庁者|3', 'measure, name, actual 2023'],
    ['指標|算式|R5\n経常収支比率|経常収益÷経常費用|3', 'name, definition, actual 2023'],
    ['指標|算式|R5\n経常収支比率|水準型|3', 'name, formula, actual 2023'],
    ['指標|基準値|区分|R5|R6\n来館者|3|⇧|4|5', 'name, baseline, direction, actual 2023, actual 2024'],
    ['指標|R4|R5|区分\n来館者|3|4|↗', 'name, actual 2022, actual 2023, rating'],
    ['指標名\u203b【】内は番号|R5\n来館者【2】|3', 'name, actual 2023'],
    ['連携項目|指標|R5\n観光|来館者|3', 'goal, name, actual 2023'],
    ['指標|変更前（目標値（R8））|変更後（目標値（R8））\n来館者|3|4', 'name, ?, target 2026'],
    ['施設の種類|R5|目標値\n学校|10|9', 'name, actual 2023, target'],
    ['指標|目標値|結果\n来館者|10|○', 'name, target, rating'],
    ['指標|目標値|結果\n来館者|10|9', 'name, target, actual'],
    ['目標項目|指標の内容|現状値|目標値\n朝食|毎日食べる人|10%|5%', 'name, text, baseline, target'],
    ['指標|現状|目標|（参考）基本計画における目標\n配水量|1|2|現状を維持', 'name, baseline, target, text'],
    ['指標|現状|目標|（参考）基本計画における目標\n配水量|1|2|3', 'name, baseline, target, plan'],
    // What a year's plan is in words is a value of it, printed as typed.
    ['指標|R5実績|R6計画\n窓口の改革|3|拡充\n来館者|4|継続', 'name, actual 2023, plan 2024'],
    ['財政指標|R5決算|早期健全化基準\n将来負担比率|112.5%|350.0%', 'name, actual 2023, ?'],
    [
      '指標|基準値|中間評価|最終評価|目標値|判定\n来館者|10|20|30|40|A',
      'name, baseline, actual, actual, target, rating',
    ],
    ['評価区分|1年目評価|2年目評価\n順調|5|6\n遅れ|2|1', 'name, actual, actual'],
    ['指標名|中間目標（5年後）|最終目標（10年後）\nA|10|20', 'name, target, target'],
    ['指標|R5|目標値|取組内容\n来館者|1|2|広報紙で周知した', 'name, actual 2023, target, text'],
    ['取組内容|指標|R5|目標値\n周知|来館者|1|2', 'project, name, actual 2023, target'],
  ])('%s → %s', (table, expected) => {
    expect(read(table)).toBe(expected);
  });
});

describe('readColumns settles heads by those beside them', () => {
  it.each([
    ['目標項目|数値目標|最新値|目標設定時最新値\n女性の割合|30%|25%|20%', 'name, target, actual latest, baseline'],
    ['数値目標|R5\n10|5', 'target, actual 2023'],
    ['KPI|R5|KPI（目標値）\nA|1|50', 'name, actual 2023, target'],
    ['KPI|R5|KPI（説明）\nA|1|来館者', 'name, actual 2023, name'],
    ['KPI|2020（基準）|2023（実績）\nA|1|2', 'name, baseline 2020, actual 2023'],
    ['項目|現況（H27）|中間年次（R2）|目標年次（R7）\n公園|1|2|3', 'name, baseline 2015, target 2020, target 2025'],
    ['項目|現状値|目標年度\n公園|1|R7', 'name, baseline, period'],
    ['指標|全国（現状値（R5））|本市（現状値（R5））|目標値\nA|1|2|3', 'name, ?, baseline 2023, target'],
    ['指標|男（R5）|女（R5）|R4\nA|1|2|3', 'name, ?, ?, actual 2022'],
    ['指標|整備箇所（R5）|整備数（R5）\nA|中央公園|2', 'name, text, actual 2023'],
    ['KPI|R4（目標値・実績値）|R5（実績値）\nA|1/2|3', 'name, ?, actual 2023'],
    ['KPI|R4（年度別目標・実績）|R5（年度別目標・実績）\nA|2|3', 'name, actual 2022, actual 2023'],
    ['KPI|R4実績|今回の見通し\nA|2|③\nB|2|①', 'name, actual 2022, text'],
    ['KPI|（数値）（最新値）|（年月）（最新値）\nA|2|R6.3', 'name, actual latest, period'],
    ['サービス|計画（R4）|実績（R4）|差（R4）\nA|1|2|1', 'name, target 2022, actual 2022, change 2022'],
    ['事業|所得格差（R4）|R5実績\nA|1|2', 'name, actual 2022, actual 2023'],
    ['ゴール|ターゲット|KPI|関連するSDGs|R5\n8|8.2|A|9|1', 'text, text, name, text, actual 2023'],
    ['番号|R4実績|R5実績\n1|10|12\n2|30|31', 'name, actual 2022, actual 2023'],
    ['月|R4実績|R5実績\n4月|10|12\n5月|30|31', 'name, actual 2022, actual 2023'],
    ['指標|策定時|現状値|目標値\nA|1|2|3', 'name, baseline, actual latest, target'],
    ['指標|基準値（H30）|現状値（R5）\nA|1|2', 'name, baseline 2018, actual 2023'],
    ['指標|現状値（H30）|現況値（R5）\nA|1|2', 'name, baseline 2018, actual 2023'],
    ['指標|現状値（R5）|目標値（R8）\nA|1|2', 'name, baseline 2023, target 2026'],
    ['指標|4年度計画|4年度実績|5年度計画\nA|1|2|3', 'name, target 2022, actual 2022, target 2023'],
    ['指標|4年度計画値|4年度実績\nA|1|2', 'name, plan 2022, actual 2022'],
    ['指標|4年度計画|4年度実績|目標\nA|1|2|3', 'name, plan 2022, actual 2022, target'],
    ['指標|3（参考）|4|5\nA|1|2|3', 'name, actual 2021, actual 2022, actual 2023'],
    ['指標|R5|R6|R7\nA|1|2|3', 'name, actual 2023, plan 2024, plan 2025'],
    ['指標|R5|R6\nA|1|2', 'name, actual 2023, actual 2024'],
    ['指標|R6実績|R7\nA|1|2', 'name, actual 2024, plan 2025'],
    ['指標|75歳未満（R4）|全年齢（R4）|全年齢（R5）\nA|1|2|3', 'name, ?, ?, actual 2023'],
    ['指標|12|R5\nA|1|2', 'name, ?, actual 2023'],
  ])('%s → %s', (table, expected) => {
    expect(read(table)).toBe(expected);
  });
});

describe('readColumns reads a doubtful head by the cells below', () => {
  it.each([
    ['指標|基準（R3）|達成（R6）\nA|45%|48.2%\nB|250経営体|262経営体', 'name, baseline 2021, actual 2024'],
    ['指標|基準（R3）|達成率（R6）\nA|45%|48.2%\nB|250経営体|62%', 'name, baseline 2021, attainment 2024'],
    [
      '指標|計画策定時の状況（R2）|目標（R7）\nA|28.5%|40%\nB|未整備の地区がある|3か所\nC|12人|15人',
      'name, baseline 2020, target 2025',
    ],
    ['事業名|区分|R3実績\nA|市全域|612\nB|市全域|1', 'name, ?, actual 2021'],
    ['事業名|区分|R3実績\nA|大人|612\nA|子ども|1', 'project, name, actual 2021'],
    ['事業名|計画目標|R3年度\nA|年間600件|612\nB|5か所|1か所\nC|充実|3回', 'name, target, actual 2021'],
    ['計画目標|事業名|R3年度\n子育て|B|612\n防災|C|1か所', 'goal, name, actual 2021'],
    ['指標|取組状況（R5）|目標（R7）\nA|12回の講座を開いた|40%\nB|順調に進んだ|3か所', 'name, text, target 2025'],
    ['指標|中間評価（H19）|最終評価（H25）\nA|64.1%|80.2%\nB|72件|70件', 'name, actual 2007, actual 2013'],
    ['指標|H19（中間評価）\nA|64.1%', 'name, actual 2007'],
    ['指標|評価\nA|◎\nB|△', 'name, rating'],
    ['指標|R5実績\nA|○\nB|△', 'name, actual 2023'],
    ['指標|R5\nA|○\nB|△', 'name, actual 2023'],
    ['指標|実績\nA|○\nB|△', 'name, rating'],
    ['指標|R5実績|R5実績（累計）\nA|1|3', 'name, actual 2023, actual 2023'],
    ['指標|評価（R5）\nA|A-2\nB|B', 'name, rating 2023'],
    ['指標|評価\nA|4\nB|3', 'name, rating'],
    ['指標|評価（課題、問題点）\nA|利用者の固定化が進んでいる', 'name, text'],
    ['指標|達成状況\nA|達成\nB|やや遅れ', 'name, rating'],
    ['指標|達成状況（R5）\nA|改修休館のため減少した', 'name, text'],
    ['指標|増減理由\nA|改修休館のため', 'name, text'],
    ['指標|R5|進捗率（R5）\nA|1|50%', 'name, actual 2023, progress 2023'],
    ['指標|R5|増減\nA|1|△3', 'name, actual 2023, change'],
    ['指標|R5|増減\nA|1|改修休館のため減少した', 'name, actual 2023, text'],
    ['指標|R5実績|取組実績\nA|1|広報紙で周知し、講座を開いた', 'name, actual 2023, text'],
    ['指標|75歳未満（2020年）|対象地区（2020年）\nA|69.6|駅の周辺', 'name, actual 2020, text'],
  ])('%s → %s', (table, expected) => {
    expect(read(table)).toBe(expected);
  });
});
