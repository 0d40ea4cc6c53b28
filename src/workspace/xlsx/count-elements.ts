/** Counts elements of XML by its bytes alone, to hold against what a parser made of it. */

/** Whatever their prefix; those in comments and CDATA are none. UTF-8, in pieces that may be cut anywhere. */
export class ElementCounter {
  readonly #counts: ReadonlyMap<number, { count: number }>;
  readonly #names: readonly string[];
  #where: 'text' | 'name' | 'comment' | 'cdata' = 'text';
  /** The name so far, without its prefix, as a number; too long for any that is counted. */
  #code = 0;
  #length = 0;
  /** Of what begins with `!`, as much as tells what it is. */
  #mark = '';
  /** How many signs of the end of a comment or CDATA stand before. */
  #signs = 0;

  /** Names of at most four letters. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = new Map(names.map((name) => [codeOf(name), { count: 0 }]));
  }

  /** In the order of the names. */
  get counts(): readonly number[] {
    return this.#names.map((name) => this.#counts.get(codeOf(name))?.count ?? 0);
  }

  take(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#where === 'name') at = this.#readName(bytes, at);
      else if (this.#where === 'text') {
        const next = bytes.indexOf(open, at);
        if (next < 0) return;
        at = next + 1;
        this.#begin();
      } else at = this.#skip(bytes, at, this.#where === 'comment' ? dash : bracket);
    }
  }

  #begin(): void {
    this.#where = 'name';
    this.#code = 0;
    this.#length = 0;
    this.#mark = '';
  }

  #readName(bytes: Uint8Array, start: number): number {
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isEnd(byte)) {
        const counted = this.#length <= longest ? this.#counts.get(this.#code) : undefined;
        if (counted !== undefined) counted.count += 1;
        this.#where = 'text';
        return at;
      }
      if (byte === colon) {
        this.#code = 0;
        this.#length = 0;
      } else {
        this.#code = ((this.#code << 8) | byte) >>> 0;
        this.#length += 1;
      }
      if ((byte === exclamation && this.#length === 1) || (this.#mark !== '' && this.#mark.length < cdataOpen.length)) {
        this.#mark += String.fromCharCode(byte);
        if (this.#mark === commentOpen) this.#where = 'comment';
        if (this.#mark === cdataOpen) this.#where = 'cdata';
        this.#signs = 0;
        if (this.#where !== 'name') return at + 1;
      }
    }
    return bytes.length;
  }

  /** `-->` or `]]>` */
  #skip(bytes: Uint8Array, start: number, sign: number): number {
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === close && this.#signs >= 2) {
        this.#where = 'text';
        return at + 1;
      }
      this.#signs = byte === sign ? this.#signs + 1 : 0;
    }
    return bytes.length;
  }
}

const [open, close, colon, exclamation, dash, bracket] = [0x3c, 0x3e, 0x3a, 0x21, 0x2d, 0x5d];
const [commentOpen, cdataOpen] = ['!--', '![CDATA['];
const longest = 4;

function codeOf(name: string): number {
  return [...name].reduce((code, letter) => ((code << 8) | letter.charCodeAt(0)) >>> 0, 0);
}

/** White space, `/`, `>`, or another `<`: a name ends there. */
function isEnd(byte: number): boolean {
  return (
    byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x2f || byte === close || byte === open
  );
}
