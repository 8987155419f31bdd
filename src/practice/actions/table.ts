import type { OpenAction, SessionAction } from './action'
import { appTokenStartSession } from './appTokenStartSession'
import { mediaList } from './mediaList'
import { sessionGet } from './sessionGet'
import { sessionStart } from './sessionStart'
import { sessionStartWidgetSession } from './sessionStartWidgetSession'

/** The practised part of the API: service -> action, in lower case, as the server compares them. */
export const actions: ReadonlyMap<string, ReadonlyMap<string, OpenAction | SessionAction>> = new Map([
  ['apptoken', new Map<string, OpenAction | SessionAction>([['startsession', appTokenStartSession]])],
  ['media', new Map<string, OpenAction | SessionAction>([['list', mediaList]])],
  [
    'session',
    new Map<string, OpenAction | SessionAction>([
      ['get', sessionGet],
      ['start', sessionStart],
      ['startwidgetsession', sessionStartWidgetSession],
    ]),
  ],
])
