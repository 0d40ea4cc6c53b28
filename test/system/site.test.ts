/** The pages of the site, as the Nu checker and axe see them. */

import { beforeAll, expect, it } from 'vitest';
import { composeSite } from '../../site/compose-site.ts';
import { auditPages } from './axe.ts';
import { checkHtml } from './nu.ts';
import { inFiles } from './samples.ts';

const pages = new Map<string, Uint8Array>();

beforeAll(async () => {
  const { files } = await composeSite();
  // Each page is looked at alone, so it carries the style that all share.
  const style = `<style>${files.get('site.css')}</style></head>`;
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    pages.set(path, new TextEncoder().encode(`${text}`.replace('</head>', () => style)));
  }
});

/** An example of a finding shows the character that it is about. */
const wanted = /docs\/findings\.html info: Document uses the Unicode Private Use Area/;

it('are valid HTML, without a warning', async () => {
  expect(pages.size).toBeGreaterThan(40);
  const said = await inFiles(pages, (paths) => checkHtml(paths));
  expect(said.filter((each) => !wanted.test(each))).toEqual([]);
});

it('break no rule of axe on a narrow screen, nor the first on a wide one', async () => {
  const audits = await auditPages(pages, (page) => (page === 'index.html' ? ['narrow', 'wide'] : ['narrow']));
  expect(new Set(audits.map(({ page }) => page)).size).toBe(pages.size);
  expect(
    audits.flatMap(({ page, shown, violations }) => violations.map((each) => `${page} ${shown}: ${each}`)),
  ).toEqual([]);
});
