/** Limits of pictures, templates and documents, and of what stands in reports. */

import { setVertically } from '../../src/chart/vertical-text.ts';
import { expectedValue } from '../../src/document/attribute-values.ts';
import { checkDepth } from '../../src/document/check-depth.ts';
import { configurationSchema } from '../../src/model/configuration/configuration.ts';
import { cleanSvg } from '../../src/picture/clean-svg.ts';
import { isProblem } from '../../src/picture/picture-file.ts';
import { parsePng } from '../../src/picture/png.ts';
import { parseSvg } from '../../src/picture/svg.ts';
import { isTooDear, type SvgElement } from '../../src/picture/svg-element.ts';
import { parseTemplate } from '../../src/template/parse-template.ts';
import { pngOf, svgOf } from '../picture/picture-files.ts';
import { codesOf, type Limit, most, nested } from './limit.ts';

export const documentLimits: readonly Limit[] = [
  {
    at: 'picture/svg.ts longest',
    what: 'points of a drawing',
    limit: 2400,
    outcomes: [2399, 2400, 2400],
    of: async (width) => {
      const read = await parseSvg(svgOf('<rect width="9" height="9"/>', `width="${width}pt" height="100pt"`));
      return isProblem(read) ? read.problem : Math.round(read.width);
    },
  },
  {
    at: 'picture/svg.ts mostPixels',
    what: 'points of a drawing that becomes pixels, four each',
    limit: 750,
    outcomes: [2997, 3000, 3000],
    of: async (width) => {
      const drawing =
        '<mask id="m"><rect width="5" height="5" fill="#fff"/></mask><rect width="9" height="9" mask="url(#m)"/>';
      const read = await parseSvg(svgOf(drawing, `width="${width}pt" height="10pt"`));
      return 'image' in read ? read.image.columns : undefined;
    },
  },
  most('picture/clean-svg.ts bytesLimit', 'bytes of a drawing', 8 * 1024 * 1024, 'taken', 'svg-size', (count) => {
    const drawing = svgOf('<rect width="9" height="9"/>');
    const bytes = new Uint8Array(count).fill(0x20);
    bytes.set(drawing);
    return problemOf(bytes);
  }),
  most('picture/clean-svg.ts depthLimit', 'elements of a drawing in each other', 100, 'taken', 'svg-content', (count) =>
    problemOf(svgOf(nested('<g>', '', '</g>', count - 1))),
  ),
  most('picture/svg-element.ts drawnLimit', 'elements that a drawing draws', 300_000, false, true, (count) => {
    const leaf: SvgElement = { name: 'rect', attributes: new Map(), children: [], text: '' };
    const ray: SvgElement = {
      ...leaf,
      attributes: new Map([['id', 'ray']]),
      children: Array.from({ length: 998 }, () => leaf),
    };
    const use: SvgElement = { ...leaf, name: 'use', attributes: new Map([['href', '#ray']]) };
    const uses = Array.from({ length: 298 }, () => ({ ...use }));
    const others = Array.from({ length: count - 1 - 999 - 298 * 1000 }, () => leaf);
    return isTooDear({ ...leaf, name: 'svg', children: [ray, ...uses, ...others] });
  }),
  most('picture/picture-file.ts pixelsLimit', 'pixels of a picture', 36_000_000, 'damaged', 'pixels', (count) => {
    // Nobody unpacks one that is too large.
    const read = parsePng(pngOf({ columns: count, rows: 1, depth: 1, colours: 0 }, new Uint8Array(1)));
    return isProblem(read) ? read.problem : 'taken';
  }),
  // The root is one.
  most(
    'document/check-depth.ts depthLimit',
    'elements of a template in each other',
    99,
    [],
    ['template-too-large'],
    (count) => codesOf(checkDepth(nested('<div>', 'a', '</div>', count), 'a.hbs')),
  ),
  most('document/attribute-values.ts spanLimit', 'columns of a cell', 1000, undefined, '≥ 1, ≤ 1000', (count) =>
    expectedValue('colspan', String(count)),
  ),
  most('document/attribute-values.ts start', 'number of a list', 999_999, undefined, '≥ 0, ≤ 999999', (count) =>
    expectedValue('start', String(count)),
  ),
  most('document/attribute-values.ts data-width', 'width of a column', 1000, undefined, '> 0, ≤ 1000', (count) =>
    expectedValue('data-width', String(count)),
  ),
  most(
    'template/parse-template.ts limits.depth',
    'blocks of a template in each other',
    100,
    'parsed',
    'template-too-large: depth 100',
    (count) => templateOf(nested('{{#if a}}', '', '{{/if}}', count)),
  ),
  most(
    'template/parse-template.ts limits.blocks',
    'blocks of a template',
    1000,
    'parsed',
    'template-too-large: blocks 1000',
    (count) => templateOf('{{#if a}}{{/if}}'.repeat(count)),
  ),
  most(
    'template/parse-template.ts limits.expression',
    'brackets of an expression',
    100,
    'parsed',
    'template-too-large: expression 100',
    (count) => templateOf(`{{a ${nested('(b ', 'c', ')', count)}}}`),
  ),
  most('model/configuration/report-columns.ts width', 'characters of a column', 100, true, false, (width) =>
    takes({ columns: [{ key: 'name', width }] }),
  ),
  most('model/configuration/report-columns.ts years', 'years of a column', 50, true, false, (years) =>
    takes({ columns: [{ key: 'actual', years }] }),
  ),
  most('chart/vertical-text.ts longestUpright', 'letters that stand upright', 4, 'upright', 'turned', (count) =>
    setVertically('S'.repeat(count), []).some(({ turned }) => turned) ? 'turned' : 'upright',
  ),
];

function problemOf(drawing: Uint8Array): string {
  const cleaned = cleanSvg(drawing);
  return 'svg' in cleaned ? 'taken' : cleaned.problem;
}

function templateOf(source: string): string {
  const parsed = parseTemplate(source, 'a.hbs');
  return 'code' in parsed ? `${parsed.code}: ${Object.values(parsed.facts).join(' ')}` : 'parsed';
}

function takes(progress: object): boolean {
  return configurationSchema.safeParse({
    organization: '市',
    plan: { title: '計画' },
    document: { date: '2024-04-01' },
    reports: { progress },
  }).success;
}
