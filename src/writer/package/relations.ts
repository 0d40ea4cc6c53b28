/** What a part of a package refers to: its relations, and the types of what it holds. */

import { declaration, tag } from './xml.ts';

export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `kind` is the last word of its type, e.g. `styles`. */
export function relation(id: string, kind: string, target: string): string {
  return tag('Relationship', { Id: id, Type: `${officeRelations}/${kind}`, Target: target });
}

/** To an address outside of the package. */
export function linkOut(id: string, address: string): string {
  const type = `${officeRelations}/hyperlink`;
  return tag('Relationship', { Id: id, Type: type, Target: address, TargetMode: 'External' });
}

export function relationships(list: readonly string[]): readonly string[] {
  return [`${declaration}${tag('Relationships', { xmlns: packageRelations }, list.join(''))}`];
}

/** Of the package itself: its main part and its properties. */
export function packageLinks(main: string): readonly string[] {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationships([
    relation('rId1', 'officeDocument', main),
    tag('Relationship', { Id: 'rId2', Type: core, Target: 'docProps/core.xml' }),
    relation('rId3', 'extended-properties', 'docProps/app.xml'),
  ]);
}

/** `[Content_Types].xml`: types by ending, and by part. */
export function contentTypes(
  endings: Readonly<Record<string, string>>,
  parts: Iterable<readonly [name: string, type: string]>,
): readonly string[] {
  const byEnding = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...endings,
  };
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    ...Object.entries(byEnding).map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
    ...[...parts].map(([name, type]) => tag('Override', { PartName: `/${name}`, ContentType: type })),
    '</Types>',
  ];
}

/** The types of the parts that tell a package's properties. */
export const propertyTypes: readonly (readonly [name: string, type: string])[] = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** `docProps/app.xml`: what made the file. */
export function appXml(): readonly string[] {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return [`${declaration}<Properties xmlns="${namespace}"><Application>torikumi</Application></Properties>`];
}
