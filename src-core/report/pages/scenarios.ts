import { histogramChart } from '../../drawing/histogram-chart.ts';
import { tornadoChart } from '../../drawing/tornado-chart.ts';
import { computeFigures, type Figures, lowestScenario } from '../../value/figures.ts';
import { type Block, beside, figure, heading, looks, paragraph, stack } from '../blocks.ts';
import { tornadoWords } from '../chart-words.ts';
import { CAUTIOUS, type ReportContext, type Section } from '../context.ts';
import { mustBeTrueWords } from '../must-be-true-words.ts';
import { capital, counted, countWord } from '../say.ts';
import { seePages } from '../see-pages.ts';
import { setApart } from '../set-apart.ts';
import { neededShare, scenarioName } from '../summary-words.ts';
import { type Column, type Row, table } from '../table.ts';

const GAP = 36;
const MOST_BARS = 8;

/** How far the result holds: other assumptions, one assumption at a time, all of them at once; null where there is no case. */
export function scenariosPage(context: ReportContext): Section | null {
  if (!context.hasCase) return null;
  const all = allScenarios(context);
  return {
    headline: words(context, all),
    blocks: [
      ...scenarioBlocks(context, all),
      ...rangeBlocks(context),
      ...holdBlocks(context),
      ...seePages(context, ['assumptions', 'method'], { before: 24 }),
    ],
  };
}

/** The cautious one first, the others as the plan has them. */
function allScenarios({ plan, figures, lead, other }: ReportContext): Figures[] {
  return Object.keys(plan.valueCase?.scenarios ?? {})
    .toSorted((a, b) => Number(b === CAUTIOUS) - Number(a === CAUTIOUS))
    .map((scenario) => {
      const known = [figures, lead, other].find((each) => each?.scenario === scenario);
      return known ?? computeFigures(plan, { scenario, simulate: false });
    });
}

function words(context: ReportContext, all: readonly Figures[]): string {
  const { figures, say, options } = context;
  const gains = all.filter(({ npv }) => npv > 0).length;
  const draws = drawsWords(figures, say);
  if (all.length < 2) return draws === '' ? 'What the result depends on' : capital(draws);
  const count = countWord(all.length, options.locale);
  const every =
    gains === all.length
      ? all.length === 2
        ? 'Both scenarios gain'
        : `All ${count} scenarios gain`
      : gains === 0
        ? `None of ${count} scenarios gains`
        : `${capital(countWord(gains, options.locale))} of ${count} scenarios ${gains === 1 ? 'gains' : 'gain'}`;
  return draws === '' ? every : `${every}, and ${draws}`;
}

/** How many draws end with a gain; never all or none of them where a few do not. Nothing where nothing is uncertain. */
function drawsWords({ simulation, tornado }: Figures, say: ReportContext['say']): string {
  if (simulation === null || tornado.every(({ swing }) => swing === 0)) return '';
  const { probabilityPositive: share, trials } = simulation;
  const draws = `${say.number(trials)} draws`;
  if (share === 1) return `all ${draws} end with a gain`;
  if (share === 0) return `none of ${draws} ends with a gain`;
  if (share > 0.995) return `more than ${say.share(0.99)} of ${draws} end with a gain`;
  return share < 0.005
    ? `fewer than ${say.share(0.01)} of ${draws} end with a gain`
    : `${say.share(share)} of ${draws} end with a gain`;
}

function scenarioBlocks(context: ReportContext, all: readonly Figures[]): Block[] {
  const { plan, lead, say, options, width, measure } = context;
  const columns: Column[] = [
    { title: 'Scenario', share: 2 },
    ...['Benefits', 'Costs', 'NPV', 'Return', 'Payback', 'IRR', 'Break-even'].map(
      (title): Column => ({ title, align: 'right' }),
    ),
  ];
  const body = all.map((figures): Row => {
    const { benefits, costs } = plan.valueCase!.scenarios[figures.scenario]!;
    const weight = figures.scenario === lead.scenario ? 600 : 400;
    return {
      cells: [
        { text: capital(figures.scenario), weight },
        say.share(benefits, 1),
        say.share(costs, 1),
        { text: say.short(figures.npv), weight: 600 },
        say.share(figures.roi),
        say.months(figures.paybackMonths),
        say.rate(figures.irr),
        say.share(figures.breakEven),
      ],
    };
  });
  const first = all[0]?.scenario === CAUTIOUS && all.length > 1 ? ', cautious first' : '';
  const title = capital(counted(all.length, 'scenario', 'scenarios', options.locale));
  const note =
    'Benefits and costs: the share of each that the scenario counts. Break-even: the share of its benefits that must come true.';
  return [
    heading(`${title}${first}`, { before: 26 }),
    ...table(columns, body, width, measure),
    ...paragraph(note, width, looks.note, measure, { before: 10 }),
  ];
}

