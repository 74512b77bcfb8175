import { fromBase64, toBase64 } from '../kernel/base64.ts';
import { type PictureFault, pictureOf } from '../kernel/picture.ts';
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

const faults: Record<PictureFault, string> = {
  'no size': 'is damaged: it does not say how large the picture is',
  cut: 'is damaged: a part of it is missing or not as it was written',
  transparency: 'is transparent in a way that does not print; saved as a PNG of 8 bits a colour (RGBA) it does',
  turned: 'is stored turned; opened and saved upright it prints as it is seen',
  coding: 'is a JPEG of a kind that does not print; saved as a usual JPEG or PNG it does',
};

/** A picture's file as a logo; refuses in words what is no PNG or JPEG, too large, damaged, or of a kind that does not print. */
export function logoFrom(bytes: Uint8Array): Result<Logo> {
  if (bytes.length > limits.logoBytes) {
    const size = Math.ceil(bytes.length / KIB).toLocaleString('en-GB');
    return refused(`has ${size} KiB; a logo may have ${limits.logoBytes / KIB} KiB`);
  }
  const picture = pictureOf(bytes);
  if (picture === null) return refused('is no PNG or JPEG picture');
  if (typeof picture === 'string') return refused(faults[picture]);
  const { type, width, height } = picture;
  if (Math.max(width, height) > MOST_PIXELS)
    return refused(`has ${width} × ${height} pixels; a logo may have ${MOST_PIXELS} each way`);
  return ok({ data: `data:image/${type};base64,${toBase64(bytes)}`, width, height });
}

/** The logo that a plan holds; null for none, and for one that does not print. */
export function readLogo(data: string | undefined): Logo | null {
  const logo = data === undefined ? null : logoIn(data);
  return logo?.ok === true ? logo.value : null;
}

/** Why the logo that a plan holds does not print, to follow upon "the logo": "is damaged: …". Null for none, and for one that does. */
export function logoProblem(data: string | undefined): string | null {
  const logo = data === undefined ? null : logoIn(data);
  return logo === null || logo.ok ? null : logo.problems.map(({ message }) => message).join(', ');
}

function logoIn(data: string): Result<Logo> {
  const bytes = fromBase64(data.slice(data.indexOf(',') + 1));
  if (bytes === null) return refused('is damaged: it is no Base64');
  const logo = logoFrom(bytes);
  return logo.ok && logo.value.data !== data ? refused('is not of the kind that its data URL names') : logo;
}

function refused(message: string): Result<Logo> {
  return failAt('', message);
}
