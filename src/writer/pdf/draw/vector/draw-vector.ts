/** Draws a picture of shapes and texts as the operators of a content stream. */

import type { Matrix } from '../../../../picture/turn.ts';
import { type Bounds, boundsOf, boundsOfPath, widestStroke } from '../../../../picture/vector/bounds.ts';
import { identity, multiply, scaleOf } from '../../../../picture/vector/matrix.ts';
import { mapSegments, type Segment } from '../../../../picture/vector/path-data.ts';
import type { Group, Paint, Path, Shape, Stroke, Text, Vector } from '../../../../picture/vector/shapes.ts';
import { drawableText } from '../../../../typography/drawable-text.ts';
import type { Face, FontStack } from '../../../../typography/face.ts';
import { measureText } from '../../../../typography/measure-text.ts';
import { splitByFace } from '../../../../typography/set-runs.ts';
import type { CompactDocument } from '../../file/compact-document.ts';
import type { PdfReference } from '../../file/pdfmake-parts.ts';
import type { EmbeddedFace } from '../embedded-face.ts';
import { colorOf } from '../numbers.ts';
import { type Content, finely, makeGroup, writeMatrix } from './content.ts';
import { makeMask, makePattern, maskWith } from './gradient.ts';

/** What a file gives to the pictures in it. */
export interface VectorFile {
  readonly document: CompactDocument;
  readonly fonts: FontStack;
  faceOf(face: Face): EmbeddedFace;
  /** One for each pair of opacities, in a hundred steps. */
  readonly opacities: Map<string, PdfReference>;
}

/** `content.matrix` stands for the picture's own width and height. */
export function drawVector(vector: Vector, content: Content, file: VectorFile): void {
  const drawing = new VectorDrawing(vector, file);
  const n = finely(content.scale);
  content.operators.push('q');
  if (vector.isClipped) content.operators.push(`0 0 ${n(vector.width)} ${n(vector.height)} re W n`);
  drawing.move(content, vector.place, (inner) => drawing.draw(vector.shapes, inner));
  content.operators.push('Q');
}

class VectorDrawing {
  readonly #vector: Vector;
  readonly #file: VectorFile;

  constructor(vector: Vector, file: VectorFile) {
    this.#vector = vector;
    this.#file = file;
  }

  draw(shapes: readonly Shape[], content: Content): void {
    const look: Look = { fill: '', stroke: '' };
    for (const shape of shapes) {
      if (shape.kind === 'path') this.#drawPath(shape, content, look);
      else if (shape.kind === 'text') this.#drawText(shape, content, look);
      else this.#drawGroup(shape, content);
    }
  }

  /** Draws in units that are placed by the matrix. */
  move(content: Content, matrix: Matrix, draw: (inner: Content) => void): void {
    if (matrix.every((value, index) => value === identity[index])) {
      draw(content);
      return;
    }
    content.operators.push(`${writeMatrix(matrix)} cm`);
    draw({ ...content, matrix: multiply(content.matrix, matrix), scale: content.scale * scaleOf(matrix) });
  }

