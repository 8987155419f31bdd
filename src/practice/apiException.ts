/** The server's messages, with its own names for the parts. Spelling mistakes are the server's. */
const templates = {
  ACTION_BLOCKED: 'Action "@ACTION_NAME@" in service "@SERVICE_NAME@" is blocked',
  ACTION_DOES_NOT_EXISTS: 'Action "@ACTION_NAME@" does not exists for service "@SERVICE_NAME@"',
  ACTION_NOT_SPECIFIED: 'Action name was not specified, please specify one',
  APP_TOKEN_EXPIRED: 'Application token id "@ID@" expired',
  APP_TOKEN_ID_NOT_FOUND: 'Application token id "@ID@" not found',
  APP_TOKEN_NOT_ACTIVE: 'Application token id "@ID@" not active',
  ENTRY_ID_NOT_FOUND: 'Entry id "@ENTRY_ID@" not found',
  INTERNAL_SERVERL_ERROR: 'Internal server error occurred',
  INVALID_APP_TOKEN_HASH: 'Invalid application token hash',
  INVALID_ENUM_VALUE:
    'Invalid enumeration value "@ENUM_VAL@" for parameter "@PARAM_NAME@", expecting enumeration type "@ENUM_TYPE@"',
  INVALID_FIELD_VALUE: 'value in field [@FIELD_NAME@] is not valid',
  INVALID_KS: 'Invalid KS "@KSID@", Error "@ERR_CODE@,@ERR_DESC@"',
  INVALID_OBJECT_ID: 'Invalid object id [@ID@]',
  INVALID_WIDGET_ID: 'Unknown widget [@WIDGET_ID@]',
  MISSING_KS: 'Missing KS, session not established',
  MISSING_MANDATORY_PARAMETER: 'Missing parameter "@PARAM_NAME@"',
  PARTNER_ACCESS_FORBIDDEN: 'Partner [@ACCESSING_PID@] cannot access partner [@ACCESSED_PID@]',
  PROPERTY_VALIDATION_NOT_UPDATABLE: 'The property "@PROP_NAME@" cannot be updated',
  SERVICE_DOES_NOT_EXISTS: 'Service "@SRV_NAME@" does not exists',
  SERVICE_FORBIDDEN: 'The access to service [@SERVICE@] is forbidden',
  SERVICE_NOT_SPECIFIED: 'Service name was not specified, please specify one',
  START_SESSION_ERROR: 'Error while starting session for partner [@PID@]',
  UNKNOWN_PARTNER_ID: 'Unknown partner_id [@PID@]',
} as const

export type ApiExceptionCode = keyof typeof templates

/** What the server answers, with HTTP 200, instead of a result. */
export class ApiException extends Error {
  constructor(
    readonly code: ApiExceptionCode,
    /** In the order in which the server lists them. */
    readonly args: Readonly<Record<string, string>> = {},
  ) {
    super(templates[code].replace(/@([A-Z_]+)@/g, (mark, name: string) => args[name] ?? mark))
    this.name = 'ApiException'
  }
}

/**
 * The one refusal of every bad KS: the reason stands in `KSID`, and there stands the KS itself when it
 * cannot even be opened.
 */
export function invalidKs(ksId: string): ApiException {
  return new ApiException('INVALID_KS', { KSID: ksId, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR' })
}
