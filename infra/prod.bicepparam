// The site that people read. Its snapshot is checked in CI.
using 'main.bicep'
import { stages } from 'stages.bicep'

param environmentName = 'feed-prod'
param location = 'westeurope'
param settings = stages.prod
param title = 'Feed'
param uploaderPrincipalId = '00000000-0000-0000-0000-00000000f00d'
param uploaderPrincipalType = 'Group'
param alertEmail = 'operator@example.org'
param createEventSubscription = true
