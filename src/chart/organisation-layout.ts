/** Where the boxes of an organisation chart stand: the most open arrangement that fits the room, in the largest type. */

import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { OrganisationUnit } from '../model/book/book.ts';
import { greatest, least } from '../model/value/extremes.ts';
import type { FontStack } from '../typography/face.ts';
import type { Box } from './place-labels.ts';
import { type SetName, setName } from './set-name.ts';

export interface OrganisationLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly boxes: readonly UnitBox[];
  readonly lines: readonly Line[];
  /** False where even the smallest type needs more room; width and height are then larger than it. */
  readonly fits: boolean;
}

export interface UnitBox extends Box {
  /** 0 is the head. */
  readonly level: number;
  readonly name: SetName;
}

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

interface Arrangement {
  /** Which way the levels follow each other. */
  readonly direction: 'down' | 'right';
  /** Levels from this one on are set vertically. */
  readonly verticalFrom: number;
  /** em after which a name goes on in another line. */
  readonly longest: number;
  readonly size: number;
}

/** All boxes of a level are alike. */
interface Level {
  readonly names: ReadonlyMap<OrganisationUnit, SetName>;
  readonly width: number;
  readonly height: number;
}

type Node = HierarchyPointNode<OrganisationUnit>;

const largeSizes = [10, 9.5, 9, 8.5, 8];
const smallSizes = [7.5, 7];
/** Half of a box's line. */
const margin = 0.5;
/** em. */
export const padding = { along: 0.75, across: 0.45 };
const gaps = { siblings: 0.6, cousins: 1.3, rows: 0.4, levels: 2.2 };

export function layOutOrganisation(organisation: OrganisationUnit, room: Room, fonts: FontStack): OrganisationLayout {
  const depth = hierarchy(organisation, ({ units }) => units).height;
  let layout: OrganisationLayout | undefined;
  for (const arrangement of listArrangements(depth)) {
    layout = arrange(organisation, arrangement, room, fonts);
    if (layout.fits) return layout;
  }
  if (layout === undefined) throw new Error('no arrangement');
  return layout;
}

/** From the top as long as that fits, with as few levels set vertically as can be; else from the left. */
function listArrangements(depth: number): readonly Arrangement[] {
  const down = Array.from({ length: depth + 1 }, (_, vertical) =>
    largeSizes.map((size) => ({
      direction: 'down' as const,
      verticalFrom: depth + 1 - vertical,
      longest: 14,
      size,
    })),
  );
  const right = [20, 14, 10, 7, 5].flatMap((longest) =>
    [...largeSizes, ...smallSizes].map((size) => ({
      direction: 'right' as const,
      verticalFrom: depth + 1,
      longest,
      size,
    })),
  );
  return [...down.flat(), ...right];
}

function arrange(
  organisation: OrganisationUnit,
  arrangement: Arrangement,
  room: Room,
  fonts: FontStack,
): OrganisationLayout {
  const { direction, size } = arrangement;
  const isDown = direction === 'down';
  const source = hierarchy(organisation, ({ units }) => units);
  const levels = Array.from({ length: source.height + 1 }, (_, level) =>
    setLevel(
      source.descendants().flatMap(({ depth, data }) => (depth === level ? [data] : [])),
      level >= arrangement.verticalFrom,
      arrangement,
      fonts,
    ),
  );
  const breadthOf = ({ depth }: { readonly depth: number }) => levels[depth]?.[isDown ? 'width' : 'height'] ?? 0;
  const root = tree<OrganisationUnit>()
    .nodeSize([1, 1])
    .separation((a, b) => breadthOf(a) + gapBetween(a.parent === b.parent, isDown) * size)(source);
  const nodes = root.descendants();
  const first = least(nodes.map((node) => node.x - breadthOf(node) / 2));
  const breadth = greatest(nodes.map((node) => node.x + breadthOf(node) / 2)) - first + 2 * margin;
  const starts = startLevels(levels, isDown, size);
  const length = (starts.at(-1) ?? 0) - gaps.levels * size + margin;
  const needed = isDown ? { width: breadth, height: length } : { width: length, height: breadth };
  const aside = Math.max(0, (room.width - needed.width) / 2);
  const boxes = new Map(
    nodes.flatMap((node) => {
      const level = levels[node.depth];
      const name = level?.names.get(node.data);
      if (level === undefined || name === undefined) return [];
      const across = node.x - first + margin;
      const along = starts[node.depth] ?? 0;
      const left = aside + (isDown ? across - level.width / 2 : along);
      const top = isDown ? along : across - level.height / 2;
      return [[node, { left, right: left + level.width, top, bottom: top + level.height, level: node.depth, name }]];
    }),
  );
  return {
    width: Math.max(room.width, Math.ceil(needed.width)),
    height: Math.ceil(needed.height),
    size,
    boxes: [...boxes.values()],
    lines: nodes.flatMap((node) => connect(node, boxes, isDown, (gaps.levels * size) / 2)),
    fits: needed.width <= room.width && needed.height <= room.height,
  };
}

function setLevel(
  units: readonly OrganisationUnit[],
  isVertical: boolean,
  { longest, size }: Arrangement,
  fonts: FontStack,
): Level {
  const names = new Map(units.map((unit) => [unit, setName(unit, { isVertical, longest, size }, fonts)]));
  const [across, along] = [2 * padding.across * size, 2 * padding.along * size];
  const widest = greatest([...names.values()].map(({ width }) => width));
  const highest = greatest([...names.values()].map(({ height }) => height));
  return { names, width: widest + (isVertical ? across : along), height: highest + (isVertical ? along : across) };
}

/** em. */
function gapBetween(areSiblings: boolean, isDown: boolean): number {
  if (!areSiblings) return gaps.cousins;
  return isDown ? gaps.siblings : gaps.rows;
}

/** Where each level begins, and where one after the last would. */
function startLevels(levels: readonly Level[], isDown: boolean, size: number): readonly number[] {
  const starts = [margin];
  for (const { width, height } of levels)
    starts.push((starts.at(-1) ?? 0) + (isDown ? height : width) + gaps.levels * size);
  return starts;
}

/** From a box to a line along its children, and from there to each. */
function connect(node: Node, boxes: ReadonlyMap<Node, Box>, isDown: boolean, half: number): readonly Line[] {
  const box = boxes.get(node);
  const children = (node.children ?? []).flatMap((child) => boxes.get(child) ?? []);
  if (box === undefined || children.length === 0) return [];
  const flip = ({ x, y, x2, y2 }: Line): Line => (isDown ? { x, y, x2, y2 } : { x: y, y: x, x2: y2, y2: x2 });
  const middle = ({ left, right, top, bottom }: Box) => (isDown ? (left + right) / 2 : (top + bottom) / 2);
  const end = isDown ? box.bottom : box.right;
  const trunk = end + half;
  const middles = children.map(middle);
  return [
    { x: middle(box), y: end, x2: middle(box), y2: trunk },
    { x: least(middles), y: trunk, x2: greatest(middles), y2: trunk },
    ...middles.map((x) => ({ x, y: trunk, x2: x, y2: trunk + half })),
  ].map(flip);
}
