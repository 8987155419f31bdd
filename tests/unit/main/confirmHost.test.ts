import { describe, expect, it } from 'vitest'
import { hostConfirmation } from '../../../src/main/accounts/confirmHost'

function confirming(answer: boolean) {
  const asked: string[] = []
  const confirm = hostConfirmation(
    (serviceUrl) => serviceUrl === 'https://held.example.com',
    async (host) => {
      asked.push(host)
      return answer
    },
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
})
