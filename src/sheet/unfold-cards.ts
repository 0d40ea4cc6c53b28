/** Makes a table of indicators that are told in words, one below the other: 指標：宿泊者数, then 現在（2019年）：31万人 and 2030年：40万人. */

import { append } from '../finding/append.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { compact, isBlank, writtenCells } from './cells.ts';
import { isKnownHead, isYear } from './head-words.ts';

export interface Unfolded {
  readonly grid: readonly GridRow[];
  /** The rows that are heads of such a table. */
  readonly heads: ReadonlySet<GridRow>;
}

/** Every run of such rows has the heads of the row above it, those beside its names, and those that its cells say. */
export function unfoldCards(grid: readonly GridRow[]): Unfolded {
  const heads = new Set<GridRow>();
  if (!grid.some(namesIndicator)) return { grid, heads };
  const rows: GridRow[] = [];
  let index = 0;
  while (index < grid.length) {
    const run = takeRun(grid, index);
    const cards = run === undefined ? [] : readCards(run.rows);
    if (run !== undefined && cards.length > 0 && cards.every(({ values }) => values.length > 0)) {
      const above = rows.at(-1);
      const { header, body } = layCards(cards, above !== undefined && headsCards(above) ? rows.pop() : undefined);
      heads.add(header);
      append(rows, [header, ...body]);
      index = run.end;
    } else {
      // None of these rows is looked at again.
      const end = run?.end ?? index + 1;
      append(rows, grid.slice(index, end));
      index = end;
    }
  }
  return { grid: rows, heads };
}

interface Card {
  readonly place: GridRow['place'];
  readonly name: GridCell;
  readonly column: number;
  /** What stands left of the name, by its column. */
  readonly beside: Map<number, GridCell[]>;
  readonly values: Labelled[];
}

interface Labelled {
  readonly label: string;
  readonly column: number;
  readonly cell: GridCell;
}

function namesIndicator(row: GridRow): boolean {
  return writtenCells(row).some(({ cell }) => named.test(cell.text));
}

const named = /^\s*(?:指標|KPI|重要業績評価指標)(?:[①-⑳]|[\d０-９]{1,2})?\s?[:：]\s*(?=\S)/i;

/** From a row that names an indicator, those that go on to tell of it or of the next one. */
function takeRun(grid: readonly GridRow[], start: number) {
  const first = grid[start];
  if (first === undefined || !namesIndicator(first)) return undefined;
  let end = start + 1;
  for (let row = grid[end]; row !== undefined && (namesIndicator(row) || tellsValues(row)); row = grid[end]) end += 1;
  return { rows: grid.slice(start, end), end };
}

function tellsValues(row: GridRow): boolean {
  return writtenCells(row).some(({ cell, column }) => readLabelled(cell, column) !== undefined);
}

/** 現在（2021年3月）：⏎1,203億円. */
function readLabelled(cell: GridCell, column: number): Labelled | undefined {
  const [, label = '', text = ''] = /^\s*([^:：\n]{1,24})\s?[:：]\s*(\S[\s\S]*)$/.exec(cell.text) ?? [];
  const isLabel = label !== '' && (isYear(label) || speaksOfValues(label)) && !/[:：]/.test(text);
  return isLabel ? { label: label.trim(), column, cell: { ...cell, text: text.trim() } } : undefined;
}

/** A name may have its values in the same cell, a line each. */
function readCards(rows: readonly GridRow[]): readonly Card[] {
  const cards: Card[] = [];
  for (const row of rows) {
    const written = writtenCells(row);
    const name = written.find(({ cell }) => named.test(cell.text));
    if (name !== undefined) {
      const lines = name.cell.text.replace(named, '').trim().split('\n');
      const told = lines.findIndex((text, at) => at > 0 && readLabelled({ ...name.cell, text }, 0) !== undefined);
      const own = lines.slice(0, told < 0 ? lines.length : told).join('\n');
      cards.push({
        place: row.place,
        name: { ...name.cell, text: own },
        column: name.column,
        beside: new Map(),
        values: [],
      });
      for (const text of told < 0 ? [] : lines.slice(told))
        append(cards.at(-1)?.values ?? [], [readLabelled({ ...name.cell, text }, name.column) ?? []].flat());
    }
    const card = cards.at(-1);
    for (const { cell, column } of written) {
      if (cell === name?.cell) continue;
      const value = readLabelled(cell, column);
      if (value !== undefined) card?.values.push(value);
      else card?.beside.set(column, [...(card.beside.get(column) ?? []), cell]);
    }
  }
  return cards;
}

