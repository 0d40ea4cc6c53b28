import { describe, expect, it } from 'vitest';
import { inspectFigures } from '../../src/metrics/inspect-figures.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../src/model/plan/plan.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { tellKind } from '../../src/sheet/tell-kind.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { layOut } from './lay-out.ts';

/** Every value of every indicator with its role and year; figures that the table prints agree. */
function read(text: string, date: string): readonly string[] {
  const { value: table } = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }]);
  if (table === undefined) throw new Error('no table');
  const configuration = makeConfiguration({ date });
  const { value } = checkPlan(table, undefined, configuration);
  if (value === undefined) throw new Error('no plan');
  expect(inspectFigures(value, configuration).filter(({ code }) => code === 'printed-figure-differs')).toEqual([]);
  return value.goals.flatMap(indicatorsOf).map(({ name, baseline, actuals, targets }) => {
    const show = (role: string, all: typeof actuals) =>
      all
        .filter(({ quantity }) => quantity.type !== 'missing')
        .map(({ period, quantity }) => {
          const year = period?.type === 'fiscal-year' || period?.type === 'calendar-year' ? period.year : '';
          return `${role}${year} ${quantity.text}`;
        });
    const own = [...show('b', baseline === undefined ? [] : [baseline]), ...show('a', actuals), ...show('t', targets)];
    return `${name}: ${own.join(', ')}`;
  });
}

describe('tables as public bodies print them', () => {
  it('accounts with the newest year first, and figures to two decimals', () => {
    expect(
      read(
        '会計名|R3年度|R2年度|増減額|伸び率\n一般会計|5,695|5,325|370|6.95%\n国保会計|855|862|▲7|▲0.81%',
        '2022-04-01',
      ),
    ).toEqual(['一般会計: a2020 5,325, a2021 5,695', '国保会計: a2020 862, a2021 855']);
  });

  it('a value and its year under the baseline and the midterm', () => {
    expect(
      read(
        `目標項目|対象|ベースライン値|<|中間評価値|<|目標値
^|^|値|年度|値|年度|（令和15年度）
適正体重の者|男性|68.5%|R1|66.9%|R5|75%
運動する者|成人|31.2%|R1|33.0%|R4|40%`,
        '2025-03-31',
      ),
    ).toEqual(['適正体重の者: b2019 68.5%, a2023 66.9%, t2033 75%', '運動する者: b2019 31.2%, a2022 33.0%, t2033 40%']);
  });

  it('the year of the baseline alone below its head, as a CSV keeps it', () => {
    expect(read('区分|基準年度|2023年度|2030年度目標\n|2013年度||\n電気|6,120|4,650|3,000', '2025-07-01')).toEqual([
      '電気: b2013 6,120, a2023 4,650, t2030 3,000',
    ]);
  });

  it('the year to which each target is planned', () => {
    expect(
      read('取組|指標|R6|目標|達成予定年度\n手続|申請率|35.2％|60％以上|R8\n事務|紙|352枚|300枚以下|R7', '2025-07-01'),
    ).toEqual(['申請率: a2024 35.2％, t2026 60％以上', '紙: a2024 352枚, t2025 300枚以下']);
  });

  it('the day of each value behind it', () => {
    expect(
      read(
        'KPI|当初値|時点|直近値|時点|目標値|時点\n出生率|1.41|R1|1.33|R5|1.60|R8\n転出超過|215人|R2|188人|R6|100人|R8',
        '2025-08-31',
      ),
    ).toEqual(['出生率: b2019 1.41, a2023 1.33, t2026 1.60', '転出超過: b2020 215人, a2024 188人, t2026 100人']);
  });

  it('heads in English, as plans of the SDGs have them', () => {
    expect(read('KPI|Baseline (2019)|2022|2023|Target (2030)\n清掃|320人|185人|341人|500人', '2024-08-31')).toEqual([
      '清掃: b2019 320人, a2022 185人, a2023 341人, t2030 500人',
    ]);
  });

  it('the city beside 県 and 国 under each year', () => {
    expect(read('項目|R5|<|<|R6|<|<\n^|市|県|国|市|県|国\n国語|67.0|66.5|67.2|68.1|67.0|67.7', '2025-07-01')).toEqual([
      '国語: a2023 67.0, a2024 68.1',
    ]);
  });

  it('what an undertaking costs beside its indicator', () => {
    expect(
      read(
        `事業名|事業費（千円）|<|成果指標|<|<|<
^|R5決算|R6予算|指標名|単位|R5実績|R6目標
学校給食|412,330|430,100|地場産品|％|31.2|35`,
        '2025-07-01',
      ),
    ).toEqual(['地場産品: a2023 31.2, t2024 35']);
  });

  it('the year before the one of the actual, with what it cost beside them', () => {
    expect(
      read(
        '施策|決算額（千円）|成果指標|前年度値|R6目標値|R6実績値|達成度\n移住|30,450|移住世帯数|21世帯|25世帯|28世帯|112.0%\n防災|53,100|訓練の数|33回|40回|37回|92.5%',
        '2025-08-31',
      ),
    ).toEqual(['移住世帯数: a2023 21世帯, a2024 28世帯, t2024 25世帯', '訓練の数: a2023 33回, a2024 37回, t2024 40回']);
  });

  it('groups of the same indicators below each other', () => {
    const area = (name: string, value: number) => `${name}\n指標名|R5|R8目標\n相談|${value}|9\n見学|${value}|8`;
    expect(read(`${area('東部', 5)}\n\n${area('西部', 6)}`, '2024-07-01')).toEqual([
      '相談: a2023 5, t2026 9',
      '見学: a2023 5, t2026 8',
      '相談: a2023 6, t2026 9',
      '見学: a2023 6, t2026 8',
    ]);
  });

  it('years that go down, with a rate called 対前年度比', () => {
    expect(
      read(
        `年度|分担金|<|歳出|<
^|歳入額(千円)|対前年度比(%)|歳出額(千円)|対前年度比(%)
平成28年度|3,681|1.3|7,371|-8.8
平成29年度|3,820|3.8|8,006|8.6`,
        '2019-12-01',
      ),
    ).toEqual(['分担金: a2016 3,681, a2017 3,820', '歳出: a2016 7,371, a2017 8,006']);
  });

  it.each([
    ['年度|来館者数（目標）|来館者数（実績）|貸出（目標）|貸出（実績）\nR4|10|9|5|6\nR5|20|21|7|8'],
    [
      `年度|来館者数（人）|<|<|貸出（冊）|<|<
^|目標|実績|達成率|目標|実績|達成率
R4|10|9|90.0%|5|6|120.0%
R5|20|21|105.0%|7|8|114.3%`,
    ],
    ['年度|目標|<|実績|<\n^|来館者数|貸出|来館者数|貸出\nR4|10|5|9|6\nR5|20|7|21|8'],
  ])('years that go down, with the targets beside the actuals: %s', (text) => {
    expect(read(text, '2024-12-01')).toEqual([
      '来館者数: a2022 9, a2023 21, t2022 10, t2023 20',
      '貸出: a2022 6, a2023 8, t2022 5, t2023 7',
    ]);
  });

  it('the city beside 県 and 全国 where no head says a year', () => {
    expect(read('指標|市|県|全国\n受診率|35%|38%|40%\n喫煙率|15%|18%|19%', '2024-12-01')).toEqual([
      '受診率: a 35%',
      '喫煙率: a 15%',
    ]);
  });

  it('heads of three merged rows, a plan and an actual of each year', () => {
    expect(
      read(
        `指標名|単位|実績|<|<|目標
^|^|令和5年度|令和6年度|<|令和8年度
^|^|^|計画|実績|^
相談件数|件|120|130|128|150`,
        '2025-06-01',
      ),
    ).toEqual(['相談件数: a2023 120, a2024 128, t2026 150']);
  });
});

