/** Numbers and colours as content streams write them. */

/** Hundredths of a point are finer than any printer. */
export function number(value: number, steps = 100): string {
  return `${Math.round(value * steps) / steps}`;
}

/** `#rrggbb` as three numbers from 0 to 1. */
export function colorOf(color: string): string {
  const part = (start: number) => number(Number.parseInt(color.slice(start, start + 2), 16) / 255, 1000);
  return `${part(1)} ${part(3)} ${part(5)}`;
}
