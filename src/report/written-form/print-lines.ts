/** The lines of a box that holds several texts. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Line, Piece } from '../../model/written-form/grid-schema.ts';
import { anchorOf } from './form-cells.ts';
import { type PrintScope, printField, printWords, scopesOf } from './print-scope.ts';

export function printLines(scope: PrintScope, lines: readonly Line[]): readonly ElementContent[] {
  return joinLines(linesOf(scope, lines));
}

function linesOf(scope: PrintScope, lines: readonly Line[]): readonly (readonly ElementContent[])[] {
  return lines.flatMap((line): readonly (readonly ElementContent[])[] => {
    if (typeof line === 'object' && 'each' in line) {
      return scopesOf(scope, line.each).flatMap((each) => linesOf(each, line.lines));
    }
    return [[line].flat().flatMap((piece) => printPiece(scope, piece as Piece))];
  });
}

function printPiece(scope: PrintScope, piece: Piece): readonly ElementContent[] {
  if (typeof piece === 'string') return printWords(scope, piece);
  if ('strong' in piece) {
    return [h('strong', piece.named ? { id: scope.id } : {}, [...printWords(scope, piece.strong)])];
  }
  const printed = printField(scope, piece.box);
  return printed === undefined
    ? []
    : [h('span', { id: anchorOf(printed.scope.id, printed.key) }, [...printed.content])];
}

function joinLines(lines: readonly (readonly ElementContent[])[]): readonly ElementContent[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [h('br'), ...line]));
}