describe('columns of words among values', () => {
  it('are what was done, beside numbers of the same year', () => {
    expect(
      read(
        '取組名|R6年度の実績|KPI名|R6目標|R6実績\n窓口|2業務に適用|手続数|150|152\n電子化|導入済み|時間|30|27',
        '2025-10-01',
      ),
    ).toEqual(['手続数: a2024 152, t2024 150', '時間: a2024 27, t2024 30']);
  });

  it('are what is done when, below years beside numbers whose heads say what they are', () => {
    expect(
      read(
        '実施項目|R5|R6|R7|R6目標額（千円）|R6実績額（千円）\n使用料|検討|実施|→|120|135\n広告|実施|→|→|80|61',
        '2025-10-01',
      ),
    ).toEqual(['使用料: a2024 135, t2024 120', '広告: a2024 61, t2024 80']);
    expect(read('指標|R5|R6|目標（R8）\n条例|検討|制定|施行\n計画|素案|策定|改定', '2025-10-01')).toEqual([
      '条例: a2023 検討, a2024 制定, t2026 施行',
      '計画: a2023 素案, a2024 策定, t2026 改定',
    ]);
  });

  it('are choices of a question, which is the name', () => {
    expect(
      read('設問|選択肢|R4|R6|目標（R8）\n健康か|はい|61%|63%|\n|まあまあ|20%|21%|\n|計|81%|84%|90%', '2025-10-01'),
    ).toEqual([
      '健康か（はい）: a2022 61%, a2024 63%',
      '健康か（まあまあ）: a2022 20%, a2024 21%',
      '健康か（計）: a2022 81%, a2024 84%, t2026 90%',
    ]);
    expect(read('指標名|設問|R6|目標（R8）\n満足度|満足ですか|61%|70%', '2025-10-01')).toEqual([
      '満足度: a2024 61%, t2026 70%',
    ]);
  });

  it('tell of a total that alone has a target what is measured', () => {
    const table = (own: string) =>
      `種別|年代|R5|R6|目標（R8）\n団員数|20代|28|30|${own}\n|30代|85|80|\n|合計|113|110|120`;
    expect(read(table(''), '2025-10-01')).toEqual([
      '団員数（20代）: a2023 28, a2024 30',
      '団員数（30代）: a2023 85, a2024 80',
      '団員数（合計）: a2023 113, a2024 110, t2026 120',
    ]);
    expect(read(table('35'), '2025-10-01')).toHaveLength(2);
  });

  it('are no dates where they are sessions of a council', () => {
    expect(read('区分|6月定例会|9月議会|12月会議\n質問者|14|13|15', '2025-10-01')).toEqual([
      '質問者　6月定例会: a 14',
      '質問者　9月議会: a 13',
      '質問者　12月会議: a 15',
    ]);
  });
});

