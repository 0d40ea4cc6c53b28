/** The figures that an edition showed, row by row as the data form has them, and how two such sets differ. */

import { addUnit } from '../../model/value/add-unit.ts';

/** By the titles of the data form: 指標ID, 値の種類, 年度（西暦）, 表示 and so on. */
export type FigureRow = Readonly<Record<string, string>>;

export interface FigureDifference {
  readonly id: string;
  readonly name: string;
  /** e.g. `実績値（2023）`, or the title of a column: `所管課`. */
  readonly item: string;
  /** Empty where it was not there. */
  readonly published: string;
  readonly now: string;
  /** Worked out of other figures. */
  readonly isComputed: boolean;
}

export const idTitle = '指標ID';
export const nameTitle = '指標名';
export const kindTitle = '値の種類';
export const yearTitle = '年度（西暦）';
export const shownTitle = '表示';

/** What is said of an indicator in each of its rows. */
const ofIndicator = ['基本目標', '基本方針', '全体計画', nameTitle, '種別', '方向', '所管課', '定義', '出典', '注記'];
/** What is given; all other kinds are worked out. */
const given = /^(?:基準値|実績値|目標値)/;

/** Only columns that both have are compared, so that a later version of the data form may have more. */
export function compareFigures(
  published: readonly FigureRow[],
  now: readonly FigureRow[],
): readonly FigureDifference[] {
  const [before, after] = [indexRows(published), indexRows(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => compareIndicator(id, before.get(id) ?? new Map(), after.get(id) ?? new Map()));
}

/** By indicator, then by the item that a row is of; a second row of one item is told apart. */
export function indexRows(rows: readonly FigureRow[]): ReadonlyMap<string, ReadonlyMap<string, FigureRow>> {
  const index = new Map<string, Map<string, FigureRow>>();
  for (const row of rows) {
    const own = index.get(row[idTitle] ?? '') ?? new Map<string, FigureRow>();
    index.set(row[idTitle] ?? '', own);
    let item = nameItem(row);
    for (let count = 2; own.has(item); count += 1) item = `${nameItem(row)}${count}`;
    own.set(item, row);
  }
  return index;
}

export function nameItem(row: FigureRow): string {
  const year = row[yearTitle] ?? '';
  return year === '' || year === '***' ? (row[kindTitle] ?? '') : `${row[kindTitle]}（${year}）`;
}

function compareIndicator(
  id: string,
  before: ReadonlyMap<string, FigureRow>,
  after: ReadonlyMap<string, FigureRow>,
): readonly FigureDifference[] {
  const [one] = before.values();
  const [other] = after.values();
  const base = { id, name: one?.[nameTitle] ?? other?.[nameTitle] ?? '' };
  if (one === undefined || other === undefined) {
    const [published, now] = [one?.[nameTitle] ?? '', other?.[nameTitle] ?? ''];
    return [{ ...base, item: nameTitle, published, now, isComputed: false }];
  }
  const words = ofIndicator.flatMap((title): readonly FigureDifference[] => {
    const [published, now] = [one[title], other[title]];
    if (published === undefined || now === undefined || published === now) return [];
    return [{ ...base, item: title, published, now, isComputed: false }];
  });
  const items = [...new Set([...before.keys(), ...after.keys()])];
  const values = items.flatMap((item): readonly FigureDifference[] => {
    const [row, counterpart] = [before.get(item), after.get(item)];
    const [published, now] = [tellRow(row), tellRow(counterpart)];
    if (published === now) return [];
    return [{ ...base, item, published, now, isComputed: !given.test(item) }];
  });
  return [...words, ...values];
}

/** What a reader sees of a row. */
function tellRow(row: FigureRow | undefined): string {
  if (row === undefined) return '';
  const shown = row[shownTitle] ?? '';
  const rating = row.評価 ?? '';
  return `${addUnit(shown, row.単位 ?? '')}${rating === '' ? '' : ` ${rating}`}`;
}
