import type { Rule } from '../rule.ts';
import { acronymDefined } from './prose/acronym-defined.ts';
import { acronymKnown } from './prose/acronym-known.ts';
import { activeVoice } from './prose/active-voice.ts';
import { aliasKept } from './front-matter/alias-kept.ts';
import { aliasUnique } from './front-matter/alias-unique.ts';
import { anchorResolves } from './links/anchor-resolves.ts';
import { attachmentSupported } from './links/attachment-supported.ts';
import { attachmentTypeOnce } from './links/attachment-type-once.ts';
import { attachmentUsed } from './registries/attachment-used.ts';
import { articleAAn } from './prose/article-a-an.ts';
import { asOfCurrent } from './prose/as-of-current.ts';
import { checklistFits } from './front-matter/checklist-fits.ts';
import { citationConsistent } from './footnotes/citation-consistent.ts';
import { contactCurrent } from './registries/contact-current.ts';
import { contactKnown } from './registries/contact-known.ts';
import { contactPresent } from './front-matter/contact-present.ts';
import { datePast } from './front-matter/date-past.ts';
import { descriptionUnique } from './front-matter/description-unique.ts';
import { wordsTranslated } from './registries/words-translated.ts';
import { dictionaryKnown } from './registries/dictionary-known.ts';
import { entryIdKept } from './registries/entry-id-kept.ts';
import { entryOnce } from './front-matter/entry-once.ts';
import { factBearsOnKnown } from './registries/fact-bears-on-known.ts';
import { statementUsed } from './registries/statement-used.ts';
import { factContradicted } from './facts/fact-contradicted.ts';
import { factKnown } from './facts/fact-known.ts';
import { factLinked } from './facts/fact-linked.ts';
import { factMatches } from './facts/fact-matches.ts';
import { factUsed } from './facts/fact-used.ts';
import { figuresAgree } from './facts/figures-agree.ts';
import { fileRecognized } from './registries/file-recognized.ts';
import { footnoteComplete } from './footnotes/footnote-complete.ts';
import { footnoteResolves } from './footnotes/footnote-resolves.ts';
import { footnoteUnique } from './footnotes/footnote-unique.ts';
import { footnoteUsed } from './footnotes/footnote-used.ts';
import { foreignMarkup } from './markdown/foreign-markup.ts';
import { headingOrder } from './markdown/heading-order.ts';
import { idUnique } from './front-matter/id-unique.ts';
import { ignoreNeeded } from './suppression/ignore-needed.ts';
import { ignoreValid } from './suppression/ignore-valid.ts';
import { footnoteMarked } from './footnotes/footnote-marked.ts';
import { fontHasCharacter } from './prose/font-has-character.ts';
import { headingIdValid } from './markdown/heading-id-valid.ts';
import { headingMarked } from './markdown/heading-marked.ts';
import { noIndentedCode } from './markdown/no-indented-code.ts';
import { noLeftovers } from './markdown/no-leftovers.ts';
import { noTabTable } from './markdown/no-tab-table.ts';
import { noUnderlinedHeading } from './markdown/no-underlined-heading.ts';
import { imageAlt } from './links/image-alt.ts';
import { imageCaption } from './links/image-caption.ts';
import { imageSupported } from './links/image-supported.ts';
import { keyPresent } from './front-matter/key-present.ts';
import { linkComplete } from './links/link-complete.ts';
import { linkRelative } from './links/link-relative.ts';
import { linkResolves } from './links/link-resolves.ts';
import { linkTextMeaningful } from './links/link-text-meaningful.ts';
import { listDepth } from './markdown/list-depth.ts';
import { listMarker } from './markdown/list-marker.ts';
import { namePortable } from './registries/name-portable.ts';
import { nameSimple } from './registries/name-simple.ts';
import { noRawHtml } from './markdown/no-raw-html.ts';
import { noStrayMarks } from './markdown/no-stray-marks.ts';
import { pageInNavigation } from './registries/page-in-navigation.ts';
import { pagePathFree } from './registries/page-path-free.ts';
import { pastedCharacters } from './markdown/pasted-characters.ts';
import { readable } from './prose/readable.ts';
import { repeatedWord } from './prose/repeated-word.ts';
import { resourceHasAddress } from './registries/resource-has-address.ts';
import { resourceKnown } from './registries/resource-known.ts';
import { resourceUsed } from './registries/resource-used.ts';
import { reviewDue } from './front-matter/review-due.ts';
import { sentenceLength } from './prose/sentence-length.ts';
import { severityKnown } from './registries/severity-known.ts';
import { sidebarPresent } from './front-matter/sidebar-present.ts';
import { simpleWords } from './prose/simple-words.ts';
import { spelling } from './prose/spelling.ts';
import { stepIdKept } from './front-matter/step-id-kept.ts';
import { stepsFit } from './front-matter/steps-fit.ts';
import { tableEnds } from './markdown/table-ends.ts';
import { charactersVisible } from './markdown/characters-visible.ts';
import { codeClosed } from './markdown/code-closed.ts';
import { paragraphApart } from './markdown/paragraph-apart.ts';
import { passageIdValid } from './markdown/passage-id-valid.ts';
import { tableRowComplete } from './markdown/table-row-complete.ts';
import { tableHeaderPresent } from './markdown/table-header-present.ts';
import { textKept } from './markdown/text-kept.ts';
import { tileUnique } from './registries/tile-unique.ts';
import { titleOnce } from './markdown/title-once.ts';
import { titleUnique } from './front-matter/title-unique.ts';
import { urlAllowed } from './links/url-allowed.ts';
import { urlClean } from './links/url-clean.ts';
import { urlDirect } from './links/url-direct.ts';
import { urlPublic } from './links/url-public.ts';
import { urlSecure } from './links/url-secure.ts';

