import fc from 'fast-check';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { textsOf } from '../../../src/report/revision/edition-texts.ts';
import { textBlocks } from '../../../src/report/revision/text-document.ts';
import { meaningOf } from '../../../src/revision/compare-meaning.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { itemsOfText as itemsOf } from '../../../src/revision/items-of-text.ts';
import { type Side, textOfSide } from './strip-marks.ts';

const itemsOfText = (file: string, text: string) => itemsOf(file, { text, tables: [] });

const line = fc.oneof(
  fc.constantFrom('# 目的', '# 第２章　現状', '## （１）課題', '## 令和5年度の取組', '### ', '', '以上'),
  fc
    .array(
      fc.constantFrom(
        '予算は',
        '6,166',
        '6,227',
        '千円',
        'とする。',
        '％',
        '（',
        '）',
        '窓口',
        'で',
        '受け付ける。',
        '、',
        ' ',
      ),
      {
        maxLength: 8,
      },
    )
    .map((words) => words.join('')),
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

/** Each section as its heading and all that stands under it, in one spelling and one order; nothing of those the side does not have. */
function sectionsOf(sections: readonly Element[], side: Side): readonly string[] {
  const found: string[] = [];
  for (const block of sections.flatMap(({ children }) => children).filter((child) => isElement(child))) {
    if (block.tagName === 'header') found.push('');
    else if (/^h\d/.test(block.tagName)) found.push(`${textOfSide(block, side)}\n`);
    else found[found.length - 1] += `${textOfSide(block, side)}\n`;
  }
  return found
    .map(meaningOf)
    .filter((section) => section !== '')
    .toSorted();
}

it('gives both editions of a text when our marks are taken out of its redline', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [old, items] = [itemsOfText('a.md', before), itemsOfText('a.md', after)];
      const revision = compareVersions({ label: '旧', items: old }, { label: '新', items }, new Map());
      const [was, is, both] = (['old', 'new', 'redline'] as const).map((edition) => {
        const { items: printed, text: textOf } = textsOf({ items: () => items, comparison: { revision } }, edition);
        return [h('section', [h('header'), ...textBlocks(printed, textOf)])];
      });
      expect(sectionsOf(both ?? [], 'old')).toEqual(sectionsOf(was ?? [], 'old'));
      expect(sectionsOf(both ?? [], 'new')).toEqual(sectionsOf(is ?? [], 'new'));
    }),
    { seed: 20, numRuns: 300 },
  );
});
