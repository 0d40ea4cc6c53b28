import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ComposedDocument, withData } from '../../../src/document/document.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { fonts } from '../../typography/faces.ts';
import { documentOf } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { awkwardMarkup } from './awkward-markup.ts';
import { everyElement } from './every-element.ts';
import { type Dictionary, isName, isReference, type PdfObjects, type PdfValue } from './read-objects.ts';
import { allTags, readTags, renderTags, type Tag, type TaggedPdf } from './read-tags.ts';

async function tagsOf(document: ComposedDocument): Promise<TaggedPdf> {
  const { bytes, findings } = await writeBytes(pdfWriter, document, fonts);
  expect(findings).toEqual([]);
  return readTags(bytes);
}

function textOf(tag: Tag): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid.replace(/^“|”$/g, '') : textOf(kid))).join('');
}

describe('every element of the document tree', () => {
  let pdf: TaggedPdf;

  beforeAll(async () => {
    pdf = await tagsOf(everyElement());
  });

  it('has its tag, its attributes and its text, in reading order', async () => {
    await expect(`${renderTags(pdf.tags)}\n`).toMatchFileSnapshot('tags-of-every-element.txt');
  });

  it('is the same tag to pdf.js', () => {
    expect(pdf.shown).toHaveLength(1);
    const roles = (pdf.shown[0] ?? '').split('\n').filter((line) => !/^ *(content|object|annotation|Root)$/.test(line));
    expect(roles.map((line) => line.trim().replace(/ “.*$/, ''))).toEqual(allTags(pdf.tags).map(({ role }) => role));
    const alternatives = roles.flatMap((line) => / “(.*)”$/.exec(line)?.[1] ?? []);
    expect(alternatives).toEqual(['達成率：計画A 85.5%、計画B 40%', '左：1', '右：2']);
  });

  it('leaves out only the page number', () => {
    expect(pdf.artifacts).toEqual(['1 ／ 1']);
  });
});

describe('tables over several pages', () => {
  const rows = 120;
  const table = h(
    'table',
    h('thead', h('tr', h('th', { scope: 'col' }, '番号の列'), h('th', { scope: 'col' }, '値の列'))),
    h(
      'tbody',
      h('tr', h('th', { scope: 'row', rowSpan: rows }, '束ねた頭'), h('td', '値0')),
      ...Array.from({ length: rows - 1 }, (_, index) => h('tr', h('td', `値${index + 1}`))),
    ),
  );

  it('have each head, merged cell and value once in the tags; what is shown again is an artifact', async () => {
    const { tags, artifacts } = await tagsOf(documentOf(table));
    expect(artifacts.length).toBeGreaterThan(2);
    const cells = allTags(tags).filter(({ role }) => role === 'TH' || role === 'TD');
    expect(cells.map(textOf)).toEqual([
      '番号の列',
      '値の列',
      '束ねた頭',
      ...Array.from({ length: rows }, (_, index) => `値${index}`),
    ]);
    expect(artifacts[0]).not.toContain('番号の列');
    for (const artifact of artifacts.slice(1)) expect(artifact).toContain('番号の列値の列束ねた頭');
  });

  it('keep a cell that a page cuts in one tag', async () => {
    const text = Array.from({ length: 900 }, (_, index) => `第${index}文。`).join('');
    const { tags, artifacts } = await tagsOf(
      documentOf(h('table', h('tbody', h('tr', h('th', { scope: 'row' }, '頭'), h('td', text))))),
    );
    expect(artifacts.length).toBeGreaterThan(1);
    const cells = allTags(tags).filter(({ role }) => role === 'TD');
    expect(cells.map(textOf)).toEqual([text]);
  });
});

