import { isSafeLink } from '../kernel/links.ts';

/** A document from what was typed or pasted: an address is its link and, without its scheme, its title; all else is a title. */
export function documentFrom(typed: string): { title: string; url?: string } {
  const text = typed.trim();
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(text) || !isSafeLink(text)) return { title: text };
  const title = text.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/[/?#]+$/, '');
  return { title: title === '' ? text : title, url: text };
}
