/** A column of a table of indicators, before and after its head has been understood. */

import type { Place } from '../../finding/finding.ts';
import type { ValueRole } from '../head/value-role.ts';
import type { Head } from './read-head.ts';

export interface Column {
  /** Position in a row's cells, from 0. */
  readonly index: number;
  /** The header as written. */
  readonly header: string;
  readonly place: Place;
}

/** A column whose head speaks of values. */
export interface HeadColumn extends Column {
  readonly head: Head;
}

/** 基準年度, 目標年度, 調査年. */
export interface PeriodColumn extends Column {
  /** Whose values it dates, where `torikumi.yaml` says it. */
  readonly dates?: ValueRole;
}
