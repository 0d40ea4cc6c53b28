import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameUnit, parseQuantity, unitOf } from '../../../src/model/value/parse-quantity.ts';
import type { Amount, MissingReason, Quantity } from '../../../src/model/value/quantity.ts';
import { summary } from './quantity-summary.ts';

function numeralOf(amount: Amount): string {
  return amount.text.slice(amount.before.length, amount.text.length - amount.after.length);
}

describe('values seen in real reports', () => {
  const seen: readonly (readonly [string, string])[] = [
    ['1.23', '1.23 (none)'],
    ['84％', '84 %'],
    ['6,841人', '6841 人'],
    ['－', 'notGiven'],
    ['700件以上（898件）', '700 件 以上 beside 898 件'],
    ['10.2分(10分12秒)', '10.2 分'],
    ['8分18秒（8.3分）', '498 秒 spelled'],
    ['1,234千円（1.2百万円）', '1234 千円'],
    ['8.3分（8分30秒）', '8.3 分 beside 510 秒 spelled'],
    ['1,234千円（1.3百万円）', '1234 千円 beside 1.3 百万円'],
    ['2時間（90分以上）', '2 時間 beside 90 分 以上'],
    ['20件以上（49件）', '20 件 以上 beside 49 件'],
    ['221件（29年度完了）', '221 件 as of 29年度'],
    ['13地区（30年度）', '13 地区 as of 30年度'],
    ['85%以上（30年度）', '85 % 以上 as of 30年度'],
    ['4,300,000百万円', '4300000 百万円'],
    ['120,000L', '120000 L'],
    ['4件／年', '4 件/年'],
    ['1,073か所', '1073 か所'],
    ['3か国語', '3 か国語'],
    ['44,732㎡', '44732 ㎡'],
    ['5,498.48㎡', '5498.48 ㎡'],
    ['1か所（20人）', '1 か所 beside 20 人'],
    ['10施設・定員32名', '<> 10 施設 + <定員> 32 名'],
    ['36か所・定員3,419人', '<> 36 か所 + <定員> 3419 人'],
    ['23ユニット（207人）', '23 ユニット beside 207 人'],
    ['樹木557本、樹林・生け垣90件', '<樹木> 557 本 + <樹林・生け垣> 90 件'],
    ['～19時15分：4園\n～20時15分：8園…', '<～19時15分> 4 園 + <～20時15分> 8 園'],
    ['目黒本町五丁目地区55.9％、原町…55.6％', '<目黒本町五丁目地区> 55.9 % + <原町…> 55.6 %'],
    ['拡充', 'qualitative'],
    ['全施設達成', 'qualitative'],
    ['一部施設未達成（26年度）', 'qualitative as of 26年度'],
    ['延べ60団体・個人以上', '60 団体・個人 以上'],
    ['45%未満であれば再構築', '45 % 未満'],
    [
      '29年度：49.9％→元年度：48.4％➝２年度：48.1％',
      '<29年度> 49.9 % as of 29年度 + <元年度> 48.4 % as of 元年度 + <２年度> 48.1 % as of ２年度',
    ],
    ['80%超\n(30年度)', '80 % 超 as of 30年度'],
    ['3,933,151\n百万円', '3933151 百万円'],
    ['116,400Ｌ', '116400 L'],
    ['85名\n（28年1月）', '85 名 as of 28年1月'],
    ['2.0㎡（37年度）', '2.0 ㎡ as of 37年度'],
    ['講演会3回\n（28年1月）', '3 回 as of 28年1月'],
    ['4か所（80人）\n（※特養併設2か所\nを含む）\n（30年度）', '4 か所 as of 30年度 beside 80 人'],
    [
      '講演会2回、連続講\n座1回、相談会2回\n　　（31年度）',
      '<講演会> 2 回 + <連続講座> 1 回 + <相談会> 2 回 as of 31年度',
    ],
    [
      'グループホーム等：\n14か所、障害者通\n所施設：17か所\n　（27年度）',
      '<グループホーム等> 14 か所 + <障害者通所施設> 17 か所 as of 27年度',
    ],
    ['1,234人（R元）', '1234 人 as of R元'],
    [
      '利用定員数7,593人・待機児童数0人（R2.4.1見込・計画）',
      '<利用定員数> 7593 人 + <待機児童数> 0 人 as of R2.4.1 expected',
    ],
  ];
  it.each(seen)('%j', (text, expected) => {
    const quantity = parseQuantity(text);
    expect(summary(quantity)).toBe(expected);
    expect(quantity?.text).toBe(text);
  });
});

