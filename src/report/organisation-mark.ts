/** `<organisation-mark>` of any template: the organisation's mark (市章), where the workspace has one. */

import { h } from 'hastscript';
import { composePicture } from '../document/compose-picture.ts';
import type { Components } from '../document/parse-document.ts';
import { parsePrintedWidth, printedWidths } from '../model/book/chapter/parse-pictures.ts';
import type { ReportInput } from './report.ts';

/** Points: as wide and high at most as `width` asks for. */
const usual = 62;

export function markComponent({
  configuration,
  readPicture,
}: Pick<ReportInput, 'configuration' | 'readPicture'>): Components {
  const { mark } = configuration;
  return {
    'organisation-mark': {
      attributes: { width: 'optional' },
      async render({ width: asked }) {
        const most = asked === undefined ? usual : parsePrintedWidth(asked);
        if (most === undefined) return { attribute: 'width', expected: printedWidths };
        if (mark === undefined) return [];
        const read = await readPicture(mark.file);
        if ('finding' in read) return read.finding;
        const { picture } = read;
        const width = most * Math.min(1, picture.width / picture.height);
        return [h('figure', [composePicture({ picture, alternative: mark.alternative, width })])];
      },
    },
  };
}
