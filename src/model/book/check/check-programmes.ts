/** Checks the headings of programmes (事務事業) against their table. */

import { error, type Finding, notice, warning } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import { comparable } from '../../plan/check-cell.ts';
import { toHalfWidth } from '../../text/text-width.ts';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../year/fiscal-year.ts';
import type { Book, Heading, Programme } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';

/** Of a chapter that was not handed in nothing is missed. */
export function checkProgrammes(book: Book): readonly Finding[] {
  const headings = book.chapters.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'heading' && block.programme !== undefined ? [{ id, heading: block }] : [],
    ),
  );
  const programmes = new Map(book.programmes.map((programme) => [programme.id, programme]));
  const isKnown = new Set(book.chapters.map(({ id }) => id));
  const found = headings.flatMap(({ id: chapter, heading }): readonly Finding[] => {
    const programme = programmes.get(heading.programme ?? '');
    if (programme === undefined) return [];
    // That there is no such chapter is said at the table.
    const stands = isKnown.has(programme.chapter) ? chapter : programme.chapter;
    return [...checkHeading(programme, stands, heading), ...checkTypedBudget(programme, book.year, heading)];
  });
  const described = new Set(headings.map(({ heading }) => heading.programme));
  const written = book.chapters.filter(({ blocks }) => blocks.length > 0).map(({ id }) => id);
  const missing = book.programmes.filter(({ id, chapter }) => written.includes(chapter) && !described.has(id));
  return [
    ...found,
    ...missing.map(({ title, place }) => warning('programme-without-heading', { title }, place)),
    ...findStaleBudgets(book),
    ...book.programmes.flatMap((programme) => checkBudgetUnit(programme, book.year)),
  ];
}

function checkHeading(programme: Programme, chapter: string, heading: Heading): readonly Finding[] {
  const text = plainTextOf(heading.text);
  const elsewhere = { title: programme.title, chapter: programme.chapter, found: chapter };
  const differs = { title: programme.title, heading: text };
  return [
    ...(programme.chapter === chapter ? [] : [error('programme-elsewhere', elsewhere, heading.place)]),
    ...(isSameTitle(programme.title, text) ? [] : [warning('programme-title-differs', differs, heading.place)]),
  ];
}

/** A budget typed into the heading, right or wrong. */
function checkTypedBudget({ title, budgets }: Programme, year: FiscalYear, heading: Heading): readonly Finding[] {
  const kept = budgets.get(year);
  const typed = heading.text.flatMap((inline) => (inline.type === 'text' ? [inline.text] : [])).join('');
  const amount = /予算額[\s:]*(\d(?:[\d,.]*\d)?[^\d\s)]*円)/.exec(toHalfWidth(typed))?.[1];
  if (kept === undefined || amount === undefined) return [];
  const name = `${title}　予算額`;
  if (comparable(kept.quantity.text) === comparable(amount)) {
    return [notice('figure-typed', { name, id: '予算額', typed: amount }, heading.place)];
  }
  const facts = { name, typed: amount, kept: kept.quantity.text, at: formatPlace(kept.place) };
  return [warning('figure-differs', facts, heading.place)];
}

/** A heading may say more than the title: years and what stands in brackets do not count. */
function isSameTitle(title: string, heading: string): boolean {
  const [one, other] = [bare(title), bare(heading)];
  return one.includes(other) || other.includes(one);
}

function bare(text: string): string {
  return comparable(text).replace(/\([^()]*\)|(?:令和|平成|昭和)[\d元]+年度?/g, '');
}

/** Programmes with a budget of the year before and none of this year print an old one. */
function findStaleBudgets({ programmes, year }: Book): readonly Finding[] {
  const stale = programmes.filter(({ budgets }) => !budgets.has(year) && budgets.has(fiscalYear(year - 1)));
  const [first] = stale;
  if (first === undefined) return [];
  const titles = stale.map(({ title }) => title);
  return [warning('budget-of-year-missing', { year: nameOf(year), titles }, first.place)];
}

/** An amount that is no money would be left out of charts and sums. */
function checkBudgetUnit({ title, budgets }: Programme, year: FiscalYear): readonly Finding[] {
  const budget = budgets.get(year);
  if (budget?.quantity.type !== 'amount' || budget.quantity.unit.endsWith('円')) return [];
  return [warning('budget-without-unit', { title, text: budget.quantity.text }, budget.place)];
}

function nameOf(year: FiscalYear): string {
  return formatFiscalYear(year, 'era', { year: year + 1, month: 3, day: 31 });
}
