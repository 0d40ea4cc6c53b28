import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { colorProfilePath, type PdfDocument, PdfmakeDocument } from '../../../src/writer/pdf/file/pdfmake-parts.ts';

/** What to do when a test below fails: none of this is a public interface of pdfmake. */
const advice = 'an inside of pdfmake or pdfkit that src/writer/pdf/pdfmake-parts.ts describes has changed';

const require = createRequire(import.meta.url);
const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
const ours = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  devDependencies: Record<string, string>;
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
    expect(ours.devDependencies[name], 'package.json has to name one version of it, without ^').toBe(version);
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
    for (const named of [page.fonts, page.xobjects, page.patterns, page.ext_gstates]) expect(named, advice).toEqual({});
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
  });
});

it('pdfkit carries an sRGB profile', () => {
  const profile = readFileSync(colorProfilePath);
  expect(profile.toString('latin1', 36, 40), advice).toBe('acsp');
});
