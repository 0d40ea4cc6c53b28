/** A whole yearly collection that is right: 400 programmes of 51 sections, in the form of the town that is not there, with last year's edition. */

import { townEvaluation } from './town-evaluation.ts';

type Row = Record<string, string | number>;
export type Collection = Readonly<Record<CollectedTable, readonly Row[]>>;
export type CollectedTable =
  | 'programmes.csv'
  | 'costs.csv'
  | 'staff.csv'
  | 'rates.csv'
  | 'reviews.csv'
  | 'measures.csv'
  | 'sections.csv'
  | 'indicators.csv'
  | 'last/programmes.csv'
  | 'last/costs.csv'
  | 'last/indicators.csv';

const programmes = 400;
const sections = 51;
const measures = 20;
const years = ['令和元年度', '令和2年度', '令和3年度', '令和4年度', '令和5年度', '令和6年度'] as const;
const [before, now, next] = ['令和5年度', '令和6年度', '令和7年度'] as const;
const rates = [3750, 3800, 3850, 3900, 3950, 4000];
const subjects = ['子育て', '高齢者', '道路', '公園', '図書館', '防災', '観光', '農業', '水道', '学校', '健診', '交通'];
const kinds = ['支援', '管理', '整備', '補助', '推進', '運営', '相談'];
/** Of programmes whose number ends so the indicator is one of a kind of its own. */
const ownIndicators: Readonly<Record<number, string>> = { 9: '累計', 1: '％', 5: '人口' };

export const idOf = (number: number) => String(number).padStart(4, '0');

export function makeCollection(): Collection {
  const all = Array.from({ length: programmes }, (_, at) => makeProgramme(at + 1));
  const costs = all.flatMap((each) => each.costs);
  const spentBy = (column: string, value: string) => {
    const own = new Set(all.flatMap(({ programme }) => (programme[column] === value ? [programme.整理番号] : [])));
    const rows = costs.filter((row) => own.has(row.整理番号) && row.年度 === now);
    return { count: own.size, spent: rows.reduce((sum, row) => sum + Number(row.支出済額), 0) };
  };
  const published = all.map(({ programme }) => programme);
  return {
    'programmes.csv': published,
    'costs.csv': costs,
    'staff.csv': all.flatMap((each) => each.staff),
    'rates.csv': [...years, next].map((年度, at) => ({ 年度, 時間単価: rates[at] ?? 4050 })),
    'reviews.csv': all.flatMap((each) => each.reviews),
    'measures.csv': Array.from({ length: measures }, (_, at) => {
      const { count, spent } = spentBy('施策コード', `A${at + 1}`);
      return { 施策コード: `A${at + 1}`, 施策名: `${at + 1}番目の施策`, 事業数: count, [`${now} 支出済額`]: spent };
    }),
    'sections.csv': Array.from({ length: sections }, (_, at) => {
      const 担当課 = `第${at + 1}課`;
      return { 担当課, 年度: now, 決算額: Math.round(spentBy('担当課', 担当課).spent * 1.4) };
    }),
    'indicators.csv': all.map((each) => each.indicator),
    'last/programmes.csv': published.map((row) => ({ ...row })),
    'last/costs.csv': costs.filter(({ 年度 }) => 年度 !== now && 年度 !== next).map((row) => ({ ...row })),
    'last/indicators.csv': all.map(({ indicator }) => {
      const { [`${now} 実績`]: _, [`${next} 目標`]: __, ...known } = indicator;
      return known;
    }),
  };
}

