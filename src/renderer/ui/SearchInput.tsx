import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Input, type InputProps, SearchField, type SearchFieldProps } from 'react-aria-components'

type SearchInputProps = Pick<SearchFieldProps, 'autoFocus' | 'onKeyDown'> & {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** how it takes its place among its neighbours */
  className: string
  inputRef: Ref<HTMLInputElement>
  maxLength?: number
  /** what else the element that is typed into says of itself */
  input?: Omit<InputProps, 'className' | 'ref'> & { [data: `data-${string}`]: string }
}

/** Words to find something by, in one line, with a button that empties it. */
export function SearchInput(props: SearchInputProps) {
  const { label, placeholder, className, inputRef, maxLength = 200, input, ...field } = props
  return (
    <SearchField aria-label={label} {...field} className={`group relative flex items-center ${className}`}>
      <Search aria-hidden size={14} className="pointer-events-none absolute start-2.5 text-faint" />
      <Input
        {...input}
        ref={inputRef}
        autoComplete="off"
        spellCheck="false"
        maxLength={maxLength}
        placeholder={placeholder}
        className="field-ring h-7.5 w-full min-w-0 rounded-md border border-control bg-surface ps-8 pe-7 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button className="focus-ring absolute end-1 inline-flex size-5.5 items-center justify-center rounded-sm text-soft group-data-empty:hidden data-hovered:bg-hover">
        <X aria-hidden size={13} />
      </Button>
    </SearchField>
  )
}
