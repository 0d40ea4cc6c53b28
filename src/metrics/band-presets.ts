/** The built-in rating bands, as the municipalities named publish them. Data only: `bands.ts` gives them their meaning. */

import type { BandPreset } from '../model/configuration/configuration.ts';

/**
 * Which bands lag (遅れ) is our reading: the sources do not list what lags. So are symbols where a source has words only
 * (富士市, 多摩市, 各務原市). Classes that people assign (中止, 注視, 事業終了) are not computed and stand in comments.
 */
export const bandPresets: Readonly<Record<string, BandPreset>> = {
  standard: {
    title: '標準',
    bands: [
      { key: 'achieved', symbol: '◎', word: '達成', atLeast: '100%' },
      { key: 'on-track', symbol: '○', word: '順調', atLeast: '80%' },
      { key: 'behind', symbol: '△', word: 'やや遅れ', atLeast: '50%', lags: true },
      { key: 'far-behind', symbol: '×', word: '遅れ', below: '50%', lags: true },
    ],
  },

  // 富士市 第五次総合計画 前期基本計画の達成状況: 進捗率 held against the interim target; 更新数値なし and 事業終了 are その他.
  fuji: {
    title: '富士市',
    bands: [
      { key: '80', symbol: '◎', word: '80%以上', of: 'progress', atLeast: '80%' },
      { key: '50', symbol: '○', word: '50%以上80%未満', of: 'progress', atLeast: '50%' },
      { key: '20', symbol: '△', word: '20%以上50%未満', of: 'progress', atLeast: '20%', lags: true },
      { key: '0', symbol: '×', word: '20%未満', of: 'progress', below: '20%', lags: true },
    ],
    unrated: { symbol: '－', word: 'その他' },
  },

  // 多摩市 総合戦略の評価方法（案）: 20 % of the target after one year, 40 % after two, and so on; 達成度 of that share.
  tama: {
    title: '多摩市',
    bands: [
      { key: '1', symbol: '①', word: '着実に進んでいる', of: 'schedule', atLeast: '100%' },
      { key: '2', symbol: '②', word: '概ね進んでいる', of: 'schedule', atLeast: '60%' },
      { key: '3', symbol: '③', word: '改善や工夫が必要', of: 'schedule', below: '60%', lags: true },
    ],
  },

  // いの町 総合戦略の効果検証: × is 進捗なし, or 事業終了, which people assign; an indicator without target is 評価なし.
  ino: {
    title: 'いの町',
    bands: [
      { key: 'over', symbol: '◎', word: '目標値以上', over: '100%' },
      { key: 'equal', symbol: '○', word: '目標値と同等', atLeast: '100%' },
      { key: 'none-yet', symbol: '×', word: '進捗なし', of: 'progress', atMost: '0%', optional: true, lags: true },
      { key: 'under', symbol: '△', word: '目標値未達成', below: '100%', lags: true },
    ],
  },

  // 長与町 施策評価 数値目標評価: S beyond the target, A beyond the baseline, B level with it (△10 % at most), C below.
  nagayo: {
    title: '長与町',
    bands: [
      { key: 'S', symbol: 'S', word: '目標値を超える', over: '100%' },
      { key: 'A', symbol: 'A', word: '基準値を超える', of: 'change-from-baseline', over: '0%' },
      { key: 'B', symbol: 'B', word: '基準値と同水準', of: 'change-from-baseline', atLeast: '△10%' },
      { key: 'C', symbol: 'C', word: '基準値より下落', of: 'change-from-baseline', below: '△10%', lags: true },
    ],
    unrated: { symbol: '－', word: '把握できない' },
  },

  // 杵築市 第2期総合戦略 期末評価: A and B also ask for 対策, and D (注視) is for outside causes; people decide those.
  kitsuki: {
    title: '杵築市',
    bands: [
      { key: 'A', symbol: 'A', word: '目標を上回る', over: '100%' },
      { key: 'B', symbol: 'B', word: '80%以上達成', atLeast: '80%' },
      { key: 'C', symbol: 'C', word: '改善や工夫が必要', below: '80%', lags: true },
    ],
  },

  // 福岡市 保健福祉総合計画の進捗評価 成果指標: a on its way, b slower but no worse than at first, c worse.
  fukuoka: {
    title: '福岡市（保健福祉）',
    bands: [
      { key: 'a', symbol: 'a', word: '順調', of: 'schedule', atLeast: '100%' },
      { key: 'b', symbol: 'b', word: 'ペースは下回るが改善・維持', of: 'change-from-baseline', atLeast: '0%' },
      { key: 'c', symbol: 'c', word: '初期値より悪化', of: 'change-from-baseline', below: '0%', lags: true },
    ],
  },

  // 福岡市, the same for 意識調査: a move of less than ±3 points is 現状維持 (sampling error).
  'fukuoka-survey': {
    title: '福岡市（保健福祉・意識調査）',
    bands: [
      { key: 'a', symbol: 'a', word: '順調', of: 'schedule', atLeast: '100%' },
      { key: 'b', symbol: 'b', word: 'ペースは下回るが改善・維持', of: 'points-from-baseline', over: '△3%' },
      { key: 'c', symbol: 'c', word: '初期値より悪化', of: 'points-from-baseline', atMost: '△3%', lags: true },
    ],
  },

  // The tolerance of 福岡市's 意識調査 by itself: +2.9 points is 維持, +3.0 is 改善.
  survey: {
    title: '意識調査（±3ポイント）',
    bands: [
      { key: 'better', symbol: '↑', word: '改善', of: 'points-from-baseline', atLeast: '3%' },
      { key: 'same', symbol: '→', word: '維持', of: 'points-from-baseline', over: '△3%' },
      { key: 'worse', symbol: '↓', word: '悪化', of: 'points-from-baseline', atMost: '△3%', lags: true },
    ],
  },

  // 佐野市 施策・基本事業評価: points by attainment; their sums over a 施策 are classed elsewhere.
  sano: {
    title: '佐野市',
    bands: [
      { key: '7', symbol: '7', word: '7ポイント', atLeast: '100%' },
      { key: '6', symbol: '6', word: '6ポイント', atLeast: '90%' },
      { key: '5', symbol: '5', word: '5ポイント', atLeast: '80%' },
      { key: '4', symbol: '4', word: '4ポイント', atLeast: '70%' },
      { key: '3', symbol: '3', word: '3ポイント', atLeast: '60%', lags: true },
      { key: '2', symbol: '2', word: '2ポイント', atLeast: '50%', lags: true },
      { key: '1', symbol: '1', word: '1ポイント', below: '50%', lags: true },
    ],
  },

  // A mayor's manifesto of 2019, 達成率 of 81 of 82 成果目標: 44 A, 17 B, 7 C, 13 D.
  manifesto: {
    title: '市長マニフェスト',
    bands: [
      { key: 'A', symbol: 'A', word: '100%以上', atLeast: '100%' },
      { key: 'B', symbol: 'B', word: '90%以上100%未満', atLeast: '90%' },
      { key: 'C', symbol: 'C', word: '80%以上90%未満', atLeast: '80%' },
      { key: 'D', symbol: 'D', word: '80%未満', below: '80%', lags: true },
    ],
  },

  // 大阪府立図書館 活動評価, 毎年型. 最終年度型 has its own limits in its first two years: give those by `bandsByYear`.
  'osaka-library': {
    title: '大阪府立図書館（毎年型）',
    bands: [
      { key: 'A', symbol: 'A', word: '110%以上', atLeast: '110%' },
      { key: 'B', symbol: 'B', word: '80%以上110%未満', atLeast: '80%' },
      { key: 'C', symbol: 'C', word: '50%以上80%未満', atLeast: '50%', lags: true },
      { key: 'D', symbol: 'D', word: '50%未満', below: '50%', lags: true },
    ],
  },

  // 各務原市 総合計画 達成状況: compared with the figures at the start of the plan; level with them counts as 順調 here.
  kakamigahara: {
    title: '各務原市',
    bands: [
      { key: 'well', symbol: '○', word: '順調', of: 'change-from-baseline', atLeast: '0%' },
      { key: 'not-well', symbol: '×', word: '順調でない', of: 'change-from-baseline', below: '0%', lags: true },
    ],
  },

  // 日本再興戦略 KPIの進捗状況: A at least the share of the period that has passed, B less, N データ待ち. F (施策の実行) is assigned.
  national: {
    title: '国（日本再興戦略）',
    bands: [
      { key: 'A', symbol: 'A', word: '経過期間の割合以上に進捗', of: 'schedule', atLeast: '100%' },
      { key: 'B', symbol: 'B', word: 'Aほど進捗していない', of: 'schedule', below: '100%', lags: true },
    ],
    unrated: { symbol: 'N', word: '現時点で評価困難' },
  },
};
