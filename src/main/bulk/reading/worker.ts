import { workerData } from 'node:worker_threads'
import { readTokens } from './readTokens'
import { tellInParts } from './tellInParts'

void tellInParts(() => readTokens(workerData.source, workerData.now))
