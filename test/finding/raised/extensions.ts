/** What is found in extensions: code that a workspace names. */

import type { Raising } from '../raise.ts';
import { plain, settingsWith, workspace } from './inputs.ts';

const named = 'torikumi.yaml:4:15';
const command = 'check ./city --quick --allow-code --json';

/** A workspace that names an extension with this code. */
function extension(at: string, code: string, more: Parameters<typeof workspace>[1] = {}): Raising {
  const files = {
    'torikumi.yaml': settingsWith('extensions: [ ./own.mjs ]'),
    'indicators.csv': plain,
    'own.mjs': code,
    ...more,
  };
  return workspace(at, files, { command });
}

const report = (name: string) =>
  `{ name: '${name}', isYearly: false, formats: () => ['html'], compose() { throw new Error('no such column'); } }`;

export const extensions = {
  'extension-not-allowed': {
    ...extension(named, 'export default () => ({});'),
    command: 'check ./city --quick --json',
  },
  'extension-unreadable': extension('own.mjs:3:1', '// mine\nimport { from;\n'),
  'extension-too-large': extension(named, Array.from({ length: 1000 }, (_, at) => `import './${at}.txt';`).join('\n'), {
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.txt`, ''])),
  }),
  'extension-shape': extension(named, "export default () => ({ reports: [{ name: 'My Report' }] });"),
  'extension-name-taken': extension(named, `export default () => ({ reports: [${report('progress')}] });`),
  'extension-finding': extension(
    'indicators.csv:2:1',
    `export default ({ indicatorsOf }) => ({ checks: [{
  name: 'enough',
  check: ({ content }) => {
    const { plan } = content.edition.find(({ kind }) => kind === 'plan');
    const [first] = plan.goals.flatMap(indicatorsOf);
    return [{ severity: 'warning', message: '指標が1つだけです', hint: '足してください。', place: first.place }];
  },
}] });`,
  ),
  'extension-failed': extension(named, "throw new Error('no such column');"),
} as const;
