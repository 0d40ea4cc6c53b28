/** Makes a table of one of a sheet: totals and legends left out, bands over its rows as columns of their levels. */

import { type Finding, notice, warning } from '../finding/finding.ts';
import { saysKinds } from '../model/plan/kinds-of-indicators.ts';
import { isKnownUnit } from '../model/value/unit-words.ts';
import { nameCells } from '../table/name-cells.ts';
import type { GridRow, LeftOutRow, RawCell, RawRow, TablePart } from '../table/table.ts';
import { compact, isBlank, looksLikeValue, rememberByRow, writtenCells } from './cells.ts';
import { checkTotalRows } from './check-total-rows.ts';
import { findCostRows } from './cost-rows.ts';
import { fillDittos } from './fill-dittos.ts';
import { findBareBands } from './find-bare-bands.ts';
import { isAside } from './head-words.ts';
import { type Joined, joinContinued } from './join-continued.ts';
import { asNote, type Labelled, saysStep } from './label-rows.ts';
import { findSetOut, nameParts } from './name-parts.ts';
import { pickColumns } from './pick-columns.ts';
import { findBand, isLegend, isSum, isTotal, levelOf, saysKindOfRows, saysLevel } from './row-kinds.ts';
import type { SheetTable } from './split-tables.ts';
import { tellMerged } from './tell-merged.ts';
import { type HeadRow, holdsAim, nameColumnOf, readHeadRow } from './value-heads.ts';

export interface LaidTable {
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
  readonly part: Omit<TablePart, 'rowCount'>;
  /** Tables whose values stand in the rows of this one. */
  readonly joined?: readonly Omit<TablePart, 'rowCount'>[];
  /** What rows above and below it say of all its rows. */
  readonly labels?: readonly Labelled[];
  readonly findings: readonly Finding[];
}

interface Level {
  readonly key: string;
  text: RawCell;
  isNew: boolean;
}

/** What the levels of bands are called where no head calls them anything. */
export const levelHeads = ['基本目標', '基本方針', '取組'] as const;

export function layTable(
  source: Pick<TablePart, 'file' | 'sheet'>,
  table: SheetTable,
  orientation: TablePart['orientation'] = 'upright',
): LaidTable {
  const { header, headRows, titles, labels } = table;
  const head = readHeadRow(header.cells);
  const isGrouped = head.meanings.includes('goal');
  const hasValues = head.values.length > 0;
  const nameColumn = nameColumnOf(head);
  const firstValue = Math.min(...head.values, header.cells.length);
  const leftOut: LeftOutRow[] = [...table.leftOut];
  const body: { readonly row: GridRow; readonly levels: readonly Pick<Level, 'text' | 'isNew'>[] }[] = [];
  const levels = openLevels(isGrouped ? [] : titles);
  const setOut =
    isGrouped || !hasValues
      ? new Set<GridRow>()
      : new Set([...findSetOut(table.rows, head), ...findBareBands(table.rows, head)]);
  const bandOf = rememberByRow((row) => {
    const written = writtenCells(row);
    const [first] = written;
    if (first !== undefined && setOut.has(row)) return first;
    return isGrouped || !hasValues ? undefined : findBand(row, written, nameColumn, firstValue);
  });
  const { rows: given, dittos } = fillDittos(
    // A head over several columns calls all of them names: 量の見込み of 低学年 beside 確保方策.
    header.cells[nameColumn]?.continues === 'left' ? table.rows : table.rows.map((row) => carryName(row, nameColumn)),
    head,
  );
  const costs = hasValues ? findCostRows(table.rows, head) : new Map<GridRow, LeftOutRow>();
  // What is to be reached may be told of the total alone, which is measured then.
  const areAims = aimsOfTotals(table.rows, head, nameColumn);
  const leave = rememberByRow((row) => {
    if (!hasValues) return undefined;
    const found = costs.get(row) ?? findLeftOut(row, nameColumn);
    return found?.reason === 'total' && areAims.has(row) ? undefined : found;
  });
  const isOther = (row: GridRow) => leave(row) !== undefined || bandOf(row) !== undefined;
  const continued = joinContinued(header, given, isOther);
  const parts = hasValues
    ? nameParts(continued.rows, head, (row) => leave(row) !== undefined)
    : { rows: continued.rows, named: [] };
  const remarks: RawCell[] = [];
  let total: LeftOutRow | undefined;
  for (const row of parts.rows) {
    // The second row of a total, as of its target and its actual, has no name of its own.
    const left =
      leave(row) ?? (total !== undefined && !isNamed(row, nameColumn) ? { ...total, place: row.place } : undefined);
    total = left?.reason === 'total' ? left : undefined;
    if (left !== undefined) {
      leftOut.push(left);
      continue;
    }
    const remark = findRemark(row, nameColumn, head.meanings.indexOf('unit'));
    if (remark !== undefined) {
      remarks.push(remark);
      continue;
    }
    const band = bandOf(row);
    if (band !== undefined && openBand(levels, band.cell)) continue;
    body.push({ row, levels: levels.map(({ text, isNew }) => ({ text, isNew })) });
    for (const level of levels) level.isNew = false;
  }
  const { value: picked, findings } = pickColumns(
    header,
    body.map(({ row }) => row),
    given,
  );
  const added = levels.length;
  // 【活動指標】 and 【成果指標】 hold nothing together: each row is of one.
  const areKinds = Array.from({ length: added }, (_, level) =>
    saysKinds(body.map((each) => each.levels[level]?.text.text ?? '')),
  );
  const extra = levelHeads.slice(0, added).map(
    (text, level): RawCell => ({
      text: areKinds[level] === true ? '指標区分' : text,
      place: header.place,
      isAdded: true,
    }),
  );
  const rows = picked.rows.map(({ place, cells }, index): RawRow => {
    const own = Array.from({ length: added }, (_, level) => {
      const found = body[index]?.levels[level];
      return found !== undefined && (found.isNew || areKinds[level] === true) ? found.text : { text: '', place };
    });
    return { place, cells: [...own, ...cells] };
  });
  const unit = findUnit(titles) ?? unitOfHead(header.cells[nameColumn]);
  const columns = { name: nameColumn, unit: head.meanings.indexOf('unit'), values: head.values };
  const totals = hasValues
    ? checkTotalRows(given, {
        ...columns,
        unit: columns.unit < 0 ? undefined : columns.unit,
        heads: header.cells.map(({ text }) => text),
      })
    : [];
  const part = {
    ...source,
    head: headRows.map(({ place }) => place),
    orientation,
    titles,
    notes: [...table.notes, ...remarks, ...labels.filter(({ kind }) => kind === 'aside').map(asNote)],
    leftOut,
    ...(unit === undefined ? {} : { unit }),
  };
  return {
    headers: [...extra, ...picked.headers],
    rows,
    labels,
    part,
    findings: [
      ...findings,
      ...describeDittos(dittos),
      ...describeContinued(continued),
      ...describeParts(parts.named),
      ...tellMerged(
        body.map(({ row }) => row),
        head,
      ),
      ...totals,
    ],
  };
}

