import type { FontBytes } from '@core/drawing/fonts.ts';
import { kindNames } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { ReportOptions } from '@core/report/report-options.ts';

/** The plan's parts lie beside the rest, each sent only when it has changed. */
export interface PreviewMessage extends AccountPlan {
  readonly options: ReportOptions;
  readonly fonts: FontBytes;
  /** The sheet to paint, from 0; null asks for the layout. */
  readonly sheet: number | null;
}

export const planParts = ['id', 'createdAt', 'updatedAt', 'account', 'valueCase', ...kindNames] as const;
