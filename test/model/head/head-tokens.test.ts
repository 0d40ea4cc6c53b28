import { describe, expect, it } from 'vitest';
import { type HeadToken, normalizeHead, tokenizeHead } from '../../../src/model/head/head-tokens.ts';

function show(tokens: readonly HeadToken[]): string {
  return tokens.map((token) => `${token.kind === 'printed' ? token.printed : token.kind}:${token.text}`).join(' ');
}

function read(head: string): string {
  const { main, brackets } = tokenizeHead(normalizeHead(head));
  return [show(main), ...(brackets.length === 0 ? [] : [show(brackets)])].join(' | ');
}

describe('words that are one', () => {
  it.each([
    [
      'baseline',
      `策定時 計画策定時 目標値設定時の現状値 指標設定時 戦略策定時点 プラン策定前 ビジョン改定年度 総合計画策定前年度
       基準値設定時 計画時 見直し前の値 開始時の実績値 策定時の最新値 大綱作成時 改訂時点 開始年度の実績 始期前 策定時数値
       コロナ前 コロナ禍前 震災前 取組開始前 取り組み前 事業実施前の数値 導入前 合併前の値 改革前 着手前値 実施前実績
       基準値 計画基準値 比較基準年度の値 基準年度の実績値 基準の数値 基準 基準年 基準年次 基準年度 基準年度実績 基準年の実績
       年度当初 年度当初値 現状値 現況の数値 現時点の値 当初値 初期値 従来値 従前の値 スタート値 出発値 開始値
       現状 現況 当初 従前 従来 現在 ベースライン ベースラインの値 ベースライン数値 ベース値`,
    ],
    [
      'target',
      `目標とする数値 目標とする水準 目標年度の値 目標年度数値 めざそう値 目指そう値 めざす値 めざす数値 目指す値 目指す数値
       期待値 到達目標 到達値 目標 目標値 目標の数値 目標設定値 目標件数 目標人数 目標率 目標値等 目標水準 目標額 目標量 目標数
       目標設定数値`,
    ],
    [
      'plan',
      `量の見込み 量の見込 見込量 見込み数 見込額 確保方策 確保の内容 供給体制 提供量 目安 目安値 目安量 参考値 想定値 想定数値
       当初予算 補正予算額 最終予算 歳入予算額 歳出予算 予算 予算現額 予算計上額 予算案 計画 計画値 計画数値 計画額 計画量 計画数
       計画ベース値 計画事業費 計画事業量`,
    ],
    [
      'actual',
      `中間評価時 評価時点 最終評価時の実績値 事後評価時値 期末評価時点の実績 進捗値 測定数値 計測値 観測値 評価値 調定額
       実績 実績値 実績数値 実績件数 実績人数 実績回数 実績数 実績額 実績量 実績データ 決算 決算額 決算値 決算見込額
       収入済額 支出済み額 執行済額 歳入済額 歳出済額 支出額 収入額 執行額 直近値 直近の実績値 最新数値 最近データ
       中間値 中間実績値 達成値 実測値 確定値 確定額 確定数値 結果 結果値`,
    ],
    [
      'firmness',
      '見込 見込み 見込値 見通し 見通し額 速報 速報値 暫定額 推計 推計数 推定 予測値 予想 予定 試算 確定 確定数 着地 概数',
    ],
    [
      'later',
      '5年後 5か年後 5カ年後 5ヵ年度後 5ヶ年後 5ケ年後 3箇年後 3個年後 12年後 長期 長期的 中期 中期的 短期 短期的',
    ],
    ['cumulative', '累計 累計値 累計額 累計数 累積 累積額 通算 単年 単年度 単年度値'],
    ['latest', '直近 最新'],
    ['bad-period', '令和x年度 平成〇〇年度末 昭和年度 大正xx年度 明治x年度'],
    ['value', '値 数値 実数 データ 平均'],
    [
      'ratio-to-previous',
      '前年度比 前年比 対前年度比 前々年度比 前年同期比 前回比 対前期比 前年比率 前年度対比 前年度の対比 前回の比率',
    ],
    [
      'change-rate',
      `増減率 対計画増減率 対目標伸び率 伸び率 伸率 伸長率 増加率 減少割合 変化率 上昇率 純減率 純増率 削減比率 縮減率 低減率 改善率
       乖離率 基準値の減少割合 前年度増減率 当初比増減率 策定時の変化率`,
    ],
    [
      'change',
      `増減 増減数 増減額 増減値 増減量 増減ポイント 比較増減 対前年度増減 基準値からの増減 前年度比較 前年度との比較 目標との比較
       差引 差引き 差引額 差引き額 比較 差額 計画値との差額 純減実績 乖離 乖離値 差 過不足 需給差
       前年度との差 前年との差 目標値との差 目標との差 計画との差 当初との差 策定時との差 前回との差 前期との差 前年差 前回差 前期差
       対基準値 対基準年度 対基準年 対基準 対策定時 対当初 対前年度 対前年 対前回`,
    ],
    [
      'ratio',
      `基準年度比 基準年比 対基準値比 基準比 策定時比率 当初比 対当初比 現状値比 対予算 対予算額 対調定 対調定比 対実績 対実績値
       対国 対県 対県値 対全国平均 対比 2013年度比 2013年度対比 r5年度比 r1比率`,
    ],
    [
      'attainment',
      `達成率 達成度 達成度合 達成度合い 達成割合 目標達成率 目標値達成率 計画比 目標比 対目標比 対目標値比 対計画対比 目標対比
       執行率 予算執行率 収入率 消化率 収納率`,
    ],
    ['progress', '進捗率 進捗度 進捗度合 進捗度合い 進捗割合 進ちょく率 進行度 進行割合'],
    ['share', '構成比 構成比率 構成割合 百分比 繰越率 不用率 占有率 シェア 割合 比率'],
    [
      'rating',
      `評価 評価結果 評価区分 評価ランク 判定 判定結果 評定 評定値 評語 ランク 達成見込 達成見込み 成果の動向 成果推移 指標の傾向
       数値動向 達成状況 進捗状況 達成区分 進捗区分 達成状況の評価 達成状況評価 進捗状況区分 進捗状況の判定 進ちょく状況の評価
       進捗 達成 傾向 動向 ステータス 計画どおりか 予定通りの進捗か 目標どおりの達成か 計画通り実施したか 達成できたか 進捗したか
       実施できたか`,
    ],
    ['total', '計 合計 小計 総計'],
  ])('%s', (kind, heads) => {
    const words = heads.split(/\s+/);
    expect(words.map(read)).toEqual(words.map((word) => `${kind}:${word}`));
  });
});

