import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorOf, readMarkdown } from '../../../src/help/readMarkdown'
import { readPages } from '../../../src/help/readPages'

const page = (text: string) => readMarkdown('p', `# Title\n\n${text}`)

describe('a page of help', () => {
  it('becomes data', () => {
    expect(
      page(
        '## A heading: two\n\nText **strong** `code<x>` [on](ks.md#kinds) [here](#a-heading-two)\n\n1. one\n2. two',
      ),
    ).toEqual({
      name: 'p',
      title: 'Title',
      blocks: [
        { kind: 'heading', level: 2, anchor: 'a-heading-two', text: 'A heading: two' },
        {
          kind: 'paragraph',
          parts: [
            { kind: 'text', text: 'Text ' },
            { kind: 'strong', parts: [{ kind: 'text', text: 'strong' }] },
            { kind: 'text', text: ' ' },
            { kind: 'code', text: 'code<x>' },
            { kind: 'text', text: ' ' },
            { kind: 'link', to: 'ks#kinds', parts: [{ kind: 'text', text: 'on' }] },
            { kind: 'text', text: ' ' },
            { kind: 'link', to: 'p#a-heading-two', parts: [{ kind: 'text', text: 'here' }] },
          ],
        },
        {
          kind: 'list',
          isOrdered: true,
          items: [
            [{ kind: 'paragraph', parts: [{ kind: 'text', text: 'one' }] }],
            [{ kind: 'paragraph', parts: [{ kind: 'text', text: 'two' }] }],
          ],
        },
      ],
    })
  })

  it('keeps an address outside as text', () => {
    expect(page('[there](https://example.com/x)').blocks).toEqual([
      {
        kind: 'paragraph',
        parts: [{ kind: 'address', url: 'https://example.com/x', parts: [{ kind: 'text', text: 'there' }] }],
      },
    ])
  })

  it.each([
    ['raw HTML', '<script>alert(1)</script>'],
    ['HTML within a line', 'a <b>bold</b> word'],
    ['an image', '![picture](https://example.com/x.png)'],
    ['a link to another scheme', '[x](javascript:alert(1))'],
    ['a plain http link', '[x](http://example.com)'],
    ['a link out of the folder', '[x](../security.md)'],
    ['a heading too deep', '#### Deep'],
    ['a heading twice', '## Same\n\n## Same'],
  ])('with %s is refused', (_, text) => {
    expect(() => page(text)).toThrow()
  })

  it('without a title is refused', () => {
    expect(() => readMarkdown('p', 'Text')).toThrow('title')
  })

  it('makes anchors as repositories do', () => {
    expect(anchorOf('KSmith’s files, and more!')).toBe('ksmiths-files-and-more')
  })
})

describe('a folder of pages', () => {
  const read = (files: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), 'ksmith-help-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.md`), text)
    try {
      return readPages(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const contents = '# Help\n\n## Group\n\n- [A](a.md): about a\n'

  it('has its contents and pages', () => {
    const { groups, pages } = read({ README: contents, a: '# A\n\n## One\n\n[back](#one)' })
    expect(groups).toEqual([{ title: 'Group', pages: [{ name: 'a', about: 'about a' }] }])
    expect(pages.map(({ title }) => title)).toEqual(['A'])
  })

  it('with a link to a page or a heading that is not there is refused', () => {
    expect(() => read({ README: contents, a: '# A\n\n[x](b.md)' })).toThrow('leads nowhere')
    expect(() => read({ README: contents, a: '# A\n\n| a | b |\n| - | - |\n| [x](a.md#two) | |' })).toThrow(
      'nowhere',
    )
  })

  it('with a page that the contents do not name, or name and lack, is refused', () => {
    expect(() => read({ README: contents, a: '# A', b: '# B' })).toThrow('b: the contents')
    expect(() => read({ README: contents })).toThrow('leads nowhere')
  })
})
