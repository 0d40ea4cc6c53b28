/** The structure tree of a PDF (its tags): the document tree again, with the marked content of each element. */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isElement, type PdfStandard } from '../../../document/document.ts';
import { holdsBlocks } from '../../../document/flow/block-names.ts';
import { HeadingLevels } from '../../../document/flow/heading-levels.ts';
import { listNumberingOf } from '../../../document/flow/list-numbering.ts';
import { findHeaders } from '../../../document/flow/table-headers.ts';
import type { Paragraph } from '../../../layout/text/line.ts';
import { type CompactDocument, PackedReference } from '../file/compact-document.ts';
import type { PdfReference } from '../file/pdfmake-parts.ts';
import { lintTags, type TagProblems } from './lint-tags.ts';
import type { StructureNode } from './structure-node.ts';
import { attributesOf, inlineRoleOf, levelOfEntry, roleOf } from './structure-role.ts';

export class StructureTree {
  readonly #document: CompactDocument;
  readonly #tree: Root;
  readonly #standard: PdfStandard;
  readonly #rootId: number;
  /** Of PDF 2.0, where its types are used. */
  #namespace: number | undefined;
  #targets: ReadonlyMap<string, StructureNode> | undefined;
  readonly #top: StructureNode;
  /** The node that holds an element's own text; a heading inside a cell, not the cell. */
  readonly #holders = new Map<Element, StructureNode>();
  readonly #labels = new Map<Element, StructureNode>();
  readonly #inlines = new Map<Element, StructureNode>();
  /** The last paragraph of a holder that has come. */
  readonly #paragraphs = new Map<StructureNode, { readonly index: number; readonly node: StructureNode }>();
  readonly #heads = new Map<Element, StructureNode>();
  readonly #headers = new Map<Element, readonly Element[]>();
  /** In the order of their names. */
  readonly #named: StructureNode[] = [];
  /** By key: for a page the node of each of its marked contents, for an annotation its own. */
  readonly #parents: (StructureNode[] | StructureNode)[] = [];
  #page: StructureNode[] = [];
  readonly #headings = new HeadingLevels();

  constructor(document: CompactDocument, tree: Root, standard: PdfStandard = 'ua-1') {
    this.#document = document;
    this.#tree = tree;
    this.#standard = standard;
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
    this.#page = [];
    return this.#parents.push(this.#page) - 1;
  }

  /**
   * Marks the next content of the current page as an element's, or as that of inline elements inside it, outermost first;
   * `paragraph` is which one of its text.
   */
  mark(
    element: Element,
    page: PdfReference,
    part: readonly Element[] | 'label' = [],
    paragraph?: Paragraph,
  ): { role: string; mcid: number } | undefined {
    const holder = part === 'label' ? this.#labels.get(element) : this.#holders.get(element);
    if (holder === undefined) return undefined;
    const node = part === 'label' ? holder : this.#inlineNode(part, this.#paragraphNode(holder, paragraph));
    const mcid = this.#page.push(node) - 1;
    node.kids.push({ page, mcid });
    return { role: node.role, mcid };
  }

  /** Makes an annotation a child of an inline element that has been marked. Returns the key that the annotation bears. */
  addAnnotation(inline: Element, page: PdfReference, annotation: PdfReference): number {
    const node = this.#inlines.get(inline);
    if (node === undefined) throw new Error('an annotation without marked text');
    node.kids.push({ page, annotation });
    return this.#parents.push(node) - 1;
  }

  setBox(element: Element, box: NonNullable<StructureNode['box']>): void {
    const node = this.#holders.get(element);
    if (node !== undefined) node.box = box;
  }

