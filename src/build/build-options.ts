import type { Choice } from '../metrics/form/choose-sheets.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';

export interface BuildOptions {
  /** Workspace folders. */
  readonly workspaces: readonly string[];
  /** Empty for the latest fiscal year that has values. */
  readonly years: readonly FiscalYear[] | 'all';
  /** Names of reports; empty for all. */
  readonly reports: readonly string[];
  /** Empty for those that the workspace asks for. */
  readonly formats: readonly string[];
  /** Only documents of which a part can be chosen, and only that: 施策=2-1. */
  readonly only?: readonly Choice[] | undefined;
  readonly out: string;
  /** Builds even what has not changed. */
  readonly force: boolean;
  /** Only that of so many parts of the workspaces, from 1. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** For another build that writes there to end, instead of giving up. */
  readonly wait?: boolean;
}
