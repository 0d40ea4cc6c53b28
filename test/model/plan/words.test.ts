import { describe, expect, it } from 'vitest';
import { findMeaning, findMeanings, indicatorMeanings, isGroupWord } from '../../../src/model/head/header-words.ts';
import type { ValueRole } from '../../../src/model/head/value-role.ts';
import { hasBareValues } from '../../../src/model/plan/bare-values.ts';
import {
  directionWords,
  formulaWords,
  isMarkedPriority,
  kindWords,
  priorityWords,
  type Words,
} from '../../../src/model/plan/cell-words.ts';
import { isOneOf } from '../../../src/model/plan/check-cell.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { type ColumnCells, countCells } from '../../../src/model/plan/column-cells.ts';
import { findDoubt } from '../../../src/model/plan/find-doubt.ts';
import { findLikely } from '../../../src/model/plan/find-likely.ts';
import { columnNames, findNamedColumn } from '../../../src/model/plan/find-named-column.ts';
import { judgePrinted } from '../../../src/model/plan/judge-printed.ts';
import { indicatorsOf, type TableColumn } from '../../../src/model/plan/plan.ts';
import { oneLine } from '../../../src/model/plan/plan-names.ts';
import type { Head } from '../../../src/model/plan/read-head.ts';
import { findValueRole } from '../../../src/model/plan/value-role.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

describe('words of cells', () => {
  const meant = <T>(words: Words<T>, text: string) =>
    words.filter((each) => isOneOf(text, [each])).map(({ value }) => value);

  it.each([
    ['annual', '年間 単年度 単年 年度 年度間 期間 フロー annual 年間型'],
    ['cumulative', '累計 累積 通算 累計値 cumulative'],
    ['point', '時点 期末 年度末 時点値 現在 ストック 水準 point'],
  ])('of the kind %s', (kind, words) => {
    for (const word of words.split(' ')) expect([word, meant(kindWords, word)]).toEqual([word, [kind]]);
  });

  it.each([
    [
      'increase',
      '増加 増 ↑ ↗ ⇧ ⇑ ⬆ + プラス 上げる 上昇 上向き 向上 拡大 以上 増やす 高める 引上げ 伸ばす increase up 増していく 上がる方がよい 引き上げる 高くする 高まる 多く 多い方 大きい方 伸ばして',
    ],
    [
      'decrease',
      '減少 減 ↓ ↘ ⇩ ⇓ ⬇ マイナス 下げる 低下 下降 下向き 縮小 以下 未満 減らす 抑制 削減 低減 縮減 引下げ decrease down 減らしていく 低くする 低い方 低める 下がる方 少なく 小さく 抑える 縮める 削る',
    ],
    ['maintain', '維持 → ⇒ ⇨ ➡ 現状維持 横ばい 維持する 保つ 継続 maintain 現状を保つ方向'],
  ])('of the direction %s', (direction, words) => {
    for (const word of words.split(' ')) expect([word, meant(directionWords, word)]).toEqual([word, [direction]]);
  });

  it('are what they are before brackets, whatever stands in these', () => {
    for (const { value, words } of directionWords)
      for (const word of words) {
        const aside = `${word}（増加と減少のどちらでもなく、計画の期間を通した値）`;
        expect([aside, meant(directionWords, aside)]).toEqual([aside, [value]]);
      }
    expect(meant(directionWords, '減らしていく（計画の期間を通した全体の値として）')).toEqual([]);
  });

  it.each(['増減', '増やさない', '増加を抑えない', '減らさない', '減少させない', '低下させない', '下げない'])(
    '%s is no such word',
    (text) => {
      expect(meant(directionWords, text)).not.toContain(/^増/.test(text) ? 'increase' : 'decrease');
    },
  );

  it('of priorities', () => {
    for (const word of '○ 〇 ◯ ◎ ● ★ 重点 重点施策 重点事業 1 有 はい true yes'.split(' '))
      expect([word, meant(priorityWords, word)]).toEqual([word, [true]]);
    for (const word of '- × 0 無 なし いいえ false no'.split(' '))
      expect([word, meant(priorityWords, word)]).toEqual([word, [false]]);
    expect(
      ['構築（重点）', '充実（重点①・②）', '充実(重点)', '重点', '（重点', '）（重点', '充実'].filter(isMarkedPriority),
    ).toEqual(['構築（重点）', '充実（重点①・②）', '充実(重点)']);
  });

  it('of formulas', () => {
    for (const name of ['level', 'progress', 'within'] as const) expect(meant(formulaWords, name)).toEqual([name]);
    expect([meant(formulaWords, '水準型'), meant(formulaWords, '増減型'), meant(formulaWords, '維持型')]).toEqual([
      ['level'],
      ['progress'],
      ['within'],
    ]);
  });
});