describe('words that say none of it', () => {
  it.each(
    `会計 統計 集計 設計 生計 家計 計算 計測 計器 計量 計上 計理 計装 比較表 格差 現状把握 現状分析 現状認識 現状維持 現況把握
     増減理由 増減要因 増減内容 増減説明 早期健全化基準 安全基準 決算書 決算科目 決算区分 実績報告 実績内容 実績説明 実績概要 結果概要
     計画名 計画期間 計画書 計画どおり 計画通り 計画的 計画事業 計画策定 計画区分 計画上 計画頁 計画目 計画ペ
     予算科目 予算区分 予算費目 予算名 予算事業 予算書 予算上 目標期間 目標期限 目標名 目標指標 目標項目 目標分野 目標区分 目標番号
     目標設定 目標管理 目標体系 平均寿命 平均気温 3年目 始期`.split(/\s+/),
  )('%s', (head) => {
    expect(new Set(tokenizeHead(normalizeHead(head)).main.map(({ kind }) => kind))).toEqual(new Set(['word']));
  });
});

describe('a head of several pieces', () => {
  it.each([
    ['10年目の目標', 'later:10年目 particle:の target:目標'],
    ['10年目目標', 'later:10年目 target:目標'],
    ['前年度の実績', 'period:前年度 particle:の actual:実績'],
    ['前年度比増減率', 'ratio-to-previous:前年度比 change-rate:増減率'],
    ['増減の内容', 'word:増減 particle:の word:内容'],
    ['実績の差', 'word:実績 change:の差'],
    ['実績差', 'actual:実績 change:差'],
    ['実績評価', 'word:実績 rating:評価'],
    ['所得の差', 'word:所得 particle:の word:差'],
    ['現状比較', 'baseline:現状 change:比較'],
    ['現状評価', 'word:現状 rating:評価'],
    ['現在値', 'baseline:現在 value:値'],
    ['対前回(R5)', 'change:対前回 | period:r5'],
    ['対国(R5)', 'ratio:対国 | period:r5'],
    ['割合の数', 'word:割合 particle:の word:数'],
    ['割合(R5)', 'share:割合 | period:r5'],
    ['達成状況(R5)', 'rating:達成状況 | period:r5'],
    ['達成(R5)', 'rating:達成 | period:r5'],
    ['傾向(R5)', 'rating:傾向 | period:r5'],
    ['施設の動向', 'word:施設 particle:の word:動向'],
    ['達成感', 'word:達成感'],
    ['目標達成', 'word:目標 rating:達成'],
    ['R1基準', 'period:r1 baseline:基準'],
    ['R1年度末基準', 'period:r1年度末 baseline:基準'],
    ['基準(R1)', 'baseline:基準 | period:r1'],
    ['安全基準値', 'word:安全 baseline:基準値'],
    ['改革前(R1)', 'baseline:改革前 | period:r1'],
    ['最終目標年度(R8)', 'word:最終 target:目標年度 | period:r8'],
    ['目標年(令和8)', 'target:目標年 | period:令和8'],
    ['中間年次(平成8)', 'target:中間年次 | period:平成8'],
    ['中間年度(8)', 'target:中間年度 | word:8'],
    ['目標年度(値)', 'word:目標年 particle:度 | value:値'],
    ['値(目標年度)', 'value:値 | target:目標年度'],
    ['KPI(目標)', 'target:kpi | target:目標'],
    ['重要業績評価指標(R8)', 'target:重要業績評価指標 | period:r8'],
    ['KPI(重要業績評価指標)', 'word:kpi | word:重要業績評価指標'],
    ['KPI(KPI)', 'word:kpi | word:kpi'],
    ['R8年度のKPI', 'period:r8年度 particle:の target:kpi'],
    ['R8年度末の指標値', 'period:r8年度末 particle:の target:指標値'],
    ['R8年度の重要業績評価指標', 'period:r8年度 particle:の target:重要業績評価指標'],
    ['当初予算', 'plan:当初予算'],
    ['当初計画', 'word:当初 plan:計画'],
    ['計画目標', 'word:計画 target:目標'],
    ['単年度収支', 'word:単年 particle:度 word:収支'],
    ['単年度(人)', 'cumulative:単年度 | word:人'],
    ['R6.9.30現在', 'period:r6.9.30 particle:現在'],
    ['9月末現在', 'period:9月 particle:末 particle:現在'],
    ['9月末日現在', 'period:9月 particle:末日 particle:現在'],
    ['令和5年度末日現在', 'period:令和5年度末 particle:日 particle:現在'],
    ['計画の現在', 'word:計画 particle:の baseline:現在'],
    ['2013年度比較', 'period:2013年度 change:比較'],
    ['令和5年度上半期', 'period:令和5年度 period:上半期'],
    ['第5', 'word:第5'],
    ['第2023', 'word:第2023'],
    ['a2023', 'word:a2023'],
    ['実績・目標', 'actual:実績 joint:・ target:目標'],
    ['実績及び目標', 'actual:実績 joint:及び target:目標'],
    ['実績および目標', 'actual:実績 joint:および target:目標'],
    ['実績並びに目標', 'actual:実績 joint:並びに target:目標'],
    ['実績又は目標', 'actual:実績 joint:又は target:目標'],
    ['実績または目標', 'actual:実績 joint:または target:目標'],
    ['実績と目標', 'actual:実績 joint:と target:目標'],
    ['R5における値', 'period:r5 particle:における value:値'],
    ['R5時点の値', 'period:r5 particle:時点 particle:の value:値'],
    ['R5までの値', 'period:r5 particle:までの value:値'],
    ['R5まで値', 'period:r5 particle:まで value:値'],
    ['R5以降', 'period:r5 particle:以降'],
    ['R5以後', 'period:r5 particle:以後'],
    ['R5頃から', 'period:r5 particle:頃 particle:から'],
    ['R5ごろに', 'period:r5 particle:ごろ particle:に'],
    ['参考目標', 'reference:参考 target:目標'],
  ])('%s is %s', (head, tokens) => {
    expect(read(head)).toBe(tokens);
  });

  it.each([
    ['実績（R5（速報））', 'actual:実績 | period:r5 firmness:速報'],
    ['（実績）', 'actual:実績'],
    ['（参考）', 'reference:参考'],
    ['・（実績）', 'actual:実績'],
    ['の（実績）', 'actual:実績'],
    ['参考（実績）', 'actual:実績'],
    ['人（実績）', 'word:人 | actual:実績'],
    ['実績）R5', 'actual:実績 period:r5'],
    ['実績）（R5', 'actual:実績 | period:r5'],
    ['実績（A）', 'actual:実績'],
    ['実績（B/A）', 'actual:実績 | joint:/'],
    ['実績a', 'actual:実績'],
    ['実績ab', 'actual:実績 word:ab'],
    ['実績a1', 'actual:実績 word:a1'],
    ['実績%‰+×÷=△▲:,.、，。★☆●○-', 'actual:実績'],
    ['来館者数', 'word:来館者数'],
    ['', ''],
    ['（）', ''],
  ])('is read with its brackets and without its marks: %s', (head, tokens) => {
    expect(read(head)).toBe(tokens);
  });

  it('knows the brackets that stand in no other', () => {
    const outer = (head: string) => show(tokenizeHead(normalizeHead(head)).outer);
    expect(outer('実績（R5（速報））（推計）')).toBe('period:r5 firmness:推計');
    expect(outer('（実績（R5））')).toBe('');
    expect(outer('実績')).toBe('');
  });
});

