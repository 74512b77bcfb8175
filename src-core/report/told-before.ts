import type { ReportContext } from './context.ts';
import { summaryLayout } from './pages/summary.ts';
import { coverWords, type Told } from './story.ts';

/** Fields of the narrative that the cover or the summary of this document tells in full: later pages need not. */
export function toldBefore(context: ReportContext): ReadonlySet<Told> {
  const told = new Set<Told>(context.directory.find('summary') !== null ? summaryLayout(context).whole : []);
  for (const field of ['summary', 'decision'] as const) {
    if (context.directory.find('cover') !== null && coverWords(context, field).whole) told.add(field);
  }
  return told;
}
