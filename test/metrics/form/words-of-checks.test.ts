/** The words by which the standard checks tell what a cell or a head means: each of a list counts, and what is near it does not. */

import { describe, expect, it } from 'vitest';
import { type Change, problemsIn } from './inspect-tables.ts';

/** Those that are asked about, of words put where `changesOf` says. */
function asked(words: readonly string[], changesOf: (word: string) => readonly Change[], problem: string): string[] {
  return words.filter((word) => problemsIn(...changesOf(word)).includes(problem));
}

describe('the grades of a form without choices', () => {
  /** The first programme reached 60 % of what it was to reach. */
  const poor = (grade: string): readonly Change[] => [
    ['評価', 'A1|R6|一次|福祉課長|A', `A1|R6|一次|福祉課長|${grade}`],
    ['評価', '訪ねた人は52人', '訪ねた人は30人'],
    ['indicators', '50|52', '50|30'],
  ];
  /** The second reached all of it. */
  const full = (grade: string): readonly Change[] => [['評価', '環境課長|B', `環境課長|${grade}`]];

  it('that are the best beside a poor rate', () => {
    const best = ['S', 'A', '◎', 'Ａ', 'a', 'A（良好）', '◎順調'];
    expect(asked([...best, 'B', 'AB', 'SS', '○', '良好A', '－', ''], poor, 'grade-above-rate 総合評価')).toEqual(best);
  });

  it('that are the worst beside a full one', () => {
    const worst = ['D', 'E', 'F', '×', 'Ｄ', 'd', 'D（不調）', '×不調'];
    expect(asked([...worst, 'C', 'DX', 'EF', '△', '不調D', '－', ''], full, 'grade-below-rate 総合評価')).toEqual(
      worst,
    );
  });

  it('of a form with fewer than three choices', () => {
    const two: Change = ['form', 'figures:', 'fields: { 総合評価: { choices: [C, D] } }\nfigures:'];
    expect(problemsIn(two, ...full('D'))).toEqual(['grade-below-rate 総合評価']);
    expect(problemsIn(two, ['評価', '環境課長|B', '環境課長|C'])).toEqual([]);
  });
});

it('choices that are no grade do not count as the last or the first', () => {
  const choices = (list: string): Change => [
    'form',
    'figures:',
    `fields: { 総合評価: { choices: [${list}] } }\nfigures:`,
  ];
  const words = ['対象外', '完了', '終了', '－', 'なし', '未評価'];
  const last = (word: string): readonly Change[] => [choices(`A, B, C, ${word}`), ['評価', '環境課長|B', '環境課長|C']];
  expect(asked([...words, 'D'], last, 'grade-below-rate 総合評価')).toEqual(words);
  expect(problemsIn(choices('Ｓ, B, c'), ['評価', '環境課長|B', '環境課長|Ｃ'])).toContain('grade-below-rate 総合評価');
});

