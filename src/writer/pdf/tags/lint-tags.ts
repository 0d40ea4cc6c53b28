/** What no validator can see of tags (the Matterhorn Protocol's checks by a person): whether they say what is meant. */

import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../../document/classes-of.ts';
import { gridOf } from '../../../document/flow/grid.ts';
import type { PlacedCell } from '../../../document/flow/place-cells.ts';
import { findHeaders } from '../../../document/flow/table-headers.ts';
import type { StructureNode } from './structure-node.ts';

/**
 * `list`: items with labels of which the list does not say what they are, or that are no items (16-001, 16-003); `heads`: cells
 * that no head names (15-003); `line-end`: words of two lines that run together; `changed`: words that only their look tells
 * from others (04-001); `artifact`: text of the document that is left out of the tags (01-006). Of PDF/UA-2 alone `contents`:
 * entries that lead nowhere (8.2.5.8); `ruby`: several bases with readings of their own in one (8.2.5.23).
 */
export type TagRule = 'list' | 'heads' | 'line-end' | 'changed' | 'artifact' | 'contents' | 'ruby';

/** One rule that does not hold, where first and how often. */
export interface TagProblem {
  readonly rule: TagRule;
  readonly text: string;
  readonly places: number;
}

export class TagProblems {
  readonly #found = new Map<TagRule, TagProblem>();

  add(rule: TagRule, text: string): void {
    const known = this.#found.get(rule);
    this.#found.set(rule, { rule, text: known?.text ?? text, places: (known?.places ?? 0) + 1 });
  }

  get all(): readonly TagProblem[] {
    return [...this.#found.values()];
  }
}

/** What the tree knows of its parts. */
export interface TagFacts {
  /** What a list says of its labels. */
  readonly numbering: (list: StructureNode) => string | undefined;
  /** Whether an entry of contents leads somewhere; only where that is asked for, as in PDF/UA-2. */
  readonly leads?: (entry: StructureNode) => boolean;
}

/** Of the finished tree. */
export function lintTags(top: StructureNode, problems: TagProblems, { numbering, leads }: TagFacts): void {
  const visit = (node: StructureNode): void => {
    const kids = node.kids.filter((kid) => 'role' in kid);
    if (leads !== undefined && node.role === 'TOCI' && !leads(node)) problems.add('contents', textOf(node.element));
    const bases = kids.filter(({ role }) => role === 'RB');
    if (leads !== undefined && node.role === 'Ruby' && bases.length > 1) problems.add('ruby', textOf(node.element));
    if (node.role === 'L' && !isGoodList(kids, numbering(node))) problems.add('list', textOf(node.element));
    if (node.role === 'Table') lintTable(node, problems);
    for (const kid of kids) visit(kid);
  };
  visit(top);
}

function isGoodList(items: readonly StructureNode[], numbering: string | undefined): boolean {
  const isLabelled = items.some(({ kids }) =>
    kids.some((kid) => 'role' in kid && kid.role === 'Lbl' && kid.kids.length > 0),
  );
  return items.every(({ role }) => role === 'LI') && (!isLabelled || numbering !== undefined);
}

/** A frame of text without lines is a layout; a single row or column has nothing to be told apart. */
function lintTable({ element }: StructureNode, problems: TagProblems): void {
  const { groups, columns } = gridOf(element);
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length < 2 || columns < 2 || classesOf(element).includes('borderless')) return;
  const headers = findHeaders(element);
  const headed = new Set<number>();
  for (const { cells } of rows) {
    const isRowHeaded = cells.some(isHead);
    for (const cell of cells.filter(isHead)) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) headed.add(column);
    }
    for (const cell of cells) {
      const isNamed =
        headers.size > 0 ? (headers.get(cell.element)?.length ?? 0) > 0 : isRowHeaded || headed.has(cell.column);
      if (cell.element.tagName === 'td' && !isNamed && textOf(cell.element).trim() !== '') {
        problems.add('heads', textOf(cell.element));
      }
    }
  }
}

function isHead({ element }: PlacedCell): boolean {
  return element.tagName === 'th' && textOf(element).trim() !== '';
}
