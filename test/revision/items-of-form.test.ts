import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfForm } from '../../src/revision/items-of-form.ts';
import { parseForm } from '../../src/workspace/read-form.ts';
import { policyForm, readSmallForm } from '../model/written-form/small-form.ts';

/** A line for the item, each level it stands in, and each field. */
function print({ id, kind, name, path, fields }: Item): readonly string[] {
  const print = ({ key, label, text }: Item['name']) => `${key} ${label}: ${text}`;
  return [`${id} ${kind}`, print(name), ...path.map((field) => `in ${print(field)}`), ...fields.map(print)];
}

describe('itemsOfForm', () => {
  it.each([
    [
      'p',
      'p 運営方針|name 文書名: 令和２年度　見本市運営方針|in form 様式: 様式１|head 長: 市長：見本　花子|goal 市の目標（何をめざすのか）: 住みよいまち|mission 市の使命（どのような役割を担うのか）: 支える|approach 令和２年度　市運営の基本的な考え方（市長の方針）: 協働する',
    ],
    [
      'm1',
      'm1 主な経営課題|name 経営課題: 経営課題１|in form 様式: 様式１|overview 経営課題の概要: 人口が減っている。',
    ],
    [
      'm1-1',
      'm1-1 主な戦略|name 名称: 子育て|in form 様式: 様式１|in issue 経営課題: 経営課題１|number 番号: 1-1|text 主な戦略: 支援する。',
    ],
    [
      'm1-1-1',
      'm1-1-1 主な具体的取組|name 名称: 保育|in form 様式: 様式１|in issue 経営課題: 経営課題１|number 番号: 1-1-1|text 主な具体的取組: 増やす。|budget ２予算額: （1,200千円）',
    ],
    [
      'k1',
      'k1 経営課題|name 名称: 子育て|in form 様式: 様式２|number 番号: １|sdgs 主なＳＤＧｓゴール: 3 すべての人に健康と福祉を、11 住み続けられるまちづくりを|vision めざすべき将来像（最終的なめざす状態）＜概ね10～20年間を念頭に設定＞: 安心して育てられる。|current.poll 現状（課題設定の根拠となる現状・データ）: 市民アンケート|current.poll.happy 現状（課題設定の根拠となる現状・データ）: 満足|current.poll.happy.value 現状（課題設定の根拠となる現状・データ）: 48.1%|causes 要因分析（めざすべき将来像と現状に差が生じる要因の分析結果）: 共働き|challenges 課題（上記要因を解消するために必要なこと）: 保育|review.summary 戦略の進捗状況を踏まえた経営課題全体としての評価結果の総括: 進んだ。',
    ],
    [
      's1',
      's1 めざす成果及び戦略|name 名称: 保育を増やす|in form 様式: 様式２|in issue 経営課題: 経営課題１ 【子育て】|number 番号: １－１|state めざす状態＜概ね３～５年間を念頭に設定＞: 待機がない。|direction 戦略（中期的な取組の方向性）: 建てる。|outcome.a アウトカム（成果）指標（めざす状態を数値化した指標）: 待機児童|outcome.a.previous アウトカム指標の達成状況（前年度）: 12人|outcome.a.status アウトカム指標の達成状況（個別）: Ａ|outcome.b アウトカム（成果）指標（めざす状態を数値化した指標）: 満足度|outcome.b.previous アウトカム指標の達成状況（前年度）: 50%|outcome.b.status アウトカム指標の達成状況（個別）: Ｂ|review.status アウトカム指標の達成状況（全体）: Ａ|review.progress 戦略の進捗状況: ｂ|review.effectiveness 戦略のアウトカム指標に対する有効性: イ|review.challenges 課題: 人手が足りない。|review.response 今後の対応方向: 募る。',
    ],
    [
      't1',
      't1 具体的取組|name 名称: 保育所の整備|in form 様式: 様式２|in issue 経営課題: 経営課題１ 【子育て】|in strategy めざす成果及び戦略: めざす成果及び戦略　１－１ 【保育を増やす】|number 番号: １－１－１|budgets.settled 30決算額: -|budgets.previous 元予算額: 1,000千|budgets.current ２予算額: 1,200千|activities 当年度の取組内容: 2か所に建てる。|indicator プロセス（過程）指標（取組によりめざす指標）: 定員|withdrawal 【撤退・再構築基準】: 10人未満|results 前年度までの実績: 1か所|midReview.status 中間振り返り：プロセス指標の達成状況: ①(ⅰ)|midReview.effectiveness 中間振り返り：戦略に対する取組の有効性: ア|midReview.challenges 中間振り返り：課題と改善策: |review.results 自己評価：当年度の取組実績: 2か所|review.status 自己評価：プロセス指標の達成状況: ②(ⅱ)|review.effectiveness 自己評価：戦略に対する取組の有効性: ア|review.challenges 自己評価：課題: 遅れた。|review.improvements 自己評価：改善策: 早める。',
    ],
  ])('gives every text that the form prints of %s, under its head', (id, lines) => {
    const item = itemsOfForm(readSmallForm()).find((each) => each.id === id);
    expect(item && print(item)).toEqual(lines.split('|'));
  });

  it('gives every part in printed order, with what it stands in', () => {
    const items = itemsOfForm(readSmallForm());
    expect(items.map(({ id }) => id)).toEqual([
      'p',
      'm1',
      'm1-1',
      'm1-1-1',
      'm2',
      'm2-1',
      'm2-1-1',
      'k1',
      's1',
      't1',
      't2',
      'k2',
      's2',
      't3',
    ]);
    expect(items.find(({ id }) => id === 't1')?.path.map(({ text }) => text)).toEqual([
      '様式２',
      '経営課題１ 【子育て】',
      'めざす成果及び戦略　１－１ 【保育を増やす】',
    ]);
  });

  it('heads budgets by the years before the form’s own, over a change of era', () => {
    const labels = itemsOfForm(readSmallForm())
      .find(({ id }) => id === 't1')
      ?.fields.filter(({ key }) => key.startsWith('budgets.'));
    expect(labels?.map(({ label }) => label)).toEqual(['30決算額', '元予算額', '２予算額']);
  });

  it('knows the line of every text, and has no key twice', () => {
    for (const { fields, name } of itemsOfForm(readSmallForm())) {
      const keys = [name, ...fields].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([name, ...fields].filter(({ place }) => place?.line === undefined)).toEqual([]);
    }
    const [name] = itemsOfForm(readSmallForm()).flatMap((item) => (item.id === 't2' ? [item.name] : []));
    expect(name?.place).toEqual({ file: 'form.yaml', line: 59, column: 19 });
  });

  it('has what someone fills in, moves or adds as a change of that part alone', () => {
    const before = itemsOfForm(readSmallForm());
    const after = itemsOfForm(
      readSmallForm(['results: 5件', 'results: 5件\n            review: { status: ③, challenges: 少ない。 }']),
    );
    expect(changesOf(before, after)).toEqual([
      ['t2', 'review.status', '', '③'],
      ['t2', 'review.challenges', '', '少ない。'],
    ]);
  });
});

