/** The structure tree of a PDF (its tags): the document tree again, with the marked content of each element. */

import type { Element, Root } from 'hast';
import { isElement } from '../../document/document.ts';
import type { CompactDocument } from './compact-document.ts';
import type { PdfReference } from './pdfmake-parts.ts';
import { attributesOf, roleOf } from './structure-role.ts';

/** One structure element. */
export interface StructureNode {
  readonly role: string;
  readonly element: Element;
  readonly parent: StructureNode | undefined;
  readonly children: StructureNode[];
  /** Number of its object in the file. */
  readonly id: number;
  /** Its stretches of marked content, in reading order. */
  readonly content: { readonly page: PdfReference; readonly mcid: number }[];
  /** Where a picture stands, in points from the lower left corner of its page. */
  box?: readonly [left: number, bottom: number, right: number, top: number];
}

export class StructureTree {
  readonly #document: CompactDocument;
  readonly #rootId: number;
  readonly #top: StructureNode;
  /** The node that holds an element's own text; a heading inside a cell, not the cell. */
  readonly #holders = new Map<Element, StructureNode>();
  readonly #labels = new Map<Element, StructureNode>();
  /** For each page, the node of each of its marked contents. */
  readonly #parents: StructureNode[][] = [];

  constructor(document: CompactDocument, tree: Root) {
    this.#document = document;
    this.#rootId = document.reserve();
    this.#top = this.#addNode(
      'Document',
      { type: 'element', tagName: 'article', properties: {}, children: [] },
      undefined,
    );
    this.#addChildren(tree, this.#top);
  }

  /** Begins a page. Returns the key that its dictionary bears. */
  beginPage(): number {
    return this.#parents.push([]) - 1;
  }

  /** Marks the next content of the current page as an element's. Returns its role and number on the page. */
  mark(
    element: Element,
    page: PdfReference,
    part: 'text' | 'label' = 'text',
  ): { role: string; mcid: number } | undefined {
    const node = part === 'label' ? this.#labels.get(element) : this.#holders.get(element);
    const marked = this.#parents.at(-1);
    if (node === undefined || marked === undefined) return undefined;
    const mcid = marked.push(node) - 1;
    node.content.push({ page, mcid });
    return { role: node.role, mcid };
  }

  setBox(element: Element, box: NonNullable<StructureNode['box']>): void {
    const node = this.#holders.get(element);
    if (node !== undefined) node.box = box;
  }

  /** Writes every structure element. Returns the number of the tree's root. */
  end(): number {
    this.#write(this.#top);
    const parents = this.#parents.map((nodes, page) => `${page} [${nodes.map(({ id }) => `${id} 0 R`).join(' ')}]`);
    this.#document.pack(
      this.#rootId,
      `<< /Type /StructTreeRoot /K [${this.#top.id} 0 R] /ParentTree << /Nums [${parents.join(' ')}] >> ` +
        `/ParentTreeNextKey ${this.#parents.length} >>`,
    );
    return this.#rootId;
  }

  #addChildren(parent: Root | Element, node: StructureNode): void {
    for (const child of parent.children) {
      if (isElement(child)) this.#addElement(child, node);
    }
  }

  #addElement(element: Element, parent: StructureNode): void {
    const role = roleOf(element);
    if (role === undefined) {
      this.#addChildren(element, parent);
      return;
    }
    const node = this.#addNode(role, element, parent);
    if (role === 'LI') {
      this.#labels.set(element, this.#addNode('Lbl', element, node));
      this.#holders.set(element, this.#addNode('LBody', element, node));
      return;
    }
    const heading = element.properties.dataHeading;
    this.#holders.set(element, heading === undefined ? node : this.#addNode(`H${heading}`, element, node));
    this.#addChildren(element, node);
  }

  #addNode(role: string, element: Element, parent: StructureNode | undefined): StructureNode {
    const node: StructureNode = { role, element, parent, children: [], id: this.#document.reserve(), content: [] };
    parent?.children.push(node);
    return node;
  }

  #write(node: StructureNode): void {
    const { role, parent, children, content, id } = node;
    const page = content[0]?.page;
    const kids = [
      ...content.map((each) =>
        each.page === page ? `${each.mcid}` : `<< /Type /MCR /Pg ${each.page.id} 0 R /MCID ${each.mcid} >>`,
      ),
      ...children.map((child) => `${child.id} 0 R`),
    ];
    this.#document.pack(
      id,
      `<< /Type /StructElem /S /${role} /P ${parent?.id ?? this.#rootId} 0 R` +
        `${page === undefined ? '' : ` /Pg ${page.id} 0 R`}${kids.length === 0 ? '' : ` /K [${kids.join(' ')}]`}` +
        `${attributesOf(node)} >>`,
    );
    for (const child of children) this.#write(child);
  }
}
