/** The objects that are read here (accounts, contacts, opportunities, users) all begin so; other CRMs' numbers never do. */
const SALESFORCE = /^00[A-Za-z0-9]{13}(?:[A-Za-z0-9]{3})?$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The three characters that make an id of 15 safe where case is lost: one for each five characters, which says which of them
 * are capitals (the first is the lowest bit), in the alphabet A–Z, 0–5. Source: Salesforce, "18-character record ids".
 */
export function idSuffix(short: string): string {
  return String.fromCharCode(letterFor(short, 0), letterFor(short, 5), letterFor(short, 10));
}

function letterFor(short: string, from: number): number {
  let bits = 0;
  for (let at = 0; at < 5; at += 1) {
    const code = short.charCodeAt(from + at);
    if (code >= 65 && code <= 90) bits |= 1 << at;
  }
  return ALPHABET.charCodeAt(bits);
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
  if (SALESFORCE.test(text)) {
    const key = text.slice(0, 15);
    const id = key + idSuffix(key);
    return { id, key, wrongSuffix: text.length === 18 && text !== id };
  }
  return { id: text, key: text, wrongSuffix: false };
}

/** What is stored for a key: the longer form of an id of Salesforce, which no program changes by losing case. */
export function crmIdOf(key: string): string {
  return SALESFORCE.test(key) ? key + idSuffix(key) : key;
}

/** What a stored id is compared by. */
export function crmKey(text: string): string {
  return readCrmId(text.trim()).key;
}