function makeProgramme(number: number) {
  const 整理番号 = idOf(number);
  const subject = subjects[number % subjects.length] ?? '';
  const kind = kinds[number % kinds.length] ?? '';
  const programme: Row = {
    ...{ 整理番号, 事務事業名: `${subject}${kind}事業その${number}`, 担当課: `第${1 + (number % sections)}課` },
    ...{ 施策コード: `A${1 + (number % measures)}`, 事業概要: `${subject}に関わる${number}番目の取組を${kind}する。` },
    ...{ 始期: '平成20年度', 終期: number % 10 === 0 ? '令和9年度' : '-' },
  };
  const costs = [...years, next].map((年度, at): Row => {
    const spent = 1_000_000 + number * 13_100 + at * (17_000 + number * 90);
    const nation = number % 3 === 0 ? Math.floor(spent * 0.4) : 0;
    const other = number % 4 === 0 ? Math.floor(spent * 0.1) : 0;
    const isPlan = 年度 === next;
    return {
      ...{
        整理番号,
        年度,
        区分: '',
        最終予算額: isPlan ? spent : Math.ceil(spent * 1.04),
        支出済額: isPlan ? '' : spent,
      },
      ...{
        国庫補助金: nation,
        県補助金: 0,
        町債: 0,
        その他: other,
        一般財源: spent - nation - other,
        うち使用料: other,
      },
      総コスト: isPlan ? '' : spent + hoursIn(number, at) * (rates[at] ?? 0),
    };
  });
  const staff = years.map((年度, at): Row => ({ 整理番号, 年度, 従事人数: 2, 従事時間: hoursIn(number, at) }));
  const isPoor = number % 8 === 7 && number % 10 !== 5;
  const grade = isPoor ? 'C' : 'B';
  const review = (年度: string, 段階: string, 評価者: string, 現状と課題: string, 評価日: string): Row => ({
    ...{ 整理番号, 年度, 段階, 評価者, 総合評価: grade, 今後の方向性: isPoor ? '改善' : '継続', 予算の方向性: '維持' },
    ...{ 現状と課題, 評価日 },
  });
  const own = `${programme.担当課}長`;
  const told = `${subject}の${kind}で`;
  const reviews = [
    review(before, '一次', own, `${told}窓口を訪ねる人が${number}番台まで並び、待たせた。`, '2024-06-20'),
    review(now, '一次', own, `${told}受付の順を改め、${number}番の窓口でも待つ間が短くなった。`, '2025-06-20'),
    ...(number % 4 === 0
      ? [review(now, '二次', '副町長', `${number}番の窓口のほかにも広げること。`, '2025-07-15')]
      : []),
  ];
  return { programme, costs, staff, reviews, indicator: makeIndicator(number, 整理番号, isPoor) };
}

function hoursIn(number: number, at: number): number {
  return 300 + ((number * 37) % 900) + at * 7;
}

function makeIndicator(number: number, 整理番号: string, isPoor: boolean): Row {
  const kind = ownIndicators[number % 10] ?? '人';
  const base = kind === '％' ? 60 : kind === '人口' ? 31_900 : 100 + ((number * 53) % 700);
  const share = isPoor ? 0.6 : 0.97;
  const targets = [base, base + 5, base + 11, base + 14];
  const actuals = targets.slice(0, 3).map((target) => Math.round(target * (kind === '人口' ? 1 : share)));
  const isTotal = kind === '累計';
  const name = kind === '人口' ? '人口' : kind === '％' ? `${number}番の満足度` : `${number}番の利用者数`;
  const heads = ['令和4年度', before, now];
  const values = heads.flatMap((year, at) => [
    [`${year} 目標`, targets[at] ?? ''],
    [`${year} 実績`, number % 10 === 3 && at < 2 ? '－' : (actuals[at] ?? '')],
  ]);
  return {
    ...{ 指標番号: `K${number}`, 整理番号, 種類: '成果指標', 指標名: isTotal ? `${name}（累計）` : name },
    ...{
      単位: kind === '％' ? '％' : '人',
      集計: isTotal ? '累計' : '年間',
      方向: '増加',
      算式: 'level',
      説明: '年度の数',
    },
    ...Object.fromEntries(values),
    [`${next} 目標`]: targets[3] ?? '',
  };
}

/** As the files of a workspace. */
export function filesOfCollection(collection: Collection): Readonly<Record<string, string>> {
  const tables = Object.entries(collection).map(([name, rows]) => {
    const heads = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => heads.map((head) => row[head] ?? '').join(','));
    return [name, `${[heads.join(','), ...lines].join('\n')}\n`];
  });
  const { 'torikumi.yaml': settings, 'forms/sheet.yaml': form } = townEvaluation;
  return { 'torikumi.yaml': settings, 'forms/sheet.yaml': form, ...Object.fromEntries(tables) };
}
