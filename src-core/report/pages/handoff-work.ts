import { isOpenTouch } from '../../deal/ownership.ts';
import { compareCodePoints } from '../../kernel/code-points.ts';
import type { Activity } from '../../model/activities.ts';
import { rows } from '../../model/plan.ts';
import { isOpen } from '../../model/stages.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { capital, counted, listed } from '../say.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';

/** Touches told at most: of an account of many years the newest are enough, and the plan file has them all. */
const MOST_TOUCHES = 120;

/** What we promised and what comes next: open next steps of touches, those of opportunities, and open handoffs' days. */
export function handoffWorkPage(context: ReportContext): Section | null {
  const { plan, options, audience, width, measure, say } = context;
  if (audience !== 'manager' || options.handoff === undefined) return null;
  const open = rows(plan, 'activities')
    .filter(([, touch]) => isOpenTouch(touch))
    .map(([, touch]) => touch)
    .sort((a, b) => compareCodePoints(a.due ?? '9', b.due ?? '9') || compareCodePoints(a.on, b.on));
  const deals = rows(plan, 'opportunities').filter(([, deal]) => isOpen(deal) && (deal.nextStep ?? '').trim() !== '');
  if (open.length === 0 && deals.length === 0) return null;
  const late = open.filter(({ due }) => due !== undefined && due < options.on).length;
  const commitments = table(
    [
      { title: 'Due', width: 86 },
      { title: 'What was promised', share: 3.4, namesRow: true },
      { title: 'To whom', share: 2 },
      { title: 'By whom', share: 1.6 },
    ],
    open.map((touch): Row => {
      const isLate = touch.due !== undefined && touch.due < options.on;
      return {
        cells: [
          touch.due === undefined
            ? { text: 'No day', quiet: true }
            : { text: say.date(touch.due), ...(isLate ? { weight: 600 as const, note: 'late' } : {}) },
          {
            text: touch.nextStep?.trim() || touch.summary?.trim() || 'Without words',
            note: `From ${typeName(touch).toLowerCase()}, ${say.date(touch.on)}`,
          },
          theirs(context, touch),
          ours(context, touch),
        ],
      };
    }),
    width,
    measure,
  );
  const steps = table(
    [
      { title: 'Opportunity', share: 2 },
      { title: 'Next step', share: 4 },
      { title: 'Owner', share: 1.6 },
    ],
    deals.map(
      ([, { name, nextStep = '', ownerId }]): Row => ({
        cells: [{ text: name, weight: 600 }, nextStep.trim(), ownerName(plan, ownerId) || quiet],
      }),
    ),
    width,
    measure,
  );
  const count = counted(open.length, 'open commitment', 'open commitments', options.locale);
  return {
    headline: capital(
      open.length === 0
        ? 'No commitment is open'
        : late === 0
          ? count
          : `${count}, ${counted(late, 'of them late', 'of them late', options.locale)}`,
    ),
    blocks: [
      ...(open.length === 0 ? [] : [heading('Open commitments', { before: 24 }), ...commitments]),
      ...(deals.length === 0 ? [] : [heading('Next steps of the opportunities', { before: 30 }), ...steps]),
    ],
  };
}

const touchColumns: Column[] = [
  { title: 'Day', width: 86 },
  { title: 'What happened', share: 3.6, namesRow: true },
  { title: 'Theirs', share: 2 },
  { title: 'Ours', share: 1.5 },
];

/** Every touch, the newest first. */
export function handoffTouchesPage(context: ReportContext): Section | null {
  const { plan, options, audience, width, measure, say } = context;
  if (audience !== 'manager' || options.handoff === undefined) return null;
  const touches = rows(plan, 'activities')
    .map(([, touch]) => touch)
    .sort((a, b) => compareCodePoints(b.on, a.on));
  const [newest] = touches;
  if (newest === undefined) return null;
  const body = touches.slice(0, MOST_TOUCHES).map((touch): Row => {
    const step = touch.nextStep?.trim() ?? '';
    return {
      cells: [
        { text: say.date(touch.on), note: typeName(touch) },
        {
          text: touch.summary?.trim() || 'Without words',
          ...(step === '' ? {} : { note: `Next: ${step}${touch.done === true ? ' (done)' : ''}` }),
        },
        theirs(context, touch),
        ours(context, touch),
      ],
    };
  });
  const earlier = touches.length - body.length;
  const more: Block[] =
    earlier === 0
      ? []
      : paragraph(
          `${capital(counted(earlier, 'earlier touch is', 'earlier touches are', options.locale))} in the plan file.`,
          width,
          looks.note,
          measure,
          { before: 10 },
        );
  return {
    headline: `${capital(counted(touches.length, 'touch', 'touches', options.locale))}, the last on ${say.date(newest.on, 'long')}`,
    blocks: [
      ...table(touchColumns, body, width, measure).map((block, at) => (at === 0 ? { ...block, before: 26 } : block)),
      ...more,
    ],
  };
}

const quiet: Cell = { text: '–', quiet: true };

function typeName({ type }: Activity): string {
  return type === undefined || type === 'other' ? 'Touch' : capital(type.replaceAll('-', ' '));
}

function theirs({ plan }: ReportContext, { stakeholderIds = [] }: Activity): Cell | string {
  return listed(stakeholderIds.map((id) => personName(plan, id)).filter((name) => name !== '')) || quiet;
}

function ours({ plan }: ReportContext, { teamIds = [] }: Activity): Cell | string {
  return listed(teamIds.map((id) => ownerName(plan, id)).filter((name) => name !== '')) || quiet;
}
