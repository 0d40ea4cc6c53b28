/** The checks that every form has without asking: what each is called in `checks` of a form, and how grave its findings are. */

import type { Severity } from '../../finding/finding.ts';

/** In the order in which a careful clerk goes through a sheet. */
export const standardChecks = {
  財源: { level: 'error', words: '財源の内訳の計＝事業費。1（千円）の差は端数とみて警告にとどめる' },
  予算の超過: { level: 'error', words: '決算額≦予算現額' },
  内数: { level: 'error', words: 'うち…≦もとの額' },
  単価: { level: 'error', words: '式に使う単価が、職員のいる年度にある' },
  計算値: { level: 'warning', words: '書かれた総コスト、割合など＝計算した値' },
  公表値: { level: 'warning', words: '前の年度までの値＝前年度に公表した値' },
  急な変化: { level: 'warning', words: '前年度の8倍以上、8分の1以下（額、人工、指標、単価や人口の表）' },
  大きな増減: { level: 'notice', words: '事業費が前年度の2倍以上、半分以下。大きい順に1行' },
  前年度との取違え: {
    level: 'warning',
    words: '2つの財源が前年度と入れ替わっていない。決算額と財源が前年度とすべて同じでない',
  },
  指標の変更: {
    level: 'warning',
    words: '指標の名称、単位、方向、算式、説明が前年度の版と同じ。前年度の版の指標がある',
  },
  累計の減少: { level: 'error', words: '累計の実績は減らない' },
  百分率: { level: 'notice', words: '％の値が0から100まで（増減率、伸び率、充足率、進捗率、実施率などを除く）' },
  暦の上限: { level: 'warning', words: '開館日数などが年366日、月数が12か月まで（延べ、累計などを除く）' },
  欠測と0: { level: 'warning', words: '前年度の版の「－」が0に、または0が「－」になっていない' },
  目標の変更: {
    level: 'warning',
    words: '前年度の版より目標を下げたり、なくしたりしていない。目標を実績に合わせていない',
  },
  評価と達成率: {
    level: 'warning',
    words: '最上位の評価に達成率80％未満、最下位の評価に、100％以上があり80％未満のないものがない',
  },
  方向性と終了年度: { level: 'warning', words: '終わる事業は完了など、完了する事業は翌々年度の前に終わる' },
  終了後の事業費: { level: 'error', words: '終了年度より後の事業費がない' },
  方向性と予算: { level: 'warning', words: '拡充と縮小、廃止と拡大が同じ評価にない。廃止する事業に翌年度の予算がない' },
  余地と方向性: { level: 'notice', words: '向上や削減の余地があるのに現状維持でない。まとめて1行' },
  同じ文: { level: 'notice', words: '前年度の文、ほかのシートの文と同じでない。列ごとに1行' },
  文中の数: { level: 'warning', words: '文の中の数＝表の数' },
  文の長さ: { level: 'warning', words: '文が欄に入る' },
  前年度の事業: { level: 'warning', words: '前年度の版にあった事業がある。ない事業、新しい事業に理由がある' },
  同じ指標: { level: 'warning', words: 'どのシートでも、同じ指標の同じ年度の値は同じ' },
  事業の合計: { level: 'error', words: '施策の表の額、件数＝その事業のシートの計' },
  決算書との比較: { level: 'notice', words: '款、課などの決算額に対するシートの計の割合' },
  評価の段階: { level: 'warning', words: '二次評価などがあれば一次評価がある。評価者が空でない' },
  日付: { level: 'warning', words: '評価や記入の日が締切りより前で、前年の日付でない' },
  年月の順序: {
    level: 'warning',
    words: '終わりの日や年度（完了日、終了年度など）が、始まり（契約日、開始年度など）より前でない',
  },
  人工: { level: 'warning', words: '事業費があれば職員がいる。1人当たり年2,000時間以下' },
  人工の据置き: { level: 'notice', words: '6年度続けて人工が同じでない。まとめて1行' },
  個人情報: { level: 'warning', words: '印刷する欄に氏名、電話番号、メールアドレスがない' },
  骨格予算: { level: 'notice', words: '骨格予算の年度に注がある' },
  数値: { level: 'error', words: '指標の実績と目標が1つの数として読める' },
  全角数字: { level: 'notice', words: '数が半角。まとめて1行' },
  選択肢の表記: { level: 'notice', words: '同じ選択肢の書き方が1つ' },
  未記入: { level: 'warning', words: '評価年度の実績、決算額、評価などが空欄でない。額の表に抜けた年度の行がない' },
} as const satisfies Readonly<Record<string, { readonly level: Severity; readonly words: string }>>;

export type CheckName = keyof typeof standardChecks;

export const checkNames = Object.keys(standardChecks) as readonly CheckName[];
