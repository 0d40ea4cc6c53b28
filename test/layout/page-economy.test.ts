import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { PageCheck } from '../../src/layout/pages/check-pages.ts';
import { documentOf } from '../writer/sample-document.ts';
import { layOut } from './laid-out.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => h('tr', [h('th', `指標${index + 1}`), h('td', `${index + 1}件`)]));

function tableOf(count: number, band = '基本目標１'): Element {
  const head = h('thead', [
    h('tr', [h('th', '指標'), h('th', '値')]),
    h('tr', [h('th', { colSpan: 2, dataHeading: 2 }, band)]),
  ]);
  return h('table', head, h('tbody', rows(count)));
}

function lay(...children: readonly Element[]) {
  const laid = layOut({ ...documentOf(...children), page: { size: 'A4', orientation: 'portrait' } });
  const check = new PageCheck(laid.sources);
  laid.pages.forEach((page, index) => {
    check.addPage(page, laid.geometries[index] ?? laid.geometry, index + 1, true);
  });
  expect([laid.overfull, check.end(() => true)]).toEqual([[], []]);
  return laid.pages.map((page) => page.map(({ line }) => line.pieces.map(({ text }) => text).join('')));
}

/** The most rows of a table that one page holds. */
function mostRows(): number {
  let count = 10;
  while (lay(tableOf(count + 1)).length === 1) count += 1;
  return count;
}

const most = mostRows();

describe('the last page of a section', () => {
  it('of a few rows is not needed where the rows before can take them', () => {
    // Rows give up to 8 %: what a page holds at most has been given by them already.
    expect(lay(tableOf(most))).toHaveLength(1);
    expect(lay(tableOf(most + 1))).toHaveLength(2);
    const long = lay(tableOf(4 * most));
    const longer = lay(tableOf(4 * most + 2));
    expect(longer.length - long.length).toBeLessThanOrEqual(1);
    for (const pages of [long, longer]) expect(pages.at(-1)?.length ?? 0).toBeGreaterThan(4);
  });

  it('stays where a new page is asked for', () => {
    const pages = lay(tableOf(3), h('p', { className: ['new-page'] }, '次'), tableOf(3));
    expect(pages.map((page) => page.includes('次'))).toEqual([false, true]);
  });
});

describe('what goes on over a page', () => {
  it('says so in the band at its top, once for each further page', () => {
    const pages = lay(tableOf(2 * most + 20));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => page.filter((text) => text.startsWith('基本目標１')))).toEqual([
      ['基本目標１'],
      ...pages.slice(1).map(() => ['基本目標１（つづき）']),
    ]);
  });

  it('stands below the bands among its rows again, of each level the last', () => {
    const band = (text: string, level: { dataHeading?: number } = {}) =>
      h('tr', [h('th', { colSpan: 2, scope: 'rowgroup', ...level }, text)]);
    const policy = (name: string) => band(name, { dataHeading: 3 });
    const groups = [
      [policy('政策１'), band('施策ア'), ...rows(4)],
      [band('施策イ'), ...rows(2)],
      ...Array.from({ length: most }, () => rows(1)),
      [policy('政策２'), ...rows(1)],
      ...Array.from({ length: most }, () => rows(1)),
    ];
    const head = h('thead', [h('tr', [h('th', '指標'), h('th', '値')])]);
    const pages = lay(h('table', head, ...groups.map((own) => h('tbody', own))));
    const bandsOf = (page: readonly string[]) => page.filter((text) => /^(?:政策|施策)/.test(text));
    expect(pages.map(bandsOf)).toEqual([
      ['政策１', '施策ア', '施策イ'],
      ['政策１（つづき）', '施策イ（つづき）', '政策２'],
      ['政策２（つづき）'],
    ]);
  });

  it('has the notes of its table below each of its parts', () => {
    const note = h('p', { className: ['note'] }, '（注）頁は冊子の頁');
    const pages = lay(tableOf(2 * most + 20), note, h('p', '本文'));
    for (const page of pages) expect(page.filter((text) => text.startsWith('（注）'))).toHaveLength(1);
    const long = h('p', { className: ['note'] }, '（注）長い注の文'.repeat(60));
    const once = lay(tableOf(2 * most + 20), long).map((page) => page.some((text) => text.startsWith('（注）')));
    expect(once.filter(Boolean)).toHaveLength(1);
  });
});
