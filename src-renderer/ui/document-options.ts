import type { AccountPlan } from '@core/model/plan.ts';
import type { DocumentSettings } from '@core/model/value-case.ts';
import { pageIds, todaysPages } from '@core/report/pages.ts';
import type { Audience, ReportOptions } from '@core/report/report-options.ts';
import { BASE } from '@core/value/figures.ts';
import type { App } from './app-context.tsx';

/** What is chosen for a document: the settings are kept in the plan, the rest is for this time. */
export interface DocumentChoice {
  readonly audience: Audience;
  readonly scenario: string;
  readonly settings: DocumentSettings;
}

/** The paper of the user's country. */
export function usualPageSize(locale: string): ReportOptions['pageSize'] {
  return /^(en-US|en-CA|fr-CA|es-MX)$/.test(locale) ? 'letter' : 'a4';
}

/** The pages that a plan names, by the ids of today; null for the usual ones. Another program's plan may name any. */
export function knownPages(named: DocumentSettings['pages']): readonly string[] | null {
  const known = todaysPages(named ?? []).filter((id) => pageIds.includes(id));
  return known.length === 0 ? null : known;
}

/** A document's options, but for what a manager's pages say of the playbooks. */
export function plainOptions(
  { clock, locale }: Pick<App, 'clock' | 'locale'>,
  plan: AccountPlan,
  { audience, scenario, settings }: DocumentChoice,
): ReportOptions {
  const pages = knownPages(settings.pages);
  return {
    on: clock.today(),
    locale: settings.locale ?? locale,
    audience,
    pageSize: settings.pageSize ?? usualPageSize(locale),
    ...(Object.hasOwn(plan.valueCase?.scenarios ?? {}, scenario) && scenario !== BASE ? { scenario } : {}),
    ...(pages === null ? {} : { pages }),
  };
}

/** A document's options as the pages are made with them: to preview, to present and to export, so that all are the same. */
export async function documentOptions(
  app: Pick<App, 'clock' | 'locale' | 'ownPlaybooks' | 'tasks'>,
  plan: AccountPlan,
  choice: DocumentChoice,
): Promise<ReportOptions> {
  const options = plainOptions(app, plan, choice);
  if (options.audience !== 'manager') return options;
  const { on, locale } = options;
  const ownPlaybooks = app.ownPlaybooks.get()?.value;
  return { ...options, ...(await app.tasks.managerFacts({ plan, on, locale, ownPlaybooks })) };
}
