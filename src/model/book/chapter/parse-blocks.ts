/** The blocks of a book: Markdown's paragraphs, lists and directives as what they are in the book. */

import type { FootnoteDefinition, ListItem as MarkdownItem, List as MarkdownList, Nodes, RootContent } from 'mdast';
import { error, type Place, warning } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';
import type { Block, BookComponent, Inline, List, ListItem, Paragraph } from '../book.ts';
import { formatNumber } from '../number/number-kind.ts';
import { placeIn } from '../read/place-in.ts';
import type { BlockContext } from '../table/block-context.ts';
import { parseFileTable, parseMarkdownTable, tableAttributes } from '../table/parse-table.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { type Attributes, checkAttributes } from '../text/attributes.ts';
import { isComment, joinLines, type Line, parseLines } from '../text/parse-inline.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { parseLabels } from './parse-labels.ts';
import { parsePictures } from './parse-pictures.ts';

/** Headings stand only between the blocks of a chapter, and are parsed there. */
export function parseBlocks(nodes: readonly RootContent[], context: BlockContext, depth = 0): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    const place = placeIn(context.part, node);
    switch (node.type) {
      case 'paragraph':
        return (
          parsePictures(node, context) ?? parseParagraphs(parseLines(node.children, context.part, context), context)
        );
      case 'list':
        return [parseList(node, context, depth)];
      case 'table':
        return addTable(parseMarkdownTable(node, {}, place, context), context);
      case 'containerDirective':
        checkClosed(node, context);
        return parseDirective(node.name, node.attributes ?? {}, node.children, place, context, depth);
      case 'leafDirective':
        refuse(node.children, context);
        return parseDirective(node.name, node.attributes ?? {}, [], place, context, depth);
      case 'footnoteDefinition':
      case 'thematicBreak':
        return [];
      case 'html':
        if (isComment(node)) return [];
        break;
    }
    refuse([node], context);
    return [];
  });
}

/** Its paragraphs as one text. */
export function parseNote(node: FootnoteDefinition, context: BlockContext): readonly Inline[] {
  return node.children.flatMap((child, index): readonly Inline[] => {
    if (child.type !== 'paragraph') {
      refuse([child], context);
      return [];
    }
    const text = joinLines(parseLines(child.children, context.part, context));
    return index === 0 ? text : [{ type: 'break' }, ...text];
  });
}

/** A note or a source, as its first characters tell, begins a paragraph of its own; a line with a leader is one. */
function parseParagraphs(lines: readonly Line[], context: BlockContext): readonly Paragraph[] {
  checkPrintedMarkup(lines, context);
  const starts = lines.flatMap((line, index) => {
    const isOwn = !line.followsBreak && lines.slice(Math.max(0, index - 1), index + 1).some(hasLeader);
    return index === 0 || roleOf(line) !== 'body' || isOwn ? [index] : [];
  });
  return starts.map((start, index): Paragraph => {
    const own = lines.slice(start, starts[index + 1]);
    const [first] = own;
    const place = first?.place ?? { file: '' };
    return { type: 'paragraph', text: joinLines(own), role: first === undefined ? 'body' : roleOf(first), place };
  });
}

function hasLeader({ text }: Line): boolean {
  return text.some(({ type }) => type === 'leader');
}

