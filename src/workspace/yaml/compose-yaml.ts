/** YAML → its nodes, as the package's own `parseDocument` makes them, but never so deep that the stack would give way. */

import { Composer, type CST, Document, Lexer, type ParseOptions, Parser, YAMLParseError } from 'yaml';
import { append } from '../../finding/append.ts';

type Options = Pick<ParseOptions, 'lineCounter' | 'uniqueKeys'> & { readonly logLevel?: 'error' };

/**
 * A text that is nested too deep is a document without contents and with that error: what composes it calls itself for each level,
 * and so does whoever goes through it.
 */
export function composeYaml(text: string, options: Options = {}): Document.Parsed | Document {
  const parser = new Parser(options.lineCounter?.addNewLine);
  options.lineCounter?.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    append(tokens, parser.next(lexeme));
    if (isTooDeep(parser.stack)) return refuse(parser.offset);
  }
  append(tokens, parser.end());
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const [first, second] = documents;
  if (first === undefined) return new Document(null);
  if (second !== undefined) {
    const [start, end] = second.range;
    first.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'There are several documents'));
  }
  return first;
}

/** No file that staff write comes near it. */
const depthLimit = 100;

function isTooDeep(stack: readonly CST.Token[]): boolean {
  if (stack.length <= depthLimit) return false;
  return stack.filter(({ type }) => collections.has(type)).length > depthLimit;
}

const collections: ReadonlySet<CST.Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection']);

function refuse(offset: number): Document {
  const document = new Document(null);
  const message = `More than ${depthLimit} levels`;
  document.errors.push(new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', message));
  return document;
}
