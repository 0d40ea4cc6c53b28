import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { composeContent } from '../../src/edition/compose-content.ts';
import { documentOf, type Edition, partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import {
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../../src/model/configuration/configuration.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const given = { organization: '見本市', plan: { title: '見本' }, document: { title: '見本', date: '2024-06-01' } };
const alone = configure(given);
const compared = configure({ ...given, revision: { old: 'old' } });

function configure(settings: object): Configuration {
  const configuration = normalizeConfiguration(configurationSchema.parse(settings));
  if (configuration === undefined) throw new Error('settings that are no configuration');
  return configuration;
}

/** An edition that counts how often its items are asked for. */
function countedEdition(): { readonly edition: Edition; readonly count: () => number } {
  let asked = 0;
  const part = {
    kind: 'list' as const,
    get items() {
      asked += 1;
      return [];
    },
  };
  return { edition: [part], count: () => asked };
}

describe('the content of a workspace', () => {
  it('has no items of a revision made where there is no older edition, and makes them once for whoever asks', () => {
    const { edition, count } = countedEdition();
    const { value } = composeContent(edition, undefined, { configuration: alone }, []);
    expect(value.comparison).toBeUndefined();
    expect(count()).toBe(0);
    expect([value.items(), value.items()]).toEqual([[], []]);
    expect(count()).toBe(1);
  });

  it('holds both editions where there are two', () => {
    const [now, old] = [countedEdition(), countedEdition()];
    const { value } = composeContent(now.edition, old.edition, { configuration: compared }, []);
    expect(value.edition).toBe(now.edition);
    expect(value.comparison?.old).toBe(old.edition);
    expect(value.comparison?.revision.items).toEqual([]);
  });

  it('has every part that the settings name, each of its kind', async () => {
    const folder = await makeFolder({
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 見本 }\ndocument: { date: 2024-06-01 }\ndata: { indicators: i.csv, list: l.csv, book: b.yaml, amounts: a.csv }\n',
      'i.csv': 'ID,指標,単位,令和4年度,令和5年度,目標値\n1,来場者,人,5,6,7\n',
      'l.csv': 'ID,指標,担当\nx,相談,窓口課\n',
      'b.yaml': 'title: 概要\nyear: 令和5年度\nchapters:\n  - { id: a, file: a.md }\n',
      'a.md': '# 企画課\n\n企画\n',
      'a.csv': '款,令和5年度,令和4年度\n市税,7,6\n諸収入,2,1\n計,9,7\n',
    });
    const { prepared } = await prepare(createNodeEffects(), folder);
    const edition = prepared?.content.edition ?? [];
    expect(edition.map(({ kind }) => kind)).toEqual(['plan', 'list', 'book', 'amounts']);
    expect(documentOf(edition)).toBe('list');
    expect(prepared?.content.items().map(({ id }) => id)).toEqual(['1', 'x']);
  });
});

it.each([
  ['form', ['plan', 'form']],
  ['text', ['text']],
  ['list', ['plan', 'book']],
] as const)('a revision is about the %s of %s', (document, kinds) => {
  const edition = kinds.map((kind) => ({ kind })) as unknown as Edition;
  expect(documentOf(edition)).toBe(document);
  expect(kinds.map((kind) => partOf(edition, kind)?.kind)).toEqual(kinds);
});
