import { type Block, flow, type Placed } from './blocks.ts';

/** A last sheet that is filled less than this looks like a slip. */
const NEAR_EMPTY = 1 / 4;
/** What is left of the room above a block on tighter sheets. */
const TIGHTER = 0.65;
/** Room above what needs no heading to stand for itself. */
const APART = 16;
/** A sheet that gives its last part to the next one stays filled this far. */
const STAYS = 0.45;

/**
 * Blocks on sheets as `flow` lays them. Where the last sheet would hold next to nothing they are laid again with tighter gaps,
 * if that saves the sheet or a line that points to other pages; else the part that runs over to it begins there, heading and all, where it fits.
 */
export function fillSheets(blocks: readonly Block[], first: number, next: number): Placed[][] {
  const usual = flow(blocks, first, next);
  const leftOut = lacks(usual, blocks);
  const slip = usual.length > 1 && bottom(usual[usual.length - 1]!) < next * NEAR_EMPTY;
  if (!slip && !leftOut) return usual;
  const tight = flow(blocks.map(tightened), first, next);
  if (tight.length < usual.length || (leftOut && tight.length === usual.length && !lacks(tight, blocks))) return tight;
  return (slip ? broughtOver(blocks, usual, first, next) : undefined) ?? usual;
}

/** A block with less room above it, and inside it where it can do with less. */
export function tightened(block: Block): Block {
  const { before, tight } = block;
  return {
    ...block,
    ...(before === undefined ? {} : { before: Math.round(before * TIGHTER) }),
    ...tight?.(),
  };
}

/** Whether a line that only points elsewhere found no room. */
function lacks(pages: readonly Placed[][], blocks: readonly Block[]): boolean {
  const optional = (block: Block) => block.optional === true;
  return pages.flat().filter(({ block }) => optional(block)).length < blocks.filter(optional).length;
}

function broughtOver(blocks: readonly Block[], usual: readonly Placed[][], first: number, next: number) {
  const giving = usual[usual.length - 2]!;
  const room = usual.length === 2 ? first : next;
  const opener = giving.findLast(({ block }) => opensPart(block));
  if (opener === undefined || opener.y < room * STAYS) return undefined;
  const at = blocks.indexOf(opener.block);
  if (blocks[at - 1]?.keep === true) return undefined;
  const last = flow(blocks.slice(at), next, next);
  if (last.length > 1) return undefined;
  return [...flow(blocks.slice(0, at), first, next), ...last];
}

/** A heading, or what is set off from what stands above it as far as a part of its own. */
function opensPart({ means = [], before = 0 }: Block): boolean {
  return before >= APART || means.some(({ kind }) => kind === 'heading');
}

function bottom(page: readonly Placed[]): number {
  const last = page[page.length - 1];
  return last === undefined ? 0 : last.y + last.block.height;
}
