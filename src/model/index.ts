export type {
  Contact,
  DataItem,
  DataSet,
  Fact,
  FactKind,
  PageMeta,
  Resource,
  Site,
  RecordEntry,
  RecordKinds,
  Waiver,
} from '../../schemas/index.ts';
export { htmlMarks, htmlWrappers } from './html-tags.ts';
export { toPathAddress, toPrintedAddress, toShortAddress, toWebAddress } from './address.ts';
export { addressFault, isMail, type AddressFault } from './address-fault.ts';
export { addressFix } from './address-fix.ts';
export { toAlternatives } from './alternatives.ts';
export { attachmentType } from './attachments.ts';
export {
  fileFragment,
  fileMention,
  fileNote,
  fileSize,
  linkedFile,
  type LinkedFile,
} from './linked-file.ts';
export { applyEdits, applyOrderedEdits, editsInOrder, withoutOverlaps } from './apply-edits.ts';
export { anchorIdsIn, toAnchor, toAnchors } from './anchors.ts';
export { passageIdIn, passageIdOf, passageIds } from './passage-ids.ts';
export {
  calloutKinds,
  constructLabels,
  constructTags,
  constructsIn,
  type Callout,
  type CalloutKind,
  type DefinitionDescription,
  type DefinitionTerm,
  type Details,
  type DetailsSummary,
} from './constructs.ts';
export { headingIdAt } from './heading-ids.ts';
export type { Pause } from './pause.ts';
export { cacheKey, keptIn, keptNow, noCache, memoryCache, type Cache } from './cache.ts';
export { citedTitles } from './cited-titles.ts';
export { addressKey, titleKey } from './work-keys.ts';
export type {
  ContentFile,
  Corpus,
  DataPath,
  DataSource,
  HouseRule,
  Known,
  NavigationNode,
  Page,
  PageId,
  Source,
  Step,
} from './corpus.ts';
export {
  checklistNames,
  checklistTitle,
  footFields,
  hasChecklist,
  longestInWord,
  nameEndings,
  toWordName,
} from './checklist-names.ts';
export { captionOf, figuresIn } from './figures.ts';
export type { Coverage } from './font-coverage.ts';
export {
  fontOf,
  fontStyles,
  type ContentFont,
  type FontFamily,
  type FontStyle,
} from './font-family.ts';
export { fontInfo } from './font-info.ts';
export { defaultDensity, imageInfo, uprightSize, type ImageInfo } from './image-info.ts';
export { lastDayOf, latestReview, monthsAfter, ownDate, reviewedOn, toLongDate } from './dates.ts';
export { toLinks, type PageLink } from './links.ts';
export { homeOf, labelOf, pagesOf, positionOf, sectionsOf, trailTo } from './navigation.ts';
export { escapeMarkdown, toCode, toMarkdown } from './markdown-text.ts';
export { byText, compare } from './compare.ts';
export { toCsvText } from './csv.ts';
export { dataVersion } from './data-version.ts';
export { numberNotes, toDefinitions, type Note } from './footnotes.ts';
export { LostBytes, sumOf } from './kept-output.ts';
export { findRendered, keepRendered } from './kept-rendered.ts';
export { toKeepPage, type KeepPage } from './kept-page.ts';
export { digestOutline, toOutline } from './outline.ts';
export type { Assets, Output, OutputKind, Rendered, Sum } from './output.ts';
export {
  basePath,
  checklistAssetPath,
  checklistPaths,
  dataFormats,
  dataPath,
  dataSchemaPath,
  dataSets,
  generatedPages,
  generatedPagesOf,
  historyPage,
  inSite,
  isReservedPath,
  manifestPath,
  outputFolders,
  outputFormats,
  pdfPath,
  pdfVolumeFolder,
  publishedUrl,
  siteAssetPath,
  siteCopyPath,
  siteFiles,
  sitePath,
  recordPage,
  toolkitPath,
  volumeFolder,
  volumeKinds,
  volumePath,
  type OutputFormat,
  type VolumeKind,
} from './output-plan.ts';
export {
  toPlainCharacters,
  typographicKinds,
  type TypographicKind,
} from './typographic-characters.ts';
export { mixedColor, paletteOf } from './palette.ts';
export { paperOf, type PaperName } from './paper.ts';
export { perCorpus } from './per-corpus.ts';
export { askingFor } from './site-fonts.ts';
export {
  entryKinds,
  wordUnits,
  type Edition,
  type EditionEntry,
  type EditionPage,
  type PageVersion,
  type SiteHistory,
  type WordChange,
  type WordUnit,
} from './site-history.ts';
export { shownText } from './shown-text.ts';
export { placesIn } from './locate.ts';
export { cut, printable, withoutCommands } from './sanitize-terminal.ts';
export {
  byPlace,
  isOfOtherProgram,
  toFinding,
  type Edit,
  type FileProblem,
  type Finding,
  type Owner,
  type Place,
  type Problem,
  type Related,
  type Severity,
} from './finding.ts';
export type { Suggestion, Suggestions } from './suggestion.ts';
export type { RuleInfo } from './rule-info.ts';
export { applySeverities, severityOf, fixedRules } from './severities.ts';
export { referrersOf } from './references.ts';
export { fromRelativeAddress, toRelativeAddress } from './relative-address.ts';
export { renamedPages } from './renamed-pages.ts';
export { asSentence, gapBetween, inOneLine } from './sentences.ts';
export { similarity, wordCountsOf } from './similarity.ts';
export {
  relatedSiteContact,
  relatedContacts,
  isPdf,
  mailAddress,
  relatedResources,
  siteContact,
  contactName,
  toCitation,
  type Citation,
  type RelatedContact,
  type RelatedResource,
} from './related.ts';
export {
  pdfKeyOf,
  recordedValue,
  recordRowId,
  recordTermName,
  statementOf,
  toTermName,
  wordsOf,
} from './record-facts.ts';
export type {
  PreviewField,
  PreviewNote,
  PreviewOther,
  PreviewPart,
  PreviewStatus,
} from './preview-status.ts';
export type { SearchDocument, SearchIndex, SearchParts, WordsByParts } from './search-index.ts';
export {
  acronymEnding,
  acronymIds,
  hyphenatedAcronym,
  inflectedPattern,
  toMentionsIn,
  wordsPattern,
  type Mention,
} from './acronyms.ts';
export { shownNotes, withFactNotes } from './fact-notes.ts';
export { isFactNote } from './fact-references.ts';
export { factAnchor, sourceOfFact, toAmount, toFigure, toSourceText } from './facts.ts';
export { leadOf } from './lead.ts';
export {
  anchorsOf,
  checklistFieldId,
  contactAnchor,
  formerIds,
  passageAnchors,
  resourceAnchor,
  stepAnchor,
  stepId,
} from './entry-anchors.ts';
export { hasAllWords, nearMiss, nearNames, suggest } from './suggest.ts';
export { factFile, resourceFile, schemes, toTarget, type Target } from './target.ts';
export {
  bodyBlocksOf,
  type TextBlock,
  type TextRange,
  type TextSource,
  type TextSpan,
} from './text-block.ts';
export { tokenEdit } from './token-edit.ts';
export { isVagueLinkText } from './vague-link-text.ts';
export { wideCharacter, wideLineEnd } from './wide-characters.ts';
export { walk } from './walk.ts';
export { isLeftward, leftwardLetters } from './text-direction.ts';
export { alphabetical, messagesOf } from './messages.ts';
