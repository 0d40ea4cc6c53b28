import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { renderFinding } from '../../src/finding/render.ts';
import type { Book, OrganisationUnit } from '../../src/model/book/book.ts';
import { checkBook } from '../../src/model/book/check-book.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { readBook } from '../../src/workspace/book/read-book.ts';
import { inTemporaryFolder, quietEffects, readFolder, repository, writeFiles } from '../output/build-workspace.ts';
import { figuresOf, gridOf, linesOf, tablesOf } from './book-text.ts';
import { inventedFigures, nextEdition } from './planning-dept-next.ts';

const folder = join(repository, 'data', 'shinagawa-planning-dept');

/** The seed: a transcript of 令和5年度 事務事業概要 企画部, with the noise of its extraction. */
const seed = readFileSync(new URL('planning-dept.txt', import.meta.url), 'utf8').split('\n');
const firstLine = seed.indexOf('企画部の役割');
const [front, body] = [seed.slice(0, firstLine), seed.slice(firstLine)];

/**
 * Justified differences: a table over three pages has its head once, for repeating it is the writer's; ー of ロビー was
 * parted from it by the extraction.
 */
const differences: readonly (readonly [printed: string, ours: string])[] = [
  ['荏原平成25年10.0—建築物名設置年パネル容量(kW)蓄電池20', '荏原平成25年10.0—20'],
  ['令和4年93.6○建築物名設置年パネル容量(kW)蓄電池42', '令和4年93.6○42'],
  ['3階ロビ(計29台)一、', '3階ロビー(計29台)、'],
];

interface Parsed {
  readonly book: Book;
  readonly findings: readonly Finding[];
}

/** Of the book as the seed has it: without the charts that were made of its figures. */
const ofSeed = (book: Book): Book => ({ ...book, chapters: book.chapters.filter(({ id }) => id !== 'charts') });

let sample: Parsed;
let next: Parsed;
beforeAll(async () => {
  sample = await parse(folder);
  next = await parseFiles(nextEdition(await sampleTexts()));
});

describe('the text', () => {
  it('has every line of the seed, in order, and nothing else', () => {
    const ours = normalize(linesOf(ofSeed(sample.book)).join('\n'));
    let printed = body.map(normalizeLine).join('');
    for (const [before, after] of differences) {
      expect(printed).toContain(before);
      printed = printed.replace(before, after);
    }
    expect(firstDifference(printed, ours)).toBeUndefined();
  });

  it('has the cover and the contents of the seed, but for page numbers', () => {
    const { title, cover, contentsTitle, chapters } = ofSeed(sample.book);
    const groups = chapters.map(({ group }) => group);
    const entries = chapters.flatMap((chapter, index) => {
      if (chapter.group === '') return [`◇${chapter.title}`];
      const entry = `・${chapter.title}`;
      return groups.indexOf(chapter.group) === index ? [`◇${chapter.group}`, entry] : [entry];
    });
    const printed = front.map((line) => normalize(line.replace(/\t\d+ 頁$/, ''))).filter((line) => line !== '');
    expect([...cover, contentsTitle, ...entries].map(normalize)).toEqual(printed);
    expect(normalize(title)).toBe(normalize(cover.join('')));
  });

  it('has every cell of the seed in its row and column', () => {
    const rows = tablesOf(ofSeed(sample.book)).flatMap((table) =>
      gridOf(table).map((row) => row.map(normalize).join('\t')),
    );
    const repeated = normalizeRow('\t建築物名\t設置年\tパネル容量 (kW)\t蓄電池');
    const printed = body.filter((line) => line.includes('\t') && !/^-+\t-+$/.test(line)).map(normalizeRow);
    const once = printed.filter((row, index) => row !== repeated || printed.indexOf(row) === index);
    expect(rows.map((row) => row.replace(/\t+$/, ''))).toEqual(once);
  });
});

describe('the data', () => {
  it('have the one finding that the seed deserves, and notices', () => {
    const findings = sample.findings.filter(({ severity }) => severity !== 'notice');
    expect(findings.map((finding) => renderFinding(finding, 'ja'))).toEqual([expect.stringMatching(/2,363.*2,362/s)]);
  });

  it('have no figure that the text does not print', () => {
    const printed = new Set(figuresOf(sample.book).map((id) => id.split('.')[0]));
    expect([...sample.book.figures.keys()].filter((id) => !printed.has(id))).toEqual([]);
  });

  it('have a heading for each programme, in the order of the book, in its chapter', () => {
    const headings = sample.book.chapters.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'heading' && block.programme !== undefined ? [[id, block.programme]] : [],
      ),
    );
    expect(sample.book.programmes.map(({ id, chapter }) => [chapter, id])).toEqual(headings);
  });

  it('have every 予算額 and start year of the seed', () => {
    const budgets = body.join('').match(/予算額[：\s]*[\d,]+ *千円/g) ?? [];
    const ours = sample.book.programmes.flatMap(({ budgets: own }) => own.get(fiscalYear(2023))?.quantity.text ?? []);
    expect(ours).toEqual(budgets.map((text) => normalize(text).replace(/^予算額:?/, '')));
    const starts = sample.book.programmes.flatMap(({ start }) => (start === '' ? [] : [start]));
    expect(starts).toHaveLength(32);
    expect(starts.filter((start) => !normalize(body.join('')).includes(normalize(start)))).toEqual([]);
  });

  it('have the organisation of the text, and no staff numbers', () => {
    const units = allUnits(sample.book.organisation);
    expect(units).toHaveLength(21);
    expect(units.filter(({ staff }) => staff !== undefined)).toEqual([]);
    const text = normalize(linesOf(sample.book).join(''));
    expect(units.filter(({ name }) => !text.includes(normalize(name)))).toEqual([]);
  });
});

