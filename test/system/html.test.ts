/** Every page of every sample, and pages that are hard to write, as the Nu checker and axe see them. */

import { beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../src/writer/html/write-html.ts';
import { fonts } from '../typography/faces.ts';
import { awkwardMarkup } from '../writer/pdf/awkward-markup.ts';
import { everyElement } from '../writer/pdf/every-element.ts';
import { pictureDocument } from '../writer/picture-document.ts';
import { redlineDocument } from '../writer/redline-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { auditPages } from './axe.ts';
import { checkHtml } from './nu.ts';
import { inFiles, samplesOf } from './samples.ts';

const pages = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const [path, bytes] of await samplesOf('html')) pages.set(path, bytes);
  const awkward = {
    elements: everyElement(),
    pictures: await pictureDocument(),
    redline: redlineDocument(),
    ...awkwardMarkup,
  };
  for (const [name, document] of Object.entries(awkward)) {
    pages.set(`awkward/${name}.html`, (await writeBytes(htmlWriter, document, fonts)).bytes);
  }
});

it('are valid HTML, without a warning', async () => {
  expect(pages.size).toBeGreaterThan(35);
  const said = await inFiles(pages, (paths) => checkHtml(paths));
  expect(said.filter((each) => !/awkward\/a%20.*book\.html info: Consider using the “h1” element/.test(each))).toEqual(
    [],
  );
});

describe('axe', () => {
  it('finds nothing in any page, on screens and on paper, up to level AAA', async () => {
    const audits = await auditPages(pages, (page) =>
      page.startsWith('awkward') ? ['narrow'] : ['narrow', 'wide', 'print'],
    );
    expect(new Set(audits.map(({ page }) => page)).size).toBe(pages.size);
    expect(
      audits.flatMap(({ page, shown, violations }) => violations.map((each) => `${page} ${shown}: ${each}`)),
    ).toEqual([]);
    for (const { page, passed } of audits) {
      if (!page.startsWith('awkward')) expect(passed, page).toContain('color-contrast-enhanced');
    }
  });

  it('does find a page without a language, and pale text', async () => {
    const html =
      '<!doctype html><html><head><title>頁</title></head><body><main><h1 style="color:#888">表題の色</h1></main></body></html>';
    const audits = await auditPages(new Map([['pale.html', new TextEncoder().encode(html)]]));
    const rules = new Set(audits.flatMap(({ violations }) => violations.map((each) => each.split(' ')[0])));
    expect([...rules]).toEqual(expect.arrayContaining(['html-has-lang', 'color-contrast-enhanced']));
  });
});
