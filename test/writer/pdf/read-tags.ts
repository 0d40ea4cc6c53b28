/** Reads the tags of a PDF: its structure elements from the objects, the text marked as each one's from pdf.js. */

import { getDocument } from '../../output/pdfjs.ts';
import {
  type Dictionary,
  isDictionary,
  isName,
  isReference,
  type PdfObjects,
  type PdfValue,
  readObjects,
} from './read-objects.ts';

export interface Tag {
  readonly role: string;
  /** In words, e.g. `Scope Row`, `Alt “…”`. */
  readonly attributes: readonly string[];
  readonly kids: readonly (Tag | string)[];
}

/** As pdf.js hands it to a screen reader. */
interface ShownTag {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly ShownTag[];
}

export interface TaggedPdf {
  readonly objects: PdfObjects;
  /** The root of the structure tree's only child. */
  readonly tags: Tag;
  /** Page by page, the text that stands outside of every tag. */
  readonly artifacts: readonly string[];
  /** Page by page, what `getStructTree` of pdf.js gives, a role a line. */
  readonly shown: readonly string[];
}

export async function readTags(bytes: Uint8Array): Promise<TaggedPdf> {
  const objects = readObjects(bytes);
  const texts = new Map<string, string>();
  const artifacts: string[] = [];
  const shown: string[] = [];
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    artifacts.push(collectTexts(items, texts));
    shown.push(showRoles((await page.getStructTree()) as ShownTag, ''));
  }
  await task.destroy();
  const root = objects.dictionary(objects.catalog.get('StructTreeRoot'));
  const [top, ...others] = objects.list(root.get('K'));
  if (others.length > 0) throw new Error('the structure tree has several roots');
  return { objects, tags: readTag(objects.dictionary(top), objects, texts), artifacts, shown };
}

/** One tag a line with its attributes and its own text, its kids indented below it. */
export function renderTags(tag: Tag, indent = ''): string {
  const { role, attributes, kids } = tag;
  const head = [role, ...(attributes.length === 0 ? [] : [`[${attributes.join(', ')}]`])].join(' ');
  const isLeaf = kids.every((kid) => typeof kid === 'string');
  if (isLeaf) return `${indent}${[head, ...kids].join(' ')}`;
  const lines = kids.map((kid) => (typeof kid === 'string' ? `${indent}  ${kid}` : renderTags(kid, `${indent}  `)));
  return [`${indent}${head}`, ...lines].join('\n');
}

/** The tag and all tags below it, in reading order. */
export function allTags(tag: Tag): readonly Tag[] {
  return [tag, ...tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : allTags(kid)))];
}

type TextItems = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'];

/** Files the texts by their marked content; returns the text of artifacts and of what is not marked at all. */
function collectTexts(items: TextItems, texts: Map<string, string>): string {
  const open: (string | undefined)[] = [];
  let artifact = '';
  for (const item of items) {
    // pdf.js makes up a space between texts that stand apart.
    if ('str' in item && item.str === ' ') continue;
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id === undefined) artifact += item.str;
      else texts.set(id, `${texts.get(id) ?? ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.id === null ? undefined : item.id);
    }
  }
  if (open.length > 0) throw new Error('marked content that does not end');
  return artifact;
}

function readTag(element: Dictionary, objects: PdfObjects, texts: ReadonlyMap<string, string>): Tag {
  const role = element.get('S');
  const page = element.get('Pg');
  const given = objects.get(element.get('K'));
  const kids = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return {
    role: isName(role) ? role.name : '?',
    attributes: readAttributes(element, objects),
    kids: kids.map((kid) => readKid(kid, page, objects, texts)),
  };
}

function readKid(
  kid: PdfValue,
  page: PdfValue | undefined,
  objects: PdfObjects,
  texts: ReadonlyMap<string, string>,
): Tag | string {
  if (typeof kid === 'number') return textOf(kid, page, texts);
  const entry = objects.dictionary(kid);
  if (isName(entry.get('Type'), 'StructElem')) return readTag(entry, objects, texts);
  if (isName(entry.get('Type'), 'MCR')) return textOf(entry.get('MCID'), entry.get('Pg'), texts);
  const annotation = objects.dictionary(entry.get('Obj'));
  const action = annotation.get('A');
  const target = isDictionary(action) ? action.get('URI') : annotation.get('Dest');
  return `→ ${String(target)} “${String(annotation.get('Contents'))}”`;
}

function textOf(mcid: PdfValue | undefined, page: PdfValue | undefined, texts: ReadonlyMap<string, string>): string {
  if (!isReference(page)) throw new Error('marked content on no page');
  return `“${texts.get(`p${page.id}R_mc${String(mcid)}`) ?? ''}”`;
}

function readAttributes(element: Dictionary, objects: PdfObjects): readonly string[] {
  const texts = ['Alt', 'ActualText', 'Lang', 'E', 'T', 'ID'].flatMap((key) => {
    const value = element.get(key);
    return value === undefined ? [] : [`${key} “${String(value)}”`];
  });
  const given = objects.get(element.get('A'));
  const owned = given === undefined ? [] : Array.isArray(given) ? given.map((each) => objects.get(each)) : [given];
  const attributes = owned
    .filter(isDictionary)
    .flatMap((dictionary) =>
      [...dictionary].filter(([key]) => key !== 'O').map(([key, value]) => `${key} ${inWords(value)}`),
    );
  return [...texts, ...attributes];
}

function inWords(value: PdfValue): string {
  if (isName(value)) return value.name;
  return Array.isArray(value) ? value.map(inWords).join(' ') : String(value);
}

function showRoles({ role, alt, type, children = [] }: ShownTag, indent: string): string {
  const line = `${indent}${role ?? type ?? '?'}${alt === undefined ? '' : ` “${alt}”`}`;
  return [line, ...children.map((child) => showRoles(child, `${indent}  `))].join('\n');
}
