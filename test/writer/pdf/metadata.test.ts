import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { geometryOf } from '../../../src/layout/pages/page-geometry.ts';
import { PdfFile } from '../../../src/writer/pdf/pdf-file.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { getDocument } from '../../output/pdfjs.ts';
import { fonts } from '../../typography/faces.ts';
import { documentOf } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { awkwardTitle, everyElement } from './every-element.ts';
import { isName, isReference, type PdfObjects, type PdfValue, readObjects } from './read-objects.ts';

const document = everyElement({ organization: 'A&B市', section: '<企画>課' });

let bytes: Uint8Array;
let objects: PdfObjects;

beforeAll(async () => {
  ({ bytes } = await writeBytes(pdfWriter, document, fonts));
  objects = readObjects(bytes);
});

describe('XMP', () => {
  let packet: string;

  beforeAll(() => {
    packet = objects.stream(objects.catalog.get('Metadata')).bytes.toString('utf8');
  });

  it('is well-formed XML in a packet', () => {
    expect(packet).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/);
    expect(packet).toMatch(/<\?xpacket end="r"\?>$/);
    expect(readXml(packet).open).toEqual([]);
  });

  it('identifies the file as PDF/UA-1 and PDF/A-2a, and describes the schema of the first', () => {
    const { texts } = readXml(packet);
    expect(texts.get('pdfuaid:part')).toEqual(['1']);
    expect(texts.get('pdfaid:part')).toEqual(['2']);
    expect(texts.get('pdfaid:conformance')).toEqual(['A']);
    expect(texts.get('pdfaSchema:namespaceURI')).toEqual(['http://www.aiim.org/pdfua/ns/id/']);
  });

  it('identifies nothing in a file that has not been found to conform', () => {
    const chunks: Uint8Array[] = [];
    const description = { title: '題', author: '市', subject: '件', date: { year: 2018, month: 8, day: 31 } };
    const sink = { write: (chunk: Uint8Array) => chunks.push(chunk) };
    const file = new PdfFile({ tree: document.tree, sources: [] }, fonts, description, sink);
    file.addPage([], geometryOf(document), '1');
    file.end(false);
    const written = readObjects(Buffer.concat(chunks));
    const { texts } = readXml(written.stream(written.catalog.get('Metadata')).bytes.toString('utf8'));
    expect(texts.get('dc:format')).toEqual(['application/pdf']);
    expect([...texts.keys()].filter((name) => /^pdf(ua|a)id:/.test(name))).toEqual([]);
  });

  it('has the same title, author, subject and moment as the document information', () => {
    const { texts } = readXml(packet);
    const information = objects.dictionary(objects.trailer.get('Info'));
    const inform = (key: string) => objects.get(information.get(key));
    expect(texts.get('rdf:li')?.slice(0, 4)).toEqual([
      awkwardTitle,
      'A&B市 <企画>課',
      `${awkwardTitle}（平成30年8月31日）`,
      'ja-JP',
    ]);
    expect(inform('Title')).toBe(awkwardTitle);
    expect(inform('Author')).toBe('A&B市 <企画>課');
    expect(inform('Subject')).toBe(`${awkwardTitle}（平成30年8月31日）`);
    expect(texts.get('pdf:Producer')).toEqual([inform('Producer')]);
    expect(texts.get('xmp:CreatorTool')).toEqual([inform('Creator')]);
    expect(texts.get('xmp:CreateDate')).toEqual(['2018-08-31T00:00:00Z']);
    expect(texts.get('xmp:ModifyDate')).toEqual(['2018-08-31T00:00:00Z']);
    expect(inform('CreationDate')).toBe('D:20180831000000Z');
    expect(inform('ModDate')).toBe('D:20180831000000Z');
  });

  it('is not compressed, so that an archive finds it', () => {
    const { dictionary } = objects.stream(objects.catalog.get('Metadata'));
    expect([isName(dictionary.get('Type'), 'Metadata'), isName(dictionary.get('Subtype'), 'XML')]).toEqual([
      true,
      true,
    ]);
    expect(dictionary.has('Filter')).toBe(false);
  });
});

