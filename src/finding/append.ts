/**
 * Adds all of one list to another. Given to `push` as its arguments they would stand on the stack, which holds some 120,000,
 * and a table may have a finding in each of its cells.
 */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}
