/** Numbers bookmarks and finds each one's parent: the nearest one before it of a higher level. */

import type { Bookmark } from './block.ts';

export class Bookmarks {
  readonly #open: { level: number; id: string }[] = [];
  #count = 0;

  /** pdfmake's properties for the node that the bookmark points to. */
  add(bookmark: Bookmark | undefined): object {
    if (bookmark === undefined) return {};
    while ((this.#open.at(-1)?.level ?? 0) >= bookmark.level) this.#open.pop();
    const parent = this.#open.at(-1)?.id;
    this.#count += 1;
    const id = `bookmark-${this.#count}`;
    this.#open.push({ level: bookmark.level, id });
    return {
      id,
      outline: true,
      outlineText: bookmark.title,
      outlineExpanded: bookmark.level === 1,
      ...(parent === undefined ? {} : { outlineParentId: parent }),
    };
  }
}
