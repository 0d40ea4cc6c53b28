/** What stands before the sheets of a BIFF8 workbook: their names, texts, fonts, number formats and styles. */

import { append } from '../../../finding/append.ts';
import { type CellStyle, plainStyle } from '../cell-styles.ts';
import { japaneseFormats } from '../japanese-formats.ts';
import type { CellText, Run, RunLook } from '../rich-text.ts';
import { type BiffRecord, readRecords, recordTypes } from './records.ts';
import { TextReader } from './text-reader.ts';

export interface BiffGlobals {
  readonly sheets: readonly BiffSheetEntry[];
  readonly strings: readonly CellText[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
  readonly isEncrypted: boolean;
}

export interface BiffSheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where its records begin. */
  readonly start: number;
}

/** Throws `BiffDamage`. */
export function readGlobals(stream: Uint8Array): BiffGlobals {
  const sheets: BiffSheetEntry[] = [];
  const fonts: Font[] = [];
  const formats = new Map<number, string>(Object.entries(japaneseFormats).map(([id, code]) => [Number(id), code]));
  const styles: DataView[] = [];
  let strings: readonly CellText[] = [];
  let is1904 = false;
  for (const record of readRecords(stream, 0)) {
    const { type, data, parts } = record;
    if (type === recordTypes.encrypted) return { sheets, strings, styles: [], is1904, isEncrypted: true };
    if (type === recordTypes.is1904 && data.byteLength >= 2) is1904 = data.getUint16(0, true) === 1;
    else if (type === recordTypes.font && data.byteLength >= 10) fonts.push(readFont(data));
    else if (type === recordTypes.format && data.byteLength >= 2)
      formats.set(data.getUint16(0, true), textOf(new TextReader(parts, 2).readText(2, noLook)));
    else if (type === recordTypes.style && data.byteLength >= 20) styles.push(data);
    else if (type === recordTypes.sheet && data.byteLength >= 6) append(sheets, readSheetEntry(record));
    // Fonts come first.
    else if (type === recordTypes.strings) strings = readStrings(record, (font) => lookOf(fonts, font));
  }
  return { sheets, strings, styles: styles.map((data) => readStyle(data, fonts, formats)), is1904, isEncrypted: false };
}

const noLook = () => undefined;

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** One run that looks as its cell does is a string. */
export function textValue(runs: readonly Run[]): CellText {
  const [first, second] = runs;
  if (first === undefined) return '';
  return first.look === undefined && second === undefined ? first.text : runs;
}

/** Charts and macros are sheets of other kinds. */
function readSheetEntry({ data, parts }: BiffRecord): readonly BiffSheetEntry[] {
  if (data.getUint8(5) !== 0) return [];
  const name = textOf(new TextReader(parts, 6).readText(1, noLook));
  return [{ name, isHidden: (data.getUint8(4) & 3) !== 0, start: data.getUint32(0, true) }];
}

/** As many as there are: the number that the record says is not trusted. */
function readStrings({ parts }: BiffRecord, look: (font: number) => RunLook | undefined): readonly CellText[] {
  const reader = new TextReader(parts, 8);
  const strings: CellText[] = [];
  while (!reader.isAtEnd) strings.push(textValue(reader.readText(2, look)));
  return strings;
}

interface Font extends RunLook {
  readonly isBold: boolean;
  readonly colour: number;
}

function readFont(data: DataView): Font {
  return {
    struck: (data.getUint16(2, true) & 0x08) !== 0,
    colour: data.getUint16(4, true),
    isBold: data.getUint16(6, true) >= 600,
    raised: data.getUint16(8, true) === 1,
    lowered: data.getUint16(8, true) === 2,
  };
}

/** There is no font 4: those behind it count one more. */
function fontAt(fonts: readonly Font[], index: number): Font | undefined {
  return fonts[index > 4 ? index - 1 : index];
}

function lookOf(fonts: readonly Font[], index: number): RunLook | undefined {
  const font = fontAt(fonts, index);
  return font && { struck: font.struck, raised: font.raised ?? false, lowered: font.lowered ?? false };
}

/** Colours that are black and white whatever the palette says. */
const black: ReadonlySet<number> = new Set([8, 64, 0x7fff]);
const white: ReadonlySet<number> = new Set([9, 65]);
const heavyRules: ReadonlySet<number> = new Set([2, 5, 6]);

function readStyle(data: DataView, fonts: readonly Font[], formats: ReadonlyMap<number, string>): CellStyle {
  const font = fontAt(fonts, data.getUint16(0, true));
  const isFilled = data.getUint32(14, true) >>> 26 !== 0;
  const ground = data.getUint16(18, true) & 0x7f;
  const fill = isFilled && !white.has(ground) ? `indexed ${ground}` : '';
  const ink = font === undefined || black.has(font.colour) ? '' : `indexed ${font.colour}`;
  const struck = font?.struck ?? false;
  const isBold = font?.isBold ?? false;
  const isUnseen = font !== undefined && (fill === '' ? white.has(font.colour) : fill === `indexed ${font.colour}`);
  const isRuled = heavyRules.has(data.getUint16(10, true) >>> 12);
  return {
    ...plainStyle,
    format: formats.get(data.getUint16(2, true)) ?? 'General',
    struck,
    raised: font?.raised ?? false,
    indent: data.getUint8(8) & 0x0f,
    colours: [fill, ink, struck ? 'strike' : ''].filter((part) => part !== '').join(' '),
    ...(isUnseen ? { isUnseen } : undefined),
    ...(fill !== '' || isBold || isRuled ? { look: { fill, isBold, isRuled } } : {}),
  };
}
