import { mediaListUrl, PAGE_SIZE } from './mediaListUrl'
import { type CopiedSession, KS_VARIABLE } from './session'

/** `media.list` with nothing but Python 3's own library. A URL is ASCII, which JSON and Python quote alike. */
export function pythonSnippet(session: CopiedSession): string {
  return `import json, os, urllib.request

request = urllib.request.Request(
    ${JSON.stringify(mediaListUrl(session))},
    data=json.dumps(
        {"format": 1, "ks": os.environ["${KS_VARIABLE}"], "pager": {"pageSize": ${PAGE_SIZE}}}
    ).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request, timeout=15) as response:
    answer = json.load(response)
if answer["objectType"] == "KalturaAPIException":
    raise SystemExit(answer["code"])
for entry in answer.get("objects", []):
    print(entry["id"], entry["name"])
`
}
