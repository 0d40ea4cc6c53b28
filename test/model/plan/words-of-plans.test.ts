/** The words by which a plan is read: each of a list counts, and what is near it does not. */

import { describe, expect, it } from 'vitest';
import { isEdition, isFormerEdition, isLaterEdition } from '../../../src/model/plan/edition-words.ts';
import { inferDirection } from '../../../src/model/plan/infer-direction.ts';
import { unitOfBracket } from '../../../src/model/plan/unit-of-name.ts';
import { yearOfTitles } from '../../../src/model/plan/years-of-titles.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

function directionOf(name: string, baseline: string, target?: string) {
  const read = (text: string) => parseQuantity(text) ?? { type: 'missing' as const, text, reason: 'blank' as const };
  return inferDirection({
    name,
    unit: '',
    kind: 'point',
    baseline: read(baseline),
    target: target === undefined ? undefined : read(target),
  })?.direction;
}

describe('which way is better', () => {
  it('of what nobody wants, unless the name speaks of what is done about it', () => {
    const unwanted =
      '待機児童,事故,犯罪,刑法犯,火災,出火,死亡,死者,自殺,滞納,滞納繰越額,未収金,未納,収入未済,不納欠損,苦情,不法投棄,排出量,借入金,負債,市債残高,町債残高,村債残高,県債残高,地方債残高,起債残高,債務残高,公債費負担比率,公債費比率,将来負担比率,欠損金,罹患率,発症率,有病率,喫煙率,離職率,失業率,漏水量,時間外勤務,超過勤務,耕作放棄地'.split(
        ',',
      );
    expect(unwanted.filter((word) => directionOf(`市の${word}`, '') !== 'decrease')).toEqual([]);
    expect(
      ['滞納繰越分', '滞納分', '滞納処分', '来館者', '講座'].filter((word) => directionOf(word, '') !== undefined),
    ).toEqual([]);
    const done =
      '対策,防止,予防,訓練,講座,研修,相談,参加,養成,支援,解消,削減,減少,低減,抑制,縮減,節減,回収,収納,徴収,検査,健診,受診,満足,安心,啓発,見守,出動,救助,登録,再生,解決,改善,不安,設置,体制,整備,軽減,活用,除却,解体,分別,資源化,リサイクル,再資源,減量,節電,省エネ,禁煙,ゼロ,就労,就職,自立,のない,がない,バンク,検挙'.split(
        ',',
      );
    expect(done.filter((word) => directionOf(`事故の${word}の件数`, '') !== undefined)).toEqual([]);
  });

  it('by the last words of the name', () => {
    const less = '減少,抑制,低減,縮減,削減,縮小,低下,解消,防止'.split(',').map((word) => `人の${word}`);
    const more = '人の増加,人の増,人の拡大,人の向上,人の上昇,人の促進,増加数,増加人数,増加率'.split(',');
    const saved = ['削減', '縮減', '低減', '減少', '節減'].flatMap((word) =>
      ['量', '数', '額', '率', '効果', '効果額'].map((unit) => `${word}${unit}`),
    );
    expect([...less, ...more, ...saved].map((name) => directionOf(name, ''))).toEqual([
      ...less.map(() => 'decrease'),
      ...more.map(() => 'increase'),
      ...saved.map(() => 'increase'),
    ]);
    expect(
      ['人の減少傾向', '減少', '増加', '削減の割合', '人口減少率', '事故の増加'].map((name) => directionOf(name, '')),
    ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(directionOf('医療費の増加（抑制）', '')).toBe('increase');
  });

  it('is asked where what harms is to rise', () => {
    const harmful =
      '経年化率,老朽化率,債残高,債未償還残高,赤字,歳出支出,経費,費用,原価,人件費,職員給与費,繰入金,繰出金,補助費,医療費,扶助費,給付費,公債費,高齢化率,要介護者,要支援者,空き家,空家,空き店舗,荒廃農地,放棄地,被害,肥満,高血圧,高血糖,糖尿病,脂質異常,メタボ,むし歯,う蝕,う歯,透析,喫煙,飲酒,欠食,低栄養,やせの割合,食塩,不登校,いじめ,虐待,貧困,生活保護,失業,離職,廃業,転出,自然減,死亡,ごみ,廃棄物,CO2,温室効果ガス,二酸化炭素,水の消費量,電気使用量,電力の使用量,燃料使用量,エネルギー消費量,紙使用量,農薬使用量,漏水,断水,不明水,事故,苦情,負担,滞納,時間外,残業,待ち時間,所要時間,到着時間,放置,違反,騒音'.split(
        ',',
      );
    expect(harmful.filter((name) => directionOf(name, '40', '50') !== undefined)).toEqual([]);
    const aided = ['利用', '補助金', '申請', '交付', '助成'].map((word) => `医療費の${word}`);
    expect(
      [...aided, '消費支出', '来館者', '使用量'].filter((name) => directionOf(name, '40', '50') !== 'increase'),
    ).toEqual([]);
  });

  it('is asked where what is wanted is to fall', () => {
    const desired =
      '人口,出生数,婚姻数,収納率,徴収率,納付率,有収率,満足度,受診率,普及率,加入,参加,来場,来館,入館,入場,利用者,利用率,会員,団員,隊員,担い手,従事者,就業者,雇用,農家,店舗数,事業所数,企業数,産出額,出荷額,生産額,販売額,売上,所得,基金残高,自主財源,合格,達成率,進学率,就職率,児童数,生徒数,園児,乗車,乗客,輸送人員,宿泊,観光客,入込,貸出'.split(
        ',',
      );
    expect(desired.filter((name) => directionOf(name, '50', '40') !== undefined)).toEqual([]);
    const undesired =
      '減少,流出,流入,依存,過密,集中,未達,不満,非,無,のない,待機,抑制,低減,縮減,縮小,削減,転換,空き,閉,廃,保護,虐待,救急,搬送,時間外,苦情,事故,死,に占める,あたり,当たり'.split(
        ',',
      );
    expect(undesired.filter((word) => directionOf(`会員の${word}の数`, '50', '40') !== 'decrease')).toEqual([]);
    const per = ['人口1人当たり', '人口10万人対', '人口千対', '人口100人あたり', '人口10万', '人口1万人当たり'];
    expect(per.filter((name) => directionOf(`${name}の件数`, '50', '40') !== 'decrease')).toEqual([]);
  });

  it('of what is to be spent is no aim', () => {
    const costs = [
      '事業費',
      '総事業費',
      '概算事業費',
      '予算',
      '予算額',
      '決算額',
      '決算',
      '執行額',
      '支出額',
      '事業費（千円）',
      '事 業 費',
    ];
    expect(
      [...costs, '事業費率', '補助事業費の件数'].filter((name) => directionOf(name, '40', '30') === undefined),
    ).toEqual(costs);
  });

  it('of a word is what it says', () => {
    const of = (words: string) => words.split(' ').map((word) => directionOf('活動', '', word));
    expect(new Set(of('維持 現状維持'))).toEqual(new Set(['maintain']));
    expect(new Set(of('減少 縮小 低減 削減 縮減 抑制 解消 低下 引下げ 引き下げ'))).toEqual(new Set(['decrease']));
    expect(new Set(of('増加 拡大 拡充 向上 上昇 充実 引上げ 引き上げ'))).toEqual(new Set(['increase']));
    expect(new Set(of('設置 策定 未定'))).toEqual(new Set([undefined]));
  });
});

describe('the year that titles name', () => {
  const yearOf = (...lines: readonly string[]) =>
    yearOfTitles(lines, { documentDate: { year: 2025, month: 8, day: 1 } });

  it('is the one of what was done', () => {
    const done = [
      '分',
      '末時点',
      '時点',
      '実績',
      'の実績',
      '決算',
      '実施状況',
      '取組',
      'の取組状況',
      '達成状況',
      '進捗状況',
      '末',
      '主要施策の達成',
      'の事業の進捗',
    ];
    expect(done.filter((behind) => yearOf(`令和5年度${behind}`) !== 2023)).toEqual([]);
    expect(yearOf('令和7年度 報告書', '令和5年度実績')).toBe(2023);
    expect(yearOf('R5年度実績')).toBe(2023);
    expect(yearOf('平成30年度実績')).toBe(2018);
    expect(yearOf('令和元年度実績')).toBe(2019);
    expect(yearOf('2022年度の実績')).toBe(2022);
  });

  it('is none of what is judged or planned', () => {
    const work =
      '評価 点検 検証 計画 予算 改訂 改定 策定 版 当初 発行 作成 公表 議会 定例会 委員会 会議 資料 調査'.split(' ');
    expect(work.filter((behind) => yearOf(`令和5年度${behind}`) !== undefined)).toEqual([]);
    expect(work.filter((behind) => yearOf(`令和5年度の事務事業の${behind}`) !== undefined)).toEqual([]);
    expect(yearOf('令和5年度（評価）')).toBe(2023);
  });

  it('is none of a span', () => {
    const spans = [
      '令和3年度～令和7年度',
      '令和3年度から令和7年度',
      '令和3年度-令和7年度',
      '令和3年度末から',
      '令和3年度以降',
      '～令和7年度',
    ];
    expect(spans.filter((line) => yearOf(line) !== undefined)).toEqual([]);
    expect(yearOf('令和4年度', '令和5年度')).toBeUndefined();
    expect(yearOf('令和4年度実績と令和5年度実績')).toBeUndefined();
  });

  it('is that which ended on a day', () => {
    expect(['令和7年3月31日現在', 'R7年3月末現在', '令和7年3月末日時点'].map((line) => yearOf(line))).toEqual([
      2024, 2024, 2024,
    ]);
    expect(['令和7年3月31日', '令和7年3月30日現在', '令和7年4月1日現在'].map((line) => yearOf(line))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is none of a long text', () => {
    expect([yearOf('令和5年度実績'.padEnd(80, 'あ')), yearOf('令和5年度実績'.padEnd(81, 'あ'))]).toEqual([
      2023,
      undefined,
    ]);
  });
});

it('how something is counted stands beside its unit', () => {
  const words =
    '単位 年間 年平均 月平均 平均 累計 累積 通算 延べ 延 のべ 各年度 各年 各年度末 各年末 年度末 年度 年末 単年度 期間中 毎年 毎年度 5年間 実数 概数'.split(
      ' ',
    );
  const units = words.flatMap((word) => [`${word}、人`, `人：${word}`, `人 ${word}`]);
  expect(units.filter((text) => unitOfBracket(text) !== '人')).toEqual([]);
  expect(['市内、人', '4年間、人', '年間計、人', '男女、人'].map(unitOfBracket)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('two editions of a value are told apart', () => {
  const verbs = ['変更', '見直し', '改定', '改訂', '修正', '更新'];
  const ends = ['', '値', 'の値', '数値', 'の数値', '目標', '目標値', 'の目標値'];
  const all = (when: string) => verbs.flatMap((verb) => ends.map((end) => `${verb}${when}${end}`));
  expect([...all('後'), ...all('前'), '変更', '変更後人数', '再変更後', '後'].filter(isLaterEdition)).toEqual(
    all('後'),
  );
  expect([...all('後'), ...all('前'), '変更前人数', '再変更前'].filter(isEdition)).toEqual([
    ...all('後'),
    ...all('前'),
  ]);
  expect([...all('前'), '変更前人数', '再変更前', '変更後'].filter(isFormerEdition)).toEqual([
    ...all('前'),
    '変更前人数',
  ]);
});
