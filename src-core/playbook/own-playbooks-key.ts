/** Where the user's own playbooks stand among the settings. By itself, for whoever must not load what reads them. */
export const OWN_PLAYBOOKS = 'playbooks.own';
