import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { redlineText } from '../../../src/report/text/marked-text.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { itemsOfTable } from '../../../src/revision/items-of-table.ts';
import { makeTable } from '../../model/plan/make-table.ts';

function mark(before: string, after: string) {
  const [old, now] = [before, after].map((text) => itemsOfTable(makeTable(`ID|KPI|目標値\n1|A|${text}`)).value);
  const revision = compareVersions({ label: '旧', items: old ?? [] }, { label: '新', items: now ?? [] }, new Map());
  return redlineText(revision.items)('1', 'target');
}

it('begins a value of several lines on a line of its own', () => {
  const [old, now] = [h('del', ['相談40件', h('br'), '創業10件']), h('ins', ['相談50件', h('br'), '創業12件'])];
  expect(mark('相談40件\\n創業10件', '相談50件\\n創業12件')).toEqual([old, h('br'), now]);
});

it('leaves a value of one line beside the other', () => {
  expect(mark('（年間）', '（累計）')).toEqual([h('del', '（年間）'), h('ins', '（累計）')]);
});
