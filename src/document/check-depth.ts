/** Finds elements of a template that stand so deep in each other that no step behind could walk the tree. */

import { defaultTreeAdapter, parseFragment } from 'parse5';
import { error, type Finding } from '../finding/finding.ts';
import { lineAttribute } from './subset.ts';

/** Far more than any report needs: the deepest of ours stands at 15. */
export const depthLimit = 100;

class TooDeep {
  readonly line: number | undefined;

  constructor(line: number | undefined) {
    this.line = line;
  }
}

/** The first element that stands too deep; parsing ends there, whatever follows. */
export function checkDepth(html: string, file: string): readonly Finding[] {
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: (element) => {
      depth += 1;
      if (depth > depthLimit) throw new TooDeep(lineOf(element.attrs));
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    parseFragment(html, { treeAdapter });
    return [];
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause;
    const place = cause.line === undefined ? { file } : { file, line: cause.line };
    return [error('template-too-large', { what: 'depth', limit: depthLimit }, place)];
  }
}

function lineOf(attributes: readonly { readonly name: string; readonly value: string }[]): number | undefined {
  const line = Number(attributes.find(({ name }) => name === lineAttribute)?.value);
  return Number.isInteger(line) ? line : undefined;
}
