/** What a preview sends to the document after it has put in the content of a page that a script of its own knows. */
export const replacedEvent = 'pathways-replaced';
