/** A chapter that was handed in as a document of Word: its text as Markdown, its tables as grids, its pictures. */

import type { Effects } from '../../effects.ts';
import { error, type Finding, type Place } from '../../finding/finding.ts';
import { parsePicture } from '../../picture/parse-picture.ts';
import { isProblem, type PictureFile } from '../../picture/picture-file.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { loadProgramFaces } from '../../typography/program-faces.ts';
import type { ChangesChoice, DocxTable } from '../docx/docx.ts';
import { markdownOf } from '../docx/docx-text.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readInside } from '../read-inside.ts';

export interface DocxChapter {
  readonly markdown: string;
  /** By the names that the text calls them by. */
  readonly grids: ReadonlyMap<string, readonly GridRow[]>;
  /** By the names of their parts, as the text has them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface ReadDocxChapter {
  readonly value: DocxChapter | undefined;
  readonly findings: readonly Finding[];
}

const sizeLimit = 50 * 1024 * 1024;

export async function readDocxChapter(
  effects: Effects,
  root: string,
  path: string,
  changes: ChangesChoice,
): Promise<ReadDocxChapter> {
  const read = await readInside(effects, root, path, sizeLimit);
  if ('finding' in read) return { value: undefined, findings: [read.finding] };
  const document = readDocx(path, read.bytes, changes);
  if (document.value === undefined) return { value: undefined, findings: document.findings };
  const text = markdownOf(path, document.value);
  const { markdown, tables } = text.value;
  const grids = new Map([...tables].map(([name, table]) => [name, gridOf(table, { file: path, sheet: name })]));
  const { pictures } = document.value;
  return { value: { markdown, grids, pictures }, findings: [...document.findings, ...text.findings] };
}

export async function readDocxPicture(
  effects: Effects,
  { pictures }: DocxChapter,
  part: string,
): Promise<{ readonly picture: PictureFile; readonly bytes: number } | { readonly finding: Finding }> {
  const bytes = pictures.get(part);
  if (bytes === undefined) return { finding: error('file-missing', { path: part }) };
  const picture = await parsePicture(bytes, () => loadProgramFaces(effects));
  if (isProblem(picture)) return { finding: error('picture-refused', { path: part, ...picture }) };
  return { picture, bytes: bytes.length };
}

/** Merged cells as a sheet has them: what belongs to another cell says on which side that stands. */
function gridOf({ rows }: DocxTable, place: Place): readonly GridRow[] {
  return rows.map((row) => ({
    place,
    cells: row.flatMap(({ text, columns, goesOn }) =>
      Array.from({ length: columns }, (_, at): GridCell => {
        if (at > 0) return { text: '', place, continues: 'left' };
        return goesOn ? { text: '', place, continues: 'above' } : { text, place };
      }),
    ),
  }));
}
