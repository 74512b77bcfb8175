import type { RuleCases } from './rule-cases.ts';

/** The rules about dates, the business case and opportunities. */

export const planRuleCases = {
  'milestone-late': {
    triggers: [
      {
        why: 'ended yesterday',
        patch: { milestones: { review: { end: '2026-11-20' } } },
        about: ['milestones review'],
        says: 'due on 20 Nov 2026, yesterday',
      },
      {
        why: 'blocked',
        patch: {
          milestones: { review: { end: '2026-11-19', status: 'blocked', blockedReason: 'No tester', ownerId: 'ann' } },
        },
        about: ['milestones review'],
        says: '2 days ago, blocked (No tester) | Agree with Ann Archer',
      },
    ],
    nearMisses: [
      { why: 'ends today', patch: { milestones: { review: { end: '2026-11-21' } } } },
      { why: 'done', patch: { milestones: { review: { end: '2026-11-20', status: 'done' } } } },
      { why: 'cancelled', patch: { milestones: { review: { end: '2026-11-20', status: 'cancelled' } } } },
      {
        why: 'of a deal that was lost',
        patch: {
          milestones: { review: { end: '2026-11-20', opportunityId: 'deal' } },
          opportunities: { deal: { stage: 'closed-lost' } },
        },
      },
    ],
  },
  'milestone-blocked': {
    triggers: [
      {
        why: 'nobody says by what',
        patch: { milestones: { contract: { status: 'blocked', blockedReason: ' ' } } },
        about: ['milestones contract'],
        says: '“Contract” is blocked, and the plan does not say by what | Write down what is in the way',
      },
      {
        why: 'for two weeks',
        patch: {
          milestones: {
            contract: {
              status: 'blocked',
              blockedReason: 'No general counsel',
              blockedSince: '2026-11-07',
              ownerId: 'ann',
            },
          },
        },
        about: ['milestones contract'],
        says: 'blocked for 14 days: No general counsel | Ask Ann Archer',
      },
    ],
    nearMisses: [
      {
        why: 'for thirteen days, and why is known',
        patch: {
          milestones: {
            contract: { status: 'blocked', blockedReason: 'No general counsel', blockedSince: '2026-11-08' },
          },
        },
      },
      {
        why: 'since a day that nobody noted',
        patch: { milestones: { contract: { status: 'blocked', blockedReason: 'No general counsel' } } },
      },
      { why: 'a reason left over', patch: { milestones: { contract: { blockedSince: '2026-10-01' } } } },
      {
        why: 'of a deal that was lost',
        patch: {
          milestones: { contract: { status: 'blocked' } },
          opportunities: { deal: { stage: 'closed-lost' } },
        },
      },
    ],
  },
  'milestone-conflict': {
    triggers: [
      {
        why: 'starts on the last day of another',
        patch: { milestones: { contract: { start: '2026-12-18' } } },
        about: ['milestones contract'],
        says: '1 day before “Security review” lets it',
      },
      {
        why: 'the wait counts',
        patch: { milestones: { contract: { dependsOn: [{ on: 'review', lagDays: 24 }] } } },
        about: ['milestones contract'],
      },
    ],
    nearMisses: [
      { why: 'starts the day after', patch: { milestones: { contract: { start: '2026-12-19' } } } },
      {
        why: 'what it waited for is cancelled',
        patch: { milestones: { contract: { start: '2026-12-01' }, review: { status: 'cancelled' } } },
      },
      {
        why: 'done already',
        patch: {
          milestones: {
            charter: { dependsOn: [{ on: 'early' }] },
            early: { title: 'Early', start: '2026-10-01', end: '2026-10-10', status: 'done' },
          },
        },
      },
    ],
  },
  'close-before-critical-path': {
    triggers: [
      {
        why: 'a day before the contract can be over',
        patch: { opportunities: { deal: { closeDate: '2027-02-16' } } },
        about: ['opportunities deal'],
        says: 'Move the close by 1 day',
      },
      {
        why: 'what comes before has slipped',
        patch: { milestones: { review: { end: '2027-02-10' } } },
        about: ['opportunities deal'],
        says: '“Contract” cannot be over before 12 Apr 2027',
      },
      {
        why: 'a legal step beside the contract ends last',
        patch: { milestones: { dpa: { title: 'Data terms', track: 'legal', start: '2027-03-01', end: '2027-04-02' } } },
        about: ['opportunities deal'],
      },
    ],
    nearMisses: [
      { why: 'on the last day', patch: { opportunities: { deal: { closeDate: '2027-02-17' } } } },
      { why: 'no close date', patch: { opportunities: { deal: { closeDate: undefined } } } },
      { why: 'lost', patch: { opportunities: { deal: { closeDate: '2026-12-01', stage: 'closed-lost' } } } },
      { why: 'won', patch: { opportunities: { deal: { closeDate: '2026-12-01', stage: 'closed-won' } } } },
      {
        why: 'what follows the signature is long',
        patch: {
          milestones: {
            links: {
              title: 'Links',
              track: 'integration',
              start: '2027-03-15',
              end: '2027-09-01',
              dependsOn: [{ on: 'contract' }],
            },
          },
        },
      },
      { why: 'what is rolled out waits for nothing', patch: { milestones: { rollout: { dependsOn: undefined } } } },
      {
        why: 'another deal’s milestone',
        patch: {
          opportunities: { other: { name: 'Other', stage: 'prospecting', nextStep: 'Call' } },
          milestones: { far: { title: 'Far', start: '2027-05-01', end: '2027-06-01', opportunityId: 'other' } },
        },
      },
      {
        why: 'cancelled',
        patch: {
          milestones: {
            far: { title: 'Far', track: 'legal', start: '2027-05-01', end: '2027-06-01', status: 'cancelled' },
          },
        },
      },
    ],
  },
  'playbook-missing': {
    triggers: [
      {
        why: 'one made elsewhere',
        patch: { account: { playbook: 'ours-2027' } },
        about: ['account account'],
        says: '“ours-2027” is not on this computer; the Enterprise one stands in',
      },
      {
        why: 'and no segment',
        patch: { account: { playbook: 'ours-2027', segment: undefined } },
        about: ['account account'],
        says: 'no other',
      },
    ],
    nearMisses: [
      { why: 'none named', patch: { account: { playbook: undefined } } },
      { why: 'another segment’s', patch: { account: { playbook: 'smb' } } },
    ],
  },
  'benefit-without-source': {
    triggers: [
      { why: 'none', patch: { benefits: { b1: { source: undefined } } }, about: ['benefits b1'] },
      { why: 'only a blank', patch: { benefits: { b1: { source: ' ' } } }, about: ['benefits b1'] },
    ],
    nearMisses: [{ why: 'assumed, but sourced', patch: { benefits: { b1: { confidence: 'assumed' } } } }],
  },
  'next-step-missing': {
    triggers: [
      { why: 'none', patch: { opportunities: { deal: { nextStep: undefined } } }, about: ['opportunities deal'] },
      { why: 'only a blank', patch: { opportunities: { deal: { nextStep: ' ' } } }, about: ['opportunities deal'] },
    ],
    nearMisses: [
      { why: 'lost', patch: { opportunities: { deal: { nextStep: undefined, stage: 'closed-lost' } } } },
      { why: 'won', patch: { opportunities: { deal: { nextStep: undefined, stage: 'closed-won' } } } },
      {
        why: 'no opportunity',
        patch: {
          opportunities: { deal: null },
          milestones: { contract: { opportunityId: undefined }, rollout: { opportunityId: undefined } },
        },
      },
    ],
  },
  'stage-stalled': {
    triggers: [
      {
        why: '21 days',
        patch: { opportunities: { deal: { stageEntered: { qualification: '2026-10-31' } } } },
        about: ['opportunities deal'],
        says: '21 days in Qualification, where 20 are allowed',
      },
      {
        why: '8 days are long in a small company',
        patch: {
          account: { segment: 'smb', playbook: 'smb' },
          opportunities: { deal: { stageEntered: { qualification: '2026-11-13' } } },
        },
        about: ['opportunities deal'],
        says: 'where 7.5 are allowed',
      },
    ],
    nearMisses: [
      { why: '20 days', patch: { opportunities: { deal: { stageEntered: { qualification: '2026-11-01' } } } } },
      {
        why: 'long in the stage before',
        patch: {
          opportunities: { deal: { stageEntered: { prospecting: '2026-01-01', qualification: '2026-11-20' } } },
        },
      },
      { why: 'not recorded', patch: { opportunities: { deal: { stageEntered: undefined } } } },
      {
        why: 'closed',
        patch: { opportunities: { deal: { stage: 'closed-won', stageEntered: { 'closed-won': '2026-01-01' } } } },
      },
    ],
  },
  'gate-open': {
    triggers: [
      {
        why: 'nothing ticked',
        patch: { opportunities: { deal: { gates: undefined } } },
        about: ['opportunities deal'],
        says: '3 exit criteria open in stages before Qualification | Begin with “Lead of good quality found”',
      },
      {
        why: 'moved on too soon',
        patch: { opportunities: { deal: { stage: 'discovery', stageEntered: { discovery: '2026-11-20' } } } },
        about: ['opportunities deal'],
        says: '3 exit criteria open in stages before Discovery',
      },
    ],
    nearMisses: [
      {
        why: 'the first stage has none before it',
        patch: { opportunities: { deal: { stage: 'prospecting', stageEntered: undefined, gates: undefined } } },
      },
      {
        why: 'ticked in words',
        patch: {
          opportunities: {
            deal: {
              gates: {
                prospecting: ['Lead of good quality found', 'Contact details known', 'First interest confirmed'],
              },
            },
          },
        },
      },
      { why: 'lost', patch: { opportunities: { deal: { stage: 'closed-lost', gates: undefined } } } },
    ],
  },
} as const satisfies Readonly<Record<string, RuleCases>>;
