import type { Rule } from '../rule.ts';
import { aliasUnique } from './alias-unique.ts';
import { anchorResolves } from './anchor-resolves.ts';
import { contactKnown } from './contact-known.ts';
import { contactPresent } from './contact-present.ts';
import { datePast } from './date-past.ts';
import { factBearsOnKnown } from './fact-bears-on-known.ts';
import { footnoteResolves } from './footnote-resolves.ts';
import { footnoteUnique } from './footnote-unique.ts';
import { footnoteUsed } from './footnote-used.ts';
import { headingOrder } from './heading-order.ts';
import { idUnique } from './id-unique.ts';
import { imageAlt } from './image-alt.ts';
import { linkResolves } from './link-resolves.ts';
import { noRawHtml } from './no-raw-html.ts';
import { pageInNavigation } from './page-in-navigation.ts';
import { resourceKnown } from './resource-known.ts';
import { reviewDue } from './review-due.ts';
import { sidebarPresent } from './sidebar-present.ts';
import { stepsFit } from './steps-fit.ts';
import { titleOnce } from './title-once.ts';
import { titleUnique } from './title-unique.ts';
import { urlAllowed } from './url-allowed.ts';
import { urlSecure } from './url-secure.ts';

/** Every rule, in alphabetical order of ids. */
export const rules = [
  aliasUnique,
  anchorResolves,
  contactKnown,
  contactPresent,
  datePast,
  factBearsOnKnown,
  footnoteResolves,
  footnoteUnique,
  footnoteUsed,
  headingOrder,
  idUnique,
  imageAlt,
  linkResolves,
  noRawHtml,
  pageInNavigation,
  resourceKnown,
  reviewDue,
  sidebarPresent,
  stepsFit,
  titleOnce,
  titleUnique,
  urlAllowed,
  urlSecure,
] as const satisfies readonly Rule[];
