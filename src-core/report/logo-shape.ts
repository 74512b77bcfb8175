import type { Shape } from '../drawing/display-list.ts';
import type { Box } from '../drawing/outline.ts';
import { readLogo } from '../value/logo.ts';
import type { ReportContext } from './context.ts';

type Image = Extract<Shape, { kind: 'image' }>;

/**
 * The document's logo as large as it fits into a box, but never larger than drawn: at the box's left and half-way down. Null
 * where the plan has none that can be printed.
 */
export function logoShape({ plan }: Pick<ReportContext, 'plan'>, { x, y, w, h }: Box): Image | null {
  const logo = readLogo(plan.valueCase?.document?.logo);
  if (logo === null) return null;
  const { data, width, height } = logo;
  const scale = Math.min(w / width, h / height, 1);
  return { kind: 'image', x, y: y + (h - height * scale) / 2, w: width * scale, h: height * scale, data };
}
