/** Reads a book: `book.yaml`, the chapters that the departments handed in, and the tables they refer to. */

import { dirname, join } from 'node:path/posix';
import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, type Place, warning } from '../../finding/finding.ts';
import { fail } from '../../finding/found.ts';
import type { Places } from '../../finding/places.ts';
import {
  type BookDefinition,
  bookSchema,
  type ChapterDefinition,
  chaptersOf,
} from '../../model/book/read/book-definition.ts';
import { type BookTally, createTally } from '../../model/book/read/book-tally.ts';
import { findPictureFiles } from '../../model/book/read/find-picture-files.ts';
import { findTableFiles } from '../../model/book/read/find-table-files.ts';
import type { RawBook, RawChapter } from '../../model/book/read/raw-book.ts';
import { countLines } from '../../model/book/text/parse-markdown.ts';
import type { PictureFile } from '../../picture/picture-file.ts';
import type { GridRow, RawTable } from '../../table/table.ts';
import { readInside } from '../read-inside.ts';
import { type PictureRead, readPicture } from '../read-picture.ts';
import { readGrid, readTable } from '../read-table.ts';
import { readText } from '../read-text.ts';
import { checkPlacedData } from '../yaml/check-placed-data.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type PlacedText, parseParts, readChapter } from './read-chapter.ts';
import type { DocxChapter } from './read-docx-chapter.ts';

/** Bytes of `book.yaml`. */
const sizeLimit = 2 * 1024 * 1024;