/** The name of a goal's own indicator is merged over the columns of 施策 and 指標: it is no 施策, and the indicator's name. */
function carryName(row: GridRow, nameColumn: number): GridRow {
  const { place, cells } = row;
  const own = cells[nameColumn];
  if (
    own?.continues !== 'left' ||
    !cells.slice(nameColumn + 1).some((cell) => cell.continues === undefined && !isBlank(cell))
  )
    return row;
  let first = nameColumn;
  while (first > 0 && cells[first]?.continues === 'left') first -= 1;
  const name = cells[first];
  if (name === undefined || isBlank(name) || looksLikeValue(name.text)) return row;
  const { continues: _, ...rest } = own;
  const carried = cells.map((cell, column) =>
    column === nameColumn
      ? { ...rest, text: name.text, place: name.place }
      : column === first
        ? { ...cell, text: '' }
        : cell,
  );
  return { place, cells: carried };
}

function findLeftOut(row: GridRow, nameColumn: number): LeftOutRow | undefined {
  const own = writtenCells(row);
  const [first] = own;
  if (first === undefined) return undefined;
  // 計 behind a name of its group adds up what is above it, 平均 may be what is measured.
  const name = row.cells[nameColumn];
  const isOfTotal =
    (first.column <= nameColumn && isTotal(first.cell.text)) ||
    (name !== undefined && name.continues === undefined && isSum(name.text));
  const ofAlone =
    own.length > 1
      ? undefined
      : isLegend(first.cell.text)
        ? 'legend'
        : saysKindOfRows(first.cell.text) || saysStep(first.cell.text)
          ? 'head'
          : undefined;
  const reason = isOfTotal ? 'total' : ofAlone;
  return reason === undefined ? undefined : { place: first.cell.place, text: first.cell.text.trim(), reason };
}

/** Totals with a target, where no other row has one. */
function aimsOfTotals(rows: readonly GridRow[], { values, texts }: HeadRow, nameColumn: number): ReadonlySet<GridRow> {
  const aims = values.filter((column) => holdsAim(texts[column] ?? ''));
  const aiming = rows.filter(({ cells }) => aims.some((column) => looksLikeValue(cells[column]?.text ?? '')));
  return new Set(aiming.every((row) => findLeftOut(row, nameColumn)?.reason === 'total') ? aiming : []);
}

