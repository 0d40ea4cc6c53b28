/** Every chart of every sample, as it is printed and on a narrow screen: no text over another, none outside of the drawing. */

import { join } from 'node:path';
import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { findOutside, findTouching, textBoxesOf } from '../../src/chart/text-boxes.ts';
import type { Picture } from '../../src/document/document.ts';
import type { VectorPicture } from '../../src/picture/picture-file.ts';
import { fonts } from '../typography/faces.ts';
import { repository } from './build-workspace.ts';
import { documentsOfWorkspace } from './page-fill.ts';

/** Charts that each sample has at least, so that none is passed over. */
const samples: readonly [folder: string, charts: number][] = [
  ['tokushima-settlement', 1],
  ['shinagawa-strategy', 80],
  ['shinagawa-planning-dept', 5],
];

it.each(samples)(
  'the charts of %s are clear',
  async (folder, least) => {
    const charts = (await documentsOfWorkspace(join(repository, 'data', folder))).flatMap(({ composed }) =>
      picturesIn(composed.document.tree).flatMap((picture) => ('svg' in picture ? [picture] : [])),
    );
    expect(charts.length).toBeGreaterThanOrEqual(least);
    const faults: string[] = [];
    for (const chart of charts) {
      const narrow = await chart.onScreen?.narrow?.();
      for (const drawing of narrow === undefined ? [chart] : [chart, narrow])
        faults.push(...faultsOf(drawing).map((fault) => `${chart.alternative.slice(0, 30)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
  240_000,
);

function faultsOf(picture: VectorPicture): readonly string[] {
  const boxes = textBoxesOf(picture.svg, fonts);
  const touching = findTouching(boxes).map(([a, b]) => `${a.text} / ${b.text}`);
  return [...touching, ...findOutside(boxes, picture).map(({ text }) => `${text} is outside`)];
}

function picturesIn(node: Nodes): readonly Picture[] {
  const own = node.type === 'element' && node.data?.picture !== undefined ? [node.data.picture] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(picturesIn)] : own;
}
