import type { Action } from './action'
import { appTokenAdd } from './appToken/add'
import { appTokenDelete } from './appToken/delete'
import { appTokenGet } from './appToken/get'
import { appTokenList } from './appToken/list'
import { appTokenStartSession } from './appToken/startSession'
import { appTokenUpdate } from './appToken/update'
import { baseEntryGet } from './catalogue/baseEntryGet'
import { categoryList } from './catalogue/categoryList'
import { mediaList } from './catalogue/mediaList'
import { partnerGet } from './partnerGet'
import { sessionEnd } from './session/end'
import { sessionGet } from './session/get'
import { sessionStart } from './session/start'
import { sessionStartWidgetSession } from './session/startWidgetSession'
import { systemPing } from './systemPing'

/** The practised part of the API: service -> action, in lower case, as the server compares them. */
export const actions: ReadonlyMap<string, ReadonlyMap<string, Action>> = new Map([
  [
    'apptoken',
    new Map<string, Action>([
      ['add', appTokenAdd],
      ['delete', appTokenDelete],
      ['get', appTokenGet],
      ['list', appTokenList],
      ['startsession', appTokenStartSession],
      ['update', appTokenUpdate],
    ]),
  ],
  ['baseentry', new Map<string, Action>([['get', baseEntryGet]])],
  ['category', new Map<string, Action>([['list', categoryList]])],
  ['media', new Map<string, Action>([['list', mediaList]])],
  ['partner', new Map<string, Action>([['get', partnerGet]])],
  [
    'session',
    new Map<string, Action>([
      ['end', sessionEnd],
      ['get', sessionGet],
      ['start', sessionStart],
      ['startwidgetsession', sessionStartWidgetSession],
    ]),
  ],
  ['system', new Map<string, Action>([['ping', systemPing]])],
])
