import { createSpotlight } from '@mantine/spotlight';

/** Opens and closes the palette, also before it is there: it looks into the store when it comes. */
export const [paletteStore, palette] = createSpotlight();
