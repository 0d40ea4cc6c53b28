/** Makes packages start in less time: what is never used stays out, and tables are unpacked when they are first asked for. */

import type { Plugin } from 'esbuild';

/**
 * What Vega would draw bitmaps with where it is installed; what fontkit would read WOFF2 with, which is no font that we take; the
 * maps from compiled templates to their sources, without which Handlebars goes on; what pdfkit would encrypt with.
 */
const leftOut = /^(?:canvas|brotli\/decompress\.js|source-map|@noble\/ciphers\/aes)$/;

const instead: readonly { readonly filter: RegExp; readonly name: string; readonly contents: string }[] = [
  {
    // fontkit and its like read tables of all of Unicode as they are loaded, for shaping that we do not ask for.
    filter: /^unicode-trie$/,
    name: 'late-trie',
    contents: `const Trie = require('unicode-trie');
module.exports = class LateTrie {
  constructor(data) { this.data = data; }
  get(codePoint) { this.trie ??= new Trie(this.data); return this.trie.get(codePoint); }
};`,
  },
  {
    // fontkit asks of every glyph whether it is a mark; the rest is for shaping.
    filter: /^unicode-properties$/,
    name: 'late-properties',
    contents: `const mark = /^\\p{M}$/u;
exports.isMark = (codePoint) => mark.test(String.fromCodePoint(codePoint));
for (const name of ['getCategory', 'getCombiningClass', 'getScript', 'isDigit']) {
  exports[name] = (codePoint) => require('unicode-properties')[name](codePoint);
}`,
  },
  {
    filter: /^base64-js$/,
    name: 'base64',
    contents: `exports.toByteArray = (text) => new Uint8Array(Buffer.from(text, 'base64'));
exports.fromByteArray = (bytes) => Buffer.from(bytes).toString('base64');`,
  },
];

export const lighten: Plugin = {
  name: 'lighten',
  setup: ({ onResolve, onLoad, initialOptions: { absWorkingDir = '.' } }) => {
    onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }));
    for (const { filter, name, contents } of instead) {
      // What stands in its place may load the package itself.
      onResolve({ filter }, ({ path, namespace }) => (namespace === name ? undefined : { path, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: absWorkingDir }));
    }
    // Its messages are never shown: findings have words of their own.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};
