import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { textBlocks } from '../../../src/report/revision/text-document.ts';
import { redlineText } from '../../../src/report/text/marked-text.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { itemsOfText } from '../../../src/revision/items-of-text.ts';

it('prints each heading and line of a text with its changes, and no heading that was not there', () => {
  const old = { label: '', items: itemsOfText('a.md', '予算は6,166千円。\n以上\n# 目的\n守る。') };
  const now = { label: '', items: itemsOfText('a.md', '予算は6,227千円。\n以上\n# 目的\n守る。\n増やす。') };
  const { items } = compareVersions(old, now, new Map());
  const html = toHtml([...textBlocks(now.items, redlineText(items))]).replaceAll(/ id="[^"]*"/g, '');
  expect(html).toBe(
    '<p>予算は<del>6,166</del><ins>6,227</ins>千円。</p><p>以上</p>' +
      '<h2>目的</h2><p>守る。<ins><br>増やす。</ins></p>',
  );
});
