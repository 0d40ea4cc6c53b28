/** What a head that is none of our words may mean, by the words in it that are related to ours. */

import { normalizeHead } from '../head/head-tokens.ts';

/** A word of ours, e.g. `目標値` for `ねらいの水準`; `undefined` where nothing in the head is related to any. */
export function findLikely(header: string): string | undefined {
  const head = normalizeHead(header);
  return families.find(([, related]) => related.test(head))?.[0];
}

/** The first that fits; what may mean two things stands with the one that promises less. */
const families: readonly (readonly [string, RegExp])[] = [
  ['計画値', /目安|見通し|想定|試算|予定|つもり|割当|配分/],
  ['目標値', /めざ|目指|目ざ|ねらい|狙い|到達|ゴール|理想|望ましい(?:姿|値|水準)|水準|努力/],
  ['基準値', /起点|始点|出発|スタート|開始|前回|当時|以前|従|元の/],
  ['実績値', /今回|測定|計測|観測|調査|集計|結果|成果|達成|直近|最新|現時点|いま/],
  ['達成率', /割合|比率|度合|進み具合|歩合|パーセント|%/],
  ['評価', /ランク|判定|順調|良否|マル|○/],
  ['増減', /(?<!物)差|変化|推移|伸び|比較/],
  ['単位', /単位|数え方/],
  ['方向', /向き|良い|望ま|多い方|高い方|性格/],
  ['担当課', /課|係|班|窓口|連絡先|問合|問い合わせ|担当|責任者|部署|組織/],
  ['出典', /資料|データ|根拠|引用|統計|調べ/],
  ['定義', /とは|説明|意味|内容|中身|方法|式|数え|捉え/],
  ['施策', /柱|分類|区分|グループ|まとまり|体系|位置付け|位置づけ/],
  ['指標', /ものさし|物差し|尺度|めやす|測る|はかる|モノサシ/],
  ['備考', /その他|参考|補記|メモ|注|欄/],
];
