import { workerData } from 'node:worker_threads'
import { tellInParts } from '../bulk/reading/tellInParts'
import { doBackupTask } from './tasks'

void tellInParts(() => doBackupTask(workerData.source, workerData.now))
