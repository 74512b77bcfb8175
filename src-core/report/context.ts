import type { DisplayList, MeasureText } from '../drawing/display-list.ts';
import { mayNeedFallback } from '../drawing/fallback-scripts.ts';
import type { Fonts } from '../drawing/fonts.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { formatMoneyShort, formatNumber } from '../kernel/money.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { BASE, computeFigures, type Figures } from '../value/figures.ts';
import { type BuyingTopic, buyingStepsFor, planFor } from './audience.ts';
import type { Block } from './blocks.ts';
import type { Meaning } from './meaning.ts';
import type { Audience, ReportOptions } from './report-options.ts';
import { type Say, speaker } from './say.ts';

/** What every page is built from. `plan` holds only what the audience may see. */
export interface ReportContext {
  readonly plan: AccountPlan;
  readonly audience: Audience;
  /** Which of the shown milestones are steps of security, legal and procurement. */
  readonly buying: ReadonlyMap<Id, BuyingTopic>;
  readonly options: ReportOptions;
  readonly measure: MeasureText;
  readonly say: Say;
  /** The scenario that was asked for. */
  readonly figures: Figures;
  /** What the report leads with: the cautious scenario where there is one. */
  readonly lead: Figures;
  /** The one beside it; null where the case has no other. */
  readonly other: Figures | null;
  /** False where the case has no years, no benefits or no costs: then a return would mislead. */
  readonly hasCase: boolean;
  /** Between the margins. */
  readonly width: number;
  readonly height: number;
  /** The pages of this report and where they begin: ask it for what a page says of another one. */
  readonly directory: Directory;
}

/** What holds before any page is laid out. */
export type LayContext = Omit<ReportContext, 'directory'>;

/**
 * The pages of a report. They are laid out before it is known which of them there are and where they begin, so that a page
 * which asks must do nothing else than write down what it is told.
 */
export interface Directory {
  /** A page's title; null where this report has no such page. */
  find(id: string): Pick<DirectoryEntry, 'title'> | null;
  /** Every page in its order, the cover and the contents left out. */
  entries(): readonly DirectoryEntry[];
  /**
   * Has `write` called once all pages stand: by what a page's number changes neither in height nor in place, so that
   * nothing needs to be laid out again for it.
   */
  whenNumbered(write: (numberOf: (id: string) => number) => void): void;
}

export interface DirectoryEntry {
  readonly id: string;
  readonly title: string;
  /** What the page finds. */
  readonly headline: string;
  readonly number: number;
}

/** One page of the table of pages, laid out; it may run over several sheets. */
export interface Section {
  readonly headline: string;
  readonly lead?: string;
  readonly blocks: readonly Block[];
}

/** A page that is drawn as a whole. */
export interface Sheet {
  readonly sheet: DisplayList;
  readonly means: readonly Meaning[];
}

export const CAUTIOUS = 'cautious';

export const pageSizes = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
} as const;
export const MARGIN = { side: 64, top: 60, bottom: 80 } as const;

/** Throws `UnknownScenario` where the plan lacks the one asked for. */
export function reportContext(whole: AccountPlan, asked: ReportOptions, fonts: Fonts): LayContext {
  const options = { ...asked, locale: printedLocale(asked.locale, fonts) };
  const plan = planFor(whole, options.audience);
  const figures = computeFigures(plan, { scenario: options.scenario ?? BASE });
  const scenarios = plan.valueCase?.scenarios ?? {};
  const inScenario = (scenario: string): Figures =>
    scenario === figures.scenario ? figures : computeFigures(plan, { scenario, simulate: false });
  const lead = Object.hasOwn(scenarios, CAUTIOUS) ? inScenario(CAUTIOUS) : figures;
  const beside = lead === figures ? BASE : figures.scenario;
  const page = pageSizes[options.pageSize];
  return {
    plan,
    audience: options.audience,
    buying: buyingStepsFor(whole, options.audience),
    options,
    measure: remembered(fonts.measure),
    say: speaker(planCurrency(plan), options.locale),
    figures,
    lead,
    other: beside === lead.scenario ? null : inScenario(beside),
    hasCase: figures.years > 0 && figures.byBenefit.length > 0 && figures.byCost.length > 0,
    width: page.width - 2 * MARGIN.side,
    height: page.height,
  };
}

/** The same widths, each worked out once a report: pages are laid out until their numbers agree, and words come again. */
function remembered(measure: MeasureText): MeasureText {
  const known = new Map<number, Map<string, number>>();
  return (text, style) => {
    const { size, weight = 400, italic = false } = style;
    // One number a look: it is asked for with every word.
    const look = size * 4_000 + weight * 2 + Number(italic);
    const widths = known.get(look);
    const width = widths?.get(text) ?? measure(text, style);
    if (widths === undefined) known.set(look, new Map([[text, width]]));
    else widths.set(text, width);
    return width;
  };
}

const BRITISH = 'en-GB';
const DAYS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-28`);

/**
 * The locale in which dates and figures are written: as asked, with the digits that the fonts have; British English, as the
 * text is, where there is no such locale (a plan file may name "en-1") or where its months need letters that Inter lacks: among
 * English words, whatever faces a name asks for.
 */
export function printedLocale(asked: string, { missing }: Pick<Fonts, 'missing'>): string {
  let locale: string;
  try {
    locale = new Intl.Locale(asked, { numberingSystem: 'latn' }).toString();
  } catch {
    return BRITISH;
  }
  const dates = DAYS.flatMap((day) => [formatDate(day, locale, 'short'), formatDate(day, locale, 'long')]);
  const figures = [formatMoneyShort(-1_234_567, 'EUR', locale), formatNumber(-1_234.5, locale, 1)];
  const printed = [...dates, ...figures].join(' ');
  return mayNeedFallback(printed) || missing(printed, 'regular').length > 0 ? BRITISH : locale;
}

/** A person's name as it is printed; the wording for a known gap, nothing for an id that is not in the plan. */
export function personName(plan: AccountPlan, id: Id | undefined): string {
  if (id === undefined || !Object.hasOwn(plan.stakeholders, id)) return '';
  return plan.stakeholders[id]!.name.trim() || 'To be named';
}

/** An owner: a colleague, else a stakeholder. */
export function ownerName(plan: AccountPlan, id: Id | undefined): string {
  if (id === undefined) return '';
  return Object.hasOwn(plan.team, id) ? plan.team[id]!.name : personName(plan, id);
}
