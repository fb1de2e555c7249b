import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a folder with its text, and every empty folder; what writing itself needs aside. */
export function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).replaceAll('\\', '/');
    if (path.startsWith('.pathways')) continue;
    if (entry.isFile()) found[path] = readFileSync(full, 'utf8');
    else if (readdirSync(full).length === 0) found[`${path}/`] = 'empty';
  }
  return found;
}
