/** How a tool of the map's toolbar opens its panel: below it, at once, with the keyboard in it and back. */
export const toolPanel = {
  position: 'bottom-start',
  shadow: 'md',
  trapFocus: true,
  returnFocus: true,
  transitionProps: { duration: 0 },
} as const;
