/** 品川区総合戦略（たたき台） as a book, against the text that was extracted from what the city published (`shinagawa-draft.txt`). */

import { readFileSync } from 'node:fs';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { Finding } from '../../src/finding/finding.ts';
import type { Block, Book, BookProject } from '../../src/model/book/book.ts';
import { checkBook } from '../../src/model/book/check-book.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { type Indicator, indicatorsOf, type Plan } from '../../src/model/plan/plan.ts';
import { composeProject, indicatorsOfProject } from '../../src/report/booklet/project-table.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { itemsOfPlan, scopeOf } from '../../src/revision/items-of-plan.ts';
import type { RawTable } from '../../src/table/table.ts';
import { readBook } from '../../src/workspace/book/read-book.ts';
import { parseCsvTable } from '../../src/workspace/csv/csv-table.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { sampleFolder } from '../output/build-workspace.ts';
import { gridOf } from '../output/open-html.ts';
import { linesOf } from './book-text.ts';

/** Where the book differs from the extracted text, apart from white space, and why. */
const differences: readonly { readonly seed: string; readonly ours: string; readonly why: string }[] = [
  { seed: '企业', ours: '企業', why: 'misread as a character that Japanese does not have' },
  { seed: 'まちをつくりま\n', ours: 'まちをつくります。\n', why: 'the last characters of the page are lost' },
];

/** Projects whose bullets are lost in the extracted text. */
const withoutBullets = ['町会・自治会', '町会会館', '協働', '大学'];

const extracted = readFileSync(new URL('shinagawa-draft.txt', import.meta.url), 'utf8');
const seed = differences.reduce((text, difference) => text.replace(difference.seed, difference.ours), extracted);
const configuration = makeConfiguration({ date: '2018-09-30' });
const { date } = configuration.document;
const [draft, current] = [readPlan('draft/'), readPlan('')];

let book: Book;
let findings: readonly Finding[];
beforeAll(async () => {
  const raw = await readBook(createNodeEffects(), sampleFolder, 'draft/book.yaml');
  if (raw.value === undefined) throw new Error('there is no book');
  const checked = checkBook(raw.value);
  findings = [...raw.findings, ...checked.findings];
  book = checked.value;
});

it('is without a finding but for the spelling 5カ年 of the seed', () => {
  const facts = { found: 'カ年', expected: 'か年', count: 2 };
  expect(findings).toMatchObject([{ severity: 'notice', code: 'spelling', facts }]);
});

describe('the text', () => {
  it('differs from what was extracted where it is said, once each', () => {
    expect(differences.map((difference) => extracted.split(difference.seed).length - 1)).toEqual([1, 1]);
  });

  it('has every line of the seed in order, with its number, nothing more, and each table in its place', () => {
    const ofSeed = book.chapters.filter(({ id }) => id !== 'indicators');
    const chapters = ofSeed.flatMap(({ blocks }) => blocks.flatMap(printBlock));
    expect([...book.cover, ...chapters].map(normalize).join('')).toBe(printedLines().map(normalize).join(''));
  });
});

describe('the tables of 全体計画', () => {
  it('have every cell of the seed in its row and column, also those of the head', () => {
    expect([...book.projects.values()].map(composeGrid)).toEqual(printedGrids());
  });

  it('have each indicator of the edition once', () => {
    const shown = [...book.projects.values()]
      .flatMap((project) => indicatorsOfProject(project, draft))
      .map(({ id }) => id);
    expect(shown).toHaveLength(72);
    expect(new Set(shown)).toEqual(new Set(draft.goals.flatMap(indicatorsOf).map(({ id }) => id)));
  });
});

describe('one dataset, several documents', () => {
  it('has one value in the book and in the progress report, or a change that the revision shows', () => {
    const inReport = new Map(current.goals.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator]));
    const inBook = [...book.projects.values()].flatMap((project) => indicatorsOfProject(project, draft));
    const pairs = inBook.flatMap((ours) => {
      const theirs = inReport.get(ours.id);
      return theirs === undefined ? [] : [{ id: ours.id, book: valuesOf(ours), report: valuesOf(theirs) }];
    });
    expect(pairs).toHaveLength(66);
    const differing = pairs.flatMap(({ id, book: before, report: after }) =>
      ['baseline', 'target-2019'].flatMap((key, index) =>
        normalizeValue(before[index]) === normalizeValue(after[index]) ? [] : [[id, key, before[index], after[index]]],
      ),
    );
    expect(new Set(differing)).toEqual(new Set(findChangedValues()));
  });
});

