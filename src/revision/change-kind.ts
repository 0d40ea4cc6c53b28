/** What kind of a change a change is. */

/**
 * `head`: the head of a column, which no item has for itself. `value`: only numbers differ. `kind`: one of （年間）, （累計） and （時点） became another. `rename`: in the name of an item or a group.
 * `recast`: an item that counts otherwise or took the place of another, with all that changed in it.
 * `split`: an item that is new because an old one was split; `merge`: one that is no more because it went into another. A group is split into several, or several are merged.
 */
export type ChangeKind =
  | 'head'
  | 'value'
  | 'wording'
  | 'kind'
  | 'recast'
  | 'rename'
  | 'move'
  | 'added'
  | 'removed'
  | 'split'
  | 'merge';
