import type { PluralForms, Wording } from '../../locales/index.ts';
import type { Site } from '../../schemas/index.ts';
import { placeholdersIn } from '../locale/index.ts';
import { suggest, toFinding, type DataSource, type Finding, type Problem } from '../model/index.ts';
import { schemaRule } from './yaml.ts';

/** The forms that every term may have, whether or not words need them. */
const common = ['one', 'other'];

/** What is wrong with the terms of a file: words in the language of the content may need other forms. */
export function termProblems(
  terms: Site['terms'] | Partial<Wording['terms']>,
  { messages, terms: usual }: Wording,
  { id, placeOf }: DataSource,
): readonly Finding[] {
  const needed = formsIn(messages);
  const found = Object.entries(terms).flatMap(([name, term]): readonly Problem[] => {
    if (term === undefined) return [];
    const forms = typeof term === 'string' ? { one: term } : term;
    const wanted = [...(needed.get(name) ?? [])];
    const examples = usual[name as keyof Wording['terms']]; // the schema has no other names
    return [
      ...wanted
        .filter((form) => !Object.hasOwn(forms, form))
        .map((form): Problem => ({
          message: `The form \`${form}\` of \`${name}\` is missing`,
          place: placeOf(['terms', name], 'key'),
          help: `Add it, as in \`${name}: {one: ${examples.one ?? ''}, ${form}: ${examples[form] ?? '...'}}\`.`,
        })),
      ...Object.keys(forms)
        .filter((form) => !wanted.includes(form) && !common.includes(form))
        .map((form): Problem => {
          const meant = suggest(form, [...wanted, ...common]);
          return {
            message: `No text needs the form \`${form}\` of \`${name}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`,
            place: placeOf(['terms', name, form], 'key'),
            help: meant === undefined ? 'Remove it.' : `Write \`${meant}:\`.`,
          };
        }),
    ];
  });
  return found.map((problem) => toFinding(id, schemaRule, problem));
}

/** The texts of a file that ask for a form that a term doesn't have. */
export function formProblems(
  messages: Partial<Wording['messages']>,
  terms: Wording['terms'],
  { id, placeOf }: DataSource,
): readonly Finding[] {
  return Object.entries(messages).flatMap(([key, message]) =>
    [...formsIn({ [key]: message })].flatMap(([name, forms]) => {
      const known = terms[name as keyof Wording['terms']] as object | undefined; // or no term
      const missing = known ? [...forms].filter((form) => !Object.hasOwn(known, form)) : [];
      return missing.map((form) =>
        toFinding(id, schemaRule, {
          message: `\`${name}\` has no form \`${form}\``,
          place: placeOf(key.split('.')),
          help: `Add it under \`terms\` of this file: \`${name}: {${Object.keys(known ?? {})
            .map((each) => `${each}: ...`)
            .join(', ')}, ${form}: ...}\`.`,
        }),
      );
    }),
  );
}

/** The forms of each term that some messages name. */
function formsIn(
  messages: Readonly<Record<string, string | PluralForms>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const texts = Object.values(messages).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  );
  for (const placeholder of texts.flatMap(placeholdersIn)) {
    const [name = '', form = 'one'] = placeholder.split('.');
    const term = name.charAt(0).toLowerCase() + name.slice(1);
    found.set(term, (found.get(term) ?? new Set()).add(form));
  }
  return found;
}
