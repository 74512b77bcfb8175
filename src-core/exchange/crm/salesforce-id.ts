const LONG = /^[A-Za-z0-9]{18}$/;
const SHORT = /^[A-Za-z0-9]{15}$/;
/** The objects that are read here (accounts, contacts, opportunities, users) all begin so; other CRMs' numbers never do. */
const BEGINS = /^00/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The three characters that make an id of 15 safe where case is lost: one for each five characters, which says which of them
 * are capitals (the first is the lowest bit), in the alphabet A–Z, 0–5. Source: Salesforce, "18-character record ids".
 */
export function idSuffix(short: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block += 1) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const code = short.charCodeAt(block * 5 + at);
      if (code >= 65 && code <= 90) bits |= 1 << at;
    }
    suffix += ALPHABET[bits];
  }
  return suffix;
}

export interface CrmId {
  /** What is stored: 18 characters for an id of Salesforce, others as they are. */
  readonly id: string;
  /** What identifies: the first 15 characters of an id of Salesforce, by case; others as they are. */
  readonly key: string;
  /** The 18-character id had another suffix than its 15 characters make. */
  readonly wrongSuffix: boolean;
}

/** An id of any CRM as it is stored and as it is compared. Letters keep their case. */
export function readCrmId(text: string): CrmId {
  if (BEGINS.test(text) && (SHORT.test(text) || LONG.test(text))) {
    const key = text.slice(0, 15);
    const id = key + idSuffix(key);
    return { id, key, wrongSuffix: text.length === 18 && text !== id };
  }
  return { id: text, key: text, wrongSuffix: false };
}

/** What a stored id is compared by. */
export function crmKey(text: string): string {
  return readCrmId(text.trim()).key;
}
