import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../src/writer/pdf/lay-out-page.ts';
import type { InlineNode, PdfmakeNode, StackNode } from '../../../src/writer/pdf/pdfmake-node.ts';
import {
  colorProfilePath,
  type LaidOutItem,
  LayoutBuilder,
  type PdfDocument,
  PdfmakeDocument,
  Renderer,
  SvgMeasure,
} from '../../../src/writer/pdf/pdfmake-parts.ts';
import { writeLine } from '../../../src/writer/pdf/to-pdfmake.ts';

/** What to do when a test below fails: none of this is a public interface of pdfmake. */
const advice = 'an inside of pdfmake or pdfkit that src/writer/pdf/pdfmake-parts.ts describes has changed';

const require = createRequire(import.meta.url);
const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
const ours = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('the versions', () => {
  it('are those that src/writer/pdf was written for', () => {
    expect(versionOf('pdfmake'), advice).toBe('0.3.11');
    expect(versionOf('pdfkit'), advice).toMatch(/^0\.19\./);
  });

  it.each([
    ['pdfmake', '0.3.11'],
    ['fontkit', '2.0.4'],
  ])('of %s cannot change by themselves', (name, version) => {
    expect(ours.dependencies[name], 'package.json has to name one version of it, without ^').toBe(version);
  });
});

describe('LayoutBuilder', () => {
  const page = { width: 200, height: 300, top: 20, right: 10, bottom: 20, left: 10 };
  const origin = { source: 0, repeats: false };
  const line = (text: string, width: number) =>
    writeLine({ pieces: [], width, ink: 0 }, 12, 'left', { ...origin, label: true }, [0, 0, 0, 0], {
      bookmark: { level: 1, title: text },
    });
  const itemsOf = (...nodes: readonly PdfmakeNode[]): readonly LaidOutItem[] => {
    const content: StackNode = { stack: nodes };
    const pages = layOutPage(content, page);
    expect(pages, advice).toHaveLength(1);
    return pages[0]?.items ?? [];
  };

  it('makes its measurer in layoutDocument and keeps it in docMeasure, with textInlines', () => {
    const made: unknown[] = [];
    const builder = new LayoutBuilder(
      { width: 200, height: 300 },
      { left: 0, top: 0, right: 0, bottom: 0 },
      new SvgMeasure(),
    );
    expect(Object.hasOwn(builder, 'docMeasure'), advice).toBe(false);
    Object.defineProperty(builder, 'docMeasure', { get: () => made.at(-1), set: (value) => made.push(value) });
    builder.layoutDocument({ stack: [] }, {}, {}, {});
    expect(made, advice).toHaveLength(1);
    const { textInlines } = made[0] as { textInlines: Record<string, unknown> };
    expect(typeof textInlines.buildInlines, advice).toBe('function');
  });

  it('hands a line back with the inline that it was given, and its place', () => {
    const node = line('線', 50);
    const [item, ...others] = itemsOf(node);
    expect(others, advice).toEqual([]);
    if (item?.type !== 'line') throw new Error(advice);
    const { inlines, x, y } = item.item;
    expect({ x, y, width: item.item.getWidth(), height: item.item.getHeight() }, advice).toEqual({
      x: 10,
      y: 20,
      width: 50,
      height: 12,
    });
    const [given] = node.text;
    const own: Partial<InlineNode> = inlines[0] ?? {};
    expect(own.pieces, advice).toBe(given.pieces);
    expect(own.origin, advice).toBe(given.origin);
    expect(own.bookmark, advice).toBe(given.bookmark);
  });

  it('stacks lines by their heights and margins, and puts no second inline into a line', () => {
    const ys = itemsOf(line('一', 50), { stack: [line('二', 180)], margin: [0, 5, 0, 7] }, line('三', 10)).map(
      ({ type, item }) => (type === 'line' ? [item.inlines.length, item.y] : []),
    );
    expect(ys, advice).toEqual([
      [1, 20],
      [1, 37],
      [1, 56],
    ]);
  });

  it('draws a frame as a fill (rect) and rules (line) around what it holds', () => {
    const items = itemsOf({
      table: { widths: [40], body: [[{ stack: [line('枠', 20)], margin: [3, 2, 3, 2], fillColor: '#e4ebf2' }]] },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => '#8c96a3',
        vLineColor: () => '#8c96a3',
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    });
    const vectors = items.flatMap(({ type, item }) => (type === 'vector' ? [item] : []));
    const fills = vectors.flatMap((vector) => (vector.type === 'rect' ? [vector] : []));
    expect(
      fills.map(({ w, h, color }) => [w, h, color]),
      advice,
    ).toEqual([[40.5, 16.5, '#e4ebf2']]);
    const rules = vectors.flatMap((vector) => (vector.type === 'line' ? [vector] : []));
    for (const { lineWidth, lineColor } of rules) expect([lineWidth, lineColor], advice).toEqual([0.5, '#8c96a3']);
    expect(
      rules.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]),
      advice,
    ).toEqual([
      [10, 20.25, 50.5, 20.25],
      [10.25, 20, 10.25, 37],
      [50.75, 20, 50.75, 37],
      [10, 36.75, 50.5, 36.75],
    ]);
    const lines = items.flatMap(({ type, item }) => (type === 'line' ? [[item.x, item.y]] : []));
    expect(lines, advice).toEqual([[13.5, 22.5]]);
  });

  it('gives a table its place as one box (canvas)', () => {
    const rows = [{ height: 20, cells: [], repeats: false }];
    const part = { widths: [60], rule: { width: 0.5, color: '#8c96a3' }, rows };
    const items = itemsOf(
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 60.5, h: 20.5, part }], margin: [5, 7, 0, 3] },
      { stack: [line('下', 20)] },
    );
    const rules = items.flatMap(({ item }) => ('x1' in item ? [[item.x1, item.y1, item.x2, item.y2]] : []));
    expect(rules, advice).toEqual([
      [15, 27.25, 75.5, 27.25],
      [15, 47.25, 75.5, 47.25],
      [15.25, 27, 15.25, 47.5],
      [75.25, 27, 75.25, 47.5],
    ]);
    const lines = items.flatMap(({ type, item }) => (type === 'line' ? [[item.x, item.y]] : []));
    expect(lines, advice).toEqual([[10, 50.5]]);
  });

  it('places a picture with its size and source', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';
    const [item] = itemsOf({ svg, source: 7, width: 60, height: 40 });
    expect(item, advice).toMatchObject({
      type: 'svg',
      item: { svg: expect.stringContaining('<svg'), source: 7, x: 10, y: 20, _width: 60, _height: 40 },
    });
  });
});

