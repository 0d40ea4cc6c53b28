import { describe, expect, it } from 'vitest';
import { digestDocument } from '../../../src/build/graph/digest-document.ts';
import { Graph } from '../../../src/build/graph/graph.ts';
import { fingerprint } from '../../../src/build/graph/inputs.ts';
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
    expect(digestDocument({ ...document, pages: [2] })).toBe(digestDocument(document));
    expect(digestDocument({ ...document, title: '別の題' })).not.toBe(digestDocument(document));
  });
});
