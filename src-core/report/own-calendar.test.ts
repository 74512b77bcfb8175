import { describe, expect, it } from 'vitest';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { actionPlanCalendar } from './action-plan-calendar.ts';
import { ownCalendar } from './own-calendar.ts';

const made = { stamp: '2026-11-21T09:00:00Z', on: '2026-11-21' };
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Meridian', status: 'nurture', nurtureUntil: '2027-05-01' }, '2026-11-21T09:00:00Z'),
  team: { t: { name: 'Nadia Brandt' }, u: { name: 'Priya Raman' } },
  stakeholders: { s: { name: 'Helen Marsh' } },
  opportunities: {
    o: { name: 'Platform', stage: 'proposal', closeDate: '2027-03-19', ownerId: 't', nextStep: 'Redlines' },
    won: { name: 'Add-on', stage: 'closed-won', closeDate: '2026-03-19' },
    none: { name: 'No day', stage: 'proposal' },
  },
  activities: {
    a: {
      on: '2026-11-16',
      stakeholderIds: ['s'],
      teamIds: ['t'],
      summary: 'Call',
      nextStep: 'Ask; in writing',
      due: '2026-11-24',
    },
    done: { on: '2026-11-16', nextStep: 'Sent', due: '2026-11-20', done: true },
    undated: { on: '2026-11-16', nextStep: 'Some day' },
  },
  handoffs: {
    h: { kind: 'ae-to-cs', fromId: 't', toId: 'u', due: '2027-03-20', items: { a: false } },
    over: { kind: 'se', due: '2026-10-19', items: { a: true } },
  },
};

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
const field = (text: string, name: string) =>
  text.split('\r\n').flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));

describe('our own dates', () => {
  const file = ownCalendar(plan, made)!;
  const text = textOf(file.bytes);

  it('are the open steps, the closes, the end of nurture and the handoffs, by day', () => {
    expect(field(text, 'SUMMARY:')).toEqual([
      'Meridian: Ask\\; in writing',
      'Meridian: Platform closes',
      'Meridian: Account executive to customer success',
      'Meridian: Back from nurture',
    ]);
    expect(field(text, 'DTSTART;VALUE=DATE:')).toEqual(['20261124', '20270319', '20270320', '20270501']);
    expect(field(text, 'DESCRIPTION:')[0]).toBe(
      'Internal: for our own team.\\nFrom: Call\\nWith: Helen Marsh\\nBy: Nadia Brandt',
    );
  });

  it('say everywhere that they are internal', () => {
    expect(file.name).toBe('Meridian - Our dates, internal - 2026-11-21.ics');
    expect(field(text, 'NAME:')).toEqual(['Our dates\\, internal: Meridian']);
    expect(field(text, 'PRODID:')).toEqual(['-//Longview//Our dates, internal//EN']);
    expect(field(text, 'DESCRIPTION:').every((each) => each.startsWith('Internal'))).toBe(true);
  });

  it('are no part of the customer’s calendar, and none of an account without days', () => {
    expect(actionPlanCalendar(plan, made)).toBeNull();
    expect(ownCalendar(newPlan('p', { name: 'Meridian', nurtureUntil: '2027-05-01' }, ''), made)).toBeNull();
  });

  it('keep the entry of each thing, and give no two the same', () => {
    const moved = {
      ...plan,
      opportunities: { ...plan.opportunities, o: { ...plan.opportunities.o!, closeDate: '2027-04-01' } },
    };
    const uids = field(text, 'UID:');
    expect(new Set(uids).size).toBe(4);
    expect([...field(textOf(ownCalendar(moved, made)!.bytes), 'UID:')].sort()).toEqual([...uids].sort());
  });
});
