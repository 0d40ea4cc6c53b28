/**
 * Six years of one plan, as its files stood in each: new targets in the third, four indicators ended, six begun, two of the ended ones split into
 * four of the new, a section renamed, a figure corrected, and an era that changes from 平成 to 令和 on the way.
 */

export const years = [2017, 2018, 2019, 2020, 2021, 2022] as const;
const eras = ['H29', 'H30', 'R1', 'R2', 'R3', 'R4'] as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly values: readonly (number | undefined)[];
  readonly target: number;
}

/** Ten from the beginning; 1 to 4 end, 11 to 16 come. */
const beginnings: readonly Row[] = Array.from({ length: 10 }, (_, at) => ({
  id: `K${at + 1}`,
  name: `指標${at + 1}の件数`,
  section: at < 5 ? 'こども課' : '商工課',
  values: years.map((_, year) => 10 * (at + 1) + year),
  target: 10 * (at + 1) + 8,
}));
const later: readonly Row[] = Array.from({ length: 6 }, (_, at) => ({
  id: `K${at + 11}`,
  name: `指標${at + 11}の件数`,
  section: '観光課',
  values: years.map((year) => (year < 2020 ? undefined : 5 * (at + 1) + year - 2020)),
  target: 5 * (at + 1) + 4,
}));

/** In which year a change holds first. */
export const changes: readonly (readonly [year: number, row: string])[] = [
  [2019, 'K5,目標値,R1,58,70,中間見直し'],
  [2019, 'K6,目標値,R1,68,64,中間見直し'],
  [2020, 'K1,廃止,R2,,K11・K12,2つに分けた'],
  [2020, 'K2,廃止,R2,,K13・K14,2つに分けた'],
  [2020, 'K3,廃止,R2,,,事業の完了'],
  [2021, 'K4,廃止,R3,,,事業の終了'],
  ...later.map(({ id }) => [2020, `${id},新規,R2,,,追加`] as const),
  [2021, 'K5,所管課,R3,こども課,こども家庭課,組織改正'],
];

export const correctedFrom = 2021;
export const wrong = 72;

export function settingsOf(year: number): string {
  return `organization: 見本市
plan: { title: 見本市総合戦略 }
document: { date: ${year + 1}-08-30, years: era }
reports: { progress: { formats: [${year === 2018 || year === 2022 ? 'html' : ''}], trends: none }, indicators: { formats: [csv] } }
`;
}

/** The table as staff keep it in a year: rows that have ended stay, the value of 2018 of K7 is wrong until it is corrected. */
export function tableOf(year: number): string {
  const shown = years.filter((each) => each <= year);
  const heads = ['ID', '基本目標', '指標', '単位', '方向', '所管課', '基準値（H28）'];
  const has = (id: string, field: string) =>
    changes.some(([from, row]) => from <= year && row.startsWith(`${id},${field}`));
  const rows = [...beginnings, ...(year < 2020 ? [] : later)].map(({ id, name, section, values, target }, at) => {
    const end = changes.find(([, row]) => row.startsWith(`${id},廃止`))?.[0] ?? Number.POSITIVE_INFINITY;
    const actuals = shown.map((each, index) => {
      if (each >= end) return '';
      return id === 'K7' && each === 2018 && year < correctedFrom ? wrong : (values[index] ?? '');
    });
    const goal = at < 8 ? '基本目標１　育つ' : '基本目標２　働く';
    const unit = '件';
    const of = id === 'K5' && has('K5', '目標値') ? 70 : id === 'K6' && has('K6', '目標値') ? 64 : target;
    const own = id === 'K5' && has('K5', '所管課') ? 'こども家庭課' : section;
    return [id, goal, name, unit, '増加', own, 1, ...actuals, of].join(',');
  });
  return [[...heads, ...shown.map((each) => eras[years.indexOf(each)]), '目標値（R4）'].join(','), ...rows, ''].join(
    '\n',
  );
}

const corrections = `ID,項目,誤,正,理由,訂正日\nK7,実績値（H30）,${wrong},71,集計誤り,2022-06-01\n`;

/** The workspace as it stood when the report of a year was made; `lines` are more of its settings. */
export function filesOf(year: number, lines = ''): Readonly<Record<string, string>> {
  const known = changes.filter(([from]) => from <= year).map(([, row]) => row);
  return {
    'torikumi.yaml': settingsOf(year) + lines,
    'indicators.csv': tableOf(year),
    'changes.csv': ['ID,項目,適用年度,変更前,変更後,理由', ...known, ''].join('\n'),
    ...(year >= correctedFrom && { 'corrections.csv': corrections }),
  };
}
