/** Checks what the parts of a description name: fields, lists and grids that there are, where they are named. */

import { error, type Finding } from '../../finding/finding.ts';
import { findNearestFew } from '../../finding/nearest.ts';
import type { Places } from '../../finding/places.ts';
import { type FormDescription, fieldsOf, type Level, listAt, listsOf } from './description.ts';
import type { FieldSetting } from './description-schema.ts';
import { parseWords } from './form-words.ts';
import type { Block, Cell, Line, Row } from './grid-schema.ts';

export interface DescriptionFile {
  readonly file: string;
  readonly places: Places;
}

export function checkNames(description: FormDescription, file: DescriptionFile): readonly Finding[] {
  const check = new NameCheck(description, file);
  check.fields(description.root.fields, 'fields');
  check.item(description.root, '');
  check.rules();
  check.sheets();
  return check.findings;
}

/** What it stands in, the nearest first. */
type Levels = readonly Level[];

class NameCheck {
  readonly findings: Finding[] = [];
  readonly #description: FormDescription;
  readonly #file: DescriptionFile;
  /** Grids that were checked at the level where they are printed. */
  readonly #seen = new Map<string, Set<Level | undefined>>();

  constructor(description: FormDescription, file: DescriptionFile) {
    this.#description = description;
    this.#file = file;
  }

  fields(fields: Readonly<Record<string, FieldSetting>>, at: string): void {
    for (const [name, { type, names, list, fields: inner }] of Object.entries(fields)) {
      const key = `${at}.${name}`;
      if (type === 'names' && names === undefined) this.#miss(`${key}.names`, 'list');
      if (list && inner === undefined) this.#miss(`${key}.fields`, 'mapping');
      if (inner !== undefined) this.fields(inner, `${key}.fields`);
    }
  }

  /** That of a level, and those of the lists in it. */
  item(level: Level, at: string): void {
    const { item } = level;
    const own = at === '' ? 'item' : `${at}.item`;
    if (item !== undefined) {
      this.#field(`${own}.id`, item.id, [level]);
      this.#field(`${own}.name.at`, item.name.at, [level]);
    }
    const inner = at === '' ? 'fields' : `${at}.fields`;
    for (const { path, level: below } of listsOf(level))
      this.item(below, `${inner}.${path.replaceAll('.', '.fields.')}`);
  }

  rules(): void {
    const { root, numbers, quotes, needs } = this.#description;
    const below = (key: string, path: string, names: Readonly<Record<string, string>>) => {
      const list = this.#path(key, path);
      if (list !== undefined) for (const [at, name] of Object.entries(names)) this.#field(at, name, [list]);
    };
    if (numbers !== undefined) this.#path('numbers', numbers);
    for (const [index, { of, box, from, value }] of quotes.entries()) {
      const at = `quotes.${index}`;
      below(`${at}.of`, of, { [`${at}.box`]: box });
      below(`${at}.from`, from, { [`${at}.value`]: value });
    }
    for (const [index, { of, fill, error: must, warning: should }] of needs.entries()) {
      const at = `needs.${index}`;
      const filled = fill.map((name, place) => [`${at}.fill.${place}`, name]);
      below(`${at}.of`, of, Object.fromEntries(filled) as Readonly<Record<string, string>>);
      const list = listAt(root, of);
      if (list === undefined) continue;
      for (const name of Object.keys(must)) this.#choice(`${at}.error.${name}`, name, list.level);
      for (const name of Object.keys(should)) this.#choice(`${at}.warning.${name}`, name, list.level);
    }
  }

  sheets(): void {
    const { root, sheets } = this.#description;
    for (const [index, { each, blocks, name }] of sheets.entries()) {
      const at = `sheets.${index}`;
      const list = each === undefined ? undefined : this.#list(`${at}.each`, each, [root]);
      if (each !== undefined && list === undefined) continue;
      const levels = list === undefined ? [root] : [list, root];
      this.#words(`${at}.name`, name, levels);
      this.#blocks(`${at}.blocks`, blocks, levels);
    }
  }

