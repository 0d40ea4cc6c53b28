/** Live formulas: the cells that a formula names become addresses in the workbook, its texts are quoted. */

import { type CellFormula, type Operand, operandsOf } from '../../document/formula.ts';
import { excelText } from './excel-text.ts';
import { splitWords } from './number-format.ts';
import { columnLetters } from './package/worksheet.ts';

/** A cell that formulas may name, with the format that its number is shown by. */
export interface NamedCell extends CellAddress {
  readonly numberFormat: string | undefined;
}

export interface CellAddress {
  readonly sheet: string;
  /** Both count from 1. */
  readonly row: number;
  readonly column: number;
}

/** What Excel takes (specifications and limits of Excel) of a formula. */
export const mostCharacters = 8192;

/** And of what stands in it: characters of a text, nested functions. */
const limits = { text: 255, depth: 64 };

/**
 * As it stands in a cell of `sheet`, e.g. `G12-F12`. `undefined` where it names a cell that is not printed, or is more
 * than a spreadsheet program takes.
 */
export function resolveFormula(
  formula: CellFormula,
  sheet: string,
  addressOf: (key: string) => NamedCell | undefined,
): string | undefined {
  const operands = operandsOf(formula);
  if (depthOf(operands) > limits.depth) return undefined;
  let resolved = '';
  for (const operand of operands) {
    const part = resolveOperand(operand, sheet, addressOf);
    if (part === undefined) return undefined;
    resolved += part;
  }
  return resolved.length > mostCharacters ? undefined : resolved;
}

function resolveOperand(
  operand: Operand,
  sheet: string,
  addressOf: (key: string) => NamedCell | undefined,
): string | undefined {
  if (typeof operand === 'string') return operand;
  if ('text' in operand) return quote(operand.text);
  if ('from' in operand) {
    const [from, to] = [addressOf(operand.from), addressOf(operand.to)];
    return from === undefined || to === undefined ? undefined : rangeBetween(from, to);
  }
  const address = addressOf('cell' in operand ? operand.cell : operand.shownIn);
  if (address === undefined) return undefined;
  const cell = address.sheet === sheet ? cellName(address) : fullAddress(address);
  if ('cell' in operand) return cell;
  const shown = textOfNumber(cell, address.numberFormat ?? 'General');
  return shown === undefined ? undefined : `IF(ISNUMBER(${cell}),${shown},${cell}&"")`;
}

/** The words behind a number stand behind `TEXT`: programs differ in what a % or a digit among quoted words of a format does. */
function textOfNumber(cell: string, numberFormat: string): string | undefined {
  const { format, after } = splitWords(numberFormat);
  const [quoted, words] = [quote(format), quote(after)];
  if (quoted === undefined || words === undefined) return undefined;
  return after === '' ? `TEXT(${cell},${quoted})` : `TEXT(${cell},${quoted})&${words}`;
}

/** e.g. `'基本目標１'!$G$12:$G$20`; `undefined` over two sheets. */
export function rangeBetween(from: CellAddress, to: CellAddress): string | undefined {
  if (from.sheet !== to.sheet) return undefined;
  const absolute = ({ row, column }: CellAddress) => `$${columnLetters(column)}$${row}`;
  return `${quoteName(from.sheet)}!${absolute(from)}:${absolute(to)}`;
}

/** As it stands in a formula. `undefined` where it is too long, or where programs differ in whether it stands for another. */
export function quote(text: string): string | undefined {
  return text.length > limits.text || excelText(text) !== text ? undefined : `"${text.replaceAll('"', '""')}"`;
}

/** How deep its brackets stand in each other. */
function depthOf(operands: readonly Operand[]): number {
  let [depth, deepest] = [0, 0];
  for (const operand of operands) {
    if (typeof operand !== 'string') continue;
    for (let index = 0; index < operand.length; index += 1) {
      if (operand[index] === '(') depth += 1;
      else if (operand[index] === ')') depth -= 1;
      if (depth > deepest) deepest = depth;
    }
  }
  return deepest;
}

/** e.g. `'基本目標１'!G12`. */
export function fullAddress(address: CellAddress): string {
  return `${quoteName(address.sheet)}!${cellName(address)}`;
}

/** The name of a sheet as it stands in a formula. */
export function quoteName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function cellName({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${row}`;
}