  #drawGroup(group: Group, content: Content): void {
    const { transform, opacity, clip, children } = group;
    content.operators.push('q');
    this.move(content, transform, (inner) => {
      const mask = clip === undefined ? undefined : this.#clip(clip, boundsOf(children, identity), inner);
      if (opacity === 1 && mask === undefined) {
        this.draw(children, inner);
        return;
      }
      // As a whole: what is drawn in it would set masks of its own in the place of this one.
      const form = this.#group(children, inner.scale);
      if (mask !== undefined) this.#use(mask, inner);
      if (opacity < 1) this.#use(this.#opacity(opacity, opacity), inner);
      inner.operators.push(`/${nameIn(inner.resources.xobjects, 'V', form)} Do`);
    });
    content.operators.push('Q');
  }

  /** Lets only what is inside be seen from now on; where it is no single path, by the mask that it returns. */
  #clip(id: string, clipped: Bounds | undefined, content: Content): PdfReference | undefined {
    const clip = this.#vector.clips.get(id);
    if (clip === undefined) throw new Error(`a drawing without its clip ${id}`);
    const units = multiply(clip.isOfBox ? unitsOf(clipped) : identity, clip.transform);
    const [only, ...others] = clip.children;
    if (clip.clip === undefined && only?.kind === 'path' && others.length === 0) {
      const outline = mapSegments(only.segments, multiply(units, only.transform));
      const rule = only.fill?.isEvenOdd === true ? 'W*' : 'W';
      content.operators.push(`${writePath(outline, finely(content.scale))} ${rule} n`);
      return undefined;
    }
    const white: Group = { kind: 'group', transform: units, opacity: 1, children: clip.children.map(whiten) };
    const whole =
      clip.clip === undefined ? white : { ...white, transform: identity, clip: clip.clip, children: [white] };
    return maskWith(this.#file.document, this.#group([whole], content.scale));
  }

  #group(shapes: readonly Shape[], scale: number): PdfReference {
    return makeGroup(this.#file.document, areaOf(shapes), 'DeviceRGB', scale, (own) => this.draw(shapes, own));
  }

  #drawPath({ segments, transform, fill, stroke, isStrokedFirst }: Path, content: Content, look: Look): void {
    const isMoved = transform.some((value, index) => value !== identity[index]);
    if (isMoved) {
      const path: Path = { kind: 'path', segments, transform: identity, isStrokedFirst };
      const painted = { ...path, ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }) };
      this.#drawGroup({ kind: 'group', transform, opacity: 1, children: [painted] }, content);
      return;
    }
    const outline = writePath(segments, finely(content.scale));
    const filled = () => {
      if (fill !== undefined) this.#fill(fill, outline, segments, content, look);
    };
    const stroked = () => {
      if (stroke !== undefined) this.#stroke(stroke, outline, segments, content, look);
    };
    for (const paint of isStrokedFirst ? [stroked, filled] : [filled, stroked]) paint();
  }

  #fill(
    { paint, opacity, isEvenOdd }: Fill,
    outline: string,
    segments: readonly Segment[],
    content: Content,
    look: Look,
  ): void {
    const operator = isEvenOdd ? 'f*' : 'f';
    if ('color' in paint && opacity === 1) {
      this.#setFill(paint.color, content, look);
      content.operators.push(`${outline} ${operator}`);
      return;
    }
    content.operators.push('q');
    if (opacity < 1) this.#use(this.#opacity(opacity, 1), content);
    content.operators.push(
      `${this.#paint(paint, segments, 0, content, ['rg', 'cs', 'scn'])} ${outline} ${operator}`,
      'Q',
    );
  }

  #stroke(stroke: Stroke, outline: string, segments: readonly Segment[], content: Content, look: Look): void {
    const { paint, opacity, width, dash, dashStart, cap, join, miter } = stroke;
    const n = finely(content.scale);
    const line = `${n(width)} w ${cap} J ${join} j ${miter} M [${dash.map(n).join(' ')}] ${n(dashStart)} d`;
    if ('color' in paint && opacity === 1) {
      const next = `${colorOf(paint.color)} RG ${line}`;
      if (next !== look.stroke) content.operators.push(next);
      look.stroke = next;
      content.operators.push(`${outline} S`);
      return;
    }
    content.operators.push('q');
    if (opacity < 1) this.#use(this.#opacity(1, opacity), content);
    const reach = width * Math.max(1, miter);
    content.operators.push(
      `${this.#paint(paint, segments, reach, content, ['RG', 'CS', 'SCN'])} ${line} ${outline} S`,
      'Q',
    );
  }

  /** Sets a colour, or a gradient with the mask that belongs to it. */
  #paint(
    paint: Paint,
    segments: readonly Segment[],
    reach: number,
    content: Content,
    [setColor, setSpace, setPattern]: readonly [string, string, string],
  ): string {
    if ('color' in paint) return `${colorOf(paint.color)} ${setColor}`;
    const { document } = this.#file;
    const gradient = this.#vector.gradients.get(paint.gradient);
    if (gradient === undefined) throw new Error(`a drawing without its gradient ${paint.gradient}`);
    const bounds = boundsOfPath(segments) ?? nowhere;
    const units = gradient.isOfBox ? unitsOf(bounds) : identity;
    const mask = makeMask(document, gradient, units, widen(bounds, reach));
    if (mask !== undefined) this.#use(mask, content);
    const pattern = makePattern(document, gradient, multiply(content.matrix, units));
    return `/Pattern ${setSpace} /${nameIn(content.resources.patterns, 'G', pattern)} ${setPattern}`;
  }

  #drawText({ transform, text, size, isBold, color, shift }: Text, content: Content, look: Look): void {
    const { fonts, faceOf } = this.#file;
    const faces = isBold ? fonts.bold : fonts.regular;
    this.#setFill(color, content, look);
    const n = finely(content.scale);
    let x = -measureText(text, size, faces) * shift;
    const shown = splitByFace(text, faces).map((run) => {
      const face = faceOf(run.face);
      content.resources.fonts[face.id] ??= face.ref();
      const [a, b, c, d, e, f] = multiply(transform, [1, 0, 0, -1, x, 0]);
      x += measureText(run.text, size, [run.face]);
      const turn = [a, b, c, d].map((value) => Math.round(value * 1e6) / 1e6).join(' ');
      return `/${face.id} ${n(size)} Tf ${turn} ${n(e)} ${n(f)} Tm <${face.hex(drawableText(run.text))}> Tj`;
    });
    content.operators.push(`BT ${shown.join(' ')} ET`);
  }

  #setFill(color: string, { operators }: Content, look: Look): void {
    if (color !== look.fill) operators.push(`${colorOf(color)} rg`);
    look.fill = color;
  }

  #use(state: PdfReference, { operators, resources }: Content): void {
    operators.push(`/${nameIn(resources.ext_gstates, 'S', state)} gs`);
  }

  #opacity(fill: number, stroke: number): PdfReference {
    const { document, opacities } = this.#file;
    const [ca, CA] = [fill, stroke].map((opacity) => Math.round(opacity * 1000) / 1000);
    const known = opacities.get(`${ca} ${CA}`);
    if (known !== undefined) return known;
    const state = document.ref({ Type: 'ExtGState', ca, CA });
    state.end();
    opacities.set(`${ca} ${CA}`, state);
    return state;
  }
}

