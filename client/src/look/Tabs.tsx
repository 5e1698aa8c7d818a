import { type ReactNode, useId } from 'react';

type TabsProps<Name extends string> = {
  tabs: readonly { readonly name: Name; readonly words: string }[];
  value: Name;
  onChoose: (name: Name) => void;
  className?: string;
  children: ReactNode;
};

/** Several faces of one thing: arrows go from tab to tab, as the platform's own do. */
export function Tabs<Name extends string>({ tabs, value, onChoose, className, children }: TabsProps<Name>) {
  const id = useId();
  const go = (by: number) => {
    const at = tabs.findIndex(({ name }) => name === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist">
        {tabs.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={value === name}
            aria-controls={`${id}-panel`}
            tabIndex={value === name ? 0 : -1}
            onClick={() => onChoose(name)}
            onKeyDown={(event) => {
              const along = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
              if (event.key === 'ArrowRight') go(along);
              else if (event.key === 'ArrowLeft') go(-along);
            }}
          >
            {words}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className={className}>
        {children}
      </div>
    </>
  );
}
