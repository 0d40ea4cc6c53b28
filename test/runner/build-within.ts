/** `FOLDER MEMORY TIME`: builds its workspaces `a` and `b` by two threads with such limits, and prints what came of it. */

import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { recruitThreads } from '../../src/runner/threads.ts';

const [folder = '', memory, time] = process.argv.slice(2);
const workspaces = [join(folder, 'a'), join(folder, 'b')];
const options = { workspaces, years: [], reports: [], formats: [], force: false, out: join(folder, 'out') };
const recruit = recruitThreads(2, { memory: Number(memory), time: Number(time) });
const { artifacts, findings } = await build(createNodeEffects(), options, recruit);
const told = findings.map(({ workspace, finding }) => [workspace?.slice(-1), finding.code, finding.place?.file]);
process.stdout.write(JSON.stringify({ paths: artifacts.map(({ path }) => path), told }));
