import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { type AccountPlan, getEntity } from '@core/model/plan.ts';
import { computeSchedule, type Schedule } from '@core/schedule/critical-path.ts';
import { type Forecast, forecast } from '@core/schedule/forecast.ts';
import { analyseSlips } from '@core/schedule/slips.ts';
import { type CliCommand, dayOf } from './command.ts';
import { loadPlan } from './load-plan.ts';

/** By how much the slip analysis of the words lets each milestone slip. */
const SLIP_DAYS = 15;
const MOST_SLIPS = 5;

export const scheduleCommand: CliCommand = {
  usage: 'schedule FILE [--json] [--on DATE]',
  summary: 'prints the critical path, the forecast and what breaks a dependency, in words or as JSON',
  options: { json: { type: 'boolean' }, on: { type: 'string' } },
  files: { min: 1, max: 1 },
  async run([file = ''], options, io) {
    const on = dayOf(options, io.today());
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    const { conflicts, ...path } = computeSchedule(plan.value, on);
    const trials = forecast(plan.value);
    if (options.json !== true) return { out: inWords(plan.value, { ...path, conflicts }, trials, on) };
    return { out: `${JSON.stringify({ ...path, forecast: trials, conflicts }, null, 2)}\n` };
  },
};

function inWords(plan: AccountPlan, schedule: Schedule, trials: Forecast, on: IsoDate): string {
  const date = (day: IsoDate) => formatDate(day, 'en-GB');
  const title = (id: string) => getEntity(plan, 'milestones', id)?.title ?? id;
  const head = `${plan.account.name}, ${date(on)}`;
  const { finish, criticalPath, milestones, conflicts } = schedule;
  const { p50, p80, p95 } = trials;
  if (finish === null || p50 === null || p80 === null || p95 === null) return `${head}\nNo milestones.\n`;
  const ends = `The plan ends on ${date(finish)} if nothing slips; half of all trials end by ${date(p50)}, 80 % by ${date(p80)}, 95 % by ${date(p95)}.`;
  const path = criticalPath.map((id) => {
    const { earliestStart, earliestFinish, quarter } = milestones[id]!;
    const share = Math.round((trials.criticality[id] ?? 0) * 100);
    return `${date(earliestStart)} – ${date(earliestFinish)}  ${quarter}  ${title(id)} (critical in ${share} % of trials)`;
  });
  const late = Object.keys(milestones).filter((id) => milestones[id]!.late);
  const slips = analyseSlips(plan, SLIP_DAYS).slips.slice(0, MOST_SLIPS);
  return [
    head,
    ends,
    ...section('Critical path', path),
    ...section(
      'Late',
      late.map((id) => `${title(id)}, due on ${date(plan.milestones[id]!.end)}`),
    ),
    ...section(
      'Planned too early',
      conflicts.map(({ id, on: other, daysShort }) => {
        return `${title(id)} starts ${daysShort} ${daysShort === 1 ? 'day' : 'days'} before ${title(other)} lets it`;
      }),
    ),
    ...section(
      'Slips',
      slips.map(({ sentence }) => sentence),
    ),
    '',
  ].join('\n');
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', name, ...lines.map((line) => `  ${line}`)];
}
