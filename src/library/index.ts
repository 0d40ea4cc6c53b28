/** torikumi as a library: what the command line does, with what it takes from the world chosen by the caller. */

export type { BuildResult } from '../build/build-result.ts';
export type { BuildEvent, Effects, Files, Git, Log, Memory, RunCode } from '../effects.ts';
export { createNodeEffects } from '../effects-node.ts';
export type { FindingFacts } from '../finding/facts.ts';
export type { Finding, FindingCode, Place, Severity } from '../finding/finding.ts';
export { type Language, renderFinding, wordFinding } from '../finding/render.ts';
export type { MetricsDescription } from '../metrics/metrics-description.ts';
export type { ChangeDescription, RevisionDescription } from '../revision/revision-description.ts';
export { type BuildChoices, build } from './build.ts';
export { type CheckChoices, type Checked, check } from './check.ts';
export { type CompareChoices, type Compared, compare, type Side } from './compare.ts';
export type {
  Band,
  BandPreset,
  Check,
  CheckInput,
  CheckRemark,
  Component,
  Composed,
  ComposedDocument,
  ConfigurationOfExtension,
  DocumentElement,
  DocumentFrame,
  DocumentNode,
  DocumentRoot,
  DocumentText,
  Extension,
  ExtensionTools,
  MakeExtension,
  PageSetup,
  Reader,
  Report,
  ReportInput,
  SourceFile,
  SourceRow,
  SourceSheet,
  Writer,
  WriterInput,
} from './extension.ts';
export type { FindingIn } from './finding-in.ts';
export { type Linted, lint } from './lint.ts';
export { openWorkspace, type Workspace } from './open-workspace.ts';
export type {
  ContentOfExtension,
  DecimalNumber,
  Figure,
  GoalOfPlan,
  IndicatorFigures,
  IndicatorOfPlan,
  MetricsOfPlan,
  Numeric,
  PartOfContent,
  PlanData,
  PolicyOfPlan,
  ValueOfIndicator,
} from './plan-data.ts';
export type { Surroundings } from './surroundings.ts';