/** Every rule, in alphabetical order of ids. */
export const rules = [
  acronymDefined,
  acronymKnown,
  activeVoice,
  aliasKept,
  aliasUnique,
  anchorResolves,
  articleAAn,
  asOfCurrent,
  attachmentSupported,
  attachmentTypeOnce,
  attachmentUsed,
  charactersVisible,
  checklistFits,
  citationConsistent,
  codeClosed,
  contactCurrent,
  contactKnown,
  contactPresent,
  datePast,
  descriptionUnique,
  dictionaryKnown,
  entryIdKept,
  entryOnce,
  factBearsOnKnown,
  factContradicted,
  factKnown,
  factLinked,
  factMatches,
  factUsed,
  figuresAgree,
  fileRecognized,
  fontHasCharacter,
  footnoteComplete,
  footnoteMarked,
  footnoteResolves,
  footnoteUnique,
  footnoteUsed,
  foreignMarkup,
  headingIdValid,
  headingMarked,
  headingOrder,
  idUnique,
  ignoreNeeded,
  ignoreValid,
  imageAlt,
  imageCaption,
  imageSupported,
  keyPresent,
  linkComplete,
  linkRelative,
  linkResolves,
  linkTextMeaningful,
  listDepth,
  listMarker,
  namePortable,
  nameSimple,
  noIndentedCode,
  noLeftovers,
  noRawHtml,
  noStrayMarks,
  noTabTable,
  noUnderlinedHeading,
  pageInNavigation,
  pagePathFree,
  paragraphApart,
  passageIdValid,
  pastedCharacters,
  readable,
  repeatedWord,
  resourceHasAddress,
  resourceKnown,
  resourceUsed,
  reviewDue,
  sentenceLength,
  severityKnown,
  sidebarPresent,
  simpleWords,
  spelling,
  statementUsed,
  stepIdKept,
  stepsFit,
  tableEnds,
  tableHeaderPresent,
  tableRowComplete,
  textKept,
  tileUnique,
  titleOnce,
  titleUnique,
  urlAllowed,
  urlClean,
  urlDirect,
  urlPublic,
  urlSecure,
  wordsTranslated,
] as const satisfies readonly Rule[];
