/** What a command line asks for: one command, with all its options settled. */

import type { ReadingFormat } from '../build/write-reading.ts';
import type { Language } from '../finding/render.ts';
import type { Choice } from '../metrics/form/choose-sheets.ts';

export type ParsedCommand = {
  readonly language: Language;
  /** Only errors, warnings and what was asked for. */
  readonly quiet: boolean;
  /** Extensions that a workspace names may be loaded. */
  readonly allowCode: boolean;
} & (
  | (Selection & {
      readonly name: 'build';
      readonly force: boolean;
      /** Only these of the sheets. */
      readonly only: readonly Choice[] | undefined;
      /** None for as many as there are cores. */
      readonly workers: number | undefined;
      readonly shard: { readonly index: number; readonly count: number } | undefined;
      readonly queue: string | undefined;
      readonly store: string;
      readonly wait: boolean;
      readonly explain: boolean;
      readonly logFile: string | undefined;
      readonly jsonLines: boolean;
      readonly strict: boolean;
      readonly json: boolean;
    })
  | (Selection & {
      readonly name: 'watch';
      /** Looks again and again, where a file system does not tell what changes. */
      readonly poll: boolean;
      readonly json: boolean;
    })
  | {
      readonly name: 'worker';
      readonly queue: string;
      readonly store: string;
      readonly lease: number;
      /** None for as many as there are cores. */
      readonly workers: number | undefined;
      readonly json: boolean;
    }
  | { readonly name: 'plan'; readonly workspaces: readonly string[]; readonly shards: number; readonly json: boolean }
  | { readonly name: 'merge'; readonly folders: readonly string[]; readonly out: string; readonly json: boolean }
  | {
      readonly name: 'check';
      readonly workspaces: readonly string[];
      /** The tables alone. */
      readonly quick: boolean;
      /** Where to write how the tables were understood. */
      readonly reading?: { readonly path: string; readonly format: ReadingFormat };
      readonly strict: boolean;
      readonly json: boolean;
    }
  | { readonly name: 'metrics'; readonly workspace: string; readonly year: number | undefined; readonly json: boolean }
  | {
      readonly name: 'publish';
      readonly workspace: string;
      readonly year: number | undefined;
      readonly out: string;
      /** Of the program. */
      readonly version: string;
      readonly json: boolean;
    }
  | { readonly name: 'history'; readonly id: string; readonly workspace: string; readonly json: boolean }
  | {
      readonly name: 'diff';
      readonly old: Side;
      readonly new: Side;
      readonly labels?: Labels;
      /** What becomes of tracked changes in documents of Word. */
      readonly changes?: 'accept' | 'refuse';
      /** `YYYY-MM-DD`. */
      readonly date: string | undefined;
      readonly formats: readonly string[];
      /** Nothing is built without it. */
      readonly out: string | undefined;
      readonly strict: boolean;
      readonly json: boolean;
    }
  | {
      readonly name: 'init';
      readonly folder: string;
      /** Tables to make it of; without any it is an example. */
      readonly from?: readonly string[];
      /** What the example is of. */
      readonly kind: WorkspaceKind;
      readonly json: boolean;
    }
  | {
      readonly name: 'roll';
      readonly workspace: string;
      /** Where next year's is made. */
      readonly folder: string;
      /** None for the one after the latest results. */
      readonly year: number | undefined;
      readonly json: boolean;
    }
  | {
      readonly name: 'schema';
      readonly of: SchemaName;
      /** The file of a workspace's own description, of the data of a written form; none for the one that the program brings. */
      readonly description: string | undefined;
    }
  | {
      readonly name: 'completion';
      readonly shell: Shell;
      /** What can be completed. */
      readonly commands: readonly CommandWords[];
    }
  | {
      readonly name: 'inquiry';
      readonly action: InquiryAction;
      readonly workspace: string;
      /** Of replies. */
      readonly folder: string | undefined;
      /** None where the workspace has one inquiry. */
      readonly number: string | undefined;
      readonly out: string;
      /** Freeze although something is missing. */
      readonly force: boolean;
      /** `YYYY-MM-DD`; none for today. */
      readonly date: string | undefined;
      readonly json: boolean;
    }
  | {
      readonly name: 'open';
      readonly folder: string;
      /** 0 for any that is free. */
      readonly port: number;
      /** Whether the system's browser is started. */
      readonly browser: boolean;
      readonly json: boolean;
    }
  | { readonly name: 'lint'; readonly files: readonly string[]; readonly json: boolean }
);

export const inquiryActions = ['send', 'read', 'status', 'confirm', 'freeze'] as const;
export type InquiryAction = (typeof inquiryActions)[number];

/** What is built, and where to. */
interface Selection {
  readonly workspaces: readonly string[];
  readonly years: readonly number[] | 'all';
  readonly reports: readonly string[];
  readonly formats: readonly string[];
  readonly out: string;
}

export interface Side {
  readonly path: string;
  /** Of git; without one, what stands there now. */
  readonly revision?: string;
}

interface Labels {
  readonly old: string;
  readonly new: string;
}

/** `plan` is 取組状況, `list` 改訂一覧, `form` 運営方針, `book` 冊子, `sheets` 評価シート. */
export const workspaceKinds = ['plan', 'list', 'form', 'book', 'sheets'] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** Files of a workspace that have a JSON Schema. */
export const schemaNames = [
  'configuration',
  'form',
  'form-description',
  'book',
  'policy-form',
  'theme',
  'chart',
] as const;
export type SchemaName = (typeof schemaNames)[number];

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A command as the parser knows it, in words. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What its arguments may be, where that is one of a few words. */
  readonly choices: readonly string[];
}

export interface OptionWords {
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}
