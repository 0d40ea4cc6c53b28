import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../../src/finding/render.ts';
import { type Change, checkTown, findInTown } from './town-evaluation.ts';

const coverage = 'notice coverage sections.csv';

async function besides(...changes: readonly Change[]): Promise<readonly string[]> {
  return (await checkTown(...changes)).filter((each) => each !== coverage);
}

it('say nothing of sheets that are right, but how much of the accounts they show', async () => {
  expect(await checkTown()).toEqual([coverage]);
});

describe('each mistake is told once, at its place', () => {
  it.each<[what: string, change: Change | readonly Change[], found: string]>([
    [
      '財源が事業費に足りない',
      ['costs.csv', '5150000,0,4400000,7030400', '5150000,0,4400000,7030300'],
      'error sheet-relation costs.csv:4:5',
    ],
    [
      '円では1円も端数でない',
      ['costs.csv', '5150000,0,4400000,7030400', '5150000,0,4400000,7030401'],
      'error sheet-relation costs.csv:4:5',
    ],
    ['決算が予算を超える', ['costs.csv', '1600000,1596000', '1590000,1596000'], 'error sheet-relation costs.csv:14:4'],
    ['うちがもとを超える', ['costs.csv', '7030400,4300000', '7030400,4500000'], 'error sheet-relation costs.csv:4:10'],
    [
      '千円で書いた行',
      ['costs.csv', '104,令和4年度,1500000,1480000,0,0,0,0,1480000', '104,令和4年度,1500,1480,0,0,0,0,1480'],
      'warning jump-unit-less costs.csv:12:4',
    ],
    ['単価のない年度', ['rates.csv', '令和6年度,4000\n令和7年度,4050\n', ''], 'error rate-missing rates.csv'],
    ['単価の空欄', ['rates.csv', '令和6年度,4000', '令和6年度,'], 'error rate-missing rates.csv:4:2'],
    ['人のいない事業', ['staff.csv', '104,令和6年度,1,190', '104,令和6年度,0,0'], 'warning no-staff staff.csv:14:3'],
    ['人の行がない年度', ['staff.csv', '102,令和5年度,3,880\n', ''], 'warning staff-missing staff.csv:6:3'],
    [
      '働けない時間',
      ['staff.csv', '103,令和6年度,2,1700', '103,令和6年度,1,2400'],
      'warning hours-many staff.csv:11:4',
    ],
    ['桁違いの時間', ['staff.csv', '102,令和6年度,3,910', '102,令和6年度,3,9100'], 'warning jump-digit staff.csv:8:4'],
    [
      '公表した値を変えた',
      ['costs.csv', '1500000,1440000,0,0,0,0,1440000', '1500000,1404000,0,0,0,0,1404000'],
      'warning published-differs costs.csv:13:4',
    ],
    [
      '公表した実績を変えた',
      ['indicators.csv', '55,57,60', '55,75,60'],
      'warning published-differs indicators.csv:7:13',
    ],
    ['欠測を0にした', ['indicators.csv', '－,－,60.0', '－,0,60.0'], 'warning absence-or-zero indicators.csv:6:11'],
    [
      '単位を変えた',
      ['indicators.csv', '待機児童数,人', '待機児童数,名'],
      'warning indicator-changed indicators.csv:3:4',
    ],
    [
      '向きを変えた',
      ['indicators.csv', '待機児童数,人,時点,減少,inverse', '待機児童数,人,時点,増加,level'],
      'warning indicator-changed indicators.csv:3:4',
    ],
    [
      '説明を変えた',
      ['indicators.csv', '補助した灯数', '町が付けた灯数'],
      'warning indicator-changed indicators.csv:7:4',
    ],
    ['累計が減る', ['indicators.csv', '15,14,20', '15,8,20'], 'error total-falls indicators.csv:5:15'],
    ['桁が違う実績', ['indicators.csv', '60,63,65', '60,630,65'], 'warning jump-digit indicators.csv:7:15'],
    ['100を超える％', ['indicators.csv', '65.0,63.9', '65.0,163.9'], 'notice percent-outside indicators.csv:6:15'],
    [
      '目標を実績に合わせた',
      ['indicators.csv', '60,63,65', '63,63,65'],
      'warning target-became-actual indicators.csv:7:14',
    ],
    ['目標を楽にした', ['indicators.csv', '120,116,120', '100,116,120'], 'warning target-changed indicators.csv:4:14'],
    [
      '次の目標を実績にした',
      ['indicators.csv', '180,182,185', '180,182,182'],
      'warning target-equals-last indicators.csv:2:16',
    ],
    ['数でない実績', ['indicators.csv', '60,63,65', '60,約60,65'], 'error not-a-number indicators.csv:7:15'],
    ['全角の実績', ['indicators.csv', '60,63,65', '60,６３,65'], 'notice full-width indicators.csv:7:15'],
    ['空欄の実績', ['indicators.csv', '15,14,20', '15,,20'], 'warning blank indicators.csv:5:15'],
    [
      '減った国と一般が入れ替わる',
      ['costs.csv', '38205000,14000000,0,19000000,0,5205000', '38205000,5500000,0,19000000,0,13705000'],
      'warning funds-exchanged costs.csv:11:5',
    ],
    [
      '国と県が入れ替わる',
      ['costs.csv', '22780400,6200000,5150000', '22780400,5150000,6200000'],
      'warning funds-exchanged costs.csv:4:5',
    ],
    [
      '決算が前年度のまま',
      [
        ['costs.csv', '8600000,8431200,0,0,0,300000,8131200,300000', '8300000,8155000,0,0,0,305000,7850000,305000'],
        ['measures.csv', '46636200', '46360000'],
      ],
      'warning amounts-unchanged costs.csv:8:4',
    ],
    [
      '最下位なのに、達成があり80％未満がない',
      ['reviews.csv', '副町長,A', '副町長,C'],
      'warning grade-below-rate reviews.csv:4:5',
    ],
    ['最下位なのに達成', ['reviews.csv', '総務課長,A', '総務課長,C'], 'warning grade-below-rate reviews.csv:8:5'],
    [
      '終わる事業を続ける',
      ['programmes.csv', '令和4年度,令和8年度', '令和4年度,令和7年度'],
      'warning ending-continues reviews.csv:7:6',
    ],
    [
      '終わった事業の事業費',
      ['programmes.csv', '昭和50年度,-', '昭和50年度,令和4年度'],
      'error ended-has-money programmes.csv:3:7',
    ],
    [
      '廃止するのに翌年度の予算',
      [['reviews.csv', '一次,子ども課長,A,拡充,増額', '一次,子ども課長,A,廃止,維持']],
      'warning stopped-has-budget reviews.csv:3:6',
    ],
    ['拡充で減額', ['reviews.csv', '副町長,A,拡充,増額', '副町長,A,拡充,減額'], 'warning sheet-never reviews.csv:4:6'],
    [
      '前年度と同じ文',
      ['reviews.csv', '古い遊具を3基外し、花壇の手入れを住民に頼んだ。', '遊具の点検で直すところが　多く見つかった'],
      'notice same-as-last reviews.csv:6:8',
    ],
    [
      'ほかと同じ文',
      ['reviews.csv', '防犯灯を63灯付け、暗いという声が減った。', '工事は予定どおり進み、案内板を14基立てた。'],
      'notice same-as-other reviews.csv:7:8',
    ],
    [
      '前年度と同じとだけ',
      ['reviews.csv', '古い遊具を3基外し、花壇の手入れを住民に頼んだ。', '前年度と同様'],
      'notice says-same reviews.csv:6:8',
    ],
    [
      '文の数字が入れ替わる',
      ['reviews.csv', '登録児童は182人', '登録児童は128人'],
      'warning text-differs reviews.csv:3:8',
    ],
    ['文の数が表と違う', ['reviews.csv', '防犯灯を63灯', '防犯灯は78灯'], 'warning text-differs reviews.csv:8:8'],
    [
      '長い文',
      ['reviews.csv', '工事は予定どおり進み', '工事は予定どおり進み'.repeat(45)],
      'warning text-too-long reviews.csv:7:8',
    ],
    [
      '同じ事業が消えた',
      ['last/programmes.csv', '104,防犯灯', '109,商店街振興,産業課,A2,商店街の催しを助ける。,平成9年度,-\n104,防犯灯'],
      'warning programme-gone programmes.csv',
    ],
    [
      '新しい事業',
      ['last/programmes.csv', '104,防犯灯設置補助,総務課,A1,自治会が防犯灯を付ける費用を補助する。,平成20年度,-\n', ''],
      'warning programme-new programmes.csv:5:2',
    ],
    [
      '名前が変わった',
      ['programmes.csv', '104,防犯灯設置補助', '104,防犯カメラ設置補助'],
      'warning programme-renamed programmes.csv:5:2',
    ],
    ['施策の合計が違う', ['measures.csv', '24376400', '24376499'], 'error sum-differs measures.csv:2:4'],
    [
      '施策の事業数が違う',
      ['measures.csv', '人が集まる町,2', '人が集まる町,3'],
      'error count-differs measures.csv:3:3',
    ],
    ['課の決算を超える', ['sections.csv', '90000000', '9000000'], 'notice accounts-exceeded sections.csv:2:3'],
    [
      '一次のない二次',
      ['reviews.csv', '101,令和6年度,一次', '101,令和6年度,外部'],
      'warning stage-missing reviews.csv:3:3',
    ],
    ['評価者のない評価', ['reviews.csv', '一次,総務課長,A', '一次,,A'], 'warning blank reviews.csv:8:4'],
    ['評価の空欄', ['reviews.csv', '一次,総務課長,A,', '一次,総務課長,,'], 'warning blank reviews.csv:8:5'],
    [
      '評価のないシート',
      [
        'reviews.csv',
        '104,令和6年度,一次,総務課長,A,継続,維持,防犯灯を63灯付け、暗いという声が減った。,2025-06-18\n',
        '',
      ],
      'warning not-evaluated reviews.csv',
    ],
    ['締切りの後', ['reviews.csv', '2025-06-18', 'R7.8.1'], 'warning date-late reviews.csv:8:9'],
    ['前年の日付', ['reviews.csv', '2025-06-18', '令和6年6月18日'], 'warning date-old reviews.csv:8:9'],
    [
      '文の中の電話番号',
      ['programmes.csv', '駅前に案内所を建て、観光客を迎える。', '駅前に案内所（0987-65-4321）を建てる。'],
      'warning personal-text programmes.csv:4:5',
    ],
    ['選択肢の幅', ['reviews.csv', '総務課長,A', '総務課長,Ａ'], 'notice choice-spelling reviews.csv:8:5'],
    ['番号が2つと0', ['programmes.csv', '104,防犯灯', '103,防犯灯'], 'error form-row-doubled programmes.csv:5:1'],
    ['ない番号', ['costs.csv', '102,令和6年度', '201,令和6年度'], 'error form-row-orphan costs.csv:8:1'],
    ['単価の抜けた年度', ['rates.csv', '令和5年度,3950\n', ''], 'error form-year-gap rates.csv'],
    ['決算の空欄', ['costs.csv', '1600000,1596000', '1600000,'], 'warning blank costs.csv:14:4'],
  ])('%s', async (_, change, found) => {
    const changes = (typeof change[0] === 'string' ? [change] : change) as readonly Change[];
    expect(await besides(...changes)).toEqual([found]);
  });
});

