/**
 * One comparison of `revision`: `node compare-versions.js <output> <indicators> <pages> <shape>`. Writes the changes; says how many
 * there are and the seconds that comparing and listing them took. The shape `nothing` only makes the two versions.
 */

import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { changesOf } from '../src/revision/changes.ts';
import { compareVersions } from '../src/revision/compare-versions.ts';
import { composeVersions } from './revision-data.ts';

const [output = '', indicators = '', pages = '', shape = ''] = process.argv.slice(2);
const size = { indicators: Number(indicators), pages: Number(pages) };
const { old, now } = composeVersions(size, shape === 'one-text');
const start = performance.now();
const changes = shape === 'nothing' ? [] : changesOf(compareVersions(old, now, new Map()));
const seconds = (performance.now() - start) / 1000;
const lines = changes.map(({ number, kind, before, after }) => [number, kind, before, after].join('\t'));
writeFileSync(output, lines.join('\n'));
process.stdout.write(`changes ${changes.length} work ${seconds.toFixed(3)}\n`);
