/** Makes a book of what was read: figures, programmes, chapters with their numbers, and every finding on the way. */

import { error, type Finding, type Found, type Place } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import type { Block, Book, Chapter, Heading, Programme } from './book.ts';
import { nameChapters } from './chapter/name-chapters.ts';
import { type DraftChapter, parseChapter } from './chapter/parse-chapter.ts';
import { checkDecimals } from './check/check-decimals.ts';
import { checkOutdatedFigures } from './check/check-outdated.ts';
import { checkPreviousBudgets, checkPreviousFigures } from './check/check-previous.ts';
import { checkProgrammes } from './check/check-programmes.ts';
import { checkReferences } from './check/check-references.ts';
import { checkFigureSpelling, checkSpelling } from './check/check-spelling.ts';
import { checkStatedSums } from './check/check-stated-sums.ts';
import { checkFigureNames, checkTypedFigures } from './check/check-typed-figures.ts';
import { addPreviousFigures, parseFigures } from './data/parse-figures.ts';
import { addPreviousBudgets, parseProgrammes } from './data/parse-programmes.ts';
import { parseProjects } from './data/parse-projects.ts';
import { type HeadingNumber, numberHeadings } from './number/number-headings.ts';
import { parseNumberKind } from './number/number-kind.ts';
import { createTally } from './read/book-tally.ts';
import type { RawBook } from './read/raw-book.ts';
import { helpFirst, type Sources } from './read/sources.ts';
import type { PlacedTable } from './table/placed-table.ts';
import { plainTextOf } from './text/plain-text.ts';

/** There is a book whatever is wrong with its parts. */
export function checkBook(raw: RawBook): Found<Book> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => {
    findings.push(finding);
  };
  const { definition } = raw;
  const { year } = definition;
  const own = parseFigures(raw.figures, year.value, report);
  const previousFigures = parseFigures(raw.previousFigures, year.value, report);
  const ownProgrammes = parseProgrammes(raw.programmes, year.value, nameChapters(raw.chapters), report);
  const previousProgrammes = parseProgrammes(raw.previousProgrammes, year.value, undefined, report);
  const programmes = addPreviousBudgets(ownProgrammes, previousProgrammes);
  const takeCells = createTally('tables', report);
  const sources: Sources = {
    year,
    figures: addPreviousFigures(own, previousFigures),
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    grids: raw.grids,
    pictures: raw.pictures,
    findNearest: helpFirst(),
    takeCells: (count) => takeCells(count, { file: raw.file }),
    report,
  };
  const drafts = raw.chapters.map((chapter) => parseChapter(chapter, sources));
  const chapters = numberChapters(drafts, raw);
  const book: Book = {
    title: definition.title,
    cover: definition.cover ?? [definition.title],
    year: year.value,
    contentsTitle: definition.contents,
    contentsDepth: definition.contentsDepth,
    ...(definition.organisation === undefined ? {} : { organisation: definition.organisation }),
    chapters,
    programmes: sortProgrammes(programmes, chapters),
    figures: sources.figures,
    projects: parseProjects(raw.projects, report),
    words: definition.words,
  };
  const tables = drafts.flatMap((draft) => draft.tables);
  const checked = [
    ...checkReferences(book, helpFirst()),
    ...checkProgrammes(book),
    ...checkPreviousFigures(own, previousFigures),
    ...checkOutdatedFigures(own, previousFigures, year.value),
    ...checkPreviousBudgets(ownProgrammes, previousProgrammes),
    ...tables.flatMap(checkTable),
    ...checkStatedSums(book),
    ...checkFigureNames(own.values()),
    ...checkTypedFigures(book, tables),
    ...chapters.flatMap(checkSpelling),
    ...checkFigureSpelling(own.values()),
  ];
  const all = [...checkChapterIds(raw), ...findings, ...checked];
  return { value: book, findings: lacksData(raw) ? all.filter(({ code }) => !needData.has(code)) : all };
}

/** Where the figures or programmes could not be read, that nothing in them is found says nothing more. */
const needData: ReadonlySet<Finding['code']> = new Set([
  'reference-unknown',
  'component-unknown-id',
  'programme-unknown',
]);

function lacksData({ definition, figures, programmes }: RawBook): boolean {
  const lacksFigures = definition.figures !== undefined && figures === undefined;
  return lacksFigures || (definition.programmes !== undefined && programmes === undefined);
}

function checkChapterIds({ chapters, places }: RawBook): readonly Finding[] {
  const seen = new Map<string, Place>();
  return chapters.flatMap(({ id, key, place: file }) => {
    const place = places.get(`${key}.id`) ?? file;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    return first === undefined ? [] : [error('id-doubled', { id, first: formatPlace(first) }, place)];
  });
}

function checkTable(table: PlacedTable): readonly Finding[] {
  return [...table.figures.findings, ...table.findings, ...checkDecimals(table)];
}

/** The numbers of one chapter's headings may go on from those of the chapter before. */
function numberChapters(drafts: readonly DraftChapter[], { definition }: RawBook): readonly Chapter[] {
  const kinds = definition.numbering.flatMap((name) => parseNumberKind(name) ?? []);
  const numbers = numberHeadings(
    drafts.flatMap(({ counted }) => counted),
    kinds,
  );
  let next = 0;
  return drafts.map(({ source, blocks, counted }) => {
    const own = numbers.slice(next, next + counted.length);
    next += counted.length;
    return { ...describe(source, blocks), blocks: setNumbers(blocks, own) };
  });
}

function describe({ id, title, group, path }: DraftChapter['source'], [first]: readonly Block[]) {
  const heading = first?.type === 'heading' ? plainTextOf(first.text) : id;
  return { id, title: title === '' ? heading : title, group, file: path };
}

function setNumbers(blocks: readonly Block[], numbers: readonly HeadingNumber[]): readonly Block[] {
  const rest = [...numbers];
  return blocks.map((block) => {
    const number = block.type === 'heading' ? rest.shift() : undefined;
    if (block.type !== 'heading' || number === undefined) return block;
    return { ...block, number: number.text, bracketed: block.bracketed || number.bracketed };
  });
}

/** As they stand in the chapters; those without a heading at last, as in their table. */
function sortProgrammes(programmes: readonly Programme[], chapters: readonly Chapter[]): readonly Programme[] {
  const headings = chapters.flatMap(({ blocks }) =>
    blocks.filter((block): block is Heading => block.type === 'heading'),
  );
  const order = new Map<string, number>();
  for (const [index, { programme }] of headings.entries()) {
    if (programme !== undefined && !order.has(programme)) order.set(programme, index);
  }
  const placeOf = ({ id }: Programme) => order.get(id) ?? headings.length;
  return programmes.toSorted((a, b) => placeOf(a) - placeOf(b));
}
