import type { Milestone } from '@core/model/milestones.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { TELLTALE, withTelltales } from '../../test/support/telltales.ts';
import { actionPlanCalendar } from './action-plan-calendar.ts';
import { icsFile } from './ics-file.ts';

const when = { stamp: '2026-11-21T09:30:05.123Z', on: '2026-11-21' };

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** A small reader of RFC 5545, from its grammar: strict where the standard is. */
function readCalendar(bytes: Uint8Array): { head: Line[]; events: Line[][] } {
  const physical = Buffer.from(bytes).toString('latin1').split('\r\n');
  expect(physical.pop()).toBe('');
  for (const line of physical) {
    expect(line.length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  // Unfolded octet by octet, then decoded: a fold may not have cut a character in two to be read like this line by line.
  for (const line of physical)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
  const logical: string[] = [];
  for (const line of physical) {
    if (line.startsWith(' ')) logical[logical.length - 1] += line.slice(1);
    else logical.push(line);
  }
  const lines = logical.map((line): Line => {
    const parts = /^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z-]+)*):(.*)$/s.exec(Buffer.from(line, 'latin1').toString('utf8'));
    if (parts === null) throw new Error(`no content line: ${line}`);
    return { name: parts[1]!, parameters: parts[2]!, value: parts[3]! };
  });
  const said = (line: Line | undefined) => `${line?.name}:${line?.value}`;
  expect(said(lines.shift())).toBe('BEGIN:VCALENDAR');
  expect(said(lines.pop())).toBe('END:VCALENDAR');
  const [head, events]: [Line[], Line[][]] = [[], []];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (said(line) === 'BEGIN:VEVENT') {
      expect(open).toBeNull();
      open = [];
      events.push(open);
    } else if (said(line) === 'END:VEVENT') open = null;
    else (open ?? head).push(line);
  }
  expect(open).toBeNull();
  return { head, events };
}

/** A text value without its escapes; an escape or a bare separator that the standard does not have is a fault. */
function unescaped(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character but a tab may be in a text
  expect(value).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
  return value.replace(/\\(.)|[;,]/gs, (all, next: string | undefined) => {
    if (next === 'n' || next === 'N') return '\n';
    if (next !== undefined && ';,\\'.includes(next)) return next;
    throw new Error(`not escaped: ${all} in ${value}`);
  });
}

function eventsOf(plan: AccountPlan, stamp = when.stamp) {
  const file = actionPlanCalendar(plan, { ...when, stamp });
  if (file === null) return [];
  return readCalendar(file.bytes).events.map((lines) => {
    const of = (name: string) => lines.find((line) => line.name === name);
    return {
      uid: unescaped(of('UID')!.value),
      stamp: of('DTSTAMP')!.value,
      start: of('DTSTART')!,
      end: of('DTEND'),
      summary: unescaped(of('SUMMARY')!.value),
      description: unescaped(of('DESCRIPTION')?.value ?? ''),
    };
  });
}

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', ',', ';', '\\', ':', '"', '\n', '\r', '\t', '\u0007', 'n'),
  maxLength: 200,
  size: 'max',
});

describe('a calendar file', () => {
  it('is read back by another reader as what was written, whatever the texts and days', () => {
    const day = fc.constantFrom('0001-01-01', '2024-02-28', '2024-02-29', '2026-12-31', '2027-01-01', '9999-12-31');
    const event = fc
      .record({ uid: fc.uuid(), summary: text, description: text, days: fc.tuple(day, day) })
      .map(({ days, ...rest }) => ({ ...rest, start: days.toSorted()[0]!, end: days.toSorted()[1]! }));
    fc.assert(
      fc.property(text, fc.array(event, { minLength: 1, maxLength: 5 }), (name, made) => {
        const { head, events } = readCalendar(icsFile(name, made, when.stamp));
        const clean = (of: string) => of.replace(/\r\n?/g, '\n').replaceAll('\u0007', '');
        expect(Object.fromEntries(head.map((line) => [line.name, unescaped(line.value)]))).toMatchObject({
          VERSION: '2.0',
          CALSCALE: 'GREGORIAN',
          METHOD: 'PUBLISH',
          NAME: clean(name),
        });
        expect(events).toHaveLength(made.length);
        for (const [i, lines] of events.entries()) {
          const { uid, summary, description, start, end } = made[i]!;
          const of = (wanted: string) => lines.filter((line) => line.name === wanted);
          expect(of('UID').map((line) => unescaped(line.value))).toEqual([uid]);
          expect(of('DTSTAMP').map((line) => line.value)).toEqual(['20261121T093005Z']);
          expect(of('SUMMARY').map((line) => unescaped(line.value))).toEqual([clean(summary)]);
          expect(of('DESCRIPTION').map((line) => unescaped(line.value))).toEqual(
            description === '' ? [] : [clean(description)],
          );
          expect(of('DTSTART')).toEqual([
            { name: 'DTSTART', parameters: ';VALUE=DATE', value: start.replaceAll('-', '') },
          ]);
          const next = new Date(`${end}T00:00:00Z`);
          next.setUTCDate(next.getUTCDate() + 1);
          const exclusive = end === '9999-12-31' ? [] : [next.toISOString().slice(0, 10).replaceAll('-', '')];
          expect(of('DTEND').map((line) => line.value)).toEqual(exclusive);
        }
      }),
    );
  });

  it('is refused without an event, and with a stamp that is none', () => {
    const event = { uid: 'u', summary: 's', description: '', start: '2026-12-01', end: '2026-12-01' };
    expect(() => icsFile('A', [], when.stamp)).toThrow(RangeError);
    expect(() => icsFile('A', [event], '2026-11-21')).toThrow('not an instant');
  });
});

