/** One row of the indicator table → an indicator, with what had to be inferred for it. */

import type { Found } from '../../finding/finding.ts';
import { andThen, ok } from '../../finding/found.ts';
import type { RawRow } from '../../table/table.ts';
import type { Direction } from '../formula/target-met.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import type { ValueRole } from '../head/value-role.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { findDecade } from '../value/read-decade.ts';
import { isSameUnit } from '../value/same-unit.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Position } from './carry-down.ts';
import { directionWords, formulaWords, isMarkedPriority, kindWords, priorityWords } from './cell-words.ts';
import { checkOneOf, findCell, textOf } from './check-cell.ts';
import { checkSpans } from './check-spans.ts';
import { checkTotalsOfYears } from './check-totals-of-years.ts';
import { checkValues, type ValueSettings } from './check-values.ts';
import type { Column, HeadColumn } from './column.ts';
import { yearOfHead } from './columns.ts';
import { findDirectionOfRates } from './direction-of-rates.ts';
import { type DirectionSubject, inferDirection } from './infer-direction.ts';
import { inferKind } from './infer-kind.ts';
import type { IndicatorInference } from './inferences.ts';
import type { Indicator, IndicatorKind, Observation, PrintedFigure, PrintedFigureName } from './plan.ts';
import { settleChangedTargets } from './settle-changed-targets.ts';
import { settleCumulative } from './settle-cumulative.ts';
import { settleLimits } from './settle-limits.ts';
import { tellGross } from './tell-gross.ts';
import { tellTotals } from './tell-totals.ts';

export interface CheckedIndicator {
  /** Everything but its id, which needs the other rows. */
  readonly indicator: Omit<Indicator, 'id'>;
  readonly inferences: readonly IndicatorInference[];
}

/** What the rows of a table have in common. */
export interface RowSettings extends ValueSettings {
  readonly words: ReadonlyMap<IndicatorMeaning, Column>;
  readonly printed: readonly HeadColumn[];
  readonly texts: readonly Column[];
}

/** Of a row that has a name; `position` is where it stands in the plan, with what the row left blank. */
export function checkIndicator(row: RawRow, position: Position, settings: RowSettings): Found<CheckedIndicator> {
  const { words } = settings;
  const text = (meaning: IndicatorMeaning) => textOf(row, words.get(meaning));
  const name = text('name');
  const stated = checkOneOf(row, words.get('direction'), directionWords).value;
  const values = checkValues(row, name, text('unit'), { ...settings, direction: stated });
  const { unit, unitInferred } = values.value;
  const kind = checkKind(row, words.get('kind'), name, unit);
  const isKnown = !kind.value.inferences.some(({ code }) => code === 'kind-assumed');
  const known = isKnown ? kind.value.kind : undefined;
  const { columns } = settings;
  const inForce = settleChangedTargets(values.value.observations);
  const limited = andThen(inForce, settleLimits);
  const ofKind = andThen(limited, (each) => settleCumulative(tellTotals(each, columns, known), columns, known));
  const ofTotals = andThen(ofKind, (each) => checkTotalsOfYears(each, columns, known));
  const settled = andThen(ofTotals, checkSpans);
  const observations = settled.value;
  const ofRole = (role: ValueRole) => observations.filter(({ column }) => column.role === role);
  const [baseline, targets, actuals] = [ofRole('baseline')[0], inOrder(ofRole('target')), ofRole('actual')];

  const printed = readPrinted(row, settings.printed);
  const certain = ofYears(targets.filter(({ doubt }) => doubt === undefined));
  const direction = checkDirection(row, words.get('direction'), {
    name,
    unit,
    kind: kind.value.kind,
    baseline: baseline === undefined || baseline.doubt !== undefined ? blank : baseline.quantity,
    target: certain.findLast(({ quantity }) => quantity.type !== 'missing')?.quantity,
    // What several years are to bring together neither rises nor falls from one of their spans to the next.
    targets: certain.flatMap(({ period, quantity }) => (period?.type === 'years' ? [] : [quantity])),
    ofRates: findDirectionOfRates(printed.printed, actuals, targets),
  });
  const formula = checkOneOf(row, words.get('formula'), formulaWords);
  const priority = checkOneOf(row, words.get('priority'), priorityWords);
  const indicator = {
    name,
    unit,
    kind: kind.value.kind,
    direction: direction.value.direction,
    baseline,
    targets: targets.map((target) => boundDecade(target, direction.value.direction)),
    actuals,
    plans: ofRole('plan'),
    printed: printed.printed,
    ...(formula.value === undefined ? {} : { formula: formula.value }),
    page: position.page,
    section: text('section'),
    definition: text('definition'),
    source: text('source'),
    ...(text('replaces') === '' ? {} : { replaces: text('replaces') }),
    texts: [...readTexts(row, settings.texts), ...printed.texts],
    note: text('note'),
    remark: text('remark'),
    cells: row.cells.map((cell) => (cell.problem === undefined ? cell.text.trim() : '')),
    priority: priority.value ?? isMarkedPriority(`${position.project ?? ''}${name}`),
    place: findCell(row, words.get('name'))?.place ?? row.place,
  };
  const inferences: readonly IndicatorInference[] = [
    ...(unitInferred ? [{ code: 'inferred-unit', value: unit } as const] : []),
    ...findAssumedTargets(targets, unit),
    ...kind.value.inferences,
    ...direction.value.inferences,
  ];
  const checks = [values, settled, kind, direction, formula, priority];
  const findings = [...checks.flatMap((check) => check.findings), ...tellGross(name, observations)];
  return { value: { indicator, inferences }, findings };
}