it('name the sheet, the year, the box, what stands there and what was looked for, and their own name', async () => {
  const found = await findInTown(['costs.csv', '1500000,1440000,0,0,0,0,1440000', '1500000,1404000,0,0,0,0,1404000']);
  expect(found.filter(({ severity }) => severity !== 'notice').map((finding) => wordFinding(finding, 'ja'))).toEqual([
    {
      message:
        '104　防犯灯設置補助（令和5年度）：「支出済額」の 1,404,000 が、前年度に公表した 1,440,000 と違います。ほかに 一般財源 1,440,000 → 1,404,000',
      hint: '公表した値に戻すか、訂正として理由を書いてください。〔点検「公表値」〕',
    },
  ]);
});

describe('a form says', () => {
  const sheet = (lines: string): Change => ['forms/sheet.yaml', 'published: last\n', `published: last\n${lines}\n`];
  const fall: Change = ['indicators.csv', '15,14,20', '15,8,20'];

  it('how grave a check is, or that it is off', async () => {
    expect(await besides(fall, sheet('checks: { 累計の減少: notice }'))).toEqual([
      'notice total-falls indicators.csv:5:15',
    ]);
    expect(await checkTown(fall, sheet('checks: { 累計の減少: off, 決算書との比較: off }'))).toEqual([
      // The plan's own inspection says it where no sheet does.
      'warning cumulative-falls indicators.csv:5:15',
    ]);
    expect(await checkTown(sheet('checks: { 累計の現象: off }'))).toEqual([
      'error form-unknown-key forms/sheet.yaml:26:11',
    ]);
  });

  it('which column means what', async () => {
    const renamed: Change = ['costs.csv', '支出済額', '使った額'];
    const over: Change = ['costs.csv', '1600000,1596000', '1590000,1596000'];
    const formulas: Change = ['forms/sheet.yaml', '支出済額 ＋ 人件費', '使った額 ＋ 人件費'];
    const rows: Change = ['forms/sheet.yaml', 'rows: [支出済額,', 'rows: [使った額,'];
    const sums: Change = ['measures.csv', '支出済額', '使った額'];
    const field: Change = ['forms/sheet.yaml', '支出済額: { unit: 円 }', '使った額: { unit: 円 }'];
    const all = [renamed, over, formulas, rows, sums, field];
    expect(await besides(...all, sheet('meanings: { 決算額: 使った額 }'))).toContain(
      'error sheet-relation costs.csv:14:4',
    );
    expect(await checkTown(sheet('meanings: { 決算額: 使った金 }'))).toEqual(
      expect.arrayContaining(['error form-name-unknown forms/sheet.yaml:26:18']),
    );
  });

  it('where last year’s edition lies', async () => {
    const away: Change = ['forms/sheet.yaml', 'published: last', 'published: gone'];
    expect(await besides(away)).toEqual(['error file-missing forms/sheet.yaml:25:12']);
    const one: Change = [
      'forms/sheet.yaml',
      'key: [整理番号, 年度] }',
      'key: [整理番号, 年度], published: last/cost.csv }',
    ];
    expect(await checkTown(one)).toEqual(
      expect.arrayContaining([expect.stringContaining('error file-missing forms/sheet.yaml:')]),
    );
  });
});

