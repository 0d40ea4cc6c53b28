/** Levels of headings without gaps, in reading order: a heading is one level below the nearest one before it that is higher. */

export class HeadingLevels {
  /** Levels, as asked for, of the headings around the place that reading has come to. */
  readonly #around: number[] = [];

  /** The level that a heading is read as. */
  enter(level: number): number {
    while ((this.#around.at(-1) ?? 0) >= level) this.#around.pop();
    return this.#around.push(level);
  }
}