/** By how a line begins that was meant as more than a text. */
const markups = [
  { kind: 'table', pattern: /^[|｜].*[|｜]/ },
  { kind: 'heading', pattern: /^(?:#{1,6}[^#\d\s]|＃)/ },
  { kind: 'directive', pattern: /^(?::::|：：)/ },
  { kind: 'reference', pattern: /｛｛|｝｝/ },
  { kind: 'bold', pattern: /(?:^|[^*])\*\*(?:[^*]|$)/ },
] as const;

/** Once for each kind: a table has many lines. */
function checkPrintedMarkup(lines: readonly Line[], { sources }: BlockContext): void {
  for (const { kind, pattern } of markups) {
    const line = lines.find(({ text }) => pattern.test(plainTextOf(text)));
    if (line === undefined) continue;
    sources.report(warning('markup-printed', { kind, text: plainTextOf(line.text) }, line.place));
  }
}

function roleOf({ text }: Line): Paragraph['role'] {
  const words = plainTextOf(text.slice(0, 2));
  if (/^(?:※|([*＊])(?!\1)|[（(]注|【参考)/.test(words)) return 'note';
  return /^(?:出典|資料)[：:]/.test(words) ? 'source' : 'body';
}

function parseList(list: MarkdownList, context: BlockContext, depth: number): List {
  const kind = context.listKinds[Math.min(depth, context.listKinds.length - 1)];
  const items = list.children.map((item, index): ListItem => {
    const blocks = parseBlocks(item.children, context, list.ordered ? depth + 1 : depth);
    if (!list.ordered) return findOwnMarker(blocks);
    const ordinal = (list.start ?? 1) + index;
    const marker = kind === undefined ? '' : formatNumber(kind, [ordinal]);
    checkTypedNumber(item, context);
    return { marker, blocks };
  });
  return { type: 'list', items };
}

/** `- ※ …` has ※ before it instead of ・. */
function findOwnMarker(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks;
  const start = first?.type === 'paragraph' ? first.text[0] : undefined;
  const match = start?.type === 'text' ? /^([※*＊○◇◆●・])(?!\1)\s*/.exec(start.text) : null;
  if (first?.type !== 'paragraph' || start?.type !== 'text' || match === null) return { marker: '・', blocks };
  const text: readonly Inline[] = [{ ...start, text: start.text.slice(match[0].length) }, ...first.text.slice(1)];
  return { marker: match[1] ?? '・', blocks: [{ ...first, text, role: 'body' }, ...rest] };
}

/** `1. (1) …` would be numbered twice. */
function checkTypedNumber(item: MarkdownItem, { part, sources }: BlockContext): void {
  const line = part.lines[(item.position?.start.line ?? 0) - 1] ?? '';
  const typed = /^\s*\d+[.)]\s+([（(]\d{1,2}[）)]|[①-⑳])/.exec(line)?.[1];
  if (typed !== undefined) sources.report(warning('number-typed', { number: typed }, placeIn(part, item)));
}

/** The attributes of each. */
const components: ReadonlyMap<string, readonly string[]> = new Map([
  ['organisation-chart', ['title']],
  ['budget-chart', ['title', 'chapter']],
  ['trend-chart', ['figures', 'title']],
  ['project', ['id']],
  ['indicator-chart', ['ids', 'title']],
  ['indicator-index', []],
  ['own-chart', ['name', 'title']],
]);
const directives = ['table', 'labels', 'box', 'right', ...components.keys()];

function parseDirective(
  name: string,
  given: Readonly<Record<string, string | null | undefined>>,
  children: readonly RootContent[],
  place: Place,
  context: BlockContext,
  depth: number,
): readonly Block[] {
  const attributes: Attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value ?? '']));
  const { report } = context.sources;
  const names = components.get(name);
  if (names !== undefined) {
    for (const finding of checkAttributes(name, attributes, { names }, place)) report(finding);
    refuse(children, context);
    const component: BookComponent = { type: 'component', name, attributes, place };
    return [component];
  }
  for (const finding of checkAttributes(name, attributes, { names: name === 'table' ? tableAttributes : [] }, place)) {
    report(finding);
  }
  if (name === 'table') return parseTable(attributes, children, place, context);
  if (name === 'box') return [{ type: 'box', blocks: parseBlocks(children, context, depth) }];
  if (name === 'right') return parseRight(children, context);
  if (name === 'labels') return [parseLabels(linesOf(children, context))];
  report(error('directive-unknown', { name, nearest: findNearest(name, directives) }, place));
  return parseBlocks(children, context, depth);
}

function parseTable(
  attributes: Attributes,
  children: readonly RootContent[],
  place: Place,
  context: BlockContext,
): readonly Block[] {
  const isFile = attributes.file !== undefined || attributes.sheet !== undefined;
  const table = children.find((child) => child.type === 'table');
  const others = children.filter((child) => child !== table || isFile);
  if (isFile || table !== undefined) refuse(others, context);
  if (isFile) return addTable(parseFileTable(attributes, place, context), context);
  if (table !== undefined) return addTable(parseMarkdownTable(table, attributes, place, context), context);
  context.sources.report(error('book-table-missing', {}, place));
  return [];
}

function addTable(table: PlacedTable | undefined, context: BlockContext): readonly Block[] {
  if (table === undefined) return [];
  context.addTable(table);
  return [table.table];
}

/** 単位 and 現在 at the right, a paragraph each line. */
function parseRight(children: readonly RootContent[], context: BlockContext): readonly Paragraph[] {
  return linesOf(children, context).map(({ text, place }) => {
    const role = /単位/.test(plainTextOf(text)) ? 'unit' : 'date';
    return { type: 'paragraph', text, role, place };
  });
}

/** Of paragraphs; what else stands there is refused. */
function linesOf(children: readonly RootContent[], context: BlockContext): readonly Line[] {
  return children.flatMap((child) => {
    if (child.type === 'paragraph') return parseLines(child.children, context.part, context);
    refuse([child], context);
    return [];
  });
}

/** What must not stand where it does. */
function refuse(nodes: readonly Nodes[], { part, sources }: BlockContext): void {
  for (const node of nodes) {
    const facts = { element: node.type, text: excerptOf(node) };
    sources.report(error('markdown-unsupported', facts, placeIn(part, node)));
  }
}

/** One that is not closed takes in all that follows. */
function checkClosed(node: Extract<Nodes, { type: 'containerDirective' }>, { part, sources }: BlockContext): void {
  const last = part.lines[(node.position?.end.line ?? 0) - 1] ?? '';
  if (!/^[\s>]*:{3,}\s*$/.test(last))
    sources.report(error('directive-not-closed', { name: node.name }, placeIn(part, node)));
}

function excerptOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(excerptOf).join('') : '';
}
