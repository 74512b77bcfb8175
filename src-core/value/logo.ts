import { fromBase64, toBase64 } from '../kernel/base64.ts';
import { pictureOf } from '../kernel/picture.ts';
import { failAt, ok, type Result } from '../kernel/result.ts';
import { limits } from '../model/limits.ts';

/** A larger one takes hundreds of megabytes to unpack, however small its file is. */
const MOST_PIXELS = 4_000;
const KIB = 1024;

export interface Logo {
  /** As the plan holds it: `data:image/png;base64,…`. */
  readonly data: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture's file as a logo; refuses in words what is no PNG or JPEG, too large, or damaged. */
export function logoFrom(bytes: Uint8Array): Result<Logo> {
  if (bytes.length > limits.logoBytes) {
    const size = Math.ceil(bytes.length / KIB).toLocaleString('en-GB');
    return refused(`has ${size} KiB; a logo may have ${limits.logoBytes / KIB} KiB`);
  }
  const picture = pictureOf(bytes);
  if (picture === null) return refused('is no PNG or JPEG picture');
  if (picture === 'damaged') return refused('is damaged: it does not say how large the picture is');
  const { type, width, height } = picture;
  if (Math.max(width, height) > MOST_PIXELS)
    return refused(`has ${width} × ${height} pixels; a logo may have ${MOST_PIXELS} each way`);
  return ok({ data: `data:image/${type};base64,${toBase64(bytes)}`, width, height });
}

/** The logo that a plan holds; null for none, and for one that `logoFrom` would refuse. */
export function readLogo(data: string | undefined): Logo | null {
  if (data === undefined) return null;
  const bytes = fromBase64(data.slice(data.indexOf(',') + 1));
  const logo = bytes === null ? null : logoFrom(bytes);
  return logo?.ok === true && logo.value.data === data ? logo.value : null;
}

function refused(message: string): Result<Logo> {
  return failAt('', message);
}
