import type { FontBytes } from '@core/drawing/fonts.ts';
import { kindNames } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { ReportOptions } from '@core/report/report-options.ts';

/** The plan's parts lie beside the rest, each sent only when it has changed. */
export interface PreviewMessage extends AccountPlan {
  readonly options: ReportOptions;
  readonly fonts: FontBytes;
  readonly wanted: PreviewWanted;
}

/** The layout, a sheet of it (from 0) as a picture, or the whole as a PDF file. */
export type PreviewWanted = 'layout' | 'pdf' | number;

export const planParts = ['id', 'createdAt', 'updatedAt', 'account', 'valueCase', ...kindNames] as const;
