import { createHash } from 'node:crypto';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '../cli/small-workspace.ts';
import { regular } from '../typography/faces.ts';

const digest = createHash('sha256').update(regular.bytes).digest('hex');
const listed = (sha256: string) =>
  JSON.stringify({
    faces: [{ family: 'BIZ UDPGothic', weight: 'regular', file: 'own.ttf', licence: 'OFL-1.1', sha256 }],
  });

describe("fonts in a workspace's own folder", () => {
  it("come before the program's of the same name, and a change of their list builds anew", async () => {
    const workspace = await makeWorkspace({ 'fonts/manifest.json': listed(digest), 'fonts/own.ttf': regular.bytes });
    expect((await workspace.build()).code).toBe(0);
    expect((await workspace.build()).stdout).toContain('変更なし');
    await workspace.change({ 'fonts/manifest.json': listed('0'.repeat(64)) });
    const before = await workspace.readOut();
    const changed = await workspace.build();
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('フォントのファイルが manifest.json と違います：own.ttf');
    expect(await workspace.readOut()).toEqual(before);
  });

  it('are never read from outside of it', async () => {
    const workspace = await makeWorkspace({ 'fonts/manifest.json': listed(digest) });
    await writeFile(join(workspace.folder, 'elsewhere.ttf'), regular.bytes);
    await symlink(join(workspace.folder, 'elsewhere.ttf'), join(workspace.folder, 'city/fonts/own.ttf'));
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain('fonts/own.ttf');
  });
});