/** What moves the result, and where it falls when everything moves at once. */
function rangeBlocks(context: ReportContext): Block[] {
  const { figures, say, width, measure } = context;
  if (figures.tornado.length === 0) return [];
  const half = (width - GAP) * 0.6;
  const chart = tornadoChart({
    bars: figures.tornado,
    npv: figures.npv,
    money: say.short,
    width: half,
    measure,
    most: MOST_BARS,
  });
  const left = stack([
    heading('What moves the result', { before: 0, note: scenarioName(context, figures), width: half }),
    figure(chart, tornadoWords(figures, MOST_BARS, say)),
    ...paragraph('Each alone, from the low to the high end of its range.', half, looks.note, measure, { before: 8 }),
  ]);
  const right = simulationBlock(context, width - half - GAP, chart.height);
  return [{ ...(right === null ? left : beside(left, right, half + GAP)), before: 28 }];
}

function simulationBlock(context: ReportContext, width: number, height: number): Block | null {
  const { figures, say, measure } = context;
  const { simulation } = figures;
  if (simulation === null) return null;
  const { bins, p10, p50, p90, trials } = simulation;
  const chart = histogramChart({
    bins,
    marks: [
      { name: 'P10', value: p10 },
      { name: 'P50', value: p50 },
      { name: 'P90', value: p90 },
    ],
    money: say.short,
    width,
    height: Math.min(210, Math.max(150, height)),
    measure,
  });
  const text = `Each benefit and cost drawn from its own range at once: one result in ten is below ${say.short(p10)}, half are below ${say.short(p50)}, one in ten is above ${say.short(p90)}; ${drawsWords(figures, say)}.`;
  return stack([
    heading(`NPV over ${say.number(trials)} draws`, { before: 0, note: scenarioName(context, figures), width }),
    figure(chart, text),
    ...paragraph(text, width, looks.note, measure, { before: 8 }),
  ]);
}

/** What the result hangs on, in words: the one assumption set apart, then what it takes to break even and what waiting costs. */
function holdBlocks(context: ReportContext): Block[] {
  const { width, measure } = context;
  const parts = [
    { title: 'Break-even', text: breakEven(context) },
    { title: 'Cost of delay', text: delay(context) },
  ].filter(({ text }) => text !== '');
  const column = (width - GAP) / 2;
  const [left, right] = parts.map(({ title, text }) =>
    stack([heading(title, { before: 0 }), ...paragraph(text, column, looks.body, measure)]),
  );
  const condition = mustBeTrue(context);
  return [
    ...(condition === '' ? [] : [setApart('What must be true', condition, context)]),
    ...(left === undefined
      ? []
      : [{ ...(right === undefined ? left : beside(left, right, column + GAP)), before: 28 }]),
  ];
}

function mustBeTrue({ plan, figures, say, audience }: ReportContext): string {
  return mustBeTrueWords(plan, figures, say, audience)?.replace(/^What must be true: /, '') ?? '';
}

function breakEven({ figures, say, lead }: ReportContext): string {
  const said = ({ breakEven: value }: Figures): string => {
    if (value === null) return 'there is no benefit to cover the costs';
    if (value > 1) return 'not even all of the benefits would cover the costs';
    return `the costs are covered once ${neededShare(value, say)} of the benefits come true`;
  };
  const covered = (each: Figures) => each.breakEven !== null && each.breakEven <= 1;
  const again =
    covered(lead) && covered(figures) ? `once ${neededShare(figures.breakEven!, say)} of them do` : said(figures);
  const second = lead === figures ? '' : `; on ${figures.scenario} ones ${again}`;
  return `On ${lead.scenario} assumptions ${said(lead)}${second}.`;
}

function delay({ figures, say }: ReportContext): string {
  if (figures.costOfDelayPerMonth <= 0) return '';
  return `Each month of delay forgoes about ${say.short(figures.costOfDelayPerMonth)}: a twelfth of the last year’s net cash in the ${lowestScenario(figures.scenarios)} scenario, the weakest. It is not part of the NPV.`;
}
