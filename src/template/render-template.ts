/** Renders a Handlebars template with a view to HTML text; strings only, own properties only, no code from templates. */

import Handlebars from 'handlebars';
import { error, type Finding } from '../finding/finding.ts';
import { checkNames } from './check-names.ts';
import { instrumentTemplate } from './instrument-template.ts';

export interface Template {
  /** For messages, e.g. `templates/progress.hbs`. */
  readonly file: string;
  readonly source: string;
}

export type Rendered = { readonly html: string } | { readonly findings: readonly Finding[] };

/** The HTML still carries each tag's template line in `data-line`. Syntax errors and unknown names come back as findings. */
export function renderTemplate(template: Template, view: object): Rendered {
  try {
    const program = instrumentTemplate(template.source);
    const findings = checkNames(program, view, template.file);
    if (findings.length > 0) return { findings };
    const render = Handlebars.create().compile(program, { strict: true, knownHelpersOnly: true });
    return { html: render(view) };
  } catch (cause) {
    return { findings: [describeFailure(template, cause)] };
  }
}

function describeFailure(template: Template, cause: unknown): Finding {
  const detail = cause instanceof Error ? cause.message : String(cause);
  const line = /line (\d+)/.exec(detail)?.[1] ?? / - (\d+):/.exec(detail)?.[1];
  const place = line === undefined ? { file: template.file } : { file: template.file, line: Number(line) };
  return error('template-invalid', { detail }, place);
}
