/** Draws a laid-out page into the content stream: fills and rules as artifacts, each element's text and picture marked. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { findMark } from '../../../document/flow/redline-marks.ts';
import type { Fill, Origin, PageItem, PlacedLine, PlacedPicture, Rule } from '../../../layout/pages/page-item.ts';
import type { HiddenPiece } from '../../../layout/text/hidden.ts';
import type { Gap, Paragraph, Piece } from '../../../layout/text/line.ts';
import { lowered, raised, rubySize } from '../../../layout/text/measure-runs.ts';
import type { Run } from '../../../layout/text/run.ts';
import { drawableText } from '../../../typography/drawable-text.ts';
import type { Face } from '../../../typography/face.ts';
import type { TagProblems } from '../tags/lint-tags.ts';
import type { StructureTree } from '../tags/structure-tree.ts';
import { addLinks, isLive, type LinkArea } from './add-links.ts';
import type { Bookmarks } from './bookmarks.ts';
import { drawImage, type Images } from './draw-image.ts';
import { drawPicture } from './draw-picture.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { colorOf, number } from './numbers.ts';
import type { VectorFile } from './vector/draw-vector.ts';

export interface Drawing extends VectorFile {
  readonly structure: StructureTree;
  readonly sources: readonly Element[];
  /** Names that a link can lead to, where not all are there. */
  readonly targets: ReadonlySet<string> | undefined;
  /** Sources that stand on the pages before; those of this page come to them. */
  readonly shown: Set<number>;
  readonly bookmarks: Bookmarks;
  /** Those that the file holds already. */
  readonly images: Images;
  /** What the tags do not say as they should. */
  readonly problems: TagProblems;
}

/** The document's current page is the one drawn on. */
export function drawPage(items: readonly PageItem[], drawing: Drawing): void {
  const vectors = items.filter((item) => item.kind === 'fill' || item.kind === 'rule');
  const lines = items.filter((item) => item.kind === 'line');
  if (vectors.length > 0) drawing.document.addContent(`/Artifact BMC\n${drawVectors(vectors)}\nEMC`);
  if (lines.length > 0) drawing.document.addContent(new TextDrawing(drawing).draw(lines));
  for (const item of items) {
    if (item.kind === 'picture') drawMarkedPicture(item, drawing);
  }
}

/** Fills first, so that no rule is covered by one. */
function drawVectors(vectors: readonly (Fill | Rule)[]): string {
  const operators: string[] = [];
  let color = '';
  const rules: Rule[] = [];
  for (const vector of vectors) {
    if (vector.kind === 'rule') {
      rules.push(vector);
      continue;
    }
    if (vector.color !== color) operators.push(`${colorOf(vector.color)} rg`);
    color = vector.color;
    operators.push(`${number(vector.x)} ${number(vector.y)} ${number(vector.width)} ${number(vector.height)} re f`);
  }
  return [...operators, ...drawRules(rules)].join('\n');
}

