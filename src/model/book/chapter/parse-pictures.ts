/** Pictures of a book: paragraphs that are nothing but `![代替テキスト](file "表題"){width=80mm}`. */

import type { Image, Paragraph as MarkdownParagraph } from 'mdast';
import { error, type Place } from '../../../finding/finding.ts';
import type { BookPicture } from '../book.ts';
import { pictureKey } from '../read/find-picture-files.ts';
import { placeIn } from '../read/place-in.ts';
import type { BlockContext } from '../table/block-context.ts';
import { checkAttributes, hasClass, splitAttributes } from '../text/attributes.ts';
import { parsePlainText } from '../text/parse-inline.ts';

/** `undefined` for a paragraph that is a text. */
export function parsePictures(paragraph: MarkdownParagraph, context: BlockContext): readonly BookPicture[] | undefined {
  const pictures: { readonly image: Image; attributes: string }[] = [];
  for (const node of paragraph.children) {
    if (node.type === 'image') {
      pictures.push({ image: node, attributes: '' });
      continue;
    }
    const last = pictures.at(-1);
    const isBetween = node.type === 'text' && last !== undefined && /^(?:\{[^{}]*\})?$/.test(node.value.trim());
    if (!isBetween) return undefined;
    last.attributes += node.value;
  }
  return pictures.flatMap(({ image, attributes }) => parsePicture(image, attributes, context));
}

function parsePicture(image: Image, written: string, context: BlockContext): readonly BookPicture[] {
  const { part, chapter, sources } = context;
  const place = placeIn(part, image);
  const { attributes } = splitAttributes(written);
  const known = { names: ['width'], classes: ['center'] };
  for (const finding of checkAttributes('picture', attributes, known, place)) sources.report(finding);
  const alternative = image.alt?.trim() ?? '';
  if (alternative === '') sources.report(error('picture-without-alternative', { path: image.url }, place));
  const picture = sources.pictures.get(pictureKey(chapter, image.url));
  if (picture === undefined) return [];
  const width = readWidth(attributes.width, place, context);
  return [
    {
      type: 'picture',
      picture,
      alternative,
      caption: parsePlainText(image.title ?? '', place, context),
      ...(width === undefined ? {} : { width }),
      isCentred: hasClass(attributes, 'center'),
      place,
    },
  ];
}

/** In points. */
function readWidth(text: string | undefined, place: Place, { sources }: BlockContext): number | undefined {
  if (text === undefined) return undefined;
  const width = parsePrintedWidth(text);
  if (width === undefined) {
    sources.report(error('attribute-invalid', { name: 'width', value: text, expected: printedWidths }, place));
  }
  return width;
}

/** For findings. */
export const printedWidths = '5mm～400mm';

/** Of `80mm` or `8cm`, in points. */
export function parsePrintedWidth(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,3}(?:\.\d{1,2})?)(mm|cm)$/.exec(text) ?? [];
  const millimetres = Number(digits) * (unit === 'cm' ? 10 : 1);
  return millimetres >= 5 && millimetres <= 400 ? (millimetres / 25.4) * 72 : undefined;
}
