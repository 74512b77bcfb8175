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
}

interface Question {
  readonly again: (directory: Directory) => unknown;
  readonly told: string;
}

/** After as many rounds no page is told a number any more: only then could numbers and line breaks chase one another. */
const MOST_ROUNDS = 4;
/** Pages that a directory need not name. */
const unlisted: readonly string[] = ['cover', 'contents'];

/**
 * The pages in their order, those that the plan has nothing for left out. Where a page names the number of another one, it is
 * laid out again until every number is right; pages that ask for none are laid out once. `onLaid` is told the share of the pages
 * that are laid out, once each.
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
    if (next.every((each, index) => each === drafts[index])) return drafts.flatMap(({ page }) => page ?? []);
    drafts = next;
  }
}

function draft(definition: PageDefinition, context: LayContext, directory: Directory): Draft {
  const asked: Question[] = [];
  const ask = <T>(again: (directory: Directory) => T): T => {
    const answer = again(directory);
    asked.push({ again, told: JSON.stringify(answer) });
    return answer;
  };
  const listening: Directory = {
    find: (id) => ask((each) => each.find(id)),
    entries: () => ask((each) => each.entries()),
  };
  return { definition, page: layPage(definition, { ...context, directory: listening }), asked };
}

function isTrue({ asked }: Draft, directory: Directory): boolean {
  return asked.every(({ again, told }) => JSON.stringify(again(directory)) === told);
}

function layPage({ id, title, build }: PageDefinition, context: ReportContext): LaidPage | null {
  const built = build(context);
  if (built === null) return null;
  if ('sheet' in built) return { id, title, headline: '', means: built.means, sheets: [built.sheet], bare: true };
  const means = meaningOf([...openingBlocks(built, context), ...built.blocks]);
  return { id, title, headline: built.headline, means, sheets: sheets(built, context, title), bare: false };
}

/** For the first round: as if each page took one sheet. */
function guess(definitions: readonly PageDefinition[]): Directory {
  return directory(definitions.map(({ id, title }, index) => ({ id, title, headline: '', number: index + 1 })));
}

function directoryOf(drafts: readonly Draft[], numbered: boolean): Directory {
  let number = 1;
  const entries: DirectoryEntry[] = [];
  for (const { page } of drafts) {
    if (page === null) continue;
    const { id, title, headline } = page;
    entries.push({ id, title, headline, number });
    number += page.sheets.length;
  }
  return numbered ? directory(entries) : { ...directory(entries), find: () => null };
}

function directory(all: readonly DirectoryEntry[]): Directory {
  const entries = all.filter(({ id }) => !unlisted.includes(id));
  return {
    find(id) {
      const found = all.find((each) => each.id === id);
      return found === undefined ? null : { title: found.title, number: found.number };
    },
    entries: () => entries,
  };
}