describe('the kind of a sheet', () => {
  it.each([
    ['指標名|基準値|令和5年度|目標値|増減|増減率|達成率\n甲|1|2|3|1|100%|67%', 'indicators'],
    ['基本目標|指標数|達成|構成比|達成率\n甲|9|5|55.6%|5', 'indicators'],
    ['会計|予算額|決算額|増減|構成比\n一般会計|100|90|10|100', 'amounts'],
    ['基金名|R5年度末残高|積立額|取崩額|R6年度末残高\n減債|800|10|100|710\n財政|5|1|2|4', 'amounts'],
    ['分野|A|B|C|計\n福祉|3|5|2|10\n計|3|5|2|10', 'amounts'],
    ['分野|順調|やや遅れ|遅れ（50％未満）|合計\n福祉|3|5|2|10', 'amounts'],
    ['分野|A|B|C\n福祉|3|5|2', 'indicators'],
    ['会議|条例|契約|計\n第1回|3|5|8\n第2回|1|2|3\n合計|4|7|11', 'amounts'],
    ['部門|令和7年|令和6年|対前年増減数\n議会|6|6|0\n合計|6|6|0', 'amounts'],
    ['分野|件数|計\n福祉|3|3', 'indicators'],
    [
      '市債の推移|||（単位：百万円）\n|R4|R5|R6\n一般会計|43,098|43,558|42,759\n企業会計|22,008|22,389|22,214\n合計|65,106|65,947|64,973',
      'amounts',
    ],
    ['主要事業||（単位：千円）\n事業名|事業費|国庫支出金\n保育所|551|220\n計|551|220', 'amounts'],
    ['利用の推移||（単位：人）\n施設|R5|R6\n図書館|43|42\n合計|43|42', 'indicators'],
    ['主要指標||（単位：千円）\n指標|R5|目標値\n市民所得|2,551|2,700\n計|2,551|2,700', 'indicators'],
    ['指標|A|B|計\n来館者数|3|5|8', 'indicators'],
    ['年度|収支比率|企業債残高\nR5（実績）|104|50\nR10（目標）|110|45', 'indicators'],
    ['年度|収支比率|企業債残高\nR5|104|50\nR6|110|45', 'amounts'],
    ['区分|項目|R4決算|R5決算|R7予算\n成果指標|満足度|81|82|85\nコスト|事業費|100|110|120', 'either'],
    ['施策|指標|目標値|予算額|決算額\n甲|参加者数|5人|100|90', 'either'],
    ['判定|6年度|5年度\nＡ：達成|18|12\nＢ：概ね達成|7|8\n計|25|20', 'amounts'],
    ['判定|6年度|5年度\nＡ：達成|18|12\nＢ：概ね達成|7|8', 'indicators'],
    ['歳入の推移||\n区分|R4|R5\n市税|8,890|9,010\n歳入総額|10,880|11,340', 'amounts'],
    ['目的別歳出決算額（普通会計）\n年度|総額|民生費\nR4|15|8\nR5|18|9', 'amounts'],
    ['人件費の状況（普通会計）（単位：千円）\n区分|職員数|手当\nR5|1,477|1,911', 'amounts'],
    ['市税に関する成果指標\n区分|R4|R5\n口座振替の利用|41|43', 'indicators'],
    ['財源確保の目標\n区分|R4|R5\n広告収入|41|43', 'indicators'],
    ['公民館の利用\n館|件数|使用料（円）\n中央|12|330\n東|8|120\n計|20|450', 'amounts'],
    ['公民館の利用\n館|件数|使用料（円）\n中央|12|330\n東|8|120', 'indicators'],
    ['年度|満足度（％）|ごみ排出量（ｔ）|市税収納率（％）\nR4|71|900|97.1\nR5|72|880|97.4', 'either'],
    ['年度|調定額|収入済額|収納率\nR4|71|70|97.1\nR5|72|71|97.4', 'amounts'],
    ['年度|満足度（％）|市税収納率（％）\nR4|71|97.1\n目標値（R8）|80|98', 'indicators'],
  ])('of figures that both print is told by its other heads: %s', (text, kind) => {
    expect(tellKind(layOut(text)).kind).toBe(kind);
  });
});
