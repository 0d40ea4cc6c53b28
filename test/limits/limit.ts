/** A limit, and what comes of one less, of as many, and of one more. */

export type Outcome = string | number | boolean | undefined | readonly (string | number)[];

export interface Limit {
  /** Path below `src/`, and the name that the limit has there. */
  readonly at: string;
  /** What is counted. */
  readonly what: string;
  readonly limit: number;
  /** One less, as many, one more. */
  readonly outcomes: readonly [Outcome, Outcome, Outcome];
  readonly of: (count: number) => Outcome | Promise<Outcome>;
}

/** So many are `within`; one more is `beyond`. */
export function most(
  at: string,
  what: string,
  limit: number,
  within: Outcome,
  beyond: Outcome,
  of: (count: number) => Outcome | Promise<Outcome>,
): Limit {
  return { at, what, limit, outcomes: [within, within, beyond], of };
}

/** So many are needed; one less is `below`. */
export function least(
  at: string,
  what: string,
  limit: number,
  below: Outcome,
  from: Outcome,
  of: (count: number) => Outcome | Promise<Outcome>,
): Limit {
  return { at, what, limit, outcomes: [below, from, from], of };
}

export function nested(open: string, inner: string, close: string, count: number): string {
  return `${open.repeat(count)}${inner}${close.repeat(count)}`;
}

/** The codes of findings, each once. */
export function codesOf(findings: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))];
}
