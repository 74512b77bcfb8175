import type { ReportContext, Section, Sheet } from './context.ts';
import { assumptionsPage } from './pages/assumptions.ts';
import { benefitsPage } from './pages/benefits.ts';
import { cashFlowPage } from './pages/cash-flow.ts';
import { contentsPage } from './pages/contents.ts';
import { costsPage } from './pages/costs.ts';
import { coverPage } from './pages/cover.ts';
import { findingsPage } from './pages/findings.ts';
import { mapPage } from './pages/map.ts';
import { methodPage } from './pages/method.ts';
import { mutualPlanPage } from './pages/mutual-plan.ts';
import { pilotsPage } from './pages/pilots.ts';
import { problemPage } from './pages/problem.ts';
import { procurementPage } from './pages/procurement.ts';
import { risksPage } from './pages/risks.ts';
import { scenariosPage } from './pages/scenarios.ts';
import { scopePage } from './pages/scope.ts';
import { summaryPage } from './pages/summary.ts';
import { timelinePage } from './pages/timeline.ts';

export interface PageDefinition {
  /** What `--pages` and the export dialog call it. */
  readonly id: string;
  /** In the outline, and on sheets that continue it. */
  readonly title: string;
  /** Only where it is asked for by name: what it says is on the other pages too, told for a document of its own. */
  readonly askedFor?: true;
  /** Null where the plan has nothing for it. */
  readonly build: (context: ReportContext) => Section | Sheet | null;
}

/** The pages of a report in their order. A new page is a file under pages/ and a line here. */
export const pageDefinitions: readonly PageDefinition[] = [
  { id: 'cover', title: 'Cover', build: coverPage },
  { id: 'contents', title: 'Contents', build: contentsPage },
  { id: 'summary', title: 'Summary', build: summaryPage },
  { id: 'problem', title: 'Problem and baseline', build: problemPage },
  { id: 'scope', title: 'Scope and alternatives', build: scopePage },
  { id: 'benefits', title: 'Benefits', build: benefitsPage },
  { id: 'costs', title: 'Costs', build: costsPage },
  { id: 'cash-flow', title: 'Cash flow', build: cashFlowPage },
  { id: 'scenarios', title: 'Scenarios and sensitivity', build: scenariosPage },
  { id: 'pilots', title: 'Pilots', build: pilotsPage },
  { id: 'timeline', title: 'Roadmap and governance', build: timelinePage },
  { id: 'mutual-plan', title: 'Mutual action plan', askedFor: true, build: mutualPlanPage },
  { id: 'map', title: 'Stakeholders', build: mapPage },
  { id: 'procurement', title: 'Security, legal and procurement', build: procurementPage },
  { id: 'risks', title: 'Risks', build: risksPage },
  { id: 'findings', title: 'Findings and standards', build: findingsPage },
  { id: 'assumptions', title: 'Assumptions', build: assumptionsPage },
  { id: 'method', title: 'Formulas and glossary', build: methodPage },
];

export const pageIds: readonly string[] = pageDefinitions.map(({ id }) => id);

/** Ids of earlier versions that plan files may still hold, and the pages that took their place. */
export const renamedPages: ReadonlyMap<string, readonly string[]> = new Map([
  ['benefits-and-costs', ['benefits', 'costs']],
]);

/** Page ids with those of earlier versions brought up to date, each once. */
export function todaysPages(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => renamedPages.get(id) ?? id))];
}