describe('other usual forms', () => {
  it.each([
    ['△1,234人', '-1234 人'],
    ['▲ 3.5％', '-3.5 %'],
    ['－5件', '-5 件'],
    ['-5件', '-5 件'],
    ['−5件', '-5 件'],
    ['対前年度△5％', 'change -5 % of previous'],
    ['５，２３７．５０人', '5237.50 人'],
    ['センター5か所', '5 か所'],
    ['約50人', '50 人 約'],
    ['延べ50人', '50 人 延べ'],
    ['3日以内', '3 日 以下'],
    ['60 か所 以上', '60 か所 以上'],
    ['1か所（20人）程度', '1 か所 約 beside 20 人'],
    ['平成30年度に100件達成', '100 件 as of 平成30年度'],
    ['（令和2（2020）年度）50人', '50 人 as of 令和2（2020）年度'],
    ['（898件）', '898 件'],
    ['15.50% (11.0%)', '15.50 % beside 11.0 %'],
    ['20人（△3人）', '20 人 beside -3 人'],
    ['12.5t-CO2', '12.5 t-CO2'],
    ['1,234人※1', '1234 人'],
    ['3～5人', 'band: <> 3 人 + <> 5 人'],
    ['50回／1,200人', '<> 50 回 + <> 1200 人'],
    ['3回　120人', '<> 3 回 + <> 120 人'],
    ['－（30年度）', 'notGiven as of 30年度'],
    ['平成30年度開設', 'qualitative'],
    ['28年1月', 'qualitative'],
    ['前年度比10%減', 'change -10 % of previous'],
    ['県平均＋1.0ポイント', 'change 1 ポイント of unknown'],
    ['▲0.3ポイント（対前年度）', 'change -0.3 ポイント of previous'],
    ['10%以上の削減', 'change -10 % 以下 of unknown'],
    ['2か所を新設する', 'qualitative'],
    ['3回実施し、5人が参加', 'qualitative'],
  ])('%j', (text, expected) => {
    expect(summary(parseQuantity(text))).toBe(expected);
  });

  it('keeps zero a value', () => {
    expect(summary(parseQuantity('0'))).toBe('0 (none)');
    expect(summary(parseQuantity('０件'))).toBe('0 件');
    expect(summary(parseQuantity('△0.0％'))).toBe('0.0 %');
  });
});

describe('no value', () => {
  const missing: readonly (readonly [MissingReason, readonly string[]])[] = [
    ['blank', ['', ' ', '　', ' \n']],
    ['notGiven', ['－', '—', '―', '-', '–', 'ー', '−', '‐', '─', '--', '――', ' － ']],
    ['pending', ['…', '...', '集計中', '（集計中）', '調査中', '未確定']],
    ['notSurveyed', ['未調査', '調査なし', '***', '＊＊＊']],
    ['notStarted', ['未実施', '未着手']],
    ['notApplicable', ['該当なし', '対象外', 'N/A']],
    ['withheld', ['X', 'x', 'Ｘ', '秘匿', '非公表']],
  ];
  it.each(missing)('%s', (reason, texts) => {
    for (const text of texts) expect(parseQuantity(text)).toEqual({ type: 'missing', text, reason });
  });
});

