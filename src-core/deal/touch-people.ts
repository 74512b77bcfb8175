import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { foldedParts, type Word } from './touch-words.ts';

/** Somebody of the plan: one of the customer's people or a colleague. */
export interface Who {
  readonly kind: 'stakeholders' | 'team';
  readonly id: Id;
}

/** How somebody is called, the surest first: of two readings of the same words the surer one counts. */
type Manner = 'name' | 'title' | 'role' | 'initials';
const manners: readonly Manner[] = ['name', 'title', 'role', 'initials'];

interface Call {
  readonly parts: readonly string[];
  readonly manner: Manner;
  readonly who: Who;
  /** One word of a name: in small letters, or where it is a word of the language too, it takes more to be one. */
  readonly alone: boolean;
}

/** What the people of a plan may be called, by the first word. Made once for many lines. */
export type PeopleIndex = ReadonlyMap<string, readonly Call[]>;

/** Words that are first or last names as well: a capital is asked for, and that no clause begins with them. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'will mark may grace hope bill sue art frank rich drew pat chase rob joy faith dean april june august summer guy miles ' +
    'price case long short page young white brown green black gray king cook baker day bank stone wood woods hill field ' +
    'fields park parks grant reed rose ray penny sandy dawn eve ivy iris ruby art les don max min van de said an do to so he ' +
    'yu can bo man sun mon sat wed jan feb mar dec nov law best sharp major power powers rivers north south east west close ' +
    'team legal lead call mail sales deal board main love fall winter good head house church strong wise moody noble swift ' +
    'hunter mason carter fisher porter marsh forest read ready both not new now all any one two ten per pilot demo meeting'
  ).split(' '),
);

/** Capitals that mean something else in nearly every account. */
const NO_INITIALS: ReadonlySet<string> = new Set(
  'IT AI HR UK US EU UN OK PR QA IP TV PC ID VP SE AE CS PM AM BI UX UI ML OT ERP CRM RFP RFI SLA NDA MSA SOW POC API ROI NPV'.split(
    ' ',
  ),
);

/** Words that stand before a name and are none. */
const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms miss dr prof sir dame herr frau'.split(' '));

/** How a buying role is said; one word of them only where somebody is meant, not "security review". */
const roleCalls: Readonly<Partial<Record<BuyingRole, readonly string[]>>> = {
  economic: ['economic buyer', 'budget holder'],
  technical: ['technical buyer'],
  champion: ['champion'],
  procurement: ['procurement', 'purchasing'],
  'executive-sponsor': ['executive sponsor', 'exec sponsor', 'sponsor'],
  legal: ['legal', 'counsel'],
  security: ['security'],
};

const teamCalls: Readonly<Record<string, string>> = {
  'sales-engineer': 'sales engineer',
  'customer-success': 'customer success',
  'sales-manager': 'sales manager',
  'account-executive': 'account executive',
};

export function indexPeople({ stakeholders, team }: Pick<AccountPlan, 'stakeholders' | 'team'>): PeopleIndex {
  const index = new Map<string, Call[]>();
  const add = (parts: readonly string[], manner: Manner, who: Who, alone = false) => {
    const [first] = parts;
    if (first === undefined) return;
    const known = index.get(first);
    if (known === undefined) index.set(first, [{ parts, manner, who, alone }]);
    else known.push({ parts, manner, who, alone });
  };
  for (const [id, { name, title = '', roles = [], status }] of Object.entries(stakeholders)) {
    const who: Who = { kind: 'stakeholders', id };
    // Whoever has left is meant only where the whole name is said.
    addName(name, who, add, status === 'left');
    if (status === 'left') continue;
    for (const parts of titleCalls(title)) add(parts, 'title', who);
    for (const role of roles) for (const said of roleCalls[role] ?? []) add(said.split(' '), 'role', who);
  }
  for (const [id, { name, role = '' }] of Object.entries(team)) {
    const who: Who = { kind: 'team', id };
    addName(name, who, add, false);
    if (teamCalls[role] !== undefined) add(teamCalls[role].split(' '), 'role', who);
  }
  return index;
}

type Add = (parts: readonly string[], manner: Manner, who: Who, alone?: boolean) => void;

function addName(name: string, who: Who, add: Add, wholeOnly: boolean): void {
  const parts = foldedParts(name).filter((part) => !HONORIFICS.has(part));
  add(parts, 'name', who, parts.length === 1);
  const [first, last] = [parts[0], parts.at(-1)];
  if (wholeOnly || parts.length < 2 || first === undefined || last === undefined) return;
  add([first], 'name', who, true);
  if (last !== first) add([last], 'name', who, true);
  add([parts.map((part) => [...part][0]).join('')], 'initials', who);
}

/**
 * "Chief financial officer": itself and "CFO"; "VP, network operations" also as "VP of network operations"; of "Group CIO and
 * CISO" each one. A deputy of the CFO is not the CFO.
 */
