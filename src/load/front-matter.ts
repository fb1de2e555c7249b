import {
  fieldAt,
  formerKinds,
  kindsOfPages as kinds,
  pageMeta,
  type PageMeta,
} from '../../schemas/index.ts';
import { suggest } from '../model/index.ts';
import { isRecord } from './is-record.ts';
import { toProblems, type Validated } from './validate.ts';
import type { Data } from './yaml.ts';

type Issues = Parameters<typeof toProblems>[3];

/**
 * Validates front matter against the schema of its kind.
 *
 * Where the kind itself is wrong, the page is validated against the kind it was probably meant
 * to be as well, so that its other problems are found in the same run.
 */
export function toMeta(data: Data): Validated<PageMeta> {
  const result = pageMeta.safeParse(data.value);
  if (result.success) return { value: result.data, problems: [] };
  const others = isRecord(data.value) ? othersThanKind(data.value) : [];
  return { problems: toProblems(pageMeta, data, [], [...result.error.issues, ...others]) };
}

/** The issues besides the kind; none if the kind is right or left out, since zod has reported them all then. */
function othersThanKind(value: Readonly<Record<string, unknown>>): Issues {
  const { kind: given } = value;
  if (!Object.hasOwn(value, 'kind') || kinds.some((kind) => kind === given)) return [];
  const { keys } = fieldAt(pageMeta, []);
  const meant =
    typeof given === 'string' ? (formerKinds.get(given) ?? suggest(given, kinds)) : undefined;
  const issues = pageMeta.safeParse({ ...value, kind: meant ?? 'page' }).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (meant !== undefined || issue.code !== 'unrecognized_keys') return [issue];
    // Where nobody knows the kind, only keys that no kind has are known to be wrong.
    const names = issue.keys.filter((name) => !keys.includes(name) || issue.path.length > 0);
    return names.length > 0 ? [{ ...issue, keys: names }] : [];
  });
}
