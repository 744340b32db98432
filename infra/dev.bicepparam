// A site to try things on. Its snapshot is checked in CI.
using 'main.bicep'
import { stages } from 'stages.bicep'

param environmentName = 'feed-dev'
param location = 'westeurope'
param settings = stages.dev
param createEventSubscription = true
