/** Lets the reports of one workspace share what is dear to make: its booklet, the pages of its editions. */

import type { ReportInput } from '../report/report.ts';

export type Share = ReportInput['share'];

/** All that is asked for must be made from the same workspace, theme and fonts. What failed fails for all. */
export function createShare(): Share {
  const made = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>) => {
    const shared = made.get(name) ?? make();
    made.set(name, shared);
    return shared as Promise<T>;
  };
}
