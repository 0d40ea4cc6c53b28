/** word/numbering.xml: marks and numbers before the items of lists that bring none of their own. */

import { declaration, tag } from '../package/xml.ts';
import { wordNamespace } from './namespace.ts';
import { twips } from './paragraph.ts';

/** Levels that the schema has. */
const levels = 9;

export class Numbering {
  /** The first number of each list that is counted. */
  readonly #starts: number[] = [];
  readonly #em: number;

  /** `em` is that of a list, in points. */
  constructor(em: number) {
    this.#em = em;
  }

  /** All lists with marks are one. */
  readonly marks = 1;

  /** A list that counts from `start` is one of its own. */
  count(start: number): number {
    return this.#starts.push(start) + this.marks;
  }

  /** The deepest level there is, for a list below others. */
  level(depth: number): number {
    return Math.min(depth, levels - 1);
  }

  xml(): readonly string[] {
    const abstract = (id: number, format: string, text: (level: number) => string) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        '<w:multiLevelType w:val="hybridMultilevel"/>',
        ...Array.from({ length: levels }, (_, level) => this.#level(level, format, text(level))),
      );
    const marks = tag('w:num', { 'w:numId': 1 }, '<w:abstractNumId w:val="0"/>');
    const counted = this.#starts.map((start, index) =>
      tag('w:num', { 'w:numId': index + 2 }, '<w:abstractNumId w:val="1"/>', ...startAt(start)),
    );
    return [
      `${declaration}<w:numbering xmlns:w="${wordNamespace}">`,
      abstract(0, 'bullet', () => '・'),
      abstract(1, 'decimal', (level) => `%${level + 1}.`),
      marks,
      ...counted,
      '</w:numbering>',
    ];
  }

  #level(level: number, format: string, text: string): string {
    const hanging = this.#em * (format === 'bullet' ? 1 : 1.5);
    const indent = { 'w:left': twips(this.#em * level + hanging), 'w:hanging': twips(hanging) };
    return tag(
      'w:lvl',
      { 'w:ilvl': level },
      '<w:start w:val="1"/>',
      tag('w:numFmt', { 'w:val': format }),
      tag('w:lvlText', { 'w:val': text }),
      '<w:lvlJc w:val="left"/>',
      tag('w:pPr', {}, tag('w:ind', indent)),
    );
  }
}

/** On each level, since a list may begin on any. */
function startAt(start: number): readonly string[] {
  return Array.from({ length: levels }, (_, level) =>
    tag('w:lvlOverride', { 'w:ilvl': level }, tag('w:startOverride', { 'w:val': start })),
  );
}
