/** `<item-text item="K1" field="target">` of templates: a text of an item as its report prints it, with its marks in a redline. */

import type { Components } from '../../document/parse-document.ts';
import type { Item } from '../../revision/item.ts';
import type { TextOf } from './marked-text.ts';

export function itemTextComponent(items: readonly Item[], text: TextOf): Components {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    'item-text': {
      attributes: { item: 'required', field: 'required' },
      async render({ item: id = '', field: key = '' }) {
        const item = byId.get(id);
        if (item === undefined) return { attribute: 'item', expected: [...byId.keys()].slice(0, listed).join(', ') };
        const keys = [item.name, ...item.path, ...item.fields].map((field) => field.key);
        return keys.includes(key) ? text(id, key) : { attribute: 'field', expected: keys.join(', ') };
      },
    },
  };
}

/** Ids that a message names. */
const listed = 20;
