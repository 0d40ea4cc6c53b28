/** What the values of a template's attributes may be, so that no writer meets a number that it cannot use. */

import { allowedTargets, isLinkTarget } from '../model/book/text/link-target.ts';

interface Allowed {
  /** For the finding, e.g. `≥ 1, ≤ 1000`. */
  readonly expected: string;
  accepts(value: string): boolean;
}

/** As many columns and rows as HTML lets a cell cover (`colspan`); workbooks have no more than 16,384. */
const spanLimit = 1000;

const allowed: ReadonlyMap<string, Allowed> = new Map([
  ['colspan', wholeNumber(1, spanLimit)],
  ['rowspan', wholeNumber(1, spanLimit)],
  ['start', wholeNumber(0, 999_999)],
  ['value', wholeNumber(0, 999_999)],
  ['data-freeze-columns', wholeNumber(0, spanLimit)],
  ['data-heading', wholeNumber(1, 6)],
  ['data-level', wholeNumber(1, 100)],
  ['data-width', { expected: '> 0, ≤ 1000', accepts: (value) => isNumber(value) && inside(Number(value), 0.01, 1000) }],
  ['data-page-numbers', oneOf('none', 'restart')],
  ['scope', oneOf('col', 'row', 'colgroup', 'rowgroup')],
  ['href', { expected: allowedTargets, accepts: isLinkTarget }],
]);

/** `undefined` where the value is right, else what may stand there. */
export function expectedValue(attribute: string, value: string): string | undefined {
  const rule = allowed.get(attribute);
  return rule === undefined || rule.accepts(value) ? undefined : rule.expected;
}

function wholeNumber(least: number, most: number): Allowed {
  return {
    expected: `≥ ${least}, ≤ ${most}`,
    accepts: (value) => /^\d{1,6}$/.test(value) && inside(Number(value), least, most),
  };
}

function oneOf(...words: readonly string[]): Allowed {
  return { expected: words.join(', '), accepts: (value) => words.includes(value) };
}

function isNumber(value: string): boolean {
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(value);
}

function inside(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
