/** Places the values of a line chart beside their points, clear of each other, of the points and of the lines. */

import type { Segment } from './layers.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Size of the label. */
  readonly width: number;
  readonly height: number;
}

export interface Surroundings {
  /** Labels stay inside. */
  readonly bounds: Box;
  /** Points and words that stand already. */
  readonly obstacles: readonly Box[];
  readonly lines: readonly Omit<Segment, 'stroke'>[];
}

/** From a point to the nearer edge of its label. */
const distance = 5;

/** A box for each anchor, in the order given: the first one chooses first. */
export function placeLabels(anchors: readonly Anchor[], { bounds, obstacles, lines }: Surroundings): readonly Box[] {
  const placed: Box[] = [];
  for (const anchor of anchors) {
    placed.push(findFreest(listPlaces(anchor, bounds), { placed, marks: obstacles, lines }));
  }
  return placed;
}

interface Obstacles extends Pick<Surroundings, 'lines'> {
  /** Other labels, which are worst to meet. */
  readonly placed: readonly Box[];
  readonly marks: readonly Box[];
}

/** The first of the boxes that meet least of what is there. */
export function findFreest(boxes: readonly [Box, ...Box[]], { placed, marks, lines }: Obstacles): Box {
  const costs = boxes.map((box, rank) => ({
    box,
    cost:
      1000 * placed.filter((other) => overlap(box, other)).length +
      100 * marks.filter((other) => overlap(box, other)).length +
      10 * lines.filter((line) => crosses(line, box)).length +
      rank,
  }));
  return costs.reduce((least, candidate) => (candidate.cost < least.cost ? candidate : least)).box;
}

export function boxAround(at: { readonly x: number; readonly y: number }, halfWidth: number, halfHeight: number): Box {
  return { left: at.x - halfWidth, right: at.x + halfWidth, top: at.y - halfHeight, bottom: at.y + halfHeight };
}

/** Above, below, then farther away, also moved to a side; the best first. */
function listPlaces({ x, y, width, height }: Anchor, bounds: Box): readonly [Box, ...Box[]] {
  const center = (middleX: number, middleY: number): Box => {
    const left = Math.min(Math.max(middleX - width / 2, bounds.left), bounds.right - width);
    const top = Math.min(Math.max(middleY - height / 2, bounds.top), bounds.bottom - height);
    return { left, right: left + width, top, bottom: top + height };
  };
  const away = distance + height / 2;
  const aside = distance + width / 2;
  const others = [0, 1, 2, 3].flatMap((level) =>
    [0, -0.3, 0.3].flatMap((shift) =>
      [-1, 1].map((side) => center(x + shift * width, y + side * (away + level * (height + 1)))),
    ),
  );
  return [center(x, y - away), ...others.slice(1), center(x - aside, y), center(x + aside, y)];
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a segment passes through a box: clips it to the box side by side (Liang and Barsky). */
function crosses({ x, y, x2, y2 }: Omit<Segment, 'stroke'>, box: Box): boolean {
  const sides = [
    { step: x - x2, room: x - box.left },
    { step: x2 - x, room: box.right - x },
    { step: y - y2, room: y - box.top },
    { step: y2 - y, room: box.bottom - y },
  ];
  let [start, end] = [0, 1];
  for (const { step, room } of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return start <= end;
}
