/** Parses a Handlebars template and marks every tag in it with its line, so that later errors can name the place. */

import Handlebars from 'handlebars';
import { lineAttribute } from '../document/subset.ts';

/** Throws Handlebars' own syntax error, whose message carries the line. */
export function instrumentTemplate(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new TagMarker().accept(program);
  return program;
}

class TagMarker extends Handlebars.Visitor {
  override ContentStatement(content: hbs.AST.ContentStatement): void {
    // `original` still has the white space that Handlebars strips, so lines are counted in it and marked in `value`.
    const original = String(content.original);
    const offset = Math.max(original.indexOf(content.value), 0);
    content.value = content.value.replace(/<([a-z][a-z0-9-]*)/gi, (tag, _name: string, index: number) => {
      const line = content.loc.start.line + countNewlines(original, offset + index);
      return `${tag} ${lineAttribute}="${line}"`;
    });
  }
}

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