describe('heads by their whole words', () => {
  it.each([
    ['id', 'ID 番号 № No. No 指標番号 指標ID 管理番号 整理番号 通し番号'],
    ['goal', '基本目標 基本目標名 目標名 分野 政策分野 分野別目標'],
    [
      'policy',
      '基本方針 基本方針名 政策 政策名 基本的方向 基本的な方向 基本的方向性 施策の方向 施策の方向性 施策の基本的方向',
    ],
    ['measure', '施策 施策名 施策番号 個別施策 具体的施策 具体的な施策'],
    [
      'project',
      '全体計画 事業 事業名 事業名称 事務事業 事務事業名 該当事業 取組 取組名 取組み 取り組み 取組内容 具体的取組 具体的な取組 主な取組 主な事業',
    ],
    [
      'name',
      '指標 KPI 指標名 指標名称 成果指標 成果指標名 評価指標 KPI名 KPI指標 重要業績評価指標 重要業績評価指標KPI KPI（重要業績評価指標） 数値目標 指標（KPI） KPI（指標） 項目',
    ],
    ['unit', '単位'],
    ['kind', '種別 集計 指標の種別 集計方法 集計区分'],
    ['direction', '方向 方向性 指標の方向 指標の方向性 望ましい方向 目標の方向 目指す方向'],
    ['formula', '算式 達成率の算式'],
    ['page', '頁 ページ 掲載頁 掲載ページ 計画の頁 計画頁 P P. p.'],
    ['section', '所管課 所管 担当課 担当 主管課 所属 担当部署 所管部署 担当部課 担当課名 担当所属'],
    ['definition', '定義 指標の定義 算出方法 算定方法 算出根拠 計算方法 実績値の計算方法 指標の説明'],
    ['source', '出典 データ出典 資料 出所 調査名 根拠資料'],
    ['note', '注記 注 注釈 脚注'],
    ['remark', '備考 摘要 特記事項 コメント'],
    ['priority', '重点 重点施策 重点事業 重点区分'],
    ['period', '目標年度 基準年度 調査年 時期'],
    ['text', '増減理由 取組状況 課題 今後の対応'],
  ])('%s', (meaning, words) => {
    for (const word of words.split(' ')) expect([word, findMeaning(word, indicatorMeanings)]).toEqual([word, meaning]);
  });
});