describe('numbers that cannot be understood', () => {
  it.each([
    '12.3.4人',
    '1,23人',
    '12,34',
    '1234,567人',
    '0,123人',
    '.5人',
    '5.人',
    '1、234人',
    '1 234人',
    '4/1',
    '―5件',
    '増減-5件',
    '700件以上（898件',
    '700件（8,98件）',
  ])('%j', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe('amounts built from the grammar', () => {
  const wide = (text: string) =>
    text.replace(/[0-9,.%A-Za-z/]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const amount = fc
    .record({
      prefix: fc.constantFrom('', '約', '延べ', '講演会', '全'),
      sign: fc.constantFrom('', '△', '▲', '-', '−', '－'),
      whole: fc.nat({ max: 99_999_999 }).map(String),
      // Three decimals of people are a slip for a thousands comma.
      fraction: fc.option(fc.stringMatching(/^\d{1,2}$|^\d{4}$/), { nil: undefined }),
      commas: fc.boolean(),
      fullWidth: fc.boolean(),
      unit: fc.constantFrom('', '%', '人', '件/年', 'か所', 'か国語', '百万円', '㎡', 'L', '団体・個人'),
      bound: fc.constantFrom('', '以上', '以下', '未満', '超'),
      note: fc.constantFrom('', '（30年度）', '（29年度完了）', '（898件）', '（△3.2％）', '（速報）'),
    })
    .filter(({ prefix, sign }) => (prefix !== '講演会' && prefix !== '全' ? true : sign === '' || /[△▲]/.test(sign)));

  it('parse to their value and print back', () => {
    fc.assert(
      fc.property(amount, ({ prefix, sign, whole, fraction, commas, fullWidth, unit, bound, note }) => {
        const plain = (commas ? grouped(whole) : whole) + (fraction === undefined ? '' : `.${fraction}`);
        const width = fullWidth ? wide : (text: string) => text;
        const text = prefix + sign + width(plain) + width(unit) + bound + note;
        const quantity = parseQuantity(text);
        if (quantity?.type !== 'amount') throw new Error(`${text} is ${summary(quantity)}`);
        const magnitude = fraction === undefined ? whole : `${whole}.${fraction}`;
        expect(quantity.value.abs().eq(magnitude)).toBe(true);
        expect(quantity.value.isNegative()).toBe(sign !== '' && !quantity.value.isZero());
        expect(quantity.text).toBe(text);
        expect(quantity.decimals).toBe(fraction?.length ?? 0);
        expect(quantity.unit).toBe(unit);
        expect(numeralOf(quantity)).toBe(sign + width(plain));
      }),
    );
  });

  it('never become NaN or infinite, and keep their text, whatever the cell says', () => {
    const characters = [...'0123456789０９，．,.%％人件か所以上未満（）()年度月日、・／/→~～：:－-△約※ \n元H'];
    const cell = fc.array(fc.constantFrom(...characters), { maxLength: 14 }).map((each) => each.join(''));
    fc.assert(
      fc.property(cell, (text) => {
        const quantity = parseQuantity(text);
        if (quantity === undefined) return;
        expect(quantity.text).toBe(text);
        const amounts = quantity.type === 'composite' ? quantity.parts.map((part) => part.amount) : [quantity];
        for (const each of amounts) {
          if (each.type !== 'amount') continue;
          expect(each.value.isFinite()).toBe(true);
          expect(each.before + numeralOf(each) + each.after).toBe(each.text);
          expect(numeralOf(each)).toMatch(/[0-9０-９]$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('units', () => {
  it('are those of amounts only', () => {
    expect(['84％', '10施設・定員32名', '拡充', '－'].map((text) => unitOf(parseQuantity(text) as Quantity))).toEqual([
      '%',
      '',
      '',
      '',
    ]);
  });

  it.each([
    ['％', '%', true],
    ['Ｌ', 'L', true],
    ['カ所', 'か所', true],
    ['ヶ所', 'か所', true],
    ['箇所', 'ヵ所', true],
    ['件／年', '件/年', true],
    ['㎡', 'm2', true],
    ['人', '名', true],
    ['千名', '千人', true],
    ['名/年', '人', true],
    ['品名', '品人', false],
    ['平方メートル', '㎡', true],
    ['平方キロメートル', 'km2', true],
    ['キログラム', 'kg', true],
    ['リットル', 'L', true],
    ['%', '', false],
    ['円', '千円', false],
    ['人/年', '人', true],
    ['人/年度', '人', true],
    ['人/月', '人', false],
    ['/年', '', false],
    ['トン', 't', true],
    ['ヘクタール', 'ha', true],
    ['か月', 'ヶ月', true],
    ['個', 'か', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameUnit(a, b)).toBe(same);
  });
});
