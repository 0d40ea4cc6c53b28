/** What stands on the cover of a report. */

export interface Cover {
  readonly organization: string;
  /** Lines above the title, e.g. 令和5年度. */
  readonly above: readonly string[];
  readonly title: string;
  /** Who made it, and when. */
  readonly below: readonly string[];
}