describe('heads by their last words', () => {
  it.each([
    ['id', '事業コード 節項 通番 連番 項番 枝番'],
    ['unit', '指標単位 指標の単位 数値単位 数値の単位 計測単位 測定単位 単位等'],
    [
      'direction',
      '優位性 指標方向 目標方向 数値の方向 目標値の方向 改善の方向性 めざす方向性 評価の方向 推移の方向 増減の方向 望ましい傾向 目指す動き めざす向き',
    ],
    ['page', '掲載の頁 記載ページ 計画書頁 計画書の頁 該当頁 該当のページ'],
    [
      'name',
      '活動指標等 活動指標の名称 指標項目 指標内容 KPI等 測定項目 管理項目名 把握項目 成果項目 評価項目名 数値目標・KPI 数値目標及びKPI 数値目標とKPI 会計別 款名 科目名 費目別 歳入別 歳出名 指標・数値目標 指標及び数値目標 項目の名称',
    ],
    [
      'section',
      '関係課 関連部 推進局 実施主体 主管室 担当係 所管部局 所属課 担任課 関係課所 関係府省 関係団体 担当グループ 担当チーム 担当者 担当課・係 担当の課 部局名 課室 主体 事業者 機関 団体名等 部 局名 室 係名',
    ],
    ['source', 'データソース データ元 情報源 リンク先 参照先 関連資料 算出資料 統計名 アンケート名 出典等 参考資料名'],
    [
      'definition',
      '測定方法 把握方法 集計の方法と集計方法 算出式 算定式 計算式 求め方 用語の説明 KPIの解説 数値の意味 項目の定義',
    ],
    [
      'text',
      '変動の要因 要因 考え方 実施状況 問題点 所見 主な意見 総括 分析 対応 対応策 改善策 改善点 方策等 展望 見通し 実施内容 取組実績 主な成果 影響 概要 取組予定 実施予定 とりくみ状況 指標の分類 目標の性質 課題等 課題について 今後の進め方 対象 対象者 対象範囲 範囲',
    ],
    [
      'period',
      '目標年次 達成時期 調査時点 測定期間 実施年月日 公表年 把握年 策定年 現状の時点 実績年 計画期間 完了年度 集計年 期限 期間 年次 期日 最終年度 初年度 目標年',
    ],
    ['note', '注記欄 脚注等'],
    ['remark', '備考欄 留意事項 留意点 メモ 補足 特記事項等'],
    ['priority', '重点項目 重点取組 重点プロジェクト'],
    [
      'goal',
      '政策目標 目標分野 部門 大綱 将来像 都市像 めざす姿 基本理念 テーマ ビジョン 章名 本柱 計画目標 上位目標 施策目標 基本的な柱の柱 ありたい状態 目的 目的・必要性',
    ],
    ['policy', '取組方針 基本政策 戦略名 視点 施策の基本方向 取組の方向 取り組みの方向 展開の方向 大項目 節 観点'],
    ['measure', '施策項目 方策 具体策 対策名 取組事項 支援項目 取組項目 中項目 小項目 推進項目 事項'],
    [
      'project',
      '事業等 事業内容 主な取組み プロジェクト名 アクション アクションプラン サービス名 系統 路線名 事業種別',
    ],
  ])('%s', (meaning, words) => {
    for (const word of words.split(' '))
      expect([word, findMeanings([word], indicatorMeanings)]).toEqual([word, [meaning]]);
  });

  it.each(['達成状況', '進捗状況', '評価', '来館者数', '指標A値', '頁数', '方向転換'])('%s says none', (word) => {
    expect(findMeanings([word], indicatorMeanings)).toEqual([undefined]);
  });

  it.each([
    '区分',
    '経費の分類',
    '内訳',
    'カテゴリ',
    'カテゴリー',
    'グループ',
    '政策領域',
    '体系',
    '系列',
    '内容',
    '区分（款）',
  ])('%s groups rows', (word) => {
    expect(isGroupWord(word)).toBe(true);
  });

  it('内容 groups them only by itself', () => {
    expect(['事業内容', '区分値', '課題'].filter(isGroupWord)).toEqual([]);
  });
});

describe('the role that a head names', () => {
  it.each([
    [
      'baseline',
      '基準値 基準年度値 基準年度の値 現状 現状値 現況値 当初 当初数値 従来値 計画策定時 計画策定時の値 策定時値',
    ],
    ['target', '目標 目標値 目標数値 目標設定 目標設定値 KPI目標 最終目標値 中間目標'],
    ['actual', '実績 実績値 実績数値 実績見込 実績値見込み 見込 見込み 見込値 見込み値 速報値 確定 確定値 決算 決算値'],
  ])('%s', (role, words) => {
    for (const word of words.split(' ')) expect([word, findValueRole(word)]).toEqual([word, role]);
  });

  it('is none where there are two, or none', () => {
    expect(['目標値・実績値', '備考', ''].map(findValueRole)).toEqual([undefined, undefined, undefined]);
  });
});

