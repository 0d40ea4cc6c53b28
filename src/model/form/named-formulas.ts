/** Formulas that forms of many cities share, by the name of what they give. A form may write another one under the same name. */

interface NamedFormula {
  readonly formula: string;
  readonly unit: string;
  readonly decimals?: number;
}

/** Amounts in 千円. Sources: 評価シート of 杉並, 池田, 豊島, 常総, 三重, 川西, 福知山, and the national 行政事業レビュー. */
export const namedFormulas = {
  事業費: { formula: '最初（決算額、予算現額）', unit: '千円' },
  特定財源: { formula: '合計（国庫支出金、県支出金、地方債、その他特定財源）', unit: '千円' },
  財源内訳の計: { formula: '特定財源 ＋ 一般財源', unit: '千円' },
  総コスト: { formula: '事業費 ＋ 人件費', unit: '千円' },
  差引一般財源: { formula: '総コスト − 特定財源', unit: '千円' },
  執行率: { formula: '決算額 ÷ 予算現額 × 100', unit: '％', decimals: 1 },
  不用額: { formula: '予算現額 − 決算額', unit: '千円' },
  一般財源割合: { formula: '一般財源 ÷ 事業費 × 100', unit: '％', decimals: 1 },
  受益者負担割合: { formula: '受益者負担 ÷ 総コスト × 100', unit: '％', decimals: 1 },
  単位コスト: { formula: '総コスト × 1,000 ÷ 活動量', unit: '円', decimals: 0 },
  市民1人当たり: { formula: '総コスト × 1,000 ÷ 人口', unit: '円', decimals: 0 },
  総コストの増減: { formula: '総コスト − 前年度（総コスト）', unit: '千円' },
  総コストの増減率: {
    formula: '（総コスト − 前年度（総コスト）） ÷ 前年度（総コスト） × 100',
    unit: '％',
    decimals: 1,
  },
} as const satisfies Record<string, NamedFormula>;

const all: ReadonlyMap<string, NamedFormula> = new Map(Object.entries(namedFormulas));

export function findNamedFormula(name: string): NamedFormula | undefined {
  return all.get(name);
}
