import { describe, expect, it } from 'vitest'
import { hostConfirmation } from '../../../src/main/accounts/confirmHost'

function confirming(answer: boolean, options?: { remembers: boolean }) {
  const asked: string[] = []
  const confirm = hostConfirmation(
    (serviceUrl) => serviceUrl === 'https://held.example.com',
    async (host) => {
      asked.push(host)
      return answer
    },
    options,
  )
  return { confirm, asked }
}

describe('the host of a new token', () => {
  it.each([
    'https://www.kaltura.com',
    'https://api.eu.kaltura.com',
    'http://127.0.0.1:1',
    'https://held.example.com',
  ])('needs no question when it is known: %s', async (serviceUrl) => {
    const { confirm, asked } = confirming(false)
    await confirm(serviceUrl)
    expect(asked).toEqual([])
  })

  it.each([
    'https://kaltura.com.attacker.example',
    'https://www.kaltura.com:8443',
    'https://www.kaltura.com/other',
  ])('is confirmed by a person when it is not: %s', async (serviceUrl) => {
    const yes = confirming(true)
    await yes.confirm(serviceUrl)
    expect(yes.asked).toHaveLength(1)
    await expect(confirming(false).confirm(serviceUrl)).rejects.toMatchObject({
      failure: { code: 'HOST_NOT_CONFIRMED', field: 'serviceUrl' },
    })
  })

  it('is asked about once where one undertaking needs it twice, and each time after a no', async () => {
    const yes = confirming(true, { remembers: true })
    await yes.confirm('https://a.example')
    await yes.confirm('https://a.example')
    await yes.confirm('https://b.example')
    expect(yes.asked).toEqual(['a.example', 'b.example'])
    const no = confirming(false, { remembers: true })
    for (const _ of [1, 2]) await expect(no.confirm('https://a.example')).rejects.toThrow()
    expect(no.asked).toHaveLength(2)
    const forgetful = confirming(true)
    for (const _ of [1, 2]) await forgetful.confirm('https://a.example')
    expect(forgetful.asked).toHaveLength(2)
  })
})
