/** Reads a drawing once: what Vega and resvg write of SVG, as shapes with their own looks. */

import { SaxesParser } from 'saxes';
import type { Matrix } from '../turn.ts';
import { identity, multiply, parseTransform } from './matrix.ts';
import { mapSegments, parsePath, type Segment } from './path-data.ts';
import type { Clip, Gradient, Group, Path, Shape, Vector } from './shapes.ts';
import { inherit, initialStyle, type Style } from './style.ts';

type Attributes = Readonly<Record<string, string>>;

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly style: Style;
  readonly children: Shape[];
  readonly stops: Gradient['stops'][number][];
  text: string;
}

/** Throws where a drawing holds anything else, e.g. a reference to a file: it has been cleaned and simplified before. */
export function readVector(svg: string): Vector {
  const gradients = new Map<string, Gradient>();
  const clips = new Map<string, Clip>();
  const stack: Open[] = [];
  let whole: Open | undefined;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const style = inherit(stack.at(-1)?.style ?? initialStyle, attributes);
    stack.push({ name, attributes, style, children: [], stops: [], text: '' });
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => {
    const open = stack.pop();
    const parent = stack.at(-1);
    if (open === undefined) return;
    const { name, attributes, children } = open;
    const id = attributes.id ?? '';
    if (name === 'stop') parent?.stops.push(readStop(attributes));
    else if (name === 'linearGradient' || name === 'radialGradient') gradients.set(id, readGradient(open));
    else if (name === 'clipPath') clips.set(id, readClip(attributes, children));
    else if (parent === undefined) whole = open;
    else for (const shape of readShapes(open)) parent.children.push(shape);
  });
  parser.write(svg).close();
  if (whole === undefined) throw new Error('a drawing without an element');
  return { shapes: whole.children, gradients, clips, ...readBox(whole.attributes) };
}

function readShapes({ name, attributes, style, children, text }: Open): readonly Shape[] {
  const transform = parseTransform(attributes.transform);
  if (name === 'defs') return [];
  if (name === 'g') return [grouped(children, transform, attributes)];
  if (name === 'text') {
    const { size, isBold, shift, fill } = style;
    const place: Matrix = [1, 0, 0, 1, numberOf(attributes.x, 0), numberOf(attributes.y, 0)];
    const color = fill !== undefined && 'color' in fill ? fill.color : '#000000';
    return [{ kind: 'text', transform: multiply(transform, place), text, size, isBold, color, shift }];
  }
  if (name !== 'path' && name !== 'line') throw new Error(`a drawing may not hold <${name}>`);
  if (!style.isVisible) return [];
  const segments = name === 'path' ? parsePath(attributes.d ?? '') : readLine(attributes);
  const path = paintPath(segments, style);
  const { clip, opacity } = holdOf(attributes);
  if (clip !== undefined || opacity < 1) return [grouped([{ ...path, transform: identity }], transform, attributes)];
  const [a, b, c, d] = transform;
  // Most shapes of charts are only moved: what stands elsewhere needs no state of its own.
  const isMoved = a === 1 && b === 0 && c === 0 && d === 1;
  return [
    isMoved ? { ...path, segments: mapSegments(segments, transform), transform: identity } : { ...path, transform },
  ];
}

function grouped(children: readonly Shape[], transform: Matrix, attributes: Attributes): Group {
  return { kind: 'group', transform, ...holdOf(attributes), children };
}

function holdOf(attributes: Attributes): { readonly opacity: number; readonly clip?: string } {
  const clip = idOf(attributes['clip-path']);
  return { opacity: numberOf(attributes.opacity, 1), ...(clip === undefined ? {} : { clip }) };
}

function paintPath(segments: readonly Segment[], style: Style): Omit<Path, 'transform'> {
  const { fill, fillOpacity, isEvenOdd, stroke, strokeOpacity, isStrokedFirst } = style;
  const { width, dash, dashStart, cap, join, miter } = style;
  const line = { width, dash, dashStart, cap, join, miter };
  return {
    kind: 'path',
    segments,
    isStrokedFirst,
    ...(fill === undefined ? {} : { fill: { paint: fill, opacity: fillOpacity, isEvenOdd } }),
    ...(stroke === undefined || width === 0 ? {} : { stroke: { paint: stroke, opacity: strokeOpacity, ...line } }),
  };
}

function readLine({ x1, y1, x2, y2 }: Attributes): readonly Segment[] {
  return [
    { operator: 'm', points: [numberOf(x1, 0), numberOf(y1, 0)] },
    { operator: 'l', points: [numberOf(x2, 0), numberOf(y2, 0)] },
  ];
}

function readClip(attributes: Attributes, children: readonly Shape[]): Clip {
  const clip = idOf(attributes['clip-path']);
  return {
    isOfBox: attributes.clipPathUnits === 'objectBoundingBox',
    transform: parseTransform(attributes.transform),
    children,
    ...(clip === undefined ? {} : { clip }),
  };
}

function readGradient({ name, attributes, stops }: Open): Gradient {
  const names = ['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'fx', 'fy', 'fr'];
  return {
    isRadial: name === 'radialGradient',
    numbers: Object.fromEntries(
      names.flatMap((each) => {
        const value = attributes[each];
        return value === undefined ? [] : [[each, Number(value)] as const];
      }),
    ),
    isOfBox: attributes.gradientUnits !== 'userSpaceOnUse',
    transform: parseTransform(attributes.gradientTransform),
    stops,
  };
}

function readStop(attributes: Attributes): Gradient['stops'][number] {
  const color = attributes['stop-color'] ?? '#000000';
  return { offset: numberOf(attributes.offset, 0), color, opacity: numberOf(attributes['stop-opacity'], 1) };
}

/** How `viewBox` stands in the width and height (SVG 2, 8.2). */
function readBox(attributes: Attributes): Pick<Vector, 'place' | 'width' | 'height' | 'isClipped'> {
  const [left = 0, top = 0, across = 0, down = 0] = (attributes.viewBox ?? '').split(/[\s,]/).map(Number);
  const width = numberOf(attributes.width, across);
  const height = numberOf(attributes.height, down);
  if (!(across > 0 && down > 0)) return { place: identity, width, height, isClipped: false };
  const [align = '', how] = (attributes.preserveAspectRatio ?? 'xMidYMid meet').split(' ');
  const choose = how === 'slice' ? Math.max : Math.min;
  const scale = choose(width / across, height / down);
  const [sx, sy] = align === 'none' ? [width / across, height / down] : [scale, scale];
  const free = (of: string, room: number) =>
    room * (align.includes(`${of}Min`) ? 0 : align.includes(`${of}Max`) ? 1 : 0.5);
  const x = free('x', width - across * sx) - left * sx;
  const y = free('Y', height - down * sy) - top * sy;
  return { place: [sx, 0, 0, sy, x, y], width, height, isClipped: true };
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? '');
  return Number.isNaN(number) ? otherwise : number;
}

function idOf(reference: string | undefined): string | undefined {
  return /^url\(#([^()]*)\)$/.exec(reference ?? '')?.[1];
}
