/** Counts the headings of a book: what number each one has, by its depth among the numbered ones. */

import { formatNumber, type NumberKind } from './number-kind.ts';

export interface CountedHeading {
  readonly level: number;
  /** A heading without number opens a level of its own for the counting below it, but none of the numbering's depth. */
  readonly isNumbered: boolean;
  /** For this heading and its siblings from here on. */
  readonly kind?: NumberKind;
  /** Its number instead of the next one. */
  readonly start?: number;
  /** Its children count on from those of the sibling before it. */
  readonly continues: boolean;
}

export interface HeadingNumber {
  /** As printed; empty where there is none. */
  readonly text: string;
  readonly bracketed: boolean;
}

/** `kinds` by depth, from 0; deeper headings have the last of them. */
export function numberHeadings(
  headings: readonly CountedHeading[],
  kinds: readonly NumberKind[],
): readonly HeadingNumber[] {
  const root: Frame = { level: 0, ordinals: [], next: 1, kind: kinds[0] };
  const open = [root];
  return headings.map((heading) => {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1) ?? root;
    if (heading.kind !== undefined && heading.kind.name !== parent.kind?.name) {
      parent.kind = heading.kind;
      parent.next = 1;
    }
    const ordinal = heading.start ?? parent.next;
    const ordinals = heading.isNumbered ? [...parent.ordinals, ordinal] : parent.ordinals;
    if (heading.isNumbered) parent.next = ordinal + 1;
    const child: Frame = {
      level: heading.level,
      ordinals,
      next: heading.continues ? (parent.last?.next ?? 1) : 1,
      kind:
        heading.continues && parent.last !== undefined
          ? parent.last.kind
          : kinds[Math.min(ordinals.length, kinds.length - 1)],
    };
    parent.last = child;
    open.push(child);
    if (!heading.isNumbered || parent.kind === undefined) return { text: '', bracketed: false };
    return { text: formatNumber(parent.kind, ordinals), bracketed: parent.kind.bracketed };
  });
}

interface Frame {
  readonly level: number;
  /** Of the heading itself and the numbered ones above it. */
  readonly ordinals: readonly number[];
  next: number;
  kind: NumberKind | undefined;
  last?: Frame;
}
