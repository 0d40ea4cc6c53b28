/** A content stream with what it names: that of a page, or one of its own that a page draws. */

import type { Matrix } from '../../../../picture/turn.ts';
import type { Bounds } from '../../../../picture/vector/bounds.ts';
import type { CompactDocument } from '../../file/compact-document.ts';
import type { PdfReference } from '../../file/pdfmake-parts.ts';

export interface Resources {
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly patterns: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
}

/** What is drawn into, and where its units stand. */
export interface Content {
  readonly operators: string[];
  readonly resources: Resources;
  /** From the units of what is drawn to those that the stream begins with, which patterns are placed in. */
  readonly matrix: Matrix;
  /** Points that a unit is long. */
  readonly scale: number;
}

/** Draws into a transparency group of its own, in the units that are used now. */
export function makeGroup(
  document: CompactDocument,
  { left, top, right, bottom }: Bounds,
  colours: 'DeviceRGB' | 'DeviceGray',
  scale: number,
  draw: (content: Content) => void,
): PdfReference {
  const resources = { fonts: {}, xobjects: {}, patterns: {}, ext_gstates: {} };
  const operators: string[] = [];
  draw({ operators, resources, matrix: [1, 0, 0, 1, 0, 0], scale });
  const { fonts, xobjects, patterns, ext_gstates } = resources;
  const group = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, top, right, bottom],
    Group: { Type: 'Group', S: 'Transparency', CS: colours, I: true },
    Resources: { Font: fonts, XObject: xobjects, Pattern: patterns, ExtGState: ext_gstates },
  });
  group.end(operators.join('\n'));
  return group;
}

/** Numbers fine enough for hundredths of a point, however small the units are. */
export function finely(scale: number): (value: number) => string {
  const digits = Math.min(10, Math.max(0, Math.ceil(Math.log10(scale))) + 2);
  const steps = 10 ** digits;
  return (value) => plain(Math.round(value * steps) / steps);
}

export function writeMatrix(matrix: Matrix): string {
  return matrix.map((value) => plain(Math.round(value * 1e8) / 1e8)).join(' ');
}

/** Without an exponent, which PDF does not know. */
function plain(value: number): string {
  const text = `${value}`;
  return text.includes('e') ? value.toFixed(10) : text;
}
