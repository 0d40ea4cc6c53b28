/** A text of the task that is a figure, e.g. `120人`: its number and its unit. */
export function splitFigure(text: string): { readonly number: number; readonly unit: string } | undefined {
  const [, digits, unit = ''] = /^(\d+)(\D+)$/.exec(text) ?? [];
  return digits === undefined ? undefined : { number: Number(digits), unit };
}
