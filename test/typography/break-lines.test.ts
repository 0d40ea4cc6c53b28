import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, findBreaks } from '../../src/typography/break-lines.ts';
import { measureText } from '../../src/typography/measure-text.ts';
import { fixed, regular } from './faces.ts';

function showBreaks(text: string): string {
  const positions = [0, ...findBreaks(text), text.length];
  return positions
    .slice(1)
    .map((end, index) => text.slice(positions[index], end))
    .join('|');
}

describe('findBreaks', () => {
  it.each([
    ['figures with units', '予|算|4,300,000百万円|を'],
    ['figures with units', '登|録|者|1,234人'],
    ['full-width figures', '約１，２３４人|が|参|加'],
    ['eras', '令和7年度|か|ら|平成27年度|ま|で'],
    ['a date', '令和7年4月1日現在'],
    ['the first year', '令和元年度|の'],
    ['short dates', '28年1月|に'],
    ['currency', '総|額|￥1,000円'],
    ['bounds', '85%以上|（30年度）'],
    ['kinds', '面|接|人|数|（年間）'],
    ['kinds', '施|設|数|（累計）'],
    ['half-width brackets', '推|進|(重点)'],
    ['open ranges', '4月～|翌|年'],
    ['open ranges', '19時～20時'],
    ['open ranges', '夜|間～19時15分：|4園'],
    ['counters with か', '3か国語|対|応|1,073か所'],
    ['reference values', '700件以上|（898件）'],
    ['rates of units', '4件／年'],
    ['composites', '樹|木|557本、|樹|林・|生|け|垣|90件'],
    ['long brackets break inside', '（子|ど|も|を|育|て|や|す|い|と|回|答）'],
    ['negative figures', '前|年|度|△9.5%減'],
    ['points', '△3.2ポイント'],
    ['words', 'Wi-Fi|と|info@example.jp'],
    ['full-width words', 'ＫＰＩ|を|設|定'],
    ['spaces', 'one |two  |三　|四'],
    ['bullets after a space', '拡|充　|・|新|設'],
    ['surrogates', '𠮷|野|家'],
    ['selectors', '葛\u{e0100}|飾|区'],
    ['marks', 'か\u3099|き'],
    ['raised and lowered figures', 'CO₂|の|10⁻³|と|値¹|を'],
    ['words behind a figure with its unit', '7年度|KPI|の|12件|UIJ|と'],
    ['joined emoji', '👨\u200d👩\u200d👧|と'],
    ['word joiner', 'あ\u2060い|う'],
    ['zero-width space', 'abc\u200b|def'],
    ['leaders', 'で|す……|し|か|し|――|と'],
    ['fractions', '3分の1|の'],
    ['rates', '1人当たり|の'],
    ['times', '午前10時|に'],
    ['short quotations', 'と|「はい」|が'],
    ['long quotations break inside', 'と|「第1回|定|例|会」|が'],
    ['small kana and sound marks', 'キャッ|シュ|カー|ド'],
    ['iteration marks', '人々|の'],
    ['closing after closing', '「あ」。|「い」'],
    ['line ends', 'あ\n|い'],
  ])('%s: %s', (_, shown) => {
    expect(showBreaks(shown.replaceAll('|', ''))).toBe(shown);
  });

  // biome-ignore format: one line
  const units = [
    'ポイント', 'パーセント', 'キログラム', 'キロメートル', 'メートル', 'ヘクタール', 'トン', 'リットル', 'キロ', 'ページ', 'ユニット', 'クラス',
    'チーム', 'グループ', 'コース', 'セット', 'サークル', 'か国語', 'カ国語', 'ヶ国語', 'か所', 'カ所', 'ヵ所', 'ケ所',
    'ヶ所', '箇所', 'か国', 'カ国', 'か月', 'カ月', 'ヵ月', 'ケ月', 'ヶ月', '箇月', 'か年', 'カ年',
    'ヵ年', 'ヶ年', '箇年', 'か園', 'か校', '施設', '会館', '企業', '団体', '世帯', '地区', '地域',
    '学級', '教室', '講座', '法人', '店舗', '商店街', '路線', '指標', '施策', '事業', '項目', '種類',
    '学年', '年間', '年生', '歳児', '週間', '日間', '時間', '分間', '丁目', '番地', '人槽', '系統',
    '分野', '段階', '区分', '区画',
    'ℓ', '㎡', '㎢', '㎥', '㍍', '㌶', '㏊', '㌔', '㎏', '㌧', 'm²', 'km³／年', 'μg', '年度', '年代', '歳代', '号棟', '人日', '千円', '百万円', '人／日', '件/年', 'km', 't/年', 'ＧＢ',
  ];

  it.each(units)('never parts a number from its %s', (unit) => {
    // What stands behind a unit belongs to it as well.
    for (const figure of [`12${unit}`, `１２${unit}`, `約1,200${unit}以上`])
      expect(showBreaks(`計${figure}の`)).toBe(`計|${figure}|の`);
  });

  it('never parts a number from a unit of one character, nor from what stands before or behind it', () => {
    const characters =
      '兆億万千百十円年月日週時分秒人名件回校園館所台社者組本枚冊部個点位倍割戸棟室床区市町村線駅路頁章節条項号番次期巻版便泊票隻頭羽匹種代' +
      '度歳階層室面品曲食杯字行列％%‰℃㎡㎥㎞㎝㎜㎏㌔㌧㌶';
    const before = '午前 午後 明治 大正 昭和 平成 令和 延べ 延 約 第 △ ▲ ▽ ▼ ＋ + － − - ± ～ 〜 ￥ ¥ ＄ $ € £ №'.split(
      ' ',
    );
    const after =
      '以上 以下 未満 以内 以降 以前 以後 程度 前後 余り 余 相当 超 末 頃 ごろ 目 間 分 台 当たり あたり 比 増 減 現在';
    const figures = [
      ...[...characters].map((unit) => `12${unit}余り`),
      ...before.map((sign) => `${sign}12人`),
      ...after.split(' ').map((word) => `12か所${word}`),
    ];
    for (const figure of figures) expect(showBreaks(`「計${figure}」`).replace('計|', '計')).toBe(`「計${figure}」`);
    for (const sign of '△▲▽▼') expect(showBreaks(`計${sign} 12人の`)).toBe(`計|${sign} 12人|の`);
  });

  it('parts no words by their points and signs, which do not end them', () => {
    for (const word of [
      'O’Brien',
      "it's",
      '1,000',
      'a.b',
      'a:b',
      'a@b',
      'R&D',
      'C+D',
      'a_b',
      'a~b',
      '50%off',
      'a=b',
      'a?b',
      'a#b',
      'a-b',
    ])
      expect(showBreaks(`計${word}と`)).toBe(`計|${word}|と`);
  });

  it('keeps a note or quotation whole that is short, and no longer one', () => {
    const notes = ['（）', '()', '【】', '〔〕', '［］', '[]', '｛｝', '{}'].map(
      ([open, close]) => [open, close, 6] as const,
    );
    const quotations = ['「」', '『』', '〈〉', '《》'].map(([open, close]) => [open, close, 3] as const);
    for (const [open, close, most] of [...notes, ...quotations])
      for (const length of [1, most, most + 1]) {
        const inside = 'あ'.repeat(length);
        const shown = length > most ? [...inside].join('|') : inside;
        expect(showBreaks(`計${open}${inside}${close}の`)).toBe(`計|${open}${shown}${close}|の`);
      }
  });

  // biome-ignore format: one line
  it.each([...'、。，．・：；？！‼⁇⁈⁉､｡･,.:;?!）」』】〕］｝〉》〙〗”’»)]}｣ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇿ｝ｧｨｩｪｫｬｭｮｯーｰ々〻ゝゞヽヾﾞﾟ゛゜‐–〜～゠／/…‥％%‰℃°′″'])(
    'never begins a line with %s',
    (mark) => {
      expect(showBreaks(`あ${mark}い`)).toBe(`あ${mark}|い`);
    },
  );

  it.each([...'（「『【〔［｛〈《〘〖“‘«([{｢￥¥＄$€£№'])('never ends a line with %s', (mark) => {
    expect(showBreaks(`あ${mark}い`)).toBe(`あ|${mark}い`);
  });

  it('never begins a line with what may not begin one, nor ends one with what may not end one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'あ漢ー、。）」（「ゃッ々12,%￥aB・～ 人年'), maxLength: 60 }),
        (text) => {
          for (const position of findBreaks(text)) {
            const [before = '', after = ''] = [text.charAt(position - 1), text.charAt(position)];
            if (before !== ' ') expect('ー、。）」ゃッ々,%・～').not.toContain(after);
            expect('（「￥').not.toContain(before);
            expect(/[0-9aB]/.test(before) && /[0-9aB]/.test(after)).toBe(false);
          }
        },
      ),
    );
  });
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'品川区の取組、。（）「」ー12,345%人年度 　abc・～',
      '葛\u{e0100}',
      '𠮷',
      'か\u3099',
      '\n',
      '\u200d',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 120,
});
const withoutSpace = (line: string) => line.replace(/[\s\u3000]+$/u, '');