it.each([
  ['Ｒ５　実 績', 'r5実績'],
  ['②－①', '差引'],
  ['(C)/(A)', '対比'],
  ['Ｂ÷Ａ（％）', '対比(%)'],
  ['B - A', '差引'],
  ['（B）－（A）', '差引'],
  ['実績②－①', '実績-'],
  ['A-B表', 'a-b表'],
  ['実績①', '実績'],
  ['実績㊟', '実績'],
  ['実績※1', '実績'],
  ['実績※注１', '実績'],
  ['実績＊†‡*', '実績'],
  ['実績（注1）', '実績'],
  ['実績注12', '実績'],
  ['実績注', '実績注'],
  ["'22実績", '2022実績'],
  ['’22', '2022'],
  ["'223", "'223"],
  ['令5', '令和5'],
  ['平30実績', '平成30実績'],
  ['実績km2', '実績'],
  ['面積㎡', '面積'],
  ['m34', 'm34'],
  ['am2', 'am2'],
  ['実績［R5］', '実績(r5)'],
  ['実績〔R5〕', '実績(r5)'],
  ['実績【R5】', '実績(r5)'],
  ['実績｛R5｝', '実績(r5)'],
  ['実績〈R5〉', '実績(r5)'],
  ['実績《R5》', '実績(r5)'],
  ['H23〜27', 'h23~27'],
  ['H23～27', 'h23~27'],
  ['H23−27', 'h23-27'],
  ['H23–27', 'h23-27'],
  ['H23—27', 'h23-27'],
  ['H23‐27', 'h23-27'],
  ['実\u200b績\ufeff', '実績'],
])('%s is written %s', (text, expected) => {
  expect(normalizeHead(text)).toBe(expected);
});
