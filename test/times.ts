/**
 * How often what takes long is tried: as often as finds faults in minutes. `RUNS=4` tries four times as much, of the same
 * seeds and beyond, where the code that is tried has changed much.
 */
export function times(count: number): number {
  return Math.ceil(count * Number(process.env.RUNS ?? 1));
}
