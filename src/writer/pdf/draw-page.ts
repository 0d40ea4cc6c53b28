/** Draws a laid-out page into the content stream: fills and rules as artifacts, each element's text and picture marked. */

import type { Element } from 'hast';
import { drawableText } from '../../typography/drawable-text.ts';
import type { Face } from '../../typography/face.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { CompactDocument } from './compact-document.ts';
import { drawPicture } from './draw-picture.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { LaidOutItem, LaidOutLine, LaidOutPicture, LaidOutVector } from './pdfmake-parts.ts';
import { type Piece, raised } from './set-lines.ts';
import type { StructureTree } from './structure-tree.ts';

export interface Drawing {
  readonly document: CompactDocument;
  readonly structure: StructureTree;
  readonly sources: readonly Element[];
  readonly bookmarks: Bookmarks;
  faceOf(face: Face): EmbeddedFace;
}

/** The document's current page is the one drawn on. */
export function drawPage(items: readonly LaidOutItem[], drawing: Drawing): void {
  const vectors = items.flatMap((item) => (item.type === 'vector' ? [item.item] : []));
  const lines = items.flatMap((item) => (item.type === 'line' ? [item.item] : []));
  if (vectors.length > 0) drawing.document.addContent(`/Artifact BMC\n${drawVectors(vectors)}\nEMC`);
  if (lines.length > 0) drawing.document.addContent(new TextDrawing(drawing).draw(lines));
  for (const item of items) {
    if (item.type === 'svg') drawMarkedPicture(item.item, drawing);
  }
}

/** Fills first, so that no rule is covered by one. */
function drawVectors(vectors: readonly LaidOutVector[]): string {
  const operators: string[] = [];
  let color = '';
  for (const vector of vectors.filter((each) => each.type === 'rect')) {
    if (vector.color !== color) operators.push(`${colorOf(vector.color)} rg`);
    color = vector.color;
    operators.push(`${number(vector.x)} ${number(vector.y)} ${number(vector.w)} ${number(vector.h)} re f`);
  }
  let stroke = '';
  for (const vector of vectors.filter((each) => each.type === 'line')) {
    const setting = `${colorOf(vector.lineColor)} RG ${number(vector.lineWidth)} w`;
    if (setting !== stroke) operators.push(setting);
    stroke = setting;
    operators.push(`${number(vector.x1)} ${number(vector.y1)} m ${number(vector.x2)} ${number(vector.y2)} l S`);
  }
  return operators.join('\n');
}

/** The text of a page as one text object; a setting is written only where it changes. */
class TextDrawing {
  readonly #drawing: Drawing;
  readonly #operators: string[] = [];
  readonly #decorations: string[] = [];
  #font = '';
  #color = '';
  #open = '';

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  draw(lines: readonly LaidOutLine[]): string {
    const { page } = this.#drawing.document;
    for (const line of lines) this.#drawLine(line, page.height);
    this.#close();
    const decorations = this.#decorations.length === 0 ? [] : ['/Artifact BMC', ...this.#decorations, 'EMC'];
    // pdfkit turns the page upside down; text stands upright again in a state of its own.
    return ['q', `1 0 0 -1 0 ${number(page.height)} cm`, 'BT', ...this.#operators, 'ET', ...decorations, 'Q'].join(
      '\n',
    );
  }

  #drawLine(line: LaidOutLine, pageHeight: number): void {
    const inline = line.inlines[0];
    if (inline === undefined) return;
    const { pieces, origin, bookmark } = inline;
    const { document, sources, structure, bookmarks } = this.#drawing;
    if (bookmark !== undefined) bookmarks.add(bookmark, pageHeight - line.y);
    const key = `${origin.source}${origin.repeats}${origin.label}`;
    if (key !== this.#open) {
      this.#close();
      const element = origin.repeats ? undefined : sources[origin.source];
      const mark = element && structure.mark(element, document.page.dictionary, origin.label ? 'label' : 'text');
      this.#operators.push(mark === undefined ? '/Artifact BMC' : `/${mark.role} <</MCID ${mark.mcid}>> BDC`);
      this.#open = key;
    }
    const ascent = Math.max(...pieces.map(({ face, run }) => face.ascent * run.size));
    const baseline = pageHeight - line.y - ascent;
    let x = line.x;
    for (const piece of pieces) {
      this.#drawPiece(piece, x, baseline);
      x += piece.width;
    }
  }

  #drawPiece({ run, text, face, width }: Piece, x: number, baseline: number): void {
    const drawn = drawableText(text);
    if (drawn === '') return;
    const embedded = this.#drawing.faceOf(face);
    const { fonts } = this.#drawing.document.page;
    fonts[embedded.id] ??= embedded.ref();
    const size = run.raised === true ? run.size * raised.size : run.size;
    const y = run.raised === true ? baseline + run.size * raised.by : baseline;
    const font = `/${embedded.id} ${number(size)} Tf`;
    if (font !== this.#font) this.#operators.push(font);
    if (run.color !== this.#color) this.#operators.push(`${colorOf(run.color)} rg`);
    this.#font = font;
    this.#color = run.color;
    this.#operators.push(`1 0 0 1 ${number(x)} ${number(y)} Tm <${embedded.hex(drawn)}> Tj`);
    if (run.decoration !== undefined) this.#decorations.push(drawDecoration(run.decoration, run, x, baseline, width));
  }

  #close(): void {
    if (this.#open !== '') this.#operators.push('EMC');
    this.#open = '';
  }
}

/** A double strike for what is deleted, an underline for what is inserted: told apart without colour. */
function drawDecoration(
  decoration: 'lineThrough' | 'underline',
  run: { size: number; color: string },
  x: number,
  baseline: number,
  width: number,
): string {
  const thickness = run.size * 0.06;
  const heights = decoration === 'underline' ? [-0.12] : [0.28, 0.44];
  const bars = heights.map(
    (height) => `${number(x)} ${number(baseline + height * run.size)} ${number(width)} ${number(thickness)} re f`,
  );
  return [`${colorOf(run.color)} rg`, ...bars].join('\n');
}

function drawMarkedPicture(picture: LaidOutPicture, { document, structure, sources }: Drawing): void {
  const element = sources[picture.source];
  const mark = element && structure.mark(element, document.page.dictionary);
  document.addContent(mark === undefined ? '/Artifact BMC' : `/${mark.role} <</MCID ${mark.mcid}>> BDC`);
  drawPicture(document, picture);
  document.addContent('EMC');
  const top = document.page.height - picture.y;
  if (element !== undefined)
    structure.setBox(element, [picture.x, top - picture._height, picture.x + picture._width, top]);
}

/** `#rrggbb` as three numbers from 0 to 1. */
function colorOf(color: string): string {
  const part = (start: number) => number(Number.parseInt(color.slice(start, start + 2), 16) / 255, 1000);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

/** Hundredths of a point are finer than any printer. */
function number(value: number, steps = 100): string {
  return `${Math.round(value * steps) / steps}`;
}
