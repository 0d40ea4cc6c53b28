import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/writer/html/write-html.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { bookDocument } from '../book-document.ts';
import { documentOf, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

async function write(document = bookDocument()): Promise<string> {
  return new TextDecoder().decode((await writeBytes(htmlWriter, document, sampleFonts)).bytes);
}

describe('a book', () => {
  let html: string;
  let items: readonly Element[];

  beforeAll(async () => {
    html = await write();
    items = findElements(openHtml(new TextEncoder().encode(html)), 'li');
  });

  it('has the markers of its lists as text, at the start of their items', () => {
    expect(items.map((item) => textOf(item).trim())).toEqual([
      '（1） 長期基本計画に関すること。',
      expect.stringMatching(/^（10） 総合調整/),
      expect.stringMatching(/^① 小さな項目※ 注のある項目・ふつうの項目$/),
      '※ 注のある項目',
      '・ふつうの項目',
      '発行：定期号35回、特集号8回',
      '障害者などへの配布の方法：郵送する。',
      '表：線のない表',
      '◇ 枠の中の項目',
      '電子申請の受付 平成17年度統合型の地図 平成20年度',
      '項目の一項目の二',
    ]);
    expect(html).toContain('<li><p><span class="marker">① </span>小さな項目</p>');
    expect(html).toMatch(/<ol (?=[^>]*class="marked")[^>]*style="--hang:3.8em"/);
  });

  it('is a list for those who hear it, though its marks are its own', () => {
    expect(html.match(/<[uo]l(?=[^>]*class="marked")(?=[^>]*role="list")/g)).toHaveLength(4);
    expect(html).toContain('<ul><li><span class="leader-row">');
  });

  it('fills its lines between the texts beside a leader, which stay apart', () => {
    expect(html).toContain(
      '<p><span class="leader-row"><span>グループウェア稼動</span><span class="leader"> </span><span>平成13年度</span></span></p>',
    );
    expect(html.match(/<span class="leader-row">/g)).toHaveLength(8);
    expect(html).toMatch(/^\.leader\{flex:1 1/m);
  });

  it('has nothing that is meant for pages', () => {
    expect(html).not.toMatch(/data-(marker|running-head|page-numbers|page-of)/);
  });
});

it('writes an item without a marker as it is', async () => {
  const html = await write(documentOf(h('ul', h('li', { dataMarker: '' }, '一'), h('li', { dataMarker: '※' }, '二'))));
  expect(html).toContain('<li><span class="marker"></span>一</li><li><span class="marker">※ </span>二</li>');
});
