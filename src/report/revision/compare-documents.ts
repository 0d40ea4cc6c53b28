/** What reads otherwise in two editions of one document: cell by cell, text by text, picture by picture. */

import type { Element } from 'hast';
import { coupleInOrder } from '../../revision/couple-in-order.ts';
import { coupleLists } from '../../revision/couple-lists.ts';
import { matchColumns } from '../../revision/match-columns.ts';
import type { ColumnPart, DocumentParts, FigurePart, RowPart, TablePart, TextPart } from './document-parts.ts';

export interface Difference {
  /** What it is, e.g. `公園の数　達成率`, `グラフ「公園の数」`. */
  readonly name: string;
  /** What it belongs to, e.g. `公園の数`. */
  readonly subject: string;
  /** Empty where the edition has no such thing. */
  readonly before: string;
  readonly after: string;
  /** What bears it in each edition. */
  readonly old?: Element | undefined;
  readonly now?: Element | undefined;
}

/** `heirs` are the new identities of rows that had another one. */
export function compareDocuments(
  old: DocumentParts,
  now: DocumentParts,
  heirs: ReadonlyMap<string, string> = new Map(),
): readonly Difference[] {
  const keys = new Set([...old.tables.keys(), ...now.tables.keys()]);
  return [
    ...compareSequence(old.texts, now.texts),
    ...[...keys].flatMap((key) => compareTables(old.tables.get(key), now.tables.get(key), heirs)),
    ...compareFigures(old.figures, now.figures),
  ];
}

function compareSequence(old: readonly TextPart[], now: readonly TextPart[]): readonly Difference[] {
  return coupleInOrder(old, now, ({ text }) => text).map(({ before, after }) => {
    const subject = (before ?? after)?.heading ?? '';
    const texts = { before: before?.text ?? '', after: after?.text ?? '' };
    return { name: subject, subject, ...texts, old: before?.element, now: after?.element };
  });
}

const nothing: TablePart = { heading: '', columns: [], rows: [] };

function compareTables(
  old: TablePart = nothing,
  now: TablePart = nothing,
  heirs: ReadonlyMap<string, string>,
): readonly Difference[] {
  const context = (now === nothing ? old : now).heading;
  const columns = coupleColumns(old, now);
  const olds = new Map(old.rows.map((row) => [heirs.get(row.identity) ?? row.identity, row]));
  const heads = old === nothing || now === nothing ? [] : columns.flatMap((couple) => compareHeads(couple, context));
  const rows = coupleLists(old.rows, now.rows, ({ identity }) => olds.get(identity)).flatMap(({ before, after }) =>
    before === undefined || after === undefined
      ? wholeRow(before, after, context)
      : columns.flatMap((couple) => compareCells(before, after, couple, context)),
  );
  return [...heads, ...rows];
}

interface CoupledColumn {
  /** Indices in the tables. */
  readonly old: number;
  readonly now: number;
  readonly before?: ColumnPart | undefined;
  readonly after?: ColumnPart | undefined;
}

function coupleColumns(old: TablePart, now: TablePart): readonly CoupledColumn[] {
  const describe = ({ columns }: TablePart) => columns.map(({ label }, index) => ({ key: `${index}`, label }));
  const matched = new Map([...matchColumns(describe(old), describe(now))].map(([a, b]) => [Number(a), Number(b)]));
  const kept = new Set(matched.values());
  const couple = (before: number, after: number): CoupledColumn => {
    return { old: before, now: after, before: old.columns[before], after: now.columns[after] };
  };
  return [
    ...now.columns.map((_, index) => couple(matched.get(index) ?? -1, index)),
    ...old.columns.flatMap((_, index) => (kept.has(index) ? [] : [couple(index, -1)])),
  ];
}

function compareHeads({ before, after }: CoupledColumn, context: string): readonly Difference[] {
  if (before?.label === after?.label) return [];
  const name = nameOf('', '列の見出し', context);
  const labels = { before: before?.label ?? '', after: after?.label ?? '' };
  return [{ name, subject: context, ...labels, old: before?.element, now: after?.element }];
}

function compareCells(
  old: RowPart,
  now: RowPart,
  { old: from, now: to, before, after }: CoupledColumn,
  context: string,
): readonly Difference[] {
  const [a, b] = [old.cells.get(from), now.cells.get(to)];
  const texts = { before: a?.text ?? '', after: b?.text ?? '' };
  if (texts.before === texts.after) return [];
  const label = (after ?? before)?.label ?? '';
  const name = nameOf(now.name, a?.element === old.element ? '' : label, context);
  const subject = now.isItem ? now.name : context;
  return [{ name, subject, ...texts, old: a?.element ?? old.element, now: b?.element ?? now.element }];
}

function wholeRow(before: RowPart | undefined, after: RowPart | undefined, context: string): readonly Difference[] {
  const { name, isItem } = before ?? after ?? { name: '', isItem: false };
  const texts = { before: textOfRow(before), after: textOfRow(after) };
  const subject = isItem ? name : context;
  return [{ name: nameOf(name, '', context), subject, ...texts, old: before?.element, now: after?.element }];
}

/** Under what heading, of which row, in which column; what says nothing is left out. */
function nameOf(...[row, column, context]: readonly [string, string, string]): string {
  return [context, row, column].filter((part) => part !== '').join('　');
}

function textOfRow(row: RowPart | undefined): string {
  const texts = [...(row?.cells.values() ?? [])].map(({ text }) => text.replace(/\n/g, ''));
  return texts.filter((text) => text !== '').join('　');
}

/** Pictures of one name under one heading, the first with the first. */
function compareFigures(old: readonly FigurePart[], now: readonly FigurePart[]): readonly Difference[] {
  const waiting = new Map<string, FigurePart[]>();
  const keyOf = ({ heading, caption }: FigurePart) => JSON.stringify([heading, caption]);
  for (const figure of old) waiting.set(keyOf(figure), [...(waiting.get(keyOf(figure)) ?? []), figure]);
  const before = new Map(now.map((figure) => [figure, waiting.get(keyOf(figure))?.shift()]));
  return coupleLists(old, now, (figure) => before.get(figure)).flatMap((couple) => compareFigure(couple));
}

function compareFigure({ before, after }: { before?: FigurePart; after?: FigurePart }): readonly Difference[] {
  if (before?.content === after?.content) return [];
  const { caption, heading } = after ?? before ?? { caption: '', heading: '' };
  const changed = coupleInOrder(clausesOf(before), clausesOf(after), (clause) => clause);
  const told = (side: 'before' | 'after') => changed.flatMap((couple) => couple[side] ?? []).join('、') || '（図）';
  const texts =
    before === undefined || after === undefined
      ? { before: before === undefined ? '' : '（図）', after: after === undefined ? '' : '（図）' }
      : { before: told('before'), after: told('after') };
  const name = nameOf(heading, `グラフ「${caption}」`, '');
  return [{ name, subject: caption, ...texts, old: before?.element, now: after?.element }];
}

/** 令和5年度 18,932 is said whole, never 8,9 alone. */
function clausesOf(figure: FigurePart | undefined): readonly string[] {
  const clauses = (figure?.alternative ?? '').split(/[。、]/).map((clause) => clause.trim());
  return clauses.filter((clause) => clause !== '');
}
