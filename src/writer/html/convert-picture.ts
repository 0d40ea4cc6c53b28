/** Pictures in the page: as they are, and of a chart its drawing for narrow screens and its values as a folded table. */

import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { type ChartTable, isElement, type Picture } from '../../document/document.ts';
import type { VectorPicture } from '../../picture/picture-file.ts';
import type { SharedLooks } from './share-looks.ts';

/** By the picture that each is of. */
export type NarrowPictures = ReadonlyMap<Picture, VectorPicture>;

export async function drawNarrow(tree: Root): Promise<NarrowPictures> {
  const drawn = new Map<Picture, VectorPicture>();
  for (const picture of picturesIn(tree)) {
    const narrow = await picture.onScreen?.narrow?.();
    if (narrow !== undefined) drawn.set(picture, narrow);
  }
  return drawn;
}

function picturesIn(parent: Root | Element): readonly Picture[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.data?.picture === undefined ? picturesIn(child) : [child.data.picture];
  });
}

/** Named by the words that carry what it shows. */
export function convertPicture(
  picture: Picture,
  narrow: NarrowPictures,
  looks: SharedLooks,
): readonly ElementContent[] {
  if (!('svg' in picture)) {
    const { type, bytes } = picture.image;
    const src = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
    return [h('img', { src, alt: picture.alternative, style: `width:${picture.width}pt` })];
  }
  const values = picture.onScreen?.values;
  const other = narrow.get(picture);
  const { alternative } = picture;
  const draw = (drawing: Drawing, screen?: 'wide' | 'narrow') => raw(nameSvg(drawing, looks, screen));
  return [
    ...(other === undefined ? [draw(picture)] : [draw(picture, 'wide'), draw({ ...other, alternative }, 'narrow')]),
    ...(values === undefined ? [] : [foldValues(values)]),
  ];
}

/** Known to what writes the tree, not to hast's types. */
function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}

type Drawing = VectorPicture & { readonly alternative: string };

/** As it is, under a head of our own: a drawing is ours, or has been made safe when it was read. */
function nameSvg({ svg, alternative, width, height }: Drawing, looks: SharedLooks, screen?: 'wide' | 'narrow'): string {
  const [head = ''] = /^<svg[^<>]*>/.exec(svg) ?? [];
  if (head === '') throw new Error('A picture without an svg element');
  const box = / viewBox="([^"]*)"/.exec(head)?.[1];
  const ratio = / preserveAspectRatio="([^"]*)"/.exec(head)?.[1];
  const properties = {
    ...(screen === undefined ? {} : { className: [screen] }),
    role: 'img',
    ariaLabel: alternative,
    viewBox: box ?? `0 0 ${width} ${height}`,
    ...(screen === 'narrow' ? {} : { style: `max-width:${width}pt` }),
    ...(ratio === undefined ? {} : { preserveAspectRatio: ratio }),
  };
  const named = toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', ...properties }), { space: 'svg' });
  return named.replace('</svg>', '') + looks.share(svg.slice(head.length));
}

function foldValues({ heads, rows }: ChartTable): Element {
  const [first = '', ...others] = heads;
  const head = h('tr', [h('th', { scope: 'col' }, first), ...others.map((text) => h('th', { scope: 'col' }, text))]);
  const body = rows.map(([name = '', ...cells]) =>
    h('tr', [h('th', { scope: 'row' }, name), ...cells.map((text) => h('td', text))]),
  );
  return h('details', { className: ['chart-values'] }, [
    h('summary', '図の値'),
    h('table', [h('thead', head), h('tbody', body)]),
  ]);
}
