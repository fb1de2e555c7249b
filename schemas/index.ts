export { acronymWords, definedAcronym, type Acronym } from './acronym.ts';
export { contact, type Contact } from './contact.ts';
export { dataSchemas, type DataItem, type DataSet, type RecordKinds } from './data.ts';
export { fact, type Fact } from './fact.ts';
export { fieldAt, type Field } from './field.ts';
export { fileSchemas } from './files.ts';
export { houseRuleFile, type HouseRuleData } from './house-rule.ts';
export { linksFile, waiver, type Waiver } from './links.ts';
export { localeFile } from './locale.ts';
export { formerKinds, kindsOfPages, pageMeta, type PageMeta } from './page.ts';
export { resource, type Resource } from './resource.ts';
export {
  site,
  type NavigationItem,
  type Site,
  type FontFamilyFiles,
  type SiteFile,
} from './site.ts';
export {
  factKind,
  record,
  recordCode,
  recordFile,
  type FactKind,
  type RecordEntry,
  type RecordFile,
} from './record.ts';
export { id, pagePath, url } from './values.ts';
