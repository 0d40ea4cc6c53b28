/** A redline made by hand: numbers, whole sentences over lines, cells, heads on dark grounds, readings and links. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../src/document/document.ts';
import { sampleDocument } from './sample-document.ts';

const deleted = '放置自転車台数を前年度より減らすため、啓発指導員を配置し、撤去の回数を月に四回とする。'.repeat(3);
const inserted = '区の各エリアで啓発活動を行い、地域団体と協働して自転車の適正な利用を呼びかけるとともに、'.repeat(3);

/** What of it must be read in one piece, without white space. */
export const redlineTexts = [
  '運営方針（［削除：素案］［追加：決定］）',
  '［削除：32,268］［追加：32,550］千円（前年度［削除：6,166］［追加：6,227］千円）',
  '（［削除：９］［追加：12］月末時点）［削除：太字で消す］。',
  `前の文。［削除：${deleted}］［追加：${inserted}］実施する。`,
  '［追加：詳しくは区のページを見る。］',
  '［削除：14］［追加：19］回',
  '［削除：削る項目］',
  '［削除：旧目標］［追加：新目標］',
  '戦略［削除：１］［追加：２］',
  '［削除：24］［追加：40］園',
  '［削除：～19時15分：4園］［追加：～20時15分：8園］',
] as const;

export function redlineDocument(change: Partial<ComposedDocument> = {}): ComposedDocument {
  return sampleDocument({
    title: '変更について',
    page: { size: 'A4', orientation: 'portrait' },
    tree: {
      type: 'root',
      children: [
        h(
          'article',
          h('h1', '令和４年度運営方針（', h('del', '素案'), h('ins', '決定'), '）'),
          h('p', '予算額 ', ...replaced('32,268', '32,550'), '千円（前年度', ...replaced('6,166', '6,227'), '千円）'),
          h('p', '（', ...replaced('９', '12'), '月末時点）', h('del', h('strong', '太字で'), '消す'), '。'),
          h('p', '前の文。', ...replaced(deleted, inserted), '実施する。'),
          h(
            'p',
            h('ruby', '取組', h('rt', 'とりくみ')),
            'の',
            h('ins', h('ruby', '協働', h('rt', 'きょうどう'))),
            '。',
          ),
          h('p', h('ins', '詳しくは', h('a', { href: 'https://example.jp/' }, '区のページ'), 'を見る。')),
          h('p', h('a', { href: 'https://example.jp/new' }, '区の', h('ins', '新しい'), 'ページ')),
          h('ul', h('li', ...replaced('14', '19'), '回'), h('li', h('del', '削る項目'))),
          table(),
        ),
      ],
    },
    ...change,
  });
}

function table() {
  return h(
    'table',
    h('thead', h('tr', h('th', '指標'), h('th', ...replaced('旧目標', '新目標')), h('th', '備考'))),
    h('tbody', h('tr', h('th.band', { colSpan: 3, scope: 'rowgroup' }, '戦略', ...replaced('１', '２')))),
    h(
      'tbody',
      h('tr', h('th', '園数'), h('td.number', ...replaced('24', '40'), '園'), h('td', '変わらない文')),
      h('tr', h('th', '回数'), h('td', ...replaced('～19時15分：4園', '～20時15分：8園')), h('td', '文')),
    ),
  );
}

export function replaced(before: string, after: string): readonly ElementContent[] {
  return [h('del', before), h('ins', after)];
}
