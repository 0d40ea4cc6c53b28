/** pdfkit's document with object streams and a cross-reference stream: structure elements would otherwise multiply its size. */

import { deflateSync } from 'node:zlib';
import { PdfmakeDocument, type PdfReference } from './pdfmake-parts.ts';

/** Where an object stands inside an object stream. */
interface Packed {
  readonly stream: number;
  readonly index: number;
}

const objectsInStream = 200;
const compression = 5;

export class CompactDocument extends PdfmakeDocument {
  readonly #packed = new Map<number, Packed>();
  #waiting: { readonly id: number; readonly body: string }[] = [];

  /** pdfkit would compress at a level that takes half as long again and saves nothing. */
  override ref(data: object): PdfReference {
    const reference = super.ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.compress && reference.buffer.length > 0) {
        reference.buffer = [deflateSync(Buffer.concat(reference.buffer), { level: compression })];
        reference.compress = false;
      }
      finalize();
    };
    return reference;
  }

  /** As a stream, it would keep the whole file until the thread is free. */
  override push(chunk: Uint8Array): boolean {
    this.options.sink.write(chunk);
    return true;
  }

  /** pdfkit names no version above 1.7. */
  override _write(data: string | Uint8Array): void {
    super._write(data === '%PDF-1.7' && this.options.isVersion2 === true ? '%PDF-2.0' : data);
  }

  /** pdfkit's own metadata packet would stand beside ours. */
  override endMetadata(): void {}

  /** Nor does it know our structure tree. */
  override endMarkings(): void {}

  /** The number of an object that is written later by `pack`. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes a dictionary or array, given as PDF text, into an object stream. */
  pack(id: number, body: string): void {
    this.#waiting.push({ id, body });
    if (this.#waiting.length >= objectsInStream) this.#flush();
  }

  /** Puts the last packed objects out. Nothing may be packed after it. */
  endPacking(): void {
    if (this.#waiting.length > 0) this.#flush();
  }

  #flush(): void {
    const objects = this.#waiting;
    this.#waiting = [];
    let offset = 0;
    const index = objects.map(({ id, body }) => {
      const entry = `${id} ${offset}`;
      offset += body.length + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: head.length });
    objects.forEach(({ id }, position) => {
      this.#packed.set(id, { stream: stream.id, index: position });
    });
    stream.end(head + objects.map(({ body }) => body).join('\n'));
  }

  override _finalize(): void {
    const id = this.reserve();
    const start = this._offset;
    const rows = Buffer.alloc((this._offsets.length + 1) * 7);
    rows.writeUInt16BE(65535, 5);
    this._offsets.forEach((offset, position) => {
      const at = (position + 1) * 7;
      const packed = this.#packed.get(position + 1);
      rows.writeUInt8(packed === undefined ? 1 : 2, at);
      rows.writeUInt32BE(packed?.stream ?? (position + 1 === id ? start : (offset ?? 0)), at + 1);
      rows.writeUInt16BE(packed?.index ?? 0, at + 5);
    });
    const content = deflateSync(rows);
    // PDF 2.0 has it in its metadata alone.
    const information = this.options.isVersion2 === true ? '' : ` /Info ${reference(this._info)}`;
    const identifier = `<${Buffer.from(this._id).toString('hex')}>`;
    this._write(`${id} 0 obj`);
    this._write(
      `<< /Type /XRef /Size ${this._offsets.length + 1} /W [1 4 2] /Root ${reference(this._root)}${information} ` +
        `/ID [${identifier} ${identifier}] /Filter /FlateDecode /Length ${content.length} >>`,
    );
    this._write('stream');
    this._write(content);
    this._write('\nendstream');
    this._write('endobj');
    this._write('startxref');
    this._write(`${start}`);
    this._write('%%EOF');
  }
}

function reference({ id }: PdfReference): string {
  return `${id} 0 R`;
}

/** Refers to a packed object from a dictionary that pdfkit writes. */
export class PackedReference {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  /** Without a tag of its own, pdfkit would take it for a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'PackedReference';
  }

  toString(): string {
    return `${this.#id} 0 R`;
  }
}
