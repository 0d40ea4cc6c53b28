import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { type Components, parseDocument } from '../../src/document/parse-document.ts';
import { instrumentTemplate } from '../../src/template/instrument-template.ts';
import { parseTemplate } from '../../src/template/parse-template.ts';
import { theme } from '../writer/sample-document.ts';

const components: Components = {
  'a-table': {
    attributes: { goal: 'required' },
    render: async ({ goal }) => (goal === '1' ? [h('p', '表')] : { attribute: 'goal', expected: '1' }),
  },
};

const parse = (html: string) => parseDocument(html, 'templates/a.hbs', theme, components, { width: 500, height: 700 });
const at = (line: number) => ({ file: 'templates/a.hbs', line });

async function codesOf(html: string): Promise<readonly string[]> {
  return (await parse(html)).findings.map((finding) => finding.code);
}

it('gives the tree with components in their places', async () => {
  const { value, findings } = await parse('<article data-line="1"><a-table goal="1"></a-table>文</article>');
  expect(findings).toEqual([]);
  expect(textOf(value)).toBe('表文');
});

describe('an element', () => {
  it.each(['constructor', 'hasownproperty', 'valueof', 'blink'])('<%s> is none of ours', async (name) => {
    const { findings } = await parse(`<p data-line="1">x</p><${name} data-line="2"></${name}>`);
    expect(findings).toMatchObject([{ code: 'template-unknown-element', facts: { element: name }, place: at(2) }]);
  });

  it('named as no tag may be is a finding too', async () => {
    expect(await codesOf('<p data-line="1"><__proto__></p>')).toContain('template-invalid');
  });

  it('with an attribute named as a built-in property is a finding', async () => {
    // The parser leaves `constructor` out by itself.
    for (const attribute of ['toString', 'hasOwnProperty']) {
      expect(await codesOf(`<p ${attribute}="x">a</p>`)).toEqual(['template-unknown-attribute']);
      expect(await codesOf(`<a-table goal="1" ${attribute}="x"></a-table>`)).toEqual(['template-unknown-attribute']);
    }
  });

  it('with a class named as a built-in property is a finding', async () => {
    expect(await codesOf('<p class="constructor __proto__">a</p>')).toEqual([
      'template-unknown-class',
      'template-unknown-class',
    ]);
  });

  it('may stand a hundred deep, no deeper, wherever the tags end', async () => {
    const nested = (depth: number) => '<div data-line="1">'.repeat(depth) + '</div>'.repeat(depth);
    expect(await codesOf(nested(90))).toEqual([]);
    for (const html of [nested(3000), nested(100_000), '<div data-line="1"></x>'.repeat(3000)]) {
      const { findings } = await parse(html);
      expect(findings).toEqual([
        { code: 'template-too-large', severity: 'error', facts: { what: 'depth', limit: 100 }, place: at(1) },
      ]);
    }
    expect(await codesOf(`<ul>${'<li>項目'.repeat(3000)}</ul>`)).toEqual([]);
  });
});

describe('the value of an attribute', () => {
  it.each([
    ['<td colspan="1000"></td>', '<td colspan="1001"></td>'],
    ['<td rowspan="2"></td>', '<td rowspan="100000"></td>'],
    ['<td colspan="2"></td>', '<td colspan="-1"></td>'],
    ['<td colspan="2"></td>', '<td colspan="2.5"></td>'],
    ['<th scope="col"></th>', '<th scope="column"></th>'],
    ['<th data-heading="2"></th>', '<th data-heading="7"></th>'],
  ])('%s is right, %s is not', async (right, wrong) => {
    const table = (cell: string) =>
      `<table><tbody><tr data-line="2">${cell.replace(' ', ' data-line="3" ')}</tr></tbody></table>`;
    expect((await parse(table(right))).findings).toEqual([]);
    expect((await parse(table(wrong))).findings).toMatchObject([{ code: 'template-invalid-attribute', place: at(3) }]);
  });

  it('of other elements is bounded alike', async () => {
    expect(await codesOf('<ol start="3"><li value="5">a</li></ol>')).toEqual([]);
    expect(await codesOf('<ol start="1e9"><li value="x">a</li></ol>')).toHaveLength(2);
    expect(await codesOf('<table><colgroup><col data-width="NaN"></colgroup></table>')).toHaveLength(1);
    expect(await codesOf('<section data-page-numbers="all"></section>')).toHaveLength(1);
  });

  it.each([
    ...['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java&#10;script:alert(1)'],
    ...['&#106;avascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//host/x', '\\\\host\\x'],
  ])('href: %s leads nowhere', async (href) => {
    const { findings } = await parse(`<p data-line="4"><a data-line="5" href="${href}">x</a></p>`);
    expect(findings).toMatchObject([{ code: 'template-invalid-attribute', place: at(5) }]);
  });
});

it('names the line of a mistake of syntax', async () => {
  const program = parseTemplate('<p>a</p>\n<p>b\n<p id="1" id="2">c</p>', 'templates/a.hbs');
  if ('code' in program) throw new Error('not parsed');
  instrumentTemplate(program);
  const html = program.body.map((part) => ('value' in part ? String(part.value) : '')).join('');
  const { findings } = await parse(html);
  expect(findings).toMatchObject([{ code: 'template-invalid', place: at(3) }]);
});
