/** A form of two programmes without files, and what the standard checks say of its tables when some of them are others. */

import type { Finding } from '../../../src/finding/finding.ts';
import { renderFinding } from '../../../src/finding/render.ts';
import { inspectForms } from '../../../src/metrics/form/inspect-form.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import type { RawForm } from '../../../src/model/form/raw-form.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import type { Plan } from '../../../src/model/plan/plan.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { documentDate, makeRaw } from '../../model/form/make-form.ts';
import { makeConfiguration, makeTable } from '../../model/plan/make-table.ts';

const description = `title: 評価シート
of: 事業
name: 事業名
sources:
  事業: { table: 事業.csv, key: 番号 }
  費用: { table: 費用.csv, key: [番号, 年度] }
  人: { table: 人.csv, key: [番号, 年度] }
  単価: { table: 単価.csv, key: 年度 }
  評価: { table: 評価.csv, key: [番号, 年度, 段階] }
  施策: { table: 施策.csv, key: 施策番号 }
  指標: { table: indicators, key: 番号 }
figures:
  人件費: { formula: 従事時間 × 時間単価 ÷ 1000, decimals: 0, unit: 千円 }
  総コスト: { formula: 決算額 ＋ 人件費, unit: 千円 }
parts:
  - boxes: [[課, 施策], 概要]
  - items: { of: 評価, columns: [段階, 総合評価, 課題] }
deadline: 2025-07-31
`;

const tables: Readonly<Record<string, string>> = {
  事業: '番号|事業名|課|施策番号|概要|開始年度|終了年度\nA1|見守り|福祉課|S1|ひとりで暮らす人を訪ねる。|H12|－\nA2|清掃|環境課|S1|町の中を掃く人を支える。|R2|R10',
  費用: '番号|年度|予算額|決算額|国庫支出金|一般財源|受益者負担\nA1|R4|1200|1100|300|800|0\nA1|R5|1200|1150|300|850|0\nA1|R6|1300|1250|350|900|0\nA1|R7|1300||||\nA2|R5|800|760|0|760|0\nA2|R6|800|790|0|790|0',
  人: '番号|年度|正規職員|従事時間\nA1|R4|1|1500\nA1|R5|1|1500\nA1|R6|1|1600\nA2|R5|1|700\nA2|R6|1|710',
  単価: '年度|時間単価\nR4|3900\nR5|3950\nR6|4000',
  評価: '番号|年度|段階|評価者|総合評価|今後の方向性|予算の方向性|課題|評価日\nA1|R5|一次|福祉課長|A|継続|維持|訪ねる人の数が足りないまま冬になった。|2024-06-20\nA1|R6|一次|福祉課長|A|継続|維持|訪ねた人は52人になり、声が届いた。|2025-06-20\nA2|R6|一次|環境課長|B|改善|維持|掃いた道は40㎞で、苦情が減った。|2025-06-18',
  施策: '施策番号|施策|事業数|令和6年度 決算額\nS1|安心|2|2040',
};
const indicators =
  'ID|番号|指標|単位|方向|種別|定義|R4目標|R4|R5目標|R5|R6目標|R6\nK1|A1|訪ねた人|人|増加|年間|年度の延べ|40|42|45|47|50|52\nK2|A2|掃いた道|㎞|増加|年間|年度の計|30|31|35|36|40|40';

/**
 * A replacement in a table, in the form (`form`) or in the indicators (`indicators`); with `last ` before its name in that of last
 * year's edition, which is the same else, and is there only where something of it is replaced.
 */
export type Change = readonly [table: string, from: string, to: string];

/** In words, each with its place. */
export function inspect(...changes: readonly Change[]): readonly string[] {
  return findIn(...changes).map((finding) => renderFinding(finding, 'ja').replaceAll('\n', ' '));
}

/** What each is about, and what it names: `grade-above-rate 総合評価`. */
export function problemsIn(...changes: readonly Change[]): readonly string[] {
  return findIn(...changes).map(({ code, facts }) => {
    const { problem = code, name = '' } = facts as { readonly problem?: string; readonly name?: string };
    return `${problem} ${name}`.trim();
  });
}

function findIn(...changes: readonly Change[]): readonly Finding[] {
  const now: Record<string, string> = { ...tables, form: description, indicators };
  const last = { ...now };
  for (const [table, from, to] of changes) {
    const [edition, name] = table.startsWith('last ') ? [last, table.slice(5)] : [now, table];
    const text = edition[name] ?? '';
    if (!text.includes(from)) throw new Error(`no ${from} in ${table}`);
    edition[name] = text.replace(from, to);
  }
  const plan = planOf(now.indicators);
  const { indicators: _, form: own = '', ...rest } = now;
  const raw = { ...rawOf(own), tables: tablesOf(rest) };
  const published = { tables: tablesOf(last) };
  const form = changes.some(([table]) => table.startsWith('last '))
    ? checkForm({ ...raw, published }, plan, { documentDate }, planOf(last.indicators))
    : checkForm(raw, plan, { documentDate });
  if (form.value === undefined || plan === undefined) throw new Error(JSON.stringify(form.findings));
  return inspectForms([form.value], plan, configuration);
}

const configuration = makeConfiguration({ date: '2025-09-01' });

/** What is no other than always is read once. */
const usual = {
  plan: readPlan(indicators),
  raw: makeRaw(description, {}),
  tables: new Map(Object.entries(tables).map(([name, text]) => [text, makeTable(text, `${name}.csv`)])),
};

function planOf(text = ''): Plan | undefined {
  return text === indicators ? usual.plan : readPlan(text);
}

function readPlan(text: string): Plan | undefined {
  return checkPlan(makeTable(text), undefined, configuration).value;
}

function rawOf(text: string): RawForm {
  return text === description ? usual.raw : makeRaw(text, {});
}

function tablesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, RawTable> {
  return new Map(
    Object.entries(texts).map(([name, text]) => [name, usual.tables.get(text) ?? makeTable(text, `${name}.csv`)]),
  );
}
