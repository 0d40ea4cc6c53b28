/** An organisation chart (組織図): a tree of boxes, from the top with names set vertically, or from the left. */

import type { Chart } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { OrganisationUnit } from '../model/book/book.ts';
import type { FontStack } from '../typography/face.ts';
import { drawOrganisation } from './organisation-layers.ts';
import { layOutOrganisation, type OrganisationLayout } from './organisation-layout.ts';
import { renderVega } from './render-vega.ts';

export interface OrganisationInput {
  readonly organisation: OrganisationUnit;
  /** Points; the room on a page. */
  readonly width: number;
  readonly height: number;
}

/** One picture, or more where a page cannot hold the whole: each then has the head and some of what is below it. */
export async function renderOrganisationChart(
  { organisation, width, height }: OrganisationInput,
  theme: Theme,
  fonts: FontStack,
): Promise<readonly Chart[]> {
  const pictures: Chart[] = [];
  for (const { part, layout } of divide(organisation, (unit) => layOutOrganisation(unit, { width, height }, fonts))) {
    const drawing = { width: layout.width, height: layout.height, alternative: describeOrganisation(part) };
    pictures.push(await renderVega({ ...drawing, layers: drawOrganisation(layout, theme) }, fonts));
  }
  return pictures;
}

/** Undefined where no number of staff is given. */
export function findStaffNote(organisation: OrganisationUnit): string | undefined {
  return hasStaff(organisation) ? '() 内は職員数。' : undefined;
}

/** E.g. `企画部の組織図。企画部：企画課（5人）、財政課。企画課：企画担当、計画担当。` */
export function describeOrganisation(organisation: OrganisationUnit): string {
  const groups = listGroups(organisation).map((head) => `${sayUnit(head)}：${head.units.map(sayUnit).join('、')}。`);
  return `${organisation.name}の組織図。${groups.length === 0 ? `${sayUnit(organisation)}。` : groups.join('')}`;
}

interface Part {
  readonly part: OrganisationUnit;
  readonly layout: OrganisationLayout;
}

/** Halves what is below the head until each part fits, or cannot be divided. */
function divide(
  organisation: OrganisationUnit,
  layOut: (unit: OrganisationUnit) => OrganisationLayout,
): readonly Part[] {
  const layout = layOut(organisation);
  const { units } = organisation;
  if (layout.fits || units.length < 2) return [{ part: organisation, layout }];
  const half = Math.ceil(units.length / 2);
  return [units.slice(0, half), units.slice(half)].flatMap((some) => divide({ ...organisation, units: some }, layOut));
}

function hasStaff({ staff, units }: OrganisationUnit): boolean {
  return staff !== undefined || units.some(hasStaff);
}

/** Every unit that has others below it, from the top. */
function listGroups(head: OrganisationUnit): readonly OrganisationUnit[] {
  return head.units.length === 0 ? [] : [head, ...head.units.flatMap(listGroups)];
}

function sayUnit({ name, staff }: OrganisationUnit): string {
  return staff === undefined ? name : `${name}（${staff}人）`;
}
