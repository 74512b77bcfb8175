import type { AccountPlan } from '@core/model/plan.ts';
import type { PresentPage, PresentRoom } from '@core/report/present-page.ts';
import { type PresentAudience, presentSteps } from '@core/report/present-steps.ts';

interface MadePages {
  readonly key: string;
  readonly pages: readonly PresentPage[];
}

const last = new WeakMap<AccountPlan, MadePages>();

/** A plan's pages; asked again for the same room, as when the app's frame around a screen goes, they are not made anew. */
export function madePages(plan: AccountPlan, audience: PresentAudience, room: PresentRoom): readonly PresentPage[] {
  // Before the font is there text has other widths.
  const measured = document.fonts.check('13px "Inter Variable"');
  const key = [audience, room.width, room.height, room.locale, room.today, measured].join(' ');
  const known = last.get(plan);
  if (known?.key === key) return known.pages;
  const pages = presentSteps(plan, audience, room);
  last.set(plan, { key, pages });
  return pages;
}
