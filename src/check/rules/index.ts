import type { Rule } from '../rule.ts';
import { acronymDefined } from './acronym-defined.ts';
import { acronymKnown } from './acronym-known.ts';
import { activeVoice } from './active-voice.ts';
import { aliasUnique } from './alias-unique.ts';
import { anchorResolves } from './anchor-resolves.ts';
import { articleAAn } from './article-a-an.ts';
import { asOfCurrent } from './as-of-current.ts';
import { citationConsistent } from './citation-consistent.ts';
import { contactCurrent } from './contact-current.ts';
import { contactKnown } from './contact-known.ts';
import { contactPresent } from './contact-present.ts';
import { datePast } from './date-past.ts';
import { descriptionUnique } from './description-unique.ts';
import { factBearsOnKnown } from './fact-bears-on-known.ts';
import { footnoteResolves } from './footnote-resolves.ts';
import { footnoteUnique } from './footnote-unique.ts';
import { footnoteUsed } from './footnote-used.ts';
import { headingOrder } from './heading-order.ts';
import { idUnique } from './id-unique.ts';
import { ignoreNeeded } from './ignore-needed.ts';
import { ignoreValid } from './ignore-valid.ts';
import { imageAlt } from './image-alt.ts';
import { imageSupported } from './image-supported.ts';
import { linkComplete } from './link-complete.ts';
import { linkResolves } from './link-resolves.ts';
import { linkTextMeaningful } from './link-text-meaningful.ts';
import { listDepth } from './list-depth.ts';
import { listMarker } from './list-marker.ts';
import { noRawHtml } from './no-raw-html.ts';
import { noStrayMarks } from './no-stray-marks.ts';
import { pageInNavigation } from './page-in-navigation.ts';
import { pagePathFree } from './page-path-free.ts';
import { pastedCharacters } from './pasted-characters.ts';
import { readable } from './readable.ts';
import { repeatedWord } from './repeated-word.ts';
import { resourceHasAddress } from './resource-has-address.ts';
import { resourceKnown } from './resource-known.ts';
import { resourceUsed } from './resource-used.ts';
import { reviewDue } from './review-due.ts';
import { sentenceLength } from './sentence-length.ts';
import { sidebarPresent } from './sidebar-present.ts';
import { simpleWords } from './simple-words.ts';
import { spelling } from './spelling.ts';
import { stepsFit } from './steps-fit.ts';
import { tileUnique } from './tile-unique.ts';
import { titleOnce } from './title-once.ts';
import { titleUnique } from './title-unique.ts';
import { urlAllowed } from './url-allowed.ts';
import { urlSecure } from './url-secure.ts';

/** Every rule, in alphabetical order of ids. */
export const rules = [
  acronymDefined,
  acronymKnown,
  activeVoice,
  aliasUnique,
  anchorResolves,
  articleAAn,
  asOfCurrent,
  citationConsistent,
  contactCurrent,
  contactKnown,
  contactPresent,
  datePast,
  descriptionUnique,
  factBearsOnKnown,
  footnoteResolves,
  footnoteUnique,
  footnoteUsed,
  headingOrder,
  idUnique,
  ignoreNeeded,
  ignoreValid,
  imageAlt,
  imageSupported,
  linkComplete,
  linkResolves,
  linkTextMeaningful,
  listDepth,
  listMarker,
  noRawHtml,
  noStrayMarks,
  pageInNavigation,
  pagePathFree,
  pastedCharacters,
  readable,
  repeatedWord,
  resourceHasAddress,
  resourceKnown,
  resourceUsed,
  reviewDue,
  sentenceLength,
  sidebarPresent,
  simpleWords,
  spelling,
  stepsFit,
  tileUnique,
  titleOnce,
  titleUnique,
  urlAllowed,
  urlSecure,
] as const satisfies readonly Rule[];
