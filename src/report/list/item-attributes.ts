/** What is said of an item beside what the list prints: how it is counted, who answers for it, where it is explained. */

/** By key of a field. A change of one is told in words; but for the unit, it has no column of its own in a revision list. */
export function isAttribute(key: string): boolean {
  return attributes.includes(key);
}

const attributes: readonly string[] = [
  'unit',
  'kind',
  'direction',
  'formula',
  'page',
  'section',
  'definition',
  'source',
  'priority',
];
