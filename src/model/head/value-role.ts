/** What values a column of a table can hold. */

/** 基準値, 実績値, 目標値, 計画値 (what a plan or budget foresees for a year). */
export type ValueRole = 'baseline' | 'actual' | 'target' | 'plan';
