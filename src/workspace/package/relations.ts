/** What a part of an office file refers to, and where that lies in the archive. */

import { readXml } from './read-xml.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly type: string;
  readonly part: string;
}

export function findTarget(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((each) => each.type === type)?.part;
}

/** Those of a part in `folder`, without links out of the file. */
export function readRelations(bytes: Uint8Array | undefined, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  if (bytes === undefined) return relations;
  readXml(bytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolvePart(folder, Target) });
    },
    text: () => {},
    close: () => {},
  });
  return relations;
}

/** Addresses of links out of the file, by the ids of the relations. */
export function readLinks(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (bytes === undefined) return links;
  readXml(bytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode === 'External' && Type.endsWith('/hyperlink')) links.set(Id, Target);
    },
    text: () => {},
    close: () => {},
  });
  return links;
}

/** `worksheets/sheet1.xml` lies beside the part that names it, `/xl/…` is from the root. */
function resolvePart(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Where the relations of a part are kept: those of `xl/workbook.xml` in `xl/_rels/workbook.xml.rels`. */
export function relationsPart(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
