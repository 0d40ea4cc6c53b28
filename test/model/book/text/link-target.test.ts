import { expect, it } from 'vitest';
import { isLinkTarget } from '../../../../src/model/book/text/link-target.ts';

it.each([
  ...['#id', 'https://example.jp/a?b=c#d', 'HTTP://example.jp', 'mailto:a@example.jp', 'tel:03-1234-5678'],
  ...['shiryo.pdf', 'fuzoku/表 1.xlsx#a', '../a.html', './a:b', '?a=b:c', ' https://example.jp'],
])('a link may lead to %s', (href) => {
  expect(isLinkTarget(href)).toBe(true);
});

it.each([
  ...[
    '',
    ' ',
    '#',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '\tjavascript:x',
    'java\nscript:x',
    'java\u00adscript:x',
  ],
  ...[
    '\u200bjavascript:x',
    'javascript\u3000:x',
    'data:text/html;base64,AA',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
  ],
  ...[
    'C:\\a.txt',
    '\\\\host\\share',
    '//example.jp/a',
    ' //example.jp',
    '/\\example.jp',
    'ftp://a',
    'view-source:x',
    ':x',
  ],
])('no link leads to %j', (href) => {
  expect(isLinkTarget(href)).toBe(false);
});
