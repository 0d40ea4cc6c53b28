/** Finds the columns that the checks of a form look at: by their usual heads, or as `meanings` of the form say. */

import type { FormSource } from './form.ts';
import { bareHead, plainHead, type Role, roleNames, roles } from './roles.ts';

/** A column of one source. */
export interface RoleColumn {
  readonly source: FormSource;
  readonly head: string;
}

export type Roles = ReadonlyMap<Role, readonly RoleColumn[]>;

/** Those that the form names come before those that are found. */
export function findRoles(
  sources: ReadonlyMap<string, FormSource>,
  meanings: Readonly<{ [Each in Role]?: string | readonly string[] | undefined }>,
): Roles {
  const found = new Map<Role, readonly RoleColumn[]>();
  for (const role of roleNames) {
    const named = meanings[role];
    if (named !== undefined) {
      found.set(
        role,
        [named].flat().flatMap((written) => columnsNamed(sources, written)),
      );
      continue;
    }
    const { heads } = roles[role];
    found.set(
      role,
      [...sources.values()].flatMap((source) =>
        source.heads
          .filter((head) => heads.test(bareHead(head)) || (role === '人工' && heads.test(plainHead(head))))
          .map((head) => ({ source, head })),
      ),
    );
  }
  return found;
}

/** `単価.正規職員` is a column of one source. */
function columnsNamed(sources: ReadonlyMap<string, FormSource>, written: string): readonly RoleColumn[] {
  const dot = written.indexOf('.');
  const only = dot < 0 ? undefined : sources.get(written.slice(0, dot));
  if (only !== undefined) {
    const head = written.slice(dot + 1);
    return only.heads.includes(head) ? [{ source: only, head }] : [];
  }
  return [...sources.values()].flatMap((source) => (source.heads.includes(written) ? [{ source, head: written }] : []));
}
