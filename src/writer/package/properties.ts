/** docProps/core.xml: what the file is called, what it is about, and whose it is. */

import { declaration, escapeText } from './xml.ts';

export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** e.g. `2018-08-31T00:00:00Z`. */
  readonly date: string;
}

const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

export function* coreXml({ title, subject, creator, keywords, language, date }: CoreProperties): Generator<string> {
  yield `${declaration}<cp:coreProperties ${namespaces}>`;
  yield `<dc:creator>${escapeText(creator)}</dc:creator><cp:lastModifiedBy>${escapeText(creator)}</cp:lastModifiedBy>`;
  for (const [name, value] of [
    ['dc:title', title],
    ['dc:subject', subject],
    ['cp:keywords', keywords.join(', ')],
  ]) {
    if (value !== '') yield `<${name}>${escapeText(value ?? '')}</${name}>`;
  }
  yield `<dc:language>${language}</dc:language>`;
  yield `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`;
  yield `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`;
}
