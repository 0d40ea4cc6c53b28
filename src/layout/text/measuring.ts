/** What measuring a document needs to know, and where it numbers the elements whose text it has set. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { type Style, styleOf, type Theme } from '../../document/theme.ts';
import type { FontStack } from '../../typography/face.ts';

export interface Measuring {
  readonly theme: Theme;
  readonly fonts: FontStack;
  /** Shrinks every size, space and padding, e.g. 0.8 on A4. */
  readonly scale: number;
  /** The elements whose text was set; an element's index is its source number. */
  readonly sources: Element[];
  /** Elements with a figure or word that does not fit even at the smallest size. */
  readonly tooWide: Element[];
  /** Cells whose figures no page has room for, beside the name of their row. */
  readonly beyondPage: Element[];
  /** Of the text on a page as it is, and on its side where that is wider. */
  readonly upright?: { readonly width: number; readonly turned: number };
  /** Of a page, between its margins; where it is not given, nothing is set to fit one. */
  readonly pageHeight?: number;
  /** Full styles by element name and classes: a long table asks for a handful of them many times. */
  readonly styles: Map<string, FullStyle>;
}

/** A style with nothing left open. Sizes are scaled and never below the theme's smallest. */
export interface FullStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill: string | undefined;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly verticalAlign: 'top' | 'middle';
  /** Distance of baselines in points. */
  readonly lineHeight: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Points; 0 for none. */
  readonly ruleBelow: number;
  readonly paddingX: number;
  readonly paddingY: number;
  readonly indent: number;
  readonly hang: boolean;
  readonly hangItems: boolean;
  readonly hangNumbers: boolean;
  /** em. */
  readonly scriptGap: number;
  readonly phrases: boolean;
  /** Points. */
  readonly label: number;
  /** Points; 0 for none. */
  readonly spread: number;
  readonly shrink: boolean;
}

/** Letters of a label that stand side by side. */
const labelLetters = 5;

export function fullStyleOf(element: Element, measuring: Measuring): FullStyle {
  const classes = classesOf(element);
  const key = classes.length === 0 ? element.tagName : `${element.tagName}.${classes.join('.')}`;
  const known = measuring.styles.get(key);
  if (known !== undefined) return known;
  const style = fillStyle(styleOf(measuring.theme, element.tagName, classes), measuring);
  measuring.styles.set(key, style);
  return style;
}

function fillStyle(given: Style, { theme, scale }: Measuring): FullStyle {
  const style: Style = { ...theme.elements.body, ...given };
  const size = Math.max((style.size ?? 10) * scale, theme.page.smallest);
  return {
    size,
    bold: style.bold ?? false,
    color: style.color ?? '#000000',
    fill: style.fill,
    align: style.align ?? 'left',
    verticalAlign: style.verticalAlign ?? 'top',
    lineHeight: (style.lineHeight ?? 1.5) * size,
    spaceBefore: (style.spaceBefore ?? 0) * scale,
    spaceAfter: (style.spaceAfter ?? 0) * scale,
    ruleBelow: (style.ruleBelow ?? 0) * scale,
    paddingX: (style.paddingX ?? 0) * scale,
    paddingY: (style.paddingY ?? 0) * scale,
    indent: (style.indent ?? 0) * size,
    hang: style.hang ?? false,
    hangItems: style.hangItems ?? false,
    hangNumbers: style.hangNumbers ?? false,
    scriptGap: style.scriptGap ?? 0,
    phrases: style.phrases ?? false,
    label: (style.label ?? labelLetters) * size,
    spread: (style.spread ?? 0) * size,
    shrink: style.shrink ?? false,
  };
}

/** Numbers the element as a source of text. */
export function addSource(element: Element, { sources }: Measuring): number {
  return sources.push(element) - 1;
}