it.each([
  ['計画値', '目安 見通し 想定 試算 予定 つもり 割当 配分'],
  ['目標値', 'めざす 目指す 目ざす ねらい 狙い 到達 ゴール 理想 望ましい姿 望ましい値 水準 努力'],
  ['基準値', '起点 始点 出発 スタート 開始 前回 当時 以前 従前 元の数'],
  ['実績値', '今回 測定 計測 観測 調査 集計 結果 成果 達成 直近 最新 現時点 いま'],
  ['達成率', '割合 比率 度合 進み具合 歩合 パーセント'],
  ['評価', 'ランク 判定 順調 良否 マル'],
  ['増減', '差 変化 推移 伸び 比較'],
  ['単位', '単位 数え方'],
  ['方向', '向き 良い 望まれる 多い方 高い方 性格'],
  ['担当課', '係 班 窓口 連絡先 問合 問い合わせ 担当 責任者 部署 組織'],
  ['出典', '資料 データ 根拠 引用 統計 調べ'],
  ['定義', 'とは 説明 意味 内容 中身 方法 式 捉え'],
  ['施策', '柱 区分 グループ まとまり 体系 位置付け 位置づけ'],
  ['指標', 'ものさし 物差し 尺度 めやす 測る はかる モノサシ'],
  ['備考', 'その他 参考 補記 メモ 注 欄'],
])('a head that is related to %s may mean it', (meaning, words) => {
  for (const word of words.split(' ')) expect([word, findLikely(word)]).toEqual([word, meaning]);
});

it('a head that is related to nothing may mean nothing', () => {
  expect(findLikely('来館者')).toBeUndefined();
});

