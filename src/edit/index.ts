export { textsAfter, type ContentChange } from './content-change.ts';
export { movableFiles, moveFiles } from './move-files.ts';
export { addPage } from './add-page.ts';
export { addResource, addResources } from './add-resource.ts';
export { entryEdits } from './change-entries.ts';
export { listContact } from './list-contact.ts';
export { addToNavigation, navigationEdit } from './navigation-entry.ts';
export { toScalar } from './yaml-text.ts';
