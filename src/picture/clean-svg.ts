/** Copies the safe part of an SVG: shapes and how they look. What would be another picture without it is refused. */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { PictureProblem } from './picture-file.ts';
import { addText, isTooDear, type SvgElement } from './svg-element.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const linkSpace = 'http://www.w3.org/1999/xlink';

const bytesLimit = 8 * 1024 * 1024;
const depthLimit = 100;

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const groups = ['svg', 'g', 'defs', 'symbol', 'use', 'a', 'switch', 'style'];
const paints = ['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern'];
const copied: ReadonlySet<string> = new Set([...shapes, ...groups, ...paints]);
/** Nothing of them is seen. */
const unseen: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'view', 'cursor']);
const texts: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'flowRoot', 'font']);

const attributes: ReadonlySet<string> = new Set(
  (
    'id class style transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points offset ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask mask-type ' +
    'stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits ' +
    'patternUnits patternContentUnits patternTransform paint-order vector-effect shape-rendering mix-blend-mode isolation'
  ).split(' '),
);

class Refused extends Error {
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem['problem'], detail: string) {
    super(detail);
    this.problem = { problem, detail };
  }
}

/** The clean drawing, or why there is none. */
export function cleanSvg(bytes: Uint8Array): string | PictureProblem {
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
  #elements = 0;

  open(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const isLeftOut = this.#open.length > 0 && parent === undefined;
    if (this.#open.length >= depthLimit) throw new Refused('svg-content', `<${tag.local}> > ${depthLimit}`);
    const element = isLeftOut ? undefined : this.#copy(tag, parent);
    this.#open.push(element);
    if (element === undefined) return;
    this.#elements += 1;
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name !== 'style') return;
    checkReferences(text);
    element.text += text;
  }

  write(): string {
    if (this.#root === undefined) throw new Refused('damaged', 'SVG');
    if (isTooDear(this.#root)) throw new Refused('svg-content', '<use>');
    return addText(this.#root);
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
    if (texts.has(name)) throw new Refused('svg-text', `<${name}>`);
    if (!copied.has(name)) throw new Refused('svg-content', `<${name}>`);
    return { name: name === 'a' ? 'g' : name, attributes: copyAttributes(tag), children: [], text: '' };
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
      checkReferences(value);
      kept.set(local, value);
    }
  }
  return kept;
}

/** Only what is inside the drawing; an escape could hide another. */
function checkReferences(style: string): void {
  const found = /\\|@import|@font-face|@namespace|url\(\s*["']?(?!\s*["']?#)[^)]{0,60}|expression\(|javascript:/i.exec(
    style,
  )?.[0];
  if (found !== undefined) throw new Refused('svg-content', found);
}
