/** Gradients of SVG as patterns of PDF; one that is partly seen through has a mask beside it. */

import type { Matrix } from '../../../../picture/turn.ts';
import type { Bounds } from '../../../../picture/vector/bounds.ts';
import { multiply } from '../../../../picture/vector/matrix.ts';
import type { Gradient } from '../../../../picture/vector/shapes.ts';
import type { CompactDocument } from '../../file/compact-document.ts';
import type { PdfReference } from '../../file/pdfmake-parts.ts';
import { makeGroup } from './content.ts';

type Values = readonly number[];

/** `matrix` leads from the units that it is given in to those that the stream begins with. */
export function makePattern(document: CompactDocument, gradient: Gradient, matrix: Matrix): PdfReference {
  return shade(document, gradient, matrix, 'DeviceRGB', ({ color }) =>
    [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255),
  );
}

/** The state that lets as much be seen as the stops say; `undefined` where that is all. */
export function makeMask(
  document: CompactDocument,
  gradient: Gradient,
  matrix: Matrix,
  bounds: Bounds,
): PdfReference | undefined {
  if (gradient.stops.every(({ opacity }) => opacity === 1)) return undefined;
  const group = makeGroup(document, bounds, 'DeviceGray', 1, ({ operators, resources }) => {
    resources.patterns.P = shade(document, gradient, matrix, 'DeviceGray', ({ opacity }) => [opacity]);
    const { left, top, right, bottom } = bounds;
    operators.push(`/Pattern cs /P scn ${left} ${top} ${right - left} ${bottom - top} re f`);
  });
  return maskWith(document, group);
}

export function maskWith(document: CompactDocument, group: PdfReference): PdfReference {
  const state = document.ref({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: group } });
  state.end();
  return state;
}

function shade(
  document: CompactDocument,
  gradient: Gradient,
  matrix: Matrix,
  colours: 'DeviceRGB' | 'DeviceGray',
  valuesOf: (stop: Gradient['stops'][number]) => Values,
): PdfReference {
  const { x1 = 0, y1 = 0, x2 = 1, y2 = 0, cx = 0.5, cy = 0.5, r = 0.5, fr = 0 } = gradient.numbers;
  const { fx = cx, fy = cy } = gradient.numbers;
  const pattern = document.ref({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: multiply(matrix, gradient.transform),
    Shading: {
      ShadingType: gradient.isRadial ? 3 : 2,
      ColorSpace: colours,
      Coords: gradient.isRadial ? [fx, fy, fr, cx, cy, r] : [x1, y1, x2, y2],
      Function: makeFunction(gradient, valuesOf),
      Extend: [true, true],
    },
  });
  pattern.end();
  return pattern;
}

/** From 0 to 1 through all stops; two at one place are a step. */
function makeFunction({ stops }: Gradient, valuesOf: (stop: Gradient['stops'][number]) => Values): object {
  const known = stops.map((stop) => ({ offset: stop.offset, values: valuesOf(stop) }));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a gradient without stops');
  const whole = [{ ...first, offset: 0 }, ...known, { ...last, offset: 1 }];
  const parts = whole.slice(1).flatMap((to, index) => {
    const from = whole[index];
    return from === undefined || to.offset <= from.offset ? [] : [{ from, to }];
  });
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts.map(({ from, to }) => ({ FunctionType: 2, Domain: [0, 1], C0: from.values, C1: to.values, N: 1 })),
    Bounds: parts.slice(1).map(({ from }) => from.offset),
    Encode: parts.flatMap(() => [0, 1]),
  };
}