describe('the catalog', () => {
  it('says that the file is tagged, in Japanese, and shows its title', () => {
    expect(objects.catalog.get('Lang')).toBe('ja-JP');
    expect(objects.dictionary(objects.catalog.get('MarkInfo')).get('Marked')).toBe(true);
    expect(objects.dictionary(objects.catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
  });

  it('has one output intent with an embedded sRGB profile', () => {
    const [intent, ...others] = objects.list(objects.catalog.get('OutputIntents'));
    expect(others).toEqual([]);
    const entries = objects.dictionary(intent);
    expect(isName(entries.get('S'), 'GTS_PDFA1')).toBe(true);
    const { dictionary, bytes: profile } = objects.stream(entries.get('DestOutputProfile'));
    expect(dictionary.get('N')).toBe(3);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile.toString('latin1', 16, 20)).toBe('RGB ');
  });

  it('numbers the pages as they are printed', async () => {
    const long = everyElement({ page: { size: 'A4', orientation: 'landscape' } });
    const written = await writeBytes(pdfWriter, long, fonts);
    expect(written.pages).toBeGreaterThan(1);
    const labels = await readPdf(written.bytes, (pdf) => pdf.getPageLabels());
    expect(labels).toEqual(Array.from({ length: written.pages ?? 0 }, (_, index) => `${index + 1}`));
  });
});

describe('pages', () => {
  it('are read in the order of the tags, and have a key into them', () => {
    const pages = objects.ids.map((id) => objects.get({ id })).filter((value) => isPage(value));
    expect(pages.length).toBeGreaterThan(0);
    pages.forEach((value, index) => {
      const page = objects.dictionary(value);
      expect(isName(page.get('Tabs'), 'S')).toBe(true);
      expect(typeof page.get('StructParents'), `page ${index + 1}`).toBe('number');
    });
  });

  it('have link annotations that are printed and say where they lead', () => {
    const links = objects.ids
      .map((id) => objects.get({ id }))
      .filter((value) => value instanceof Map && isName(value.get('Subtype'), 'Link'));
    expect(links).toHaveLength(1);
    const link = objects.dictionary(links[0]);
    expect(link.get('Contents')).toBe('計画のページ');
    expect(link.get('F')).toBe(4);
    expect(objects.dictionary(link.get('A')).get('URI')).toBe('https://example.jp/plan?a=1&b=(2)');
  });
});

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

it('bookmarks stand below each other as the headings do', async () => {
  const outline = (await readPdf(bytes, (pdf) => pdf.getOutline())) as readonly Outline[];
  const inWords = (items: readonly Outline[], indent: string): string =>
    items.map(({ title, items: below }) => `${indent}${title}\n${inWords(below, `${indent}  `)}`).join('');
  expect(inWords(outline, '')).toBe(
    '取組状況\n  文\n    中の見出し\n      小の見出し\n  並び\n  表\n    基本目標１\n  図\n',
  );
});

it('bookmarks lead to the top of their heading', async () => {
  const tops = await readPdf(bytes, async (pdf) => {
    const destinations = (
      (await pdf.getOutline()) as readonly { dest: unknown[]; items: readonly { dest: unknown[] }[] }[]
    )
      .flatMap(({ dest, items }) => [dest, ...items.map((item) => item.dest)])
      .map(([, , , top]) => Number(top));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const baselines = ['取組状況', '文', '並び', '表', '図'].map((title) => {
      const item = items.find((each) => 'str' in each && each.str === title);
      return item !== undefined && 'str' in item
        ? { baseline: Number(item.transform[5]), size: item.height }
        : undefined;
    });
    return destinations.map((top, index) => ({ top, ...baselines[index] }));
  });
  for (const { top, baseline = 0, size = 0 } of tops) {
    expect(top).toBeGreaterThan(baseline);
    expect(top - baseline).toBeLessThan(size * 2);
  }
});

describe('object streams', () => {
  it('hold every structure element, and the cross-reference stream finds every object', () => {
    for (const id of objects.ids) expect(objects.get({ id }), `object ${id}`).toBeDefined();
    const elements = objects.ids.filter((id) => {
      const value = objects.get({ id });
      return value instanceof Map && isName(value.get('Type'), 'StructElem');
    });
    expect(elements.length).toBeGreaterThan(50);
    expect(elements.filter((id) => !objects.packed.includes(id))).toEqual([]);
  });

  it('leave no reference that leads nowhere', () => {
    const dangling: string[] = [];
    const visit = (value: PdfValue | undefined, from: number): void => {
      if (isReference(value) && !objects.ids.includes(value.id)) dangling.push(`${from} → ${value.id}`);
      else if (Array.isArray(value)) for (const each of value) visit(each, from);
      else if (value instanceof Map) for (const each of value.values()) visit(each, from);
      else if (typeof value === 'object' && value !== null && 'bytes' in value) visit(value.dictionary, from);
    };
    for (const id of objects.ids) visit(objects.get({ id }), id);
    expect(dangling).toEqual([]);
  });

  it('are read by pdf.js without repairing the file', async () => {
    const texts = await readPdf(bytes, async (pdf) => (await (await pdf.getPage(1)).getTextContent()).items.length);
    expect(texts).toBeGreaterThan(50);
  });
});

it('the same document gives the same bytes', async () => {
  const again = await writeBytes(pdfWriter, document, fonts);
  expect(digest(again.bytes)).toBe(digest(bytes));
});

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Errors of reading are not mended but thrown. */
async function readPdf<T>(file: Uint8Array, read: (pdf: Pdf) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0, stopAtErrors: true });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

function isPage(value: PdfValue | undefined): boolean {
  return value instanceof Map && isName(value.get('Type'), 'Page');
}

