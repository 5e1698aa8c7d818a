/**
 * What was pressed is gone with it, and the focus would fall to the page: it goes to what took its place in the list, and from an
 * empty list to what stands in for it. Whoever has gone elsewhere meanwhile, as on a slow phone, is left there.
 */
export function focusNear(list: ParentNode | null, selector: string, at: number, otherwise?: string): void {
  const pressed = document.activeElement;
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now && now !== document.body && now !== pressed) return;
    const left = list?.querySelectorAll<HTMLElement>(selector) ?? [];
    const near = left[Math.min(at, left.length - 1)];
    (near ?? (otherwise ? document.querySelector<HTMLElement>(otherwise) : undefined))?.focus();
  });
}