describe('the mutual action plan as a calendar', () => {
  it('holds the shared milestones that are not cancelled, with sides and owners', () => {
    const plan: AccountPlan = {
      ...planOf({
        own: { title: 'Our own', start: '2026-12-01', end: '2026-12-02' },
        pilot: {
          title: 'Pilot; week 1, 2',
          start: '2026-12-28',
          end: '2027-01-08',
          status: 'in-progress',
          side: 'joint',
          ownerId: 't1',
          customerOwnerId: 's1',
          deliverable: 'Times\nand errors',
          blockedReason: 'Secret',
          shared: true,
        },
        off: { title: 'Called off', start: '2026-12-01', end: '2026-12-02', status: 'cancelled', shared: true },
        alone: { title: 'Price', start: '2027-03-11', end: '2027-03-11', shared: true },
        sign: {
          title: 'Signature',
          start: '2027-03-12',
          end: '2027-03-12',
          side: 'customer',
          customerOwnerId: 's2',
          shared: true,
        },
      }),
      team: { t1: { name: 'Nadia Brandt' } },
      stakeholders: { s1: { name: 'Ann Lee', projectRole: 'Sponsor' }, s2: { name: 'Hidden Hand', support: -2 } },
    };
    expect(eventsOf(plan)).toMatchObject([
      {
        summary: 'Pilot; week 1, 2',
        start: { value: '20261228' },
        end: { value: '20270109' },
        description:
          'Status: In progress\nSide: Both teams\nOwners: Nadia Brandt, Ann Lee\nDeliverable: Times\nand errors',
      },
      { summary: 'Price', description: 'Status: Not started\nSide: Our team' },
      {
        summary: 'Signature',
        start: { value: '20270312' },
        end: { value: '20270313' },
        description: 'Status: Not started\nSide: A',
      },
    ]);
    expect(actionPlanCalendar(plan, when)?.name).toBe('A - Mutual action plan - 2026-11-21.ics');
    expect(actionPlanCalendar(planOf({ own: plan.milestones.own!, off: plan.milestones.off! }), when)).toBeNull();
  });

  it('knows a milestone again by a UID that tells nothing of it', () => {
    const plan = reportPlan();
    const before = eventsOf(plan);
    expect(before.length).toBeGreaterThan(1);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
    for (const { uid } of before) expect(uid).toMatch(/^[0-9a-f]{32}@longview$/);
    const [id, milestone] = Object.entries(plan.milestones).find(
      ([, { shared, status }]) => shared && status !== 'cancelled',
    )!;
    const moved = { ...milestone, title: 'Another name', start: '2029-01-01', end: '2029-01-05' };
    const after = eventsOf({ ...plan, milestones: { ...plan.milestones, [id]: moved } }, '2026-12-01T10:00:00Z');
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    const { uid } = before.find(({ summary }) => summary === milestone.title)!;
    expect(after.find((event) => event.uid === uid)).toMatchObject({
      summary: 'Another name',
      stamp: '20261201T100000Z',
    });
    expect(eventsOf({ ...plan, id: 'another-plan' }).map((event) => event.uid)).not.toContain(uid);
  });

  it('says nothing that a customer may not see', () => {
    const plan = withTelltales(reportPlan());
    const { name, bytes } = actionPlanCalendar(plan, when)!;
    const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '');
    expect(JSON.stringify(plan)).toMatch(TELLTALE);
    expect(`${name}\n${text}`).not.toMatch(TELLTALE);
  });

  it('is of any plan what it is of that plan without all that is not shown', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 6 }), fc.nat(), (random, bits) => {
        const milestones = Object.entries(random.milestones).map(([id, each], i) => {
          return [id, { ...each, shared: ((bits >> i) & 1) === 1 }] as const;
        });
        const plan: AccountPlan = { ...random, milestones: Object.fromEntries(milestones) };
        const shared = milestones.flatMap(([id, each]) => {
          const { title, start, end, status, side, deliverable, ownerId, customerOwnerId } = each;
          const kept = { title, start, end, status, side, deliverable, ownerId, customerOwnerId, shared: true };
          return each.shared ? [[id, kept as Milestone] as const] : [];
        });
        const { id, account, team, stakeholders } = plan;
        const bare = {
          ...newPlan(id, { name: account.name }, ''),
          team,
          stakeholders,
          milestones: Object.fromEntries(shared),
        };
        const file = actionPlanCalendar(plan, when);
        expect(file).toEqual(actionPlanCalendar(bare, when));
        const count = shared.filter(([, { status }]) => status !== 'cancelled').length;
        expect(file === null ? 0 : readCalendar(file.bytes).events.length).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
