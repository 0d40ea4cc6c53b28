/** What an extension does wrong: it has another shape than it should, or it throws. */

import type { Effects } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';

/** Thrown through the program where a row of an extension throws, so that nobody takes it for a fault of ours. */
export class ExtensionFailure extends Error {
  readonly extension: string;
  /** Of what it is, e.g. `reports.my-report.compose`; empty while it is loaded. */
  readonly at: string;

  constructor(extension: string, at: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.extension = extension;
    this.at = at;
  }
}

/** A trace is shown only to who asks for it. */
export function tellFailure(
  { environment, log }: Effects,
  { extension, at, message, cause }: ExtensionFailure,
): Finding {
  if (environment.TORIKUMI_DEBUG) log.note((cause instanceof Error && cause.stack) || message);
  return error('extension-failed', { extension, at, detail: message });
}

/** The same, with each of its functions throwing an `ExtensionFailure`, whether it throws at once or later. */
export function guardRow<T extends object>(extension: string, at: string, row: T): T {
  const guarded = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'function' ? guard(extension, `${at}.${key}`, value.bind(row)) : value,
  ]);
  return Object.fromEntries(guarded) as T;
}

function guard(extension: string, at: string, run: (...given: readonly unknown[]) => unknown) {
  const fail = (cause: unknown): never => {
    throw cause instanceof ExtensionFailure ? cause : new ExtensionFailure(extension, at, cause);
  };
  return (...given: readonly unknown[]): unknown => {
    try {
      const result = run(...given);
      return result instanceof Promise ? waitFor(extension, at, result).catch(fail) : result;
    } catch (cause) {
      return fail(cause);
    }
  };
}

/** The calls of extensions that have not ended yet: what a program that ends without them is told of. */
const calls = new Set<Call>();
export const waitedFor: ReadonlySet<Call> = calls;

interface Call {
  readonly extension: string;
  readonly at: string;
}

export function waitFor<T>(extension: string, at: string, answer: Promise<T>): Promise<T> {
  const call: Call = { extension, at };
  calls.add(call);
  return answer.finally(() => calls.delete(call));
}

/** `at` says where in it, e.g. `reports.0.name`. */
export function wrongShape(extension: string, at: string, expected: string, found: unknown): Finding {
  const told = typeof found === 'string' || typeof found === 'number' ? `${found}` : kindOf(found);
  return error('extension-shape', { extension, at, expected, found: told });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
