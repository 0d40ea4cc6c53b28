/** As few parts as can be that all fit, whose lengths differ by one at most. */
export function splitEvenly<T>(list: readonly T[], fits: (part: readonly T[]) => boolean): readonly (readonly T[])[] {
  for (let count = Math.min(1, list.length); ; count += 1) {
    const edge = (index: number) => Math.round((index * list.length) / count);
    const parts = Array.from({ length: count }, (_, index) => list.slice(edge(index), edge(index + 1)));
    if (count >= list.length || parts.every(fits)) return parts;
  }
}
