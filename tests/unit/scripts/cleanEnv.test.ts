import { expect, test } from 'vitest'
import { cleanEnv } from '../../../scripts/lib/cleanEnv.mjs'

test("nothing of a person's session, and no secret of theirs, reaches another user's process", () => {
  const kept = cleanEnv({
    PATH: '/usr/bin',
    LANG: 'C.UTF-8',
    CI: 'true',
    https_proxy: 'http://proxy.example',
    HOME: '/home/me',
    XDG_RUNTIME_DIR: '/run/user/1000',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
    SSH_AUTH_SOCK: '/tmp/agent',
    NODE_OPTIONS: '--inspect',
    NPM_TOKEN: 'secret',
    ELECTRON_RENDERER_URL: 'http://evil.example',
  })
  expect(Object.keys(kept).sort()).toEqual(['CI', 'LANG', 'PATH', 'https_proxy'])
})