describe('breakLines', () => {
  it('keeps every character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 150 }), (source, width) => {
        const lines = breakLines(source, width, 10, [regular]);
        expect(lines.join('')).toBe(source.replace(/\r\n|\r|\n/g, ''));
      }),
    );
  });

  it('keeps within the width unless a single character is wider', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 150 }), (source, width) => {
        for (const line of breakLines(source, width, 10, [regular])) {
          const wide = measureText(withoutSpace(line), 10, [regular]) > width + 0.01;
          if (wide)
            expect([...line.replace(/\u200d+.|[\p{M}\p{DI}\p{Emoji_Modifier}]/gu, '').trim()].length).toBeLessThan(2);
        }
      }),
    );
  });

  it('fills each line and moves what may not begin the next', () => {
    const lines = breakLines('品川区総合戦略、取組状況', 70, 10, [regular]);
    expect(lines).toEqual(['品川区総合戦', '略、取組状況']);
  });

  it('does not leave a single letter alone in the last line of a paragraph', () => {
    const broken = (text: string, width: number) => breakLines(text, width, 10, [fixed]);
    expect(broken('目標に対し遅れがみられる指標の割合。', 165)).toEqual(['目標に対し遅れがみられる指標の', '割合。']);
    // Two letters may stand alone.
    expect(broken('目標に対し遅れがみられる指標の実績値', 160)).toEqual(['目標に対し遅れがみられる指標の実', '績値']);
    expect(broken('目標に対し遅れがみられる指標の実績値。', 160)).toEqual([
      '目標に対し遅れがみられる指標の実',
      '績値。',
    ]);
    // Not at the cost of a figure, nor of a short line.
    expect(broken('目標に対し遅れがみられる10,234人の', 165)).toEqual(['目標に対し遅れがみられる10,234人', 'の']);
    expect(broken('目標値', 20)).toEqual(['目標', '値']);
  });

  it('keeps explicit line ends, and empty lines', () => {
    expect(breakLines('一\n\n二\r\n三', 100, 10, [regular])).toEqual(['一', '', '二', '三']);
    expect(breakLines('', 100, 10, [regular])).toEqual(['']);
  });

  it('leaves spaces at the end of their line, outside the width', () => {
    expect(breakLines('ああ　　いい', 20, 10, [regular])).toEqual(['ああ　　', 'いい']);
    expect(breakLines('　ああ', 100, 10, [regular])).toEqual(['　ああ']);
  });

  it('takes a figure to the next line whole, and breaks it only when a line cannot hold it', () => {
    const width = measureText('4,300,000百万円', 10, [regular]);
    expect(breakLines('予算4,300,000百万円', width, 10, [regular])).toEqual(['予算', '4,300,000百万円']);
    const broken = breakLines('予算4,300,000百万円', width - 1, 10, [regular]);
    expect(broken).toEqual(['予算', '4,300,000百万', '円']);
  });

  it('rather leaves a bracket alone than divides a figure that a line holds', () => {
    const width = measureText('（4,300,000百万円）', 10, [regular]);
    expect(breakLines('総額（4,300,000百万円）', width, 10, [regular])).toEqual(['総額', '（4,300,000百万円）']);
    const divided = breakLines('総額（4,300,000百万円）', width - 1, 10, [regular]);
    expect(divided).toEqual(['総額', '（4,300,000百万円', '）']);
  });

  it('divides a year that a line cannot hold below its era', () => {
    const width = measureText('令和7年度', 10, [regular]);
    expect(breakLines('令和7年度', width - 1, 10, [regular])).toEqual(['令和', '7年度']);
    expect(breakLines('平成元年度', width - 1, 10, [regular])).toEqual(['平成', '元年度']);
  });

  it('rather divides a year below its era than leaves its brackets alone', () => {
    const width = measureText('（令和8年度）', 10, [regular]);
    for (const narrower of [1, 6, 12]) {
      expect(breakLines('（令和8年度）', width - narrower, 10, [regular])).toEqual(['（令和', '8年度）']);
    }
    expect(breakLines('目標値（令和8年度）', width - 1, 10, [regular])).toEqual(['目標値', '（令和', '8年度）']);
  });

  it.each([
    ...['4,300,000百万円', '1,234人', '7年度', '￥1,000', '１，２３４人', '85%以上', '（年間）', '△9.5%'],
    ...['3か国語', '10～20歳代', '2分の1', '12.5㎡', 'Wi-Fi', '1,000件／年', '元年度'],
    ...['42.9千t-CO2', '12g／人・日', '3.5万kWh', '25円/kWh', '7.2t-CO₂／年', '18㎍/㎥'],
  ])('never divides %s in a line that holds it', (whole) => {
    const text = `区の予算は${whole}を見込む。総数${whole}、（${whole}）「${whole}」${whole}`;
    const own = measureText(whole, 10, [regular]);
    for (let width = own; width < own + 120; width += 0.9) {
      expect(breakLines(text, width, 10, [regular]).join('\n').split(whole)).toHaveLength(6);
    }
  });

  it('leaves no mark alone at the end of a line', () => {
    const width = measureText('相談件数　◎ 達', 10, [regular]);
    expect(breakLines('相談件数　◎ 達成', width - 4, 10, [regular])).toEqual(['相談件数　', '◎ 達成']);
    expect(breakLines('相談件数　△ やや遅れ', width - 4, 10, [regular])).toEqual(['相談件数　', '△ やや遅れ']);
  });

  it('gives a character wider than the line a line of its own', () => {
    expect(breakLines('品川区', 3, 10, [regular])).toEqual(['品', '川', '区']);
  });

  it('sets a paragraph of sixty thousand characters', () => {
    const long = '品川区総合戦略の取組状況について、4,300,000百万円（年間）を計上した。'.repeat(1600);
    const lines = breakLines(long, 200, 9.5, [regular]);
    expect(lines.join('')).toBe(long);
    expect(lines.length).toBeGreaterThan(2000);
  });
});