describe('the name of a column', () => {
  const value = (role: ValueRole): TableColumn => ({
    type: 'value',
    head: `${role}の値`,
    value: { role, head: `${role}の値`, firmness: 'final', period: undefined, year: undefined },
  });
  const table: readonly TableColumn[] = [
    { type: 'words', meaning: 'name', head: '指 標' },
    { type: 'words', meaning: 'section', head: '担当課' },
    { type: 'words', meaning: 'period', head: '目標年度' },
    value('baseline'),
    value('actual'),
    value('plan'),
    value('target'),
    { type: 'printed', figure: 'attainment', year: undefined, head: '達成率' },
    { type: 'text', head: '課題' },
    { type: 'unknown', head: '' },
    { type: 'unknown', head: 'その他' },
  ];
  const rolesOf = (name: string) => {
    const found = findNamedColumn(name, table);
    return found?.type === 'values' ? found.values.map(({ role }) => role) : found;
  };

  it.each([
    ['values', ['baseline', 'actual', 'plan', 'target']],
    ['baseline', ['baseline']],
    ['actuals', ['actual']],
    ['targets', ['target']],
    ['plans', ['plan']],
    ['actualの値', ['actual']],
    ['基準値', ['baseline']],
    ['実績値', ['actual']],
    ['目標値', ['target']],
    ['計画値', ['plan']],
  ])('%s stands for values', (name, roles) => {
    expect(rolesOf(name)).toEqual(roles);
  });

  it.each([
    ['rating', { type: 'computed', key: 'rating' }],
    ['actual', { type: 'computed', key: 'actual' }],
    ['texts', { type: 'texts' }],
    ['name', { type: 'words', meaning: 'name' }],
    ['指標', { type: 'words', meaning: 'name' }],
    ['section', { type: 'words', meaning: 'section' }],
    ['goal', { type: 'words', meaning: 'goal' }],
    ['id', { type: 'words', meaning: 'id' }],
    ['kind', { type: 'words', meaning: 'kind' }],
    ['目標年度', { type: 'cells', index: 2 }],
    ['達成率', { type: 'cells', index: 7 }],
    ['課題', { type: 'cells', index: 8 }],
    ['その他', { type: 'cells', index: 10 }],
    ['評価', { type: 'computed', key: 'rating' }],
    ['前年度増減', { type: 'computed', key: 'change' }],
    ['増 減', { type: 'computed', key: 'change' }],
    ['増減率', { type: 'computed', key: 'changeRate' }],
    ['進捗率', { type: 'computed', key: 'progress' }],
    ['自己評価', { type: 'computed', key: 'ownRating' }],
    ['指標名', { type: 'words', meaning: 'name' }],
    ['ＩＤ', { type: 'words', meaning: 'id' }],
    ['文章', { type: 'texts' }],
    ['出典', undefined],
    ['基準年度', undefined],
    ['前年度比', undefined],
    ['構成比', undefined],
    ['使わない', undefined],
    ['page', undefined],
    ['text', undefined],
    ['period', undefined],
    ['', undefined],
    ['なし', undefined],
  ])('%s', (name, found) => {
    expect(findNamedColumn(name, table)).toEqual(found);
  });

  it('is one of the heads, or of the keys', () => {
    const { heads, keys } = columnNames(table);
    expect(heads).toEqual([
      '指標',
      '担当課',
      '目標年度',
      'baselineの値',
      'actualの値',
      'planの値',
      'targetの値',
      '達成率',
      '課題',
      'その他',
    ]);
    expect(keys.slice(0, 16)).toEqual([
      ...['id', 'goal', 'policy', 'measure', 'project', 'name', 'unit', 'kind', 'direction', 'section'],
      ...['values', 'baseline', 'actuals', 'targets', 'plans', 'texts'],
    ]);
    expect(keys.slice(28)).toEqual([
      ...['指標名', '基本目標', '基本方針', '施策', '事業', '単位', '基準値', '実績値', '目標値', '計画値'],
      ...['達成率', '進捗率', '増減', '増減率', '評価', '自己評価', '目標年度', '所管課', '種別'],
      ...['方向', '文章', '前年度増減', '期待値'],
    ]);
  });
});

