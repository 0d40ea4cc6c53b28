/** Makes booklets of any length from the sample: its five sections again and again, each with its own name and ids. */

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

interface Group {
  readonly title: string;
  readonly chapters: readonly Section[];
}

/** The chapters before the sections stand once. */
export async function writeBookletWorkspace(sample: string, folder: string, copies: number): Promise<void> {
  await cp(sample, folder, { recursive: true });
  const book = parseYaml(await readFile(join(sample, 'book.yaml'), 'utf8'));
  const before: readonly Section[] = book.chapters.filter((chapter: object) => !('chapters' in chapter));
  const groups: readonly Group[] = book.chapters.filter((chapter: object) => 'chapters' in chapter);
  const numbers = Array.from({ length: copies }, (_, index) => `-${index + 1}`);
  const chapters = groups.flatMap(({ title, chapters: sections }) =>
    numbers.map((suffix) => ({
      title: title + suffix,
      chapters: sections.map((section) => renumber(section, suffix)),
    })),
  );
  await writeFile(join(folder, 'book.yaml'), stringifyYaml({ ...book, chapters: [...before, ...chapters] }));
  const programmes = parse(await readFile(join(sample, 'programmes.csv')), { bom: true, columns: true }) as Row[];
  const rows = numbers.flatMap((suffix) =>
    programmes.map((row) => ({ ...row, ID: `${row.ID}${suffix}`, 章: `${row.章}${suffix}` })),
  );
  await writeFile(join(folder, 'programmes.csv'), stringify(rows, { header: true }));
  for (const section of groups.flatMap((group) => group.chapters)) {
    const text = await readFile(join(sample, section.file), 'utf8');
    for (const suffix of numbers) {
      const { file } = renumber(section, suffix);
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(
        join(folder, file),
        text.replace(/\{#([a-z][a-z-]*)/g, (_, id) => `{#${id}${suffix}`),
      );
    }
  }
}

type Row = Readonly<Record<string, string>>;

function renumber({ id, title, file }: Section, suffix: string): Section {
  return { id: id + suffix, title: title + suffix, file: file.replace(/\.md$/, `${suffix}.md`) };
}
