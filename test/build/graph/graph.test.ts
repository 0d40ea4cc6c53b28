import fc from 'fast-check';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { digestData, digestDocument } from '../../../src/build/graph/digest-document.ts';
import { Graph } from '../../../src/build/graph/graph.ts';
import { fingerprint } from '../../../src/build/graph/inputs.ts';
import { withData } from '../../../src/document/document.ts';
import { documentOf } from '../../writer/sample-document.ts';

describe('a node', () => {
  it('is made once for the same inputs, in whatever order they are named', async () => {
    const graph = new Graph();
    let made = 0;
    const make = async () => {
      made += 1;
      return { made };
    };
    const [first, second] = await Promise.all([
      graph.get('shared', { name: 'booklet', year: '2017' }, make),
      graph.get('shared', { year: '2017', name: 'booklet' }, make),
    ]);
    expect(second).toBe(first);
    expect(graph.counts).toEqual(new Map([['shared', 1]]));
  });

  it.each([
    [{ name: 'booklet', year: '2018' }],
    [{ name: 'booklet' }],
    [{ name: 'booklet', year: '2017', theme: '' }],
    // Neither the names nor the values of inputs can be taken for others.
    [{ 'name","booklet': 'year', year: '2017' }],
  ])('of other inputs is another: %j', async (inputs) => {
    const graph = new Graph();
    const first = await graph.get('shared', { name: 'booklet', year: '2017' }, async () => ({}));
    expect(await graph.get('shared', inputs, async () => ({}))).not.toBe(first);
  });

  it('that failed fails for all who ask', async () => {
    const graph = new Graph();
    let tries = 0;
    const make = async () => {
      tries += 1;
      throw new Error('broken');
    };
    await expect(graph.get('shared', {}, make)).rejects.toThrow('broken');
    await expect(graph.get('shared', {}, make)).rejects.toThrow('broken');
    expect(tries).toBe(1);
  });

  it('that was dropped is made anew when somebody asks again', () => {
    const graph = new Graph();
    const theme = () => ({ value: undefined, findings: [] });
    const first = graph.compute('theme', { theme: 'a' }, theme);
    const other = graph.compute('theme', { theme: 'b' }, theme);
    graph.drop('theme', { theme: 'a' });
    expect(graph.compute('theme', { theme: 'b' }, theme)).toBe(other);
    expect(graph.compute('theme', { theme: 'a' }, theme)).not.toBe(first);
    expect(graph.counts).toEqual(new Map([['theme', 3]]));
  });

  it('of the program is the same for all workspaces, any other belongs to one', async () => {
    const program = new Graph();
    const [one, other] = [new Graph(program), new Graph(program)];
    const theme = { value: undefined, findings: [] };
    expect(one.compute('theme', {}, () => theme)).toBe(other.compute('theme', {}, () => ({ ...theme })));
    expect(await one.get('shared', {}, async () => ({}))).not.toBe(await other.get('shared', {}, async () => ({})));
  });
});

it('a fingerprint is another where an input is, whatever the order they are named in', () => {
  const before = { program: 'a', theme: 'b' };
  expect(fingerprint({ theme: 'b', program: 'a' })).toBe(fingerprint(before));
  expect(fingerprint({ ...before, theme: 'x' })).not.toBe(fingerprint(before));
  expect(fingerprint({ ...before, more: '' })).not.toBe(fingerprint(before));
});

describe('the digest of a document', () => {
  it('tells apart what is printed otherwise, and pays no heed to which pages are written', () => {
    const document = documentOf();
    const { laidOut, shown } = digestDocument(document);
    const onePage = digestDocument({ ...document, pages: [2] });
    expect([onePage.laidOut === laidOut, onePage.shown === shown]).toEqual([true, false]);
    const other = digestDocument({ ...document, title: '別の題' });
    expect([other.laidOut === laidOut, other.shown === shown]).toEqual([false, false]);
  });

  it('of what it shows leaves out where its texts come from, however deep they stand', () => {
    const document = documentOf();
    const of = (...lines: readonly (number | undefined)[]) => {
      const cells = lines.map((line) =>
        line === undefined ? h('td', '1') : withData(h('td', '1'), { place: { file: 'a.csv', line } }),
      );
      return digestDocument({ ...document, tree: h(null, [h('table', cells)]) });
    };
    expect(of(2).shown).toBe(of(1).shown);
    expect(of(2).laidOut).not.toBe(of(1).laidOut);
    // Of one cell and of the other.
    expect(of(undefined, 1).laidOut).not.toBe(of(1, undefined).laidOut);
  });
});

describe('the digest of data', () => {
  it('is the same for the same data and another for any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '.', '<', '>', ';', ':', '1', '値') });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom(null, true, false),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        expect(digestData(one).told === digestData(other).told).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(digestData(structuredClone(one))).toEqual(digestData(one));
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('heeds maps, sets and bytes, and no key without a value', () => {
    const digests = [
      {},
      new Map([['a', 1]]),
      new Map([['a', 2]]),
      new Set(['a', 1]),
      ['a', 1],
      new Uint8Array([1]),
      new Uint8Array([2]),
    ].map((each) => digestData({ each }).told);
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestData({ a: undefined })).toEqual(digestData({}));
  });

  it('is found where all of it would be longer than a text can be', () => {
    const part = 'a'.repeat(2 ** 22);
    expect(digestData(Array.from({ length: 130 }, () => part)).told).toMatch(/^[0-9a-f]{64}$/);
  });
});