/** `file` is relative to `root`; the files that it names are relative to its own folder. */
export async function readBook(effects: Effects, root: string, file: string): Promise<Found<RawBook | undefined>> {
  const read = await readInside(effects, root, file, sizeLimit);
  if ('finding' in read) return fail(read.finding);
  const text = readText(file, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const parsed = parseYaml(file, text.value);
  if (parsed.value === undefined) return { value: undefined, findings: [...text.findings, ...parsed.findings] };
  const { keys, values } = parsed.value;
  const checked = checkPlacedData(bookSchema, parsed.value, 'book');
  const findings = [...text.findings, ...parsed.findings, ...checked.findings];
  if (checked.value === undefined) return { value: undefined, findings };
  const reader = new BookReader(effects, root, file, new Map([...keys, ...values]));
  const book = await reader.read(checked.value);
  return { value: book, findings: [...findings, ...reader.findings] };
}

/** A chapter before it is parsed. */
interface ReadChapter {
  readonly chapter: ChapterDefinition;
  readonly path: string;
  readonly place: Place;
  readonly texts: readonly PlacedText[];
  readonly findings: readonly Finding[];
}

class BookReader {
  readonly findings: Finding[] = [];
  readonly #effects: Effects;
  readonly #root: string;
  readonly #file: string;
  readonly #places: Places;
  /** By the paths of chapters. */
  readonly #documents = new Map<string, DocxChapter>();

  constructor(effects: Effects, root: string, file: string, places: Places) {
    this.#effects = effects;
    this.#root = root;
    this.#file = file;
    this.#places = places;
  }

  /** None of a book whose texts are too many: to parse them takes hundreds of times their memory. */
  async read(definition: BookDefinition): Promise<RawBook | undefined> {
    const report = (finding: Finding) => this.findings.push(finding);
    const takes = [createTally('texts', report), createTally('lines', report)] as const;
    const read: ReadChapter[] = [];
    for (const chapter of chaptersOf(definition)) {
      const own = await this.#readChapter(chapter);
      if (!isTaken(own, takes)) return undefined;
      read.push(own);
    }
    const chapters = read.map((each) => this.#parseChapter(each));
    const { previous } = definition;
    const tables = {
      figures: await this.#readTable('figures', definition.figures),
      programmes: await this.#readTable('programmes', definition.programmes),
      projects: await this.#readTable('projects', definition.projects),
      previousFigures: await this.#readPrevious(previous, 'figures.csv'),
      previousProgrammes: await this.#readPrevious(previous, 'programmes.csv'),
    };
    const { figures, programmes, projects, previousFigures, previousProgrammes } = tables;
    return {
      file: this.#file,
      definition,
      places: this.#places,
      chapters,
      grids: await this.#readGrids(chapters),
      pictures: await this.#readPictures(chapters),
      ...(figures === undefined ? {} : { figures }),
      ...(programmes === undefined ? {} : { programmes }),
      ...(projects === undefined ? {} : { projects }),
      ...(previousFigures === undefined ? {} : { previousFigures }),
      ...(previousProgrammes === undefined ? {} : { previousProgrammes }),
    };
  }

  async #readChapter(chapter: ChapterDefinition): Promise<ReadChapter> {
    const path = this.#pathOf(chapter.file);
    const place = this.#placeOf(`${chapter.key}.file`);
    const isDocx = /\.doc[xm]?$/i.test(path);
    const { value, findings } = await (isDocx
      ? this.#readDocx(path, chapter)
      : readChapter(this.#effects, this.#root, path));
    return { chapter, path, place, texts: value, findings };
  }

  #parseChapter({ chapter, path, place, texts, findings }: ReadChapter): RawChapter {
    const parsed = parseParts(texts);
    for (const finding of [...findings, ...parsed.findings]) {
      const isMissing = finding.code === 'file-missing';
      const name = chapter.title === '' ? chapter.id : chapter.title;
      this.findings.push(
        isMissing ? warning('chapter-missing', { chapter: name, path }, place) : { place, ...finding },
      );
    }
    return { ...chapter, path, place, parts: parsed.value };
  }

  /** Its reader is loaded only where it is needed. */
  async #readDocx(path: string, { changes = 'accept' }: ChapterDefinition): Promise<Found<readonly PlacedText[]>> {
    const { readDocxChapter } = await import('./read-docx-chapter.ts');
    const { value, findings } = await readDocxChapter(this.#effects, this.#root, path, changes);
    if (value === undefined) return { value: [], findings };
    this.#documents.set(path, value);
    return { value: [{ text: value.markdown, place: { file: path } }], findings };
  }

  async #readTable(key: string, file: string | undefined): Promise<RawTable | undefined> {
    if (file === undefined) return undefined;
    const { value, findings } = await readTable(this.#effects, this.#root, this.#pathOf(file));
    this.#report(findings, this.#placeOf(key));
    return value;
  }

  /** Only one of the two may be there. */
  async #readPrevious(folder: string | undefined, name: string): Promise<RawTable | undefined> {
    if (folder === undefined) return undefined;
    const path = this.#pathOf(`${folder}/${name}`);
    const { value, findings } = await readTable(this.#effects, this.#root, path);
    const others = findings.filter(({ code }) => code !== 'file-missing');
    this.#report(others, this.#placeOf('previous'));
    return value;
  }

  async #readGrids(chapters: readonly RawChapter[]): Promise<ReadonlyMap<string, readonly GridRow[]>> {
    const grids = new Map<string, readonly GridRow[]>();
    const take = createTally('tableFiles', (finding) => this.findings.push(finding));
    for (const chapter of chapters) {
      for (const { file, sheet, key, place } of findTableFiles(chapter)) {
        if (grids.has(key)) continue;
        const path = file === undefined ? chapter.path : this.#pathOf(file);
        const own = file === undefined ? this.#documents.get(path)?.grids.get(sheet ?? '') : undefined;
        if (own === undefined && sheet !== undefined && !/\.xls[xm]?$/i.test(path)) {
          const expected = 'file="….xlsx"';
          this.findings.push(error('attribute-invalid', { name: 'sheet', value: sheet, expected }, place));
          grids.set(key, []);
          continue;
        }
        const { value, findings } =
          own === undefined ? await readGrid(this.#effects, this.#root, path, sheet) : { value: own, findings: [] };
        // A sheet that is not there is a mistake of whoever named it.
        append(
          this.findings,
          findings.map((finding) =>
            finding.code === 'xlsx-sheet-missing' ? { ...finding, place } : { place, ...finding },
          ),
        );
        const cells = (value ?? []).reduce((sum, row) => sum + row.cells.length, 0);
        if (!take(cells, place)) return grids;
        grids.set(key, value ?? []);
      }
    }
    return grids;
  }

  /** A file that is shown many times is in memory once. */
  async #readPictures(chapters: readonly RawChapter[]): Promise<ReadonlyMap<string, PictureFile>> {
    const pictures = new Map<string, PictureFile>();
    const byPath = new Map<string, PictureFile>();
    const take = createTally('pictures', (finding) => this.findings.push(finding));
    for (const chapter of chapters) {
      // From the folder of the book, as tables are, or from that of the chapter, as its editor shows it.
      const folders = [dirname(this.#file), dirname(chapter.path)];
      for (const { path, key, place } of findPictureFiles(chapter)) {
        if (pictures.has(key)) continue;
        const read = await this.#readPicture(chapter, path, folders);
        if ('finding' in read) {
          this.findings.push({ place, ...read.finding });
          continue;
        }
        if (!byPath.has(read.path) && !take(read.bytes, place)) return pictures;
        const picture = byPath.get(read.path) ?? read.picture;
        byPath.set(read.path, picture);
        pictures.set(key, picture);
      }
    }
    return pictures;
  }

  /** A document of Word brings its own. */
  async #readPicture(chapter: RawChapter, path: string, folders: readonly string[]): Promise<PictureRead> {
    const document = this.#documents.get(chapter.path);
    if (document === undefined) return readPicture(this.#effects, this.#root, path, folders);
    const { readDocxPicture } = await import('./read-docx-chapter.ts');
    const read = await readDocxPicture(this.#effects, document, path);
    return 'finding' in read ? read : { ...read, path: `${chapter.path}/${path}` };
  }

  /** At the place where the file is named, unless the finding knows better. */
  #report(findings: readonly Finding[], place: Place): void {
    for (const finding of findings) this.findings.push({ place, ...finding });
  }

  #pathOf(file: string): string {
    return file.startsWith('/') ? file : join(dirname(this.#file), file);
  }

  #placeOf(key: string): Place {
    return this.#places.get(key) ?? { file: this.#file };
  }
}

function isTaken({ texts, place }: ReadChapter, [takeText, takeLines]: readonly [BookTally, BookTally]): boolean {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const lines = texts.reduce((sum, { text }) => sum + countLines(text), 0);
  return takeText(characters, place) && takeLines(lines, place);
}
