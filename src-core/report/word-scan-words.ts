/** A word that a customer should not read about themselves or about the sale. */
export interface WatchedWord {
  /** One word or several, in the singular or the infinitive; its inflections are found as well. */
  readonly word: string;
  /** In a few words, for the person who is about to present. */
  readonly why: string;
  /** Found as it is written only: names have no plural. */
  readonly isName?: boolean;
}

const person = 'how we see a person';
const sale = 'how we sell';
const politics = 'how we see their house';

/** What the scan looks for in every plan; the names of the plan's competitors join them. */
export const watchedWords: readonly WatchedWord[] = [
  ...[
    ...['blocker', 'enemy', 'opponent', 'opposition', 'adversary', 'detractor', 'sceptic', 'skeptic', 'naysayer'],
    ...['hostile', 'saboteur', 'gatekeeper', 'champion', 'coach', 'mobilizer', 'ally', 'insider', 'puppet'],
    ...['economic buyer', 'technical buyer', 'user buyer', 'buying role', 'decision maker', 'weak link'],
    ...['useless', 'incompetent', 'difficult', 'stubborn', 'resistant', 'disengaged'],
  ].map((word) => ({ word, why: person })),
  ...['political', 'politics', 'politician', 'power base', 'power play', 'power struggle', 'infighting', 'feud'].map(
    (word) => ({ word, why: politics }),
  ),
  ...[
    ...['competitor', 'competition', 'competitive', 'rival', 'incumbent', 'displace', 'displacement'],
    ...['price', 'discount', 'margin', 'concession', 'walk away', 'bottom line', 'batna', 'leverage'],
    ...['quota', 'commission', 'forecast', 'pipeline', 'probability', 'win rate', 'upsell', 'cross sell', 'lock in'],
    ...['deal', 'prospect', 'single threaded', 'go around', 'bypass', 'manipulate'],
  ].map((word) => ({ word, why: sale })),
];

/** A business case speaks of these itself, whoever reads it. */
const ofEveryCase = new Set(['discount', 'margin', 'probability', 'forecast']);

/** What the scan looks for on the pages of a business case. */
export const watchedInCase: readonly WatchedWord[] = watchedWords.filter(({ word }) => !ofEveryCase.has(word));
