/** Opens an inquiry of a workspace: what its form asks, and all that has happened to it. */

import { checkEdition } from '../../edition/check-edition.ts';
import { partOf } from '../../edition/edition.ts';
import type { Effects } from '../../effects.ts';
import { error, type Finding, hasErrors } from '../../finding/finding.ts';
import { buildInquiry } from '../../metrics/inquiry/build-inquiry.ts';
import { checkAlone } from '../../model/form/check-forms.ts';
import type { Form } from '../../model/form/form.ts';
import { planTable, type RawForm } from '../../model/form/raw-form.ts';
import { foldHistory } from '../../model/inquiry/fold-history.ts';
import type { InquiryEvent } from '../../model/inquiry/history.ts';
import type { Inquiry } from '../../model/inquiry/inquiry.ts';
import type { InquiryState } from '../../model/inquiry/inquiry-state.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { readInquiryForms } from '../../workspace/inquiry/read-inquiry-forms.ts';
import { readInquiryHistory } from '../../workspace/inquiry/read-inquiry-history.ts';
import { withReaders } from '../../workspace/read-configuration.ts';
import { type RawWorkspace, readWorkspace } from '../../workspace/read-workspace.ts';

export interface OpenInquiry {
  readonly workspace: RawWorkspace;
  readonly inquiry: Inquiry;
  /** The form that asks, with its tables. */
  readonly raw: RawForm;
  readonly history: readonly InquiryEvent[];
  readonly state: InquiryState;
  readonly plan: Plan | undefined;
  /** Where its items are the rows of a form's own table. */
  readonly form: Form | undefined;
  /** Numbers of all inquiries of the workspace. */
  readonly numbers: readonly string[];
}

/** `number` may be left out where the workspace has one inquiry. */
export async function openInquiry(
  effects: Effects,
  folder: string,
  number: string | undefined,
): Promise<{ readonly open: OpenInquiry | undefined; readonly findings: readonly Finding[] }> {
  // A form may ask about the rows of its own tables alone.
  const read = await readWorkspace(effects, folder, true);
  const workspace = read.value;
  if (workspace === undefined) return { open: undefined, findings: read.findings };
  const forms = await readInquiryForms(withReaders(effects, workspace), workspace.root);
  const numbers = forms.value.flatMap(({ raw }) => raw.definition.inquiry?.number ?? []);
  const asked = forms.value.filter(({ raw }) => number === undefined || raw.definition.inquiry?.number === number);
  const [form, ...others] = asked;
  if (form === undefined || others.length > 0) {
    const missing = error('inquiry-missing', { number: number ?? '', known: numbers }, { file: 'torikumi.yaml' });
    const isBroken = hasErrors(forms.findings);
    return { open: undefined, findings: [...forms.findings, ...(isBroken ? [] : [missing])] };
  }
  const { configuration } = workspace;
  const { raw, sections } = form;
  const { value: edition, findings: ofData } = checkEdition(workspace.data, configuration);
  const plan = partOf(edition, 'plan')?.plan;
  const isOfPlan = raw.definition.sources[raw.definition.of]?.table === planTable;
  const context = { documentDate: configuration.document.date };
  const own = isOfPlan ? undefined : checkAlone(raw, workspace.data.sheets ?? [], plan, context);
  const built = buildInquiry({ raw, sections, plan, form: own?.value, configuration });
  const findings = [
    ...read.findings,
    ...forms.findings,
    ...(plan === undefined && isOfPlan ? ofData : []),
    ...(own?.findings.filter(({ severity }) => severity === 'error') ?? []),
    ...built.findings,
  ];
  if (built.value === undefined || hasErrors(findings)) return { open: undefined, findings };
  const history = await readInquiryHistory(effects, workspace.root, built.value.number);
  if (history.value === undefined) return { open: undefined, findings: [...findings, ...history.findings] };
  const state = foldHistory(
    history.value,
    built.value.sections.map((section) => section.number),
  );
  const open = { workspace, inquiry: built.value, raw, history: history.value, state, plan, form: own?.value, numbers };
  return { open, findings };
}