describe('what is to become of a programme', () => {
  const poor = (way: string): readonly Change[] => [
    ['評価', '福祉課長|A|継続|維持|訪ねた人は52', `福祉課長|B|${way}|維持|訪ねた人は20`],
    ['indicators', '50|52', '50|20'],
  ];

  it('nothing else, beside rates that are all poor', () => {
    const idle = ['拡充', '拡大', '継続', '現状維持', '維持', '継続実施'];
    expect(asked([...idle, '見直し', '改善して継続', '継続しない', ''], poor, 'poor-unchanged 今後の方向性')).toEqual(
      idle,
    );
  });

  const choices = (way: string, money: string): readonly Change[] => [
    ['評価', 'A1|R6|一次|福祉課長|A|継続|維持', `A1|R6|一次|福祉課長|A|${way}|${money}`],
  ];
  const more = ['拡充', '事業拡充', '拡大', '重点化', 'レベルアップ', '増', '増額', '増加', 'A拡充', '１拡充'];
  const less = ['縮小', '削減', '減額', '減少', '減', '廃止', '予算を縮小'];

  it('more with less money', () => {
    const found = more.filter((way) => problemsIn(...choices(way, '減額')).includes('sheet-never'));
    expect(found).toEqual(more.slice(0, -1));
    expect(less.filter((money) => problemsIn(...choices('拡充', money)).includes('sheet-never'))).toEqual(less);
    expect(problemsIn(...choices('拡充', '減らさない'))).toEqual([]);
    expect(problemsIn(...choices('拡充', '加減する'))).toEqual([]);
    expect(problemsIn(...choices('見直して拡充', '減額'))).toEqual([]);
  });

  it('less with more money', () => {
    const ways = [...less, '休止', '完了', '終了'];
    const ended = new Set(['廃止', '休止', '完了', '終了']);
    const found = ways.filter((way) => problemsIn(...choices(way, '増額')).includes('sheet-never'));
    expect(found).toEqual(ways);
    expect(ways.filter((way) => problemsIn(...choices(way, '維持')).includes('sheet-never'))).toEqual([]);
    expect(ways.filter((way) => problemsIn(...choices(way, '維持')).length > 0)).toEqual(
      ways.filter((way) => ended.has(way)),
    );
  });

  it('an end, where it ends the year after', () => {
    const ending = (way: string): readonly Change[] => [
      ['事業', 'R2|R10', 'R2|R7'],
      ['評価', '環境課長|B|改善', `環境課長|B|${way}`],
    ];
    const words = ['改善', '継続', '拡充'];
    const ends = ['完了', '終了', '廃止', '休止', '中止', '統合', 'スクラップ', '令和7年度で完了する'];
    expect(asked([...words, ...ends, '', '－', '2', '１', '― ―'], ending, 'ending-continues 今後の方向性')).toEqual(
      words,
    );
  });

  it('an end before it ends', () => {
    const stopping = (way: string): readonly Change[] => [['評価', '環境課長|B|改善', `環境課長|B|${way}`]];
    const words = ['廃止', '中止', '完了', '終了'];
    expect(asked([...words, '休止', '統合', '一部廃止', '継続'], stopping, 'stopping-early 今後の方向性')).toEqual(
      words,
    );
  });

  it('an end with a budget of the next year', () => {
    const stopped = (way: string): readonly Change[] => [
      ['評価', 'A1|R6|一次|福祉課長|A|継続', `A1|R6|一次|福祉課長|A|${way}`],
    ];
    const words = ['廃止', '中止', '完了', '終了', '休止'];
    expect(asked([...words, '統合', '一部中止', '改善'], stopped, 'stopped-has-budget 今後の方向性')).toEqual(words);
    expect(problemsIn(...stopped('廃止'), ['費用', 'A1|R7|1300', 'A1|R7|0'])).toEqual([]);
    expect(problemsIn(...stopped('廃止'), ['費用', 'A1|R7|1300', 'A1|R8|1300'])).toEqual([]);
  });
});

describe('where there is room for better', () => {
  const room = (text: string, way: string): readonly Change[] => [
    ['評価', '評価日', '評価日|改善の余地'],
    ['評価', '2024-06-20', '2024-06-20|ある'],
    ['評価', '2025-06-20', '2025-06-20|ない'],
    ['評価', '環境課長|B|改善', `環境課長|B|${way}`],
    ['評価', '2025-06-18', `2025-06-18|${text}`],
  ];

  it('is said', () => {
    const words = [
      'ある',
      'あり',
      '有',
      '有り',
      '大',
      '○',
      '余地がある',
      '余地は大きい',
      '改善する余地がある',
      'ありと考える',
    ];
    expect(
      asked(
        [...words, 'ない', 'なし', '小', '余地がない', '×', '', '検討中である'],
        (text) => room(text, '継続'),
        'room-unused 改善の余地',
      ),
    ).toEqual(words);
  });

  it('and what is done stays as it is', () => {
    const words = ['現状維持', '維持', '継続', '1現状維持', '12継続'];
    expect(
      asked(
        [...words, 'の継続', '見直して継続', '継続して改善', '1.継続', ''],
        (way) => room('ある', way),
        'room-unused 今後の方向性',
      ),
    ).toEqual([]);
    expect(
      asked(
        [...words, 'の継続', '見直して継続', '継続して改善', ''],
        (way) => room('ある', way),
        'room-unused 改善の余地',
      ),
    ).toEqual(words);
  });
});

it('who evaluates first', () => {
  const stage = (word: string): readonly Change[] => [['評価', 'A2|R6|一次', `A2|R6|${word}`]];
  const others = ['二次', '2次', '外部', '担当部'];
  expect(asked(['一次', '1次', '１次評価', '第一', '自己', '担当課', ...others], stage, 'stage-missing 段階')).toEqual(
    others,
  );
});