describe('the next edition', () => {
  it('has no errors', () => {
    expect(next.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('prints the new figures, and those of last year as 前年度', () => {
    const lines = linesOf(next.book).map(normalize);
    for (const line of [
      '〈令和5年度〉',
      'キャッシュレス決済件数101,234件(前年度82,439件)',
      '300,001枚(前年度260,329枚)、人口比73.9%(前年度64.1%)',
      'フォロワー数:28,282人(令和6年4月1日現在)',
      '令和5年度相談件数合計3,752件',
      '1「区のおしらせしながわ」(昭和22年開始)(予算額161,616千円)',
    ]) {
      expect(lines).toContain(normalize(line));
    }
  });

  it('takes what its own table no longer has from last year’s', async () => {
    const { 'figures.csv': figures = '', ...files } = nextEdition(await sampleTexts());
    const { book } = await parseFiles({ ...files, 'figures.csv': figures.replace('"82,439件"', '') });
    expect(linesOf(book).map(normalize)).toContain('キャッシュレス決済件数101,234件(前年度82,439件)');
  });

  it('has last year’s budget beside the new one', () => {
    const budgets = next.book.programmes.find(({ id }) => id === 'signage')?.budgets;
    const texts = [2023, 2024].map((year) => budgets?.get(fiscalYear(year))?.quantity.text);
    expect(texts).toEqual(['19,269千円', '18,181千円']);
  });

  it('reports a value of last year that is no longer what last year’s edition had', async () => {
    const { 'figures.csv': figures = '', ...files } = nextEdition(await sampleTexts());
    const { findings } = await parseFiles({ ...files, 'figures.csv': figures.replace('"82,439件"', '"82,493件"') });
    const words = findings.map((finding) => renderFinding(finding, 'ja'));
    expect(words.filter((text) => text.includes('82,493件') && text.includes('82,439件'))).toHaveLength(1);
  });

  it('changes nothing but what was edited', () => {
    const before = linesOf(sample.book);
    const changed = linesOf(next.book).filter((line) => !before.includes(line));
    const values = Object.values(inventedFigures).map(({ value }) => value);
    const unexpected = changed.filter(
      (line) => !/令和[56]年度/.test(line) && !values.some((value) => line.includes(value)) && !line.includes('予算額'),
    );
    expect(unexpected).toEqual([]);
  });
});

async function parse(root: string): Promise<Parsed> {
  const raw = await readBook(quietEffects(), root, 'book.yaml');
  if (raw.value === undefined) throw new Error(raw.findings.map((each) => renderFinding(each, 'ja')).join('\n'));
  const { value, findings } = checkBook(raw.value);
  return { book: value, findings: [...raw.findings, ...findings] };
}

function parseFiles(files: Readonly<Record<string, string>>): Promise<Parsed> {
  return inTemporaryFolder(async (other) => {
    await writeFiles(other, files);
    return parse(other);
  });
}

async function sampleTexts(): Promise<Readonly<Record<string, string>>> {
  const files = await readFolder(folder);
  return Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** Widths, spaces and the brackets of bracketed headings are the typesetter's. */
function normalize(text: string): string {
  return text.normalize('NFKC').replaceAll('〈', '<').replaceAll('〉', '>').replaceAll(/\s/g, '');
}

/** `- ` before an item is the extraction's, and so are the dashes of a leader and below a small table. */
function normalizeLine(line: string): string {
  return normalize(line.replace(/^\s*- /, '').replaceAll(/-{2,}|-(?=\s*(?:平成|令和))/g, ''));
}

function normalizeRow(line: string): string {
  return line.split('\t').map(normalizeLine).join('\t').replace(/\t+$/, '');
}

/** Around the first place where two texts differ. */
function firstDifference(expected: string, found: string): readonly string[] | undefined {
  if (expected === found) return undefined;
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  return [expected, found].map((text) => text.slice(Math.max(0, at - 20), at + 40));
}

function allUnits(unit: OrganisationUnit | undefined): readonly OrganisationUnit[] {
  return unit === undefined ? [] : [unit, ...unit.units.flatMap(allUnits)];
}
