/** What is read as one value, and not as a text whose changes count by themselves. */

/** Characters. */
const longest = 40;

/**
 * Neither is a sentence, one is short, and the other not much longer: `2（31年度）` and `（R2年度）3`. Where a line of several
 * stayed as it was, each line is a value of its own.
 */
export function areValues(old: string, now: string): boolean {
  const lengths = [old.length, now.length].toSorted((a, b) => a - b);
  const [shorter = 0, longer = 0] = lengths;
  return shorter <= longest && longer <= 2 * longest && !/。/.test(old + now) && !haveCommonLine(old, now);
}

function haveCommonLine(old: string, now: string): boolean {
  const lines = old.split('\n');
  return lines.length > 1 && now.split('\n').some((line) => line !== '' && lines.includes(line));
}