describe('the two editions of 大阪市港区', () => {
  it('differ in the twelve changes of the published redline, and in nothing else', () => {
    expect(changesOf(readItems('draft/form.yaml'), readItems('form.yaml'))).toEqual([
      ['omona-torikumi-1-2-2', 'budget', '32,268', '32,550'],
      ['omona-torikumi-3-3-4', 'budget', '6,166', '6,227'],
      ['torikumi-1-1-1', 'results', '９', '12'],
      ['torikumi-1-1-1', 'results', '14', '19'],
      ['torikumi-1-1-1', 'results', '24', '40'],
      ['torikumi-1-1-2', 'results', '９', '12'],
      ['torikumi-1-1-2', 'results', '13', '26'],
      ['torikumi-1-1-2', 'results', '24', '40'],
      ['torikumi-1-1-3', 'results', '９', '12'],
      ['torikumi-1-1-3', 'results', '21', '32'],
      ['torikumi-1-1-4', 'results', '9', '12'],
      ['torikumi-1-1-4', 'results', '2', '3'],
    ]);
  });

  it('do not differ from themselves', () => {
    expect(changesOf(readItems('form.yaml'), readItems('form.yaml'))).toEqual([]);
  });
});

type Change = readonly [item: string, field: string, deleted: string, inserted: string];

/** A deletion with the insertion that stands behind it is one change. */
function changesOf(before: readonly Item[], after: readonly Item[]): readonly Change[] {
  const { items } = compareVersions({ label: '素案', items: before }, { label: '決定', items: after }, new Map());
  return items.flatMap(({ id, name, path, fields }) =>
    [name, ...path, ...fields].flatMap(({ key, segments }) =>
      segments.flatMap(({ kind, text }, at): Change[] => {
        const next = segments[at + 1];
        if (kind === 'deleted') return [[id, key, text, next?.kind === 'inserted' ? next.text : '']];
        return kind === 'inserted' && segments[at - 1]?.kind !== 'deleted' ? [[id, key, '', text]] : [];
      }),
    ),
  );
}

function readItems(file: string): readonly Item[] {
  const source = readFileSync(new URL(`../../data/osaka-minato-policy/${file}`, import.meta.url), 'utf8');
  const { value: form } = parseForm(file, source, policyForm);
  if (form === undefined) throw new Error(`${file} is no form`);
  return itemsOfForm(form);
}
