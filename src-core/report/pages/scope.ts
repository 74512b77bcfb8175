import { type Block, heading, looks } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { capital, counted, listed, UNKNOWN } from '../say.ts';
import { SET_IN, setApart } from '../set-apart.ts';
import { shorten } from '../shorten.ts';
import { fullSection, written } from '../story.ts';
import { type Row, table } from '../table.ts';
import { toldBefore } from '../told-before.ts';

/**
 * What is in and what is out, what else was looked at, the decision that is asked for, and the recommendation where the
 * summary had no room for all of it; null where none of it is written, or none that is not told already.
 */
export function scopePage(context: ReportContext): Section | null {
  const [scope, alternatives, decision] = [
    written(context, 'scope'),
    written(context, 'alternatives'),
    written(context, 'decision'),
  ];
  const told = toldBefore(context);
  const recommendation = told.has('recommendation') ? '' : written(context, 'recommendation');
  if ([scope, alternatives, decision, recommendation].every((text) => text === '')) return null;
  const fields = ['scope', 'alternatives', 'decision', 'recommendation'] as const;
  if (!context.hasCase && fields.every((field) => written(context, field) === '' || told.has(field))) return null;
  const blocks = [
    ...fullSection('Scope', [scope], context),
    ...countedBlocks(context),
    ...fullSection('Alternatives looked at', [alternatives], context),
    ...fullSection('Recommendation', [recommendation], context),
    ...decisionBlocks(context, decision),
  ];
  return { headline: words(context, scope !== '', alternatives !== ''), blocks };
}

/** Longer ones flow on as plain paragraphs. */
const MOST_LINES = 10;

function decisionBlocks(context: ReportContext, text: string): Block[] {
  if (text === '') return [];
  const { whole } = shorten(text, context.width - SET_IN, looks.strong, context.measure, MOST_LINES);
  const title = 'Decision asked for';
  return whole ? [setApart(title, text, context)] : fullSection(title, [text], context);
}

function words({ hasCase, figures, options }: ReportContext, scope: boolean, alternatives: boolean): string {
  if (!hasCase) {
    const parts = [...(scope ? ['what is in scope'] : []), ...(alternatives ? ['what else was looked at'] : [])];
    return parts.length === 0 ? 'What is asked for' : capital(listed(parts));
  }
  const benefits = counted(figures.byBenefit.length, 'benefit', 'benefits', options.locale);
  const costs = counted(figures.byCost.length, 'cost', 'costs', options.locale);
  const years = counted(figures.years, 'year', 'years', options.locale);
  const rest = alternatives ? '; other ways were looked at' : '';
  return capital(`${benefits} and ${costs} are counted over ${years}${rest}`);
}

const categories: Readonly<Record<string, string>> = {
  revenue: 'Revenue',
  cost: 'Cost',
  productivity: 'Productivity',
  risk: 'Risk',
  capital: 'Capital',
  licence: 'Licence',
  services: 'Services',
  internal: 'Own effort',
  training: 'Training',
  change: 'Change',
  contingency: 'Contingency',
  other: 'Other',
};

/** What the figures cover, by name: the scope in the model's own terms. */
function countedBlocks(context: ReportContext): Block[] {
  const { hasCase, plan, figures, say, width, measure } = context;
  if (!hasCase) return [];
  const items = [
    { kind: 'Benefits', rows: grouped(Object.values(plan.benefits)) },
    { kind: 'Costs', rows: grouped(Object.values(plan.costs)) },
  ];
  const body: Row[] = [
    {
      cells: [{ text: 'Time', weight: 600 }, '', `${capital(say.years(figures.years))}, and what is paid at the start`],
    },
    ...items.flatMap(({ kind, rows }) =>
      rows.map(
        ({ category, names }, i): Row => ({
          cells: [{ text: i === 0 ? kind : '', weight: 600 }, category, names],
        }),
      ),
    ),
  ];
  return [
    heading('What the figures count', { before: 28 }),
    ...table([{ title: '', width: 76 }, { title: 'Kind', width: 120 }, { title: 'Counted' }], body, width, measure),
  ];
}

/** Names by category, in the order in which categories first come. */
function grouped(items: readonly { readonly name: string; readonly category?: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { name, category } of items) {
    const label = category === undefined ? UNKNOWN : (categories[category] ?? category);
    groups.set(label, [...(groups.get(label) ?? []), name]);
  }
  return [...groups].map(([category, names]) => ({ category, names: named(names) }));
}

/** Characters of names that a cell has room for. */
const ROOM = 400;

function named(names: readonly string[]): string {
  let length = 0;
  const kept = names.filter((name, i) => {
    length += name.length + 2;
    return i === 0 || length <= ROOM;
  });
  const rest = names.length - kept.length;
  return rest === 0 ? kept.join('; ') : `${kept.join('; ')}; and ${rest} more`;
}
