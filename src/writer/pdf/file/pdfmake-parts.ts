/**
 * The parts inside pdfmake 0.3.11 and pdfkit 0.19 that we build on, with the shapes we rely on: they are no public
 * interface, so the version is pinned and a test holds these shapes against what is installed.
 */

import { createRequire } from 'node:module';
import type { Sink } from '../../writer.ts';

export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  /** What has been written to its stream so far. */
  buffer: Uint8Array[];
  end(content?: string | Uint8Array): void;
  finalize(): void;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly patterns: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
  readonly annotations: unknown[];
  readonly width: number;
  readonly height: number;
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options?: { expanded?: boolean }): OutlineItem;
}

export interface DocumentOptions {
  readonly pdfVersion: '1.7';
  readonly autoFirstPage: false;
  readonly lang: string;
  readonly displayTitle: true;
  readonly font: null;
  readonly info: object;
  /** Ours: PDF 2.0, which pdfkit does not know. */
  readonly isVersion2?: boolean;
  /** Ours: where the file goes. */
  readonly sink: Sink;
}

export interface FileOptions {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: 'Data';
  readonly creationDate: Date;
  readonly modifiedDate: Date;
}

/** pdfkit's document, a readable stream of the file. */
export interface PdfDocument {
  readonly page: PdfPage;
  readonly outline: OutlineItem;
  readonly _root: PdfReference;
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  /** Byte offset of each object, by number − 1. */
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  /** What it was made with; set before anything is written. */
  readonly options: DocumentOptions;
  readonly _fontFamilies: Record<string, unknown>;
  ref(data: object): PdfReference;
  addPage(options: object): this;
  addContent(content: string): this;
  addNamedDestination(name: string, kind: 'XYZ', x: null, y: number, zoom: null): void;
  file(bytes: Uint8Array, options: FileOptions): PdfReference;
  end(): void;
  push(chunk: Uint8Array): boolean;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  endMetadata(): void;
  endMarkings(): void;
}

type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: DocumentOptions,
) => PdfDocument;

// Written so that the bundler (pack/bundle.ts) can follow them.
export const PdfmakeDocument: PdfDocumentClass = createRequire(import.meta.url)('pdfmake/js/PDFDocument.js').default;
/** pdfkit carries the colour profile that PDF/A asks for. */
export const colorProfilePath = createRequire(import.meta.url).resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc');