it('percentages that may be more than 100', () => {
  const named = (name: string, value = '142'): readonly Change[] => [
    ['indicators', 'K1|A1|訪ねた人|人', `K1|A1|${name}|％`],
    ['indicators', '50|52', `50|${value}`],
  ];
  const may =
    '増減率,増加率,減少率,伸び率,伸率,充足率,進捗率,進ちょく率,実施率,達成率,稼働率,利用率,収支率,自己資本比率,倍率,対前年,前年比,前年度比,カバー率,超過割合,変化率,成長率,上昇率,物価指数,回転率,定員率,充当率,普及率'.split(
      ',',
    );
  const may_not = ['満足した人の割合', '受診率', '加入率', '整備率', '前年の割合'];
  expect(asked([...may, ...may_not], named, 'percent-outside')).toEqual(may_not);
  const far = (name: string) => named(name, '169.2');
  const bounded = ['充足率', '稼働率', '利用率', '定員率', '普及率'];
  expect(asked([...may, ...may_not, '稼働率の達成率'], far, 'percent-outside')).toEqual([...bounded, ...may_not]);
});

it('values in full-width digits', () => {
  const value = (text: string): readonly Change[] => [['indicators', '50|52', `50|${text}`]];
  const wide = ['５２', '５２．０', '５，２００', ' ５２ '];
  expect(asked([...wide, '52', '５2', '約５２', '－'], value, 'full-width')).toEqual(wide);
});

describe('a sentence', () => {
  const says = (text: string): readonly Change[] => [['評価', '訪ねた人は52人になり、声が届いた。', text]];

  it('says only that it is the same', () => {
    const whens = ['前年', '昨年', '例年', '前回', '前年度', '昨年度'];
    const same = [
      ...whens.map((when) => `${when}と同様`),
      ...['同じ', '同様', '同程度', 'とおり', '通り'].map((word) => `前年度${word}`),
      ...['と', 'に', 'の'].map((by) => `前年度${by}同じ`),
      ...['同上', '同左', '同前', '同じ'],
    ];
    const other = [
      '本年度と同様',
      '前年度より多い',
      '一昨日と同様',
      '上と同上',
      '同意を得た',
      '同',
      `前年度と同様${'あ'.repeat(25)}`,
    ];
    expect(asked([...same, ...other], says, 'says-same 課題')).toEqual(same);
    expect(asked([`前年度と同様${'あ'.repeat(24)}`], says, 'says-same 課題')).toHaveLength(1);
  });

  it('quotes a number that is no value of the table', () => {
    const near = [
      '訪ねた人は61人だった。',
      '訪ねた人が61人だった。',
      '訪ねた人も61人だった。',
      '訪ねた人61人の声を聞いた。',
      '訪ねた人：61人だった。',
      '訪ねた人は、61人だった。',
      '訪ねた人は年間61人だった。',
      '訪ねた人は合計61人だった。',
      '訪ねた人は計61人だった。',
      '訪ねた人の数は61人だった。',
      '訪ねた人数は 61人だった。',
    ];
    const loose = [
      '訪ねた人は約61人だった。',
      '訪ねた人はおよそ61人だった。',
      '訪ねた人は概ね61人だった。',
      '訪ねた人はおおむね61人だった。',
      '訪ねた人は61人余りだった。',
      '訪ねた人は61人程度だった。',
      '訪ねた人は61人前後だった。',
      '訪ねた人は61人弱だった。',
      '訪ねた人は61人強だった。',
      '訪ねた人は61人以上だった。',
      '訪ねた人は61人以下だった。',
      '訪ねた人は61人未満だった。',
      '訪ねた人は61人増だった。',
      '訪ねた人は61人減だった。',
      '訪ねた人は61人の増だった。',
      '訪ねた人は61人の減だった。',
      '訪ねた人は61人多かった。',
      '訪ねた人は61人少なかった。',
      '訪ねた人は61人足りない。',
      '訪ねた人は61人不足した。',
      '訪ねた人は61人ずつ増えた。',
      '訪ねた人は61~70人だった。',
      '訪ねた人は50-61人だった。',
      '訪ねた人は50/61人だった。',
      '訪ねた人は第61人目だった。',
    ];
    const other = [
      '訪ねた人のうち、町の外から来た人は61人だった。',
      '声を聞いた人は61人だった。',
      '訪ねた人は61件だった。',
      '訪ねた人は61人月だった。',
      '訪ねた人は61人工だった。',
      '訪ねた人は61人前だった。',
      '訪ねた人は61人目だった。',
      '訪ねた人は61人当たりだった。',
      '訪ねた人は61人あたりだった。',
    ];
    expect(asked([...near, ...loose, ...other], says, 'text-differs 課題')).toEqual(near);
  });

  it('is as long as its box', () => {
    const half = 'ｱ'.repeat(2);
    const long = (text: string): readonly Change[] => says(text);
    const fits = [`${'あ'.repeat(399)}。`, `${half.repeat(399)}。`, `${'a1'.repeat(399)}。`];
    expect(asked(fits, long, 'text-too-long 課題')).toEqual([]);
    const over = [`${'あ'.repeat(400)}。`, `${half.repeat(400)}。`, `${'~ '.repeat(400)}。`];
    expect(asked(over, long, 'text-too-long 課題')).toEqual(over);
  });
});

