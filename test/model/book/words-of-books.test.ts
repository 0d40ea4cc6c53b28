/** The words by which a book's checks tell what a text means: each of a list counts, and what is near it does not. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Block } from '../../../src/model/book/book.ts';
import { checkSpelling } from '../../../src/model/book/check/check-spelling.ts';
import { checkStatedSums } from '../../../src/model/book/check/check-stated-sums.ts';
import { canBeAdded, isDivision, isWhole } from '../../../src/model/book/check/tell-whole.ts';
import { formatNumber, parseNumberKind } from '../../../src/model/book/number/number-kind.ts';
import { bookSchema } from '../../../src/model/book/read/book-definition.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

const place = { file: 't.md', line: 1 };

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [{ type: 'text', text }], role: 'body', place };
}

function chapterOf(...blocks: readonly Block[]) {
  return { id: 'a', title: '', group: '', kind: 'text', place, blocks } as unknown as Parameters<
    typeof checkSpelling
  >[0];
}

function sums(...blocks: readonly Block[]): readonly string[] {
  return checkStatedSums({ chapters: [chapterOf(...blocks)] }).map(({ facts }) => Object.values(facts).join(' '));
}

describe('what is no sum', () => {
  it('by its unit', () => {
    const units =
      '%,‰,℃,度,歳,才,位,倍,点,割,分,秒,時,日,月,年,番,号,条,章,節,頁,期,級,階,ポイント,パーセント,か月,年度,時間,cm,mm,m'.split(
        ',',
      );
    expect([...units, '人', '件', '円', '世帯', 'か所'].filter((unit) => !canBeAdded('', unit))).toEqual(units);
  });

  it('by what stands before it', () => {
    const words = '料,料金,単価,平均,料率,手当,日額,月額,年額,価格,1人当たり'.split(',');
    const before = words.flatMap((word) => [word, `${word}は`, `${word}の：`.replace('：', ':')]);
    const others = ['参加者', '総額は', '料金表の件数', '平均より上'];
    expect([...before, ...others].filter((text) => !canBeAdded(text, '円'))).toEqual(before);
  });

  it('as it says that its parts are a choice', () => {
    const words =
      '来所など,来所等,来所ほか,他,主な来所,主に来所,例えば来所,うち来所,内数の来所,複数来所,来所の重複,延べ来所,来所を除く,来所を含む,約,1以上,1以下,1未満,来所超,来所程度'.split(
        ',',
      );
    const divides = (word: string) =>
      isDivision({ list: `${word}40件、電話60件`, whole: new Decimal(100), sum: new Decimal(100) });
    expect([...words, '来所', '主人公', '来所の'].filter((word) => !divides(word))).toEqual(words);
  });

  it('as one of its parts is held against another', () => {
    const words =
      '前年,昨年,翌年,本年,今年,前回,前期,前月,前日,従前,令和,平成,昭和,年度,年間,上期,月末,年末,現在,当初,補正,予算,決算,目標,計画,予定,見込,実績,基準,平均,最大,最小,最高,最低,最多,最少,上限,下限,他市,増,増加,人増減,減,減少,差,比,率,累計,合計,総数,計,申込,申請,応募,募集,希望,登録,受付,受理,処理,対象,回答,該当,要精検,要治療,要検査,要改善,定員,定数,待機,採択,交付,決定,認定,合格,完了,達成,終了,欠席,欠員,幅,高さ,深さ,延長,県平均値,都,道,府,国,県,全国,本県,本市,本町'.split(
        ',',
      );
    const divides = (word: string) =>
      isDivision({ list: `${word}40件、電話60件`, whole: new Decimal(100), sum: new Decimal(100) });
    expect([...words, '来所', '訪問', '市民', '県外', '増設分'].filter((word) => !divides(word))).toEqual(words);
  });

  it('by how far it lies from its parts', () => {
    const divides = (sum: number, whole = 100) =>
      isDivision({ list: '来所40件、電話60件', whole: new Decimal(whole), sum: new Decimal(sum) });
    expect([84, 85, 100, 140, 141].map((sum) => divides(sum))).toEqual([false, true, true, true, false]);
    expect(divides(0, 0)).toBe(false);
  });
});

describe('opposites are all there is', () => {
  it.each([
    '男女',
    '男性 女性',
    '男子 女子',
    '男児 女児',
    '市内 市外',
    '区内 区外',
    '町内 町外',
    '村内 村外',
    '県内 県外',
    '都内 都外',
    '府内 府外',
    '道内 道外',
    '国内 国外',
    '公立 私立',
    '新規 継続',
    '個人 団体',
  ])('%s', (pair) => {
    const [one = '', other = ''] = pair.includes(' ') ? pair.split(' ') : [...pair];
    expect([`${one}4人、${other}6人`, `${other}4人、${one}6人`].map(isWhole)).toEqual([true, true]);
    expect([`${one}4人、${one}6人`, `${one}者4人、${other}者6人`, `新${one}4人、新${other}6人`].map(isWhole)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a sum that a text says', () => {
  it.each(['計', '合計', '総計', '総数', '総額', '合わせて', 'あわせて', '合計は', '計で'])('%s', (word) => {
    expect(sums(paragraph(`${word}100件（来所40件、電話50件）でした。`))).toEqual([`${word}100件 90 件`]);
    expect(sums(paragraph(`来所40件、電話50件の${word}100件でした。`))).toEqual([`${word}100件 90 件`]);
    expect(sums(paragraph(`${word}90件（来所40件、電話50件）でした。`))).toEqual([]);
  });

  it.each(['会', '家', '統', '設', '推', '時', '累', '小'])('but not as a part of a word: %s計', (before) => {
    expect(sums(paragraph(`来所40件、電話50件、${before}計100件でした。`))).toEqual([]);
  });

  it.each([
    ['で、内訳は', '相談は100件で、内訳は来所40件、電話50件でした。', ['100件で、内訳は 90 件']],
    [
      'であり、その内訳は、',
      '相談は100件であり、その内訳は、来所40件、電話50件である。',
      ['100件であり、その内訳は、 90 件'],
    ],
    ['のうち', '100件のうち、来所が40件、その他が50件となりました。', ['100件 90 件']],
    ['の内', '100件の内、来所が40件、その他が50件になっています。', ['100件 90 件']],
    ['のうち, of some', '100件のうち、来所が40件、電話が50件でした。', []],
    ['in brackets', '参加者は100人（男性40人、女性50人）でした。', ['100人 90 人']],
    ['in other brackets', '参加者は100人〔男性40人、女性50人〕、[下]でした。', ['100人 90 人']],
    ['in brackets without their unit', '参加者は100人（男性40、女性50）でした。', ['100人 90 人']],
    [
      'in brackets without their unit, of what need not be all',
      '相談は100件（来所40、電話50）でした。',
      ['100件 90 件'],
    ],
    ['in brackets without their unit, and right', '参加者は90人（男性40、女性50）でした。', []],
    ['in brackets, divided by /', '参加者は100人（男性40人/女性50人）でした。', ['100人 90 人']],
    ['in brackets of which one has no unit', '参加者は100人（男性40人、女性50）でした。', []],
    ['in brackets, of one of two', '参加者は100人（男性40人、子ども50人）でした。', []],
    ['of another unit', '合計100件（来所40人、電話50人）でした。', []],
    ['of one part', '合計100件（来所40件）でした。', []],
    ['of parts of which one is of another year', '合計100件（前年40件、電話50件）でした。', []],
    ['without what is told apart', '合計90件（来所40件、うち初回5件、電話50件）でした。', []],
    ['behind what they are of', '合計100件（相談は、来所40件、電話50件）でした。', ['合計100件 90 件']],
    ['joined by と', '来所40件と電話50件の合計100件でした。', ['合計100件 90 件']],
    ['joined by 及び', '来所40件及び電話50件の合計100件でした。', ['合計100件 90 件']],
    ['joined by および', '来所40件および電話50件の合計100件でした。', ['合計100件 90 件']],
    ['joined by 並びに', '来所40件並びに電話50件の合計100件でした。', ['合計100件 90 件']],
    ['joined by ・', '来所40件・電話50件の合計100件でした。', ['合計100件 90 件']],
    ['with commas and decimals', '合計1,000.5㎞（国道400㎞、県道600㎞）でした。', ['合計1,000.5㎞ 1000 ㎞']],
    ['of thousands, each rounded', '総額は101千円（国40千円、県60千円）でした。', ['総額は101千円 100 千円']],
    ['within rounding', '事業費は101千円（委託40千円、工事60千円）でした。', []],
    ['beyond it', '事業費は102千円（委託40千円、工事60千円）でした。', ['102千円 100 千円']],
    ['of what ended with the sentence before', '来所40件、電話50件でした。合計100件でした。', []],
    ['of a price', '料金は100円（大人60円、子ども50円）です。', []],
  ])('%s', (_, text, expected) => {
    expect(sums(paragraph(text))).toEqual(expected);
  });

  const list = (count: number): Block => ({
    type: 'list',
    items: Array.from({ length: count }, () => ({ marker: '・', blocks: [paragraph('相談する。')] })),
  });

  it.each(['つ', '点', '項目', '事業', '件', '種類', '施策', '課題', '視点', '柱', '分野', '事項'])(
    'in a count of a list: %s',
    (unit) => {
      expect(sums(paragraph(`次の３${unit}に取り組みます。`), list(3))).toEqual([]);
      expect(sums(paragraph(`次の３${unit}に取り組みます。`), list(2))).toEqual([`次の3 2 `]);
    },
  );

  it.each([
    ['以下の三つを進める。', 3],
    ['下記の十項目を進める。', 10],
    ['次の 12 事業を進める。', 12],
    ['以下の一点を進める。', 1],
  ])('in a count of a list: %s', (text, count) => {
    expect(sums(paragraph(text), list(count))).toEqual([]);
    expect(sums(paragraph(text), list(count + 1))).toHaveLength(1);
  });

  it('of nothing that stands further on', () => {
    expect(sums(paragraph('次の3つを進める。'), paragraph('その前に。'), list(2))).toEqual([]);
    expect(sums(paragraph('次の3人が話した。'), list(2))).toEqual([]);
    expect(sums(paragraph('3つを進める。'), list(2))).toEqual([]);
    expect(sums(paragraph('次の3つを進め、5年で終える。'), list(2))).toEqual([]);
    expect(
      sums({ type: 'list', items: [{ marker: '・', blocks: [paragraph('次の3つを進める。'), list(2)] }] }),
    ).toEqual(['次の3 2 ']);
  });
});

describe('spelling', () => {
  const spelled = (...texts: readonly string[]) =>
    checkSpelling(chapterOf(...texts.map(paragraph))).map(({ facts }) => Object.values(facts).join(' '));

  it('of か月 and the like behind a number', () => {
    for (const letter of 'ヶヵカケ') {
      for (const unit of '月所国年') {
        expect(spelled(`3${letter}${unit}`)).toEqual([`${letter}${unit} か${unit} 1`]);
      }
    }
    for (const number of '0０一二三四五六七八九十数何') expect(spelled(`${number}ヶ月`)).toEqual(['ヶ月 か月 1']);
    expect(spelled('3 ヶ月、4ヶ月と5カ所', '6ヶ月')).toEqual(['ヶ月 か月 3', 'カ所 か所 1']);
    expect(spelled('3か月', '百ヶ月', '関ヶ所', '3ヶ村')).toEqual([]);
  });

  it('of commas, where two kinds stand side by side', () => {
    expect(spelled('あ、い', 'う，え', 'お、か')).toEqual(['， 、 1']);
    expect(spelled('あ，い', 'う，え', 'お、か')).toEqual(['、 ， 1']);
    expect(spelled('あ，い', 'お、か')).toEqual(['， 、 1']);
    expect(spelled('あ、い', '1，000')).toEqual([]);
    expect(spelled('々，い', 'ア，い', '漢，い', 'a、b', 'c、d', 'e、f', 'g、h')).toEqual(['， 、 3']);
  });
});

describe('numbers before headings', () => {
  it.each([
    ['1', [1, 2, 10], '1 2 10'],
    ['１', [1, 2, 10], '１ ２ １０'],
    ['(1)', [1, 2], '(1) (2)'],
    ['第1章', [1, 2], '第1章 第2章'],
    ['①', [1, 20, 21, 36], '① ⑳ ㉑ ㊱'],
    ['ア', [1, 5, 45], 'ア オ ヲ'],
    ['(ア)', [2], '(イ)'],
    ['a', [1, 26], 'a z'],
    ['A', [1, 26], 'A Z'],
    ['Ⅰ', [1, 12], 'Ⅰ Ⅻ'],
    ['一', [1, 10, 11, 20, 21], '一 十 十一 二十 二十一'],
    ['・', [1, 2], '・ ・'],
  ])('%s', (name, ordinals, expected) => {
    const kind = parseNumberKind(name);
    expect(kind && ordinals.map((ordinal) => formatNumber(kind, [ordinal])).join(' ')).toBe(expected);
  });

  it('of the headings above as well', () => {
    const shown = (name: string) => {
      const kind = parseNumberKind(name);
      return kind && formatNumber(kind, [3, 1, 2]);
    };
    expect(['1-1', '1.1.1', '１－１', '1', '1．1'].map(shown)).toEqual(['1-2', '3.1.2', '１－２', '2', '1．2']);
  });

  it('or marks, or nothing', () => {
    for (const mark of '・◇◆○●□■△▲※＊*')
      expect(parseNumberKind(mark)).toMatchObject({ before: mark, after: '', bracketed: false });
    expect(parseNumberKind('なし')).toMatchObject({ before: '', bracketed: false });
    expect(parseNumberKind('〈〉')).toMatchObject({ before: '', bracketed: true });
    expect(['', '章', '・・', 'アイ', 'abc', 'x', 'なし。', '★'].map(parseNumberKind)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });
});

it('every setting of book.yaml says what it is', () => {
  const silent: string[] = [];
  const visit = (schema: unknown, path: string, said: boolean): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const {
      properties = {},
      items,
      anyOf = [],
      description,
      $ref,
    } = schema as {
      readonly properties?: Readonly<Record<string, unknown>>;
      readonly items?: unknown;
      readonly anyOf?: readonly unknown[];
      readonly description?: string;
      readonly $ref?: string;
    };
    const isSaid = said || (description ?? '') !== '' || $ref !== undefined;
    if (!isSaid) silent.push(path);
    for (const [key, own] of Object.entries(properties)) visit(own, `${path}.${key}`, false);
    visit(items, `${path}[]`, true);
    for (const own of anyOf) visit(own, path, true);
  };
  visit(z.toJSONSchema(bookSchema, { io: 'input', unrepresentable: 'any' }), 'book', false);
  expect(silent).toEqual([]);
});
