import type { DisplayList } from '../drawing/display-list.ts';
import { meaningOf } from './blocks.ts';
import type { Directory, DirectoryEntry, LayContext, ReportContext } from './context.ts';
import { openingBlocks, sheets } from './frame.ts';
import type { Meaning } from './meaning.ts';
import type { PageDefinition } from './pages.ts';

/** A page of a report on its sheets, feet still missing. */
export interface LaidPage {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  readonly means: readonly Meaning[];
  readonly sheets: readonly DisplayList[];
  /** Without head and foot: the cover. */
  readonly bare: boolean;
}

interface Draft {
  readonly definition: PageDefinition;
  /** Null where the plan has nothing for it. */
  readonly page: LaidPage | null;
  /** What it asked the directory, each question with how to ask it again and what it was told. */
  readonly asked: readonly Question[];
  /** What it writes once every page has its number. */
  readonly late: readonly WriteNumbers[];
}

type WriteNumbers = Parameters<Directory['whenNumbered']>[0];

/** What can be asked before the pages stand. */
type Answers = Omit<Directory, 'whenNumbered'>;

interface Question {
  readonly again: (directory: Answers) => unknown;
  readonly told: string;
}

/** After as many rounds no page is told of another any more: only then could pages chase one another. */
const MOST_ROUNDS = 4;
/** Pages that a directory need not name. */
const unlisted: readonly string[] = ['cover', 'contents'];

/**
 * The pages in their order, those that the plan has nothing for left out. A page that was told something of another one which
 * turned out otherwise is laid out again until all of it is right; the others are laid out once. `onLaid` is told the share of
 * the pages that are laid out, once each.
 */
export function layPages(
  definitions: readonly PageDefinition[],
  context: LayContext,
  onLaid: (share: number) => void = () => undefined,
): LaidPage[] {
  let drafts = definitions.map((definition, index) => {
    const made = draft(definition, context, guess(definitions));
    onLaid((index + 1) / definitions.length);
    return made;
  });
  for (let round = 1; ; round++) {
    const directory = directoryOf(drafts, round <= MOST_ROUNDS);
    const next = drafts.map((each) => (isTrue(each, directory) ? each : draft(each.definition, context, directory)));
    if (next.every((each, index) => each === drafts[index])) {
      writeNumbers(drafts);
      return drafts.flatMap(({ page }) => page ?? []);
    }
    drafts = next;
  }
}

function writeNumbers(drafts: readonly Draft[]): void {
  const numbers = new Map(directoryEntries(drafts).map(({ id, number }) => [id, number]));
  for (const { late } of drafts) for (const write of late) write((id) => numbers.get(id)!);
}

function draft(definition: PageDefinition, context: LayContext, directory: Answers): Draft {
  const asked: Question[] = [];
  const ask = <T>(again: (directory: Answers) => T): T => {
    const answer = again(directory);
    asked.push({ again, told: JSON.stringify(answer) });
    return answer;
  };
  const late: WriteNumbers[] = [];
  const listening: Directory = {
    find: (id) => ask((each) => each.find(id)),
    entries: () => ask((each) => each.entries()),
    whenNumbered: (write) => late.push(write),
  };
  return { definition, page: layPage(definition, { ...context, directory: listening }), asked, late };
}

function isTrue({ asked }: Draft, directory: Answers): boolean {
  return asked.every(({ again, told }) => JSON.stringify(again(directory)) === told);
}

function layPage({ id, title, build }: PageDefinition, context: ReportContext): LaidPage | null {
  const built = build(context);
  if (built === null) return null;
  if ('sheet' in built) return { id, title, headline: '', means: built.means, sheets: [built.sheet], bare: true };
  const means = meaningOf([...openingBlocks(built, context), ...built.blocks]);
  return { id, title, headline: built.headline, means, sheets: sheets(built, context, title), bare: false };
}

/** For the first round: as if there was every page and each took one sheet. */
function guess(definitions: readonly PageDefinition[]): Answers {
  return directory(definitions.map(({ id, title }, index) => ({ id, title, headline: '', number: index + 1 })));
}

function directoryOf(drafts: readonly Draft[], toldOfOthers: boolean): Answers {
  const answers = directory(directoryEntries(drafts));
  return toldOfOthers ? answers : { ...answers, find: () => null };
}

function directoryEntries(drafts: readonly Draft[]): DirectoryEntry[] {
  let number = 1;
  const entries: DirectoryEntry[] = [];
  for (const { page } of drafts) {
    if (page === null) continue;
    const { id, title, headline } = page;
    entries.push({ id, title, headline, number });
    number += page.sheets.length;
  }
  return entries;
}

function directory(all: readonly DirectoryEntry[]): Answers {
  const entries = all.filter(({ id }) => !unlisted.includes(id));
  return {
    find(id) {
      const found = all.find((each) => each.id === id);
      return found === undefined ? null : { title: found.title };
    },
    entries: () => entries,
  };
}
