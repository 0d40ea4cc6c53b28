/** Lays out one page through pdfmake's layout engine, with our own measuring in place of its text measuring. */

import type { PageGeometry } from './page-geometry.ts';
import type { InlineNode, StackNode } from './pdfmake-node.ts';
import {
  type DocMeasure,
  type EngineItem,
  type LaidOutItem,
  type LaidOutPage,
  LayoutBuilder,
  SvgMeasure,
} from './pdfmake-parts.ts';
import { placeTable } from './place-table.ts';

/** Points that pdfmake's page is higher: rounding in its sums must not push over the edge what our own flow placed there. */
const slack = 0.5;

/** pdfmake may need a second page where our own flow placed too much on one: the caller checks the count. */
export function layOutPage(content: StackNode, page: PageGeometry): readonly LaidOutPage[] {
  const margins = { left: page.left, top: page.top, right: page.right, bottom: page.bottom - slack };
  const builder = new MeasuredLayoutBuilder(
    { width: page.width, height: page.height, orientation: 'landscape' },
    margins,
    new SvgMeasure(),
  );
  return builder.layoutDocument(content, {}, {}, {}).map(({ items }) => ({ items: items.flatMap(placeParts) }));
}

function placeParts(item: EngineItem): readonly LaidOutItem[] {
  if (item.type !== 'vector' || !('part' in item.item)) return [item as LaidOutItem];
  return placeTable(item.item.part, item.item.x, item.item.y);
}

/** Lines come measured: an inline is a whole line, so pdfmake's own measuring of characters is left out. */
const measuredInlines = {
  buildInlines(inlines: readonly InlineNode[]) {
    const width = inlines.reduce((sum, inline) => sum + inline.width, 0);
    return { items: [...inlines], minWidth: width, maxWidth: width };
  },
};

/** pdfmake keeps its measurer in `docMeasure`; it is given our inlines on the way in. */
class MeasuredLayoutBuilder extends LayoutBuilder {
  constructor(pageSize: object, margins: object, svgMeasure: object) {
    super(pageSize, margins, svgMeasure);
    let measure: DocMeasure;
    Object.defineProperty(this, 'docMeasure', {
      get: () => measure,
      set: (made: DocMeasure) => {
        made.textInlines = measuredInlines;
        measure = made;
      },
    });
  }
}
