/** Programs of Maven Central that only the system suite and its commands run: fetched once. */

import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { once } from './once.ts';

/** What a program needs is not installed. The message says so in Japanese and English. */
export class MissingProgram extends Error {}

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/jars/', import.meta.url));

/** The folder with the library and all that it needs. One that is there is whole. */
export async function fetchJars(group: string, artifact: string, version: string): Promise<string> {
  const folder = join(cache, `${artifact}-${version}`);
  return once(cache, folder, async () => {
    const working = await mkdtemp(join(cache, 'fetching-'));
    try {
      await writeFile(join(working, 'pom.xml'), projectOf(group, artifact, version));
      const goal = ['-q', '-B', '-C', '-f', join(working, 'pom.xml'), 'dependency:copy-dependencies'];
      const options = ['-DincludeScope=runtime', `-DoutputDirectory=${join(working, 'jars')}`];
      await runOrMissing('mvn', [...goal, ...options], ['Maven', 'Maven', 'maven']);
      await rename(join(working, 'jars'), folder);
    } finally {
      await rm(working, { recursive: true, force: true });
    }
  });
}

/** Standard output. */
export async function runOrMissing(
  program: string,
  words: readonly string[],
  [japanese, english, debian]: readonly [string, string, string],
): Promise<string> {
  try {
    return (await run(program, words, { maxBuffer: 100_000_000, timeout: 900_000 })).stdout;
  } catch (cause) {
    const { code, stderr } = cause as NodeJS.ErrnoException & { stderr?: string };
    if (code !== 'ENOENT') throw new Error(`${program} failed: ${stderr ?? ''}${String(cause)}`, { cause });
    throw new MissingProgram(
      `${japanese} がありません。検証できません。インストールしてください（Debian: apt-get install ${debian}）。\n` +
        `${english} is not installed, so nothing was verified. Install it (Debian: apt-get install ${debian}).`,
    );
  }
}

function projectOf(group: string, artifact: string, version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>torikumi</groupId>
  <artifactId>fetched</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}
