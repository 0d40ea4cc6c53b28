/** Knows which workspaces a build would leave as they are, and what it found in them the last time. */

import type { BuildReason, Effects } from '../../effects.ts';
import { type Finding, hasErrors } from '../../finding/finding.ts';
import type { Artifact } from '../artifact.ts';
import type { BuildOptions } from '../build-options.ts';
import type { BuildResult } from '../build-result.ts';
import { locate } from '../located-finding.ts';
import { isUntouched } from '../manifest.ts';
import { digestProgram, programHome } from '../program.ts';
import { findChanged, type Look, watchLooks } from './looks.ts';
import { type BuiltRecord, type ReadRecords, type Records, readRecords, writeRecords } from './records.ts';

/** What a build made of a workspace. */
export interface Built {
  readonly artifacts: readonly { readonly path: string }[];
  readonly findings: readonly Finding[];
  /** None where two workers saw different things. */
  readonly looks: readonly Look[] | undefined;
}

export class UnchangedWorkspaces {
  /** Digest of the program and of what runs it. */
  readonly program: string;
  readonly #effects: Effects;
  readonly #out: string;
  readonly #artifacts: ReadonlyMap<string, Artifact>;
  readonly #earlier: ReadRecords | undefined;
  readonly #program: Records['program'];
  readonly #workspaces: Record<string, BuiltRecord>;
  /** What is noted was built by another. */
  readonly #isOtherProgram: boolean;
  #isChanged: boolean;

  static async open(effects: Effects, out: string, artifacts: readonly Artifact[]): Promise<UnchangedWorkspaces> {
    const earlier = await readRecords(effects, out);
    const { runtime, files } = effects;
    // The files of a program that lies elsewhere say nothing of this one.
    const isSameProgram = earlier?.program.runtime === runtime && earlier.program.home === programHome;
    if (isSameProgram && (await findChanged(files, earlier.program.looks, earlier.since)).length === 0) {
      return new UnchangedWorkspaces(effects, out, artifacts, earlier, earlier.program, false);
    }
    const watched = watchLooks(effects);
    const digest = await digestProgram(watched.effects);
    const isSame = earlier?.program.digest === digest;
    const program = { digest, home: programHome, runtime, looks: watched.looks() };
    const isOther = earlier !== undefined && !isSame;
    return new UnchangedWorkspaces(effects, out, artifacts, isSame ? earlier : undefined, program, isOther);
  }

  private constructor(
    effects: Effects,
    out: string,
    artifacts: readonly Artifact[],
    earlier: ReadRecords | undefined,
    program: Records['program'],
    isOtherProgram: boolean,
  ) {
    this.#isOtherProgram = isOtherProgram;
    this.program = program.digest;
    this.#effects = effects;
    this.#out = out;
    this.#artifacts = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
    this.#earlier = earlier;
    this.#program = program;
    this.#workspaces = { ...earlier?.workspaces };
    this.#isChanged = earlier?.program !== program;
  }

  /** What a build of it would give, where it would make nothing new; else why it would. */
  async find(folder: string, options: BuildOptions): Promise<BuildResult | { readonly why: readonly BuildReason[] }> {
    const { files } = this.#effects;
    const record = this.#earlier?.workspaces[folder];
    if (options.force) return { why: [{ kind: 'forced' }] };
    if (record === undefined) return { why: [{ kind: this.#isOtherProgram ? 'program' : 'first' }] };
    if (record.asked !== this.#askedBy(options)) return { why: [{ kind: 'asked' }] };
    const changed = await findChanged(files, record.looks, this.#earlier?.since ?? 0);
    if (changed.length > 0) return { why: [{ kind: 'inputs', paths: changed }] };
    const artifacts: BuildResult['artifacts'][number][] = [];
    const touched: string[] = [];
    for (const { path, stamp } of record.artifacts) {
      const artifact = this.#artifacts.get(path);
      if (artifact === undefined || !(await this.#isUntouched(artifact, stamp))) touched.push(path);
      else artifacts.push({ ...artifact, unchanged: true });
    }
    if (touched.length > 0) return { why: [{ kind: 'outputs', paths: touched }] };
    return { artifacts, findings: record.findings };
  }

  async #isUntouched(artifact: Artifact, stamp: string): Promise<boolean> {
    const now = await this.#effects.files.stamp(`${this.#out}/${artifact.path}`).catch(() => undefined);
    return now?.mark === stamp || isUntouched(this.#effects, this.#out, artifact);
  }

  /** Keeps in mind from what a workspace was built. One with errors is tried anew each time. */
  async remember(options: BuildOptions, folder: string, { artifacts, findings, looks }: Built): Promise<void> {
    delete this.#workspaces[folder];
    this.#isChanged = true;
    if (looks === undefined || hasErrors(findings)) return;
    const prefix = `${this.#out}/`;
    const built: BuiltRecord['artifacts'] = [];
    for (const { path } of artifacts) {
      const { mark: stamp } = await this.#effects.files.stamp(prefix + path);
      built.push({ path, stamp });
    }
    this.#workspaces[folder] = {
      asked: this.#askedBy(options),
      looks: looks.filter(({ path }) => !path.startsWith(prefix)),
      artifacts: built,
      findings: [...locate(folder, findings)],
    };
  }

  async close(): Promise<void> {
    if (!this.#isChanged) return;
    await writeRecords(this.#effects, this.#out, { program: this.#program, workspaces: this.#workspaces });
  }

  #askedBy({ years, reports, formats, only }: BuildOptions): string {
    // Where no code is allowed, an extension that is named is to be told of.
    const code = this.#effects.runCode !== undefined;
    return JSON.stringify({ years, reports, formats, only, code });
  }
}
