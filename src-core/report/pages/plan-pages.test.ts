import { describe, expect, it } from 'vitest';
import { ON, pageTexts } from '../../../test/support/page-texts.ts';
import { reportPlan } from '../../../test/support/report-plan.ts';
import { stressPlan } from '../../../test/support/stress-plan.ts';
import { type AccountPlan, newPlan } from '../../model/plan.ts';
import { audiences } from '../report-options.ts';

const empty = newPlan('p', { name: 'Kestrel Foods' }, '2026-11-01T08:00:00Z');
const pages = ['pilots', 'timeline', 'map', 'procurement', 'risks', 'findings', 'assumptions', 'method'] as const;

/** The report's plan with a steering group, checklists and what is cancelled. */
function plan(more: Partial<AccountPlan> = {}): AccountPlan {
  const whole = reportPlan();
  const { p1 } = whole.pilots;
  const { m5, m6 } = whole.milestones;
  return {
    ...whole,
    pilots: {
      ...whole.pilots,
      p1: {
        ...p1!,
        governance: { cadence: 'Each second Tuesday', memberIds: ['t2', 's2', 's12'] },
        changePlan: 'PRIVATE-CHANGE',
        scalability: 'PRIVATE-SCALE',
      },
    },
    milestones: {
      ...whole.milestones,
      m5: { ...m5!, ownerId: 't2', checklist: [{ text: 'PRIVATE-TICKED', done: true }, { text: 'PRIVATE-OPEN' }] },
      m6: { ...m6!, status: 'blocked', blockedReason: 'PRIVATE-REASON' },
      m13: { title: 'PRIVATE-SECURITY', track: 'security', start: '2026-12-01', end: '2026-12-02' },
      m14: {
        title: 'Dropped audit',
        track: 'security',
        start: '2026-12-01',
        end: '2026-12-02',
        status: 'cancelled',
        shared: true,
      },
    },
    ...more,
  };
}

describe.each(pages)('%s', (id) => {
  it('is left out where the plan has nothing for it', () => {
    for (const audience of audiences) expect(pageTexts(empty, id, audience)).toBeNull();
  });

  it('says nothing private to board or customer', () => {
    const facts = {
      findings: [{ title: 'PRIVATE-F', severity: 'high', evidence: 'PRIVATE-E', fix: 'PRIVATE-X' }],
    } as const;
    for (const audience of ['board', 'customer'] as const) {
      const found = pageTexts(plan(), id, audience, { ...facts, playbook: 'PRIVATE-BOOK' });
      expect(`${found?.said} ${found?.drawn}`).not.toMatch(/PRIVATE|Hidden Critic|Gone Person|rival|Advocate|Opponent/);
    }
  });

  it('stays inside its margins whatever the length of names, on either paper', () => {
    for (const pageSize of ['a4', 'letter'] as const) {
      for (const audience of ['board', 'manager'] as const) {
        expect(pageTexts(stressPlan(), id, audience, { pageSize })?.over ?? []).toEqual([]);
      }
    }
  }, 60_000);
});

