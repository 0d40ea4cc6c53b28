/** What a document is measured with: its theme and fonts, and the room that its pages have. */

import type { ComposedDocument } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { geometryOf, heightInside, turnPage, widthInside } from './pages/page-geometry.ts';
import type { Measuring } from './text/measuring.ts';

export function openMeasuring(document: ComposedDocument, fonts: FontStack): Measuring {
  const { theme } = document;
  const upright = geometryOf(document);
  const turned = turnPage(upright);
  return {
    theme,
    fonts,
    scale: theme.page.scale[document.page.size],
    sources: [],
    tooWide: [],
    beyondPage: [],
    ...(turned.width > upright.width &&
      heightInside(turned) >= leastTurned && { upright: { width: widthInside(upright), turned: widthInside(turned) } }),
    pageHeight: heightInside(upright),
    styles: new Map(),
  };
}

/** Points that a page on its side has to leave between its margins: with those of any theme it does. */
const leastTurned = 190;
