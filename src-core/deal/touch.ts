import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Activity } from '../model/activities.ts';
import { type Calendar, findComingDay, findPastDay } from './touch-days.ts';
import { findPeople, type Mention, type PeopleIndex, unknownChiefs } from './touch-people.ts';
import { clausesOf, tidy, type Word, withoutSpans, wordsOf } from './touch-words.ts';

export type ActivityType = NonNullable<Activity['type']>;

/** What a line says of a touch. Nothing of it is written anywhere until somebody takes it. */
export interface TouchProposal {
  readonly type?: ActivityType;
  /** Absent: no day is said, which means today. */
  readonly on?: IsoDate;
  readonly stakeholderIds: readonly Id[];
  readonly teamIds: readonly Id[];
  /** Words that may mean several people: all are offered, none is taken. */
  readonly unsure: readonly Mention[];
  /** "CEO", where nobody of the plan is one: said, so that nobody takes the contact for recorded. */
  readonly unknown?: readonly string[];
  /** The line without its day and its next step: every other word of it, in its order. */
  readonly summary: string;
  readonly nextStep?: string;
  readonly due?: IsoDate;
}

/** Parts of a line that are not looked for, because somebody has taken them out: their words stay where they were. */
export type LeftAlone = Readonly<Partial<Record<'on' | 'nextStep' | 'due', boolean>>>;

/**
 * Reads a line as people type it after a meeting: "met the CFO and the CIO, security review agreed, next: send questionnaire
 * by Fri". English words; dates as the locale writes them too (`touch-days.ts` says which). The people are those of `people`,
 * by name, first or last name, initials, title ("CFO") or role ("the economic buyer"); nobody else is ever proposed. What is
 * not understood stays in the summary. Never throws.
 */
export function proposeTouch(
  line: string,
  people: PeopleIndex,
  calendar: Calendar,
  leave: LeftAlone = {},
): TouchProposal {
  const next = leave.nextStep === true ? null : findNextStep(line, calendar);
  const told = next === null ? line : line.slice(0, next.from);
  const words = wordsOf(told);
  const mentions = findPeople(words, people, told);
  const day = leave.on === true ? null : findDay(told, words, mentions, calendar);
  const sure = (kind: 'stakeholders' | 'team') => [
    ...new Set(mentions.flatMap(({ who }) => (who.length === 1 && who[0]!.kind === kind ? [who[0]!.id] : []))),
  ];
  const type = typeOf(told, words);
  const unknown = unknownChiefs(words, mentions);
  return {
    ...(type === undefined ? {} : { type }),
    ...(day === null ? {} : { on: day.day }),
    stakeholderIds: sure('stakeholders'),
    teamIds: sure('team'),
    unsure: mentions.filter(({ who }) => who.length > 1),
    ...(unknown.length === 0 ? {} : { unknown }),
    summary: withCapital(withoutSpans(told, day === null ? [] : [day])),
    ...(next === null ? {} : nextStepOf(line.slice(next.begins), calendar, leave)),
  };
}

function nextStepOf(step: string, calendar: Calendar, leave: LeftAlone) {
  const due = leave.due === true ? null : findComingDay(wordsOf(step), calendar, step);
  const nextStep = withCapital(due === null ? tidy(step) : withoutSpans(step, [due]));
  // "next: Friday" names no step beside the day.
  if (nextStep === '') return { nextStep: withCapital(tidy(step)) };
  return { nextStep, ...(due === null ? {} : { due: due.day }) };
}

const MARKED =
  /(?:^|[\s,;.!?–—-])(?:(?:next (?:steps?|actions?)|next|to[- ]?do|actions?(?: items?)?|follow[- ]?up)\s*(?::|->|→|\s[–—-]\s)|->|→)\s*/i;
const SPOKEN =
  /(?:^|[,;.!?]\s*)(?:and\s+)?(?:next steps?(?: is| are)?(?: to)?|next(?! (?:week|month|quarter|year|time|step|meeting|call|demo|review|mon|tue|wed|thu|fri|sat|sun)))\s+(?=\S)/i;