describe('the roadmap and governance', () => {
  it('has the quarter of each milestone and who has it', () => {
    const { said } = pageTexts(plan(), 'timeline')!;
    expect(said).toMatch(
      /Q3 FY27\nPilot charter\nSigned charter\n14 Oct – 23 Oct 2026\nDone\nNadia Brandt, Marcus Oyelaran\nBoth teams/,
    );
    expect(said).not.toContain('Dropped audit');
  });

  it('names who steers, as far as they may be seen, and how often they meet', () => {
    const { said } = pageTexts(plan(), 'timeline')!;
    expect(said).toContain('Caroline Whitfield\nInvestment approval');
    expect(said).toContain('Two members\nOne of theirs, one of ours');
    expect(said).toContain('Network operations\nMarcus Oyelaran\nFrom our side: Tom Okafor\nEach second Tuesday');
    expect(pageTexts(plan(), 'timeline', 'manager')!.said).toContain('Three members\nTwo of theirs, one of ours');
  });

  it('says who answers for which decision; by buying role only to our own readers', () => {
    const board = pageTexts(plan(), 'timeline')!.said;
    expect(board).toContain('Go or no-go: Network operations\nMarcus Oyelaran\n8 Jan 2027\nHow two criteria stand');
    expect(board).not.toContain('The money');
    expect(pageTexts(plan(), 'timeline', 'manager')!.said).toContain(
      'The money\nCaroline Whitfield\n–\nAs economic buyer',
    );
  });

  it('lists the next dates from the day on, the earliest first, without what is work of weeks', () => {
    const said = pageTexts(plan(), 'timeline')!.said;
    const dates = said.slice(said.indexOf('Next dates'), said.indexOf('Milestones and who owns them'));
    expect(dates.indexOf('Readout, go or no-go')).toBeGreaterThan(0);
    expect(dates.indexOf('Signature')).toBeGreaterThan(dates.indexOf('Readout'));
    // The readout stands for the decision of its day.
    expect(dates).not.toContain('Go or no-go: Network operations');
    expect(dates).not.toContain('Vendor evaluation');
  });

  it('says what there is of governance where no milestone is planned, and where all are cancelled', () => {
    const cancelled = Object.fromEntries(
      Object.entries(plan().milestones).map(([id, each]) => [id, { ...each, status: 'cancelled' as const }]),
    );
    for (const milestones of [{}, cancelled]) {
      const { said } = pageTexts(plan({ milestones }), 'timeline', 'manager')!;
      expect(said).toContain('No milestone is planned yet');
      expect(said).toContain('Each second Tuesday');
    }
  });

  it('is left out where nothing but the sponsor is known, whom the cover names', () => {
    expect(pageTexts({ ...plan(), milestones: {}, pilots: {}, criteria: {} }, 'timeline')).toBeNull();
  });
});

describe('the pilots', () => {
  it('have score, evidence, decision and days at a glance', () => {
    const { said } = pageTexts(plan(), 'pilots')!;
    expect(said).toContain(
      'Score\n82%\nof the way, 2 of 2 measured\nCriteria met\n0 of 2\nGo or no-go\n8 Jan 2027\nin 48 days',
    );
    expect(said).toContain('Running\nDay 27 of 47\n26 Oct – 11 Dec 2026');
    expect(said).toContain('First-time fix rate\n–\nto be set\n90\n–\n–');
  });

  it('say what was decided, and what is missing before that only to our own readers', () => {
    const { p1 } = plan().pilots;
    const decided = plan({ pilots: { p1: { ...p1!, decision: 'go' } } });
    expect(pageTexts(decided, 'pilots')!.said).toContain('Go, decided on 8 January 2027: none of two criteria met');
    expect(pageTexts(plan(), 'pilots')!.said).not.toContain('Missing before a decision');
    expect(pageTexts(plan(), 'pilots', 'manager')!.said).toContain('Missing before a decision');
    expect(pageTexts(decided, 'pilots', 'manager')!.said).not.toContain('Missing before a decision');
  });
});

describe('security, legal and procurement', () => {
  it('shows customer and board the shared steps by topic, with owners of both sides', () => {
    for (const audience of ['board', 'customer'] as const) {
      const { said } = pageTexts(plan(), 'procurement', audience)!;
      expect(said).toContain(
        'Four steps of security, legal and procurement, one blocked; the last is planned to end on 12 February 2027',
      );
      expect(said).toMatch(/Security\n0 of 2 done[\s\S]*Legal\n0 of 1 done[\s\S]*Procurement\n0 of 1 done/);
      expect(said).toContain('Vendor evaluation\n11 Jan – 5 Feb 2027\nNot started\nHelen Marsh\n–');
      expect(said).not.toMatch(/Checklist|For the close date|late|Dropped audit/);
    }
  });

  it('shows a manager every step, checklists, room before the close date and what the plan lacks', () => {
    const opportunities = {
      o1: { name: 'Grid', stage: 'proposal' as const, amount: 1, closeDate: '2027-03-19' },
    };
    const steps = [{ id: 'insurance', name: 'Insurance', track: 'legal', side: 'us', days: 5, checklist: [] }] as const;
    const { said } = pageTexts(plan({ opportunities }), 'procurement', 'manager', { steps })!;
    expect(said).toContain('PRIVATE-SECURITY');
    expect(said).toMatch(/Security assessment\nStill open: PRIVATE-OPEN[\s\S]*?1 of 2/);
    expect(said).not.toContain('PRIVATE-TICKED');
    expect(said).toMatch(/End by \d+ \w+\n\d+ days to spare/);
    expect(said).toContain('One step of the playbook is not on the plan: Insurance.');
  });
});