function titleCalls(title: string): string[][] {
  const parts = foldedParts(title).filter((part) => !LINKS.has(part));
  const calls = parts.length > 1 || /^\p{Lu}{2,}$/u.test(title.trim()) ? [parts] : [];
  const chiefs = title.split(/[^\p{L}\p{N}\s.'’-]|\band\b/iu).flatMap(chiefOf);
  return [...calls, ...[...new Set(chiefs)].filter((chief) => calls[0]?.join(' ') !== chief).map((chief) => [chief])];
}

/** "Interim chief information officer EMEA" → "cio"; a chief of staff is none of them. */
function chiefOf(title: string): string[] {
  const all = foldedParts(title);
  const [first, ...rest] = all.slice(all.findIndex((part) => !REACH.has(part)));
  if (first === undefined || CHIEFS.has(first)) return first === undefined ? [] : [first];
  if (first !== 'chief' || rest[0] === undefined || LINKS.has(rest[0])) return [];
  const officer = rest.indexOf('officer');
  const words = officer < 0 ? rest : rest.slice(0, officer);
  const short = `c${words.flatMap((part) => (LINKS.has(part) ? [] : part[0]!)).join('')}o`;
  return officer >= 0 || CHIEFS.has(short) ? [short] : [];
}

/** What may stand before a chief's title, who is that chief all the same. */
const REACH: ReadonlySet<string> = new Set('group global regional interim acting'.split(' '));

/** Heads of a company whom nearly every account has, as they are said for short. */
const CHIEFS: ReadonlySet<string> = new Set('ceo cfo cio cto coo ciso cmo cpo cro cdo cso chro'.split(' '));

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'in', 'at']);

export interface Mention {
  /** The words as they were typed. */
  readonly words: string;
  readonly from: number;
  /** One: that is who is meant. Several: nobody can say who. */
  readonly who: readonly Who[];
}

/** Who is mentioned in the words of a line, in its order; the longest reading of each word counts. */
export function findPeople(words: readonly Word[], index: PeopleIndex, text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = mentionAt(words, at, index, text);
    if (found === null) continue;
    const [from, to] = [words[at]!.from, words[at + found.count - 1]!.to];
    mentions.push({ words: text.slice(from, to), from, who: found.who });
    at += found.count - 1;
  }
  return settled(mentions);
}

function mentionAt(words: readonly Word[], at: number, index: PeopleIndex, text: string) {
  let best: { count: number; manner: Manner; who: Who[] } | null = null;
  for (const call of index.get(words[at]!.fold) ?? []) {
    const count = lengthOf(call.parts, words, at);
    if (count === null || !isMeant(call, words, at, count, text)) continue;
    const better =
      best === null || count > best.count
        ? -1
        : count < best.count
          ? 1
          : manners.indexOf(call.manner) - manners.indexOf(best.manner);
    if (better > 0) continue;
    if (better < 0 || best === null) best = { count, manner: call.manner, who: [] };
    if (best.who.every(({ kind, id }) => kind !== call.who.kind || id !== call.who.id)) best.who.push(call.who);
  }
  return best;
}

/** Chiefs in the words whom no mention is: nobody on the map has the title. Each once, in capitals. */
export function unknownChiefs(words: readonly Word[], mentions: readonly Mention[]): string[] {
  const isKnown = ({ from }: Word) =>
    mentions.some((each) => from >= each.from && from < each.from + each.words.length);
  const unknown = words.filter((word) => CHIEFS.has(word.fold) && !isKnown(word));
  return [...new Set(unknown.map(({ fold }) => fold.toUpperCase()))];
}

/** How many words say all parts; "of" and "the" between them may be there or not. */
function lengthOf(parts: readonly string[], words: readonly Word[], at: number): number | null {
  let next = at;
  for (const [i, part] of parts.entries()) {
    while (i > 0 && words[next] !== undefined && words[next]!.fold !== part && LINKS.has(words[next]!.fold)) next += 1;
    if (words[next]?.fold !== part) return null;
    next += 1;
  }
  return next - at;
}

function isMeant(call: Call, words: readonly Word[], at: number, count: number, text: string): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  const bare = word.text.replace(/['’]s$/, '');
  if (call.manner === 'initials') {
    return /^\p{Lu}{2,4}$/u.test(bare) && !NO_INITIALS.has(bare);
  }
  if (call.manner === 'role') {
    if (call.parts.length > 1) return true;
    return isPerson(before, words[at + count], text, words[at + count - 1]!);
  }
  // "ciso" and "CFO" are titles either way; "CEO" is no word.
  if (call.manner === 'title' || !call.alone) return true;
  const capital = word.text[0] !== word.text[0]?.toLowerCase();
  const letters = [...word.fold].length;
  if (letters >= 4 && !ORDINARY.has(word.fold)) return true;
  const begins = !/[\p{L}\p{N}]\s*$/u.test(text.slice(0, word.from));
  if (letters < 3 || ORDINARY.has(word.fold)) return capital && !begins;
  return capital;
}

/** "met procurement", "the champion and …": with somebody's word before it, and nothing after it that it would belong to. */
function isPerson(before: Word | undefined, after: Word | undefined, text: string, last: Word): boolean {
  if (before === undefined || !WHOSE.test(before.fold)) return false;
  if (text.slice(before.to, last.from).includes(',') || text.slice(before.to, last.from).includes(';')) return false;
  return after === undefined || /[,;.:!?]/.test(text.slice(last.to, after.from)) || GOES_ON.test(after.fold);
}

const WHOSE =
  /^(met|saw|called|phoned|rang|emailed|briefed|asked|told|showed|with|to|from|the|our|their|and|visited|by)$/;
const GOES_ON =
  /^(and|about|on|for|to|at|re|in|with|today|yesterday|who|wants|agreed|asked|said|is|was|will|has|confirmed|over|by|this|last)$/;

/** Who is named for sure in one place is meant in the other ones as well: "Peter Lindqvist …, Peter wants". */
function settled(mentions: readonly Mention[]): Mention[] {
  const sure = new Set(mentions.flatMap(({ who }) => (who.length === 1 ? [keyOf(who[0]!)] : [])));
  return mentions.flatMap((mention) => {
    if (mention.who.length === 1) return [mention];
    const known = mention.who.filter((who) => sure.has(keyOf(who)));
    return known.length > 0 ? [] : [mention];
  });
}

function keyOf({ kind, id }: Who): string {
  return `${kind} ${id}`;
}
