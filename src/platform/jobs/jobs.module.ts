import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JobTasks } from './job-tasks.js';
import { JobWorker, type JobWorkerOptions } from './job-worker.js';

/** The table of tasks, for capabilities to register in. */
@Module({ providers: [JobTasks], exports: [JobTasks] })
export class JobsModule {}

/** Lets this process work on the queue: from when all modules are up until it shuts down, before the database is closed. */
@Module({ imports: [JobsModule] })
export class JobWorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(JobWorker) private readonly worker: JobWorker) {}

  static on(options: JobWorkerOptions): DynamicModule {
    return { module: JobWorkerModule, providers: [{ provide: JobWorker, useFactory: (tasks: JobTasks) => new JobWorker(options, tasks), inject: [JobTasks] }] };
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.worker.stop();
  }
}
