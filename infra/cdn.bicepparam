// A site behind Front Door. Its snapshot is checked in CI.
using 'main.bicep'
import { stages } from 'stages.bicep'

param environmentName = 'feed-cdn'
param location = 'westeurope'
param settings = stages.prod
param cdn = true
param createEventSubscription = true
