/** An extension's element of templates: what it gives is looked at before it becomes a part of the document. */

import type { Component } from '../../document/parse-document.ts';
import { ExtensionFailure } from '../../workspace/extension/extension-failure.ts';
import type { ExtensionRow } from '../../workspace/extension/read-rows.ts';
import type { ExtensionComponent } from './extension.ts';

export function adaptComponent({ extension, row }: ExtensionRow<ExtensionComponent>): Component {
  return {
    attributes: row.attributes,
    render: async (attributes, room) => {
      const rendered: unknown = await row.render(attributes, room);
      const isTree = Array.isArray(rendered) && rendered.every(isNode);
      const isRemark = typeof rendered === 'object' && rendered !== null && 'attribute' in rendered;
      if (!isTree && !isRemark) throw new ExtensionFailure(extension, `components.${row.name}.render`, notRendered);
      return rendered as Awaited<ReturnType<Component['render']>>;
    },
  };
}

const notRendered = '[h(…), …] | { attribute, expected }';

function isNode(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node;
}
