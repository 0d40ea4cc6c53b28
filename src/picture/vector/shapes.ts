/** What a drawing is made of: shapes with their own looks, and the gradients and clips that they name. */

import type { Matrix } from '../turn.ts';
import type { Segment } from './path-data.ts';

export interface Vector {
  readonly shapes: readonly Shape[];
  readonly gradients: ReadonlyMap<string, Gradient>;
  readonly clips: ReadonlyMap<string, Clip>;
  /** From the units of the shapes to those of the picture's width and height. */
  readonly place: Matrix;
  readonly width: number;
  readonly height: number;
  /** Whether nothing outside of them is seen. */
  readonly isClipped: boolean;
}

export type Shape = Group | Path | Text;

export interface Group {
  readonly kind: 'group';
  readonly transform: Matrix;
  readonly opacity: number;
  /** The id of a clip. */
  readonly clip?: string;
  readonly children: readonly Shape[];
}

/** `#rrggbb`, or the id of a gradient. */
export type Paint = { readonly color: string } | { readonly gradient: string };

export interface Path {
  readonly kind: 'path';
  readonly transform: Matrix;
  readonly segments: readonly Segment[];
  readonly fill?: { readonly paint: Paint; readonly opacity: number; readonly isEvenOdd: boolean };
  readonly stroke?: Stroke;
  readonly isStrokedFirst: boolean;
}

export interface Stroke {
  readonly paint: Paint;
  readonly opacity: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly dashStart: number;
  /** As PDF numbers them. */
  readonly cap: number;
  readonly join: number;
  readonly miter: number;
}

export interface Text {
  readonly kind: 'text';
  readonly transform: Matrix;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly color: string;
  /** The share of its width that stands before its place. */
  readonly shift: number;
}

export interface Gradient {
  readonly isRadial: boolean;
  /** As SVG names them. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Whether its lengths are shares of what it paints. */
  readonly isOfBox: boolean;
  readonly transform: Matrix;
  readonly stops: readonly { readonly offset: number; readonly color: string; readonly opacity: number }[];
}

export interface Clip {
  readonly isOfBox: boolean;
  readonly transform: Matrix;
  /** The id of another that clips it. */
  readonly clip?: string;
  readonly children: readonly Shape[];
}
