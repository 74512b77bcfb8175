/**
 * The pages of a document as a list to choose from and to put in order. A choice is a list of page ids; null is the usual
 * one, so that a page that joins the product later is in it. Ids that there are no pages of are left out; a choice without
 * any other counts as the usual one.
 */

export interface OfferedPage {
  readonly id: string;
  /** Only where it is asked for: not in the usual choice. */
  readonly askedFor?: true;
}

export interface ListedPage {
  readonly id: string;
  readonly chosen: boolean;
}

export type PageChoice = readonly string[] | null;

/** Every page once: the chosen ones in their order, each other one after the page that it usually follows. */
export function pageList(offered: readonly OfferedPage[], choice: PageChoice): ListedPage[] {
  const chosen = chosenIds(offered, choice);
  const listed = chosen.map((id) => ({ id, chosen: true }));
  for (const [index, { id }] of offered.entries()) {
    if (chosen.includes(id)) continue;
    const before = offered[index - 1]?.id;
    // The page before is listed by now: it is chosen, or it was put into its place a moment ago.
    listed.splice(before === undefined ? 0 : listed.findIndex((each) => each.id === before) + 1, 0, {
      id,
      chosen: false,
    });
  }
  return listed;
}

/** The choice with a page in it, at the place that the list shows it in, or out of it. */
export function choosePage(offered: readonly OfferedPage[], choice: PageChoice, id: string, on: boolean): PageChoice {
  const listed = pageList(offered, choice).map((page) => (page.id === id ? { ...page, chosen: on } : page));
  return asChoice(offered, listed);
}

/** The choice with a chosen page moved to where another chosen one stands, which makes room for it. */
export function movePage(offered: readonly OfferedPage[], choice: PageChoice, id: string, to: string): PageChoice {
  const chosen = chosenIds(offered, choice);
  const [from, target] = [chosen.indexOf(id), chosen.indexOf(to)];
  if (from < 0 || target < 0) return choice;
  const rest = chosen.filter((each) => each !== id);
  return asChoice(
    offered,
    rest.toSpliced(target, 0, id).map((each) => ({ id: each, chosen: true })),
  );
}

/** The chosen page before (-1) or after (1) a chosen one; undefined at the end of the list. */
export function pageBeside(
  offered: readonly OfferedPage[],
  choice: PageChoice,
  id: string,
  step: -1 | 1,
): string | undefined {
  const chosen = chosenIds(offered, choice);
  const at = chosen.indexOf(id);
  return at < 0 ? undefined : chosen[at + step];
}

function asChoice(offered: readonly OfferedPage[], listed: readonly ListedPage[]): PageChoice {
  const ids = listed.filter(({ chosen }) => chosen).map(({ id }) => id);
  return String(ids) === String(usual(offered)) ? null : ids;
}

function chosenIds(offered: readonly OfferedPage[], choice: PageChoice): readonly string[] {
  if (choice === null) return usual(offered);
  const known = new Set(offered.map(({ id }) => id));
  const chosen = [...new Set(choice)].filter((id) => known.has(id));
  return chosen.length === 0 ? usual(offered) : chosen;
}

function usual(offered: readonly OfferedPage[]): readonly string[] {
  return offered.filter(({ askedFor }) => askedFor !== true).map(({ id }) => id);
}
