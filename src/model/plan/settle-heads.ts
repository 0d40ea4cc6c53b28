/** What heads say beside each other: 現状値 beside 策定時 is an actual, 計画 beside 実績 a target. */

import { isForecast } from '../value/firmness.ts';
import { type CalendarDate, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod, isWholeYear } from '../year/period.ts';
import type { Head } from './read-head.ts';

/** The heads of a table in their order; `undefined` for those that are none of values. */
export function settleHeads(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  { documentDate }: FiscalYearContext,
): readonly (Head | undefined)[] {
  const former = settleFormer(settleCosts(settleBudgets(heads, texts), texts), texts);
  const dated = settleMidterm(settleMiddles(settleStages(former, texts), texts, documentDate), texts);
  const settled = settlePlans(
    settleBaselines(settleOpenings(settleNow(settleAhead(settleCurrentYear(dated, documentDate)), texts), texts)),
    texts,
  );
  return settleWorked(settled);
}

/** R7当初 beside R6決算 or R6補正 is the first budget of the year, and nothing to start from. */
function settleBudgets(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const isFirst = (index: number) =>
    /^[^（()）]{0,4}[\d元]年?度?当初(?=$|[（(])/.test((texts[index] ?? '').normalize('NFKC'));
  if (!texts.some((text) => /予算|決算|補正/.test(text))) return heads;
  return heads.map((head, index) =>
    head?.role === 'baseline' && isFirst(index) ? { ...head, role: 'plan', firmness: 'planned' } : head,
  );
}

/** R6予算（事業費（千円）） beside R6目標 and R5実績 is what the undertaking costs, and no value of its indicator. */
function settleCosts(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const isCost = (head: Head | undefined, index: number) =>
    head !== undefined && head.role !== 'printed' && /予算|決算|事業費|経費|コスト/.test(texts[index] ?? '');
  // 決算 of the years before 見込, and no other head of what was measured: the years of a sheet of one programme.
  const isFirm = (head: Head | undefined, index: number) =>
    head?.role === 'actual' && !isForecast(head.firmness) && !/決算/.test(texts[index] ?? '');
  if (heads.some((head, index) => isSettled(head, texts[index] ?? '')) && !heads.some(isFirm)) return heads;
  const rest = heads.filter((head, index) => head?.named === true && !isCost(head, index));
  const hasOwn = (role: Head['role']) => rest.some((head) => head?.role === role);
  // R5決算（千円） between 事業名 and 活動指標, too, where what was measured has no aim.
  const ofUndertakings = [/事業名/, /指標/, /円[)）]/].every((words) => texts.some((text) => words.test(text)));
  if (!hasOwn('actual') || !(hasOwn('target') || hasOwn('plan') || ofUndertakings)) return heads;
  // Of two of one role and year the other is taken, which is said.
  const isDoubled = (head: Head | undefined) =>
    rest.some(
      (other) => other?.role === head?.role && yearOf(other) === yearOf(head) && other?.firmness === head?.firmness,
    );
  return heads.map((head, index) => (isCost(head, index) && !isDoubled(head) ? undefined : head));
}

function isSettled(head: Head | undefined, text: string): boolean {
  return head?.role === 'actual' && /^決算値?(?:[（(][^円]{1,12}[)）])?$/.test(text);
}

/** 前計画の策定時 and 前計画の目標, 第2次計画 beside 第3次計画, where the plan has its own, are what was measured and planned then. */
function settleFormer(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const numbers = texts.map((text) => Number(/第(\d{1,2})[次期]/.exec(text.normalize('NFKC'))?.[1] ?? 0));
  const last = Math.max(...numbers);
  const isFormer = (index: number) =>
    (numbers[index] ?? last) > 0
      ? (numbers[index] ?? last) < last
      : /前計画|前期計画|前回計画|旧計画|前戦略|前プラン/.test(texts[index] ?? '');
  const hasOwn = (role: Head['role']) => heads.some((head, index) => head?.role === role && !isFormer(index));
  return heads.map((head, index) => {
    if (head === undefined || !isFormer(index)) return head;
    if (head.role === 'baseline' && hasOwn('baseline')) return { ...head, role: 'actual' };
    return head.role === 'target' && hasOwn('target') && yearOf(head) !== undefined
      ? { ...head, role: 'plan', firmness: 'planned' }
      : head;
  });
}

