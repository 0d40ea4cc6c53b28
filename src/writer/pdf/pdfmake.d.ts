/** What we use of pdfmake 0.3.11, its layout result included. */
declare module 'pdfmake' {
  import type { Origin, StackNode } from './pdfmake-node.ts';

  export interface DocumentDefinition {
    content: readonly StackNode[];
    pageSize: { width: number; height: number };
    pageMargins: readonly [left: number, top: number, right: number, bottom: number];
    header: (page: number, pages: number) => StackNode | undefined;
    footer: (page: number, pages: number) => StackNode | undefined;
    defaultStyle: { font: string; preserveLeadingSpaces: true; preserveTrailingSpaces: true };
    info: Readonly<Record<string, string | Date>>;
    language: string;
    displayTitle: boolean;
    version: string;
  }

  export type FontSource = string | [file: string, member: string];

  export interface LaidOutInline {
    text: string;
    x: number;
    width: number;
    origin: Origin;
  }

  export interface LaidOutLine {
    inlines: readonly LaidOutInline[];
    x: number;
    y: number;
    getWidth(): number;
    getHeight(): number;
  }

  export interface LaidOutPage {
    items: readonly ({ type: 'line'; item: LaidOutLine } | { type: 'vector' | 'svg' | 'image' })[];
  }

  export interface PdfkitDocument {
    _pdfMakePages: readonly LaidOutPage[];
  }

  export interface OutputDocument {
    getStream(): Promise<PdfkitDocument>;
    getBuffer(): Promise<Uint8Array>;
  }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, { normal: FontSource; bold?: FontSource }>>): void;
    virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, bytes: Uint8Array): void };
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): OutputDocument;
  };
  export default pdfmake;
}
