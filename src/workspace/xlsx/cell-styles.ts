/** What the styles of a workbook say of a cell: its number format, whether it is struck out, and how it looks. */

import type { CellLook } from '../../table/table.ts';
import { isOn, readXml } from '../package/read-xml.ts';
import { japaneseFormats } from './japanese-formats.ts';
import type { RunLook } from './rich-text.ts';

export interface CellStyle extends RunLook {
  /** A number format, `General` where there is none. */
  readonly format: string;
  /** The colours of its fill and letters, and whether it is struck out; empty for the plain look. */
  readonly colours: string;
  /** Its letters have the colour of their ground: white on white. */
  readonly isUnseen?: true;
  /** How far the text is set in. */
  readonly indent: number;
  /** One object for all cells of the style. */
  readonly look?: CellLook;
}

export const plainStyle: CellStyle = { format: 'General', struck: false, raised: false, colours: '', indent: 0 };

/** In the order of `cellXfs`, which cells count in. Throws `XmlDamage`. */
export function readStyles(bytes: Uint8Array): readonly CellStyle[] {
  const formats = new Map(Object.entries(japaneseFormats));
  const fonts: Font[] = [];
  const fills: string[] = [];
  const grounds: string[] = [];
  const rules: boolean[] = [];
  const cells: CellStyle[] = [];
  const path: string[] = [];
  const isAt = (...names: readonly string[]) =>
    path.length === names.length + 1 && names.every((name, index) => path[index + 1] === name);
  readXml(bytes, {
    open: (name, attributes) => {
      path.push(name);
      const [font, fill] = [fonts.at(-1), fills.length - 1];
      if (isAt('numFmts', 'numFmt')) formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? 'General');
      else if (isAt('fonts', 'font')) fonts.push({ ...plainFont });
      else if (isAt('fonts', 'font', 'b') && font !== undefined) font.bold = isOn(attributes);
      else if (isAt('fonts', 'font', 'strike') && font !== undefined) font.struck = isOn(attributes);
      else if (isAt('fonts', 'font', 'vertAlign') && font !== undefined) font.raised = attributes.val === 'superscript';
      else if (isAt('fonts', 'font', 'color') && font !== undefined) setColour(font, attributes);
      else if (isAt('fills', 'fill')) {
        fills.push('');
        grounds.push('');
      } else if (isAt('fills', 'fill', 'patternFill') && attributes.patternType !== 'none') {
        fills[fill] = 'filled';
        grounds[fill] = 'filled';
      } else if (isAt('fills', 'fill', 'patternFill', 'fgColor') && fills[fill] !== '') {
        fills[fill] = colourName(attributes);
        grounds[fill] = groundName(attributes);
      } else if (isAt('borders', 'border')) rules.push(false);
      else if (isAt('borders', 'border', 'bottom')) rules[rules.length - 1] = heavyRules.has(attributes.style ?? '');
      else if (isAt('cellXfs', 'xf')) {
        const look = composeLook(attributes, fonts, grounds, rules);
        const style = composeStyle(attributes, formats, fonts, fills, grounds);
        cells.push(look === undefined ? style : { ...style, look });
      } else if (isAt('cellXfs', 'xf', 'alignment')) setIn(cells, Number(attributes.indent ?? 0));
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
  bold: boolean;
  colour: string;
  /** As a ground is named, to be held against one; `undefined` where the program chooses. */
  ink: string | undefined;
}

const plainFont: Font = { struck: false, raised: false, bold: false, colour: '', ink: undefined };

function setColour(font: Font, attributes: Readonly<Record<string, string>>): void {
  font.colour = colourName(attributes);
  font.ink = font.colour === '' ? undefined : groundName(attributes);
}

const heavyRules: ReadonlySet<string> = new Set(['medium', 'thick', 'double']);

/** `undefined` for the plain one, which most cells have. */
function composeLook(
  xf: Readonly<Record<string, string>>,
  fonts: readonly Font[],
  grounds: readonly string[],
  rules: readonly boolean[],
): CellLook | undefined {
  const fill = grounds[Number(xf.fillId ?? 0)] ?? '';
  const isBold = fonts[Number(xf.fontId ?? 0)]?.bold ?? false;
  const isRuled = rules[Number(xf.borderId ?? 0)] ?? false;
  return fill !== '' || isBold || isRuled ? { fill, isBold, isRuled } : undefined;
}

/** White is no ground; a theme's colour is another one in another tint. */
function groundName(attributes: Readonly<Record<string, string>>): string {
  const { tint = '' } = attributes;
  const name = colourName(attributes);
  const isWhite = ['rgb FFFFFFFF', 'rgb 00FFFFFF', 'theme 0', 'indexed 9', 'indexed 65'].includes(name);
  const isTinted = Math.abs(Number(tint)) > 0;
  return isWhite && !isTinted ? '' : `${name}${isTinted ? ` ${tint}` : ''}`;
}

function composeStyle(
  xf: Readonly<Record<string, string>>,
  formats: ReadonlyMap<string, string>,
  fonts: readonly Font[],
  fills: readonly string[],
  grounds: readonly string[],
): CellStyle {
  const { struck, raised, colour, ink: own } = fonts[Number(xf.fontId ?? 0)] ?? plainFont;
  const fill = fills[Number(xf.fillId ?? 0)] ?? '';
  // Black, as it is written by different programs.
  const ink = ['theme 1', 'rgb FF000000', 'indexed 64'].includes(colour) ? '' : colour;
  return {
    format: formats.get(xf.numFmtId ?? '0') ?? 'General',
    struck,
    raised,
    indent: 0,
    colours: [fill, ink, struck ? 'strike' : ''].filter((part) => part !== '').join(' '),
    ...(own === (grounds[Number(xf.fillId ?? 0)] ?? '') ? { isUnseen: true } : undefined),
  };
}

function colourName(attributes: Readonly<Record<string, string>>): string {
  const kind = (['rgb', 'theme', 'indexed'] as const).find((each) => attributes[each] !== undefined);
  return kind === undefined ? '' : `${kind} ${attributes[kind]}`;
}