/** 中間 and 最終, or 目標, beside a baseline, of which no head says what they are: what the plan is to reach by then. */
function settleStages(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const stages = texts.map((text, index) => (isStage(text, heads[index]) ? stage.exec(text)?.[0] : undefined));
  const isTarget = (head: Head | undefined) => head?.role === 'target';
  const ofLast = stages.some((each) => each?.startsWith('最終'));
  const hasAim = heads.some((head, index) => isTarget(head) && stages[index] === undefined);
  if (!(ofLast || hasAim) || !heads.some((head) => head?.role === 'baseline')) return heads;
  // 中間（H29） and 最終（R4） with a 目標 of their own beside them are what was measured at each evaluation.
  const areMeasured = ofLast && hasAim && stages.some((each) => each?.startsWith('中間'));
  return heads.map((head, index) => {
    const own = stages[index];
    if (own === undefined) return head;
    if (areMeasured && head !== undefined) return { ...head, role: 'actual', firmness: 'final' };
    const plain: Head = { role: 'target', firmness: 'final', named: true, period: { type: 'none' }, stage: own };
    return head === undefined ? plain : { ...head, role: 'target' };
  });
}

const stage = /^(?:中間|最終)(?:年度?|値)?(?=$|[(（])/;

/** R7（中間） between a baseline and R12（目標） is what that year is to reach, unless it is over and may have been measured. */
function settleMiddles(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  documentDate: CalendarDate,
): readonly (Head | undefined)[] {
  const own = fiscalYearOf(documentDate);
  const hasLater = (year: number) => heads.some((head) => head?.role === 'target' && (yearOf(head) ?? year) > year);
  if (!heads.some((head) => head?.role === 'baseline')) return heads;
  return heads.map((head, index) => {
    const year = yearOf(head);
    const isMiddle = head?.named === false && stageBehind.test((texts[index] ?? '').replace(/\s/g, ''));
    if (head === undefined || year === undefined || !isMiddle || year < own || !hasLater(year)) return head;
    return { ...head, role: 'target', firmness: 'final', named: true };
  });
}

const stageBehind = /^[^（()）]{0,6}[\d元]年?度?[（(]中間(?:年度?|値)?[)）]$/;

function isStage(text: string, head: Head | undefined): boolean {
  const plain = text.replace(/\s/g, '');
  if (!stage.test(plain) || /実績|評価|時点|報告|決算|集計/.test(plain)) return false;
  return head === undefined ? /^(?:中間|最終)値?$/.test(plain) : !head.named || head.role === 'plan';
}

/** 令和3年度（中間） is the plan's middle, and a whole year, beside 令和5年度（最終） or 中間目標; else half of its year. */
function settleMidterm(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const isOfStages = heads.some((head, index) => {
    const text = texts[index] ?? '';
    return head?.role === 'target' ? /中間/.test(text) : head?.role === 'actual' && /最終/.test(text);
  });
  return heads.map((head, index) => {
    const isMidterm = head?.role === 'target' || (isOfStages && /中間/.test(texts[index] ?? ''));
    if (!isMidterm || head?.period.type !== 'period' || head.period.period.type !== 'part') return head;
    return { ...head, period: { ...head.period, period: { type: 'fiscal-year', year: head.period.period.year } } };
  });
}

/**
 * A year alone that had not ended on the document's date is planned, where years to come stand beside it; behind years that
 * are over it is what is expected of it.
 */
function settleCurrentYear(
  heads: readonly (Head | undefined)[],
  documentDate: CalendarDate,
): readonly (Head | undefined)[] {
  const own = fiscalYearOf(documentDate);
  const isAhead = (head: Head | undefined) => head?.role === 'plan' && !head.named && (yearOf(head) ?? own) > own;
  const isOver = (head: Head | undefined) => head?.role === 'actual' && (yearOf(head) ?? own) < own;
  if (documentDate.month === 3) return heads;
  const changed: Pick<Head, 'role' | 'firmness'> | undefined = heads.some(isAhead)
    ? { role: 'plan', firmness: 'planned' }
    : heads.some(isOver)
      ? { role: 'actual', firmness: 'expected' }
      : undefined;
  return heads.map((head) => {
    const isCurrent = head?.role === 'actual' && !head.named && yearOf(head) === own && isOfWholeYear(head);
    return isCurrent && changed !== undefined ? { ...head, ...changed } : head;
  });
}

function isOfWholeYear({ period }: Head): boolean {
  return period.type === 'period' && period.period.type !== 'date' && period.period.type !== 'part';
}

/** What a year alone holds that has not come, beside a baseline and without a head that says 目標, is what the year is to reach. */
function settleAhead(heads: readonly (Head | undefined)[]): readonly (Head | undefined)[] {
  const has = (role: Head['role']) => heads.some((head) => head?.role === role);
  if (!has('baseline') || has('target')) return heads;
  return heads.map((head) =>
    head?.role === 'plan' && !head.named && head.firmness === 'planned' ? { ...head, role: 'target' } : head,
  );
}

/** 現状（R6.10末） and R6（現在） after an actual of the year before are how far this year has come, and nothing to start from. */
function settleNow(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const years = heads.flatMap((head) => (head?.role === 'actual' ? [yearOf(head) ?? Number.POSITIVE_INFINITY] : []));
  const earliest = Math.min(...years);
  return heads.map((head, index) => {
    if (head?.role !== 'baseline' || head.current !== true || head.period.type !== 'period') return head;
    const { period } = head.period;
    const isOfYearNow = period.type === 'fiscal-year' && /現在[)）]?$/.test(texts[index] ?? '');
    const isPart = isOfYearNow || (period.type === 'date' && !isWholeYear(period));
    const { current: _, ...rest } = head;
    return isPart && (yearOf(head) ?? earliest) > earliest ? { ...rest, role: 'actual' } : head;
  });
}

