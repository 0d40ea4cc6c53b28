import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readSmallBook } from './small-book.ts';

describe('totals', () => {
  it('are compared with their parts down and across, and printed as they stand', async () => {
    const { blocks, messages } = await readSmallBook(
      table('labels=1', [
        ['区分', '男', '女', '計'],
        ['区民', '10', '20', '30'],
        ['区外', '5', '6', '12'],
        ['合計', '15', '27', '42'],
      ]),
    );
    expect(messages).toEqual([
      '警告 kikaku.md:7:10 「区外　女」（6）が 「合計　女」、「区外　計」 と合いません。7 なら合います',
    ]);
    expect(linesOf(blocks).at(-1)).toBe('Σ 合計* | =15 | =27 | =42');
  });

  it('under a head are those of its group, and the last one may be the sum of totals', async () => {
    const { messages } = await readSmallBook(`:::table{head=2 labels=1}
| 区分 | 令和4年度 | < | < | 令和5年度 | < | < |
|---|---|---|---|---|---|---|
| ^ | 男 | 女 | 計 | 男 | 女 | 計 |
| 区民 | 1 | 2 | 3 | 4 | 5 | 9 |
| 区外 | 1 | — | 1 | 2 | 2 | 4 |
| 小計 | 2 | 2 | 4 | 6 | 7 | 13 |
| 法人 | 10 | 0 | 10 | 20 | 0 | 20 |
| 団体 | 5 | 0 | 5 | 5 | 0 | 5 |
| 小計 | 15 | 0 | 15 | 25 | 0 | 26 |
| 総計 | 17 | 2 | 19 | 31 | 7 | 38 |
:::`);
    expect(messages).toEqual([
      '警告 kikaku.md:12:29 「小計　令和5年度　計」が計算と違います：印字は 26、計算では 25（小計、計）',
    ]);
  });

  it('belong to the group whose name stands once, above blanks', async () => {
    const rows = (sum: string) => [
      ['会計', '区分', '予算額'],
      ['一般会計', '歳出', '1,000'],
      ['特別会計', '国保', '300'],
      ['', '介護', '200'],
      ['', '小計', sum],
      ['企業会計', '水道', '100'],
      ['', '下水道', '50'],
      ['', '小計', '150'],
      ['合計', '', '1,650'],
    ];
    expect((await readSmallBook(table('labels=2', rows('500')))).messages).toEqual([]);
    expect((await readSmallBook(table('labels=2', rows('510')))).messages).toEqual([
      '警告 kikaku.md:9:9 「小計」が内訳の合計と違います：予算額 は 510、内訳の合計は 500',
    ]);
  });

  it('are named by the data where no word says it, and rates have none', async () => {
    const rows = [
      ['請求件数', '全部公開', '部分公開', '公開率'],
      ['2,363', '276', '2,086', '100'],
    ];
    expect((await readSmallBook(table('', rows))).messages).toEqual([]);
    expect((await readSmallBook(table('total="請求件数"', rows))).messages).toEqual([
      '警告 kikaku.md:6:1 「請求件数」が内訳の合計と違います：2,363、内訳の合計は 2,362',
    ]);
  });

  it('of any column are found wrong exactly when they are', async () => {
    const column = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 6 }),
      fc.integer({ min: -2, max: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(column, async ([parts, slip]) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const rows = [
          ['区分', '件数'],
          ...parts.map((part, index) => [`第${index}`, `${part}`]),
          ['計', `${sum + slip}`],
        ];
        const { messages } = await readSmallBook(table('labels=1', rows));
        // A negative total is no amount of the column's kind: `-1` is read as minus one all the same.
        expect(messages).toHaveLength(slip === 0 ? 0 : 1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('figures that heads say how to work out', () => {
  it('are found where they differ, each cause once', async () => {
    const { messages } = await readSmallBook(
      table('unit="（単位：千円、%）" labels=1', [
        ['款', '5年度', '構成比', '4年度', '増減', '増減率', '支出済額', '執行率'],
        ['市税', '600', '70.0', '500', '999', '99.9', '300', '5.0'],
        ['市債', '400', '40.0', '500', '△100', '△20.0', '100', '25.0'],
        ['合計', '1,000', '100.0', '1,000', '899', '0.0', '400', '40.0'],
      ]),
    );
    expect(messages).toEqual([
      '警告 kikaku.md:6:12 「市税　構成比」が計算と違います：印字は 70.0、計算では 60.0（市税　5年度÷合計　5年度、合計　構成比）',
      '警告 kikaku.md:6:25 「市税　増減」が計算と違います：印字は 999、計算では 100（市税　5年度－市税　4年度）',
      '警告 kikaku.md:6:31 「市税　増減率」が計算と違います：印字は 99.9、計算では 20.0（(市税　5年度－市税　4年度)÷市税　4年度）',
      '警告 kikaku.md:6:44 「市税　執行率」が計算と違います：印字は 5.0、計算では 50.0（市税　支出済額÷市税　5年度）',
    ]);
  });

  it('may be named by letters, in rows and columns', async () => {
    const { messages } = await readSmallBook(
      table('labels=1', [
        ['区分', '当初', '補正', '計A'],
        ['議会費（a）', '100', '10', '999'],
        ['総務費（b）', '200', '20', '220'],
        ['合計（a+b）', '777', '30', '330'],
      ]),
    );
    expect(messages).toEqual([
      '警告 kikaku.md:6:21 「議会費（a）　計A」が計算と違います：印字は 999、計算では 110（計A、合計（a+b）　計A）',
      '警告 kikaku.md:8:11 「合計（a+b）　当初」が計算と違います：印字は 777、計算では 300（議会費（a）、総務費（b）、合計（a+b）　計A）',
    ]);
  });

  it('are right where a group stands before its items', async () => {
    const rows = [
      ['会計', '予算額'],
      ['一般会計', '300'],
      ['特別会計', '200'],
      ['　国民健康保険', '150'],
      ['　介護保険', '50'],
      ['計', '500'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([]);
    const flat = rows.map(([label = '', value = '']) => [label.trim(), value]);
    expect((await readSmallBook(table('labels=1', flat))).messages).toEqual([]);
  });
});

describe('shares', () => {
  it('that are rounded get a note, those that differ by more a warning, others nothing', async () => {
    const shares = (...values: readonly string[]) =>
      table('labels=1', [['区分', '構成比'], ...values.map((value, index) => [`第${index}`, value])]);
    const rounded = await readSmallBook(shares('33.3%', '33.3%', '33.3%'));
    expect(rounded.messages).toEqual(['お知らせ kikaku.md:6:6 「構成比」の構成比の合計が 100 になりません（99.9）']);
    expect(rounded.blocks[0]).toMatchObject({ sharesRounded: 'whole' });
    const whole = await readSmallBook(shares('33.3%', '33.3%', '33.4%'));
    expect(whole.messages).toEqual([]);
    expect(whole.blocks[0]).not.toHaveProperty('sharesRounded');
    const wrong = await readSmallBook(shares('33.3%', '33.3%', '43.3%'));
    expect(wrong.messages).toEqual(['警告 kikaku.md:6:6 「構成比」の構成比の合計が 100 と大きく違います（109.9）']);
    expect(wrong.blocks[0]).not.toHaveProperty('sharesRounded');
  });

  it('are not what has another whole', async () => {
    const rows = [
      ['区分', '総数に対する割合'],
      ['一', '15.5%'],
      ['二', '84.4%'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([]);
  });
});

describe('sums and counts in the text', () => {
  it.each([
    ['相談は合計3件（窓口 1件、電話 1件）でした。', '相談は合計2件（窓口 1件、電話 1件）でした。', '合計3件'],
    ['窓口1,200人、電話300人の計1,600人が利用した。', '窓口1,200人、電話300人の計1,500人が利用した。', '計1,600人'],
    ['相談は、窓口120件、電話80件の計210件でした。', '相談は、窓口120件、電話80件の計200件でした。', '計210件'],
    ['来所が40件、電話が20件で、合計は65件となった。', '来所が40件、電話が20件で、合計は60件となった。', '合計は65件'],
    ['来所40件と電話20件を合わせて65件でした。', '来所40件と電話20件を合わせて60件でした。', '合わせて65件'],
    [
      '相談は65件で、内訳は来所40件、電話20件でした。',
      '相談は65件で、内訳は来所40件、電話25件でした。',
      '65件で、内訳は',
    ],
    ['参加者は65人（男性40人、女性20人）でした。', '参加者は60人（男性40人、女性20人）でした。', '65人'],
    ['利用は合計65件（市外 40件、市内 20件）', '利用は合計60件（市外 40件、市内 20件）', '合計65件'],
    ['利用は65件（市外 40件、市内 20件）', '利用は60件（市外 40件、市内 20件）', '65件'],
    [
      '全65件のうち、来所が40件、電話が20件、その他が3件でした。',
      '全65件のうち、来所が40件、電話が20件、その他が5件でした。',
      '65件',
    ],
    ['相談650件（来所400件、電話200件）', '相談650件（来所400件、電話250件）', '650件'],
    [
      '相談は６５０件（来所：４００件・電話：２００件）でした。',
      '相談は650件（来所：400件・電話：250件）でした。',
      '650件',
    ],
    ['相談650件〔来所400件／電話200件／訪問20件〕', '相談650件〔来所400件／電話200件／訪問50件〕', '650件'],
    ['市立小中学校28校（小学校18校、中学校9校）', '市立小中学校27校（小学校18校、中学校9校）', '28校'],
    ['予算650千円（国庫400千円、一般財源200千円）', '予算650千円（国庫400千円、一般財源251千円）', '650千円'],
    ['認定者は650人（要支援250人、要介護410人）である。', '認定者は660人（要支援250人、要介護410人）である。', '650人'],
    ['講座を30回（春15、夏5、秋15）開いた。', '講座を35回（春15、夏5、秋15）開いた。', '30回'],
    ['次の三つの柱で進めます。\n\n- 一\n- 二', '次の2つの柱で進めます。\n\n- 一\n- 二', '次の三'],
  ])('are noticed where their parts differ: %s', async (wrong, right, said) => {
    expect((await readSmallBook(right)).messages).toEqual([]);
    const { findings } = await readSmallBook(wrong);
    expect(findings).toMatchObject([{ code: 'stated-sum-differs', severity: 'notice', facts: { said } }]);
  });

  it('are left alone where the parts are of other years, units or not all figures', async () => {
    for (const text of [
      '合計120件（前年度 100件、目標 110件）',
      '合計120件（男 60人、女 50人）',
      '会計3件（一般 1件、特別 1件）',
      '合計120件（窓口など）',
      '計画の合計3本（第1次計画 1本）',
      '相談65件（うち来所40件、電話20件）を受け付けました。',
      '全65件のうち、来所が40件、電話が20件でした。',
      '65人（定員70人、申込み72人）',
      '検診65人（要精密10人、がん発見3人）',
      '参加者は65人（うち男性40人）でした。',
      '参加者は65人（男性40人、女性20人、子ども10人）',
      '講座は12回（参加者 男性30人、女性20人）',
      '相談650件（前年度600件、前々年度550件）',
      '相談650件（主に来所400件、電話200件）',
      '相談650件（うち来所400件、電話200件）',
      '相談650件（来所400件、電話200件など）',
      '回答650件（複数回答：広報400件、ホームページ350件）',
      '補助金650件（申請700件、採択600件）',
      '利用料500円（大人400円、子ども200円）',
      '利用料は１人当たり500円（大人400円、子ども200円）',
      '実施率65%（小学校60%、中学校70%）',
      '平均81.5歳（男性79.9歳、女性85.1歳）',
      '公園650か所（街区公園30か所、近隣公園10か所）',
      '参加650人（本市600人、全国580人）',
      '観光客650千人（令和3年度600千人、令和4年度620千人）',
      '歳入10.4億円（市税6.2億円、交付金4.3億円）',
      '計画650件（計画1、計画2）',
      '第5章（第1節、第2節）',
      '3月（1月、2月）',
      '部活12部（A-6、B-7）',
      '講座20回（1回目15人、2回目30人）',
      '相談650件（来所400件、電話200人）',
      '通路50m（幅20m、高さ25m）',
    ]) {
      expect((await readSmallBook(text)).messages).toEqual([]);
    }
  });
});

describe('decimals', () => {
  it('of rows with units of their own are not mixed', async () => {
    const rows = [
      ['項目', '単位', '4年度', '5年度'],
      ['人口', '人', '1,200', '1,250'],
      ['面積', '㎢', '22.84', '22.84'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([]);
    const unstated = rows.map(([name = '', _, ...values]) => [name, ...values]);
    expect((await readSmallBook(table('labels=1', unstated))).messages).toEqual([]);
  });

  it('that are mixed in a column are noticed, unit by unit', async () => {
    const rows = [
      ['区分', '発行', '割合'],
      ['一', '4.5kW', '15.50%'],
      ['二', '3枚', '19.7%'],
      ['三', '1枚', '2.3%'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([
      'お知らせ kikaku.md:3:1 「割合」の小数の桁がそろっていません（15.50%、19.7%）',
    ]);
  });
});

function table(attributes: string, [head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`:::table{${attributes}}`, line(head), line(head.map(() => '---')), ...rows.map(line), ':::'].join('\n');
}
