/** The plural categories of the Unicode CLDR. */
const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Whether a value is a text with a form for each plural category, and no group of messages. */
function isPlural(value: object): boolean {
  return 'other' in value && Object.keys(value).every(isCategory);
}

function isCategory(key: string): boolean {
  return pluralCategories.some((each) => each === key);
}

/** The messages of nested groups by their whole names: `{search: {label: ...}}` has `search.label`. */
export function flattenMessages(groups: object, prefix = ''): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(groups)) {
    const isGroup = typeof value === 'object' && value !== null && !isPlural(value as object);
    if (isGroup) Object.assign(found, flattenMessages(value as object, `${prefix}${key}.`));
    else found[prefix + key] = value;
  }
  return found;
}
