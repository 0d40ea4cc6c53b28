import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { htmlWriter } from '../../../src/writer/html/write-html.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { redlineDocument, redlineTexts } from '../redline-document.ts';
import { documentOf, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

async function write(document: ComposedDocument): Promise<string> {
  return new TextDecoder().decode((await writeBytes(htmlWriter, document, sampleFonts)).bytes);
}

it('reads a redline with its marks and joins no numbers', async () => {
  const root = openHtml(new TextEncoder().encode(await write(redlineDocument())));
  const [main] = findElements(root, 'main');
  const text = textOf(main ?? root).replace(/\s/g, '');
  for (const words of redlineTexts) expect(text).toContain(words);
  expect(text).not.toMatch(/32,26832,550|6,1666,227/);
});

it('says with roles and hidden words what is deleted and inserted', async () => {
  const html = await write(documentOf(h('p', h('del', { id: 'old' }, '旧'), h('ins', '新'))));
  expect(html).toContain(
    '<p><del id="old" role="deletion"><span class="redline-mark">［削除：</span>旧<span class="redline-mark">］</span></del>' +
      '<ins role="insertion"><span class="redline-mark">［追加：</span>新<span class="redline-mark">］</span></ins></p>',
  );
  expect(html).toMatch(/\.redline-mark\{[^}]*clip-path:inset\(50%\)/);
});

it('marks what another edition does not have, and says so', async () => {
  const html = await write(documentOf(h('p', '目標 ', h('mark', { className: ['changed'] }, '5園'))));
  expect(html).toContain(
    '<mark class="changed"><span class="redline-mark">［変更：</span>5園<span class="redline-mark">］</span></mark>',
  );
});

it('strikes twice and underlines, in the colour of the text on dark grounds', async () => {
  const html = await write(documentOf(h('p', '文')));
  expect(html).toMatch(/^del\{text-decoration:line-through double/m);
  expect(html).toMatch(/^ins\{text-decoration:underline/m);
  expect(html).toContain('.band :is(del,ins){color:inherit}');
  expect(html).not.toContain('.policy :is(del,ins)');
});

it('keeps the space beside the text of cells that a class sets closer together', async () => {
  const html = await write(documentOf(h('p', '文')));
  expect(html).toMatch(/^td\{[^}]*padding-inline:5pt 5pt/m);
  expect(html).toContain('.listed{padding-block:2.2pt}');
});

it('marks nothing where nothing is deleted', async () => {
  const html = await write(documentOf(h('p', h('del'), '文')));
  expect(html).toContain('<p><del></del>文</p>');
});
