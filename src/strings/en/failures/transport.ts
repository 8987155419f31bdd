const insecure = {
  title: 'No secure connection',
  happened: 'The server could not prove that it is who the service URL says. Nothing was sent.',
} as const
const timeout = {
  title: 'No answer in time',
  happened: 'The server did not answer within 15 seconds, so the call was given up.',
  causes: ['A slow network or a busy server.', 'A firewall that swallows the connection without a word.'],
} as const
const tooLarge = {
  title: 'The answer was too large',
  happened: 'The answer exceeded 5 MB and was given up.',
} as const

/** What goes wrong on the way to the server and back. */
export const transport = {
  URL_NOT_ALLOWED: {
    title: 'Service URL is not allowed',
    happened: 'Nothing was sent: KSmith only calls https addresses, and plain http on this machine itself.',
    causes: ['The service URL does not start with https.'],
    next: ['Add the token again with an https service URL.'],
  },
  LOOPBACK_ONLY: {
    title: 'Only this machine may be called',
    happened:
      'Nothing was sent: in this run the app only calls service URLs on this machine, such as the practice account.',
    causes: [
      'The app was started with a debugging switch, or on a substitute runtime that real secrets must not be trusted to.',
    ],
    next: ['Start the app in the ordinary way, then mint again.', 'Or use the practice account.'],
  },
  OFFLINE: {
    title: 'No network',
    happened: 'This machine is not connected to a network.',
    causes: ['Wi-Fi or cable is off.', 'A VPN dropped its connection.'],
    next: ['Connect, then try again. Nothing typed here is lost.'],
  },
  DNS_FAILED: {
    title: 'Host not found',
    happened: 'The name in the service URL has no address.',
    causes: [
      'The service URL has a typing error.',
      'The network’s name server does not answer, or a VPN is off.',
    ],
    next: ['Check the service URL.', 'Connect to the VPN if the host needs it, then try again.'],
  },
  CONNECTION_REFUSED: {
    title: 'Connection refused',
    happened: 'The host is there, but nothing answers at this address.',
    causes: ['The server is down or restarting.', 'A firewall refuses the connection.', 'The port is wrong.'],
    next: ['Check the service URL.', 'Try again in a minute.'],
  },
  CONNECTION_RESET: {
    title: 'Connection broke off',
    happened: 'The connection was cut before the answer was complete.',
    causes: ['An unsteady network.', 'A firewall or proxy that inspects connections.'],
    next: ['Try again.'],
  },
  TLS_FAILED: {
    ...insecure,
    causes: [
      'A company proxy opens secure connections, and its certificate is not installed on this machine.',
      'The server’s certificate has expired or is for another name.',
      'This machine’s clock is wrong.',
    ],
    next: [
      'Check the service URL and this machine’s clock.',
      'Ask your IT department for the company’s certificate if a proxy is in use.',
    ],
  },
  TLS_FAILED_UNTRUSTED: {
    ...insecure,
    causes: [
      'The certificate comes from nobody this machine trusts. A company proxy opens secure connections, and its certificate is not installed here.',
      'The server made its certificate itself.',
    ],
    next: [
      'Ask your IT department for the company’s certificate if a proxy is in use.',
      'For a server of your own, have its certificate made by somebody this machine trusts.',
    ],
  },
  TLS_FAILED_EXPIRED: {
    ...insecure,
    causes: ['The server’s certificate has expired or is not valid yet.', 'This machine’s clock is wrong.'],
    next: [
      'Check this machine’s date and time.',
      'If they are right, tell whoever runs the server that its certificate has run out.',
    ],
  },
  TLS_FAILED_WRONG_HOST: {
    ...insecure,
    causes: [
      'The certificate is for another name than the service URL’s.',
      'The network leads to another server, as a sign-in page of a hotel or a café does.',
    ],
    next: [
      'Open any web page: a network that wants a sign-in shows it there. Then try again.',
      'Check the service URL, letter by letter.',
    ],
  },
  TLS_FAILED_REVOKED: {
    ...insecure,
    causes: ['The certificate was called back by whoever made it.'],
    next: ['Do not go on. Tell whoever runs the server that its certificate was called back.'],
  },
  TLS_FAILED_PROTOCOL: {
    ...insecure,
    causes: [
      'The server speaks no TLS, or one too old, at this address. The port may be wrong.',
      'A proxy or firewall between here and there breaks secure connections.',
    ],
    next: ['Check the service URL and its port.', 'Try from another network.'],
  },
  PROXY_FAILED: {
    title: 'The proxy did not let it through',
    happened: 'The system’s proxy could not be reached or refused the connection.',
    causes: ['The proxy asks for a sign-in.', 'The proxy settings are out of date.'],
    next: [
      'Open any web page to sign in to the proxy, then try again.',
      'Check the system’s proxy settings.',
    ],
  },
  NETWORK_FAILED: {
    title: 'Network fault',
    happened: 'The server could not be reached.',
    causes: ['The network is unsteady, or something on the way blocks the connection.'],
    next: ['Check the connection, then try again.'],
  },
  TIMEOUT: {
    ...timeout,
    next: ['Try again. A session may have been started all the same; it ends by itself.'],
  },
  /** of a request that reads something */
  TIMEOUT_READING: {
    ...timeout,
    next: ['Try again, or ask for a smaller page.'],
  },
  REDIRECT_REFUSED: {
    title: 'Redirect refused',
    happened:
      'The server sent the call on to another address. KSmith does not follow, since a hash must not travel on.',
    causes: [
      'A sign-in page of the network (hotel or guest Wi-Fi).',
      'The service URL is an old or a short form of the real one.',
    ],
    next: ['Sign in to the network in a browser, then try again.', 'Check the service URL.'],
  },
  HTTP_STATUS: {
    title: 'The server refused the call',
    happened: 'The answer came with an HTTP error instead of an API answer.',
    causes: [
      'A gateway in front of the server blocks this country or address.',
      'The server is down for maintenance.',
      'The service URL is not a Kaltura API.',
    ],
    next: ['Check the service URL.', 'Try again in a few minutes.'],
  },
  ANSWER_TOO_LARGE: {
    ...tooLarge,
    causes: ['The service URL is not a Kaltura API.'],
    next: ['Check the service URL.'],
  },
  /** of a request that reads something */
  ANSWER_TOO_LARGE_READING: {
    ...tooLarge,
    causes: ['The page that was asked for is too large.', 'The service URL is not a Kaltura API.'],
    next: ['Ask for a smaller page.', 'Check the service URL.'],
  },
  ANSWER_NOT_JSON: {
    title: 'Not an API answer',
    happened: 'Something answered, but not with the API’s format.',
    causes: [
      'A sign-in page of the network, or a company proxy, answered instead.',
      'The service URL points at a web site rather than at the API.',
    ],
    next: ['Open any web page to see whether the network asks for a sign-in.', 'Check the service URL.'],
  },
  ANSWER_UNEXPECTED: {
    title: 'The answer makes no sense here',
    happened: 'The answer has the API’s format but lacks what this call has to return.',
    causes: [
      'The server is of another kind or version than this app knows.',
      'A gateway changed the answer.',
    ],
    next: ['Check the service URL.', 'If it stays, give Kaltura’s support the X-Kaltura-Session shown here.'],
  },
  KS_PARTNER_MISMATCH: {
    title: 'The server answered for another account',
    happened:
      'The session it offered is not this partner’s. No hash was made from the secret, and none was sent.',
    causes: [
      'The service URL is not the real server, or something on the way answers in its place.',
      'A server that is set up wrongly.',
    ],
    next: ['Do not try again on this network.', 'Check the service URL with someone who knows the account.'],
  },
} as const