describe('the stakeholders', () => {
  it('are shown to a manager with all that is known, and to others by project role', () => {
    const own = pageTexts(plan(), 'map', 'manager')!.said;
    expect(own).toMatch(
      /Everybody on the map[\s\S]*Influence and conflict[\s\S]*From our side\nNadia Brandt\nAccount executive/,
    );
    const board = pageTexts(plan(), 'map')!;
    expect(board.said).toMatch(/Caroline Whitfield\nInvestment approval, Chief financial officer/);
    expect(board.said).toContain('From our side\nNadia Brandt\nTom Okafor');
    expect(board.said).not.toMatch(/Account executive|Everybody on the map/);
  });

  it('are a list where a map of them could not be read', () => {
    const people = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`q${i}`, { name: `Person ${i}`, projectRole: `Role ${i}` }]),
    );
    for (const audience of audiences) {
      const { said, drawn } = pageTexts(plan({ stakeholders: people, ties: {} }), 'map', audience)!;
      for (const name of ['Person 0', 'Person 199']) expect(said).toContain(name);
      expect(drawn.split('\n').filter((text) => text === 'Person 7')).toHaveLength(1);
    }
  });
});

describe('the risks', () => {
  it('are for the board the shared ones with the shared milestones that they concern, for the customer none', () => {
    const { r1, r2 } = reportPlan().risks;
    const risks = { r1: { ...r1!, milestoneIds: ['m10', 'm13'] }, r2: r2! };
    const board = pageTexts(plan({ risks }), 'risks')!.said;
    expect(board).toContain('SCADA access is granted late\nConcerns SCADA and SAP design\n1.2\n30% × 4 Major');
    expect(board).not.toContain('PRIVATE');
    expect(pageTexts(plan({ risks }), 'risks', 'customer')).toBeNull();
    expect(pageTexts(plan({ risks }), 'risks', 'manager')!.said).toContain(
      'Concerns SCADA and SAP design and PRIVATE-SECURITY',
    );
  });
});

describe('findings and standards', () => {
  const standard = {
    label: 'Pilots that lead to a purchase',
    unit: 'share',
    better: 'more',
    counts: { numerator: 'Pilots decided as go', denominator: 'Pilots decided' },
    target: 0.9,
  } as const;
  const facts = {
    playbook: 'Enterprise',
    findings: [
      { title: 'No champion', severity: 'high', evidence: 'Nobody has the role', fix: 'Find one' },
      { title: 'Rating old', severity: 'low', evidence: 'Rated in May', fix: 'Ask again' },
    ],
    standards: [
      { ...standard, numerator: 1, denominator: 2, share: 0.5, met: false },
      { ...standard, label: 'References', numerator: 0, denominator: 0, share: null, met: null },
    ],
  } as const;

  it('are for the manager alone', () => {
    for (const audience of ['board', 'customer'] as const)
      expect(pageTexts(plan(), 'findings', audience, facts)).toBeNull();
    expect(pageTexts(plan(), 'findings', 'manager')).toBeNull();
  });

  it('say the gravest first, and each standard with its two counts, or that nothing is recorded', () => {
    const { said } = pageTexts(plan(), 'findings', 'manager', { ...facts, on: ON })!;
    expect(said).toContain('Two findings, one of them high; none of two quality standards are met');
    expect(said.indexOf('No champion')).toBeLessThan(said.indexOf('Rating old'));
    expect(said).toContain('Quality standards of the Enterprise playbook');
    expect(said).toContain('Pilots decided as go ÷ pilots decided\n90%\n50%\n1 of 2\nNot met');
    expect(said).toMatch(/References\n[^\n]*\n90%\n–\n–\nNot recorded/);
  });
});