  /** Where in the structure an element, or one of a name, stands; `undefined` in PDF 1.7, which knows pages only. */
  destinationOf(target: Element | string): readonly unknown[] | undefined {
    if (this.#standard !== 'ua-2') return undefined;
    this.#targets ??= this.#findTargets();
    const node = typeof target === 'string' ? this.#targets.get(target) : this.#holders.get(target);
    if (node === undefined) return undefined;
    node.isTarget = true;
    return [new PackedReference(this.#idOf(node)), 'XYZ', null, null, null];
  }

  /** An element without a tag of its own stands in that around it. */
  #findTargets(): ReadonlyMap<string, StructureNode> {
    const targets = new Map<string, StructureNode>();
    const visit = (parent: Root | Element, around: StructureNode): void => {
      for (const child of parent.children) {
        if (!isElement(child)) continue;
        const node = this.#holders.get(child) ?? around;
        const { id } = child.properties;
        if (typeof id === 'string') targets.set(id, node);
        visit(child, node);
      }
    };
    visit(this.#tree, this.#top);
    return targets;
  }

  /** Looks at what no validator can see. */
  lint(problems: TagProblems): void {
    const numbering = ({ element }: StructureNode) =>
      isElement(element, 'ul', 'ol') ? listNumberingOf(element) : undefined;
    const leads = (entry: StructureNode) => this.#targetOfEntry(entry) !== undefined;
    lintTags(this.#top, problems, this.#standard === 'ua-2' ? { numbering, leads } : { numbering });
  }

  /** Writes every structure element. Returns the number of the tree's root. */
  end(): number {
    this.#write(this.#top);
    const refer = (node: StructureNode) => `${this.#idOf(node)} 0 R`;
    const parents = this.#parents.map((parent, key) =>
      Array.isArray(parent) ? `${key} [${parent.map(refer).join(' ')}]` : `${key} ${refer(parent)}`,
    );
    this.#document.pack(
      this.#rootId,
      `<< /Type /StructTreeRoot /K [${refer(this.#top)}] /ParentTree << /Nums [${parents.join(' ')}] >> ` +
        `/ParentTreeNextKey ${this.#parents.length}${this.#nameTree()}${this.#namespaces()} >>`,
    );
    return this.#rootId;
  }

  #addChildren(parent: Root | Element, node: StructureNode): void {
    if (isElement(parent, 'nav')) {
      this.#addContents(parent, node);
      return;
    }
    for (const child of parent.children) {
      if (isElement(child)) this.#addElement(child, node);
    }
  }

  /** Paragraphs from the first one on that is an entry are those of a table of contents, below those of a higher level. */
  #addContents(nav: Element, node: StructureNode): void {
    /** Those that the next entry may stand in; the first is the contents themselves. */
    let open: { readonly level: number; readonly toc: StructureNode; item?: StructureNode }[] = [];
    for (const child of nav.children) {
      if (!isElement(child)) continue;
      const level = isElement(child, 'p') ? (levelOfEntry(child) ?? open.at(-1)?.level) : undefined;
      if (level === undefined) {
        open = [];
        this.#addElement(child, node);
        continue;
      }
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      const around = open.at(-1);
      if (around === undefined || around.level < level) {
        open.push({ level, toc: this.#addNode('TOC', nav, around?.item ?? node) });
      }
      const last = open.at(-1);
      if (last === undefined) continue;
      last.item = this.#addNode('TOCI', child, last.toc);
      const reference = this.#addNode('Reference', child, last.item);
      this.#holders.set(child, reference);
      this.#addChildren(child, reference);
    }
  }

  #addElement(element: Element, parent: StructureNode): void {
    const role = roleOf(element, parent, this.#standard);
    if (role === undefined) {
      this.#addChildren(element, parent);
      return;
    }
    const heading = /^H(\d)$/.exec(role)?.[1];
    const node = this.#addNode(heading === undefined ? role : this.#headingRole(element, heading), element, parent);
    if (role === 'LI' || role === 'TOCI') {
      this.#addItem(element, node);
      return;
    }
    const { dataHeading } = element.properties;
    const holder =
      dataHeading === undefined ? node : this.#addNode(this.#headingRole(element, String(dataHeading)), element, node);
    this.#holders.set(element, holder);
    this.#nameParts(element, node);
    this.#addChildren(element, node);
  }

  /** A note must have a name (PDF/UA-1, 7.9), and a head that cells refer to. */
  #nameParts(element: Element, node: StructureNode): void {
    if (node.role === 'Note') this.#name(node);
    if (node.role === 'Table') for (const [cell, heads] of findHeaders(element)) this.#headers.set(cell, heads);
    if (node.role === 'TH') this.#heads.set(element, node);
    // Heads come before what they are the heads of.
    const heads = this.#headers.get(element) ?? [];
    node.headers = heads.flatMap((head) => this.#heads.get(head) ?? []).map((head) => this.#name(head));
  }

  #name(node: StructureNode): string {
    node.name ??= `n${String(this.#named.push(node)).padStart(7, '0')}`;
    return node.name;
  }

  /** Only a type that PDF 2.0 alone has is written in its namespace; all others stand in that of PDF 1.7, the usual one. */
  #namespaceOf({ role }: StructureNode): string {
    if (this.#standard !== 'ua-2' || !onlyInVersion2.includes(role)) return '';
    this.#namespace ??= this.#document.reserve();
    return ` /NS ${this.#namespace} 0 R`;
  }

  #namespaces(): string {
    if (this.#namespace === undefined) return '';
    this.#document.pack(this.#namespace, '<< /Type /Namespace /NS (http://iso.org/pdf2/ssn) >>');
    return ` /Namespaces [${this.#namespace} 0 R]`;
  }

  /** What an entry of contents leads to; the title of a group to what its first entry does. */
  #referenceOf(node: StructureNode): string {
    if (this.#standard !== 'ua-2' || node.role !== 'TOCI') return '';
    const target = this.#targetOfEntry(node);
    return target === undefined ? '' : ` /Ref [${this.#idOf(target)} 0 R]`;
  }

  #targetOfEntry(node: StructureNode): StructureNode | undefined {
    const name = findLink(node.element);
    this.#targets ??= this.#findTargets();
    const own = name === undefined ? undefined : this.#targets.get(name);
    if (own !== undefined) return own;
    for (const kid of node.kids) {
      const found = 'role' in kid ? this.#targetOfEntry(kid) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #nameTree(): string {
    if (this.#named.length === 0) return '';
    return ` /IDTree << /Names [${this.#named.map((node) => `(${node.name}) ${this.#idOf(node)} 0 R`).join(' ')}] >>`;
  }

  /** Levels have no gaps (PDF/UA-1, 7.4.2). */
  #headingRole(element: Element, level: string): string {
    if (textOf(element).trim() === '') return 'P';
    return `H${this.#headings.enter(Number(level))}`;
  }

  #addItem(item: Element, node: StructureNode): void {
    const label = this.#addNode('Lbl', item, node);
    this.#labels.set(item, label);
    const body =
      node.role === 'LI'
        ? this.#addNode('LBody', item, node)
        : holdsBlocks(item)
          ? node
          : this.#addNode('P', item, node);
    this.#holders.set(item, body);
    this.#addChildren(item, body);
  }

  #addNode(role: string, element: Element, parent: StructureNode | undefined): StructureNode {
    const node: StructureNode = { role, element, parent, kids: [] };
    parent?.kids.push(node);
    return node;
  }

