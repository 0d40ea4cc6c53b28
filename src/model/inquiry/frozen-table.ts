/** The answers of an inquiry put into the table that they belong to: the edition that reports are built from. */

import type { Place } from '../../finding/finding.ts';
import type { RawCell, RawTable } from '../../table/table.ts';
import { textOf } from '../form/build-source.ts';
import type { FormSource } from '../form/form.ts';
import { indicatorsOf, type Plan } from '../plan/plan.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { actualHead, type Inquiry, type InquiryColumn, type InquiryItem } from './inquiry.ts';
import type { InquiryState, KeptAnswer } from './inquiry-state.ts';

/** Every indicator with all its columns, and what was answered in its row. An answer stands where it was written, see `placeOfAnswer`. */
export function freezePlan(inquiry: Inquiry, state: InquiryState, plan: Plan, yearWord: string): RawTable {
  const { year } = inquiry;
  const of = plan.table.findIndex(
    (column) => column.type === 'value' && column.value.role === 'actual' && column.value.year === year,
  );
  const table = new Filling(
    plan.goals.flatMap(indicatorsOf)[0]?.place.file ?? '',
    plan.table.map(({ head }) => head),
  );
  const items = new Map(inquiry.items.map((item) => [item.indicator ?? item.number, item]));
  for (const indicator of plan.goals.flatMap(indicatorsOf)) {
    const row = table.add(
      indicator.place,
      indicator.cells.map((text) => ({ text, place: indicator.place })),
    );
    const item = items.get(indicator.id);
    if (item === undefined) continue;
    for (const { column, answer } of answersOf(inquiry, state, item)) {
      const isActual = column.field.name === actualHead;
      const text = isActual ? withState(inquiry, state, item, column, answer) : answer.text;
      const cell = { text, place: placeOfAnswer(answer) };
      if (isActual && of >= 0) table.put(row, of, cell);
      else table.putUnder(row, isActual ? `${yearWord}${actualHead}` : column.field.name, cell);
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
): RawTable {
  const table = new Filling(source.file, source.heads);
  const rows = new Map<string, number>();
  const keyOfRow = (texts: readonly string[], year: number | undefined, where: readonly string[]) =>
    JSON.stringify([texts, year ?? null, where]);
  for (const row of source.rows) {
    const [first] = row.cells.values();
    const place = first?.place ?? { file: source.file };
    const at = table.add(
      place,
      source.heads.map((head) => row.cells.get(head) ?? { text: '', place }),
    );
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
      const place = placeOfAnswer(answer);
      const at = rows.get(key) ?? table.add(item.place, []);
      if (!rows.has(key)) {
        rows.set(key, at);
        const put = (head: string, text = '') => table.putUnder(at, head, { text, place: item.place });
        for (const [index, link] of source.links.entries()) put(link, ids[index]);
        for (const [index, head] of source.items.entries()) put(head, where[index]);
        if (source.year !== undefined) put(source.year, yearWord);
      }
      table.putUnder(at, column.field.name, { text: answer.text, place });
    }
  }
  return table.written();
}

/** The cell of the reply or of the 確認依頼票 that an answer was written in; no cell of a table of the workspace is called so. */
export function placeOfAnswer({ file, cell }: Pick<KeptAnswer, 'file' | 'cell'>): Place {
  return { file, cell };
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
  readonly #file: string;
  readonly #heads: string[];
  readonly #rows: { readonly place: Place; readonly cells: RawCell[] }[] = [];

  constructor(file: string, heads: readonly string[]) {
    this.#file = file;
    this.#heads = [...heads];
  }

  add(place: Place, cells: readonly RawCell[]): number {
    return this.#rows.push({ place, cells: [...cells] }) - 1;
  }

  put(row: number, column: number, cell: RawCell): void {
    const written = this.#rows[row];
    if (written === undefined) return;
    while (written.cells.length <= column) written.cells.push({ text: '', place: written.place });
    written.cells[column] = cell;
  }

  putUnder(row: number, head: string, cell: RawCell): void {
    const at = this.#heads.findIndex((each) => normalizeHeader(each) === normalizeHeader(head));
    this.put(row, at < 0 ? this.#heads.push(head) - 1 : at, cell);
  }

  written(): RawTable {
    const rows = this.#rows.map(({ place, cells }) => ({
      place,
      cells: this.#heads.map((_, index) => cells[index] ?? { text: '', place }),
    }));
    return { file: this.#file, headers: this.#heads.map((text) => ({ text, place: { file: this.#file } })), rows };
  }
}
