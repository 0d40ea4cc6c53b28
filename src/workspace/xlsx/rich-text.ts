/** The text of a cell in runs: what is struck out is left out, and raised note marks are kept apart from numbers. */

import { ownText } from '../package/own-text.ts';

/** `undefined` looks as its cell does. */
export interface Run {
  readonly text: string;
  readonly look?: RunLook | undefined;
}

/** A string looks as its cell does, all of it, which most texts do. */
export type CellText = string | readonly Run[];

export interface RunLook {
  readonly struck: boolean;
  readonly raised?: boolean;
  /** Set below the line: the 2 of CO2, or a mark. */
  readonly lowered?: boolean;
}

export interface ShownText {
  readonly text: string;
  readonly hasStruck: boolean;
}

export function showText(whole: CellText, own: RunLook): ShownText {
  const runs = typeof whole === 'string' ? [{ text: whole }] : whole;
  let text = '';
  let hasStruck = false;
  // The number of a mark at the end of the text so far.
  let mark: string | undefined;
  for (const run of joinRaised(runs, own)) {
    const { struck, raised, lowered } = run.look ?? own;
    const part = decodeEscapes(run.text);
    if (part === '') continue;
    if (struck && part.trim() !== '') {
      hasStruck = true;
      continue;
    }
    const isMark = raised || (lowered && /\d\s*$/.test(text) && /^\s*\d/.test(part));
    const shown = isMark ? raise(part, text) : part;
    // ※1 before 850 would be read as 1850.
    if (mark !== undefined && /^\d/.test(shown)) text = `${text.slice(0, -mark.length - 1)}（注${mark}）`;
    text += shown;
    mark = /^※(\d{1,3})$/.exec(shown)?.[1];
  }
  return { text: text.replaceAll(/\r\n?/g, '\n'), hasStruck };
}

/** LibreOffice keeps a mark in a run for each script, 注 apart from its 1. */
function joinRaised(runs: readonly Run[], own: RunLook): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const [before, look] = [last?.look ?? own, run.look ?? own];
    const isSame = before.raised === true && look.raised === true && before.struck === look.struck;
    if (last === undefined || !isSame) joined.push(run);
    else joined[joined.length - 1] = { text: last.text + run.text, look };
  }
  return joined;
}

/** Excel keeps characters that XML may not hold as `_x000D_`, and such a text itself as `_x005F_x000D_`. */
function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Raised digits behind a unit of length or a power of ten are an exponent, elsewhere the number of a note, in the form that
 * values are read in: 850¹ is `850※1`, 850注1） is `850（注1）`. Other raised texts (※, th) stay.
 */
function raise(text: string, before: string): string {
  const plain = text.normalize('NFKC').trim();
  if (/^-?\d+$/.test(plain) && /(?:(?:^|[^A-Za-z])[kcmμ]?m|[×xX]\s?10)$/.test(before.slice(-8))) {
    return [...plain].map((digit) => exponents.get(digit) ?? digit).join('');
  }
  const note = /^[([]?(?:注|註)?[ .:]?(\d{1,3}|[a-z])[)\]]?$/i.exec(plain);
  if (note !== null) return /^\d+[)\]]?$/.test(plain) ? `※${note[1]}` : `（注${note[1]}）`;
  const bare = plain.replace(/[注註※*()[\]]/g, '');
  const numbers = /^\d{1,3}(?:[,、・]\s?\d{1,3}){1,9}$/.test(bare) ? bare.split(/[,、・]\s?/) : undefined;
  if (numbers !== undefined) return numbers.map((number) => `※${number}`).join('');
  if (/^(?:注|註)[)）.]?$/.test(plain)) return '（注）';
  // Whatever else begins with a digit would be one of the number before.
  return /^\d/.test(bare) && /\d\s*$/.test(before) ? `（注${bare}）` : text;
}

const exponents: ReadonlyMap<string, string> = new Map(
  ['-⁻', '0⁰', '1¹', '2²', '3³', '4⁴', '5⁵', '6⁶', '7⁷', '8⁸', '9⁹'].map((pair): [string, string] => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** Gathers the runs inside `si` or `is`. Readings (`rPh`), and whatever else may stand there, are no text. */
export class RunReader {
  readonly #path: string[] = [];
  #runs: Run[] = [];
  #text = '';
  #look: RunLook | undefined;

  open(name: string, isSwitchedOn: boolean, value: string | undefined): void {
    this.#path.push(name);
    if (this.#path.length === 1 && name === 'r') this.#look = undefined;
    if (this.#isInLook(2)) this.#look = { struck: false };
    if (this.#look === undefined || !this.#isInLook(3)) return;
    if (name === 'strike' && isSwitchedOn) this.#look = { ...this.#look, struck: true };
    if (name === 'vertAlign' && value === 'superscript') this.#look = { ...this.#look, raised: true };
    if (name === 'vertAlign' && value === 'subscript') this.#look = { ...this.#look, lowered: true };
  }

  text(text: string): void {
    if (this.#isText()) this.#text += text;
  }

  close(): void {
    const isText = this.#isText();
    if (isText && this.#text !== '') {
      this.#runs.push({ text: this.#text, look: this.#path.length === 1 ? undefined : this.#look });
    }
    if (isText) this.#text = '';
    this.#path.pop();
  }

  /** Empty where nothing was written. A plain text is still a part of what was parsed. */
  take(): CellText {
    const runs = this.#runs;
    const [first, second] = runs;
    this.#look = undefined;
    if (first === undefined) return '';
    this.#runs = [];
    if (first.look === undefined && second === undefined) return first.text;
    return runs.map(({ text, look }) => ({ text: ownText(text), look }));
  }

  #isText(): boolean {
    const [first, second] = this.#path;
    return this.#path.length === 1 ? first === 't' : this.#path.length === 2 && first === 'r' && second === 't';
  }

  #isInLook(length: number): boolean {
    return this.#path.length === length && this.#path[0] === 'r' && this.#path[1] === 'rPr';
  }
}