/** What was set last, so that it is not set again for the next shape. */
interface Look {
  fill: string;
  stroke: string;
}

type Fill = NonNullable<Path['fill']>;

const nowhere: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

function writePath(segments: readonly Segment[], n: (value: number) => string): string {
  return segments.map(({ operator, points }) => [...points.map(n), operator].join(' ')).join(' ');
}

/** Under a name of the stream: the same object has one name. */
function nameIn(resources: Record<string, PdfReference>, letter: string, reference: PdfReference): string {
  const name = `${letter}${reference.id}`;
  resources[name] = reference;
  return name;
}

/** The box becomes one wide and one high. */
function unitsOf({ left, top, right, bottom }: Bounds = nowhere): Matrix {
  return [right - left, 0, 0, bottom - top, left, top];
}

function widen({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function areaOf(shapes: readonly Shape[]): Bounds {
  return widen(boundsOf(shapes, identity) ?? nowhere, widestStroke(shapes));
}

/** As a shape of a mask: what it covers is seen. */
function whiten(shape: Shape): Shape {
  if (shape.kind === 'group') return { ...shape, children: shape.children.map(whiten) };
  if (shape.kind === 'text') return shape;
  const { kind, transform, segments, fill } = shape;
  const paint = { color: '#ffffff' };
  return {
    kind,
    transform,
    segments,
    isStrokedFirst: false,
    fill: { paint, opacity: 1, isEvenOdd: fill?.isEvenOdd === true },
  };
}
