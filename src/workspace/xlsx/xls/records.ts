/** The records of a BIFF8 stream: each a kind and its bytes, of which long ones go on in records of their own. */

export interface BiffRecord {
  readonly type: number;
  /** At most 8,224 bytes each; whoever reads texts has to know where one ends. */
  readonly parts: readonly DataView[];
  /** Its first part. */
  readonly data: DataView;
}

/** Thrown where a record says that it has what it has not. */
export class BiffDamage extends Error {}

/** Those of interest, by their names in [MS-XLS]. */
export const recordTypes = {
  formula: 0x06,
  endOfFile: 0x0a,
  is1904: 0x22,
  encrypted: 0x2f,
  font: 0x31,
  continued: 0x3c,
  comment: 0x1c,
  object: 0x5d,
  columns: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  sharedText: 0xfd,
  drawnText: 0x1b6,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  window: 0x23e,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** From `start` to the end of what begins there; what is set into it, a chart, is passed over. Throws `BiffDamage`. */
export function* readRecords(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const parts = [part(view, at)];
    at += 4 + view.getUint16(at + 2, true);
    while (at + 4 <= stream.length && view.getUint16(at, true) === recordTypes.continued) {
      parts.push(part(view, at));
      at += 4 + view.getUint16(at + 2, true);
    }
    const [data] = parts;
    if (data === undefined) return;
    if (type === recordTypes.begin) depth += 1;
    else if (type === recordTypes.endOfFile) depth -= 1;
    else if (depth === 1) yield { type, parts, data };
    if (depth <= 0) return;
  }
  throw new BiffDamage('the stream ends before its end');
}

function part(view: DataView, at: number): DataView {
  const length = view.getUint16(at + 2, true);
  if (at + 4 + length > view.byteLength) throw new BiffDamage('a record is longer than the stream');
  return new DataView(view.buffer, view.byteOffset + at + 4, length);
}