describe('a column', () => {
  it('of persons is no matter for print', () => {
    const named = (head: string): readonly Change[] => [
      ['事業', '|課|', `|${head}|`],
      ['form', '[課, 施策]', `[${head}, 施策]`],
    ];
    const persons = '氏名,担当者,記入者,作成者名,電話番号,TEL,ｔｅｌ,内線,メール,e-mail,ファクス,FAX,連絡先'.split(',');
    const others = '担当者数,電話件数,電話料金費,メール返信率,担当課,ホテル'.split(',');
    const found = [...persons, ...others].filter((head) =>
      problemsIn(...named(head)).some((each) => each.startsWith('personal-column')),
    );
    expect(found).toEqual(persons);
  });

  it('holds numbers of telephones and addresses of mail', () => {
    const text = (said: string): readonly Change[] => [
      ['事業', 'ひとりで暮らす人を訪ねる。', `ひとりで暮らす人を訪ねる（${said}）。`],
    ];
    const personal = [
      '03-1234-5678',
      '0987-65-4321',
      '090-1234-5678',
      '0120-123-456',
      '０３－１２３４－５６７８',
      '03(1234)5678',
      '内線21',
      '内線 21012',
      'a@example.jp',
      'Taro@Town.Example.JP',
    ];
    const other = [
      '2025-06-18',
      '10-1234-5678',
      '03-1234-56',
      '03-12345-678',
      '103-1234-5678',
      '内線は使わない',
      '内線2',
      '単価@100円',
      'a@example',
      '03-1234-56789',
    ];
    expect(asked([...personal, ...other], text, 'personal-text 概要')).toEqual(personal);
  });

  it('of a table of measures is a year of results', () => {
    const heads = (head: string): readonly Change[] => [
      [
        '施策',
        '施策番号|施策|事業数|令和6年度 決算額\nS1|安心|2|2040',
        `施策番号|施策|指標|単位|R4|R5|${head}\nS1|安心|訪ねた人|人|42|47|53`,
      ],
    ];
    const results = [
      '令和6年度',
      'R6',
      '令和６年度',
      'R6実績',
      'R6実績値',
      'R6（実績）',
      'R6の値',
      '令和6年度 実績値',
      'R6決算',
      'R6決算額',
    ];
    const others = ['R6目標', 'R6計画', 'R6予算', 'R6見込', 'R6基準', 'R6当初', 'R6予定', '備考'];
    expect(asked([...results, ...others], heads, 'value-of-one-differs 訪ねた人')).toEqual(results);
  });

  it('of years tells of the whole city', () => {
    const of = (name: string): readonly Change[] => [
      ['indicators', '訪ねた人', name],
      [
        '単価',
        '年度|時間単価\nR4|3900\nR5|3950\nR6|4000',
        `年度|時間単価|${name}（人）\nR4|3900|42\nR5|3950|47\nR6|4000|53`,
      ],
    ];
    const city =
      '人口,総人口,市人口,市の人口,町の人口,村の人口,区の人口,住民基本台帳人口,世帯数,総世帯数,市の世帯数,高齢化率,町の高齢化率,面積,市の面積,市内人口,年少人口,生産年齢人口,老年人口,高齢者人口'.split(
        ',',
      );
    const others = ['来庁者', '人口密度', '交流人口', '対象世帯数', '昼の人口'];
    const found = [...city, ...others].filter((name) =>
      problemsIn(...of(name)).some((each) => each.startsWith('value-of-one-differs')),
    );
    expect(found).toEqual(city);
  });

  it('is a part of another', () => {
    const part = (head: string): readonly Change[] => [
      ['費用', '受益者負担\n', `${head}\n`],
      ['費用', 'A2|R6|800|790|0|790|0', 'A2|R6|800|790|0|790|791'],
    ];
    const parts = [
      'うち人件費',
      '（うち人件費）',
      '内人件費',
      '(内人件費)',
      '再掲人件費',
      '（再掲）人件費',
      ' うち人件費',
    ];
    const found = [...parts, '人件費', '人件費うち', '予備の内訳'].filter((head) =>
      problemsIn(...part(head)).includes('sheet-relation'),
    );
    expect(found).toEqual(parts);
  });

  it('is a part of the other funds by its words', () => {
    const part = (head: string): readonly Change[] => [
      ['費用', '一般財源|受益者負担', `一般財源|その他|${head}`],
      ...['300|800|0', '300|850|0', '350|900|0'].map((text): Change => ['費用', text, text.replace(/0$/, '0|0')]),
      ['費用', '1300||||', '1300|||||'],
      ['費用', '760|0|760|0', '760|0|760|0|0'],
      ['費用', '790|0|790|0', '790|0|700|90|100'],
    ];
    const words = ['受益者負担分', '使用料', '手数料', '寄附金', '寄付金', '繰入金', '諸収入', '基金'].map(
      (word) => `うち${word}`,
    );
    const others = ['うち人件費', 'うち負担金・補助金', 'うち補助及び負担金', 'うち委託料'];
    const found = [...words, ...others].filter((head) => problemsIn(...part(head)).includes('sheet-relation'));
    expect(found).toEqual(words);
  });

  it('counts the programmes of a measure', () => {
    const counted = (head: string): readonly Change[] => [
      ['施策', '事業数|', `${head}|`],
      ['施策', '2|2040', '3|2040'],
    ];
    const heads =
      '事業数,事務事業数,事業の数,事業本数,事業の本数,シート数,シートの数,シート件数,シート枚数,評価対象事業数,評価対象数,評価対象件数,対象事業の数,対象事業数,対象数,事業件数,事業数（件）,R6年度事業数'.split(
        ',',
      );
    const others = ['目標事業数', '指標の事業数', '新規事業数', '事業数の差', '対象者数', '件数'];
    const found = [...heads, ...others].filter((head) =>
      problemsIn(...counted(head)).some((each) => each.startsWith('count-differs')),
    );
    expect(found).toEqual(heads);
  });
});

