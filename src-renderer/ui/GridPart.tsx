import type { ComponentProps } from 'react';

/** A part of the grid, named by its `role`: rows that a virtual list places cannot be a table's own elements. */
export function GridPart(props: ComponentProps<'div'> & { readonly role: string }) {
  return <div {...props} />;
}
