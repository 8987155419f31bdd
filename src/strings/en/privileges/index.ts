import { limits } from './limits'

/** What privileges do, by their names. */
export const privileges = {
  /** what each does, beside its name, so without an end stop */
  does: {
    sview: 'Play and download protected entries',
    list: 'List entries of other owners',
    edit: 'Change entries of other owners',
    download: 'Download entries',
    downloadasset: 'Download single assets, such as one flavor',
    editplaylist: 'Change a manual playlist of another owner',
    sviewplaylist: 'View a manual playlist of another owner',
    limitentry: 'Limits the session to one entry',
    restrictexplicitliveview: 'Watch a live entry before it is live',
    preview: 'Limits how many bytes of a flavor are delivered',
    edituser: 'Change who owns an entry',
    editadmintags: 'Change admin tags of entries',
    setrole: 'Limits the session to what one role may do',
    restrictingrole: 'Limits the session further, by another role',
    actionslimit: 'Limits how many calls can be made',
    iprestrict: 'Limits the session to one address',
    urirestrict: 'Limits the session to some URIs',
    reftime: 'Takes another time for now where dates are relative',
    enableentitlement: 'Checks entitlement, whatever the account does',
    disableentitlement: 'Passes over entitlement: everything can be seen',
    disableentitlementforentry: 'Passes over entitlement for single entries',
    disableentitlementforplaylist: 'Passes over entitlement for single playlists',
    privacycontext: 'Names the privacy context that entitlement goes by',
    enablecategorymoderation: 'What is added to a moderated category waits for approval',
    enablecaptionmoderation: 'New captions wait for approval',
    sessionid: 'The group in which sessions end together',
    apptoken: 'The app token that the session came from',
    sessionkey: 'A key that an application gives its session',
    virtualeventid: 'The virtual event that the session is for',
    searchcontext: 'The context that searches are made in',
    jobtype: 'Used by Kaltura’s own background jobs',
    enablechangeaccount: 'Allows changing to another account',
    disablesessiontypecheck: 'Turns off a check of the session’s type',
    appid: 'Names the application in analytics',
    appdomain: 'Names the application’s domain in analytics',
    view: 'Carried by widget sessions, as view:*',
    widget: 'Marks an anonymous widget session',
  },
  /** the same in running text */
  sentence: '{{does}}.',
  /** what is easily got wrong about one */
  cautions: {
    NARROWED_LIST: 'Kaltura documents list:* only: narrowed to an entry it may list nothing.',
    UNCHECKED_ROLE: 'A role that does not exist shows only when the session is used.',
    WHOLE_URI: 'It is matched with path and query: parameters go into the body then.',
    COUNTS_AS_WIDGET:
      'A USER session without a user id counts as a widget session then, and cannot be ended early.',
  },
  limits,
  /** `a, b and c`: what is joined so far, and the next or the last */
  listed: { next: '{{named}}, {{next}}', last: '{{named}} and {{last}}' },
} as const