  /** Lines of a cell are paragraphs, and items of a list where marks before them say so. */
  #paragraphNode(holder: StructureNode, paragraph: Paragraph | undefined): StructureNode {
    if (paragraph === undefined || holder.role !== 'TD') return holder;
    const open = this.#paragraphs.get(holder);
    if (open?.index === paragraph.index) return open.node;
    const { element } = holder;
    const last = holder.kids.at(-1);
    const list = last !== undefined && 'role' in last && last.role === 'L' ? last : undefined;
    const node = paragraph.isItem
      ? this.#addNode('LBody', element, this.#addNode('LI', element, list ?? this.#addNode('L', element, holder)))
      : this.#addNode('P', element, holder);
    this.#paragraphs.set(holder, { index: paragraph.index, node });
    return node;
  }

  /** Inline elements come into the tree when their text is drawn, between the texts around them. */
  #inlineNode(path: readonly Element[], holder: StructureNode): StructureNode {
    return path.reduce((parent, inline) => {
      const known = this.#inlines.get(inline);
      const node = known?.parent === parent ? known : this.#addNode(inlineRoleOf(inline) ?? 'Span', inline, parent);
      this.#inlines.set(inline, node);
      return node;
    }, holder);
  }

  #write(node: StructureNode): void {
    const { role, parent } = node;
    const kids = node.kids.filter((kid) => !('role' in kid) || isFilled(kid));
    const page = kids.find((kid) => 'mcid' in kid)?.page;
    const written = kids.map((kid) => {
      if ('role' in kid) return `${this.#idOf(kid)} 0 R`;
      if ('annotation' in kid) return `<< /Type /OBJR /Pg ${kid.page.id} 0 R /Obj ${kid.annotation.id} 0 R >>`;
      return kid.page === page ? `${kid.mcid}` : `<< /Type /MCR /Pg ${kid.page.id} 0 R /MCID ${kid.mcid} >>`;
    });
    this.#document.pack(
      this.#idOf(node),
      `<< /Type /StructElem /S /${role}${this.#namespaceOf(node)} /P ${parent === undefined ? this.#rootId : this.#idOf(parent)} 0 R` +
        `${page === undefined ? '' : ` /Pg ${page.id} 0 R`}${written.length === 0 ? '' : ` /K [${written.join(' ')}]`}` +
        `${attributesOf(node, this.#standard)}${this.#referenceOf(node)} >>`,
    );
    for (const kid of kids) {
      if ('role' in kid) this.#write(kid);
    }
  }
  #idOf(node: StructureNode): number {
    node.id ??= this.#document.reserve();
    return node.id;
  }
}

/** A cell keeps its place in the table though it is empty; any other element without content would only be noise. */
function isFilled({ role, kids, isTarget }: StructureNode): boolean {
  return isTarget === true || role === 'TH' || role === 'TD' || kids.some((kid) => !('role' in kid) || isFilled(kid));
}

const onlyInVersion2 = ['Document', 'FENote', 'Aside'];

/** The name that the first link in an element leads to. */
function findLink(element: Element): string | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const href = child.tagName === 'a' ? String(child.properties.href ?? '') : '';
    const found = href.startsWith('#') ? href.slice(1) : findLink(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
