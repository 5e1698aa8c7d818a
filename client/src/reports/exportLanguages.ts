/** The languages that the server says reports in, each by its own name; see `Exports/Languages` there. */
export const exportLanguages: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
  { code: 'es', name: 'Español' },
  { code: 'pt', name: 'Português' },
  { code: 'sw', name: 'Kiswahili' },
  { code: 'ar', name: 'العربية' },
];

/** The first of these tags that reports are said in, else English. */
export function exportLanguageOf(...tags: readonly (string | undefined)[]): string {
  const codes = tags.map((tag) => tag?.split(/[-_]/)[0]?.toLowerCase());
  return codes.find((code) => exportLanguages.some((known) => known.code === code)) ?? 'en';
}
