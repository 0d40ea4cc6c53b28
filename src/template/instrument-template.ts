/** Marks every tag of a template with its line, so that later errors can name the place. */

import Handlebars from 'handlebars';
import { lineAttribute } from '../document/subset.ts';

/** Changes the program in place. */
export function instrumentTemplate(program: hbs.AST.Program): void {
  new TagMarker().accept(program);
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
