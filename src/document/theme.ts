/** The one theme: every style has a name here, and PDF styles, CSS and cell styles are derived from it. */

import { parse } from 'yaml';
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** Points or em: no more than leaves room for a text on the page. */
const length = (most: number) => z.number().min(0).max(most);

const style = z.strictObject({
  /** Points on A3; `page.A4.scale` shrinks them on A4. */
  size: z.number().min(5).max(72).optional(),
  bold: z.boolean().optional(),
  /** Words of a line, e.g. those that an edition changed. */
  underline: z.boolean().optional(),
  color: colour.optional(),
  fill: colour.optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
  verticalAlign: z.enum(['top', 'middle']).optional(),
  /** Distance of baselines as a multiple of the size. */
  lineHeight: z.number().min(1).max(3).optional(),
  /** Points. */
  spaceBefore: length(400).optional(),
  spaceAfter: length(400).optional(),
  /** Points of a line below a text, in the space after it and in the colour of strong rules. */
  ruleBelow: length(6).optional(),
  /** Cell paddings, points. */
  paddingX: length(60).optional(),
  paddingY: length(200).optional(),
  /** em from the left edge. */
  indent: length(50).optional(),
  /** The lines of a text that begin with a mark (・, ※) hang by it. */
  hangItems: z.boolean().optional(),
  /** The lines of a text hang by the number that it begins with (基本方針1-1　). */
  hangNumbers: z.boolean().optional(),
  /** Lets a full stop or comma that ends a line hang over its edge (ぶら下げ). */
  hang: z.boolean().optional(),
  /** em between Japanese and Western characters; 0.25 is 四分アキ. */
  scriptGap: length(0.5).optional(),
  /** Breaks lines between phrases (文節) rather than between any two characters. */
  phrases: z.boolean().optional(),
  /** em of a text in a cell that stand side by side before its column gives up width; 5 unless said. */
  label: length(20).optional(),
  /** em that a short text of one line is spread to (均等割付). */
  spread: length(50).optional(),
  /** Sets a figure or word that is wider than its cell smaller, down to `page.smallest`. */
  shrink: z.boolean().optional(),
});

/** Millimetres; a third of the shorter side of A4 at most. */
const margin = z.strictObject({ top: length(70), right: length(70), bottom: length(70), left: length(70) });

const scale = z.number().min(0.3).max(3);

export const themeSchema = z.strictObject({
  fonts: z.array(z.string().min(1)).min(1),
  rule: z.strictObject({ width: length(6), color: colour, strong: length(6), strongColor: colour }),
  page: z.strictObject({
    margin,
    scale: z.strictObject({ A3: scale, A4: scale }),
    /** Points; below it nothing is set. */
    smallest: z.number().min(1).max(20),
  }),
  chart: z.strictObject({ ink: colour, faint: colour, grid: colour, series: z.array(colour).min(3) }),
  /** By element name: `h1`, `p`, `th`, `td`, `caption`, `figcaption`, `small`, … */
  elements: z.record(z.string(), style),
  /** By class name. A class that is not here is an error in a template. */
  classes: z.record(z.string(), style),
  /** What books have otherwise: their sizes are those of A4, and each style lies over the one of its name. */
  book: z
    .strictObject({
      page: z.strictObject({ margin }).optional(),
      elements: z.record(z.string(), style).default({}),
      classes: z.record(z.string(), style).default({}),
    })
    .prefault({}),
});

export type Theme = z.output<typeof themeSchema>;
export type Style = z.output<typeof style>;

/** Reads `templates/theme.yaml`. Throws a `ZodError` or a YAML error, which compose reports with the file's name. */
export function parseTheme(text: string): Theme {
  return themeSchema.parse(parse(text));
}

/** The theme as books have it: on A4 in the sizes that it names. */
export function themeOfBooks({ book, ...theme }: Theme): Theme {
  const lay = (below: Record<string, Style>, above: Record<string, Style>) => {
    const names = Object.keys({ ...below, ...above });
    return Object.fromEntries(names.map((name) => [name, { ...below[name], ...above[name] }]));
  };
  return {
    ...theme,
    book,
    page: { ...theme.page, ...book.page, scale: { ...theme.page.scale, A4: 1 } },
    elements: lay(theme.elements, book.elements),
    classes: lay(theme.classes, book.classes),
  };
}

/** The style of an element with its classes, later ones winning, over the style it inherits. */
export function styleOf(theme: Theme, tagName: string, classes: readonly string[]): Style {
  return Object.assign({}, theme.elements[tagName], ...classes.map((name) => theme.classes[name]));
}

/** Whether a colour of text is for dark grounds, so that one that is meant for white would not be read there. */
export function isLight(color: string): boolean {
  const part = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) > 160;
}
