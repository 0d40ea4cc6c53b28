import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { tag, textTag } from '../../../src/writer/package/xml.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', '<', '&', '"', '\n', '\t', '\r', '\u0001', '\ufffe', '𠮷', '\ud842', ']]>'),
});

function parse(xml: string): { readonly attribute: string; readonly text: string } {
  const found = { attribute: '', text: '' };
  const parser = new SaxesParser();
  parser.on('attribute', ({ name, value }) => {
    if (name === 'a') found.attribute = value;
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.write(xml).close();
  return found;
}

const unheld = new Set(['\u0001', '\ufffe', '\ud842']);

it('any text comes back from an attribute and from an element, but for what no XML holds', () => {
  const held = (text: string) => [...text].filter((each) => !unheld.has(each)).join('');
  fc.assert(
    fc.property(anyText, anyText, (attribute, text) => {
      const found = parse(`<r>${tag('x', { a: attribute })}${textTag('t', text)}</r>`);
      expect(found).toEqual({ attribute: held(attribute), text: held(text) });
    }),
    { seed: 8, numRuns: 500 },
  );
});

it('writes what is true as 1 and leaves out what is not given', () => {
  expect(tag('a', { b: true, c: false, d: undefined, e: 0 })).toBe('<a b="1" c="0" e="0"/>');
});
