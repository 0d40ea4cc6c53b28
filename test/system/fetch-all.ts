/** `npx tsx test/system/fetch-all.ts`: fetches what the system suite runs, which a test that finds it missing waits for. */

import { gatherFiles } from '../../pack/portable/gather-files.ts';
import { platforms } from '../../pack/portable/platforms.ts';
import { fetchAxe } from './axe.ts';
import { fetchEngine, laterEngines } from './later-engines.ts';
import { fetchNu } from './nu.ts';
import { fetchOpenXml } from './open-xml.ts';
import { fetchPdfium } from './pdf-texts.ts';
import { fetchPoi } from './poi.ts';
import { fetchVeraPdf } from './verapdf.ts';

for (const fetch of [fetchAxe, fetchNu, fetchOpenXml, fetchPdfium, fetchPoi, fetchVeraPdf]) await fetch();
for (const version of laterEngines) await fetchEngine(version);
for (const platform of platforms.filter(({ name }) => name === 'win-x64' || name === 'linux-x64')) {
  await gatherFiles(platform, '0.1.0');
}
