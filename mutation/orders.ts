/** What the test runner asks of the process that has the tests loaded, and what it answers. */

export type Order =
  | { readonly kind: 'dry' }
  | {
      readonly kind: 'run';
      readonly mutant: string;
      /** All of them, if they are not named. */
      readonly tests: readonly string[] | undefined;
      readonly hitLimit: number | undefined;
    }
  | { readonly kind: 'end' };

export type Answer = { readonly kind: 'loaded' } | DryAnswer | RunAnswer;

/** How often each change was passed, by its number. */
export type Hits = Record<string, number>;

export interface DryAnswer {
  readonly kind: 'dry';
  readonly tests: readonly { id: string; name: string; timeSpentMs: number; status: 0 }[];
  /** Tests that fail without a change, because they stand in another file than usual. */
  readonly failed: readonly { id: string; name: string; message: string }[];
  readonly coverage: { readonly static: Hits; readonly perTest: Record<string, Hits> };
}

export interface RunAnswer {
  readonly kind: 'run';
  readonly killedBy: string | undefined;
  readonly message: string;
  readonly nrOfTests: number;
  readonly hitLimitReached: boolean;
  /** The test fails without the change as well since it was made: something kept a value of it. */
  readonly leftTraces: boolean;
}

declare module 'vitest' {
  export interface ProvidedContext {
    files: readonly string[];
    /** The milliseconds that each test took; tests that are not in it are left out. */
    times: Readonly<Record<string, number>>;
    channel: string;
    mutant: string;
  }
}