/**
 * R6年度当初 beside R6年度末, or behind R5年度末, is the first day of that year, and nothing that the plan starts from, unless the year
 * has a target of its own; where nobody says the year it is a part of it.
 */
function settleOpenings(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const has = (role: Head['role'], year: number) =>
    heads.some((head) => head?.role === role && yearOf(head) === year && isOfYear(head));
  const isBehind = (head: Head) =>
    heads.some(
      (other) =>
        (other?.role === 'actual' || other?.role === 'baseline') && (yearOf(other) ?? Infinity) < (yearOf(head) ?? 0),
    );
  return heads.map((head, index) => {
    if (head?.role !== 'baseline' || !ofOpening.test(texts[index] ?? '')) return head;
    const year = yearOf(head);
    const { current: _, ...rest } = head;
    if (year === undefined)
      return texts.some((text) => /^(?:年度末|期末)/.test(text))
        ? { ...rest, role: 'actual', period: { type: 'not-a-period' } }
        : head;
    if (!isOfYear(head) || !(has('actual', year) || isBehind(head)) || has('target', year)) return head;
    const period = { type: 'date', year, month: 4, day: 1 } as const;
    return { ...rest, role: 'actual', period: { type: 'period', period, certain: true } };
  });
}

const ofOpening = /当初(?!予算|計画|目標)|年度の?(?:初め?|始め?)|期首/;

/** Of several baselines those that say 現状 are actuals where another says 策定時 or 基準; else all but the earliest. */
function settleBaselines(heads: readonly (Head | undefined)[]): readonly (Head | undefined)[] {
  const baselines = heads.filter((head) => head?.role === 'baseline');
  if (baselines.length < 2) return heads;
  const isStated = baselines.some((head) => head?.current !== true);
  const years = baselines.map((head) => yearOf(head));
  const earliest = years.every((year) => year !== undefined) ? baselines[years.indexOf(Math.min(...years))] : undefined;
  return heads.map((head) => {
    if (head?.role !== 'baseline' || head.current !== true) return head;
    if (!isStated && (earliest === undefined || head === earliest)) return head;
    const { current: _, ...rest } = head;
    const period: Head['period'] =
      rest.period.type === 'none' ? { type: 'period', period: { type: 'latest' }, certain: true } : rest.period;
    return { ...rest, role: 'actual', period };
  });
}

/** 24年度計画 beside 24年度実績 is what the year was to reach, where no head says 目標; 計画値 and 計画額 stay figures of a plan. */
function settlePlans(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  if (heads.some((head) => head?.role === 'target')) return heads;
  const actualYears = new Set(heads.map((head) => (head?.role === 'actual' && head.named ? yearOf(head) : undefined)));
  const isPlain = (index: number) => /計画(?!値|額|量|数)/.test(texts[index] ?? '');
  const isPlanned = (head: Head | undefined, index: number) => head?.role === 'plan' && isPlain(index);
  const hasPair = heads.some(
    (head, index) => isPlanned(head, index) && yearOf(head) !== undefined && actualYears.has(yearOf(head)),
  );
  if (!hasPair) return heads;
  return heads.map((head, index) =>
    head !== undefined && isPlanned(head, index) ? { ...head, role: 'target' } : head,
  );
}

/** 達成率 behind the values of each year is of that year, where there are several of it. */
function settleWorked(heads: readonly (Head | undefined)[]): readonly (Head | undefined)[] {
  let dated: Head | undefined;
  const before = heads.map((head) => {
    if (head?.role === 'actual' && isOfYear(head)) dated = head;
    return dated;
  });
  const isUndated = (head: Head | undefined) => head?.role === 'printed' && head.period.type === 'none';
  return heads.map((head, index) => {
    if (head === undefined || !isUndated(head)) return head;
    const alike = heads.flatMap((other, at) => (isUndated(other) && other?.printed === head.printed ? [at] : []));
    const years = alike.flatMap((at) => yearOf(before[at]) ?? []);
    if (alike.length < 2 || new Set(years).size < alike.length) return head;
    return { ...head, period: before[index]?.period ?? head.period };
  });
}

function isOfYear({ period }: Head): boolean {
  return period.type === 'period' && period.period.type === 'fiscal-year';
}

function yearOf(head: Head | undefined): number | undefined {
  return head?.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
}