it('a custom of the city is one line: targets that are the results of the year before', async () => {
  const found = await besides(
    ['indicators.csv', '180,182,185', '180,182,182'],
    ['indicators.csv', '10,8,5', '10,8,8'],
    ['indicators.csv', '65.0,63.9,70.0', '65.0,63.9,63.9'],
    ['indicators.csv', '60,63,65', '60,63,63'],
  );
  expect(found).toEqual(['notice targets-equal-last indicators.csv:2:16']);
});

it('name no indicator as changed that another of its name, new this year, has told apart', async () => {
  const last = 'K41,104,活動指標,防犯灯の設置数,灯,年間,増加,level,補助した灯数,50,48,55,57,60,63,65\n';
  const added = 'K42,103,活動指標,防犯灯の設置数,灯,年間,増加,level,駅前に付けた灯数,－,－,－,－,－,－,12\n';
  const found = await besides(['indicators.csv', last, last + added]);
  expect(found).not.toContainEqual(expect.stringContaining('indicator-changed'));
  expect(found).toContainEqual(expect.stringContaining('rows-told-apart'));
});

it('hold うち使用料 against what is called ほか, too', async () => {
  const renamed: Change = ['costs.csv', '町債,その他,', '町債,ほかの財源,'];
  const meanings: Change = [
    'forms/sheet.yaml',
    'published: last',
    'meanings: { 財源: [国庫補助金, 県補助金, 町債, ほかの財源, 一般財源] }\npublished: last',
  ];
  const more: Change = ['costs.csv', '7030400,4300000', '7030400,4500000'];
  expect(await besides(renamed, meanings, more)).toEqual(['error sheet-relation costs.csv:4:10']);
});
