/** What the styles of a workbook say of a cell: its number format, whether it is struck out, and how it looks. */

import { japaneseFormats } from './japanese-formats.ts';
import { isOn, readXml } from './read-xml.ts';
import type { RunLook } from './rich-text.ts';

export interface CellStyle extends RunLook {
  /** A number format, `General` where there is none. */
  readonly format: string;
  /** The colours of its fill and letters, and whether it is struck out; empty for the plain look. */
  readonly colours: string;
  /** How far the text is set in. */
  readonly indent: number;
}

export const plainStyle: CellStyle = { format: 'General', struck: false, raised: false, colours: '', indent: 0 };

/** In the order of `cellXfs`, which cells count in. Throws `XmlDamage`. */
export function readStyles(bytes: Uint8Array): readonly CellStyle[] {
  const formats = new Map(Object.entries(japaneseFormats));
  const fonts: Font[] = [];
  const fills: string[] = [];
  const cells: CellStyle[] = [];
  const path: string[] = [];
  const isAt = (...names: readonly string[]) =>
    path.length === names.length + 1 && names.every((name, index) => path[index + 1] === name);
  readXml(bytes, {
    open: (name, attributes) => {
      path.push(name);
      const [font, fill] = [fonts.at(-1), fills.length - 1];
      if (isAt('numFmts', 'numFmt')) formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? 'General');
      else if (isAt('fonts', 'font')) fonts.push({ struck: false, raised: false, colour: '' });
      else if (isAt('fonts', 'font', 'strike') && font !== undefined) font.struck = isOn(attributes);
      else if (isAt('fonts', 'font', 'vertAlign') && font !== undefined) font.raised = attributes.val === 'superscript';
      else if (isAt('fonts', 'font', 'color') && font !== undefined) font.colour = colourName(attributes);
      else if (isAt('fills', 'fill')) fills.push('');
      else if (isAt('fills', 'fill', 'patternFill') && attributes.patternType !== 'none') fills[fill] = 'filled';
      else if (isAt('fills', 'fill', 'patternFill', 'fgColor') && fills[fill] !== '')
        fills[fill] = colourName(attributes);
      else if (isAt('cellXfs', 'xf')) cells.push(composeStyle(attributes, formats, fonts, fills));
      else if (isAt('cellXfs', 'xf', 'alignment')) setIn(cells, Number(attributes.indent ?? 0));
    },
    text: () => {},
    close: () => {
      path.pop();
    },
  });
  return cells;
}

/** Excel sets in by no more than 250. */
function setIn(cells: CellStyle[], indent: number): void {
  const last = cells.pop();
  if (last !== undefined) cells.push(indent > 0 && indent <= 250 ? { ...last, indent: Math.round(indent) } : last);
}

interface Font {
  struck: boolean;
  raised: boolean;
  colour: string;
}

function composeStyle(
  xf: Readonly<Record<string, string>>,
  formats: ReadonlyMap<string, string>,
  fonts: readonly Font[],
  fills: readonly string[],
): CellStyle {
  const { struck, raised = false, colour } = fonts[Number(xf.fontId ?? 0)] ?? { ...plainStyle, colour: '' };
  const fill = fills[Number(xf.fillId ?? 0)] ?? '';
  // Black, as it is written by different programs.
  const ink = ['theme 1', 'rgb FF000000', 'indexed 64'].includes(colour) ? '' : colour;
  return {
    format: formats.get(xf.numFmtId ?? '0') ?? 'General',
    struck,
    raised,
    indent: 0,
    colours: [fill, ink, struck ? 'strike' : ''].filter((part) => part !== '').join(' '),
  };
}

function colourName(attributes: Readonly<Record<string, string>>): string {
  const kind = (['rgb', 'theme', 'indexed'] as const).find((each) => attributes[each] !== undefined);
  return kind === undefined ? '' : `${kind} ${attributes[kind]}`;
}