/** What is to fall to 10%台 or to be kept there may be anything from 10 to 20 %: its lower end is no target. */
function boundDecade(target: Observation, direction: Direction | undefined): Observation {
  if (target.quantity.type !== 'amount' || direction === undefined || direction === 'increase') return target;
  const decade = findDecade(target.quantity);
  return decade === undefined ? target : { ...target, quantity: decade };
}

/**
 * Each text once: 現状維持 of every year's target is one. 前年度比5%増 of percentages is told too, as five points may be meant.
 */
function findAssumedTargets(targets: readonly Observation[], unit: string): readonly IndicatorInference[] {
  const assumed = targets.flatMap(({ quantity, doubt }) => {
    if (quantity.type !== 'change' || doubt !== undefined) return [];
    const mayBePoints = quantity.relative && isSameUnit(unit, '%') && /[%％]/.test(quantity.text);
    return quantity.assumed === true || mayBePoints ? [quantity.text] : [];
  });
  return [...new Set(assumed)].map((value) => ({ code: 'inferred-target', value }) as const);
}

const blank: Quantity = { type: 'missing', text: '', reason: 'blank' };

/** By the years that they hold for, which their cells may say; those without a year last. */
function inOrder(targets: readonly Observation[]): readonly Observation[] {
  const year = ({ period }: Observation) => (period && fiscalYearOfPeriod(period)) ?? Number.POSITIVE_INFINITY;
  return targets.toSorted((a, b) => (year(a) === year(b) ? 0 : year(a) - year(b)));
}

/** Without those of no year where others have one: nobody knows which of them comes first. */
function ofYears(targets: readonly Observation[]): readonly Observation[] {
  const dated = targets.filter(({ period }) => period !== undefined && fiscalYearOfPeriod(period) !== undefined);
  return dated.length > 0 ? dated : targets;
}

function readTexts(row: RawRow, columns: readonly Column[]): Indicator['texts'] {
  return columns.flatMap((column) => {
    const text = findCell(row, column)?.problem === undefined ? textOf(row, column) : '';
    return text === '' ? [] : [{ head: column.header, text }];
  });
}

interface Printed {
  readonly printed: readonly PrintedFigure[];
  /** A word under a head of figures is a text: おおむね順調 under 進捗状況. */
  readonly texts: Indicator['texts'];
}

/** Figures that the table prints itself; a blank or a dash prints none. */
function readPrinted(row: RawRow, columns: readonly HeadColumn[]): Printed {
  const printed: PrintedFigure[] = [];
  const texts: { readonly head: string; readonly text: string }[] = [];
  for (const column of columns) {
    const cell = findCell(row, column);
    const figure = column.head.printed;
    const isNone = cell === undefined || cell.problem !== undefined || findMissingReason(cell.text) !== undefined;
    if (isNone || figure === undefined) continue;
    const quantity = parseQuantity(cell.text) ?? { type: 'qualitative' as const, text: cell.text };
    const isFigure = isKept(figure) && (figure === 'rating' || quantity.type !== 'qualitative');
    const isOwn = column.head.isOwn && { isOwn: column.head.isOwn };
    const year = yearOfHead(column);
    if (isFigure) printed.push({ figure, ...isOwn, head: column.header, year, quantity, place: cell.place });
    else texts.push({ head: column.header, text: cell.text.trim() });
  }
  return { printed, texts };
}

function isKept(figure: string): figure is PrintedFigureName {
  return kept.some((name) => name === figure);
}

const kept: readonly PrintedFigureName[] = [
  'attainment',
  'progress',
  'change',
  'change-rate',
  'ratio-to-previous',
  'rating',
];

interface Inferred {
  readonly inferences: readonly IndicatorInference[];
}

function checkKind(
  row: RawRow,
  column: Column | undefined,
  name: string,
  unit: string,
): Found<Inferred & { readonly kind: IndicatorKind }> {
  const given = checkOneOf(row, column, kindWords);
  if (given.value !== undefined) return { value: { kind: given.value, inferences: [] }, findings: given.findings };
  const { kind, certain } = inferKind(name, unit);
  const inferences = [{ code: certain ? 'inferred-kind' : 'kind-assumed', value: kind } as const];
  return { value: { kind, inferences }, findings: given.findings };
}

/** Where nothing tells it for certain it stays open: the row is printed without a rating, and asked about. */
function checkDirection(
  row: RawRow,
  column: Column | undefined,
  subject: DirectionSubject,
): Found<Inferred & { readonly direction: Direction | undefined }> {
  const given = checkOneOf(row, column, directionWords);
  if (given.value !== undefined) return ok({ direction: given.value, inferences: [] });
  const inferred = inferDirection(subject);
  const hasTarget = subject.target !== undefined && subject.target.type !== 'qualitative';
  const code = inferred === undefined ? 'direction-uncertain' : 'inferred-direction';
  const isAsked = inferred !== undefined || hasTarget;
  const inferences = isAsked ? [{ code, value: inferred?.direction ?? '' } as const] : [];
  return { value: { direction: inferred?.direction, inferences }, findings: given.findings };
}
