import { describe, expect, it } from 'vitest';
import type { Stakeholder } from '../model/stakeholders.ts';
import type { TeamMember } from '../model/team.ts';
import { proposeTouch } from './touch.ts';
import type { Calendar } from './touch-days.ts';
import { indexPeople } from './touch-people.ts';

/** A Saturday; its week began on Monday, 16 November. */
const today = '2026-11-21';
const calendar: Calendar = { today, locale: 'en-GB', fiscalStart: 4 };

const stakeholders: Record<string, Stakeholder> = {
  whitfield: { name: 'Caroline Whitfield', title: 'Chief financial officer', roles: ['economic'] },
  solberg: { name: 'Ingrid Solberg', title: 'Chief information officer', roles: ['technical'] },
  hale: { name: 'Richard Hale', title: 'Chief executive', roles: ['executive-sponsor'] },
  lindqvist: { name: 'Peter Lindqvist', title: 'Director, FP&A' },
  ward: { name: 'Peter Ward', title: 'VP, network operations', roles: ['champion'] },
  marsh: { name: 'Helen Marsh', title: 'Procurement director', roles: ['procurement'] },
  menon: { name: 'Ravi Menon', title: 'Head of OT security', roles: ['technical', 'security'] },
  zielinski: { name: 'Tomasz Zieliński', title: 'Director, field services' },
  counsel: { name: '', title: 'General counsel', roles: ['legal'] },
  will: { name: 'Will Best', title: 'CISO' },
  gone: { name: 'Anna Falk', title: 'Chief operating officer', status: 'left' },
};
const team: Record<string, TeamMember> = {
  okafor: { name: 'Tom Okafor', role: 'sales-engineer' },
  voss: { name: 'Elena Voss', role: 'executive-sponsor' },
};
const people = indexPeople({ stakeholders, team });
const read = (line: string, leave = {}) => proposeTouch(line, people, calendar, leave);

