/** Reads the row of one item: what is taken of it, and what has to be asked. */

import { error, type Finding, notice, warning } from '../../finding/finding.ts';
import type { GridCell } from '../../table/table.ts';
import { Decimal } from '../value/decimal.ts';
import { findMissingReason, mayMeanZero } from '../value/missing-value.ts';
import { isSameUnit, parseQuantity } from '../value/parse-quantity.ts';
import {
  type AskedField,
  actualHead,
  alikeOf,
  answeredHead,
  type Inquiry,
  type InquiryColumn,
  type InquiryItem,
  previousColumnOf,
  previousOf,
  type ShownValue,
  valueStates,
} from './inquiry.ts';
import { judgeNumber } from './judge-number.ts';
import type { LaidReply, LaidRow } from './lay-reply.ts';
import { type NumberContext, readAnswer, readState } from './read-answer.ts';
import type { Answer, ReplyDoubt, ReplyRow } from './reply.ts';
import { isOfRowAbove, isWritten, keyOf } from './reply-cells.ts';
import { isShifted } from './shifted-row.ts';

export interface ReadRow extends ReplyRow {
  readonly doubts: readonly ReplyDoubt[];
  /** Nothing that is needed is blank. */
  readonly isFilled: boolean;
  /** Cells whose width, unit or commas were read into them. */
  readonly readInto: readonly Answer[];
}

/** A row `isMoved` where rows were sorted: what the form printed into the formats of cells may have stayed behind. */
export function readRow(inquiry: Inquiry, laid: LaidReply, row: LaidRow & { readonly isMoved: boolean }): ReadRow {
  const reader = new RowReader(inquiry, laid, row);
  return reader.read();
}

/** What says that nothing will come. */
const withoutValue: readonly string[] = ['未確定', '実績なし', '調査なし'];

class RowReader {
  readonly #inquiry: Inquiry;
  readonly #laid: LaidReply;
  readonly #row: LaidRow & { readonly isMoved: boolean };
  readonly #answers = new Map<string, Answer>();
  readonly #doubts: ReplyDoubt[] = [];
  readonly #readInto: Answer[] = [];
  #changedUnit: string | undefined;
  readonly #statesInCells: { readonly of: string; readonly state: string; readonly cell: GridCell }[] = [];

  constructor(inquiry: Inquiry, laid: LaidReply, row: LaidRow & { readonly isMoved: boolean }) {
    this.#inquiry = inquiry;
    this.#laid = laid;
    this.#row = row;
  }

  read(): ReadRow {
    for (const column of this.#inquiry.columns) this.#readColumn(column);
    this.#doubtUnits();
    this.#doubtSwapped();
    this.#doubtShifted();
    for (const each of this.#statesInCells) this.#stateInCell(each);
    for (const column of this.#inquiry.columns) if (column.kind === 'state') this.#judgeState(column);
    for (const column of this.#inquiry.columns) if (column.kind === 'computed') this.#compareComputed(column.head);
    const isAnswered = this.#isAnswered();
    const blanks = this.#findBlanks();
    if (isAnswered) this.#doubtBlanks(blanks);
    const held = new Set(this.#doubts.filter(({ holdsBack }) => holdsBack).map(({ head }) => head));
    return {
      item: this.#item.number,
      isAnswered,
      isFilled: blanks.length === 0,
      answers: [...this.#answers.values()].filter(({ head }) => !held.has(head)),
      doubts: this.#doubts,
      readInto: this.#readInto,
    };
  }

  get #item(): InquiryItem {
    return this.#row.item;
  }

  get #called(): string {
    return `${this.#item.number} ${this.#item.name}`.trim();
  }

  #cell(head: string): GridCell | undefined {
    const at = this.#laid.columns.get(head);
    return at === undefined ? undefined : this.#row.row.cells[at];
  }

  #readColumn(column: InquiryColumn): void {
    const cell = this.#cell(column.head);
    if (column.kind === 'shown') this.#compareShown(column.head, column.role === 'previous', cell);
    else if (column.kind !== 'computed' && cell !== undefined) this.#readAsked(column, cell);
  }

  #readAsked(column: Extract<InquiryColumn, { kind: 'asked' | 'state' }>, cell: GridCell): void {
    const field = column.kind === 'asked' ? column.field : undefined;
    if (isOfRowAbove(cell)) {
      this.#doubtCell(column.head, cell, { why: 'merged', level: warning, holdsBack: false });
      return;
    }
    if (cell.problem !== undefined) {
      this.#doubtCell(column.head, cell, { why: cell.problem, level: error });
      return;
    }
    const typed = typedText(cell, field?.type);
    if (typed === undefined) {
      const found = `${cell.text.trim()}（セルの中は ${cell.held ?? ''}）`;
      this.#doubtCell(column.head, cell, { why: 'shown-otherwise', level: warning, found });
      return;
    }
    const read =
      column.kind === 'state'
        ? readState(typed.text)
        : readAnswer(this.#withoutStrayPercent(typed.text, column.field), column.field, this.#context(column.field));
    if (read.kind === 'asked') {
      this.#doubtCell(column.head, cell, { why: read.why, level: warning, candidate: read.candidate, field });
      return;
    }
    const answer = this.#take(column.head, cell, read.text);
    // What a cell in the format of percentages shows is a hundred times what it holds: one of the two may be a slip.
    if (field?.type === 'number' && cell.text.trim().endsWith('%') && !this.#isAsBefore(field, read.text)) {
      this.#doubtCell(column.head, cell, {
        why: 'percent',
        level: warning,
        candidate: read.text,
        holdsBack: false,
        field,
      });
    } else if (typed.as !== undefined) this.#readInto.push({ ...answer, typed: typed.as });
    else if (read.isReadInto === true) this.#readInto.push(answer);
    if (read.state !== undefined) this.#statesInCells.push({ of: column.head, state: read.state, cell });
    if (read.number !== undefined && column.kind === 'asked')
      this.#judge(column.field, column.head, read.number, cell, typed.text.trim());
    // なし where there was much is 0, or not known yet.
    else if (field?.type === 'number' && column.kind === 'asked' && mayMeanZero(read.text))
      this.#judge(field, column.head, new Decimal(0), cell, typed.text.trim(), read.text);
  }

