/** A document made by hand with every element of the subset, small enough to read its tags. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type ComposedDocument, withData } from '../../../src/document/document.ts';
import { sampleDocument, theme } from '../sample-document.ts';

/** In a title, each of these has to be written in its own way in XMP, in text strings and in bookmarks. */
export const awkwardTitle = '取組 & <状況> "令和7年度" \\(案) 𠮟る';

export function everyElement(change: Partial<ComposedDocument> = {}): ComposedDocument {
  return sampleDocument({
    title: awkwardTitle,
    page: { size: 'A4', orientation: 'portrait' },
    // On one page.
    theme: { ...theme, page: { ...theme.page, smallest: 7, scale: { A3: 1, A4: 0.8 } } },
    tree: {
      type: 'root',
      children: [
        h(
          'article',
          h('header', h('h1', '取組状況'), h('p.byline', '企画部企画調整課')),
          h('nav', h('ul', h('li', '総括'), h('li', '指標'))),
          textSection(),
          listSection(),
          tableSection(),
          h(
            'section',
            h('h2', '図'),
            chart('達成率の図', '達成率：計画A 85.5%、計画B 40%'),
            h('div.gallery', chart('左の図', '左：1'), chart('右の図', '右：2')),
          ),
        ),
      ],
    },
    ...change,
  });
}

function textSection(): Element {
  return h(
    'section',
    h('h2', '文'),
    h('p.lead', '強い', h('strong', '語'), 'と', h('em', '強調'), 'と', h('span', '普通の語'), 'がある。'),
    h('p', '面積は12m', h('sup', '2'), '、水はH', h('sub', '2'), 'O。', h('br'), '次の行。'),
    h('p', '予算は', h('del', '100万円'), h('ins', '120万円'), 'とする。'),
    h('p', h('ruby', h('rb', '取組'), h('rp', '（'), h('rt', 'とりくみ'), h('rp', '）')), 'の読み。'),
    h('p', '詳しくは', h('a', { href: 'https://example.jp/plan?a=1&b=(2)' }, '計画のページ'), 'を見る。'),
    h('aside', '本文のかたわらの注。'),
    h('p', h('small', '小さな字の注。')),
    h('small', '段落の外の小さな字。'),
    h(
      'section',
      h('h3', '中の見出し'),
      h('p', '入れ子の節。'),
      h('section', h('h4', '小の見出し'), h('p', '深い節。')),
    ),
  );
}

function listSection(): Element {
  return h(
    'section',
    h('h2', '並び'),
    h('ul', h('li', 'ひとつめ'), h('li', 'ふたつめ', h('strong', '重点'))),
    h('ol', { start: '3' }, h('li', '三番'), h('li', '四番')),
    h('dl', h('dt', '基準値'), h('dd', '計画を始めた年の値'), h('dt', '目標値'), h('dd', '計画を終える年の値')),
  );
}

function tableSection(): Element {
  return h(
    'section',
    h('h2', '表'),
    h(
      'table',
      h('caption', '指標の表'),
      h('colgroup', h('col', { dataWidth: '8' }), h('col', { dataWidth: '10' }), h('col'), h('col')),
      h(
        'thead',
        h(
          'tr',
          columnHead('事業', { rowSpan: 2 }),
          columnHead('指標', { rowSpan: 2 }),
          columnHead('値', { colSpan: 2 }),
        ),
        h('tr', columnHead('実績'), columnHead('目標')),
      ),
      h('tbody', h('tr', h('th.band', { scope: 'rowgroup', colSpan: 4, dataHeading: '3' }, '基本目標１'))),
      h(
        'tbody',
        h(
          'tr',
          rowHead('相談事業', { rowSpan: 2 }),
          rowHead('相談件数'),
          h('td.number', '1,234件'),
          h('td.number', '2,000件'),
        ),
        h('tr', rowHead('満足度'), h('td.number', '85.5%'), h('td')),
      ),
      h('tfoot', h('tr', rowHead('計', { colSpan: 2 }), h('td.number', '1'), h('td.number', '2'))),
    ),
  );
}

function columnHead(text: string, properties: { rowSpan?: number; colSpan?: number } = {}): Element {
  return h('th', { scope: (properties.colSpan ?? 1) > 1 ? 'colgroup' : 'col', ...properties }, text);
}

function rowHead(text: string, properties: { rowSpan?: number; colSpan?: number } = {}): Element {
  return h('th.indicator', { scope: 'row', ...properties }, text);
}

/** Vectors and a text in the embedded face. */
export function chart(caption: string, alternative: string): Element {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">' +
    '<path d="M1,1h60v20h-60Z" fill="#1f5a94"/><path d="M0,59L120,59" stroke="#5b6770" fill="none"/>' +
    '<text x="4" y="50" font-family="BIZ UDPGothic" font-size="10">目標 100%</text></svg>';
  const picture = { svg, alternative, width: 120, height: 60 };
  return h('figure', h('figcaption', caption), withData(h('svg'), { picture }));
}