/** KPI over the names, with what is beside them. */
function headsCards(row: GridRow): boolean {
  const texts = writtenCells(row);
  return texts.length > 1 && texts.some(({ cell }) => isKnownHead(cell.text));
}

/** What their labels say alike is the head of a column: with its year where all have the same, else each value has its own behind it. */
function layCards(cards: readonly Card[], heads: GridRow | undefined) {
  const columns = [...new Set(cards.flatMap(({ beside }) => [...beside.keys()]))].toSorted((a, b) => a - b);
  const values = cards.flatMap((card) => card.values);
  const kinds = [...new Set(values.map(({ label }) => kindOf(label)))];
  const labels = kinds.map((kind) => [
    ...new Set(values.flatMap(({ label }) => (kindOf(label) === kind ? [label] : []))),
  ]);
  const isOne = labels.map((own) => new Set(own.map((label) => compact(label).replace(/年度/g, '年'))).size === 1);
  const blank = (place: GridRow['place']): GridCell => ({ text: '', place });
  const place = heads?.place ?? cards[0]?.place ?? { file: '' };
  // In the row of the heads, each above the first cell that it is said of.
  const placeOf = (column: number | undefined) => heads?.cells[column ?? -1]?.place ?? place;
  const columnOf = (kind: string | undefined) => values.find(({ label }) => kindOf(label) === kind)?.column;
  const header: GridRow = {
    place,
    cells: [
      ...columns.map((column) => plain(heads?.cells[column] ?? blank(place))),
      { text: '指標', place: placeOf(cards[0]?.column) },
      ...labels.map((own, at) => ({
        text: isOne[at] === true ? (own[0] ?? '') : kinds[at] || '目標',
        place: placeOf(columnOf(kinds[at])),
      })),
    ],
  };
  const rows = cards.map((card): GridRow => {
    const cellOf = (kind: string, at: number): GridCell => {
      const found = card.values.find(({ label }) => kindOf(label) === kind);
      if (found === undefined) return blank(card.place);
      const year = isOne[at] === true ? '' : yearOf(found.label);
      return plain(year === '' ? found.cell : { ...found.cell, text: `${found.cell.text}（${year}）` });
    };
    const beside = columns.map((column) => joinCells(card.beside.get(column) ?? []) ?? blank(card.place));
    return { place: card.place, cells: [...beside, plain(card.name), ...kinds.map(cellOf)] };
  });
  return { header, body: rows };
}

/** 現在 of 現在（2021年3月）; nothing of 2030年. */
function kindOf(label: string): string {
  const bare = compact(label).replace(/^([^(]*)\(.*\)$/, '$1');
  return isYear(bare) ? '' : bare.replace(/^.*[年月度](?=\D)/, '');
}

function yearOf(label: string): string {
  const bracket = /[（(]([^（()）]*)[)）]$/.exec(label)?.[1] ?? '';
  if (/[\d０-９元]/.test(bracket)) return bracket;
  return isYear(label) ? label : '';
}

function joinCells(cells: readonly GridCell[]): GridCell | undefined {
  const [first] = cells.filter((cell) => !isBlank(cell));
  const texts = new Set(cells.flatMap(({ text }) => text.trim() || []));
  return first === undefined ? undefined : plain({ ...first, text: [...texts].join('、') });
}

/** Where it stands now nothing is merged. */
function plain({ continues: _, ...cell }: GridCell): GridCell {
  return cell;
}
