/** Cell styles of the print form, from the theme. Equal styles are one object. */

import { isLight, type Style, styleOf, type Theme } from '../../document/theme.ts';
import type { Alignment, BorderFormat, CellFormat, ConditionFormat, FontFormat } from './package/cell-format.ts';
import type { Run } from './text-runs.ts';

export interface CellLook {
  readonly tagName: string;
  readonly classes: readonly string[];
  /** Texts between tables have no lines around them. */
  readonly frame: 'grid' | 'none' | BoxFrame;
  readonly kind: 'number' | 'text';
  readonly depth: number;
  /** Over what the theme says. */
  readonly verticalAlign?: 'top' | 'middle';
  readonly numberFormat?: string;
  /** Whether it leads somewhere, which a formula's text cannot show by itself. */
  readonly isLink?: boolean;
}

/** The lines of a box around the first of its texts, the last, those between, or the only one. */
export type BoxFrame = 'box-top' | 'box-middle' | 'box-bottom' | 'box';

export interface CellStyles {
  of(look: CellLook): CellFormat;
  font(run: Run, look: CellLook): FontFormat;
}

export function createCellStyles(theme: Theme): CellStyles {
  const blockStyle = createBlockStyles(theme);
  const styles = new Map<string, CellFormat>();
  // Cells of a table share their looks.
  const ofLooks = new WeakMap<CellLook, CellFormat>();
  const of = (look: CellLook): CellFormat => {
    const known = ofLooks.get(look) ?? ofWords(look);
    ofLooks.set(look, known);
    return known;
  };
  const ofWords = (look: CellLook): CellFormat => {
    const { tagName, classes, frame, kind, depth, verticalAlign, numberFormat, isLink } = look;
    const key = [tagName, frame, kind, depth, verticalAlign, numberFormat, isLink, ...classes].join('\n');
    const found = styles.get(key);
    if (found !== undefined) return found;
    const style = composeStyle(look, blockStyle(look.tagName, look.classes), theme);
    styles.set(key, style);
    return style;
  };
  const font = (run: Run, look: CellLook): FontFormat => {
    const base = blockStyle(look.tagName, look.classes);
    return {
      ...composeFont(theme, {
        ...base,
        size: run.size ?? base.size,
        bold: run.bold ?? base.bold,
        color: base.color !== undefined && isLight(base.color) ? base.color : (run.color ?? base.color),
      }),
      ...(run.italic === true ? { italic: true } : {}),
      ...(run.strike === true ? { strike: true } : {}),
      ...(run.underline === true ? { underline: true } : {}),
      ...(run.raised === undefined ? {} : { raised: run.raised }),
    };
  };
  return { of, font };
}

/** The style of a block by its element name and classes. */
export type BlockStyles = (tagName: string, classes: readonly string[]) => Style;

/** A block's style over the body's, which it inherits. Each is composed once: tables have few, in many cells. */
export function createBlockStyles(theme: Theme): BlockStyles {
  const styles = new Map<string, Style>();
  return (tagName, classes) => {
    const key = [tagName, ...classes].join(' ');
    const found = styles.get(key);
    if (found !== undefined) return found;
    const style = { ...theme.elements.body, ...styleOf(theme, tagName, classes) };
    styles.set(key, style);
    return style;
  };
}

/** Levels of Excel's indent, each about 9 points: the depth of a text, or the padding of a table's cell. */
export function indentOf(style: Style, { frame, depth }: Pick<CellLook, 'frame' | 'depth'>): number {
  if (style.align === 'center') return 0;
  if (frame === 'grid') return Math.max(1, Math.round((style.paddingX ?? 0) / 8));
  return depth + Math.round(style.indent ?? 0) + (frame === 'none' ? 0 : 1);
}

/** The look that a condition lays over a cell: only what its class says. */
export function conditionStyle(theme: Theme, className: string): ConditionFormat {
  const { fill, color, bold } = styleOf(theme, '', [className]);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
  };
}

function composeStyle(look: CellLook, style: Style, theme: Theme): CellFormat {
  const border = composeBorder(look, style, theme);
  const font = composeFont(theme, style);
  const { color = font.color } = styleOf(theme, 'a', []);
  return {
    font: look.isLink === true ? { ...font, underline: true, ...(color === undefined ? {} : { color }) } : font,
    alignment: composeAlignment(look, style),
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(border === undefined ? {} : { border }),
    ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
  };
}

export function composeFont(theme: Theme, { size = 10, bold, color }: Style): FontFormat {
  return {
    name: theme.fonts[0] ?? 'BIZ UDPGothic',
    size,
    ...(bold === true ? { bold } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

/** Numbers cannot wrap, so they shrink where they would show as ###. */
function composeAlignment(look: CellLook, style: Style): Alignment {
  const indent = indentOf(style, look);
  const align = style.align ?? (look.kind === 'number' ? 'right' : 'left');
  // Excel indents no justified text.
  const horizontal = align === 'justify' && indent > 0 ? 'left' : align;
  return {
    horizontal,
    vertical: look.verticalAlign ?? style.verticalAlign ?? 'middle',
    ...(indent > 0 ? { indent } : {}),
    ...(look.kind === 'number' ? { shrinks: true } : { wraps: true }),
  };
}

function composeBorder(look: CellLook, style: Style, theme: Theme): BorderFormat | undefined {
  if (look.frame === 'none') return composeRuleBelow(style, theme);
  const line = { weight: 'thin', color: theme.rule.color } as const;
  return {
    left: line,
    right: line,
    ...(look.frame === 'box-middle' || look.frame === 'box-bottom' ? {} : { top: line }),
    ...(look.frame === 'box-middle' || look.frame === 'box-top' ? {} : { bottom: line }),
  };
}

function composeRuleBelow({ ruleBelow = 0 }: Style, theme: Theme): BorderFormat | undefined {
  if (ruleBelow === 0) return undefined;
  return { bottom: { weight: ruleBelow > 1 ? 'medium' : 'thin', color: theme.rule.strongColor } };
}
