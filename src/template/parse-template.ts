/** Parses a Handlebars template, unless it has so many blocks, or so deep ones, that Handlebars itself is not up to it. */

import Handlebars from 'handlebars';
import { error, type Finding } from '../finding/finding.ts';

/** Handlebars walks blocks by recursion, and takes time by the square of their number to parse them. */
const limits = { depth: 100, blocks: 1000, expression: 100 };

/** Throws Handlebars' own syntax error, whose message carries the line. */
export function parseTemplate(source: string, file: string): hbs.AST.Program | Finding {
  const tooMany = findTooMany(source);
  const tooLarge = tooMany ?? findTooDeep(Handlebars.parseWithoutProcessing(source));
  if (tooLarge === undefined) return Handlebars.parse(source);
  const { what, line } = tooLarge;
  return error('template-too-large', { what, limit: limits[what] }, { file, line });
}

interface TooLarge {
  readonly what: keyof typeof limits;
  readonly line: number;
}

/** The first `{{…}}` that is one block too many, or has too many brackets. */
function findTooMany(source: string): TooLarge | undefined {
  let [blocks, at] = [0, 0];
  for (let open = source.indexOf('{{'); open >= 0; open = source.indexOf('{{', at)) {
    const isEscaped = source[open - 1] === '\\' && source[open - 2] !== '\\';
    const { end, brackets } = isEscaped ? { end: open + 2, brackets: 0 } : readExpression(source, open + 2);
    if (/^\{\{~?\s?(?:[#^]|else\b)/.test(source.slice(open, open + 10))) blocks += 1;
    if (blocks > limits.blocks) return { what: 'blocks', line: lineAt(source, open) };
    if (brackets > limits.expression) return { what: 'expression', line: lineAt(source, open) };
    at = end;
  }
  return undefined;
}

/** Its end, and how many brackets it opens; what stands in a comment or in quotes is passed over. */
function readExpression(source: string, start: number): { readonly end: number; readonly brackets: number } {
  if (source.startsWith('!--', start) || source.startsWith('~!--', start))
    return { end: endOf(source, '--', start + 3), brackets: 0 };
  if (source.startsWith('!', start) || source.startsWith('~!', start))
    return { end: endOf(source, '}}', start), brackets: 0 };
  let [at, brackets] = [start, 0];
  for (; at < source.length && !source.startsWith('}}', at); at += 1) {
    const character = source[at];
    if (character === '(') brackets += 1;
    if (character === '"' || character === "'") at = endOf(source, character, at + 1) - 1;
  }
  return { end: at, brackets };
}

/** Behind the next `mark`, or the end of all. */
function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function lineAt(source: string, end: number): number {
  return source.slice(0, end).split('\n').length;
}

/** The first block found below too many others. */
function findTooDeep(program: hbs.AST.Program): TooLarge | undefined {
  const open: { readonly node: hbs.AST.Node; readonly depth: number }[] = [{ node: program, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    const own = node.type === 'BlockStatement' ? depth + 1 : depth;
    if (own > limits.depth) return { what: 'depth', line: node.loc.start.line };
    for (const child of Object.values(node).flat()) {
      if (isNode(child)) open.push({ node: child, depth: own });
    }
  }
  return undefined;
}

function isNode(value: unknown): value is hbs.AST.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
}
