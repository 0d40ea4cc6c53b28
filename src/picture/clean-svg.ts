/** Copies the safe part of an SVG: shapes, texts and how they look. What would be another picture without it is refused. */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { PictureProblem } from './picture-file.ts';
import { addText, isTooDear, type SvgElement } from './svg-element.ts';
import { findPictorial, namesBold, spellFonts } from './text-style.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const xmlSpace = 'http://www.w3.org/XML/1998/namespace';
const linkSpace = 'http://www.w3.org/1999/xlink';

const bytesLimit = 8 * 1024 * 1024;
const depthLimit = 100;

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const groups = ['svg', 'g', 'defs', 'symbol', 'use', 'a', 'switch', 'style'];
const paints = ['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern'];
const texts: ReadonlySet<string> = new Set(['text', 'tspan']);
const copied: ReadonlySet<string> = new Set([...shapes, ...groups, ...paints, ...texts]);
/** Nothing of them is seen. */
const unseen: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'view', 'cursor']);
/** Texts that are drawn by nobody, or differently by each. */
const otherTexts: ReadonlySet<string> = new Set(['textPath', 'tref', 'altGlyph', 'flowRoot', 'font', 'font-face']);

const attributes: ReadonlySet<string> = new Set(
  (
    'id class style transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points offset ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask mask-type ' +
    'stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits ' +
    'patternUnits patternContentUnits patternTransform paint-order vector-effect shape-rendering mix-blend-mode isolation ' +
    'dx dy rotate textLength lengthAdjust text-anchor font-family font-size font-style font-weight letter-spacing word-spacing ' +
    'baseline-shift dominant-baseline alignment-baseline text-decoration writing-mode'
  ).split(' '),
);

class Refused extends Error {
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem['problem'], detail: string) {
    super(detail);
    this.problem = { problem, detail };
  }
}

export interface CleanSvg {
  readonly svg: string;
  /** All that is written in it. */
  readonly text: string;
}

/** The clean drawing, or why there is none. */
export function cleanSvg(bytes: Uint8Array): CleanSvg | PictureProblem {
  if (bytes.length > bytesLimit) return { problem: 'svg-size', detail: `${bytes.length} bytes` };
  const cleaner = new Cleaner();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new Refused('damaged', 'SVG');
  });
  parser.on('doctype', (text) => {
    if (text.includes('[')) throw new Refused('svg-content', '<!ENTITY');
  });
  parser.on('opentag', (tag) => cleaner.open(tag));
  parser.on('closetag', () => cleaner.close());
  parser.on('text', (text) => cleaner.text(text));
  parser.on('cdata', (text) => cleaner.text(text));
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
    return cleaner.write();
  } catch (cause) {
    if (cause instanceof Refused) return cause.problem;
    if (cause instanceof TypeError) return { problem: 'damaged', detail: 'SVG' };
    throw cause;
  }
}

class Cleaner {
  #root: SvgElement | undefined;
  /** `undefined` for what is left out. */
  readonly #open: (SvgElement | undefined)[] = [];
  readonly #texts: string[] = [];

  open(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const isLeftOut = this.#open.length > 0 && parent === undefined;
    if (this.#open.length >= depthLimit) throw new Refused('svg-content', `<${tag.local}> > ${depthLimit}`);
    const element = isLeftOut ? undefined : this.#copy(tag, parent);
    this.#open.push(element);
    if (element === undefined) return;
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name === 'style') {
      checkStyle(text);
      element.text += spellFonts(text);
    } else if (element !== undefined && texts.has(element.name)) {
      element.children.push({ name: '', attributes: new Map(), children: [], text });
      this.#texts.push(text);
    }
  }

  write(): CleanSvg {
    if (this.#root === undefined) throw new Refused('damaged', 'SVG');
    if (isTooDear(this.#root)) throw new Refused('svg-content', '<use>');
    return { svg: addText(this.#root), text: this.#texts.join('') };
  }

  #copy(tag: SaxesTagNS, parent: SvgElement | undefined): SvgElement | undefined {
    const { local: name, uri } = tag;
    const isRoot = this.#open.length === 0;
    if (isRoot && (name !== 'svg' || (uri !== svgSpace && uri !== ''))) throw new Refused('kind', `<${name}>`);
    // Programs keep their own things between the shapes.
    if (!isRoot && uri !== svgSpace && uri !== '') return undefined;
    if (unseen.has(name)) return undefined;
    // Illustrator puts its own document beside what others are to draw.
    if (name === 'foreignObject' && parent?.name === 'switch') return undefined;
    const isInText = parent !== undefined && texts.has(parent.name);
    if (otherTexts.has(name) || (name === 'tspan' && !isInText)) throw new Refused('svg-text', `<${name}>`);
    if (!copied.has(name)) throw new Refused('svg-content', `<${name}>`);
    const plain = isInText ? 'tspan' : 'g';
    return { name: name === 'a' ? plain : name, attributes: copyAttributes(tag), children: [], text: '' };
  }
}

function copyAttributes({ local: element, attributes: given }: SaxesTagNS): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { local, uri, value } of Object.values(given)) {
    if (uri === '' && /^on/i.test(local)) throw new Refused('svg-content', local);
    if (local === 'href' && (uri === '' || uri === linkSpace) && element !== 'a') {
      if (!/^\s*#[^\s#]+\s*$/.test(value)) throw new Refused('svg-content', `href="${value.slice(0, 60)}"`);
      kept.set('href', value.trim());
    } else if (uri === '' && attributes.has(local)) {
      checkStyle(local === 'font-family' ? `font-family:${value}` : value);
      kept.set(local, local === 'style' ? spellFonts(value) : value);
    } else if (uri === xmlSpace && local === 'space') {
      kept.set('xml:space', value);
    }
  }
  if (!kept.has('font-weight') && namesBold(kept.get('font-family') ?? '')) kept.set('font-weight', 'bold');
  return kept;
}

/** Refers only to what is inside the drawing; an escape could hide another. */
function checkStyle(style: string): void {
  const found = /\\|@import|@font-face|@namespace|url\(\s*["']?(?!\s*["']?#)[^)]{0,60}|expression\(|javascript:/i.exec(
    style,
  )?.[0];
  if (found !== undefined) throw new Refused('svg-content', found);
  const family = findPictorial(style);
  if (family !== undefined) throw new Refused('svg-text', family.slice(0, 60));
}