it('what was published and not settled is filled in later', () => {
  const was = (text: string): readonly Change[] => [['last 費用', 'A2|R5|800|760', `A2|R5|800|${text}`]];
  const open = ['', '集計中', '750（見込み）', '750（速報）', '未確定', '750（暫定）', '750（予定）', '見込750'];
  expect(asked([...open, '750', '約750'], was, 'published-differs 決算額')).toEqual(['750', '約750']);
  expect(asked(['－', '該当なし', '760', '760.0', '７６０'], was, 'published-differs 決算額')).toEqual([
    '－',
    '該当なし',
  ]);
});

it('a budget before an election', () => {
  const rows = ['A1|R4', 'A1|R5', 'A1|R6', 'A1|R7', 'A2|R5', 'A2|R6'];
  const kind = (word: string): readonly Change[] => [
    ['費用', '番号|年度', '番号|年度|区分'],
    ...rows.map((row): Change => ['費用', `\n${row}`, `\n${row}|${row === 'A1|R7' ? word : '決算'}`]),
  ];
  const words = ['骨格', '骨格予算', '肉付け', '6月肉付予算'];
  expect(asked([...words, '当初', '補正', ''], kind, 'skeleton-budget 区分')).toEqual(words);
  const noted = (note: string): Change => ['form', 'deadline:', `notes: [${note}]\ndeadline:`];
  expect(problemsIn(...kind('骨格'), noted('当初は骨格です。'))).toEqual([]);
  expect(problemsIn(...kind('骨格'), noted('6月に肉付けしました。'))).toEqual([]);
  expect(problemsIn(...kind('骨格'), noted('6月に補正しました。'))).toEqual(['skeleton-budget 区分']);
});

