/** A rule for machine-readable tables, and what it finds. */

import type { DataProblem } from '../finding/facts.ts';
import type { InspectedCell, InspectedFile } from './inspected-file.ts';

export interface Rule {
  /**
   * Its number for workbooks in 総務省's 統計表における機械判読可能なデータの表記方法の統一ルール (1-1 to 2-2, December 2020) and
   * for CSV in e-Stat's 結果表における機械判読可能なデータ作成に関する表記方法 Ver.1.2 (4-1 to 4-14); `D-` where the source is
   * 内閣官房's draft of new rules (デジタル行財政改革会議, データ8 資料1). A format without a number is not checked.
   */
  readonly id: { readonly xlsx?: string; readonly csv?: string };
  readonly title: string;
  readonly source: string;
  check(file: InspectedFile): readonly Problem[];
}

export interface Problem {
  readonly problem: DataProblem;
  /** Its head, or its number from 1; none of what is of no column. */
  readonly column?: string | number;
  readonly texts?: readonly string[];
  readonly sheet?: string | undefined;
  readonly cell?: InspectedCell | undefined;
  /** Problems of a rule with the same group are told once, with their number. */
  readonly group: string;
  /** Something to look at that may well be right. */
  readonly isNotice?: boolean;
}

export const unifiedRules = '総務省 統計表における機械判読可能なデータの表記方法の統一ルール／e-Stat 表記方法 Ver.1.2';
export const draftRules = '内閣官房 デジタル行財政改革会議 データ8 資料1（新しいルールのイメージ）';
