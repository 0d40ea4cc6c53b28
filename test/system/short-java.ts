/** How Java is run on the files of a suite. */

/** Code that is compiled at once and not again, by one thread that collects: half to two thirds of the CPU of some dozen files. */
export const forShortRuns = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const;
