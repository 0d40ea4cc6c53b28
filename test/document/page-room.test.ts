import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsIn, galleryIn, roomOf } from '../../src/document/page-room.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { parseTheme } from '../../src/document/theme.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const margins = (top: number, right: number, bottom: number, left: number) => ({
  page: { ...theme.page, margin: { top, right, bottom, left } },
});

describe('roomOf', () => {
  it.each([
    ['A4', 'portrait', 190, 267],
    ['A4', 'landscape', 277, 180],
    ['A3', 'portrait', 277, 390],
    ['A3', 'landscape', 400, 267],
  ] as const)('is what %s %s has inside its margins', (size, orientation, width, height) => {
    const room = roomOf({ size, orientation }, margins(20, 5, 10, 15));
    expect(room.width).toBeCloseTo((width * 72) / 25.4, 6);
    expect(room.height).toBeCloseTo((height * 72) / 25.4, 6);
  });
});

describe('galleryIn', () => {
  it.each([
    [1117, 4],
    [768, 3],
    [521, 2],
    [200, 1],
    [3000, 4],
  ])('of %i points has %i figures in a row', (width, count) => {
    const found = galleryIn(width);
    expect(found.count).toBe(count);
    expect(found.count * found.width + (found.count - 1) * found.gap).toBeCloseTo(width, 6);
  });
});

it('a component knows what room it has, wherever a template puts it', async () => {
  const widths: number[] = [];
  const component = {
    attributes: {},
    render: async (_: object, { width }: { width: number }) => {
      widths.push(Math.round(width * 10) / 10);
      return [];
    },
  };
  const html =
    '<article><x-y></x-y><div class="columns"><x-y></x-y><div><x-y></x-y><div class="columns"><x-y></x-y><p>文</p></div></div></div>' +
    '<div class="gallery"><x-y></x-y></div></article>';
  await parseDocument(html, 'templates/a.hbs', theme, { 'x-y': component }, { width: 1000, height: 700 });
  const half = columnsIn(1000, 2).width;
  // Too narrow for two: they stand below each other.
  expect(widths).toEqual([1000, half, half, half, Math.round(galleryIn(1000).width * 10) / 10]);
});