/** 改善内容 | 広報を増やす behind the rows of a sheet: a label with its text, where the unit would stand and no value does. */
function findRemark(row: GridRow, nameColumn: number, unitColumn: number): RawCell | undefined {
  const [label, text, ...others] = writtenCells(row);
  if (label === undefined || text === undefined || others.length > 0) return undefined;
  const isInPlace = label.column === nameColumn && text.column === unitColumn;
  const said = text.cell.text.trim();
  const isText = said.length > 4 && !isKnownUnit(compact(said)) && !looksLikeValue(said) && !/[/／]/.test(said);
  return isInPlace && isText ? { ...label.cell, text: `${label.cell.text.trim()}　${said}` } : undefined;
}

function isNamed({ cells }: GridRow, nameColumn: number): boolean {
  return cells.slice(0, nameColumn + 1).some((cell) => cell.continues === undefined && !isBlank(cell));
}

function describeDittos(dittos: readonly RawCell[]): readonly Finding[] {
  const [first] = dittos;
  if (first === undefined) return [];
  const { cells, texts } = factsOf(dittos);
  return [notice('dittos-filled', { cells, texts: [...new Set(texts)] }, first.place)];
}

function factsOf(cells: readonly RawCell[]) {
  return { cells: nameCells(cells.map(({ place }) => place)), texts: cells.map(({ text }) => text.trim()) };
}

function describeContinued({ joined, alone }: Joined): readonly Finding[] {
  return [
    ...(joined[0] === undefined ? [] : [notice('rows-joined', factsOf(joined), joined[0].place)]),
    ...(alone[0] === undefined ? [] : [warning('names-alone', factsOf(alone), alone[0].place)]),
  ];
}

function describeParts(named: readonly RawCell[]): readonly Finding[] {
  const [first] = named;
  return first === undefined ? [] : [notice('parts-named', factsOf(named), first.place)];
}

/** Titles that name what the table belongs to: 基本目標１ … and below it 施策（１） …. */
function openLevels(titles: readonly RawCell[]): Level[] {
  const levels: Level[] = [];
  for (const title of titles) if (saysLevel(title.text) && levels.length < levelHeads.length) openBand(levels, title);
  return levels;
}

/** Whether there is a level for it; the levels below are closed. */
function openBand(levels: Level[], cell: RawCell): boolean {
  const text = { ...cell, text: cell.text.trim().replace(/[（(](?:つづき|続き)[）)]$/, '') };
  const key = levelOf(text.text);
  const at = levels.findIndex((level) => level.key === key);
  const known = levels[at];
  if (known !== undefined) {
    known.text = text;
    known.isNew = true;
    for (const below of levels.slice(at + 1)) {
      below.text = { ...text, text: '' };
      below.isNew = false;
    }
    return true;
  }
  if (levels.length >= levelHeads.length) return false;
  levels.push({ key, text, isNew: true });
  return true;
}

/** 指標（単位：千円）, 単位：千円 alone: what stands at the head of the names is of all rows. */
function unitOfHead(cell: RawCell | undefined): RawCell | undefined {
  const unit = /(?:\(単位:?|^単位:)([^(),、・，]{1,12})\)?$/.exec(compact(cell?.text ?? ''))?.[1];
  return cell === undefined || unit === undefined ? undefined : { ...cell, text: unit };
}

/** （単位：千円,％）: the one unit that is none of rates; 各指標名に記載 is none. 効果額（千円） at the end of a title is one too, （人/月） at the edge as well, 会議（回） none. */
function findUnit(titles: readonly RawCell[]): RawCell | undefined {
  for (const cell of titles) {
    const bare = compact(cell.text);
    const last = /(?:^|[^()])\(([^()]{1,8})\)$/.exec(bare)?.[1] ?? '';
    if (isKnownUnit(last) && !/^(?:年度?|[か月日回次版期号頁歳])$/.test(last)) return { ...cell, text: last };
    const said = /単位:?([^()]{1,12})/.exec(bare)?.[1];
    if (said === undefined || !isAside(cell.text)) continue;
    const units = said.split(/[,、・，]/).filter((unit) => unit !== '' && !/^[%‰]$|^パーセント$|^ポイント$/.test(unit));
    const [unit, ...others] = units;
    if (unit !== undefined && others.length === 0 && !/[各記指欄]|による/.test(unit)) return { ...cell, text: unit };
    if (units.length === 0 && /^[%]$/.test(said)) return { ...cell, text: '％' };
  }
  return undefined;
}
