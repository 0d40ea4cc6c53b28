import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { checkPictures } from '../../src/document/check-pictures.ts';
import { withData } from '../../src/document/document.ts';

function check(inner: string, alternative = '達成率の図') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`;
  const figure = h('figure', withData(h('svg'), { picture: { svg, alternative, width: 10, height: 10 } }));
  const findings = checkPictures({ type: 'root', children: [h('section', figure)] });
  return findings.map(({ facts }) => ('detail' in facts ? facts.detail : ''));
}

describe('a picture', () => {
  it.each([
    ['an image file', '<image href="/etc/passwd"/>', '<image'],
    ['an image file the old way', '<g><IMAGE xlink:href="a.png"/></g>', '<IMAGE'],
    ['another drawing', '<use href="other.svg#a"/>', 'href="'],
    ['a style sheet', '<style>@import "a.css"</style>', '<style'],
    ['a script', '<script>alert(1)</script>', '<script'],
    ['a page', '<foreignObject></foreignObject>', '<foreignObject'],
    ['a link', `<a href='https://example.jp/'></a>`, `href='`],
    ['a fill from elsewhere', '<path fill="url(other.svg#hatch)"/>', 'url('],
  ])('may not refer to %s', (_, inner, detail) => {
    expect(check(inner)).toEqual([`a picture refers to what is outside it: ${detail}`]);
  });

  it('may refer to what is inside it', () => {
    expect(check('<pattern id="hatch"/><path fill="url(#hatch)"/><text>目標 1.60</text>')).toEqual([]);
  });

  it('may speak of what it may not refer to', () => {
    expect(check('<g aria-label="資料 url(a) href=&quot;b&quot;"/><text>資料 url(a) href="b"</text>')).toEqual([]);
  });

  it('says in words what it shows', () => {
    expect(check('', ' ')).toEqual(['<svg> does not say in words what it shows']);
  });
});
