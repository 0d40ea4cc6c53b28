/** An extension's writer as one of ours: it is given a copy of the document, and what it gives is looked at. */

import type { Element, Root, RootContent } from 'hast';
import type { ComposedDocument } from '../../document/document.ts';
import { ExtensionFailure } from '../../workspace/extension/extension-failure.ts';
import type { ExtensionRow } from '../../workspace/extension/read-rows.ts';
import type { Writer } from '../../writer/writer.ts';
import type { ExtensionWriter, WriterInput } from './extension.ts';

/** Bytes of a file. */
const sizeLimit = 256 * 1024 * 1024;

export function adaptWriter(
  { extension, row }: ExtensionRow<ExtensionWriter>,
  data: Omit<WriterInput, 'document'>,
): Writer {
  return {
    format: row.name,
    async write(document, _, sink) {
      const given: unknown = await row.write({ ...data, document: copyDocument(document) });
      const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
      const isRight = bytes instanceof Uint8Array && bytes.length <= sizeLimit;
      if (!isRight) throw new ExtensionFailure(extension, `writers.${row.name}.write`, notWritten);
      sink.write(bytes);
      return { findings: [] };
    },
  };
}

const notWritten = `string | Uint8Array (≤ ${sizeLimit} bytes)`;

/** Other formats are written of the same document: what an extension changes in it is changed in none of them. */
function copyDocument(document: ComposedDocument): ComposedDocument {
  const { tree, tracked, workbookSheets } = document;
  return {
    ...document,
    tree: copyRoot(tree),
    ...(tracked === undefined ? {} : { tracked: copyRoot(tracked) }),
    ...(workbookSheets === undefined ? {} : { workbookSheets: workbookSheets.map(copyElement) }),
  };
}

function copyRoot(root: Root): Root {
  return { ...root, children: root.children.map(copyNode) };
}

function copyNode<Node extends RootContent>(node: Node): Node {
  return node.type === 'element' ? (copyElement(node) as Node) : { ...node };
}

function copyElement(element: Element): Element {
  const { properties, data, children } = element;
  return {
    ...element,
    properties: { ...properties },
    ...(data === undefined ? {} : { data: { ...data } }),
    children: children.map(copyNode),
  };
}
