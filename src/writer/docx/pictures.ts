/** Charts and pictures as drawings in the line, with the words for those who cannot see them. */

import type { Picture } from '../../document/document.ts';
import { tag } from '../package/xml.ts';

export interface Media {
  /** e.g. `image1.png`. */
  readonly name: string;
  /** Drawn when it is its turn, so that no more than one is held. */
  draw(): Uint8Array;
}

const emuPerPoint = 12_700;
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

export class Pictures {
  readonly #asPng: (picture: Picture) => Uint8Array;
  readonly #media = new Map<Picture, Media & { readonly id: string }>();
  #count = 0;

  constructor(asPng: (picture: Picture) => Uint8Array) {
    this.#asPng = asPng;
  }

  get media(): readonly (Media & { readonly id: string })[] {
    return [...this.#media.values()];
  }

  /** A run; no wider than `room` and no higher than a page, in points. */
  run(picture: Picture, room: { readonly width: number; readonly height: number }): string {
    const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
    const size = { cx: emu(picture.width * scale), cy: emu(picture.height * scale) };
    this.#count += 1;
    const named = { id: this.#count, name: `図${this.#count}`, descr: picture.alternative };
    const shape = tag(
      'pic:pic',
      { 'xmlns:pic': `${drawing}/picture` },
      tag('pic:nvPicPr', {}, tag('pic:cNvPr', named), '<pic:cNvPicPr/>'),
      tag(
        'pic:blipFill',
        {},
        tag('a:blip', { 'r:embed': this.#store(picture) }),
        '<a:stretch><a:fillRect/></a:stretch>',
      ),
      tag(
        'pic:spPr',
        {},
        tag('a:xfrm', {}, '<a:off x="0" y="0"/>', tag('a:ext', size)),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
      ),
    );
    const graphic = tag(
      'a:graphic',
      { 'xmlns:a': `${drawing}/main` },
      tag('a:graphicData', { uri: `${drawing}/picture` }, shape),
    );
    const frame = tag(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      tag('wp:extent', size),
      tag('wp:docPr', named),
      graphic,
    );
    return tag('w:r', {}, tag('w:drawing', {}, frame));
  }

  /** The id of its relation. Text programs show the pixels of a file as they are stored. */
  #store(picture: Picture): string {
    const known = this.#media.get(picture);
    if (known !== undefined) return known.id;
    const number = this.#media.size + 1;
    const isAsItIs = 'image' in picture && picture.image.turn === 1;
    const stored = {
      id: `rImage${number}`,
      name: `image${number}.${isAsItIs ? picture.image.type : 'png'}`,
      draw: () => (isAsItIs ? picture.image.bytes : this.#asPng(picture)),
    };
    this.#media.set(picture, stored);
    return stored.id;
  }
}

function emu(points: number): number {
  return Math.round(points * emuPerPoint);
}
