/** Counts what the standard checks of a form say of an honest collection of 407 sheets of 51 sections: `npx tsx bench/form-alarms.ts`. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepare } from '../src/build/prepare.ts';
import { createNodeEffects } from '../src/effects-node.ts';
import { wordFinding } from '../src/finding/render.ts';

const years = [2020, 2021, 2022, 2023, 2024, 2025];
const reported = 2024;

/** The same on every day. */
let seed = 20250601;
function chance(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
const between = (from: number, to: number) => from + chance() * (to - from);

/** One in thirty steps is 2-fold or more, one in two hundred 8-fold, as in the collection that was measured. */
function step(value: number): number {
  const kind = chance();
  if (kind < 0.004) return Math.round(value * between(8, 12));
  if (kind < 0.034) return Math.round(chance() < 0.5 ? value * between(2, 4) : value / between(2, 4));
  return Math.round(value * between(0.9, 1.12));
}

function series(from: number): readonly number[] {
  const values = [from];
  while (values.length < years.length) values.push(Math.max(1, step(values.at(-1) ?? from)));
  return values;
}

const subjects = [
  '子育て',
  '高齢者',
  '道路',
  '公園',
  '図書館',
  '防災',
  '観光',
  '農業',
  '水道',
  '学校',
  '健診',
  '交通',
  '住宅',
  '文化財',
  'スポーツ',
];
const kinds = ['支援', '管理', '整備', '補助', '推進', '運営', '相談', '普及', '調査'];
const measures = ['補助金交付件数', '利用者数', '相談件数', '参加者数', '実施回数', '整備延長', '点検数'];
const outcomes = ['満足度', '実施率', '対前年増減率', '充足率', '利用者の割合', '人口'];
const units: Readonly<Record<string, string>> = {
  補助金交付件数: '件',
  利用者数: '人',
  相談件数: '件',
  参加者数: '人',
  実施回数: '回',
  整備延長: 'm',
  点検数: '基',
  人口: '人',
};
const quote = (text: string) => `"${text}"`;

const programmes: string[] = [];
const costs: string[] = [];
const staff: string[] = [];
const reviews: string[] = [];
const indicators: string[] = [];
for (let number = 1; number <= 407; number += 1) {
  const id = String(number).padStart(4, '0');
  const subject = pick(subjects);
  const kind = pick(kinds);
  const end = chance() < 0.02 ? 'R7' : chance() < 0.1 ? `R${Math.floor(between(8, 13))}` : '-';
  programmes.push(
    [
      id,
      `${subject}${kind}事業${number}`,
      `課${1 + (number % 51)}`,
      `H${Math.floor(between(5, 30))}`,
      end,
      quote(`${subject}に関わる${number}番目の取組を${kind}し、暮らしを支える。`),
    ].join(),
  );
  const amounts = series(Math.round(between(200, 90_000)));
  const hours = Math.round(between(50, 1900));
  const isSame = chance() < 0.45;
  for (const [index, year] of years.entries()) {
    const cost = amounts[index] ?? 0;
    const nation = chance() < 0.3 ? Math.floor(cost * 0.4) : 0;
    const isBudget = year > reported;
    costs.push(
      [
        id,
        year,
        isBudget ? '予算' : '決算',
        Math.ceil(cost * between(1, 1.1)) + (isBudget ? 0 : 1),
        isBudget ? '' : cost,
        nation,
        0,
        0,
        cost - nation,
      ].join(),
    );
    if (isBudget) costs[costs.length - 1] = [id, year, '予算', cost, '', nation, 0, 0, cost - nation].join();
    staff.push([id, year, 2, isSame ? hours : Math.round(hours * between(0.85, 1.15))].join());
  }
  const count = 1 + Math.floor(chance() * 3);
  let worst = 200;
  let actual = 0;
  let name = '';
  for (let each = 0; each < count; each += 1) {
    name = each === 0 ? pick(measures) : pick(outcomes);
    const isShare = !(name in units);
    const values = isShare
      ? years.map(() => Math.round(between(40, 99) * 10) / 10)
      : series(name === '人口' ? 31_900 : Math.round(between(5, 3000)));
    const cells = years.flatMap((year, index) => {
      const value = values[index] ?? 0;
      const target = chance() < 0.4 ? (values[index - 1] ?? value) : Math.round(value * between(0.9, 1.15) * 10) / 10;
      if (year === reported) worst = Math.min(worst, (value / target) * 100);
      return [target, year > reported ? '－' : value];
    });
    if (each === 0) actual = values[years.indexOf(reported)] ?? 0;
    indicators.push(
      [
        `${id}-${each + 1}`,
        id,
        each === 0 ? '活動' : '成果',
        name,
        units[name] ?? '％',
        '年間',
        '増加',
        'level',
        ...cells,
      ].join(),
    );
  }
  for (const year of [reported - 1, reported]) {
    const grade = chance() < 0.08 ? pick(['A', 'B', 'C']) : worst >= 95 ? 'A' : worst >= 75 ? 'B' : 'C';
    const way =
      end === 'R7'
        ? chance() < 0.3
          ? '現状維持'
          : '終了'
        : chance() < 0.65
          ? '現状維持'
          : pick(['拡充', '改善', '縮小']);
    const money = way === '拡充' ? pick(['増額', '維持']) : way === '縮小' ? '減額' : '維持';
    const room = chance() < 0.16 ? '余地がある' : '余地がない';
    const same = chance() < 0.32;
    const text = same
      ? pick(['前年度と同じ。', '昨年度と同様', '前年度と同様に実施する'])
      : `${subject}の${pick(['窓口', '現場', '担い手', '設備'])}に${year === reported ? `${actual}` : '多く'}${year === reported ? (units[name] ?? '点') : 'の声'}があり、${number % 37}か所で見直しを続けた。`;
    reviews.push([id, year, '一次', `課${1 + (number % 51)}長`, grade, way, money, room, quote(text)].join());
  }
}

const head = years.flatMap((year) => [`${year}年度 目標`, `${year}年度 実績`]);
const files: Readonly<Record<string, string>> = {
  'torikumi.yaml':
    'organization: 試算市\nsection: 企画課\nplan: { title: 事務事業評価 }\ndocument: { title: 評価シート, date: 2025-10-01 }\ndata: { indicators: indicators.csv, evaluation: forms/sheet.yaml }\n',
  'forms/sheet.yaml': `title: 評価シート\nof: 事業\nname: 事業名\nsources:\n  事業: { table: programmes.csv, key: 番号 }\n  費用: { table: costs.csv, key: [番号, 年度] }\n  従事: { table: staff.csv, key: [番号, 年度] }\n  評価: { table: reviews.csv, key: [番号, 年度, 段階] }\n  指標: { table: indicators, key: [番号, 指標番号] }\nfields:\n  総合評価: { choices: [A, B, C] }\nparts:\n  - boxes: [目的]\n  - indicators: { kind: 種類 }\n`,
  'programmes.csv': `番号,事業名,課,始期,終期,目的\n${programmes.join('\n')}\n`,
  'costs.csv': `番号,年度,区分,予算現額,決算額,国庫支出金,県支出金,地方債,一般財源\n${costs.join('\n')}\n`,
  'staff.csv': `番号,年度,従事人数,従事時間\n${staff.join('\n')}\n`,
  'reviews.csv': `番号,年度,段階,評価者,総合評価,今後の方向性,予算の方向性,成果の向上余地,課題\n${reviews.join('\n')}\n`,
  'indicators.csv': `指標番号,番号,種類,指標名,単位,集計,方向,算式,${head.join()}\n${indicators.join('\n')}\n`,
};

const folder = await mkdtemp(join(tmpdir(), 'form-alarms-'));
for (const [name, text] of Object.entries(files)) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
const began = performance.now();
const { findings } = await prepare(createNodeEffects(), folder);
const took = performance.now() - began;
const counts = new Map<string, { count: number; example: string }>();
for (const finding of findings) {
  const facts = finding.facts as { readonly check?: string; readonly problem?: string };
  const key = [finding.severity, finding.code, facts.check, facts.problem]
    .filter((each) => each !== undefined)
    .join(' ');
  const known = counts.get(key);
  counts.set(key, { count: (known?.count ?? 0) + 1, example: known?.example ?? wordFinding(finding, 'ja').message });
}
for (const [key, { count, example }] of [...counts].toSorted(([, a], [, b]) => b.count - a.count))
  process.stdout.write(`${String(count).padStart(5)}  ${key}\n       ${example.slice(0, 160)}\n`);
process.stdout.write(
  `407 sheets, ${indicators.length} indicators: ${findings.length} findings in ${Math.round(took)} ms\n`,
);
await rm(folder, { recursive: true });
