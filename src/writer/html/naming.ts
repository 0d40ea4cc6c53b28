/** Names in one page: ids of heads that cells refer to, and what tables are called, short and each its own. */

import type { Element } from 'hast';

/** Characters of a name that is read at every tab stop. */
const longestName = 40;

export class Naming {
  #heads = 0;
  #heading = '';
  readonly #names = new Map<string, number>();
  readonly #taken: ReadonlySet<string>;

  /** `taken` are the ids of the document. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** The heading that what follows stands under. */
  enterHeading(text: string): void {
    if (text !== '') this.#heading = text;
  }

  headName(head: Element): string {
    const { id } = head.properties;
    if (typeof id === 'string' && !/\s/.test(id)) return id;
    return this.newId('th');
  }

  newId(kind: string): string {
    this.#heads += 1;
    const id = `${kind}-${this.#heads}`;
    return this.#taken.has(id) ? this.newId(kind) : id;
  }

  /** By its own name, else by the heading above it and its number there. */
  tableName(own: string): string {
    const name = shorten(own === '' ? `${this.#heading}の表` : own);
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  }
}

function shorten(name: string): string {
  const characters = [...name];
  return characters.length <= longestName ? name : `${characters.slice(0, longestName).join('')}…`;
}
