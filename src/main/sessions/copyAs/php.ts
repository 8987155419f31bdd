import { mediaListUrl, PAGE_SIZE } from './mediaListUrl'
import { type CopiedSession, KS_VARIABLE } from './session'

/** `media.list` with nothing but PHP 7.3 or later. */
export function phpSnippet(session: CopiedSession): string {
  return `<?php
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/json',
    'content' => json_encode([
        'format' => 1,
        'ks' => getenv('${KS_VARIABLE}'),
        'pager' => ['pageSize' => ${PAGE_SIZE}],
    ]),
    'timeout' => 15,
]]);
$body = file_get_contents(${quoteForPhp(mediaListUrl(session))}, false, $context);
if ($body === false) {
    exit(1);
}
$answer = json_decode($body, true, 64, JSON_THROW_ON_ERROR);
if ($answer['objectType'] === 'KalturaAPIException') {
    fwrite(STDERR, $answer['code'] . PHP_EOL);
    exit(1);
}
foreach ($answer['objects'] ?? [] as $entry) {
    echo $entry['id'], ' ', $entry['name'], PHP_EOL;
}
`
}

/** Within single quotes PHP knows two escapes, and no variables. */
function quoteForPhp(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
