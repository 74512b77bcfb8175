/** WCAG 2.2, 1.4.3: text of any size on white. */
const ENOUGH = 4.5;
/** Of each channel, a step darker. */
const STEP = 0.97;

/**
 * An accent (`#RRGGBB`) that can be read on white: the colour itself where its contrast is at least 4.5 to 1, else the same hue,
 * darkened as little as it takes.
 */
export function readableAccent(color: string): string {
  let channels = channelsOf(color);
  while (contrastOnWhite(channels) < ENOUGH) channels = channels.map((channel) => Math.floor(channel * STEP));
  return hexOf(channels);
}

/** A tenth of a colour over white: what lies under text beside it. */
export function tintOf(color: string): string {
  return hexOf(channelsOf(color).map((channel) => Math.round(255 - (255 - channel) * 0.1)));
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** The contrast ratio of WCAG 2.2 against white, from the relative luminance of sRGB. */
function contrastOnWhite(channels: readonly number[]): number {
  const [r, g, b] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
