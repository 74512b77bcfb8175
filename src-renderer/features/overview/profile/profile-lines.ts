/** Where the keys and the palette put the cursor: the line that adds one of each kind. */
export const profileLines = {
  initiatives: 'add-initiative',
  competitors: 'add-competitor',
  references: 'add-reference',
  documents: 'add-document',
} as const;
