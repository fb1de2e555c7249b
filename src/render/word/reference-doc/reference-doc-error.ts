/** Says why a reference document cannot be used, and what to do, in words that follow a colon. */
export class ReferenceDocError extends Error {}
