/** The PDF file that pages are drawn into: fonts, tags, bookmarks, metadata, and in the end its bytes. */

import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import type { Attachment, PdfStandard } from '../../document/document.ts';
import type { PageGeometry } from '../../layout/pages/page-geometry.ts';
import type { PageItem } from '../../layout/pages/page-item.ts';
import type { CalendarDate } from '../../model/year/fiscal-year.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import type { Sink } from '../writer.ts';
import { Bookmarks } from './draw/bookmarks.ts';
import type { Images } from './draw/draw-image.ts';
import { type Drawing, drawPage } from './draw/draw-page.ts';
import { EmbeddedFace } from './draw/embedded-face.ts';
import { CompactDocument, PackedReference } from './file/compact-document.ts';
import { colorProfilePath } from './file/pdfmake-parts.ts';
import { writeXmp } from './file/xmp.ts';
import { type TagProblem, TagProblems } from './tags/lint-tags.ts';
import { StructureTree } from './tags/structure-tree.ts';

export interface FileDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly date: CalendarDate;
  /** PDF/UA-1 unless it is told. */
  readonly standard?: PdfStandard;
  readonly attachments?: readonly Attachment[];
}

/** What a file is made from. */
export interface FileContent {
  readonly tree: Root;
  /** The elements whose text is drawn, by their numbers. */
  readonly sources: readonly Element[];
  /** Names that a link can lead to, where not all are there. */
  readonly targets?: ReadonlySet<string>;
}

const creator = 'torikumi';
const producer = 'torikumi (pdfmake, pdfkit)';

export class PdfFile {
  readonly #document: CompactDocument;
  readonly #structure: StructureTree;
  readonly #bookmarks: Bookmarks;
  readonly #content: FileContent;
  readonly #fonts: FontStack;
  readonly #faces = new Map<Face, EmbeddedFace>();
  readonly #description: FileDescription;
  readonly #created: Date;
  /** Numbers of the pages as printed. */
  readonly #labels: string[] = [];
  /** Sources that stand on the pages so far. */
  readonly #shown = new Set<number>();
  readonly #images: Images = new Map();
  readonly #problems = new TagProblems();
  readonly #opacities: Drawing['opacities'] = new Map();

  constructor(content: FileContent, fonts: FontStack, description: FileDescription, sink: Sink) {
    const { year, month, day } = description.date;
    // A fixed moment of the document's own day keeps the bytes the same everywhere.
    this.#created = new Date(Date.UTC(year, month - 1, day));
    this.#description = description;
    const { title, author, subject } = description;
    const info = { Title: title, Author: author, Subject: subject, Creator: creator, Producer: producer };
    this.#fonts = fonts;
    this.#document = new CompactDocument(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        autoFirstPage: false,
        lang: 'ja-JP',
        displayTitle: true,
        font: null,
        isVersion2: isVersion2(description),
        info: { ...info, CreationDate: this.#created, ModDate: this.#created },
        sink,
      },
    );
    this.#structure = new StructureTree(this.#document, content.tree, description.standard);
    this.#bookmarks = new Bookmarks(this.#document, this.#structure);
    this.#content = content;
  }

  /** `label` is the number printed on the page; empty where there is none. */
  addPage(items: readonly PageItem[], { width, height }: PageGeometry, label: string): void {
    this.#labels.push(label);
    this.#document.addPage({ size: [width, height], margin: 0 });
    Object.assign(this.#document.page.dictionary.data, { StructParents: this.#structure.beginPage(), Tabs: 'S' });
    drawPage(items, {
      document: this.#document,
      structure: this.#structure,
      sources: this.#content.sources,
      targets: this.#content.targets,
      shown: this.#shown,
      bookmarks: this.#bookmarks,
      images: this.#images,
      problems: this.#problems,
      fonts: this.#fonts,
      opacities: this.#opacities,
      faceOf: (face) => this.#faceOf(face),
    });
  }

  /** What its tags do not say as they should, after the last page. */
  lint(): readonly TagProblem[] {
    this.#structure.lint(this.#problems);
    return this.#problems.all;
  }

  /** Only a file that `conforms` says of itself that it is PDF/UA and PDF/A. */
  end(conforms: boolean): void {
    const root = this.#document._root.data;
    root.StructTreeRoot = new PackedReference(this.#structure.end());
    this.#document.endPacking();
    this.#attach();
    root.MarkInfo = { Marked: true };
    root.PageLabels = { Nums: pageLabels(this.#labels) };
    root.OutputIntents = [this.#outputIntent()];
    root.Metadata = this.#metadata(conforms);
    this.#document.end();
  }

  #faceOf(face: Face): EmbeddedFace {
    const known = this.#faces.get(face);
    if (known !== undefined) return known;
    const embedded = new EmbeddedFace(this.#document, face, `F${this.#faces.size + 1}`);
    this.#faces.set(face, embedded);
    // The document writes what it knows of when it ends.
    this.#document._fontFamilies[face.name] = embedded;
    return embedded;
  }

  #attach(): void {
    for (const { name, type, title, bytes } of this.#description.attachments ?? []) {
      const [creationDate, modifiedDate] = [this.#created, this.#created];
      const options = { name, type, description: title, relationship: 'Data', creationDate, modifiedDate } as const;
      this.#document.file(Buffer.from(bytes), options);
    }
  }

  #outputIntent() {
    const profile = this.#document.ref({ N: 3 });
    profile.end(readFileSync(colorProfilePath));
    const name = new String('sRGB IEC61966-2.1');
    return {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile,
    };
  }

  #metadata(conforms: boolean) {
    const { title, author, subject, standard = 'ua-1', attachments = [] } = this.#description;
    const created = `${this.#created.toISOString().slice(0, 19)}Z`;
    const identifies = conforms ? standard : undefined;
    const holdsFiles = attachments.length > 0;
    const told = { title, author, subject, creator, producer, created, identifies, holdsFiles };
    const packet = Buffer.from(writeXmp(told), 'utf8');
    const metadata = this.#document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(packet);
    return metadata;
  }
}

function isVersion2({ standard }: FileDescription): boolean {
  return standard === 'ua-2';
}

/** Decimal numbers, begun anew at each page that does not follow the one before it; none for pages without one. */
function pageLabels(labels: readonly string[]): readonly unknown[] {
  return labels.flatMap((label, index) => {
    const before = labels[index - 1];
    if (label === '') return before === '' ? [] : [index, {}];
    const number = Number(label);
    if (before !== undefined && before !== '' && number === Number(before) + 1) return [];
    return [index, number === 1 ? { S: 'D' } : { S: 'D', St: number }];
  });
}