describe('PDFDocument', () => {
  const open = (make: new (...given: ConstructorParameters<typeof PdfmakeDocument>) => PdfDocument = PdfmakeDocument) =>
    new make(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        autoFirstPage: false,
        lang: 'ja-JP',
        displayTitle: true,
        font: null,
        info: { CreationDate: new Date(0) },
        sink: { write: () => {} },
      },
    );

  it('keeps objects, offsets and the document dictionaries where we look for them', () => {
    const document = open();
    const before = document._offsets.length;
    const reference = document.ref({ Type: 'Test' });
    expect(reference.id, advice).toBe(before + 1);
    expect(document._offsets.at(-1), advice).toBeNull();
    expect(reference.data, advice).toEqual({ Type: 'Test' });
    expect(typeof reference.compress, advice).toBe('boolean');
    const offset = document._offset;
    reference.end();
    expect(document._offsets.at(-1), advice).toBe(offset);
    expect(document._offset, advice).toBeGreaterThan(offset);
    expect(document._root.data, advice).toBeTypeOf('object');
    expect(document._id, advice).toHaveLength(16);
    expect(document._fontFamilies, advice).toBeTypeOf('object');
    expect(document._root.data.Names, advice).toBeDefined();
  });

  it('has pages with a dictionary, fonts and annotations', () => {
    const { page } = open().addPage({ size: [300, 400], margin: 0 });
    expect([page.width, page.height], advice).toEqual([300, 400]);
    expect(page.dictionary.data.Type, advice).toBe('Page');
    expect(page.fonts, advice).toEqual({});
    expect(page.annotations, advice).toEqual([]);
  });

  it('has an outline whose items can be given a place', () => {
    const document = open().addPage({ size: [300, 400], margin: 0 });
    const item = document.outline.addItem('題', { expanded: true });
    expect(item.outlineData.Dest, advice).toBeDefined();
    expect(item.addItem('下の題').outlineData, advice).toBeTypeOf('object');
  });

  it('writes at once, through `push`, and ends by calling what we put in the place of its own', () => {
    const called: string[] = [];
    class Watched extends PdfmakeDocument {
      override push(chunk: Uint8Array): boolean {
        if (this.options.sink !== undefined) called.push(`push ${Buffer.from(chunk).toString('latin1', 0, 5)}`);
        return true;
      }
      override endMetadata(): void {
        called.push('endMetadata');
      }
      override endMarkings(): void {
        called.push('endMarkings');
      }
      override _finalize(): void {
        called.push('_finalize');
      }
    }
    const document = open(Watched);
    document.addPage({ size: [300, 400], margin: 0 }).addContent('q Q');
    document.end();
    expect(called[0], advice).toBe('push %PDF-');
    const ours = called.filter((name) => !name.startsWith('push'));
    expect(ours.toSorted(), advice).toEqual(['_finalize', 'endMarkings', 'endMetadata']);
    expect(called.at(-1), advice).toBe('_finalize');
    expect(document._info.data, advice).toBeTypeOf('object');
  });

  it('has the other methods that we call', () => {
    const document = open();
    for (const method of ['_write', 'push', 'addContent', 'addNamedDestination'] as const) {
      expect(document[method], `${method}: ${advice}`).toBeTypeOf('function');
    }
    expect(Renderer.prototype.renderSVG, advice).toBeTypeOf('function');
  });
});

it('pdfkit carries an sRGB profile', () => {
  const profile = readFileSync(colorProfilePath);
  expect(profile.toString('latin1', 36, 40), advice).toBe('acsp');
});