  #blocks(at: string, blocks: readonly Block[], levels: Levels): void {
    for (const [index, block] of blocks.entries()) {
      const key = `${at}.${index}`;
      if ('title' in block) this.#words(`${key}.title`, block.title, levels);
      else if ('name' in block) this.#words(`${key}.name`, block.name, levels);
      else if ('heading' in block) this.#words(`${key}.heading`, block.heading, levels);
      else if ('lead' in block) this.#words(`${key}.lead`, block.lead, levels);
      else if ('grid' in block) this.#grid(`${key}.grid`, block.grid, levels);
      else if ('page' in block) this.#blocks(`${key}.page`, block.page, levels);
      else {
        const list = this.#list(`${key}.each`, block.each, levels.slice(0, 1));
        if (list !== undefined) this.#blocks(`${key}.blocks`, block.blocks, [list, ...levels]);
      }
    }
  }

  #grid(at: string, name: string, levels: Levels): void {
    const { grids } = this.#description;
    const grid = Object.hasOwn(grids, name) ? grids[name] : undefined;
    if (grid === undefined) {
      this.#unknown(at, name, Object.keys(grids));
      return;
    }
    const seen = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, seen);
    if (seen.has(levels[0])) return;
    seen.add(levels[0]);
    this.#rows(`grids.${name}.heads`, grid.heads, levels);
    for (const [index, { above, rows }] of grid.blocks.entries()) {
      this.#rows(`grids.${name}.blocks.${index}.above`, above, levels);
      this.#rows(`grids.${name}.blocks.${index}.rows`, rows, levels);
    }
  }

  #rows(at: string, rows: readonly Row[], levels: Levels): void {
    for (const [index, row] of rows.entries()) {
      const key = `${at}.${index}`;
      if ('each' in row) {
        const list = this.#list(`${key}.each`, row.each, levels.slice(0, 1));
        if (list !== undefined) this.#rows(`${key}.rows`, row.rows, [list, ...levels]);
      } else if ('filled' in row) {
        this.#field(`${key}.filled`, row.filled, levels);
        this.#rows(`${key}.rows`, row.rows, levels);
      } else for (const [place, cell] of row.entries()) this.#cell(`${key}.${place}`, cell, levels);
    }
  }

  #cell(at: string, cell: Cell, levels: Levels): void {
    for (const key of ['single', 'several'] as const) {
      const path = cell.when?.[key];
      if (path !== undefined) this.#list(`${at}.when.${key}`, path, levels);
    }
    if ('title' in cell) this.#words(`${at}.title`, cell.title, levels);
    else if ('head' in cell) this.#words(`${at}.head`, cell.head, levels);
    else if ('label' in cell) this.#member(`${at}.label`, cell.label, levels);
    else if ('legend' in cell) {
      for (const [index, path] of [cell.legend].flat().entries()) {
        const key = typeof cell.legend === 'string' ? `${at}.legend` : `${at}.legend.${index}`;
        if (levels[0] !== undefined) this.#choice(key, path, levels[0]);
      }
    } else if ('lines' in cell) this.#lines(`${at}.lines`, cell.lines, levels);
    else this.#field(`${at}.box`, cell.box, cell.across === undefined ? levels : levels.slice(1));
  }

  #lines(at: string, lines: readonly Line[], levels: Levels): void {
    for (const [index, line] of lines.entries()) {
      const key = `${at}.${index}`;
      if (typeof line === 'string') this.#words(key, line, levels);
      else if ('each' in line) {
        const list = this.#list(`${key}.each`, line.each, levels.slice(0, 1));
        if (list !== undefined) this.#lines(`${key}.lines`, line.lines, [list, ...levels]);
      } else if ('strong' in line) this.#words(`${key}.strong`, line.strong, levels);
      else if ('box' in line) this.#field(`${key}.box`, line.box, levels);
      else this.#lines(key, line, levels);
    }
  }

  /** `{name}` is also what an item is called. */
  #words(at: string, words: string, levels: Levels): void {
    for (const piece of parseWords(words)) {
      const isName = piece.kind === 'field' && piece.path === 'name' && levels[0]?.item !== undefined;
      if ((piece.kind === 'field' || piece.kind === 'year') && !isName) this.#field(at, piece.path, levels);
    }
  }

  #field(at: string, path: string, levels: Levels): void {
    const known = levels.flatMap((level) => fieldsOf(level).map((field) => field.path));
    if (!known.includes(path)) this.#unknown(at, path, known);
  }

  /** A field, or a list for its head. */
  #member(at: string, path: string, levels: Levels): void {
    const known = levels.flatMap(({ members }) => members.map((member) => member.path));
    if (!known.includes(path)) this.#unknown(at, path, known);
  }

  /** A field of the level, or one of the entries of its lists: `outcomes.status`. */
  #choice(at: string, path: string, level: Level): void {
    const known = [
      ...fieldsOf(level).map((field) => field.path),
      ...listsOf(level).flatMap((list) => fieldsOf(list.level).map((field) => `${list.path}.${field.path}`)),
    ];
    if (!known.includes(path)) this.#unknown(at, path, known);
  }

  /** A path of lists, e.g. `issues.strategies`. */
  #path(at: string, path: string): Level | undefined {
    const { root } = this.#description;
    return listAt(root, path)?.level ?? this.#list(at, path, [root]);
  }

  #list(at: string, path: string, levels: Levels): Level | undefined {
    const found = levels.flatMap(listsOf).find((list) => list.path === path);
    if (found !== undefined) return found.level;
    const known = levels.flatMap((level) => listsOf(level).map((list) => list.path));
    this.#unknown(at, path, known);
    return undefined;
  }

  #unknown(key: string, name: string, known: readonly string[]): void {
    const { file, places } = this.#file;
    const facts = { name, key, nearest: findNearestFew(name, known)[0], inFields: true } as const;
    this.findings.push(error('form-name-unknown', facts, places.get(key) ?? { file }));
  }

  #miss(key: string, expected: string): void {
    const place = this.#file.places.get(key) ?? this.#file.places.get(key.slice(0, key.lastIndexOf('.')));
    this.findings.push(error('form-missing-key', { key, expected }, place ?? { file: this.#file.file }));
  }
}
