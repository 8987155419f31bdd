import { Fragment } from 'react'
import { Link } from 'react-aria-components'
import type { Block, HelpPlace, Inline } from '../../help/model'

type Shown = { onGo: (place: HelpPlace) => void }

/** Keys for pieces that have no name and never move. */
const numbered = <T,>(items: readonly T[]) => items.map((item, n) => ({ item, key: String(n) }))

/** The parts of a page of help. */
export function Blocks({ blocks, onGo }: Shown & { blocks: readonly Block[] }) {
  return numbered(blocks).map(({ item, key }) => <OneBlock key={key} block={item} onGo={onGo} />)
}

function OneBlock({ block, onGo }: Shown & { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4'
      return (
        <Heading
          data-anchor={block.anchor}
          tabIndex={-1}
          className="mt-3 scroll-mt-3 rounded-sm text-base font-semibold outline-offset-2"
        >
          {block.text}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words parts={block.parts} onGo={onGo} />
        </p>
      )
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List
          className={`flex flex-col gap-1 ps-5 marker:text-faint ${block.isOrdered ? 'list-decimal' : 'list-disc'}`}
        >
          {numbered(block.items).map(({ item, key }) => (
            <li key={key}>
              <Blocks blocks={item} onGo={onGo} />
            </li>
          ))}
        </List>
      )
    }
    case 'note':
      return (
        <div className="rounded-md border-s-3 border-warn-line bg-warn-soft px-3 py-2">
          <Blocks blocks={block.blocks} onGo={onGo} />
        </div>
      )
    case 'code':
      return (
        <pre className="selectable rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs break-all whitespace-pre-wrap">
          {block.text}
        </pre>
      )
    case 'table':
      return <Table block={block} onGo={onGo} />
  }
}

function Table({ block: { head, rows }, onGo }: Shown & { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className="w-full border-collapse text-start">
      <thead>
        <tr>
          {numbered(head).map(({ item, key }) => (
            <th key={key} scope="col" className="pe-4 pb-1 text-start text-xs font-medium text-soft">
              <Words parts={item} onGo={onGo} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ item, key }) => (
          <tr key={key} className="border-t border-line align-top">
            {numbered(item).map(({ item: cell, key: column }) => (
              <td key={column} className="py-1.5 pe-4 wrap-anywhere">
                <Words parts={cell} onGo={onGo} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ parts, onGo }: Shown & { parts: readonly Inline[] }) {
  return numbered(parts).map(({ item, key }) => (
    <Fragment key={key}>
      <Piece part={item} onGo={onGo} />
    </Fragment>
  ))
}

function Piece({ part, onGo }: Shown & { part: Inline }) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return (
        <code className="selectable rounded-sm bg-sunken px-1 py-px text-xs wrap-anywhere">{part.text}</code>
      )
    case 'strong':
      return (
        <strong className="font-semibold">
          <Words parts={part.parts} onGo={onGo} />
        </strong>
      )
    case 'link':
      return (
        <Link
          onPress={() => onGo(part.to)}
          className="focus-ring cursor-pointer rounded-sm text-accent-text underline underline-offset-2 data-hovered:no-underline"
        >
          <Words parts={part.parts} onGo={onGo} />
        </Link>
      )
    // nothing here opens a browser: the address stands there to be copied, whole with one click
    case 'address':
      return (
        <>
          <Words parts={part.parts} onGo={onGo} />{' '}
          <code className="cursor-text rounded-sm bg-sunken px-1 py-px text-xs wrap-anywhere select-all">
            {part.url}
          </code>
        </>
      )
  }
}