  /** Near last year's value there is no doubt which of the two is meant. */
  #isAsBefore(field: AskedField, text: string): boolean {
    const [number, known] = [numberOf(text), previousOf(this.#inquiry, this.#item, field)?.number];
    if (number === undefined || known === undefined) return false;
    const before = new Decimal(known);
    return before.gt(0) && number.div(before).gte('0.67') && number.div(before).lte('1.5');
  }

  /** Sorted by their values alone, the cell of a share holds what is none, and shows it as 1342.0％. */
  #withoutStrayPercent(text: string, field: AskedField): string {
    const isStray = this.#row.isMoved && field.type === 'number' && !isSameUnit(this.#unitOf(field), '%');
    const isShown = isStray && /^-?\d[\d,]*\.\d+％$/.test(text);
    return isShown ? new Decimal(text.slice(0, -1).replaceAll(',', '')).toFixed() : text;
  }

  #take(head: string, cell: GridCell, text: string): Answer {
    const answer: Answer = { item: this.#item.number, head, text, typed: cell.text.trim(), place: cell.place };
    this.#answers.set(head, answer);
    return answer;
  }

  /** `5.2（速報）` beside 確定, which many choose from habit, or beside a blank, is 速報. */
  #stateInCell({ of, state, cell }: { readonly of: string; readonly state: string; readonly cell: GridCell }): void {
    const column = this.#inquiry.columns.find((each) => each.kind === 'state' && each.of === of);
    if (column === undefined) return;
    const own = this.#cell(column.head)?.text.trim() ?? '';
    if (own === '' || own.normalize('NFKC') === '確定') {
      const answer: Answer = { item: this.#item.number, head: column.head, text: state, typed: own, place: cell.place };
      this.#answers.set(column.head, answer);
      this.#readInto.push(answer);
    }
  }

  #context(field: AskedField): NumberContext {
    const { year, deadline } = this.#inquiry;
    return { unit: this.#unitOf(field), year, documentDate: deadline };
  }

