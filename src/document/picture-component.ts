/** `<img src="pictures/crest.svg" alt="市章">` of any template. */

import { error, type Finding } from '../finding/finding.ts';
import { parsePrintedWidth, printedWidths } from '../model/book/chapter/parse-pictures.ts';
import type { PictureFile } from '../picture/picture-file.ts';
import { composePicture } from './compose-picture.ts';
import { picturesOf } from './find-pictures.ts';
import type { Components } from './parse-document.ts';

export interface PictureSource {
  readonly template: { readonly source: string };
  readPicture(path: string): Promise<{ readonly picture: PictureFile } | { readonly finding: Finding }>;
}

export function pictureComponent({ readPicture, template }: PictureSource): Components {
  return {
    img: {
      attributes: { src: 'required', alt: 'required', width: 'optional' },
      async render({ src = '', alt = '', width: asked }) {
        if (alt.trim() === '') return error('picture-without-alternative', { path: src });
        const width = asked === undefined ? undefined : parsePrintedWidth(asked);
        if (asked !== undefined && width === undefined) return { attribute: 'width', expected: printedWidths };
        // What is made up of data is not known when it is asked whether anything has changed.
        if (!picturesOf(template.source).includes(src)) return { attribute: 'src', expected: 'pictures/….png' };
        const read = await readPicture(src);
        if ('finding' in read) return read.finding;
        const element = composePicture({ picture: read.picture, alternative: alt, width });
        return [{ ...element, properties: { ...element.properties, src } }];
      },
    },
  };
}
