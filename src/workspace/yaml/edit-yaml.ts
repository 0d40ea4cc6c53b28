/** Changes single values of a YAML text: comments, order and spacing stay as somebody wrote them. */

import { isMap, isNode, isScalar } from 'yaml';
import { composeYaml } from './compose-yaml.ts';

export interface YamlEdit {
  readonly path: readonly (string | number)[];
  /**
   * As YAML; of a key that is not there and has one name it is put at the head of the file's own keys. Without a value the key
   * becomes a comment.
   */
  readonly value: string | undefined;
}

/** An edit whose path leads nowhere changes nothing. The text has been read without an error. */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  const document = composeYaml(text);
  const splices = edits.flatMap(({ path, value }) => {
    if (value === undefined) return commentOut(document.getIn(path.slice(0, -1), true), path.at(-1));
    const node = document.getIn(path, true);
    if (isNode(node)) {
      const [start, end] = node.range ?? [0, 0];
      // Of `key:` without a value: a blank stands between.
      const isEmpty = start === end;
      return [{ start, end, value: isEmpty ? ` ${value}` : value }];
    }
    return path.length === 1 ? insertKey(document.contents, `${path[0]}`, value) : [];
  });
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce((sofar, { start, end, value }) => sofar.slice(0, start) + value + sofar.slice(end), text);
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A key of a line of its own with a value in that line. */
function commentOut(parent: unknown, key: string | number | undefined): readonly Splice[] {
  if (!isMap(parent) || parent.flow) return [];
  return parent.items.flatMap((pair) => {
    if (!isScalar(pair.key) || pair.key.value !== key || !isScalar(pair.value)) return [];
    const start = pair.key.range?.[0];
    return start === undefined ? [] : [{ start, end: start, value: '# ' }];
  });
}

/** Before `sources`, else before the last key: behind it there may be a block of any depth. */
function insertKey(root: unknown, key: string, value: string): readonly Splice[] {
  if (!isMap(root) || root.flow) return [];
  const keys = root.items.flatMap((pair) => (isScalar(pair.key) && pair.key.range ? [pair.key] : []));
  const before = keys.find((each) => each.value === 'sources') ?? keys.at(-1);
  const start = before?.range?.[0];
  return start === undefined ? [] : [{ start, end: start, value: `${key}: ${value}\n` }];
}
