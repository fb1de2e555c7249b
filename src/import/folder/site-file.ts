import { stringify } from 'yaml';

/** A page in the navigation of a toolkit. */
export interface NavigationEntry {
  readonly page: string;
  readonly label?: string | undefined;
  readonly pages: readonly NavigationEntry[];
}

interface Site {
  readonly title: string;
  readonly language: string;
  readonly url: string | undefined;
  readonly navigation: readonly NavigationEntry[];
}

/** The text of site.yaml. */
export function toSiteFile({ title, language, url, navigation }: Site): string {
  return stringify(
    { title, language, ...(url !== undefined && { url }), navigation: navigation.map(toItem) },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function toItem({ page, label, pages }: NavigationEntry): object {
  return {
    page,
    ...(label !== undefined && { label }),
    ...(pages.length > 0 && { pages: pages.map(toItem) }),
  };
}