function digest(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/** A strict reader of the XML that we write: what it does not know throws. Texts by the element they stand in. */
function readXml(source: string): { readonly open: readonly string[]; readonly texts: ReadonlyMap<string, string[]> } {
  const token = /<\?.*?\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*")*)\s*>|((?:[^<>&]|&(?:amp|lt|gt|quot|apos);)+)/suy;
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const open: string[] = [];
  const texts = new Map<string, string[]>();
  let position = 0;
  while (position < source.length) {
    token.lastIndex = position;
    const [whole, slash, name = '', , text] = token.exec(source) ?? [];
    if (whole === undefined) throw new Error(`no XML: ${source.slice(position, position + 60)}`);
    position += whole.length;
    if (slash === '/' && open.pop() !== name) throw new Error(`</${name}> ends nothing`);
    if (slash === '') open.push(name);
    const inside = open.at(-1);
    if (text === undefined || text.trim() === '' || inside === undefined) continue;
    const value = text.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? '');
    texts.set(inside, [...(texts.get(inside) ?? []), value]);
  }
  return { open, texts };
}

describe('a file that asks for PDF/UA-2 and PDF/A-4', () => {
  let modern: Uint8Array;
  let parts: PdfObjects;

  beforeAll(async () => {
    // Its contents lead nowhere, as PDF/UA-2 does not allow.
    const [article] = document.tree.children.filter((child) => isElement(child, 'article'));
    const others = article?.children.filter((child) => !isElement(child, 'nav')) ?? [];
    const tree: Root = { type: 'root', children: [h('article', others)] };
    ({ bytes: modern } = await writeBytes(pdfWriter, { ...document, tree, standard: 'ua-2' }, fonts));
    parts = readObjects(modern);
  });

  it('is PDF 2.0, and has its information in XMP alone', () => {
    expect(Buffer.from(modern.subarray(0, 8)).toString()).toBe('%PDF-2.0');
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect(parts.trailer.get('Info')).toBeUndefined();
  });

  it('says so, and that it is well tagged', () => {
    const { texts } = readXml(parts.stream(parts.catalog.get('Metadata')).bytes.toString('utf8'));
    expect(texts.get('pdfaid:part')).toEqual(['4']);
    expect(texts.get('pdfaid:rev')).toEqual(['2020']);
    expect(texts.get('pdfaid:conformance')).toBeUndefined();
    expect(texts.get('pdfuaid:part')).toEqual(['2']);
    expect(texts.get('pdfuaid:rev')).toEqual(['2024']);
    expect(texts.get('pdfd:conformsTo')).toEqual(['http://pdfa.org/declarations/wtpdf#accessibility1.0']);
  });

  it('leads to elements of its structure', () => {
    const actions = parts.ids
      .map((id) => parts.get({ id }))
      .flatMap((object) => (object instanceof Map ? [object as ReadonlyMap<string, PdfValue>] : []))
      .filter((object) => isName(object.get('Subtype'), 'Link') || object.has('Title'))
      .flatMap((object) => (object.has('A') || object.has('Dest') ? [object] : []));
    expect(actions.length).toBeGreaterThan(2);
    for (const action of actions) {
      expect(action.get('Dest'), String(action.get('Title') ?? action.get('Contents'))).toBeUndefined();
      const how = parts.dictionary(action.get('A'));
      if (!isName(how.get('S'), 'GoTo')) continue;
      const [target] = parts.list(how.get('SD'));
      expect(isName(parts.dictionary(target).get('Type'), 'StructElem')).toBe(true);
    }
  });
});

describe('a file whose tags do not say what is meant', () => {
  const row = (...texts: string[]) =>
    h(
      'tr',
      texts.map((text) => h('td', text)),
    );
  const cases = {
    heads: h('table', h('tbody', row('一', '二'), row('三', '四'))),
    changed: h('p', '目標 ', h('span', { className: ['changed'] }, '5園')),
  };

  it.each(Object.entries(cases))('does not say that it is PDF/UA, and why: %s', async (rule, content) => {
    const { bytes: written, findings } = await writeBytes(pdfWriter, documentOf(content), fonts);
    expect(findings).toMatchObject([{ code: 'pdf-not-accessible', severity: 'warning', facts: { rule } }]);
    const objects = readObjects(written);
    const { texts } = readXml(objects.stream(objects.catalog.get('Metadata')).bytes.toString('utf8'));
    expect([...texts.keys()].filter((name) => /^pdf(ua|a)id:/.test(name))).toEqual([]);
  });

  it.each([
    ['contents', h('nav', h('ul', h('li', '第1章')))],
    ['ruby', h('p', h('ruby', [h('rb', '取'), h('rt', 'とり'), h('rb', '組'), h('rt', 'くみ')]))],
  ])('as PDF/UA-2 asks more: %s', async (rule, content) => {
    const found = async (standard: 'ua-1' | 'ua-2') =>
      (await writeBytes(pdfWriter, { ...documentOf(content), standard }, fonts)).findings.map(({ facts }) => facts);
    expect(await found('ua-1')).toEqual([]);
    expect(await found('ua-2')).toMatchObject([{ rule, places: 1 }]);
  });
});
