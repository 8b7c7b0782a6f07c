package org.greenloop.config;

import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.batch.job.JobRunner;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.annotation.Isolation;

/// Spring Batch with its metadata in the database: without both annotations it would keep none,
/// silently, and no job could be taken up again after a crash.
///
/// A job is created at the ordinary isolation level. The default, serializable, turns away
/// companies that hand in at the same moment; [JobRunner] keeps a job from running twice with its
/// lock, and the key of its table besides.
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchConfiguration {

  @Bean
  AsyncTaskExecutor partitionThreads() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(Runtime.getRuntime().availableProcessors());
    threads.setThreadNamePrefix("partition-");
    threads.setDaemon(true);
    return threads;
  }

  @Bean
  JobRunner jobRunner(JobOperator jobOperator, JobRepository jobRepository, LedgerLocks locks) {
    return new JobRunner(jobOperator, jobRepository, locks);
  }
}
