import { type FallbackName, fallbacksFor } from '../drawing/fallback-scripts.ts';
import { type FontBytes, type Fonts, faceNames, loadFonts } from '../drawing/fonts.ts';
import type { AccountPlan } from '../model/plan.ts';
import { planFor } from '../report/audience.ts';
import type { Audience } from '../report/report-options.ts';

const loaded = new WeakMap<FontBytes, Map<string, Fonts>>();

/**
 * The fonts for what a file shows. Faces that it does not ask for are left out although they are there: what is not shown,
 * a note in Japanese perhaps, must not change how the rest is set.
 */
export function fontsFor(bytes: FontBytes, shown: unknown): Fonts {
  const fallbacks = fallbacksFor(shown).filter((name) => bytes[name] !== undefined);
  const key = fallbacks.join();
  const sets = loaded.get(bytes) ?? new Map<string, Fonts>();
  loaded.set(bytes, sets);
  const fonts = sets.get(key) ?? loadFonts(chosen(bytes, fallbacks));
  sets.set(key, fonts);
  return fonts;
}

/** For what an audience sees of a plan, with the options of the file. */
export function audienceFonts(
  bytes: FontBytes,
  plan: AccountPlan,
  options: { readonly audience: Audience | 'internal' },
): Fonts {
  const audience = options.audience === 'internal' ? 'manager' : options.audience;
  return fontsFor(bytes, [planFor(plan, audience), options]);
}

function chosen(bytes: FontBytes, fallbacks: readonly FallbackName[]): FontBytes {
  return Object.fromEntries([...faceNames, ...fallbacks].map((name) => [name, bytes[name]])) as FontBytes;
}
