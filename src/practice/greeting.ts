import type { Practice } from '.'

/** What a person sees who starts the practice account alone: where it is, what is in it, a call to begin with. */
export function greeting({
  serviceUrl,
  partnerId,
  adminSecret,
  appTokens,
}: Omit<Practice, 'close' | 'setFault'>): string {
  const body = JSON.stringify({ format: 1, widgetId: `_${partnerId}`, expiry: 600 })
  const tokens = appTokens.map(
    ({ id, token, hashType, description }) => `  ${id}  ${token}  ${hashType.padEnd(6)}  ${description}`,
  )
  return `The practice account is listening. Everything in it is made up; it forgets what you do when it stops.

  Service URL   ${serviceUrl}
  Partner id    ${partnerId}
  Admin secret  ${adminSecret}

App tokens (id, secret, hash type):
${tokens.join('\n')}

Try it:
  curl -s ${serviceUrl}/api_v3/service/session/action/startWidgetSession \\
    -H 'Content-Type: application/json' -d '${body}'

docs/practice.md has more to try. Stop with Ctrl+C.
`
}
