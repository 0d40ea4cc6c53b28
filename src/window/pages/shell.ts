/** What every page has around it: the head, the title, and where the command line's words are shown. */

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export function composePage(title: string, folder: string, content: readonly Element[]): string {
  const document = h('html', { lang: 'ja' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title === '' ? '取組' : `${title}｜取組`),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('link', { rel: 'stylesheet', href: '/asset/window.css' }),
      h('script', { src: '/asset/window.js', defer: true }),
    ]),
    h('body', [
      h('a.skip', { href: '#content' }, '本文へ'),
      h('header', [h('p', [h('a', { href: '/' }, '取組'), h('span.folder', folder)])]),
      h('main#content', [...content]),
      composeProgress(),
    ]),
  ]);
  return `<!doctype html>${toHtml(document)}`;
}

/** A part of a page. */
export function composePart(content: readonly Element[]): string {
  return toHtml(h(null, [...content]));
}

/** What runs now and what it said, with the command that does the same. */
function composeProgress(): Element {
  return h('section#work', { ariaLabel: '実行の様子', hidden: true }, [
    h('p', [
      h('strong#work-state', { role: 'status' }, ''),
      h('code#work-command', ''),
      h('button#work-stop', { type: 'button', hidden: true }, '中止'),
    ]),
    h('pre#work-said', { tabIndex: 0, ariaLabel: '表示された文' }),
  ]);
}

/** A command as somebody would type it. */
export function writeCommand(words: readonly string[]): string {
  return ['torikumi', ...words].map((word) => (/[\s"'$&|<>();]/u.test(word) ? `"${word}"` : word)).join(' ');
}