describe('a value in doubt', () => {
  const settings = { brackets: 'ask', negativeTargets: 'ask', changes: 'ask' } as const;
  const read = (text: string) => {
    const quantity = parseQuantity(text);
    if (quantity === undefined) throw new Error(`${text} is no value`);
    return quantity;
  };
  const doubt = (
    text: string,
    role: ValueRole,
    row: readonly [ValueRole, string][],
    given: object = {},
    unit = 'か所',
  ) => {
    const others = row.map(([of, each]) => ({ role: of, quantity: read(each) }));
    const own = { role, quantity: read(text) };
    return findDoubt(own, [...others, own], { name: '指標', unit }, { ...settings, ...given });
  };
  const positive: [ValueRole, string][] = [
    ['baseline', '10か所'],
    ['actual', '12か所'],
  ];

  it.each([
    ['10,000か所（9,100か所）', 'two-values'],
    ['10,000（9,100）', 'two-values'],
    ['700か所以上（898か所）', undefined],
    ['1か所（20人）', undefined],
    ['20人', 'unit-differs'],
    ['20', undefined],
    ['目標10か所 実績9か所', 'roles-in-cell'],
    ['計画：10、実績：9', 'roles-in-cell'],
    ['市立10か所、私立9か所', undefined],
    ['拡充', undefined],
  ])('%s: %s', (text, expected) => {
    expect(doubt(text, 'actual', positive).doubt).toBe(expected);
  });

  it.each([
    ['150か所（R5に130か所へ変更）', 'target-changed'],
    ['150か所（当初130か所）', 'target-changed'],
    ['150か所（当初）', undefined],
    ['150か所（変更なし）', undefined],
    ['150か所（R5実績）', undefined],
    ['150→130', 'target-changed'],
  ])('of a target that was changed: %s: %s', (text, expected) => {
    expect(doubt(text, 'target', positive).doubt).toBe(expected);
    expect(doubt(text, 'actual', positive).doubt).not.toBe('target-changed');
  });

  it('of two in a cell is read as the setting says', () => {
    const text = '10,000か所（9,100か所）';
    expect(doubt(text, 'actual', [], { brackets: 'outside' })).toEqual({ quantity: read(text) });
    expect(doubt(text, 'actual', [], { brackets: 'inside' })).toMatchObject({
      quantity: { type: 'amount', text, unit: 'か所', decimals: 0 },
    });
    const inside = doubt(text, 'actual', [], { brackets: 'inside' }).quantity;
    expect(inside.type === 'amount' && inside.value.toString()).toBe('9100');
    expect(inside).not.toHaveProperty('reference');
  });

  it('below zero is a change or a level, for a target beside values that are not', () => {
    expect(doubt('△5か所', 'target', positive).doubt).toBe('change-or-level');
    expect(doubt('△5か所', 'actual', positive).doubt).toBe('change-or-level');
    expect(doubt('△5か所', 'target', []).doubt).toBeUndefined();
    expect(doubt('△5か所', 'target', [['target', '10か所']]).doubt).toBeUndefined();
    expect(doubt('△5か所', 'target', [...positive, ['actual', '△1か所']]).doubt).toBeUndefined();
    expect(doubt('△5か所', 'target', [['baseline', '0か所']]).doubt).toBe('change-or-level');
    expect(
      doubt('△5か所', 'target', [
        ['actual', '拡充'],
        ['baseline', '1か所'],
      ]).doubt,
    ).toBe('change-or-level');
    expect(doubt('0か所', 'target', positive).doubt).toBeUndefined();
    const level = doubt('△5か所', 'target', positive, { negativeTargets: 'level' });
    expect(level).toEqual({ quantity: read('△5か所') });
    const change = doubt('△5か所以下', 'target', positive, { negativeTargets: 'change' });
    expect(change).toMatchObject({
      quantity: {
        type: 'change',
        text: '△5か所以下',
        unit: 'か所',
        decimals: 0,
        bound: '以下',
        relative: false,
        base: 'baseline',
      },
    });
    expect(doubt('△5か所', 'target', positive, { negativeTargets: 'change' }).quantity).not.toHaveProperty('bound');
  });
});

