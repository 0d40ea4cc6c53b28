/** The rows of the indicator tables as each output shows them, all in one shape, so that outputs can be compared. */

/** One indicator's row: what stands under each column head. White space is left out of every text. */
export interface ReportRow<Cell = unknown> {
  readonly goal: string;
  /** Empty for the numerical targets of a goal. */
  readonly project: string;
  readonly name: string;
  readonly shown: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Where it stands, for messages. */
  readonly place: string;
}

export const nameHead = '重要業績評価指標（ＫＰＩ）';
export const projectHead = '全体計画';
export const figureHeads = ['前年度増減', '増減率', '達成率', '評価'] as const;

/** Plans without a target have no 評価. */
export const lastHeads: readonly string[] = ['評価', '増減率'];

/** The value columns of a report of `year` of the sample, in order. */
export function valueHeads(year: number): readonly string[] {
  const actuals = [27, 28, 29].filter((era) => era + 1988 <= year).map((era) => `${era}年度`);
  return ['26年度（基準値）', ...actuals, '31年度（目標数値）'];
}

/** Names repeat between projects; project and name together do not. */
export function rowKey({ goal, project, name }: Pick<ReportRow, 'goal' | 'project' | 'name'>): string {
  return [goal, project, name].join(' / ');
}

/** Throws where two rows have one key. */
export function indexRows<Cell>(rows: readonly ReportRow<Cell>[]): ReadonlyMap<string, ReportRow<Cell>> {
  const index = new Map<string, ReportRow<Cell>>();
  for (const row of rows) {
    if (index.has(rowKey(row))) throw new Error(`two rows for ${rowKey(row)}: ${row.place}`);
    index.set(rowKey(row), row);
  }
  return index;
}

/** A table as a grid: the same cell stands at every place that it covers. `undefined` where nothing is. */
export interface Grid<Cell> {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly textOf: (cell: Cell) => string;
  readonly placeOf: (row: number) => string;
}

/** The rows below a head that names the indicators. The cell beneath the head, over all columns, is the goal's band. */
export function readIndicatorRows<Cell>({ rows, textOf, placeOf }: Grid<Cell>): readonly ReportRow<Cell>[] {
  const found: ReportRow<Cell>[] = [];
  let heads: readonly string[] = [];
  let goal = '';
  rows.forEach((row, index) => {
    const texts = row.map((cell) => (cell === undefined ? '' : textOf(cell)));
    if (texts.includes(nameHead)) {
      heads = texts.some((text) => lastHeads.includes(text)) && texts.includes(projectHead) ? texts : [];
      goal = '';
      return;
    }
    if (heads.length === 0) return;
    const isBand = row.length >= heads.length && new Set(row.slice(0, heads.length)).size === 1;
    if (isBand) {
      if (goal === '') goal = texts[0] ?? '';
      return;
    }
    const [name, project] = [heads.indexOf(nameHead), heads.indexOf(projectHead)];
    const last = heads.findLastIndex((head) => lastHeads.includes(head));
    // Heads of measures and texts below the table cover several columns, or end before the last one.
    if (texts[last] === '' || row[last] === row[name]) return;
    const cells = heads.flatMap((head, at) => {
      const cell = row[at];
      return cell === undefined ? [] : [[head, cell] as const];
    });
    found.push({
      goal,
      project: row[project] === row[name] ? '' : (texts[project] ?? ''),
      name: texts[name] ?? '',
      cells: new Map(cells),
      shown: new Map(cells.map(([head, cell]) => [head, textOf(cell)])),
      place: placeOf(index),
    });
  });
  return found;
}
