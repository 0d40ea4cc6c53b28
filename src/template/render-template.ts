/** Renders a Handlebars template with a view to HTML text; strings only, own properties only, no code from templates. */

import Handlebars from 'handlebars';
import { error, type Finding } from '../finding/finding.ts';
import { checkNames } from './check-names.ts';
import { instrumentTemplate } from './instrument-template.ts';
import { parseTemplate } from './parse-template.ts';

export interface Template {
  /** For messages, e.g. `templates/progress.hbs`. */
  readonly file: string;
  readonly source: string;
}

export type Rendered = { readonly html: string } | { readonly findings: readonly Finding[] };

/** The HTML still carries each tag's template line in `data-line`. Syntax errors and unknown names come back as findings. */
export function renderTemplate(template: Template, view: object): Rendered {
  try {
    const program = parseTemplate(template.source, template.file);
    if ('code' in program) return { findings: [program] };
    instrumentTemplate(program);
    const findings = checkNames(program, view, template.file);
    if (findings.length > 0) return { findings };
    const render = Handlebars.create().compile(program, { strict: true, knownHelpersOnly: true });
    return { html: render(view) };
  } catch (cause) {
    return { findings: [describeFailure(template, cause)] };
  }
}

/**
 * Handlebars tells faults apart only by their English messages, e.g. `each doesn't match if - 5:4`. Rethrows what it does
 * not throw itself: a `TypeError` is ours.
 */
function describeFailure(template: Template, cause: unknown): Finding {
  if (!(cause instanceof Error) || cause.name !== 'Error') throw cause;
  const detail = cause.message;
  const line = /line (\d+)/.exec(detail)?.[1] ?? / - (\d+):\d+$/.exec(detail)?.[1];
  const place = line === undefined ? { file: template.file } : { file: template.file, line: Number(line) };
  return error('template-invalid', { problem: findProblem(detail), detail: detail.split('\n')[0] ?? '' }, place);
}

function findProblem(message: string): string {
  if (message.includes("got 'EOF'")) return 'block-not-closed';
  if (message.includes("got 'OPEN_ENDBLOCK'")) return 'block-not-open';
  return message.includes("doesn't match") ? 'block-mismatched' : 'expression';
}
