/** Opens a DOCX that nobody vouches for, within limits, and reads what a text needs of it. */

import type { LeftOutPart } from '../../finding/facts.ts';
import { error, type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { isLinkTarget } from '../../model/book/text/link-target.ts';
import { isEncryptedOffice, isOle } from '../file-signature.ts';
import { XmlDamage } from '../package/read-xml.ts';
import { findTarget, folderOf, readLinks, readRelations, relationsPart } from '../package/relations.ts';
import { type Archive, openArchive } from '../package/unpack-archive.ts';
import type { ChangesChoice, DocxBlock, DocxDocument } from './docx.ts';
import { paragraphLimit, readBody, TooManyParagraphs } from './read-body.ts';
import { readHeadings, readLists } from './read-styles.ts';

/** Bytes of all parts together, as the archive declares them. */
const unpackedLimit = 200 * 1024 * 1024;
/** Bytes of a part that is read. */
const partLimit = 64 * 1024 * 1024;

export function readDocx(file: string, bytes: Uint8Array, changes: ChangesChoice): Found<DocxDocument | undefined> {
  const fail = (finding: Finding): Found<undefined> => ({ value: undefined, findings: [finding] });
  const refuse = (problem: 'macros' | 'password' | 'old' | 'other') =>
    fail(error('docx-refused', { path: file, problem }, { file }));
  const tooLarge = (what: 'bytes' | 'paragraphs', limit: number) =>
    fail(error('docx-too-large', { path: file, what, limit }, { file }));
  if (isOle(bytes)) return refuse(isEncryptedOffice(bytes) ? 'password' : 'old');
  const archive = openArchive(bytes, partLimit, unpackedLimit);
  if (archive.type === 'encrypted') return refuse('password');
  if (archive.type === 'not-archive') return refuse('other');
  if (archive.size > unpackedLimit) return tooLarge('bytes', unpackedLimit);
  if (archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return refuse('macros');
  try {
    return readParts(file, archive, changes) ?? refuse('other');
  } catch (cause) {
    if (cause instanceof TooManyParagraphs) return tooLarge('paragraphs', paragraphLimit);
    if (cause instanceof PartTooLarge) return tooLarge('bytes', partLimit);
    if (cause instanceof XmlDamage) return refuse('other');
    throw cause;
  }
}

class PartTooLarge extends Error {}

/** `undefined` without what every document has. */
function readParts(file: string, archive: Archive, changes: ChangesChoice): Found<DocxDocument> | undefined {
  const take = (name: string | undefined): Uint8Array | undefined => {
    const part = name === undefined ? undefined : archive.unpack(name);
    if (part === undefined || !('type' in part)) return part;
    if (part.type === 'too-large') throw new PartTooLarge();
    throw new XmlDamage('a part that cannot be unpacked');
  };
  const main = findTarget(readRelations(take('_rels/.rels'), ''), 'officeDocument') ?? 'word/document.xml';
  const body = /^word\//.test(main) ? take(main) : undefined;
  if (body === undefined) return undefined;
  const targets = readRelations(take(relationsPart(main)), folderOf(main));
  const links = readLinks(take(relationsPart(main)));
  const leftOut = new Map<LeftOutPart, number>();
  const used = new Set<string>();
  let met = 0;
  const setting = {
    changes,
    headings: readHeadings(take(findTarget(targets, 'styles'))),
    lists: readLists(take(findTarget(targets, 'numbering'))),
    picture: (relation: string) => {
      const part = targets.find(({ id, type }) => id === relation && type === 'image')?.part;
      if (part !== undefined) used.add(part);
      return part;
    },
    link: (relation: string) => {
      const address = links.get(relation);
      return address !== undefined && isLinkTarget(address) ? address : undefined;
    },
    leaveOut: (what: LeftOutPart) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1),
    meetChange: () => {
      met += 1;
    },
  };
  const { blocks, marks } = readBody(body, setting);
  const notes = new Map<string, string>();
  for (const kind of ['footnotes', 'endnotes']) {
    const part = take(findTarget(targets, kind));
    if (part === undefined) continue;
    for (const [id, own] of readBody(part, setting).notes) notes.set(id, textOfNote(own, marks.get(id)));
  }
  const pictures = new Map<string, Uint8Array>();
  for (const part of used) {
    const picture = take(part);
    if (picture !== undefined) pictures.set(part, picture);
  }
  const told: Finding[] = [...leftOut].map(([what, count]) => {
    const facts: { path: string; what: LeftOutPart; count: number } = { path: file, what, count };
    return warning('docx-left-out', facts, { file });
  });
  if (met > 0) told.push(notice('docx-changes', { path: file, count: met, taken: changes }, { file }));
  return { value: { blocks, notes, pictures }, findings: told };
}

/** Without the mark at its beginning: the note gets one where it is read into. */
function textOfNote(blocks: readonly DocxBlock[], mark = ''): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')] : [],
  );
  const text = lines.join(' ').trim();
  return (text.startsWith(mark) ? text.slice(mark.length) : text).trim();
}
