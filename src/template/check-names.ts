/** Finds every name in a template that the view does not have, all at once, with the nearest name that exists. */

import Handlebars from 'handlebars';
import { error, type Finding } from '../finding/finding.ts';
import { findNearest } from '../finding/nearest.ts';

const blockHelpers = new Set(['if', 'unless', 'each', 'with']);

/** `view` is the very object the template will be rendered with; inside `each`, names are held against the first item. */
export function checkNames(program: hbs.AST.Program, view: object, file: string): readonly Finding[] {
  const checker = new NameChecker(view, file);
  checker.accept(program);
  return checker.findings;
}

class NameChecker extends Handlebars.Visitor {
  readonly findings: Finding[] = [];
  readonly #contexts: unknown[];
  readonly #file: string;

  constructor(view: object, file: string) {
    super();
    this.#contexts = [view];
    this.#file = file;
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (!path.data) this.#read(path);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#acceptName(mustache.path);
    for (const parameter of mustache.params) this.accept(parameter);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const helper = (block.path as hbs.AST.PathExpression).original;
    const subject = block.params[0];
    if (typeof helper !== 'string' || !blockHelpers.has(helper)) {
      this.#acceptName(block.path);
      return;
    }
    if (subject !== undefined) this.accept(subject);
    const inner = subject?.type === 'PathExpression' ? this.#read(subject as hbs.AST.PathExpression) : undefined;
    if (helper === 'each') this.#within(Array.isArray(inner) ? inner[0] : undefined, block.program);
    else if (helper === 'with') this.#within(inner, block.program);
    else this.accept(block.program);
    if (block.inverse !== undefined) this.accept(block.inverse);
  }

  /** Where a name is looked up, Handlebars takes a literal for one: `{{1}}` is what the list has at 1. */
  #acceptName(node: hbs.AST.PathExpression | hbs.AST.Literal): void {
    if ('parts' in node) this.accept(node);
    else this.#read({ ...literalName(node), loc: node.loc });
  }

  #within(context: unknown, program: hbs.AST.Program): void {
    // An empty list or an absent value has no item to hold names against, and its block prints nothing.
    if (context === undefined || context === null) return;
    this.#contexts.push(context);
    this.accept(program);
    this.#contexts.pop();
  }

  #read(path: Pick<hbs.AST.PathExpression, 'parts' | 'depth' | 'original' | 'loc'>): unknown {
    let value = this.#contexts.at(-1 - path.depth);
    for (const name of path.parts) {
      if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) {
        const known = value !== null && typeof value === 'object' ? Object.keys(value) : [];
        const facts = { name: path.original, nearest: findNearest(name, known) };
        const place = { file: this.#file, line: path.loc.start.line, column: path.loc.start.column + 1 };
        if (
          !this.findings.some((finding) => finding.place?.line === place.line && finding.place.column === place.column)
        ) {
          this.findings.push(error('template-unknown-name', facts, place));
        }
        return undefined;
      }
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  }
}

function literalName(node: hbs.AST.Literal): {
  readonly parts: string[];
  readonly depth: 0;
  readonly original: string;
} {
  const original = String('original' in node ? node.original : undefined);
  return { parts: [original], depth: 0, original };
}
