/** Opens an XLSX, or an .xls, that nobody vouches for: its sheets by name, and what their cells refer to. No sheet is read yet. */

import type { FindingFacts } from '../../finding/facts.ts';
import { error, type Finding } from '../../finding/finding.ts';
import { isEncryptedOffice, isOle } from '../file-signature.ts';
import { isTrue, prefixed, readXml, XmlDamage } from '../package/read-xml.ts';
import { findTarget, folderOf, readRelations, relationsPart } from '../package/relations.ts';
import { type Archive, openArchive, PartRefused, type Refusal } from '../package/unpack-archive.ts';
import { TextGate } from '../text-gate.ts';
import { findComments } from './cell-comments.ts';
import { readStyles } from './cell-styles.ts';
import { findDrawnTexts, type Unpack } from './drawn-texts.ts';
import { readSharedStrings, SharedStrings } from './shared-strings.ts';
import { readSheetContent } from './sheet-content.ts';
import type { SheetEntry, Workbook } from './workbook.ts';
import { openXls } from './xls/open-xls.ts';

/** Bytes of all parts together, as the archive declares them. */
export const unpackedLimit = 200 * 1024 * 1024;
/** Bytes of a part that is read. A hundred indicators take a tenth of a megabyte. */
export const partLimit = 64 * 1024 * 1024;

export function openWorkbook(file: string, bytes: Uint8Array): Workbook | Finding {
  const notA = (kind?: OtherKind) =>
    error('xlsx-not-workbook', { path: file, ...(kind === undefined ? {} : { kind }) }, { file });
  const tooLarge = (size: number, limit: number) =>
    error('xlsx-too-large', { path: file, bytes: size, limit }, { file });
  if (isEncryptedOffice(bytes)) return error('xlsx-encrypted', { path: file }, { file });
  if (isOle(bytes)) return openXls(file, bytes) ?? notA('xls');
  const archive = openArchive(bytes, partLimit, unpackedLimit);
  if (archive.type === 'encrypted') return error('xlsx-encrypted', { path: file }, { file });
  if (archive.type === 'not-archive') return notA();
  if (archive.size > unpackedLimit) return tooLarge(archive.size, unpackedLimit);
  const refuse = (refusal: Refusal) => (refusal.type === 'damaged' ? notA() : tooLarge(refusal.bytes, partLimit));
  try {
    return readIndex(file, archive, refuse) ?? notA(tellKind(archive));
  } catch (cause) {
    if (cause instanceof XmlDamage) return notA(tellKind(archive));
    if (cause instanceof PartRefused) return refuse(cause.refusal);
    throw cause;
  }
}

type OtherKind = NonNullable<FindingFacts['xlsx-not-workbook']['kind']>;

/** What programs of other makers, or Excel in another format, keep in an archive too. */
function tellKind({ names }: Archive): OtherKind | undefined {
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.endsWith('.iwa'))) return 'numbers';
  if (names.some((name) => /^(?:word|ppt)\//.test(name))) return 'document';
  return names.includes('mimetype') && names.includes('content.xml') ? 'ods' : undefined;
}

/** Parts may also be kept in UTF-16, with a byte order mark. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = wideEncoding(bytes);
  return encoding === undefined ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes));
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The same of a part that comes in pieces. */
function* piecesAsUtf8(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for (const piece of pieces) {
    const encoding = isFirst ? wideEncoding(piece) : undefined;
    if (encoding !== undefined) decoder = new TextDecoder(encoding);
    isFirst = false;
    yield decoder === undefined ? piece : Buffer.from(decoder.decode(piece, { stream: true }));
  }
}

/** `undefined` without what every workbook has. */
function readIndex(file: string, archive: Archive, refuse: (refusal: Refusal) => Finding): Workbook | undefined {
  const unpack: Unpack = (part) => {
    const unpacked = archive.unpack(part);
    if (unpacked === undefined) return undefined;
    return 'type' in unpacked ? refuse(unpacked) : asUtf8(unpacked);
  };
  const take = (part: string | undefined): Uint8Array | undefined => {
    const bytes = part === undefined ? undefined : archive.unpack(part);
    if (bytes !== undefined && 'type' in bytes) throw new PartRefused(bytes);
    return bytes && asUtf8(bytes);
  };
  /** Of large parts, which are read as they are unpacked. */
  const readPieces = <T>(part: string, read: (pieces: Iterable<Uint8Array>) => T): T | undefined => {
    const pieces = archive.unpackPieces(part);
    if (pieces !== undefined && 'type' in pieces) throw new PartRefused(pieces);
    try {
      return pieces && read(piecesAsUtf8(pieces));
    } catch (cause) {
      // Behind what is no XML there may be gigabytes.
      if (cause instanceof XmlDamage) take(part);
      throw cause;
    }
  };
  const main = findTarget(readRelations(take('_rels/.rels'), ''), 'officeDocument') ?? 'xl/workbook.xml';
  const index = take(main);
  const relations = take(relationsPart(main));
  if (index === undefined || relations === undefined) return undefined;
  const targets = readRelations(relations, folderOf(main));
  const { entries, is1904, isUncomputed, isRounded } = readSheets(index);
  const gate = new TextGate(file);
  const sheets = entries.flatMap(({ name, isHidden, id }): readonly SheetEntry[] => {
    const target = targets.find((each) => each.id === id);
    const isSheet = target?.type === 'worksheet' && archive.has(target.part);
    return isSheet ? [{ name: gate.admit(name, () => ({ file })), isHidden, part: target.part }] : [];
  });
  if (sheets.length === 0) return undefined;
  const strings = findTarget(targets, 'sharedStrings');
  const styles = take(findTarget(targets, 'styles'));
  const parts = {
    strings: (strings === undefined ? undefined : readPieces(strings, readSharedStrings)) ?? new SharedStrings(),
    styles: styles === undefined ? [] : readStyles(styles),
    isUncomputed,
    isRounded,
  };
  const notA = () => error('xlsx-not-workbook', { path: file }, { file });
  return {
    file,
    partNames: archive.names,
    sheets,
    // Alike characters in a name only stand for it.
    findings: gate.findings.filter(({ code }) => code !== 'text-folded'),
    is1904,
    readSheet: ({ part }, cellsLimit) => {
      try {
        return readPieces(part, (pieces) => readSheetContent(pieces, parts, cellsLimit)) ?? notA();
      } catch (cause) {
        if (cause instanceof XmlDamage) return notA();
        if (cause instanceof PartRefused) return refuse(cause.refusal);
        throw cause;
      }
    },
    drawnTexts: ({ part }) => findDrawnTexts(part, unpack),
    comments: ({ part }) => findComments(part, unpack),
  };
}

function readSheets(bytes: Uint8Array) {
  const entries: { name: string; isHidden: boolean; id: string }[] = [];
  let [is1904, isUncomputed, isRounded] = [false, false, false];
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904);
      if (name === 'calcPr') {
        isUncomputed = isTrue(attributes.fullCalcOnLoad);
        isRounded = !isTrue(attributes.fullPrecision ?? '1');
      }
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      entries.push({ name: title, isHidden: state !== 'visible', id: prefixed(attributes, 'id') ?? '' });
    },
    text: () => {},
    close: () => {},
  });
  return { entries, is1904, isUncomputed, isRounded };
}