/** What somebody does who says "send rules by Fri". */
const DOING = new Set(
  (
    'send ask get confirm book schedule prepare draft share review arrange invite write email call check set follow bring ' +
    'deliver finalise finalize update align introduce present chase meet clarify'
  ).split(' '),
);

/** Where the next step begins with its mark, and where after it. */
function findNextStep(line: string, calendar: Calendar): { from: number; begins: number } | null {
  const mark = MARKED.exec(line) ?? SPOKEN.exec(line);
  if (mark !== null) {
    const begins = mark.index + mark[0].length;
    return line.slice(begins).trim() === '' ? null : { from: mark.index, begins };
  }
  // A last clause that tells somebody to do something by a day.
  const clauses = clausesOf(line);
  const last = clauses.at(-1);
  if (last === undefined || clauses.length < 2) return null;
  const clause = line.slice(last.from, last.to);
  const words = wordsOf(clause);
  if (!DOING.has(words[0]?.fold ?? '') || findComingDay(words, calendar, clause) === null) return null;
  return { from: last.from, begins: last.from };
}

/** In the first clause, or in one that says nothing but the day and who was there: "met the CFO, Peter and Tom on Tuesday". */
function findDay(told: string, words: readonly Word[], mentions: readonly Mention[], calendar: Calendar) {
  const isPerson = ({ from }: Word) =>
    mentions.some((each) => from >= each.from && from < each.from + each.words.length);
  for (const [i, clause] of clausesOf(told).entries()) {
    const found = findPastDay(words, calendar, clause);
    if (found === null) continue;
    const others = words.filter(
      (word) =>
        word.from >= clause.from &&
        word.to <= clause.to &&
        (word.from < found.from || word.to > found.to) &&
        !isPerson(word) &&
        !/^(and|with|the|our|their|both|plus)$/.test(word.fold),
    );
    if (i === 0 || others.length === 0) return found;
  }
  return null;
}

const typeWords: readonly (readonly [ActivityType, RegExp])[] = [
  ['executive-briefing', /^(executive|exec|ebc)$/],
  ['workshop', /^workshops?$/],
  ['demo', /^(demo|demos|demoed|demonstrated|demonstration)$/],
  ['call', /^(call|calls|called|phoned?|rang|spoke|zoom|webex)$/],
  ['email', /^(emails?|e-mails?|emailed|e-mailed|mailed|wrote)$/],
  ['meeting', /^(met|meeting|meet|saw|lunch|dinner|breakfast|coffee|visit|visited|qbr)$/],
];

/** By the first clause; else by a clause that begins with such a word. A call or an email that a clause begins with is one. */
function typeOf(told: string, words: readonly Word[]): ActivityType | undefined {
  for (const [i, clause] of clausesOf(told).entries()) {
    const own = words.filter(({ from, to }) => from >= clause.from && to <= clause.to);
    const begins = typeWord(own[0], own[1]);
    if (begins === 'call' || begins === 'email') return begins;
    if (i > 0 && begins !== undefined) return begins;
    if (i > 0) continue;
    const types = own.map((word, at) => typeWord(word, own[at + 1]));
    const found = typeWords.find(([type]) => SPECIFIC.has(type) && types.includes(type))?.[0];
    const first = found ?? types.find((type) => type !== undefined);
    if (first !== undefined) return first;
  }
  return undefined;
}

const SPECIFIC: ReadonlySet<ActivityType> = new Set(['executive-briefing', 'workshop', 'demo'] as const);

function typeWord(word: Word | undefined, after: Word | undefined): ActivityType | undefined {
  if (word === undefined) return undefined;
  const type = typeWords.find(([, pattern]) => pattern.test(word.fold))?.[0];
  if (type === 'executive-briefing' && /^exec/.test(word.fold))
    return /^briefing/.test(after?.fold ?? '') ? type : undefined;
  return type;
}

/** A sentence begins with a capital; a word that has one further in ("iPhone") is left as it is. */
function withCapital(text: string): string {
  const first = /^\p{Ll}+(?![\p{L}\p{N}])/u.exec(text)?.[0];
  const capital = text.charAt(0).toUpperCase();
  return first === undefined || capital.length > 1 ? text : capital + text.slice(1);
}
