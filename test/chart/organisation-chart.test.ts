import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOrganisation, findStaffNote, renderOrganisationChart } from '../../src/chart/organisation-chart.ts';
import { layOutOrganisation, type UnitBox } from '../../src/chart/organisation-layout.ts';
import { overlap } from '../../src/chart/place-labels.ts';
import { parseTheme } from '../../src/document/theme.ts';
import type { OrganisationUnit } from '../../src/model/book/book.ts';
import { fonts } from '../typography/faces.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const room = { width: 462, height: 600 };

const unit = (name: string, ...below: readonly (string | OrganisationUnit)[]): OrganisationUnit => ({
  name,
  units: below.map((each) => (typeof each === 'string' ? unit(each) : each)),
});
const department = unit(
  '企画部',
  unit('企画課', '企画担当', '計画担当', '政策推進担当', 'SDGs担当'),
  '財政課',
  unit('施設整備課', '技術管理担当', '建築担当（担当2）', '機械設備担当', '電気設備担当'),
  unit('広報広聴課', '広報広聴担当', '情報公開担当', 'シティプロモーション担当', '区民相談室'),
  unit('情報推進課', '情報推進担当（主査）制', '情報戦略担当（主査）制', '情報セキュリティ担当（主査）'),
);
const sections = (count: number, size: number) =>
  unit(
    '市民部',
    ...Array.from({ length: count }, (_, n) => unit(`第${n}課`, ...new Array<string>(size).fill('窓口係'))),
  );

const textOf = ({ name }: UnitBox) =>
  name.isVertical
    ? `${name.columns.map((column) => column.map(({ text }) => text).join('')).join('')}${name.staff}`
    : name.lines.join('');
const namesOf = (head: OrganisationUnit): readonly string[] => [head.name, ...head.units.flatMap(namesOf)];
const verticalLevels = (head: OrganisationUnit) =>
  new Set(layOutOrganisation(head, room, fonts).boxes.flatMap(({ level, name }) => (name.isVertical ? [level] : [])));

describe('renderOrganisationChart', () => {
  it('draws a department on one page, its units set vertically', async () => {
    const pictures = await renderOrganisationChart({ organisation: department, ...room }, theme, fonts);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.width).toBe(462);
    expect(pictures[0]?.svg.match(/<path[^>]*fill="#/g)).toHaveLength(21);
    expect([...verticalLevels(department)]).toEqual([2]);
  });

  it('is the same on every run', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(() => renderOrganisationChart({ organisation: department, ...room }, theme, fonts)),
    );
    expect(second).toEqual(first);
  });

  it('sets few units horizontally, and many from the left', () => {
    expect(verticalLevels(unit('会計課', '会計係', '出納係')).size).toBe(0);
    const many = layOutOrganisation(sections(5, 6), room, fonts);
    const units = many.boxes.filter(({ level }) => level === 2);
    expect(many.fits).toBe(true);
    expect(units).toHaveLength(30);
    expect(new Set(units.map(({ left }) => left)).size).toBe(1);
  });

  it('divides what no page can hold, each part with the head', async () => {
    const pictures = await renderOrganisationChart({ organisation: sections(8, 16), ...room }, theme, fonts);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.every(({ height }) => height <= room.height)).toBe(true);
    expect(pictures.every(({ alternative }) => alternative.startsWith('市民部の組織図。市民部：'))).toBe(true);
    expect(pictures.flatMap(({ alternative }) => alternative.match(/第\d課：/g))).toHaveLength(8);
  });

  it('prints the number of staff and has a note only where one is given', () => {
    const staffed = { ...unit('会計課', { ...unit('会計係'), staff: 0 }, '出納係'), staff: 12 };
    expect(layOutOrganisation(staffed, room, fonts).boxes.map(textOf)).toEqual(['会計課 (12)', '会計係 (0)', '出納係']);
    expect(findStaffNote(staffed)).toBe('() 内は職員数。');
    expect(findStaffNote(department)).toBeUndefined();
  });
});

describe('layOutOrganisation', () => {
  const name = fc.oneof(
    fc.constantFrom('庶務係', 'DX推進・システム係', '情報セキュリティインシデント対応チーム（仮称）準備室', '一'),
    fc.string({ unit: fc.constantFrom(...'企画ター（）第2ABc・々、っ '), minLength: 1, maxLength: 40 }),
  );
  const units = (below: fc.Arbitrary<OrganisationUnit[]>): fc.Arbitrary<OrganisationUnit> =>
    fc.record(
      { name, staff: fc.integer({ min: 0, max: 9999 }), units: below },
      { requiredKeys: ['name', 'units'], noNullPrototype: true },
    );
  const leaf = units(fc.constant([]));
  const section = units(fc.array(leaf, { maxLength: 8 }));
  const tree = units(fc.array(units(fc.array(section, { maxLength: 4 })), { maxLength: 5 }));

  it('keeps every name whole and every box clear of the others', () => {
    fc.assert(
      fc.property(tree, (organisation) => {
        const { boxes, width, height } = layOutOrganisation(organisation, room, fonts);
        const shown = boxes.map((box) =>
          textOf(box)
            .replace(/\s/g, '')
            .replace(/\(\d+\)$/, ''),
        );
        expect(shown.toSorted()).toEqual(
          namesOf(organisation)
            .map((each) => each.replace(/\s/g, ''))
            .toSorted(),
        );
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
          expect(box.right - box.left).toBeGreaterThanOrEqual(box.name.width);
          expect(box.bottom - box.top).toBeGreaterThanOrEqual(box.name.height);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right <= width && box.bottom <= height).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('describeOrganisation', () => {
  it('says who stands below whom, with the staff', () => {
    const staffed = { ...unit('企画部', { ...unit('企画課', '企画担当'), staff: 5 }, '財政課'), staff: 30 };
    expect(describeOrganisation(staffed)).toBe(
      '企画部の組織図。企画部（30人）：企画課（5人）、財政課。企画課（5人）：企画担当。',
    );
    expect(describeOrganisation(unit('企画部'))).toBe('企画部の組織図。企画部。');
  });
});