describe('the cells of a column', () => {
  const none = {
    filled: 0,
    years: 0,
    numbers: 0,
    points: 0,
    rates: 0,
    amounts: 0,
    marks: 0,
    short: 0,
    sentences: 0,
    distinct: 0,
    runs: 0,
  };

  it.each<[string, Partial<ColumnCells>]>([
    ['|－|-| ', {}],
    ['10|１０|10', { filled: 3, numbers: 3, points: 3, distinct: 1 }],
    ['9点|11|2.5|64', { filled: 4, numbers: 4, amounts: 1, points: 1, distinct: 4 }],
    ['10.5%|3ポイント|2割', { filled: 3, numbers: 3, rates: 3, distinct: 3 }],
    ['10件|約10人|△5千円', { filled: 3, numbers: 3, amounts: 3, distinct: 3 }],
    ['約10|△5|1,000|(3)|+2|-4|±1|延べ10|計10|毎年3|年間5', { filled: 11, numbers: 11, amounts: 5, distinct: 11 }],
    ['○|△|A|A-2|b+|◎◎◎|→|★', { filled: 8, marks: 8, distinct: 8 }],
    ['①|③| ② ', { filled: 3, marks: 3, distinct: 3 }],
    ['◎◎◎◎|達成|やや遅れ|12345678い', { filled: 4, numbers: 1, amounts: 1, short: 3, distinct: 4 }],
    ['あいうえおかきく|あいうえおかきくけ', { filled: 2, short: 1, sentences: 1, distinct: 2 }],
    ['令和5年度|5年度|2023年|元年度末', { filled: 4, short: 4, years: 4, distinct: 4 }],
    [
      'R5|FY2023|2023/24|元年度末|H30年',
      { filled: 5, numbers: 1, amounts: 1, marks: 1, short: 3, years: 5, distinct: 5 },
    ],
    ['新規|継続||継続|－|新規', { filled: 4, short: 4, distinct: 2, runs: 3 }],
    ['1 議会費|2.総務費|3:民生費|4、衛生費|②確保方策', { filled: 5, short: 5, distinct: 5 }],
  ])('%s', (texts, counts) => {
    expect(countCells(texts.split('|'))).toEqual({ ...none, runs: counts.distinct ?? 0, ...counts });
  });

  const cells = (counts: Partial<ColumnCells>) => ({ ...none, ...counts });
  const head = (printed: string, type: 'none' | 'period' = 'none') =>
    ({ printed, period: { type } }) as unknown as Head;

  it.each<[string, Partial<ColumnCells>, string]>([
    ['attainment', {}, 'printed'],
    ['attainment', { filled: 2, numbers: 1 }, 'printed'],
    ['attainment', { filled: 3, numbers: 1, sentences: 2 }, 'text'],
    ['attainment', { filled: 4, marks: 2, sentences: 2 }, 'printed'],
    ['attainment', { filled: 4, short: 1, sentences: 2 }, 'text'],
    ['attainment', { filled: 4, short: 2, sentences: 2 }, 'printed'],
    ['total', { filled: 3, short: 3 }, 'text'],
    ['attainment', { filled: 3, numbers: 3, amounts: 2 }, 'value'],
    ['attainment', { filled: 4, numbers: 4, amounts: 2 }, 'printed'],
    ['change', { filled: 3, numbers: 3, amounts: 3 }, 'printed'],
    ['total', { filled: 3, numbers: 3, amounts: 3 }, 'printed'],
    ['rating', { filled: 3, numbers: 3 }, 'printed'],
    ['rating', { filled: 3, numbers: 3, points: 3 }, 'printed'],
    ['rating', { filled: 3, numbers: 3, rates: 1 }, 'value'],
    ['rating', { filled: 3, numbers: 3, amounts: 1 }, 'value'],
  ])('under %s, %o are %s', (printed, counts, expected) => {
    expect(judgePrinted(head(printed), cells(counts))).toBe(expected);
  });

  it('under 最終評価 are values where they are more than points', () => {
    const final = { ...head('rating'), stage: '最終' };
    expect(judgePrinted(final, cells({ filled: 3, numbers: 3, points: 2 }))).toBe('value');
    expect(judgePrinted(final, cells({ filled: 3, numbers: 3, points: 3 }))).toBe('printed');
  });

  it('under a rating of a year are values', () => {
    expect(judgePrinted(head('rating', 'period'), cells({ filled: 3, numbers: 3 }))).toBe('value');
  });
});

it('a head of several lines is one, with spaces between Latin words alone', () => {
  expect(['指 標 名', ' 指標\n名 ', 'KPI name', 'KPI 指標', '指標 KPI', 'é a'].map(oneLine)).toEqual([
    '指標名',
    '指標名',
    'KPI name',
    'KPI指標',
    '指標KPI',
    'é a',
  ]);
});

it('values are bare where one stands without its unit', () => {
  const bare = (values: string) => {
    const { value } = checkPlan(
      makeTable(`KPI|単位|方向|基準値（R4）|R5|目標値（R7）\n甲|％|増加|${values}`),
      undefined,
      makeConfiguration({ date: '2024-08-01' }),
    );
    return value?.goals.flatMap(indicatorsOf).map(hasBareValues);
  };
  expect([bare('10%|20%|30%'), bare('10％|20%|30％'), bare('10%|20|30%'), bare('10%|－|拡充')]).toEqual([
    [false],
    [false],
    [true],
    [false],
  ]);
});
