import { describe, expect, it } from 'vitest';
import { findFirmness, firmnessWords } from '../../../src/model/value/firmness.ts';
import { isGoalBound } from '../../../src/model/value/goal-bound.ts';
import { findExplainedAbsence, findMissingReason } from '../../../src/model/value/missing-value.ts';
import { readRest } from '../../../src/model/value/read-rest.ts';
import { findLeadingUnit, isCounted, isKnownUnit } from '../../../src/model/value/unit-words.ts';

describe('what stands instead of a value', () => {
  it.each([
    [
      'pending',
      '… …… ‥ ... ・・・ 集計中 調査中 算出中 算定中 確認中 精査中 計算中 検討中 調整中 作成中 分析中 把握中 協議中 未確定 未集計 未公表 公表待ち データ待ち 後日公表 未定 未算出 未算定 未決定 未計算 未記入 今後検討 今後設定 検討予定 調査予定 公表予定 集計予定 今後調査予定 別途設定する 改めて決定 引き続き把握 引続き検討 精査予定 効果を算定中 データ集計中 実績値は未定 数値が未集計',
    ],
    [
      'notSurveyed',
      '*** 未調査 調査なし 調査未実施 調査せず 未把握 把握なし 未計測 未測定 欠測 測定なし 計測なし 調査年でない 調査年ではない 調査年以外 非調査年 調査年度でない 調査年度ではない 調査対象外 調査を行わず 調査を実施せず 調査実施なし 隔年調査 隔年 調査休止 調査中止 把握していない 把握できず 把握困難 集計していない 集計せず 集計なし 5年に1度調査 5か年毎の調査 3年ごとの調査 2年おきの調査 10年に一回調査 調査無し 調査ナシ 隔年調査のため数値なし 隔年実施のため 3年に1度の調査のためデータなし 調査年度ではないため実績なし 次回調査はR7',
    ],
    ['notStarted', '未実施 未着手 未開始 開始前 実施前 未開設 開設前 事業開始前 未開催'],
    [
      'notApplicable',
      '該当なし 該当せず 非該当 対象なし 対象外 設定なし 目標なし 目標値なし 目標設定なし 未設定 設定せず 設定しない 数値目標は設定しない 設定していない n/a N/A na 休止 休止中 中止 廃止 休館 休館中 休業 閉鎖 閉館 事業終了 事業廃止 事業休止 開催中止 実施せず 開催せず 実施なし 開催なし 該当無 （該当なし） 該当なし。 該当なし※',
    ],
    [
      'notGiven',
      'なし データなし 実績なし 実績値なし 統計なし 数値なし 数字なし 値なし 記録なし 記載なし 資料なし 回答なし 調査結果なし 現状値なし 基準値なし 参考値なし 公表なし 不明 詳細不明 測定不能 計測不能 算出不能 算出不可 集計不可 集計不能 算出できず 算出できない 空欄 nodata NoData null 無記入 未回答 無回答 - － — ― – ‒ ‐ ‑ − ー ─ ｰ ━ ―― －人 －※1 －(注) 対象者なし 該当者は無し 記録が不明',
    ],
    ['withheld', 'x X χ 秘匿 非公表 非公開 公表せず 非表示'],
  ])('%s', (reason, words) => {
    for (const word of words.split(' ')) expect([word, findMissingReason(word)]).toEqual([word, reason]);
    expect([findMissingReason(''), findMissingReason(' 　')]).toEqual(['blank', 'blank']);
  });

  it.each([
    '0',
    '5',
    '効果なしと判断',
    '5件調査中',
    '第3回集計中',
    '検討',
    '未',
    'x1',
    '12か年年の調査',
    `${'-'.repeat(61)}`,
  ])('%s is none', (text) => {
    expect(findMissingReason(text)).toBeUndefined();
  });

  it('is found before what says why', () => {
    expect(
      [
        '未実施（休館のため）',
        '無し(注)今後把握予定',
        '検討中、後日公表',
        '集計中：3月公表',
        '隔年。次は6年',
        '廃止\n統合',
        '不明[1]',
        '秘匿【少数】',
        '中止〔雨〕',
        '未定,5',
      ].map(findExplainedAbsence),
    ).toEqual([
      'notStarted',
      'notGiven',
      'pending',
      'pending',
      'notSurveyed',
      'notApplicable',
      'notGiven',
      'withheld',
      'notApplicable',
      'pending',
    ]);
    expect(['未実施', '5件（集計中）', `${'未'.repeat(21)}（`].map(findExplainedAbsence)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const units =
  '人日分 人泊 人回 人日 人時 人 名 件 校園 校 園 か所 カ所 ヵ所 ケ所 ヶ所 箇所 個所 か国語 カ国語 か国 か月 ヶ月 個 団体 社 店舗 店 施設 事業所 事業 回線 回 日間 日 時間 分間 分 秒 年間 年 月 週間 週 本 冊 点 ' +
  '台 戸 世帯 棟 室 床 席 組 部 枚 種類 種 科目 科 項目 地区 地域 地点 区画 区 市町村 自治体 市 町 村 都道府県 路線 系統 基 隻 艘 両 頭 羽 匹 尾 株 口 票 通 便 駅 泊 歩 位 歳 才 割 品目 品 講座 教室 学級 クラス コース グループ サークル チーム ' +
  '社・団体 団体・個人 法人 企業 計画 拠点 箇 隊 着 食 袋 箱 節 曲 問 段階 周 局 号 柱 筆 例 機 発 % ‰ パーセント ポイント pt 倍 千円 百万円 円 ドル 単位 度 平方メートル 平方キロメートル 立方メートル ヘクタール メートル キロメートル キログラム グラム キロ トン リットル ' +
  'm2 km2 m3 ㎡ ㎢ ㎥ k㎡ km mm cm ㎞ m ha ㏊ a kg ㎏ mg μg g t-CO2 tCO2 ㌧ t ㌫ W kW MW GWh TWh kWh Wh J MJ GJ TJ PJ L kL l kl ml mL ℓ dB デシベル ppm ppb pg kcal cal Bq V A s h ℃ つ ユニット ベッド TEU GB MB Mbps アクセス PV ビュー フォロワー ダウンロード ' +
  '千人 十人 百人 十万人 百万人 千万円 十億円 百億円 千億円 万人 億円 兆円 延人 延べ人 人/年 件/人/日';

it.each([
  ['以上', true],
  ['超', true],
  ['以下', true],
  ['未満', true],
  ['約', false],
  ['延べ', false],
  [undefined, false],
] as const)('whether %s makes a goal: %s', (bound, expected) => {
  expect(isGoalBound(bound)).toBe(expected);
});

describe('units', () => {
  it.each(units.split(' '))('%s is one, whole', (unit) => {
    expect(isKnownUnit(unit)).toBe(true);
  });

  it.each(['', '数', '人口', 'x', '件数', '人/', '人/123456789', 'か', '所', '千', `${'人/'.repeat(13)}`])(
    '%s is none',
    (unit) => {
      expect(isKnownUnit(unit)).toBe(false);
    },
  );

  it('have 24 characters at most', () => {
    expect(['平方キロメートル/12345678/123456', '平方キロメートル/12345678/1234567'].map(isKnownUnit)).toEqual([
      true,
      false,
    ]);
  });

  it('the longest is taken at the start of a text', () => {
    expect(['事業所数', '事業の数', '人日分の', '億円余', '人口', '数', '社・団体等'].map(findLeadingUnit)).toEqual([
      '事業所',
      '事業',
      '人日分',
      '億円',
      '人',
      '',
      '社・団体',
    ]);
  });

  it('of things that are counted have no thousandths', () => {
    const counted =
      '人 名 件 校 園 社 店 店舗 施設 団体 回 戸 世帯 棟 台 冊 本 枚 頭 羽 隻 票 か所 カ所 箇所 事業所 企業 法人 円'.split(
        ' ',
      );
    expect(counted.filter((unit) => !isCounted(unit))).toEqual([]);
    expect(['%', 'km', '千人', '人日', '時間', '', '延人', 'm2'].filter(isCounted)).toEqual([]);
  });
});

describe('firmness', () => {
  it.each([
    ['expected', '見込 見込み 予測値 予想 着地 75予定'],
    ['preliminary', '速報値 暫定 概数 概算 仮集計 （速） (暫) （仮）'],
    ['estimated', '推計 推定値 試算'],
    ['planned', '計画値 計画額 計画量'],
    ['final', '確定 確定値'],
  ])('%s', (firmness, words) => {
    for (const word of words.split(' ')) expect([word, findFirmness(word)]).toEqual([word, firmness]);
  });

  it('is nothing that other words say, and prints behind a head but where it is final', () => {
    expect(['計画', '実績', ''].map(findFirmness)).toEqual([undefined, undefined, undefined]);
    expect(firmnessWords).toEqual({
      final: '',
      preliminary: '速報',
      estimated: '推計',
      expected: '見込',
      planned: '計画',
    });
  });
});

describe('the words behind a numeral', () => {
  const read = (rest: string) => {
    const found = readRest(rest);
    if (found === undefined) return undefined;
    const change = found.change === undefined ? '' : found.change > 0 ? ' rise' : ' fall';
    return `${found.unit}${found.bound === undefined ? '' : ` ${found.bound}`}${change}`;
  };

  it.each([
    ['件', '件'],
    ['', ''],
    ['件以上', '件 以上'],
    ['件を上回る', '件 超'],
    ['件以下', '件 以下'],
    ['件以内', '件 以下'],
    ['件未満', '件 未満'],
    ['件を下回る', '件 未満'],
    ['件超', '件 超'],
    ['件を超える', '件 超'],
    ...'程度 前後 内外 くらい ぐらい ほど 近く 弱 強 余 余り あまり'.split(' ').map((hedge) => [`件${hedge}`, '件 約']),
    ['%台', '% 約'],
    ['ポイント台', 'ポイント 約'],
    ['時間台', '時間 約'],
    ['台', '台'],
    ['余人', '人 約'],
    ['数人', '人 約'],
    ['件～', '件～'],
    ['件~', '件 以上'],
    ['件〜', '件 以上'],
    ...'増加 増 向上 上昇 拡大 引き上げ 引上げ アップ UP up'.split(' ').map((word) => [`件${word}`, '件 rise']),
    ...'減少 減 削減 縮減 低減 短縮 低下 縮小 圧縮 抑制 引き下げ 引下げ ダウン DOWN down'
      .split(' ')
      .map((word) => [`件${word}`, '件 fall']),
    ...'改善 見直し 変動 新設 増設 増築 増員 新規 追加 増強 補強'.split(' ').map((word) => [`件${word}`, undefined]),
    ['件の増', '件 rise'],
    ['件以上の増', '件 以上 rise'],
    ['件増以上', '件 以上 rise'],
    ['%削減する', '% fall'],
    ['%削減を目指す', '% fall'],
    ['%削減をめざす', '% fall'],
    ['%削減を図る', '% fall'],
    ['%減させる', '% fall'],
    ['%減した', '% fall'],
    ['%減程度', '% fall'],
    ['%減目標', '% fall'],
    ['%減/年', '% fall'],
    ['件以上/年', '件/年 以上'],
    ['か所 上方修正', 'か所'],
    ['か所 以上', 'か所 以上'],
    ['か所 の 増', 'か所 rise'],
    ['か所 減', 'か所 fall'],
    ['か所 増築工事中', 'か所'],
    [' 件', '件'],
    ['\n件', '件'],
    ['\n件以上', '件 以上'],
    ['\n以上', ' 以上'],
    ['件\n以上', '件 以上'],
    ['件\n/年', '件/年'],
    ['平方\nメートル', '平方メートル'],
    ['件\n人', '件'],
    ['件\n\n以上', '件 以上'],
    ...(
      'を目指す をめざす を達成 を維持 を確保 を継続 の達成 の維持 の確保 の取得 とする にする に到達 で維持 を維持する する など 等 まで へ に を ' +
      '達成 完了 完成 実施済 実施済み 実施 予定 見込 見込み 維持 継続 速報 速報値 確定値 推計値 概数 実績 目標 計画 参考 参考値 整備 設置 採用 開設 導入 開催 認定 策定 配置 確保 供用開始 供用 登録 参加 受講 下方修正 。 、 , ; … ‥ ! ? :'
    )
      .split(' ')
      .map((word) => [`件${word}`, '件']),
    ['か所を新設する', undefined],
    ['を新設する施設以上', undefined],
    ['平方\n人', '平方'],
    ['件\n以上の増', '件 以上 rise'],
    ['件\n人以上', '件'],
    ['箱\n/月', '箱/月'],
    ['人\n以内', '人 以下'],
    ['人\n超', '人 超'],
    ['人\n未満', '人 未満'],
    ['人の減少を図る', '人 fall'],
    ['人以上減/年', '人 以上 fall'],
    ['増', ' rise'],
    ['減', ' fall'],
    ['いる増', undefined],
    ['件上方修正', '件'],
    ['件：うち新規', undefined],
  ] as [string, string | undefined][])('%j is %s', (rest, expected) => {
    expect(read(rest)).toBe(expected);
  });
});
