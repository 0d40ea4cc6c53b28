/** What `torikumi.yaml` says that rows of the table are (`data.rows`): left out, or a goal, policy, 施策 or 事業 over the rows below. */

import { type Finding, type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { parseCellName } from '../../table/cell-address.ts';
import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { type RowRole, type RowsSetting, rowRoles } from '../configuration/table-mapping.ts';
import { findMeanings, headerWords, indicatorMeanings } from '../head/header-words.ts';
import { toHalfWidth } from '../text/text-width.ts';

type Level = Exclude<RowRole, 'ignore'>;

interface Wanted {
  readonly name: string;
  readonly role: RowRole;
  readonly fits: (row: RawRow) => boolean;
}

/** A row, or with a level the band that it is. */
interface Said {
  readonly row: RawRow;
  readonly level?: Level;
}

/** A band becomes a row that names its level alone, in the column of that level or in one that is added. */
export function mapRows(table: RawTable, settings: RowsSetting): Found<RawTable> {
  const wanted = Object.entries(settings).map(
    ([name, role]): Wanted => ({
      name,
      role: rowRoles[role],
      fits: matcherOf(name),
    }),
  );
  if (wanted.length === 0) return ok(table);
  // A total that is left out anyway is there all the same, and what it says of others is its own matter.
  const leftOut = (table.parts ?? []).flatMap((part) =>
    part.leftOut.map(({ place, text }): RawRow => ({ place, cells: [{ text, place }] })),
  );
  const met = new Set(
    wanted.filter(({ role, fits }) => role === 'ignore' && leftOut.some(fits)).map(({ name }) => name),
  );
  const find = (row: RawRow): Wanted | undefined => {
    const own = wanted.filter(({ fits }) => fits(row));
    for (const { name } of own) met.add(name);
    return own[0];
  };
  const meanings = findMeanings(
    table.headers.map(({ text }) => text),
    indicatorMeanings,
  );
  const said = table.rows.flatMap((row): readonly Said[] => {
    const bands: Said[] = [];
    let kept = row;
    for (const [index, cell] of row.cells.entries()) {
      if (table.headers[index]?.isAdded !== true || cell.text.trim() === '') continue;
      const role = find({ place: cell.place, cells: [cell] })?.role;
      if (role === undefined || role === meanings[index]) continue;
      if (role !== 'ignore') bands.push({ row: { place: cell.place, cells: [cell] }, level: role });
      kept = { ...kept, cells: kept.cells.with(index, { text: '', place: cell.place }) };
    }
    const isOfBand = (index: number) => table.headers[index]?.isAdded === true;
    const own = { ...kept, cells: kept.cells.filter((_, index) => !isOfBand(index)) };
    const role = find(own)?.role;
    if (role === undefined) return [...bands, { row: kept }];
    // The band over it is over the rows below too.
    const above = kept.cells.map((cell, index) => (isOfBand(index) ? cell : { text: '', place: cell.place }));
    const rest: readonly Said[] = above.some(({ text }) => text.trim() !== '')
      ? [{ row: { ...kept, cells: above } }]
      : [];
    return [...bands, ...rest, ...(role === 'ignore' ? [] : [{ row: own, level: role }])];
  });
  const findings: readonly Finding[] = wanted
    .filter(({ name }) => !met.has(name))
    .map(({ name }) => warning('mapping-row-unknown', { key: `data.rows.${name}`, row: name }));
  return { value: withBands(table, said), findings };
}

function matcherOf(name: string): (row: RawRow) => boolean {
  const range = /^(\d{1,7})(?:[-~](\d{1,7}))?$/.exec(comparable(name));
  if (range !== null) {
    const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
    return (row) => {
      const number = numberOf(row);
      return number !== undefined && first <= number && number <= last;
    };
  }
  const wanted = comparable(name);
  return ({ cells }) => comparable(firstText(cells)?.text ?? '') === wanted;
}

function withBands(table: RawTable, rows: readonly Said[]): RawTable {
  const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))];
  const headers = [...table.headers];
  const columns = new Map<Level, number>();
  const meanings = findMeanings(
    table.headers.map(({ text }) => text),
    indicatorMeanings,
  );
  for (const level of levels) {
    const own = meanings.indexOf(level);
    columns.set(level, own >= 0 ? own : headers.push({ text: headerWords[level][0], place: placeOf(table) }) - 1);
  }
  const made = rows.map(({ row, level }): RawRow => {
    const band = level === undefined ? undefined : firstText(row.cells);
    const at = level === undefined ? undefined : columns.get(level);
    const cells = headers.map((_, index): RawCell => {
      if (level !== undefined) return index === at && band !== undefined ? band : { text: '', place: row.place };
      return row.cells[index] ?? { text: '', place: row.place };
    });
    return { ...row, cells };
  });
  return { ...table, headers, rows: made };
}

function placeOf({ headers, file }: RawTable): RawCell['place'] {
  return headers[0]?.place ?? { file };
}

/** As its sheet or file counts it. */
function numberOf({ cells, place }: RawRow): number | undefined {
  const cell = place.cell ?? cells.find((each) => each.place.cell !== undefined)?.place.cell;
  return cell === undefined ? place.line : parseCellName(cell)?.row;
}

function firstText(cells: readonly RawCell[]): RawCell | undefined {
  return cells.find(({ text }) => text.trim() !== '');
}

function comparable(text: string): string {
  return toHalfWidth(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〜～–—]/g, '~');
}