describe('a year beside another', () => {
  /** Of a programme that cost 100 the year before. */
  const costs = (cost: string): readonly Change[] => [
    ['費用', 'A2|R5|800|760|0|760|0', 'A2|R5|100|100|0|100|0'],
    ['費用', 'A2|R6|800|790|0|790|0', `A2|R6|${cost}|${cost}|0|${cost}|0`],
    ['施策', '|令和6年度 決算額', ''],
    ['施策', '|2|2040', '|2'],
  ];

  it.each([
    ['100', undefined],
    ['199', undefined],
    ['200', 'large-changes'],
    ['50', 'large-changes'],
    ['799', 'large-changes'],
    ['800', 'jump-digit 決算額'],
    ['1299', 'jump-digit 決算額'],
    ['1300', 'jump 決算額'],
    ['8000', 'jump 決算額'],
    ['8001', 'jump-digit 決算額'],
    ['11999', 'jump-digit 決算額'],
    ['12000', 'jump 決算額'],
    ['30000', 'jump 決算額'],
    ['30001', 'jump-unit 決算額'],
    ['299999', 'jump-unit 決算額'],
    ['300000', 'jump 決算額'],
    ['12.5', 'jump-digit 決算額'],
    ['0.1', 'jump-unit-less 決算額'],
    ['0', undefined],
  ])('100 and %s', (cost, expected) => {
    expect(problemsIn(...costs(cost))).toEqual(expected === undefined ? [] : [expected]);
  });

  const row = (cells: string): readonly Change[] => [
    ['費用', 'A1|R6|1300|1250|350|900|0', `A1|R6|${cells}`],
    ['施策', '|令和6年度 決算額', ''],
    ['施策', '|2|2040', '|2'],
  ];

  it.each([
    ['funds that changed places', '1200|1150|850|300|0', 'funds-exchanged 国庫支出金'],
    ['nearly', '1200|1171|874|297|0', 'funds-exchanged 国庫支出金'],
    ['as near as 5 of 100', '1300|1207|892|315|0', 'funds-exchanged 国庫支出金'],
    ['as near as 15 of 100, as both have grown', '1300|1277|977|300|0', 'funds-exchanged 国庫支出金'],
    ['not one of which is further', '1300|1278|978|300|0', undefined],
    ['not the other', '1300|1104|850|254|0', undefined],
  ])('%s', (_, cells, expected) => {
    expect(problemsIn(...row(cells))).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ['all as it was', '1200|1153|303|850|0', 'A1|R6|1200|1153|303|850|0', true],
    ['but for one', '1200|1153|303|850|0', 'A1|R6|1201|1153|303|850|0', false],
    ['of round amounts', '1200|1150|300|850|0', 'A1|R6|1200|1150|300|850|0', false],
    ['of two amounts', '1153|1153|0|1153|0', 'A1|R6|1153|1153|0|1153|0', false],
    ['of three', '1200|1153|0|1153|7', 'A1|R6|1200|1153|0|1153|7', false],
    ['of three that count', '1200|1153|103|1050|0', 'A1|R6|1200|1153|103|1050|0', true],
  ])('%s', (_, last, now, expected) => {
    const changes: readonly Change[] = [
      ['費用', 'A1|R5|1200|1150|300|850|0', `A1|R5|${last}`],
      ['費用', 'A1|R6|1300|1250|350|900|0', now],
      ['施策', '|令和6年度 決算額', ''],
      ['施策', '|2|2040', '|2'],
    ];
    expect(problemsIn(...changes)).toEqual(expected ? ['amounts-unchanged 決算額'] : []);
  });
});

describe('a table above the programmes', () => {
  it('of accounts says how much of them the sheets show, and of all else what they add up to', () => {
    const by = (head: string): readonly Change[] => [
      ['事業', '|課|', `|${head}|`],
      ['form', '[課, 施策]', `[${head}, 概要]`],
      ['form', '決算額 ＋ 人件費', '費用.決算額 ＋ 人件費'],
      ['form', '施策: { table: 施策.csv, key: 施策番号 }', `施策: { table: 施策.csv, key: ${head} }`],
      ['施策', '施策番号|施策|事業数|令和6年度 決算額\nS1|安心|2|2040', `${head}|決算額\n福祉課|1000\n環境課|1000`],
    ];
    const accounts = ['会計', '款', '項', '目', '部', '課', '所属', '担当', '部署', '部局', '課名'];
    const others = ['政策', '基本施策', '主管課'];
    const told = (head: string) => problemsIn(...by(head)).filter((each) => /決算額/.test(each));
    for (const head of accounts) expect(told(head), head).toEqual(['accounts-exceeded 決算額', 'coverage 決算額']);
    for (const head of others) expect(told(head), head).toEqual(['sum-differs 決算額', 'sum-differs 決算額']);
  });

  it('adds up figures and amounts of the year that its head names', () => {
    const head = (name: string, sum: string): readonly Change[] => [
      ['施策', '令和6年度 決算額', name],
      ['施策', '2|2040', `2|${sum}`],
    ];
    // 1,250 + 6,400 and 790 + 2,840; 1,150 + 5,925 and 760 + 2,765.
    const heads: readonly (readonly [name: string, sum: number])[] = [
      ['総コスト', 11280],
      ['総コスト計', 11280],
      ['総コストの合計', 11280],
      ['総コスト（千円）', 11280],
      ['R6年度総コスト', 11280],
      ['令和６年度　総コスト', 11280],
      ['令和5年度の総コスト', 10600],
      ['令和5年度 決算額', 1910],
      ['決算額合計', 2040],
      ['一般財源', 1690],
    ];
    for (const [name, sum] of heads) {
      expect(problemsIn(...head(name, String(sum))), name).toEqual([]);
      expect(problemsIn(...head(name, String(sum + 10))), name).toEqual([`sum-differs ${name}`]);
    }
    expect(problemsIn(...head('令和6年度 目標額', '1'))).toEqual([]);
    expect(problemsIn(...head('令和6年度 委託料', '1'))).toEqual([]);
    expect(problemsIn(...head('総コストの目標', '1'))).toEqual([]);
  });
});