describe.each(Object.entries({ 'every element': everyElement(), ...awkwardMarkup }))(
  'the tags of %s',
  (_, document) => {
    let pdf: TaggedPdf;

    beforeAll(async () => {
      pdf = await tagsOf(document);
    });

    it('have headings without gaps, and content in every tag that is no cell', () => {
      const tags = allTags(pdf.tags);
      const levels = tags.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
      levels.forEach((level, index) => {
        expect(level, `${levels}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
      const empty = tags.slice(1).filter(({ role, kids }) => kids.length === 0 && role !== 'TD' && role !== 'TH');
      expect(empty).toEqual([]);
    });

    it('are found again from the pages and annotations', () => {
      expect(parentsInTree(pdf.objects)).toEqual(parentsInElements(pdf.objects));
    });
  },
);

describe('the lines of a cell', () => {
  const lines = (...texts: (string | ReturnType<typeof h>)[]) =>
    h(
      'td',
      texts.flatMap((text, at) => (at === 0 ? [text] : [h('br'), text])),
    );
  const cellsOf = async (...cells: ReturnType<typeof h>[]) => {
    const { tags } = await tagsOf(documentOf(h('table', h('tbody', h('tr', cells)))));
    return allTags(tags).filter(({ role }) => role === 'TD' || role === 'TH');
  };

  it('are paragraphs', async () => {
    const [cell] = await cellsOf(lines('26年度　1.14', '31年度　1.45'));
    expect(cell?.kids.map((kid) => (typeof kid === 'string' ? kid : kid.role))).toEqual(['P', 'P']);
  });

  it('are items of a list where they begin with a mark', async () => {
    const [cell] = await cellsOf(lines('前', '・甲', h('ins', '・乙'), '後'));
    const shown = (tag: Tag): string =>
      `${tag.role}(${tag.kids.map((kid) => (typeof kid === 'string' ? kid : shown(kid))).join(',')})`;
    expect(shown(cell as Tag)).toBe('TD(P(“前”),L(LI(LBody(“・甲”)),LI(LBody(Span(“［追加：・乙］”)))),P(“後”))');
  });

  it('are one text in a head, and as they are in a cell of one line', async () => {
    const [head, cell] = await cellsOf(h('th', '現況', h('br'), '26年度末'), h('td', '・ひとつ'));
    expect(head?.kids).toEqual(['“現況”', '“26年度末”']);
    expect(cell?.kids).toEqual(['“・ひとつ”']);
  });
});

const outline = (tag: Tag): string =>
  `${tag.role}(${tag.kids.map((kid) => (typeof kid === 'string' ? kid : outline(kid))).join(',')})`;

it('contents stand below those of a higher level', async () => {
  const entry = (level: number, text: string) => h('p', { className: [`contents-${level}`] }, text);
  const { tags } = await tagsOf(
    documentOf(h('nav', entry(1, '◇ 組'), entry(2, '章'), entry(3, '節'), entry(1, '付録'))),
  );
  const contents = allTags(tags).find(({ role }) => role === 'TOC');
  expect(outline(contents as Tag)).toBe(
    'TOC(TOCI(Reference(“◇ 組”),TOC(TOCI(Reference(“章”),TOC(TOCI(Reference(“節”)))))),TOCI(Reference(“付録”)))',
  );
});

it('notes below a table and footnotes are notes, each with a name', async () => {
  const { tags } = await tagsOf(
    documentOf(h('p', { className: ['note'] }, '（注）速報値'), h('p', { className: ['footnote'] }, '１　脚注')),
  );
  const notes = allTags(tags).filter(({ role }) => role === 'Note');
  expect(notes.map(textOf)).toEqual(['（注）速報値', '１脚注']);
  expect(new Set(notes.flatMap(({ attributes }) => attributes)).size).toBe(2);
});

it('cells say falls and missing values as words', async () => {
  const missing = withData(h('td', '－'), { cell: { type: 'missing', reason: 'notSurveyed' } });
  const { tags } = await tagsOf(documentOf(h('table', h('tbody', h('tr', h('td', '△12.5％'), missing)))));
  const said = allTags(tags).flatMap(({ attributes }) => attributes.filter((each) => each.startsWith('ActualText')));
  expect(said).toEqual(['ActualText “マイナス12.5％”', 'ActualText “調査なし”']);
});

it('a changed word is a span that is underlined, with its mark', async () => {
  const { tags } = await tagsOf(documentOf(h('p', '目標 ', h('mark', { className: ['changed'] }, '5園'))));
  const found = allTags(tags).find(({ role }) => role === 'Span');
  expect(found?.kids).toEqual(['“［変更：5園］”']);
  expect(found?.attributes).toEqual(['TextDecorationType Underline']);
});

it('links without an address are no links', async () => {
  const { tags } = await tagsOf(documentOf(h('p', h('a', '何もない'), h('a', { href: 'plan.html' }, '届かない'))));
  expect(allTags(tags).filter(({ role }) => role === 'Link')).toEqual([]);
});

it('a link has one annotation on a line', async () => {
  const link = h('a', { href: 'https://example.jp' }, 'ふつう', h('strong', '太い'), 'ふつう');
  const { tags } = await tagsOf(documentOf(h('p', link)));
  const found = allTags(tags).find(({ role }) => role === 'Link');
  expect(found?.kids.filter((kid) => typeof kid === 'string' && kid.startsWith('→'))).toHaveLength(1);
});

/** `page mcid` or `annotation` → the number of its structure element, as the parent tree has it. */
function parentsInTree(objects: PdfObjects): ReadonlyMap<string, number> {
  const root = objects.dictionary(objects.catalog.get('StructTreeRoot'));
  const numbers = objects.list(objects.dictionary(root.get('ParentTree')).get('Nums'));
  const values = new Map(numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1]] as const] : [])));
  const parents = new Map<string, number>();
  for (const id of objects.ids) {
    const object = objects.get({ id });
    if (!(object instanceof Map)) continue;
    const page: Dictionary = object;
    const key = page.get('StructParents') ?? page.get('StructParent');
    if (typeof key !== 'number') continue;
    const value = objects.get(values.get(key));
    values.delete(key);
    if (isName(page.get('Type'), 'Page')) {
      objects.list(value).forEach((parent, mcid) => {
        parents.set(`${id} ${mcid}`, numberOf(parent));
      });
    } else {
      const [parent] = numbers.flatMap((each, at) => (at % 2 === 0 && each === key ? [numbers[at + 1]] : []));
      parents.set(`${id}`, numberOf(parent));
    }
  }
  expect([...values.keys()]).toEqual([]);
  return sorted(parents);
}

/** The same as the structure elements themselves have it. */
function parentsInElements(objects: PdfObjects): ReadonlyMap<string, number> {
  const parents = new Map<string, number>();
  const visit = (id: number, parent: number): void => {
    const element = objects.dictionary({ id });
    expect(numberOf(element.get('P')), `parent of ${id}`).toBe(parent);
    const given = objects.get(element.get('K'));
    for (const kid of given === undefined ? [] : objects.list(given)) {
      if (typeof kid === 'number') parents.set(`${numberOf(element.get('Pg'))} ${kid}`, id);
      else if (isReference(kid)) visit(kid.id, id);
      else visitMarked(objects.dictionary(kid), id);
    }
  };
  const visitMarked = (kid: Dictionary, id: number): void => {
    const isObject = isName(kid.get('Type'), 'OBJR');
    parents.set(isObject ? `${numberOf(kid.get('Obj'))}` : `${numberOf(kid.get('Pg'))} ${kid.get('MCID')}`, id);
  };
  const root = objects.catalog.get('StructTreeRoot');
  const [top] = objects.list(objects.dictionary(root).get('K'));
  visit(numberOf(top), numberOf(root));
  return sorted(parents);
}

function numberOf(value: PdfValue | undefined): number {
  if (isReference(value)) return value.id;
  throw new Error(`${JSON.stringify(value)} is no reference`);
}

function sorted(parents: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...parents].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
