/** Documents of Word made by hand, with no more than a test needs. */

import { strToU8, zipSync } from 'fflate';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxGiven {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:styles`, `w:numbering` and `w:footnotes`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** More relations of the document. */
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function docxBytes(given: DocxGiven): Uint8Array {
  return zipSync(docxParts(given));
}

/** What is in it, by path. */
export function docxParts(given: DocxGiven): Record<string, Uint8Array> {
  const kinds = (['styles', 'numbering', 'footnotes'] as const).filter((kind) => given[kind] !== undefined);
  const relations = kinds.map((kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${main}><w:body>${given.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}${given.relations ?? ''}</Relationships>`,
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, `<w:${kind} ${main}>${given[kind]}</w:${kind}>`])),
    ...given.parts,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export const headingStyles =
  '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/><w:name w:val="章"/></w:style>' +
  '<w:style w:styleId="x"><w:name w:val="節"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
