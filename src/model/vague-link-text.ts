/** Link texts in English, German and Spanish that fit any link. */
const vague = new Set(
  [
    ['click here', 'click', 'here', 'see here', 'read here', 'go here', 'go', 'this', 'that'],
    ['link', 'this link', 'the link', 'page', 'this page', 'the page', 'web page', 'webpage'],
    ['this web page', 'this webpage', 'website', 'this website', 'this site', 'site', 'url'],
    ['more', 'read more', 'see more', 'learn more', 'find out more', 'more information'],
    ['more info', 'info', 'information', 'details', 'more details', 'continue', 'next'],
    ['hier', 'klicken sie hier', 'hier klicken', 'klick hier', 'siehe hier', 'mehr', 'mehr dazu'],
    ['weiterlesen', 'mehr lesen', 'mehr erfahren', 'mehr informationen', 'weitere informationen'],
    ['dieser link', 'diese seite', 'webseite', 'dokument', 'dieses dokument', 'datei', 'weiter'],
    ['herunterladen', 'aquí', 'haga clic aquí', 'haz clic aquí', 'clic aquí', 'pulse aquí', 'ver'],
    ['más', 'leer más', 'ver más', 'más información', 'este enlace', 'enlace', 'esta página'],
    ['página', 'documento', 'este documento', 'archivo', 'este archivo', 'descargar', 'siguiente'],
    ['document', 'this document', 'pdf', 'download', 'file', 'this file', 'view', 'source'],
  ].flat(),
);

/** Whether a link text fits any link, such as `click here`. */
export function isVagueLinkText(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return vague.has(words.join(' '));
}
