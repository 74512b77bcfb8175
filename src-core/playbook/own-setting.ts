/** What everybody may load: nothing here reads a playbook. */

/** How many playbooks of one's own there may be, and how large one may be as a file. */
export const ownLimits = { playbooks: 50, fileBytes: 1024 * 1024 } as const;
/** Where the user's own playbooks stand among the settings. By itself, for whoever must not load what reads them. */
export const OWN_PLAYBOOKS = 'playbooks.own';