/** Rules of one look in one path. */
function drawRules(rules: readonly Rule[]): readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { x1, y1, x2, y2, width, color } of rules) {
    const look = `${colorOf(color)} RG ${number(width)} w`;
    const path = paths.get(look) ?? [];
    paths.set(look, path);
    path.push(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`);
  }
  return [...paths].flatMap(([look, path]) => [look, ...path, 'S']);
}

/** The text of a page as one text object; a setting is written only where it changes. */
class TextDrawing {
  readonly #drawing: Drawing;
  readonly #operators: string[] = [];
  readonly #decorations: string[] = [];
  readonly #links: LinkArea[] = [];
  #font = '';
  #color = '';
  /** Whose text the open marked content is. */
  #open: Marked | undefined;
  /** Of the line that is drawn. */
  #paragraph: Paragraph | undefined;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  draw(lines: readonly PlacedLine[]): string {
    const { document, structure, shown } = this.#drawing;
    for (const line of lines) this.#drawLine(line);
    this.#close();
    addLinks(this.#links, document, structure);
    for (const { origin } of lines) shown.add(origin.source);
    const decorations = this.#decorations.length === 0 ? [] : ['/Artifact BMC', ...this.#decorations, 'EMC'];
    // pdfkit turns the page upside down; text stands upright again in a state of its own.
    const upright = `1 0 0 -1 0 ${number(document.page.height)} cm`;
    return ['q', upright, 'BT', ...this.#operators, 'ET', ...decorations, 'Q'].join('\n');
  }

  #drawLine({ x: left, y, line, origin, bookmark, anchors = [] }: PlacedLine): void {
    const { pieces } = line;
    const { document, bookmarks } = this.#drawing;
    const top = document.page.height - y;
    if (bookmark !== undefined) bookmarks.add(bookmark, top, this.#drawing.sources[origin.source]);
    for (const anchor of anchors) document.addNamedDestination(anchor, 'XYZ', null, y, null);
    const baseline = top - (pieces[0]?.baseline ?? 0);
    this.#paragraph = line.paragraph;
    let x = left;
    for (const piece of pieces) {
      this.#drawPiece(piece, origin, x, baseline);
      x += piece.width;
    }
    const last = pieces.findLast(({ text }) => drawableText(text) !== '');
    if (line.endsParagraph === true && last !== undefined && origin.source >= 0) {
      if (last.face.has(0x20)) this.#endParagraph(last, origin, x, baseline);
      else this.#drawing.problems.add('line-end', last.text);
    }
  }

  /** A word break as a character, without which the text of two lines would be read as one word (ISO 32000-1, 14.8.2.5). */
  #endParagraph({ run, face }: Piece, origin: Origin, x: number, baseline: number): void {
    this.#mark(origin, run.inline);
    this.#show(face, run.size, run.color, x, baseline, ' ');
  }

  #drawPiece(piece: Piece, origin: Origin, left: number, baseline: number): void {
    const { run, text, face } = piece;
    if (drawableText(text) === '') return;
    const shift = run.raised === true ? raised : run.lowered === true ? lowered : undefined;
    const size = run.size * (shift?.size ?? 1);
    const x = this.#hide(piece.before, origin, size, left, baseline);
    const end = left + piece.width - (piece.after ?? []).reduce((sum, hidden) => sum + hidden.width, 0);
    const width = end - x;
    this.#mark(origin, run.inline);
    const reading = run.ruby === undefined ? undefined : this.#measureReading(run, piece, size);
    const start = x + (reading === undefined ? 0 : Math.max(0, (reading.width - reading.base) / 2));
    this.#show(face, size, run.color, start, baseline + run.size * (shift?.by ?? 0), text, piece.gaps);
    if (run.ruby !== undefined && reading !== undefined) {
      this.#mark(origin, run.ruby.inline);
      const above = x + Math.max(0, (reading.base - reading.width) / 2);
      this.#show(face, run.size * rubySize, run.color, above, baseline + run.size * face.ascent, run.ruby.text);
    }
    this.#hide(piece.after, origin, size, end, baseline);
    if (run.leader === true) this.#decorations.push(drawLeader(run, x, baseline, width));
    if (run.decoration !== undefined && !run.inline.some((element) => findMark(element) !== undefined)) {
      this.#drawing.problems.add('changed', text);
    }
    if (run.decoration !== undefined) this.#decorations.push(drawDecoration(run.decoration, run, x, baseline, width));
    const link = this.#isRepeated(origin) ? undefined : run.inline.find((element) => element.tagName === 'a');
    if (link !== undefined && isLive(link, this.#drawing.targets)) {
      this.#addLink(link, [x, baseline - size * face.descent, x + width, baseline + size * face.ascent]);
    }
  }

  /**
   * Draws texts that are not seen, squeezed to their widths: what reads or copies the page takes letters by their order
   * and place, so these stand in both. Returns where they end.
   */
  #hide(hidden: readonly HiddenPiece[] = [], origin: Origin, size: number, left: number, baseline: number): number {
    let x = left;
    for (const { text, face, width, inline } of hidden) {
      this.#mark(origin, inline);
      const natural = this.#drawing.faceOf(face).widthOfString(text, size);
      this.#operators.push(`3 Tr ${number((width / natural) * 100)} Tz`);
      this.#show(face, size, this.#color, x, baseline, text);
      this.#operators.push('0 Tr 100 Tz');
      x += width;
    }
    return x;
  }

  /** One area for all the pieces of a link in a line. */
  #addLink(element: Element, box: LinkArea['box']): void {
    const last = this.#links.at(-1);
    const [left, bottom, right, top] = box;
    if (last?.element !== element || Math.abs(last.box[2] - left) > 0.01 || last.box[1] > top || last.box[3] < bottom) {
      this.#links.push({ element, box });
      return;
    }
    const joined = [last.box[0], Math.min(last.box[1], bottom), right, Math.max(last.box[3], top)] as const;
    this.#links[this.#links.length - 1] = { element, box: joined };
  }

  #measureReading(run: Run, { text, face }: Piece, size: number): { base: number; width: number } {
    const embedded = this.#drawing.faceOf(face);
    return {
      base: embedded.widthOfString(text, size),
      width: embedded.widthOfString(run.ruby?.text ?? '', run.size * rubySize),
    };
  }

  #show(face: Face, size: number, color: string, x: number, y: number, text: string, gaps: readonly Gap[] = []): void {
    const embedded = this.#drawing.faceOf(face);
    const { fonts } = this.#drawing.document.page;
    fonts[embedded.id] ??= embedded.ref();
    const font = `/${embedded.id} ${number(size)} Tf`;
    if (font !== this.#font) this.#operators.push(font);
    if (color !== this.#color) this.#operators.push(`${colorOf(color)} rg`);
    this.#font = font;
    this.#color = color;
    this.#operators.push(`1 0 0 1 ${number(x)} ${number(y)} Tm ${showText(embedded, text, gaps, size)}`);
  }

  /** Opens the marked content of an element, unless it is the one that is open. */
  #mark(origin: Origin, path: readonly Element[]): void {
    const { document, sources, structure, targets } = this.#drawing;
    const inline = targets === undefined ? path : path.filter((element) => isLive(element, targets));
    const paragraph = this.#paragraph;
    if (this.#open !== undefined && isSame(this.#open, { origin, inline, paragraph })) return;
    this.#close();
    const element = this.#isRepeated(origin) ? undefined : sources[origin.source];
    const part = origin.label ? 'label' : inline;
    const mark = element && structure.mark(element, document.page.dictionary, part, paragraph);
    if (mark === undefined && !this.#isRepeated(origin)) {
      this.#drawing.problems.add('artifact', element === undefined ? '' : textOf(element));
    }
    this.#operators.push(mark === undefined ? '/Artifact BMC' : `/${mark.role} <</MCID ${mark.mcid}>> BDC`);
    this.#open = { origin, inline, paragraph };
  }

  /** What a page shows again is text of the document only where the pages before it are not written. */
  #isRepeated({ source, repeats }: Origin): boolean {
    return repeats && (source < 0 || this.#drawing.shown.has(source));
  }

  #close(): void {
    if (this.#open !== undefined) this.#operators.push('EMC');
    this.#open = undefined;
  }
}

interface Marked {
  readonly origin: Origin;
  readonly inline: readonly Element[];
  readonly paragraph: Paragraph | undefined;
}

function isSame(a: Marked, b: Marked): boolean {
  return (
    a.origin.source === b.origin.source &&
    a.origin.repeats === b.origin.repeats &&
    a.origin.label === b.origin.label &&
    a.paragraph?.index === b.paragraph?.index &&
    a.inline.length === b.inline.length &&
    a.inline.every((element, index) => element === b.inline[index])
  );
}

/** The operator that shows a text, with its gaps as movements in thousandths of the size. */
function showText(face: EmbeddedFace, text: string, gaps: readonly Gap[], size: number): string {
  if (gaps.length === 0) return `<${face.hex(drawableText(text))}> Tj`;
  let from = 0;
  const parts = gaps.map(({ at, width }) => {
    const part = `<${face.hex(drawableText(text.slice(from, at)))}> ${number((-width * 1000) / size)}`;
    from = at;
    return part;
  });
  return `[${parts.join(' ')} <${face.hex(drawableText(text.slice(from)))}>] TJ`;
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

/** Round dots at the same places of every line, so that those of lines below each other stand in columns; apart from what follows them. */
function drawLeader(run: { size: number; color: string }, x: number, baseline: number, width: number): string {
  const step = Math.round(run.size * 4) / 10;
  const first = Math.ceil((x + step) / step) * step;
  const height = number(baseline + run.size * 0.3);
  const look = `${colorOf(run.color)} RG ${number(run.size * 0.08)} w 1 J [0 ${number(step)}] 0 d`;
  return `${look} ${number(first)} ${height} m ${number(x + width - 1.5 * step)} ${height} l S`;
}

function drawMarkedPicture(placed: PlacedPicture, drawing: Drawing): void {
  const { document, structure, sources, images } = drawing;
  const element = sources[placed.source];
  const mark = element && structure.mark(element, document.page.dictionary);
  document.addContent(mark === undefined ? '/Artifact BMC' : `/${mark.role} <</MCID ${mark.mcid}>> BDC`);
  const { picture } = placed;
  if ('image' in picture) drawImage(document, images, picture.image, placed);
  else drawPicture(picture.svg, placed, drawing);
  document.addContent('EMC');
  const top = document.page.height - placed.y;
  if (element !== undefined) structure.setBox(element, [placed.x, top - placed.height, placed.x + placed.width, top]);
}