describe('a touch as it is typed', () => {
  it('is people, type, summary, next step and the day by which it is due', () => {
    expect(read('met the CFO and the CIO, security review agreed, next: send questionnaire by Fri')).toEqual({
      type: 'meeting',
      stakeholderIds: ['whitfield', 'solberg'],
      teamIds: [],
      unsure: [],
      summary: 'Met the CFO and the CIO, security review agreed',
      nextStep: 'Send questionnaire',
      due: '2026-11-27',
    });
  });

  it('says which chief is nobody on the map', () => {
    expect(read('met the CTO and the CMO, the CMO agreed; saw the CFO').unknown).toEqual(['CTO', 'CMO']);
    expect(read('met the cto, next: ask the CEO').unknown).toEqual(['CTO']);
    // One who has left is nobody to be met.
    expect(read('met the COO').unknown).toEqual(['COO']);
    expect(read('met the CFO and the CISO')).not.toHaveProperty('unknown');
  });

  it.each([
    ['CIO and CISO', 'the CISO', true],
    ['CIO and CISO', 'the CIO', true],
    ['Group CIO', 'the cio', true],
    ['CFO, EMEA', 'the CFO', true],
    ['Interim Chief Operating Officer, Europe', 'the COO', true],
    ['Chief Information and Technology Officer', 'the CIO', true],
    ['SVP Finance & CFO', 'the CFO', true],
    ['Chief executive', 'the CEO', true],
    ['Chief Accounting Officer', 'the CAO', true],
    ['Deputy CFO', 'the CFO', false],
    ['Assistant to the CIO', 'the CIO', false],
    ['Chief of staff', 'the CSO', false],
  ])('“%s” is %s: %s', (title, said, is) => {
    const alone = indexPeople({ stakeholders: { one: { name: 'Ida Kern', title } }, team: {} });
    expect(proposeTouch(`met ${said}`, alone, calendar, {}).stakeholderIds).toEqual(is ? ['one'] : []);
  });

  it('is nothing but a summary where nothing is understood', () => {
    const nothing = { stakeholderIds: [], teamIds: [], unsure: [] };
    expect(read('')).toEqual({ ...nothing, summary: '' });
    expect(read('Board is nervous about winter')).toEqual({ ...nothing, summary: 'Board is nervous about winter' });
  });

  it.each([
    ['met Caroline', 'meeting'],
    ['Lunch with Helen Marsh', 'meeting'],
    ['called Helen', 'call'],
    ['Zoom with Ravi', 'call'],
    ['spoke to procurement', 'call'],
    ['e-mailed Helen the rules', 'email'],
    ['met Ravi for a demo', 'demo'],
    ['called Helen to confirm the demo', 'call'],
    ['workshop with Ravi and Ingrid', 'workshop'],
    ['executive briefing for the CEO', 'executive-briefing'],
    ['Security review, demo with Ravi', 'demo'],
    ['Framework call-off is possible', undefined],
    ['Helen unhappy, agreed to meet again', undefined],
    ['executive summary sent', undefined],
  ])('%j is a %s', (line, type) => expect(read(line).type).toBe(type));

  it.each([
    ['met Caroline today', '2026-11-21'],
    ['met Caroline this morning', '2026-11-21'],
    ['met Caroline yesterday', '2026-11-20'],
    ['Yesterday afternoon met Caroline', '2026-11-20'],
    ['the day before yesterday called Helen', '2026-11-19'],
    ['called Helen on Tuesday', '2026-11-17'],
    ['called Helen last Fri', '2026-11-20'],
    ['called Helen Tuesday', '2026-11-17'],
    ['called Helen on Saturday', '2026-11-14'],
    ['called Helen this Monday', '2026-11-16'],
    ['called Helen 12 Nov', '2026-11-12'],
    ['called Helen on Nov 12th', '2026-11-12'],
    ['called Helen on 3/11', '2026-11-03'],
    ['called Helen 2026-10-30', '2026-10-30'],
    ['called Helen 30 October 2025', '2025-10-30'],
    ['called Helen three days ago', '2026-11-18'],
    ['called Helen a week ago', '2026-11-14'],
    ['Security review agreed, yesterday', '2026-11-20'],
    ['demo on 3 Dec', '2026-12-03'],
    ['met the CFO, Helen and Tom on Tuesday, all agreed', '2026-11-17'],
    ['pilot planned for Friday', undefined],
    ['met Caroline, she decides on Tuesday', undefined],
    ['met Caroline from 2-3', undefined],
    ['sat down with Caroline', undefined],
    ['met Caroline on 31 Feb', undefined],
    ['met Caroline on 12 May 1990', undefined],
    ['12 marketing people met', undefined],
  ])('%j was on %s', (line, on) => expect(read(line).on).toBe(on));

  it('takes the day out of the summary, or leaves it there', () => {
    expect(read('Yesterday met Caroline').summary).toBe('Met Caroline');
    expect(read('Met Caroline on Tuesday, she is in').summary).toBe('Met Caroline, she is in');
    const left = read('Met Caroline on Tuesday, she is in', { on: true });
    expect([left.on, left.summary]).toEqual([undefined, 'Met Caroline on Tuesday, she is in']);
  });

  it.each([
    ['by Fri', '2026-11-27'],
    ['by Saturday', '2026-11-28'],
    ['on Monday', '2026-11-23'],
    ['next Mon', '2026-11-23'],
    ['next Sunday', '2026-11-29'],
    ['by 3 Dec', '2026-12-03'],
    ['by Dec 3rd', '2026-12-03'],
    ['by 3/12', '2026-12-03'],
    ['by 1 Nov', '2027-11-01'],
    ['until 3 March 2027', '2027-03-03'],
    ['by 2027-01-15', '2027-01-15'],
    ['today', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['next week', '2026-11-27'],
    ['this week', '2026-11-22'],
    ['in two weeks', '2026-12-05'],
    ['in 3 days', '2026-11-24'],
    ['within a month', '2026-12-21'],
    ['in a couple of weeks', '2026-12-05'],
    ['by end of the month', '2026-11-30'],
    ['by the end of next month', '2026-12-31'],
    ['by end of next month', '2026-12-31'],
    ['eoq', '2026-12-31'],
    ['in 900 weeks', undefined],
    ['by 3.5 percent', undefined],
    ['for 12 people', undefined],
    ['Friday numbers to Tom', undefined],
  ])('next: send it %s is due on %s', (when, due) => expect(read(`Called. Next: send it ${when}`).due).toBe(due));

  it.each([
    ['Agreed. Next step: send it', 'Send it'],
    ['Agreed; next steps are to send it', 'Send it'],
    ['Agreed, next send it', 'Send it'],
    ['Agreed -> send it', 'Send it'],
    ['Agreed. To do: send it tomorrow', 'Send it'],
    ['Agreed, send rules by Fri', 'Send rules'],
    ['Agreed, follow-up: send it', 'Send it'],
    ['Next: Friday', 'Friday'],
    ['Agreed to meet next week', undefined],
    ['Agreed. Next meeting is on Monday', undefined],
    ['The next: ', undefined],
    ['Security review agreed by Friday', undefined],
  ])('%j leaves %s to do', (line, step) => expect(read(line).nextStep).toBe(step));

  it('leaves nothing of the day in the step', () => {
    for (const when of ['by Fri', 'by the end of next month', 'in two weeks', 'on 3 Dec', 'by Dec 3rd, 2026']) {
      expect(read(`Called. Next: send it ${when}`).nextStep).toBe('Send it');
    }
  });

  it('takes words back where a part is taken out', () => {
    const line = 'Agreed, next: send it by Fri';
    expect(read(line, { due: true })).toMatchObject({ nextStep: 'Send it by Fri' });
    expect(read(line, { due: true })).not.toHaveProperty('due');
    expect(read(line, { nextStep: true })).toMatchObject({ summary: 'Agreed, next: send it by Fri' });
    expect(read(line, { nextStep: true })).not.toHaveProperty('nextStep');
  });
});

describe('people in a line', () => {
  it.each([
    ['met Caroline Whitfield', ['whitfield'], []],
    ['met caroline', ['whitfield'], []],
    ['met Ms Whitfield', ['whitfield'], []],
    ['CW agreed', ['whitfield'], []],
    ["Caroline's team was there", ['whitfield'], []],
    ['met Zielinski', ['zielinski'], []],
    ['met the cfo', ['whitfield'], []],
    ['met the chief financial officer', ['whitfield'], []],
    ['met the CEO', ['hale'], []],
    ['met the CISO', ['will'], []],
    ['met the head of OT security', ['menon'], []],
    ['met the VP of network operations', ['ward'], []],
    ['met the general counsel', ['counsel'], []],
    ['met the economic buyer', ['whitfield'], []],
    ['met our champion', ['ward'], []],
    ['met procurement and security', ['marsh', 'menon'], []],
    ['security review agreed', [], []],
    ['met Helen with Tom and Elena', ['marsh'], ['okafor', 'voss']],
    ['demo with our sales engineer', [], ['okafor']],
    ['will send the deck', [], []],
    ['Will send the deck', [], []],
    ['met Will Best', ['will'], []],
    ['met Will', ['will'], []],
    ['the best offer', [], []],
    ['met Anna', [], []],
    ['met Anna Falk', ['gone'], []],
    ['met the COO', [], []],
    ['met Nobody Known', [], []],
  ])('%j: %j, ours %j', (line, theirs, ours) => {
    const { stakeholderIds, teamIds, unsure } = read(line);
    expect([stakeholderIds, teamIds, unsure]).toEqual([theirs, ours, []]);
  });

  it('of one name are all offered, and none is taken', () => {
    const { stakeholderIds, unsure } = read('met Peter and Helen');
    expect(stakeholderIds).toEqual(['marsh']);
    expect(unsure).toEqual([
      {
        words: 'Peter',
        from: 4,
        who: [
          { kind: 'stakeholders', id: 'lindqvist' },
          { kind: 'stakeholders', id: 'ward' },
        ],
      },
    ]);
    expect(read('met the technical buyer').unsure[0]?.who.map(({ id }) => id)).toEqual(['solberg', 'menon']);
  });

  it('named whole in one place are meant in the other ones', () => {
    const { stakeholderIds, unsure } = read('met Peter Ward, Peter is in');
    expect([stakeholderIds, unsure]).toEqual([['ward'], []]);
  });
});
