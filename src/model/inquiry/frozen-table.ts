/** The answers of an inquiry put into the table that they belong to: the edition that reports are built from. */

import { textOf } from '../form/build-source.ts';
import type { FormSource } from '../form/form.ts';
import { indicatorsOf, type Plan } from '../plan/plan.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { actualHead, type Inquiry, type InquiryColumn, type InquiryItem } from './inquiry.ts';
import type { InquiryState, KeptAnswer } from './inquiry-state.ts';

export interface FrozenTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every indicator with all its columns, and what was answered in its row. */
export function freezePlan(inquiry: Inquiry, state: InquiryState, plan: Plan, yearWord: string): FrozenTable {
  const { year } = inquiry;
  const of = plan.table.findIndex(
    (column) => column.type === 'value' && column.value.role === 'actual' && column.value.year === year,
  );
  const table = new Filling(plan.table.map(({ head }) => head));
  const items = new Map(inquiry.items.map((item) => [item.number, item]));
  for (const indicator of plan.goals.flatMap(indicatorsOf)) {
    const row = table.add(indicator.cells);
    const item = items.get(indicator.id);
    if (item === undefined) continue;
    for (const { column, answer } of answersOf(inquiry, state, item)) {
      const isActual = column.field.name === actualHead;
      const text = isActual ? withState(inquiry, state, item, column, answer) : answer.text;
      if (isActual && of >= 0) table.put(row, of, text);
      else table.putUnder(row, isActual ? `${yearWord}${actualHead}` : column.field.name, text);
    }
  }
  return table.written();
}

/** The rows of a form's own table, those of the year among them; a row that it lacks is added at its end. */
export function freezeSource(
  inquiry: Inquiry,
  state: InquiryState,
  source: FormSource,
  keyHeads: readonly string[],
  yearWord: string,
): FrozenTable {
  const table = new Filling(source.heads);
  const rows = new Map<string, number>();
  const keyOfRow = (texts: readonly string[], year: number | undefined, where: readonly string[]) =>
    JSON.stringify([texts, year ?? null, where]);
  for (const row of source.rows) {
    const at = table.add(source.heads.map((head) => row.cells.get(head)?.text ?? ''));
    const links = source.links.map((link) => textOf(row, link));
    rows.set(
      keyOfRow(
        links,
        row.year,
        source.items.map((head) => textOf(row, head)),
      ),
      at,
    );
  }
  for (const item of inquiry.items) {
    const ids = keyHeads.length === 1 ? [item.number] : item.number.split('-');
    for (const { column, answer } of answersOf(inquiry, state, item)) {
      if (column.field.source !== source.name) continue;
      const where = source.items.map((head) => column.field.where.get(head) ?? '');
      const key = keyOfRow(ids, source.year === undefined ? undefined : inquiry.year, where);
      const at = rows.get(key) ?? table.add([]);
      if (!rows.has(key)) {
        rows.set(key, at);
        for (const [index, link] of source.links.entries()) table.putUnder(at, link, ids[index] ?? '');
        for (const [index, head] of source.items.entries()) table.putUnder(at, head, where[index] ?? '');
        if (source.year !== undefined) table.putUnder(at, source.year, yearWord);
      }
      table.putUnder(at, column.field.name, answer.text);
    }
  }
  return table.written();
}

interface Placed {
  readonly column: Extract<InquiryColumn, { kind: 'asked' }>;
  readonly answer: KeptAnswer;
}

function answersOf({ columns }: Inquiry, { sections }: InquiryState, item: InquiryItem): readonly Placed[] {
  const answers = sections.get(item.section)?.answers.get(item.number);
  return columns.flatMap((column): readonly Placed[] => {
    if (column.kind !== 'asked') return [];
    const answer = answers?.get(column.head) ?? stateAlone(column, columns, answers);
    return answer === undefined ? [] : [{ column, answer }];
  });
}

/** 未確定 without a value is an answer as well. */
function stateAlone(
  { head }: InquiryColumn,
  columns: readonly InquiryColumn[],
  answers: ReadonlyMap<string, KeptAnswer> | undefined,
): KeptAnswer | undefined {
  const state = columns.find((each) => each.kind === 'state' && each.of === head);
  const said = state && answers?.get(state.head);
  return said !== undefined && wordsOfState[said.text] !== undefined ? { ...said, text: '' } : undefined;
}

/** As tables of indicators say it: a value that is not firm bears its state, and what has none says why. */
function withState(
  { columns }: Inquiry,
  { sections }: InquiryState,
  item: InquiryItem,
  column: Placed['column'],
  answer: KeptAnswer,
): string {
  const stateColumn = columns.find((each) => each.kind === 'state' && each.of === column.head);
  const answers = sections.get(item.section)?.answers.get(item.number);
  const state = stateColumn === undefined ? '' : (answers?.get(stateColumn.head)?.text ?? '');
  const word = wordsOfState[state];
  if (word !== undefined) return word;
  return state === '速報' && answer.text !== '' ? `${answer.text}（速報）` : answer.text;
}

const wordsOfState: Readonly<Record<string, string>> = { 未確定: '集計中', 実績なし: '実績なし', 調査なし: '未調査' };

/** A table that grows columns where answers need them. */
class Filling {
  readonly #heads: string[];
  readonly #rows: string[][] = [];

  constructor(heads: readonly string[]) {
    this.#heads = [...heads];
  }

  add(cells: readonly string[]): number {
    return this.#rows.push([...cells]) - 1;
  }

  put(row: number, column: number, text: string): void {
    const cells = this.#rows[row];
    if (cells === undefined) return;
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  }

  putUnder(row: number, head: string, text: string): void {
    const at = this.#heads.findIndex((each) => normalizeHeader(each) === normalizeHeader(head));
    this.put(row, at < 0 ? this.#heads.push(head) - 1 : at, text);
  }

  written(): FrozenTable {
    const rows = this.#rows.map((cells) => this.#heads.map((_, index) => cells[index] ?? ''));
    return { heads: this.#heads, rows };
  }
}
