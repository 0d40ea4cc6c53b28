/** The parts of a DOCX file and what names them all. */

import { type CoreProperties, coreXml } from '../package/properties.ts';
import {
  appXml,
  contentTypes,
  linkOut,
  officeRelations,
  packageLinks,
  propertyTypes,
  relation,
  relationships,
} from '../package/relations.ts';
import { declaration, tag } from '../package/xml.ts';
import { type Part, zipParts } from '../package/zip-parts.ts';
import type { Sink } from '../writer.ts';
import { wordNamespace } from './namespace.ts';
import type { Media } from './pictures.ts';

export interface TextDocument {
  readonly properties: CoreProperties;
  readonly body: readonly string[];
  readonly styles: Iterable<string>;
  readonly numbering: readonly string[];
  /** `w:footnote` of each note. */
  readonly notes: readonly string[];
  readonly furniture: readonly { readonly id: string; readonly name: string; readonly xml: string }[];
  readonly media: readonly (Media & { readonly id: string })[];
  readonly links: readonly (readonly [id: string, address: string])[];
  readonly families: readonly string[];
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces =
  `xmlns:w="${wordNamespace}" xmlns:r="${officeRelations}" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

export async function writeArchive(document: TextDocument, sink: Sink): Promise<void> {
  await zipParts(partsOf(document), sink);
}

function* partsOf(document: TextDocument): Generator<Part> {
  const { furniture, media, notes } = document;
  yield {
    name: '[Content_Types].xml',
    content: contentTypes({ png: 'image/png', jpeg: 'image/jpeg' }, typesOf(document)),
  };
  yield { name: '_rels/.rels', content: packageLinks('word/document.xml') };
  yield { name: 'docProps/app.xml', content: appXml() };
  yield { name: 'docProps/core.xml', content: coreXml(document.properties) };
  yield { name: 'word/document.xml', content: documentXml(document.body) };
  yield { name: 'word/_rels/document.xml.rels', content: documentLinks(document) };
  yield { name: 'word/styles.xml', content: document.styles };
  yield { name: 'word/numbering.xml', content: document.numbering };
  yield { name: 'word/settings.xml', content: settingsXml(notes.length > 0) };
  yield { name: 'word/fontTable.xml', content: fontTableXml(document.families) };
  if (notes.length > 0) yield { name: 'word/footnotes.xml', content: footnotesXml(notes) };
  for (const { name, xml } of furniture) {
    const root = name.startsWith('header') ? 'w:hdr' : 'w:ftr';
    yield { name: `word/${name}`, content: [`${declaration}<${root} ${namespaces}>${xml}</${root}>`] };
  }
  for (const { name, draw } of media) yield { name: `word/media/${name}`, content: draw() };
}

function typesOf({ furniture, notes }: TextDocument): readonly (readonly [name: string, type: string])[] {
  return [
    ['word/document.xml', `${type}.document.main+xml`],
    ...propertyTypes,
    ['word/styles.xml', `${type}.styles+xml`],
    ['word/numbering.xml', `${type}.numbering+xml`],
    ['word/settings.xml', `${type}.settings+xml`],
    ['word/fontTable.xml', `${type}.fontTable+xml`],
    ...(notes.length > 0 ? [['word/footnotes.xml', `${type}.footnotes+xml`] as const] : []),
    ...furniture.map(({ name }) => {
      const kind = name.startsWith('header') ? 'header' : 'footer';
      return [`word/${name}`, `${type}.${kind}+xml`] as const;
    }),
  ];
}

function documentLinks({ furniture, media, links, notes }: TextDocument): readonly string[] {
  return relationships([
    relation('rStyles', 'styles', 'styles.xml'),
    relation('rNumbering', 'numbering', 'numbering.xml'),
    relation('rSettings', 'settings', 'settings.xml'),
    relation('rFonts', 'fontTable', 'fontTable.xml'),
    ...(notes.length > 0 ? [relation('rNotes', 'footnotes', 'footnotes.xml')] : []),
    ...furniture.map(({ id, name }) => relation(id, name.startsWith('header') ? 'header' : 'footer', name)),
    ...media.map(({ id, name }) => relation(id, 'image', `media/${name}`)),
    ...links.map(([id, address]) => linkOut(id, address)),
  ]);
}

function* documentXml(body: readonly string[]): Generator<string> {
  yield `${declaration}<w:document ${namespaces}><w:body>`;
  yield* body;
  yield '</w:body></w:document>';
}

function settingsXml(hasNotes: boolean): readonly string[] {
  const separators = hasNotes ? '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>' : '';
  const mode = tag('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': '15',
  });
  return [
    `${declaration}<w:settings xmlns:w="${wordNamespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/>`,
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    separators,
    `<w:compat>${mode}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`,
  ];
}

/** Families that most computers of town halls have, for those that lack ours. */
const fallbacks = 'BIZ UDゴシック';

/** Named, not held in the file. */
function fontTableXml(families: readonly string[]): readonly string[] {
  const fonts = families.map((family) => {
    const other = family.startsWith('BIZ UD') ? fallbacks : '游ゴシック';
    return tag(
      'w:font',
      { 'w:name': family },
      tag('w:altName', { 'w:val': other }),
      '<w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>',
    );
  });
  return [`${declaration}<w:fonts xmlns:w="${wordNamespace}">`, ...fonts, '</w:fonts>'];
}

function footnotesXml(notes: readonly string[]): readonly string[] {
  const own = (id: number, kind: string, mark: string) =>
    tag('w:footnote', { 'w:type': kind, 'w:id': id }, `<w:p><w:r><w:${mark}/></w:r></w:p>`);
  return [
    `${declaration}<w:footnotes ${namespaces}>`,
    own(0, 'separator', 'separator'),
    own(1, 'continuationSeparator', 'continuationSeparator'),
    ...notes,
    '</w:footnotes>',
  ];
}
