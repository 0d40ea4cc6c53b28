/** Divides a document into worksheets: which blocks stand on which, and what they are called. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type ComposedDocument, isElement } from '../../document/document.ts';
import { isBlock } from '../../document/flow/block-names.ts';
import type { Theme } from '../../document/theme.ts';
import { type Block, collectBlocks } from './block.ts';
import { sheetNames } from './sheet-name.ts';

export interface SheetPlan {
  readonly name: string;
  /** Collected when it is their turn, so that no more than those of one sheet are held. */
  readonly blocks: () => readonly Block[];
}

/**
 * Every `data-sheet` is a sheet, of one section or several; what stands before one belongs to it (the title page to the first), what
 * stands behind the last to the last. With `sheets: 'one'` all is on one sheet.
 */
export function planSheets(document: ComposedDocument): readonly SheetPlan[] {
  const parts = divide(document.tree, document.theme);
  const added = divide({ type: 'root', children: [...(document.workbookSheets ?? [])] }, document.theme);
  const own = document.sheets === 'one' ? [joinParts(parts, document.title)] : attachLoose(parts, document.title);
  const plans = [...own, ...added.map(({ name = document.title, blocks }) => ({ name, blocks }))];
  const names = sheetNames(plans.map((plan) => plan.name));
  return plans.map((plan, index) => ({ ...plan, name: names[index] ?? plan.name }));
}

/** A run of blocks; without a name when it stands outside every sheet's section. */
interface Part {
  readonly name: string | undefined;
  readonly blocks: () => readonly Block[];
}

function divide(parent: Root | Element, theme: Theme): readonly Part[] {
  return parent.children.flatMap((child: RootContent): readonly Part[] => {
    if (!isBlock(child)) return [];
    const name = child.properties.dataSheet;
    if (typeof name === 'string') return [{ name, blocks: () => collectBlocks(figuresLast(child), theme) }];
    if (hasSheets(child)) return divide(child, theme);
    return [{ name: undefined, blocks: () => collectBlocks(child, theme) }];
  });
}

function hasSheets(element: Element): boolean {
  return element.children.some(
    (child) => isElement(child) && (child.properties.dataSheet !== undefined || hasSheets(child)),
  );
}

/** Figures above a sheet's table would push its head off the screen: they go below the last table, but never below another's heading. */
function figuresLast(section: Element): Element {
  if (section.children.filter((child) => isElement(child) && /^h[1-6]$/.test(child.tagName)).length > 1) return section;
  const lastTable = section.children.findLastIndex((child) => contains(child, 'table'));
  const moves = (child: ElementContent, index: number) =>
    index < lastTable && contains(child, 'figure') && !contains(child, 'table');
  const children = [
    ...section.children.filter((child, index) => index <= lastTable && !moves(child, index)),
    ...section.children.filter(moves),
    ...section.children.slice(lastTable + 1),
  ];
  return { ...section, children };
}

function contains(node: ElementContent, tagName: string): boolean {
  return isElement(node) && (node.tagName === tagName || node.children.some((child) => contains(child, tagName)));
}

/** What would be a sheet of its own begins a page. */
function joinParts(parts: readonly Part[], title: string): SheetPlan {
  const pageBreak: Block = { kind: 'page-break' };
  const blocks = parts.map((part, index) => {
    const follows = index > 0 && parts[index - 1]?.name !== undefined;
    return part.name !== undefined && follows ? () => [pageBreak, ...part.blocks()] : part.blocks;
  });
  return { name: title, blocks: () => blocks.flatMap((each) => each()) };
}

function attachLoose(parts: readonly Part[], title: string): readonly SheetPlan[] {
  const plans = new Map<string, SheetPlan['blocks'][]>();
  let loose: readonly SheetPlan['blocks'][] = [];
  let last = title;
  for (const { name, blocks } of parts) {
    if (name === undefined) {
      const own = blocks();
      if (own.length > 0) loose = [...loose, () => own];
    } else {
      plans.set(name, [...(plans.get(name) ?? []), ...loose, blocks]);
      loose = [];
      last = name;
    }
  }
  if (loose.length > 0) plans.set(last, [...(plans.get(last) ?? []), ...loose]);
  return [...plans].map(([name, parts]) => ({ name, blocks: () => parts.flatMap((each) => each()) }));
}