function readPlan(edition: string): Plan {
  const checked = checkPlan(readTable(`${edition}indicators.csv`), readTable(`${edition}measures.csv`), configuration);
  if (checked.value === undefined || checked.findings.length > 0) throw new Error(`${edition} is no plan`);
  return checked.value;
}

function readTable(name: string): RawTable {
  const { value } = parseCsvTable(name, readFileSync(`${sampleFolder}/${name}`, 'utf8'), ',');
  if (value === undefined) throw new Error(`${name} cannot be read`);
  return value;
}

/** ① stays apart from 1. */
function normalize(text: string): string {
  return text.replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC')).replace(/\s/g, '');
}

/** A dash is a dash, whichever it is. */
function normalizeValue(text = ''): string {
  return normalize(text).replace(/[—－-]/, '-');
}

function valuesOf({ baseline, targets }: Indicator): readonly string[] {
  return [baseline?.quantity.text ?? '', targets.at(-1)?.quantity.text ?? ''];
}

/** Baselines and targets that the revision says have changed: id, key, before, after. */
function findChangedValues(): readonly (readonly (string | undefined)[])[] {
  const scope = scopeOf(draft, current);
  const [old, now] = [draft, current].map((plan) => itemsOfPlan(plan, scope, configuration.document));
  const revision = compareVersions({ label: '', items: old ?? [] }, { label: '', items: now ?? [] }, new Map());
  return revision.items
    .filter(({ before, after }) => before !== undefined && after !== undefined)
    .flatMap(({ id, fields }) =>
      fields
        .filter(({ key, difference }) => /^(baseline|target)/.test(key) && difference === 'meaning')
        .map(({ key, before, after }) => [id, key, before?.text, after?.text]),
    );
}

/** A table is the name of its project in brackets. */
function printBlock(block: Block): readonly string[] {
  if (block.type === 'component') return [`【${book.projects.get(block.attributes.id ?? '')?.title}】`];
  return linesOf({ ...book, chapters: [{ id: '', title: '', group: '', file: '', blocks: [block] }] });
}

/** The lines of the seed; a table is the name of its project in brackets. */
function printedLines(): readonly string[] {
  return seed.split('\n').flatMap((line) => {
    const [first, ...others] = line.split('\t');
    if (others.length === 0) return line.trim() === '' ? [] : [line.replace(/^- /, '')];
    return first === '全体計画' ? [`【${others.join('')}】`] : [];
  });
}

/** Each cell where it begins; a place that a merge covers is empty. */
function composeGrid(project: BookProject): readonly (readonly string[])[] {
  const table = composeProject(
    withoutBullets.includes(project.id) ? dropBullets(project) : project,
    draft,
    date,
    book.words,
  );
  const { rows } = gridOf(table);
  return rows.map((row, index) =>
    row.map((cell, column) => {
      const isCovered = cell === row[column - 1] || cell === rows[index - 1]?.[column];
      return cell === undefined || isCovered ? '' : normalize(textOf(cell));
    }),
  );
}

function dropBullets(project: BookProject): BookProject {
  const drop = (text: string) => text.replace(/^・/gm, '');
  const rows = project.rows.map((row) => ({ ...row, current: drop(row.current), content: drop(row.content) }));
  return { ...project, rows };
}

/** A note that has a row of its own in the seed stands beside the last 計画内容. */
function printedGrids(): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  for (const line of seed.split('\n')) {
    const cells = line.split('\t').map((cell) => normalize(cell.replace(/<[^>]*>/g, '')));
    const [first, second, third = ''] = cells;
    const above = tables.at(-1)?.at(-1);
    if (second === undefined) continue;
    if (first === '全体計画') tables.push([[first, cells.slice(1).join(''), '', '', '']]);
    else if (first === '' && third.startsWith('※') && above?.[2] === '') above[2] = third;
    else tables.at(-1)?.push(cells);
  }
  return tables;
}
