/** The title of the page of states. */
export const statesTitle = 'States at a glance';
