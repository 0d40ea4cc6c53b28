/** xl/styles.xml: fonts, fills, borders, number formats and the formats of cells that are made of them, each once. */

import { declaration, tag } from '../../package/xml.ts';
import type { Alignment, BorderFormat, BorderLine, CellFormat, ConditionFormat, FontFormat } from './cell-format.ts';

/**
 * The first font is the Normal style's, whose digits are the unit of column widths. Arial, or Liberation Sans of the same
 * metrics, is on every machine, so that columns are as wide everywhere; cells name fonts of their own.
 */
const normalFont = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';
/** Formats of one's own are numbered from here. */
const firstOwnFormat = 164;

export class StyleSheet {
  readonly #fonts = new Entries([normalFont]);
  readonly #fills = new Entries([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Entries(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  readonly #formats = new Entries<string>([]);
  readonly #cells = new Entries(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #conditions = new Entries<string>([]);
  /** Equal formats are mostly one object. */
  readonly #known = new Map<CellFormat, number>();

  indexOf(format: CellFormat): number {
    const known = this.#known.get(format);
    if (known !== undefined) return known;
    const index = this.#cells.indexOf(this.#composeCell(format));
    this.#known.set(format, index);
    return index;
  }

  indexOfCondition({ fill, color, bold, border, numberFormat }: ConditionFormat): number {
    const font = `${bold === undefined ? '' : tag('b', { val: bold })}${color === undefined ? '' : tag('color', rgb(color))}`;
    return this.#conditions.indexOf(
      tag(
        'dxf',
        {},
        font === '' ? '' : tag('font', {}, font),
        numberFormat === undefined
          ? ''
          : tag('numFmt', { numFmtId: this.#formatId(numberFormat), formatCode: numberFormat }),
        fill === undefined
          ? ''
          : tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('bgColor', rgb(fill)))),
        border === undefined ? '' : composeBorder(border, ''),
      ),
    );
  }

  *xml(): Generator<string> {
    yield `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
    const formats = this.#formats.list.map((formatCode, at) =>
      tag('numFmt', { numFmtId: firstOwnFormat + at, formatCode }),
    );
    if (formats.length > 0) yield tag('numFmts', { count: formats.length }, formats.join(''));
    yield list('fonts', this.#fonts.list);
    yield list('fills', this.#fills.list);
    yield list('borders', this.#borders.list);
    yield '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    yield list('cellXfs', this.#cells.list);
    yield '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
    yield list('dxfs', this.#conditions.list);
    yield '<tableStyles count="0"/></styleSheet>';
  }

  #composeCell({ font, fill, border, alignment, numberFormat, isOpen }: CellFormat): string {
    const numFmtId = numberFormat === undefined ? 0 : this.#formatId(numberFormat);
    const fillId = fill === undefined ? 0 : this.#fills.indexOf(composeFill(fill));
    const borderId = border === undefined ? 0 : this.#borders.indexOf(composeBorder(border, '<diagonal/>'));
    return tag(
      'xf',
      {
        numFmtId,
        fontId: this.#fonts.indexOf(tag('font', {}, composeFont(font, 'name'))),
        fillId,
        borderId,
        xfId: 0,
        ...(numFmtId > 0 ? { applyNumberFormat: true } : {}),
        applyFont: true,
        ...(fillId > 0 ? { applyFill: true } : {}),
        ...(borderId > 0 ? { applyBorder: true } : {}),
        applyAlignment: true,
        ...(isOpen === true ? { applyProtection: true } : {}),
      },
      composeAlignment(alignment),
      isOpen === true ? tag('protection', { locked: false }) : '',
    );
  }

  #formatId(code: string): number {
    return code === '@' ? textFormat : firstOwnFormat + this.#formats.indexOf(code);
  }
}

/** The format of text, which Excel has built in. */
const textFormat = 49;

/** A list without repetitions. */
class Entries<T> {
  readonly list: T[];
  readonly #places: Map<T, number>;

  constructor(first: readonly T[]) {
    this.list = [...first];
    this.#places = new Map(first.map((entry, at) => [entry, at]));
  }

  indexOf(entry: T): number {
    const place = this.#places.get(entry) ?? this.list.push(entry) - 1;
    this.#places.set(entry, place);
    return place;
  }
}

/** The children of a font in the order that the schema asks for; `nameTag` is `rFont` in a run of rich text. */
export function composeFont(font: FontFormat, nameTag: 'name' | 'rFont'): string {
  const { name, size, bold, italic, strike, underline, color, raised } = font;
  const flags = `${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}${strike === true ? '<strike/>' : ''}`;
  const line = `${underline === true ? '<u/>' : ''}${raised === undefined ? '' : tag('vertAlign', { val: raised })}`;
  const [points, ink] = [tag('sz', { val: size }), color === undefined ? '' : tag('color', rgb(color))];
  const named = tag(nameTag, { val: name });
  // Japanese, modern: what lets Excel choose a like font where this one is missing.
  return nameTag === 'name'
    ? `${flags}${line}${points}${ink}${named}<family val="3"/><charset val="128"/>`
    : `${named}<charset val="128"/><family val="3"/>${flags}${ink}${points}${line}`;
}

function composeFill(color: string): string {
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('fgColor', rgb(color))));
}

function composeBorder({ left, right, top, bottom }: BorderFormat, diagonal: string): string {
  const side = (name: string, line: BorderLine | undefined) =>
    line === undefined ? `<${name}/>` : tag(name, { style: line.weight }, tag('color', rgb(line.color)));
  return tag(
    'border',
    {},
    side('left', left),
    side('right', right),
    side('top', top),
    side('bottom', bottom),
    diagonal,
  );
}

function composeAlignment({ horizontal, vertical, indent, wraps, shrinks }: Alignment): string {
  return tag('alignment', {
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    ...(wraps === true ? { wrapText: true } : {}),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(shrinks === true ? { shrinkToFit: true } : {}),
  });
}

function list(name: string, entries: readonly string[]): string {
  return tag(name, { count: entries.length }, entries.join(''));
}

function rgb(color: string): { readonly rgb: string } {
  return { rgb: `FF${color.slice(1).toUpperCase()}` };
}
