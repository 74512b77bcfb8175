/** What a canvas takes for certain in the browsers we know: pixels a side, and pixels in all (half a gigabyte). */
export const canvasLimits = { side: 16_384, pixels: 2 ** 27 } as const;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A picture of whole CSS pixels, `scale` times as large. */
export function pixelsAt({ width, height }: PixelSize, scale: number): PixelSize {
  return { width: width * scale, height: height * scale };
}

export function fitsCanvas({ width, height }: PixelSize): boolean {
  return Math.max(width, height) <= canvasLimits.side && width * height <= canvasLimits.pixels;
}

/** An SVG file as a PNG file of exactly `size`. Rejects, in words for the user, where it is too large or not drawn. */
export async function svgToPng(svg: Uint8Array<ArrayBuffer>, size: PixelSize): Promise<Uint8Array<ArrayBuffer>> {
  if (!fitsCanvas(size))
    throw new Error('The picture has more pixels than can be drawn here. Choose a smaller size, or SVG.');
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (context === null || blob === null)
      throw new Error('This computer could not draw a picture of this size. Choose a smaller one, or SVG.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
