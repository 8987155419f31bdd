import type * as v from 'valibot'
import {
  APP_TOKEN_PAGE,
  type AppToken,
  type AppTokenList,
  appTokenListSchema,
  appTokenSchema,
  nothingSchema,
} from './appTokenAnswers'
import { type AppTokenFields, appTokenParams } from './appTokenFields'
import { type CallSettings, call, type Params } from './call'
import type { Answer } from './transport'

interface ByAdministrator {
  ks: string
  signal?: AbortSignal | undefined
}

/** Calls by an administrator, or whoever else may: with a KS that the account's roles allow it. */
export interface AppTokenCalls {
  /** `appToken.list`, secrets included. `pageIndex` counts from 1; a page has at most 500. Oldest first. */
  list(request: ByAdministrator & { pageIndex: number }): Promise<Answer<AppTokenList>>
  /** `appToken.get`, secret included. */
  get(request: ByAdministrator & { id: string }): Promise<Answer<AppToken>>
  /** `appToken.add`; the server makes id and secret. */
  add(request: ByAdministrator & { fields: AppTokenFields }): Promise<Answer<AppToken>>
  /** `appToken.update`: what is absent stays. */
  update(request: ByAdministrator & { id: string; fields: AppTokenFields }): Promise<Answer<AppToken>>
  /** `appToken.delete`: from then on every KS minted from it is refused. */
  delete(request: ByAdministrator & { id: string }): Promise<Answer<null>>
}

export function appTokenCalls(settings: CallSettings): AppTokenCalls {
  const ask = <T>(
    action: string,
    { ks, signal }: ByAdministrator,
    params: Params,
    schema: v.GenericSchema<unknown, T>,
  ) =>
    call(settings, {
      service: 'appToken',
      action,
      params: { ks, ...params },
      schema,
      secrets: [ks],
      signal,
    })
  return {
    list: ({ pageIndex, ...request }) =>
      ask(
        'list',
        request,
        { filter: { orderBy: '+createdAt' }, pager: { pageSize: APP_TOKEN_PAGE, pageIndex } },
        appTokenListSchema,
      ),
    get: ({ id, ...request }) => ask('get', request, { id }, appTokenSchema),
    add: ({ fields, ...request }) =>
      ask('add', request, { appToken: appTokenParams(fields) }, appTokenSchema),
    update: ({ id, fields, ...request }) =>
      ask('update', request, { id, appToken: appTokenParams(fields) }, appTokenSchema),
    delete: ({ id, ...request }) => ask('delete', request, { id }, nothingSchema),
  }
}
