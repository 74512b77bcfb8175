/** An entity's id: 1–64 of `A-Za-z0-9_-`, unique within its kind (plan-format: ids). */
export type Id = string;

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Names that would reach an object's prototype: refused as keys at any depth. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isId(text: string): boolean {
  return ID.test(text) && !RESERVED_KEYS.has(text);
}

/** Randomness and clock are handed in: the core has neither. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
  /** The user's local calendar day, `YYYY-MM-DD`. */
  today(): string;
}
export type NewId = () => Id;