describe('figures that a table prints itself', () => {
  /** 1,250 and 1,600 hours of 3,999.9: 7,649.84 of the first programme. */
  const printed = (text: string, head = '総コスト'): readonly Change[] => [
    ['単価', 'R6|4000', 'R6|3999.9'],
    [
      'form',
      '人件費: { formula: 従事時間 × 時間単価 ÷ 1000, decimals: 0',
      '人件費: { formula: 従事時間 × 時間単価 ÷ 1000, decimals: 2',
    ],
    ['費用', '受益者負担\n', `受益者負担|${head}\n`],
    ['費用', 'A1|R6|1300|1250|350|900|0', `A1|R6|1300|1250|350|900|0|${text}`],
  ];

  it.each([
    ['7649.84', undefined],
    ['7649.8', undefined],
    ['7650', undefined],
    ['7649', 'given-truncated 総コスト'],
    ['7648', 'given-differs 総コスト'],
    ['7649.9', 'given-differs 総コスト'],
    ['－', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(problemsIn(...printed(text))).toEqual(expected === undefined ? [] : [expected]);
  });

  it('whatever unit stands behind its head', () => {
    expect(problemsIn(...printed('7648', '総コスト（千円）'))).toEqual(['given-differs 総コスト（千円）']);
    expect(problemsIn(...printed('7648', '総コストの計'))).toEqual([]);
  });
});

describe('last year’s edition', () => {
  const without: Change = ['last 事業', '\nA2|清掃|環境課|S1|町の中を掃く人を支える。|R2|R10', ''];

  it('lacks a programme that is said to be new', () => {
    const said = (word: string): readonly Change[] => [
      ['事業', '|開始年度', '|新規|開始年度'],
      ['事業', '|H12', '||H12'],
      ['事業', '|R2|R10', `|${word}|R2|R10`],
      without,
    ];
    const words = ['新規', '新', '統合', '分割', '名称変更'];
    expect(asked([...words, '継続', '', '－'], said, 'programme-new')).toEqual(['継続', '', '－']);
  });

  it('had the same text in a column that is written anew each year', () => {
    const named = (head: string): readonly Change[] => [
      ['事業', '|概要|', `|${head}|`],
      ['last 事業', '|概要|', `|${head}|`],
      ['form', '概要]', `${head}]`],
    ];
    const yearly = '課題,改善点,実績,成果,進捗,状況,今後の予定,取組,理由,説明,意見,総括,見直し,反省点,指摘,対応'.split(
      ',',
    );
    const found = [...yearly, '目的', '概要', '内容'].filter((head) =>
      problemsIn(...named(head)).some((each) => each.startsWith('same-as-last')),
    );
    expect(found).toEqual(yearly);
  });
});

it('columns of names and laws hold no sentences', () => {
  const named = (head: string): readonly Change[] => [
    ['評価', '|課題|', `|${head}|`],
    ['form', '総合評価, 課題]', `総合評価, ${head}]`],
    ['評価', '訪ねた人は52人になり、声が届いた。', '前年度と同様'],
  ];
  const others = '根拠,法令,計画名,関連計画,名称,評価者コメント,担当者の意見,部署の考え,対象者'.split(',');
  const found = [...others, '課題', '意見'].filter((head) =>
    problemsIn(...named(head)).some((each) => each.startsWith('says-same')),
  );
  expect(found).toEqual(['課題', '意見']);
});

it('funds of which one is as it was have not changed places', () => {
  const rows = (now: string): readonly Change[] => [
    ['費用', 'A1|R5|1200|1150|300|850|0', 'A1|R5|1200|616|300|316|0'],
    ['費用', 'A1|R6|1300|1250|350|900|0', `A1|R6|1300|${now}|0`],
    ['施策', '|令和6年度 決算額', ''],
    ['施策', '|2|2040', '|2'],
  ];
  expect(problemsIn(...rows('620|316|304'))).toEqual([]);
  expect(problemsIn(...rows('616|310|306'))).toEqual([]);
});

describe('who does the work', () => {
  it('is not held against hours where one of them is not given', () => {
    expect(problemsIn(['人', 'A1|R6|1|1600', 'A1|R6|1|'])).toEqual([]);
    expect(problemsIn(['人', 'A1|R6|1|1600', 'A1|R6||1600'])).toEqual([]);
    expect(problemsIn(['人', 'A1|R6|1|1600', 'A1|R6|0|1600'])).toEqual([]);
    expect(problemsIn(['人', 'A1|R6|1|1600', 'A1|R6|0.5|1600'])).toEqual(['hours-many 従事時間']);
  });

  it('is counted by people alone, or by hours', () => {
    const only = (head: string, at: number): readonly Change[] => {
      const rows = ['A1|R4|1|1500', 'A1|R5|1|1500', 'A1|R6|1|1600', 'A2|R5|1|700', 'A2|R6|1|710'];
      return [
        ['人', '正規職員|従事時間', head],
        ...rows.map(
          (row): Change => [
            '人',
            row,
            row
              .split('|')
              .filter((_, index) => index !== at)
              .join('|'),
          ],
        ),
        ['form', '従事時間 × 時間単価', `${head} × 時間単価`],
      ];
    };
    expect(problemsIn(...only('正規職員', 3))).toEqual([]);
    expect(problemsIn(...only('従事時間', 2))).toEqual([]);
    expect(problemsIn(...only('正規職員', 3), ['人', 'A2|R6|1', 'A2|R6|0'])).toEqual(['no-staff 正規職員']);
    expect(problemsIn(...only('従事時間', 2), ['人', 'A2|R6|710', 'A2|R6|0'])).toEqual(['no-staff 従事時間']);
  });
});

it('a target that was lowered since it was published is told as that alone', () => {
  const now: Change = ['indicators', '50|52', '47|52'];
  expect(problemsIn(now)).toEqual(['target-equals-last 訪ねた人']);
  expect(problemsIn(now, ['last indicators', '50|52', '50|52'])).toEqual(['target-changed 訪ねた人']);
  expect(problemsIn(now, ['last indicators', '50|52', '47|52'])).toEqual(['target-equals-last 訪ねた人']);
});

describe('what a programme costs', () => {
  /** Without results: what it costs stands in a column of its own, or in that of the budget. */
  const of = (head: string): readonly Change[] => [
    ['費用', '決算額', head],
    ['form', '決算額', head],
    ['施策', '|令和6年度 決算額', ''],
    ['施策', '|2|2040', '|2'],
  ];

  it('is held against the year before by whatever column it has', () => {
    const far: Change = ['費用', 'A2|R6|800|790|0|790|0', 'A2|R6|800|7900|0|7900|0'];
    expect(problemsIn(...of('事業費'), far)).toEqual(['jump-digit 事業費']);
    expect(problemsIn(...of('歳出決算額'), far)).toContain('jump-digit 歳出決算額');
    expect(problemsIn(...of('事業費'))).toEqual([]);
  });

  it('is no budget where it has none', () => {
    const more: Change = ['費用', 'A2|R6|800|790|0|790|0', 'A2|R6|800|810|0|810|0'];
    expect(problemsIn(...of('事業費'), more)).toEqual([]);
    expect(problemsIn(more, ['施策', '2|2040', '2|2060'])).toEqual(['sheet-relation']);
  });
});

it('a column of persons is printed wherever the form names it', () => {
  const column: readonly Change[] = [
    ['費用', '受益者負担\n', '受益者負担|連絡先\n'],
    ['費用', 'A1|R6|1300|1250|350|900|0', 'A1|R6|1300|1250|350|900|0|総務課'],
  ];
  const part = (text: string): Change => ['form', 'parts:\n', `parts:\n  - ${text}\n`];
  expect(problemsIn(...column)).toEqual([]);
  expect(problemsIn(...column, part('years: { rows: [予算額, 連絡先] }'))).toEqual(['personal-column 連絡先']);
  expect(problemsIn(...column, part('years: { rows: [予算額, { row: 連絡先 }] }'))).toEqual(['personal-column 連絡先']);
  expect(problemsIn(...column, part('items: { of: 費用, columns: [決算額, 連絡先] }'))).toEqual([
    'personal-column 連絡先',
  ]);
});
