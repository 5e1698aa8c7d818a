/**
 * Our letters come after the words: until then a page is read in those of the device, so that a slow line brings first what
 * can be read and done. Where the device asks to save data, they stay away.
 */
export async function bringFonts(): Promise<void> {
  const { documentElement: root } = document;
  if (root.dataset.letters !== 'device' || (navigator as Saving).connection?.saveData) return;
  const font = getComputedStyle(root).getPropertyValue('--letters');
  // All at once and in place of what is seen, not each file as it comes. What can't be fetched is drawn without.
  await document.fonts?.load(`1em ${font}`, document.body.innerText).catch(() => undefined);
  delete root.dataset.letters;
}

/** Once the page is there and has nothing else to do. */
export function bringFontsLater(): () => void {
  const later = setTimeout(() => void bringFonts(), 4_000);
  return () => clearTimeout(later);
}

type Saving = { readonly connection?: { readonly saveData?: boolean } };