  #unitOf({ unit }: AskedField): string {
    return unit ?? this.#item.unit;
  }

  #judge(
    field: AskedField,
    head: string,
    number: Decimal,
    cell: GridCell,
    found: string,
    candidate = number.toFixed(),
  ): void {
    const { columns } = this.#inquiry;
    // A target is one of the indicator's own value, and says nothing of what else is asked.
    const target = columns.find((each) => each.kind === 'shown' && each.role === 'target' && field.name === actualHead);
    const known =
      previousOf(this.#inquiry, this.#item, field) ??
      (target && this.#item.shown.get(target.head)) ??
      alikeOf(this.#inquiry, this.#item, field);
    const counted = field.name === actualHead ? this.#item.name : field.name;
    const oddity = judgeNumber(number, this.#unitOf(field), known?.number, counted);
    if (oddity === undefined) return;
    const facts = { item: this.#called, head, found, known: known?.text ?? '', oddity };
    this.#doubt(head, cell, warning('reply-odd', facts, cell.place), candidate);
  }

  #compareShown(head: string, isPublished: boolean, cell: GridCell | undefined): void {
    const sent = this.#item.shown.get(head);
    if (sent === undefined || !isWritten(cell) || isOfRowAbove(cell) || isSame(sent, cell.text)) return;
    // Sorted by their values, cells keep the decimals of the row that stood there: 61.6 is shown as 62.
    if (cell.held !== undefined && isSame(sent, cell.held)) return;
    const found = cell.text.trim();
    const facts = { item: this.#called, head, sent: sent.text, found, isPublished };
    const finding = warning('reply-changed', facts, cell.place);
    this.#doubts.push({ item: this.#item.number, head, found, candidate: '', holdsBack: false, finding });
    if (this.#item.unit !== '' && sent.text === this.#item.unit) this.#changedUnit = found;
  }

  /** What is counted in another unit than the one that was asked for is no answer yet. */
  #doubtUnits(): void {
    if (this.#changedUnit === undefined) return;
    for (const column of this.#inquiry.columns) {
      const answer = this.#answers.get(column.head);
      const cell = this.#cell(column.head);
      const isCounted = column.kind === 'asked' && column.field.type === 'number' && column.field.unit === undefined;
      if (!isCounted || cell === undefined || numberOf(answer?.text ?? '') === undefined) continue;
      const found = `${cell.text.trim()}${this.#changedUnit}`;
      this.#doubtCell(column.head, cell, { why: 'unit', level: warning, field: column.field, found });
    }
  }

  /** Last year's published value in the place of this year's, and another in its own. */
  #doubtSwapped(): void {
    for (const column of this.#inquiry.columns) {
      if (column.kind !== 'asked') continue;
      const previous = previousColumnOf(this.#inquiry, column.field);
      const published = previous && this.#item.shown.get(previous.head);
      const [cell, shownCell] = [this.#cell(column.head), previous && this.#cell(previous.head)];
      const number = numberOf(this.#answers.get(column.head)?.text ?? '');
      if (cell === undefined || number === undefined || published?.number === undefined) continue;
      if (!isWritten(shownCell) || isSame(published, shownCell.text) || !number.eq(published.number)) continue;
      this.#doubtCell(column.head, cell, { why: 'swapped', level: warning, field: column.field });
    }
  }

  /** Where some choices are those of the column beside, all that was typed in the row may belong to it. */
  #doubtShifted(): void {
    const cells = this.#inquiry.columns.flatMap((column) => {
      const cell = column.kind === 'asked' ? this.#cell(column.head) : undefined;
      if (column.kind !== 'asked' || cell === undefined || isOfRowAbove(cell)) return [];
      return [{ head: column.head, field: column.field, text: cell.text.trim(), cell }];
    });
    const context = { unit: '', year: this.#inquiry.year, documentDate: this.#inquiry.deadline };
    if (!isShifted(this.#inquiry.columns, cells, context)) return;
    const doubted = new Set(this.#doubts.map(({ head }) => head));
    for (const { head, field, text, cell } of cells) {
      if (text === '' || doubted.has(head)) continue;
      this.#doubtCell(head, cell, {
        why: 'shifted',
        level: warning,
        candidate: this.#answers.get(head)?.text ?? '',
        field,
      });
    }
  }

  #judgeState(column: Extract<InquiryColumn, { kind: 'state' }>): void {
    const state = this.#answers.get(column.head);
    const value = this.#answers.get(column.of);
    if (value === undefined || value.text === '') return;
    const cell = this.#cell(column.of);
    if (cell === undefined) return;
    const isDash = findMissingReason(value.text) !== undefined;
    // 未確定 with a number may be 速報, or last year's value that was left standing.
    const contradicts = withoutValue.includes(state?.text ?? '') !== isDash;
    if (!contradicts) return;
    const facts = { item: this.#called, state: state?.text ?? '', found: value.typed };
    this.#doubt(column.of, cell, warning('reply-state', facts, cell.place), isDash ? '' : value.text);
  }

  /** What the form computes is never read: it is computed again, and told where it differs. */
  #compareComputed(head: string): void {
    const cell = this.#cell(head);
    const computed = this.#item.computed.get(head);
    const actual = computed && this.#answers.get(computed.actual)?.text;
    if (!isWritten(cell) || cell.problem !== undefined || computed === undefined) return;
    const quantity = parseQuantity(cell.text.trim());
    const number = actual === undefined ? undefined : numberOf(actual);
    if (number === undefined || quantity?.type !== 'amount') return;
    if (computed.valueOf(number)?.minus(quantity.value).abs().lte(lastDigit) === true) return;
    const facts = { item: this.#called, head, found: cell.text.trim(), computed: computed.shown(number) };
    const finding = notice('reply-computed', facts, cell.place);
    this.#doubts.push({ item: this.#item.number, head, found: facts.found, candidate: '', holdsBack: false, finding });
  }

  #isAnswered(): boolean {
    return isMarked(this.#cell(answeredHead)?.text ?? '');
  }

  /** What is asked already is not told again as blank. */
  #findBlanks(): readonly string[] {
    const asked = new Set(this.#doubts.map(({ head }) => head));
    const isLeftOut = (head: string) =>
      this.#inquiry.columns.some(
        (each) =>
          each.kind === 'state' && each.of === head && withoutValue.includes(this.#answers.get(each.head)?.text ?? ''),
      );
    return this.#inquiry.columns.flatMap((column) => {
      const isNeeded = column.kind === 'state' || (column.kind === 'asked' && column.field.isNeeded);
      const isBlank = (this.#answers.get(column.head)?.text ?? '') === '';
      const isAbsent = this.#laid.columns.get(column.head) === undefined;
      return isNeeded && isBlank && !isAbsent && !asked.has(column.head) && !isLeftOut(column.head)
        ? [column.head]
        : [];
    });
  }

  #doubtBlanks(heads: readonly string[]): void {
    const [first] = heads;
    if (first === undefined) return;
    const place = this.#cell(first)?.place ?? this.#row.numberCell.place;
    const finding = error('reply-blank', { item: this.#called, heads }, place);
    this.#doubts.push({ item: this.#item.number, head: first, found: '', candidate: '', holdsBack: true, finding });
  }

  #doubtCell(
    head: string,
    cell: GridCell,
    { why, level, candidate = '', holdsBack = true, field, found = cell.text.trim() }: CellDoubt,
  ): void {
    const facts = {
      item: this.#called,
      head,
      found,
      why,
      unit: field === undefined ? '' : this.#unitOf(field),
      choices: why === 'choice' && field === undefined ? valueStates : (field?.choices ?? []),
      limit: field?.limit,
    };
    const finding = level('reply-cell', facts, cell.place);
    this.#doubts.push({ item: this.#item.number, head, found: facts.found, candidate, holdsBack, finding });
  }

  #doubt(head: string, cell: GridCell, finding: Finding, candidate: string): void {
    this.#doubts.push({ item: this.#item.number, head, found: cell.text.trim(), candidate, holdsBack: true, finding });
  }
}

/** What rounding may leave between two ways of computing. */
const lastDigit = '0.05';

interface CellDoubt {
  readonly why: Parameters<typeof warning<'reply-cell'>>[1]['why'];
  readonly level: typeof warning;
  readonly candidate?: string;
  readonly holdsBack?: boolean;
  readonly field?: AskedField | undefined;
  /** What was answered, where the cell shows less. */
  readonly found?: string;
}

/** Digits behind the shown ones that the form shows where they are typed; more are left over from a calculation. */
const finerDigits = 4;
/** What a calculation in binary leaves of a number that has an end: 0.30000000000000004. */
const noise = '1e-12';

/** What was typed where the cell's format shows less of it, with how to name that; none where the format shows another number. */
function typedText(
  { text, held }: GridCell,
  type: AskedField['type'] | undefined,
): { readonly text: string; readonly as?: string } | undefined {
  if (held === undefined) return { text };
  if (type === 'date') return { text: held };
  const shown = type === 'number' ? parseQuantity(text.trim().normalize('NFKC')) : undefined;
  if (shown?.type !== 'amount' || numberOf(held) === undefined) return { text };
  const number = new Decimal(held);
  const rest = shown.value.minus(number).abs();
  if (rest.times(2).gt(new Decimal(10).pow(-shown.decimals))) return undefined;
  if (rest.lt(number.abs().times(noise))) return { text };
  if (number.decimalPlaces() > shown.decimals + finerDigits) return { text, as: held };
  const typed = text.normalize('NFKC').replace(/\d[\d,]*(?:\.\d+)?/, number.abs().toFixed());
  return { text: typed, as: text.trim() };
}

/** ○ in any of its shapes, and what people write for it. */
function isMarked(text: string): boolean {
  return ['○', '〇', '◯', '◎', 'o', '済', '済み', '回答済', 'レ', '✓', '✔', '☑'].includes(keyOf(text));
}

/** Numbers by their value: 2,478 as 2478.0; everything else by its letters. */
function isSame(sent: ShownValue, found: string): boolean {
  if (keyOf(sent.text) === keyOf(found)) return true;
  const quantity = sent.number === undefined ? undefined : parseQuantity(found.trim().normalize('NFKC'));
  return quantity?.type === 'amount' && sent.number !== undefined && quantity.value.eq(sent.number);
}

function numberOf(text: string): Decimal | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
}
