@description('What differs between the stages of a site; everything else is the same everywhere.')
@export()
type stageSettings = {
  @description('Copies of the files and tables: in one data centre (LRS) or in three zones of the region (ZRS).')
  storageSku: 'Standard_LRS' | 'Standard_ZRS'

  @description('Memory of an instance of the app, in megabytes.')
  instanceMemoryMB: 512 | 2048 | 4096

  @description('The most instances that the app may grow to.')
  @minValue(40)
  @maxValue(1000)
  maximumInstanceCount: int

  @description('Instances kept warm for readers; with none, the first reader after a quiet time waits for a cold start.')
  @minValue(0)
  alwaysReadyInstances: int

  @description('Days for which a deleted or overwritten file can be restored.')
  @minValue(1)
  @maxValue(365)
  softDeleteDays: int

  @description('Days for which logs and measurements are kept.')
  @minValue(30)
  @maxValue(730)
  logRetentionDays: int

  @description('Gigabytes of logs taken in a day before the rest is dropped: a ceiling on the bill.')
  @minValue(1)
  logDailyQuotaGB: int
}

@description('The settings of each stage.')
@export()
var stages = {
  dev: {
    storageSku: 'Standard_LRS'
    instanceMemoryMB: 512
    maximumInstanceCount: 40
    alwaysReadyInstances: 0
    softDeleteDays: 7
    logRetentionDays: 30
    logDailyQuotaGB: 1
  }
  prod: {
    storageSku: 'Standard_ZRS'
    instanceMemoryMB: 2048
    maximumInstanceCount: 100
    alwaysReadyInstances: 1
    softDeleteDays: 30
    logRetentionDays: 90
    logDailyQuotaGB: 2
  }
}
